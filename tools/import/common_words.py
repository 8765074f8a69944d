#!/usr/bin/env python3
"""Writes the common_word rows of gazetteers/words_common.tsv from SCOWL.

    tools/import/common_words.py /usr/share/dict/scowl gazetteers/words_common.tsv

SCOWL (Debian package `scowl`) is a folder of word lists by kind and size; the
smaller the size, the commoner the words. Read are the lower-case words of
English, American and British spelling of sizes 10 to 50: not the lists of
proper names, upper-case words, abbreviations or contractions. Possessives are
stripped, and only words of [a-z] are kept.

A word's grade comes from the smallest size that has it: 3 for size 10, 2 for
size 20, 1 for the others. Words of grade 1 that given_names.tsv or
family_names.tsv beside the table has are left out (john, martin, miller): they
are names first. Everyday words stay, names or not (mark, grace, may). Rows of
other classes (the function words, written by hand) are kept as they stand. The
same input gives the same bytes.
"""

import argparse
import pathlib
import re
import sys

SPELLINGS = ("english", "american", "british")
GRADE_BY_SIZE = {10: 3, 20: 2, 35: 1, 40: 1, 50: 1}
WORD = re.compile(r"[a-z]+")
SOURCE = "scowl"
CLASS = "common_word"
# Single letters but these two are letters, not words.
ONE_LETTER_WORDS = {"a", "i"}
NAME_TABLES = ("given_names.tsv", "family_names.tsv")


def words_of_list(path):
    """The plain lower-case words of one SCOWL list; possessives stripped."""
    for line in path.read_text(encoding="latin-1").splitlines():
        word = line.strip().removesuffix("'s").removesuffix("'")
        if WORD.fullmatch(word) and (len(word) > 1 or word in ONE_LETTER_WORDS):
            yield word


def read_grades(scowl_folder):
    """word -> grade over all lists; the highest grade wins."""
    grades = {}
    for size, grade in GRADE_BY_SIZE.items():
        for spelling in SPELLINGS:
            for word in words_of_list(scowl_folder / f"{spelling}-words.{size}"):
                grades[word] = max(grade, grades.get(word, 0))
    return grades


def read_table(path):
    """The comment lines, the column names and the rows (as dicts) of a TSV."""
    comments, columns, rows = [], None, []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            comments.append(line)
        elif columns is None:
            columns = line.split("\t")
        elif line:
            rows.append(dict(zip(columns, line.split("\t"))))
    return comments, columns, rows


def read_names(folder):
    """The names of people in lower case, of those tables that exist."""
    paths = [folder / name for name in NAME_TABLES if (folder / name).exists()]
    return {row["name"].lower() for path in paths for row in read_table(path)[2]}


def common_word_row(word, grade):
    """One row; grade 1 is the default of the format and is left empty."""
    return {"name": word, "class": CLASS, "grade": str(grade) if grade > 1 else "", "source": SOURCE}


def write_table(path, comments, columns, rows):
    """Writes rows in byte order of name, then class."""
    rows.sort(key=lambda row: (row["name"].encode(), row["class"].encode()))
    lines = comments + ["\t".join(columns)]
    lines += ["\t".join(row.get(column, "") for column in columns) for row in rows]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("scowl_folder", type=pathlib.Path)
    parser.add_argument("table", type=pathlib.Path, help="words_common.tsv, rewritten in place")
    arguments = parser.parse_args()
    grades = read_grades(arguments.scowl_folder)
    names = read_names(arguments.table.parent)
    grades = {word: grade for word, grade in grades.items() if grade > 1 or word not in names}
    comments, columns, rows = read_table(arguments.table)
    kept = [row for row in rows if row["class"] != CLASS]
    write_table(arguments.table, comments, columns, kept + [common_word_row(*item) for item in grades.items()])
    print(f"{len(grades)} common words, {len(kept)} other rows", file=sys.stderr)


if __name__ == "__main__":
    main()
