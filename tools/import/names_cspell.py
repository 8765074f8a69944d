#!/usr/bin/env python3
"""Name list of npm @cspell/dict-people-names, which mixes given and family names.

    tools/import/names_cspell.py FOLDER > cspell.tsv

dict/people-names.txt is a cSpell dictionary: one word a line, `#` comments.
"""

import name_list


def read_package(folder):
    for line in (folder / "dict" / "people-names.txt").read_text(encoding="utf-8").splitlines():
        word = line.split("#")[0].strip()
        # A mark such as ~ or ! says how cSpell treats the word; names that begin in lower case are its folded forms.
        if word[:1].isupper():
            yield "any", word


if __name__ == "__main__":
    name_list.run(__doc__, read_package)
