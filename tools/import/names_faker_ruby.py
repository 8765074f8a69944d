#!/usr/bin/env python3
"""Name list of Debian ruby-faker: first and last names of its locales.

    tools/import/names_faker_ruby.py FOLDER > faker-ruby.tsv

The locale files are YAML; read are the keys below, whose values are a list in brackets or one item a line.
"""

import re

import name_list

KIND = {"first_name": "given", "female_first_name": "given", "male_first_name": "given", "male_first_names": "given",
        "female_first_names": "given", "last_name": "family", "last_names": "family", "male_last_name": "family",
        "female_last_name": "family", "male_last_names": "family", "female_last_names": "family"}
KEY = re.compile(r"^(\s+)(\w+):\s*(\[.*)?$")
ITEM = re.compile(r"^\s*-\s+(.*?)\s*$")
# Jokes; and `nl`, a register of 30,000 rare Dutch names.
LEFT_OUT = ("en-au-ocker", "en-BORK", "en-bork", "nl")


def plain(text):
    """An item without quotes; empty for templates and markers."""
    text = text.strip().strip("'\"")
    return "" if re.search(r"[#{}:\[\]]", text) else text


def read_locale(path):
    kind = None
    for line in path.read_text(encoding="utf-8").splitlines():
        key = KEY.match(line)
        if key:
            kind = KIND.get(key.group(2))
            if kind and key.group(3):
                yield from ((kind, plain(item)) for item in key.group(3).strip("[] ").split(","))
                kind = None
        elif kind and ITEM.match(line):
            yield kind, plain(ITEM.match(line).group(1))
        elif line.strip() and not line.lstrip().startswith("#"):
            kind = None


def read_package(folder):
    locales = sorted(folder.glob("**/lib/locales"))
    for path in sorted(locales[0].glob("*.yml")) + sorted(locales[0].glob("*/name.yml")):
        if path.stem not in LEFT_OUT:
            yield from read_locale(path)


if __name__ == "__main__":
    name_list.run(__doc__, read_package)
