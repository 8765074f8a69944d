"""What the name readers (names_*.py) share: the form of a name list.

A name list is text, one `kind<TAB>name` a line, sorted and unique. Kinds: `given`, `family`, and `any`
for sources that mix both. `tools/import/names.py` merges the lists.
"""

import argparse
import pathlib
import sys
import unicodedata

KINDS = ("given", "family", "any")


def is_latin(name):
    """Whether all letters of a name are of the Latin script."""
    return all("LATIN" in unicodedata.name(char, "") for char in name if char.isalpha())


def write_list(names, output=sys.stdout):
    """Writes (kind, name) pairs: Latin script only, sorted, once each."""
    kept = {(kind, " ".join(name.split())) for kind, name in names if is_latin(name)}
    for kind, name in sorted(kept, key=lambda pair: (KINDS.index(pair[0]), pair[1].encode())):
        if name:
            output.write(f"{kind}\t{name}\n")


def read_list(path):
    """The (kind, name) pairs of a name list."""
    for line in path.read_text(encoding="utf-8").splitlines():
        kind, name = line.split("\t")
        yield kind, name


def run(description, read_package):
    """Main of a reader: `read_package(folder)` yields (kind, name) pairs; the list goes to stdout."""
    parser = argparse.ArgumentParser(description=description.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path, help="the unpacked package")
    write_list(read_package(parser.parse_args().folder))
