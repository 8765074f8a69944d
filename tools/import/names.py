#!/usr/bin/env python3
"""Writes gazetteers/given_names.tsv and family_names.tsv from name lists.

    mkdir lists
    tools/import/names_chance.py UNPACKED_PACKAGE > lists/chance.tsv      # and so on, one list a source
    tools/import/names.py lists /usr/share/dict/scowl gazetteers

A list's file name is its source's key in SOURCES.tsv. A name is in the given (family) names if a list has it as that kind; lists
that mix both kinds add to the kinds others give, and to family names if none does. CONFIRMING lists only add.

Grade: how many independent lists have the name: 1 one, 2 two or three, 3 four or more (lists that copy the same
original count once, see ORIGIN). Names are compared without marks and case.

Left out: names with digits or signs, single letters, function words; unless two lists have them, names of countries, regions,
subdivisions and large places in the gazetteers; unless WORD_WITNESSES independent lists have them as that kind, everyday words
(SCOWL to size 50). Such names, and months, are marked ambiguous where they are kept.

Rows with an empty source are written by hand: they are kept, and their grade only rises. The same input gives the same bytes.
"""

import argparse
import collections
import pathlib
import re
import sys
import unicodedata

import common_words
import name_list

FILES = {"given": "given_names.tsv", "family": "family_names.tsv"}
COLUMNS = ("name", "grade", "ambiguous", "source")
# Lists taken from the same original, and so not independent of each other.
ORIGIN = {"stdlib-female": "moby", "stdlib-male": "moby", "random-name": "moby",
          "faker-js": "faker", "faker-ruby": "faker"}
# How many independent lists must have an everyday word as a name of the kind; there are fewer lists of family names.
WORD_WITNESSES = {"given": 2, "family": 1}
# Lists that mix the kinds, and so are no witness of either.
MIXED = {"cspell", "random-name"}
# Lists too unclean to be the only witness of a name: on news, names that only faker-js has were wrong twice as often as right.
CONFIRMING = {"random-name", "faker-js"}
# Gazetteers whose entries are no names of people unless two lists say so, and then ambiguous: file -> least grade.
PLACE_FILES = {"countries.tsv": 1, "demonyms.tsv": 1, "groups.tsv": 1, "regions.tsv": 1, "subdivisions.tsv": 1, "places.tsv": 3}
CALENDAR_FILES = {"dates.tsv": 1}
# Names that are kept but marked ambiguous: Ford, Bosch.
ORGANISATION_FILES = {"organisations.tsv": 2}
LETTERS = str.maketrans({"ø": "o", "đ": "d", "ð": "d", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i", "ə": "a",
                         "’": "'", "ʻ": "'", "ʼ": "'", "`": "'"})
NAME = re.compile(r"(?:[dlD]')?\w[\w'-]*\w(?: \w[\w'-]*\w)*")
PARTICLES = {"al", "bin", "da", "de", "del", "della", "der", "di", "do", "dos", "du", "el", "la", "le", "op", "san", "santa", "st",
             "te", "ten", "ter", "van", "von", "den", "het", "in", "'t", "las", "los", "y", "e"}
# Function words that are above all names when capitalised.
NAME_WORDS = {"will", "may"}
# Articles and the like of other languages, which lists of names hold as parts of names.
OTHER_LANGUAGES = set("ag au bel casa co corp da das de del della den der des di do dos du el espana la lac las le les los mag "
                      "mont nord rue sa saint sao st sud sur te un una van von y".split())
# Parts of names of places: Costa Rica, Hong Kong, Sri Lanka, San José.
PLACE_PARTS = set("abu angeles aires buenos cape coco costa cruz domingo grande hong juan kong leone mar monte new nova novi palo "
                  "porto puerto rica rio rios salvador san santa santo sierra sri tel torre verde villa vista".split())
# A word that is a name in so many lists, and among words only of these sizes, is a name when capitalised: John, Jack.
SURE_GRADE = 3
RARE_SIZES = (35, 40, 50)


def folded(name):
    """A name without marks and case: what names are compared by."""
    decomposed = unicodedata.normalize("NFKD", name.lower().translate(LETTERS))
    return "".join(char for char in decomposed if not unicodedata.combining(char)).replace("-", " ")


def is_name(name):
    """Whether the form is that of a name: letters; of several words only family names with particles and the like."""
    words = name.split(" ")
    return (NAME.fullmatch(name) is not None and not re.search(r"[\d_]", name) and len(words) <= 4 and name[-1].isalpha()
            and words[-1][:1].isupper() and all(word[:1].isupper() or word in PARTICLES for word in words))


def read_lists(folder):
    """kind -> folded name -> {spelling: set of sources}; `any` included."""
    names = {kind: collections.defaultdict(lambda: collections.defaultdict(set)) for kind in name_list.KINDS}
    for path in sorted(folder.glob("*.tsv")):
        for kind, name in name_list.read_list(path):
            name = name.replace("’", "'")
            if is_name(name) and (kind == "family" or " " not in name):
                names[kind][folded(name)][name].add(path.stem)
    return names


