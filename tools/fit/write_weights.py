#!/usr/bin/env python3
"""Writes fitted weights into the rule files, and changes nothing else in them.

usage: write_weights.py weights.tsv rules/*.yaml

weights.tsv: what fit_weights writes, a weight a line: id, label (or "outside"), old, new.
"""
import re
import sys

RULE_LABEL = re.compile(r"^label: *(\w+)", re.M)


def number(value):
    """1.50 -> 1.5, -0.00 -> 0.0: as short as a person would write it."""
    text = f"{float(value):.2f}".rstrip("0")
    text = text + "0" if text.endswith(".") else text
    return "0.0" if text in ("-0.0", "-0.") else text


def set_weights(block, own_label, changes):
    """The text of one feature or rule with its weights changed."""
    if "outside" in changes:
        return re.sub(r"(outside: *)[-+.\d]+", lambda m: m[1] + number(changes["outside"]), block)
    short = re.search(r"^    weight: *([-+.\d]+)", block, re.M)
    found = re.search(r"weights: *\{([^}]*)\}", block)
    weights = {}
    if short:
        weights[own_label] = short[1]
    elif found:
        weights = dict(part.split(": ") for part in found[1].split(", ") if part)
    weights.update(changes)
    written = "{" + ", ".join(f"{label}: {number(value)}" for label, value in weights.items() if number(value) != "0.0") + "}"
    if short and set(weights) == {own_label}:
        return block.replace(short[0], f"    weight: {number(weights[own_label])}")
    if short:
        return block.replace(short[0], "    weights: " + written)
    if found:
        return block.replace(found[0], "weights: " + written)
    return re.sub(r"\}\s*$", f", weights: {written}}}\n", block)


def rewrite(text, changes):
    """The text of one rule file with all its changes."""
    label = RULE_LABEL.search(text)
    blocks = re.split(r"(?m)^(?=  - )", text)
    for i, block in enumerate(blocks):
        name = re.match(r"  - \{?id: *([\w.]+)", block)
        if name and name[1] in changes:
            blocks[i] = set_weights(block, label[1] if label else None, changes[name[1]])
    return "".join(blocks)


def main():
    changes = {}
    with open(sys.argv[1], encoding="utf-8") as file:
        for line in file:
            name, label, _, new = line.rstrip("\n").split("\t")
            changes.setdefault(name, {})[label] = new
    for path in sys.argv[2:]:
        with open(path, encoding="utf-8") as file:
            text = file.read()
        with open(path, "w", encoding="utf-8") as file:
            file.write(rewrite(text, changes))


if __name__ == "__main__":
    main()
