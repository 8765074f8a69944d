#!/usr/bin/env python3
"""Name list of npm compromise: the MaleName, FemaleName, FirstName and LastName words of its lexicon.

    tools/import/names_compromise.py FOLDER > compromise.tsv

The lexicon holds each tag's words as a packed trie (efrt): nodes separated by `;`, in a node prefixes each followed
by a reference to a later node in base 36, or by `,` or the end for a word. A node that begins with `!` is a
word itself. The first nodes of form `A:B` are symbols: short references that stand for a node's absolute number.
"""

import re

import name_list

KIND = {"MaleName": "given", "FemaleName": "given", "FirstName": "given", "LastName": "family"}
LEXICON = "src/2-two/preTagger/model/lexicon/_data.js"
SYMBOL = re.compile(r"([0-9A-Z]+):([0-9A-Z]+)")


def number_of(reference):
    """The number of a base-36 reference; longer references count on from where the shorter ones end."""
    shorter = sum(36 ** length for length in range(1, len(reference)))
    return shorter + int(reference, 36)


def unpack(packed):
    """The words of a packed trie."""
    nodes = packed.split(";")
    symbols = []
    while SYMBOL.fullmatch(nodes[len(symbols)]):
        symbols.append(number_of(SYMBOL.fullmatch(nodes[len(symbols)]).group(2)))
    nodes = nodes[len(symbols):]
    pending = [(0, "")]
    while pending:
        index, prefix = pending.pop()
        node = nodes[index]
        if node.startswith("!"):
            yield prefix
            node = node[1:]
        parts = re.split(r"([A-Z0-9,]+)", node) + [","]
        for part, reference in zip(parts[::2], parts[1::2]):
            if part and reference == ",":
                yield prefix + part
            elif part:
                number = number_of(reference)
                target = symbols[number] if number < len(symbols) else index + number + 1 - len(symbols)
                pending.append((target, prefix + part))


def read_package(folder):
    for line in (folder / LEXICON).read_text(encoding="utf-8").splitlines():
        tag = re.match(r"\s*\"(\w+)\": \"true¦(.*)\"", line)
        if tag and tag.group(1) in KIND:
            yield from ((KIND[tag.group(1)], word.title()) for word in unpack(tag.group(2)))


if __name__ == "__main__":
    name_list.run(__doc__, read_package)