def spread_mixed(names):
    """Adds the names of mixed lists to the kinds that other lists give, else to the family names."""
    for key, spellings in names.pop("any").items():
        kinds = [kind for kind in FILES if key in names[kind]]
        kinds = kinds or ["family"]
        for kind in kinds:
            for name, sources in spellings.items():
                names[kind][key][name] |= sources


def origins_of(sources):
    return {ORIGIN.get(source, source) for source in sources}


def grade_of(sources):
    origins = origins_of(sources)
    return 3 if len(origins) >= 4 else 2 if len(origins) >= 2 else 1


def spelling_of(spellings):
    """The spelling most lists have; the first in byte order among equals."""
    return min(spellings, key=lambda name: (-len(spellings[name]), name.encode()))


def read_gazetteer_names(folder, least_grades):
    """Folded names and aliases of the files that exist, of at least the given grade."""
    found = set()
    for file, least_grade in least_grades.items():
        if (folder / file).exists():
            for row in common_words.read_table(folder / file)[2]:
                if int(row.get("grade") or 1) >= least_grade and row.get("case") != "exact":
                    forms = [row["name"]] + (row.get("aliases") or "").split("|")
                    found.update(folded(form) for form in forms)
    return found


class Doubts:
    """What else a name may be."""

    def __init__(self, scowl_folder, gazetteers):
        self.places = read_gazetteer_names(gazetteers, PLACE_FILES)
        self.calendar = read_gazetteer_names(gazetteers, CALENDAR_FILES)
        self.organisations = read_gazetteer_names(gazetteers, ORGANISATION_FILES)
        self.function_words = {row["name"].lower() for row in common_words.read_table(gazetteers / "words_common.tsv")[2]
                               if row["class"] == "function_word"} - NAME_WORDS
        self.size_of = {}
        for size in sorted(common_words.GRADE_BY_SIZE, reverse=True):
            for spelling in common_words.SPELLINGS:
                for word in common_words.words_of_list(scowl_folder / f"{spelling}-words.{size}"):
                    self.size_of[word] = size

    def leaves_out(self, kind, key, sources):
        if key in self.function_words or key in OTHER_LANGUAGES:
            return True
        alone = grade_of(sources) < 2
        if key in self.size_of or key in self.calendar:
            return alone or len(origins_of(sources - MIXED)) < WORD_WITNESSES[kind]
        return alone and key in self.places

    def makes_ambiguous(self, key, grade):
        is_word = key in self.size_of and not (grade >= SURE_GRADE and self.size_of[key] in RARE_SIZES)
        return is_word or key in PLACE_PARTS or any(key in keys for keys in (self.places, self.calendar, self.organisations))


def rows_of(kind, names, doubts):
    """folded name -> row of one kind."""
    rows = {}
    for key, spellings in names.items():
        sources = set().union(*spellings.values())
        if len(key) > 1 and not sources <= CONFIRMING and not doubts.leaves_out(kind, key, sources):
            grade = grade_of(sources)
            source = min(sources - MIXED or sources)
            rows[key] = {"name": spelling_of(spellings), "grade": grade, "source": source,
                         "ambiguous": "yes" if doubts.makes_ambiguous(key, grade) else ""}
    return rows


def add_hand_written(rows, table, doubts):
    """Puts the rows without a source over those of the lists."""
    for row in table:
        key = folded(row["name"])
        if not row.get("source") and key not in OTHER_LANGUAGES:
            grade = max(int(row.get("grade") or 1), rows.get(key, {"grade": 1})["grade"])
            rows[key] = {"name": row["name"], "grade": grade, "source": "",
                         "ambiguous": "yes" if row.get("ambiguous") or doubts.makes_ambiguous(key, grade) else ""}


def cells_of(row):
    """The row as the file has it; grade 1 is the default and left empty."""
    return {**row, "grade": str(row["grade"]) if row["grade"] > 1 else ""}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("lists", type=pathlib.Path, help="folder of name lists, one file a source")
    parser.add_argument("scowl_folder", type=pathlib.Path)
    parser.add_argument("gazetteers", type=pathlib.Path, help="folder of the TSV files, rewritten in place")
    arguments = parser.parse_args()
    names = read_lists(arguments.lists)
    spread_mixed(names)
    doubts = Doubts(arguments.scowl_folder, arguments.gazetteers)
    for kind, file in FILES.items():
        path = arguments.gazetteers / file
        comments, _, table = common_words.read_table(path)
        rows = rows_of(kind, names[kind], doubts)
        add_hand_written(rows, table, doubts)
        common_words.write_table(path, comments, COLUMNS, [{**cells_of(row), "class": ""} for row in rows.values()])
        print(f"{file}: {len(rows)} names", file=sys.stderr)


if __name__ == "__main__":
    main()
