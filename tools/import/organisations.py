"""What the readers of organisation names (organisations_*.py) share: which names are distinctive, and writing organisations.tsv."""

import argparse
import pathlib
import re
import sys

import common_words
import name_list
import names

COLUMNS = ("name", "aliases", "case", "ambiguous", "id", "country", "grade", "value", "source")
# Gazetteers whose entries a single-word name must not be: file -> least grade.
OTHER_READINGS = {"countries.tsv": 1, "demonyms.tsv": 1, "groups.tsv": 1, "regions.tsv": 1, "subdivisions.tsv": 1, "places.tsv": 1,
                  "given_names.tsv": 1, "family_names.tsv": 1, "people.tsv": 1, "dates.tsv": 1, "units.tsv": 1, "currencies.tsv": 1}
WORD = re.compile(r"[^\W\d_]+")
MIN_LETTERS = 4


class Distinctive:
    """Tells names that can hardly be anything else from phrases of words, people and places. `countries`: known ISO codes."""

    def __init__(self, gazetteers):
        self.words = {row["name"] for row in common_words.read_table(gazetteers / "words_common.tsv")[2]}
        self.countries = {row.get("country") for row in common_words.read_table(gazetteers / "countries.tsv")[2]} - {"", None}
        self.readings = names.read_gazetteer_names(gazetteers, OTHER_READINGS)

    def allows(self, name):
        """Whether some word of the name is no everyday word, person or place; a single word must have no other reading."""
        if not re.fullmatch(r"[^\W_][\w .&'+-]*[^\W_]", name) or not name_list.is_latin(name) or name.isupper() or not name[0].isupper():
            return False
        key = names.folded(name)
        words = [names.folded(word) for word in WORD.findall(name)]
        unusual = [word for word in words if len(word) >= MIN_LETTERS and word not in self.words and word not in self.readings]
        return key not in self.readings and bool(unusual)


def write(description, read_package, source):
    """Main of a reader: `read_package(folder, distinctive)` yields rows; those of `source` are replaced in the table."""
    parser = argparse.ArgumentParser(description=description.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path, help="the unpacked package")
    parser.add_argument("gazetteers", type=pathlib.Path, help="folder of the TSV files; organisations.tsv is rewritten in place")
    arguments = parser.parse_args()
    path = arguments.gazetteers / "organisations.tsv"
    comments, _, table = common_words.read_table(path)
    kept = [row for row in table if row.get("source") != source]
    taken = {names.folded(form) for row in kept for form in [row["name"]] + (row.get("aliases") or "").split("|")}
    added = {}
    for row in read_package(arguments.folder, Distinctive(arguments.gazetteers)):
        key = names.folded(row["name"])
        if key not in taken:
            added.setdefault(key, {**row, "source": source})
    rows = kept + list(added.values())
    common_words.write_table(path, comments, COLUMNS, [{**row, "class": ""} for row in rows])
    print(f"{len(added)} organisations from {source}, {len(kept)} other rows", file=sys.stderr)
