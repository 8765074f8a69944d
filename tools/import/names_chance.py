#!/usr/bin/env python3
"""Name list of npm chance: first and last names.

    tools/import/names_chance.py FOLDER > chance.tsv

chance.js holds them in two object literals of string lists: firstNames: {male: {en: [...]}}, lastNames: {en: [...]}.
"""

import re

import name_list

KIND = {"firstNames": "given", "lastNames": "family"}


def read_package(folder):
    source = (folder / "chance.js").read_text(encoding="utf-8")
    for field, kind in KIND.items():
        literal = source[source.index(f"{field}: {{"):]
        literal = literal[:re.search(r"\n        \},?\n", literal).start()]
        for line in literal.splitlines():
            code = line.split("//")[0]
            yield from ((kind, name) for name in re.findall(r"\"([^\"]+)\"|'([^']+)'", code) for name in name if name)


if __name__ == "__main__":
    name_list.run(__doc__, read_package)
