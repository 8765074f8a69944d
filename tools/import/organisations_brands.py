#!/usr/bin/env python3
"""Adds brands and operators of npm name-suggestion-index to gazetteers/organisations.tsv.

    tools/import/organisations_brands.py FOLDER gazetteers

Read are the kinds of KINDS in dist/json/nsi.json: companies of which news tells, not restaurants or schools. Names of two words or
more get grade 2; single words, kept only if they are known in MIN_COUNTRIES countries, grade 1. The id is the
Wikidata item that the index gives.
"""

import json
import re

import organisations

SOURCE = "name-suggestion"
MIN_COUNTRIES = 3
KINDS = ("brands/amenity/bank", "brands/amenity/fuel", "brands/office/insurance", "brands/office/telecommunication",
         "brands/shop/supermarket", "brands/shop/department_store", "brands/shop/electronics", "brands/shop/car",
         "brands/shop/mobile_phone", "brands/shop/telecommunication", "brands/amenity/post_office", "brands/tourism/hotel",
         "operators/power/plant", "operators/office/government", "operators/office/energy_supplier",
         "operators/office/water_utility", "operators/amenity/police", "operators/aeroway/aerodrome",
         "operators/amenity/hospital", "operators/man_made/pipeline")
COUNTRY = re.compile(r"([a-z]{2})(?:-.*)?")
TAGS = ("brand:wikidata", "operator:wikidata")


def countries_of(item):
    """ISO codes of the places an item is in; "001" stands for the world."""
    places = [str(place) for place in item["locationSet"].get("include", [])]
    if "001" in places:
        return ["001"]
    return sorted({match.group(1).upper() for match in map(COUNTRY.fullmatch, places) if match})


def row_of(item, distinctive):
    name = item["displayName"]
    countries = countries_of(item)
    is_single = " " not in name
    is_known = countries == ["001"] or len(countries) >= MIN_COUNTRIES
    item_id = next((item["tags"][tag] for tag in TAGS if tag in item["tags"]), "")
    if not item_id or not distinctive.allows(name) or (is_single and not is_known):
        return None
    return {"name": name, "grade": "" if is_single else "2", "id": f"wikidata:{item_id}",
            "country": countries[0] if len(countries) == 1 and countries[0] in distinctive.countries else ""}


def read_package(folder, distinctive):
    index = json.loads((folder / "dist" / "json" / "nsi.json").read_text(encoding="utf-8"))["nsi"]
    for kind in KINDS:
        for item in index.get(kind, {"items": []})["items"]:
            row = row_of(item, distinctive)
            if row:
                yield row


if __name__ == "__main__":
    organisations.write(__doc__, read_package, SOURCE)
