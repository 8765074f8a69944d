#!/usr/bin/env python3
"""Turns articles with inline marks (tests/cases/README.md) into the JSON lines that fit_weights reads.

usage: read_articles.py articles.txt > articles.jsonl
"""
import json
import re
import sys

MARK = re.compile(r"\[([A-Z]+) ([^\]]+)\]")


def parse(marked):
    """The text without its marks, and the spans by byte."""
    text, spans, at = "", [], 0
    for mark in MARK.finditer(marked):
        text += marked[at : mark.start()]
        start = len(text.encode())
        text += mark[2]
        spans.append({"start": start, "end": len(text.encode()), "label": mark[1]})
        at = mark.end()
    return text + marked[at:], spans


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        parts = re.split(r"(?m)^## (.*)\n", file.read())
    for name, marked in zip(parts[1::2], parts[2::2]):
        text, spans = parse(marked.strip())
        print(json.dumps({"id": name, "text": text, "spans": spans}, ensure_ascii=False))


if __name__ == "__main__":
    main()
