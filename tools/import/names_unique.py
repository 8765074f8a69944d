#!/usr/bin/env python3
"""Name list of npm unique-names-generator: its dictionary of given names.

    tools/import/names_unique.py FOLDER > unique-names.tsv

The module is one built line; the dictionary is the list of strings that begins with "Aaren".
"""

import re

import name_list

LIST = re.compile(r"\[(\"Aaren\"[^\]]*)\]")


def read_package(folder):
    source = (folder / "dist" / "index.js").read_text(encoding="utf-8")
    for name in re.findall(r"\"([^\"]+)\"", LIST.search(source).group(1)):
        yield "given", name


if __name__ == "__main__":
    name_list.run(__doc__, read_package)
