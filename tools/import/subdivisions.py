#!/usr/bin/env python3
"""Merges the subdivisions of countries of the Unicode CLDR into gazetteers/subdivisions.tsv.

    npm pack cldr-subdivisions-full && tar xzf cldr-subdivisions-full-*.tgz
    tools/import/subdivisions.py package gazetteers

Rows without a source, or of another one, are written by hand and kept; where CLDR has one of their names in their
country they get its ISO 3166-2 id (if they have none). All other rows are written anew from the English names:

* not of countries whose ISO 3166-2 subdivisions are municipalities or parishes, nor of Ukraine (CLDR has names that
  news does not use; they are written by hand);
* generic words (Province, Oblast, County, …) are left out;
* no name that countries, demonyms, groups, regions or places have (so run places.py first), no English word and no
  name of people, none of common words only (Northern, Capital);
* of namesakes one, without country and id;
* ambiguous: names of organisations and of up to four letters.

The same input gives the same bytes.
"""

import argparse
import collections
import dataclasses
import json
import pathlib
import re

import tsv_table
from places import Lists
from tsv_table import Table, name_key, names_of

SOURCE = "cldr-subdivisions"
COLUMNS = ["name", "aliases", "grade", "case", "ambiguous", "id", "country", "source"]
# Their subdivisions are municipalities or parishes, hardly in the news and often the names of saints.
LEFT_OUT_COUNTRIES = set("AD AG AZ BB BS DM DO EE GD IS JM KN LC LI LT LV MH MK MT NR PW SC SI SM TV UA VC".split())
# Names that are lists, and names in the country's language beside English ones.
LEFT_OUT_PARTS = re.compile(r" and .* and | with |,|^City of | oblysy$")
GENERIC = re.compile(
    r"\b(Autonomous|Special|Administrative|Federal|Metropolitan|Governorate|Province|Provincia|Region|District|County|"
    r"Department|Prefecture|Oblast|Krai|Okrug|Republic|State|Territory|Division|Municipality|Voivodeship|Canton|City|"
    r"Raion|Zone|Parish|Borough|Atoll|Emirate)\b( of)?", re.IGNORECASE)
SHORT = 4


@dataclasses.dataclass
class Subdivision:
    id: str       # ISO 3166-2 code: US-AK
    name: str
    country: str


def tidy_name(name):
    """The name without generic words, notes and curly apostrophes."""
    name = re.sub(r",.*|\(.*?\)", "", name).translate(str.maketrans("‘’ʻ–", "'''-"))
    return " ".join(GENERIC.sub(" ", name).split()).strip("'")


def read_subdivisions(package):
    path = package / "subdivisions" / "en" / "en.json"
    names = json.loads(path.read_text(encoding="utf-8"))["subdivisions"]["localeDisplayNames"]["subdivisions"]
    for code, name in names.items():
        country = code[:2].upper()
        yield Subdivision(id=f"{country}-{code[2:].upper()}", name=tidy_name(name), country=country)


def is_wanted(part, lists):
    key = name_key(part.name)
    if part.country in LEFT_OUT_COUNTRIES or LEFT_OUT_PARTS.search(part.name):
        return False
    if key in lists.other_places or key in lists.words or key in lists.people:
        return False
    if len(key) < 3 or not re.fullmatch(r"[a-z' ]+", key) or not part.name[0].isupper():
        return False
    return not all(word in lists.common for word in key.split())


def new_row(namesakes, lists):
    first = namesakes[0]
    row = {"name": first.name, "source": SOURCE}
    key = name_key(first.name)
    if key in lists.organisations or len(key) <= SHORT:
        row["ambiguous"] = "yes"
    if len({part.country for part in namesakes}) == 1:
        row |= {"id": f"iso3166-2:{first.id}", "country": first.country}
    return row


def merge(table, parts, lists):
    by_hand = [row for row in table.rows if row.get("source") != SOURCE]
    ids = {(part.country, name_key(part.name)): part.id for part in parts}
    for row in by_hand:
        keys = [(row.get("country"), name_key(name)) for name in names_of(row)]
        found = [ids[key] for key in keys if key in ids]
        if found and "id" not in row:
            row["id"] = f"iso3166-2:{found[0]}"
    taken = {name_key(name) for row in by_hand for name in names_of(row)}
    taken_ids = {row.get("id") for row in by_hand}
    namesakes = collections.defaultdict(list)
    for part in sorted(parts, key=lambda part: part.id):
        if f"iso3166-2:{part.id}" not in taken_ids and name_key(part.name) not in taken and is_wanted(part, lists):
            namesakes[name_key(part.name)].append(part)
    table.rows = by_hand + [new_row(parts, lists) for parts in namesakes.values()]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("package", type=pathlib.Path, help="the unpacked npm package cldr-subdivisions-full")
    parser.add_argument("gazetteers", type=pathlib.Path)
    arguments = parser.parse_args()
    table = Table(arguments.gazetteers / "subdivisions.tsv", COLUMNS)
    lists = Lists(arguments.gazetteers)
    lists.other_places |= Table(arguments.gazetteers / "places.tsv").keys()
    merge(table, list(read_subdivisions(arguments.package)), lists)
    table.write()
    version = json.loads((arguments.package / "package.json").read_text(encoding="utf-8"))["version"]
    tsv_table.record_source(arguments.gazetteers, {
        "source": SOURCE, "package": "npm cldr-subdivisions-full", "version": version, "licence": "Unicode-3.0",
        "description": "English names and ISO 3166-2 codes of subdivisions (codes of rows by hand too)",
        "files": "subdivisions.tsv", "rows": sum(row.get("source") == SOURCE for row in table.rows)})
    print(f"{table.path}: {len(table.rows)} rows")


if __name__ == "__main__":
    main()
