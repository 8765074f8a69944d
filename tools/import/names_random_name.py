#!/usr/bin/env python3
"""Name list of npm random-name.

    tools/import/names_random_name.py FOLDER > random-name.tsv

first-names.txt and middle-names.txt hold given names, names.txt both kinds (from the Moby word lists).
"""

import name_list

KIND = {"first-names.txt": "given", "middle-names.txt": "given", "names.txt": "any"}


def read_package(folder):
    for file, kind in KIND.items():
        for line in (folder / file).read_text(encoding="utf-8").splitlines():
            yield kind, line


if __name__ == "__main__":
    name_list.run(__doc__, read_package)
