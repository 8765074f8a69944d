#!/usr/bin/env python3
"""Name list of npm @faker-js/faker: first and last names of its locales.

    tools/import/names_faker_js.py FOLDER > faker-js.tsv

The built files hold a list either as `A.B.C`.split(`.`) or as [`A`,`B`], by sex or generic:
first_name:{female:LIST,male:LIST}.
"""

import re

import name_list

LIST = r"(?:`[^`]*`\.split\(`[^`]*`\)|\[[^\][{}]*\])"
BLOCK = re.compile(rf"(first_name|last_name):\{{((?:(?:generic|female|male):{LIST},?)+)\}}")
ITEMS = re.compile(rf"(?:generic|female|male):({LIST})")
SPLIT = re.compile(r"`([^`]*)`\.split\(`([^`]*)`\)")
QUOTED = re.compile(r"`([^`]*)`|\"([^\"]*)\"|'([^']*)'")
KIND = {"first_name": "given", "last_name": "family"}
# Jokes and constructed languages.
LEFT_OUT = ("en_AU_ocker", "en_BORK", "eo", "base", "core", "index")


def items_of(literal):
    """The strings of one list literal."""
    split = SPLIT.fullmatch(literal)
    if split:
        return split.group(1).split(split.group(2))
    return ["".join(match) for match in QUOTED.findall(literal)]


def read_package(folder):
    for path in sorted((folder / "dist").glob("*.js")):
        if path.stem.split("-")[0] in LEFT_OUT:
            continue
        for field, block in BLOCK.findall(path.read_text(encoding="utf-8")):
            for literal in ITEMS.findall(block):
                yield from ((KIND[field], name) for name in items_of(literal))


if __name__ == "__main__":
    name_list.run(__doc__, read_package)
