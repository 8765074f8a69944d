"""What the importers of places share: reading and writing gazetteer tables, and the key of a name.

A table is a file of gazetteers/ (format: gazetteers/README.md). `name_key` is how the tagger compares
names (FoldMarksAndCase of tagger/base/utf8.h, full stops dropped, hyphens as spaces).
"""

import unicodedata

ASCII_SPELLING = str.maketrans({
    "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "ð": "d", "Đ": "D", "Ð": "D", "ß": "ss", "æ": "ae", "Æ": "AE",
    "œ": "oe", "Œ": "OE", "þ": "th", "Þ": "Th", "ı": "i", "ə": "a", "Ə": "A", "‘": "'", "’": "'", "ʻ": "'", "ʼ": "'",
    "´": "'", "`": "'", "‐": "-", "‑": "-"})


def name_key(name):
    """The key by which names are the same: "São-Tomé" and "Sao Tome", "St." and "St"."""
    decomposed = unicodedata.normalize("NFKD", name.translate(ASCII_SPELLING))
    folded = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join(folded.lower().replace(".", "").replace("-", " ").split())


def names_of(row):
    """The name and the aliases of a row."""
    return [row["name"]] + [alias for alias in row.get("aliases", "").split("|") if alias]


class Table:
    """One TSV file: comment lines, column names, rows as dicts without empty cells."""

    def __init__(self, path, columns=()):
        self.path, self.comments, self.columns, self.rows = path, [], list(columns), []
        if path.exists():
            self._read()

    def _read(self):
        header = None
        for line in self.path.read_text(encoding="utf-8").splitlines():
            if line.startswith("#"):
                self.comments.append(line)
            elif header is None:
                header = line.split("\t")
            elif line:
                self.rows.append({column: cell for column, cell in zip(header, line.split("\t")) if cell})
        self.columns = header or self.columns

    def keys(self, wanted=lambda row: True):
        """The keys of all names and aliases of the rows that are wanted."""
        return {name_key(name) for row in self.rows if wanted(row) for name in names_of(row)}

    def write(self):
        """Writes the rows in byte order of name, then class."""
        self.rows.sort(key=lambda row: (row["name"].encode(), row.get("class", "").encode()))
        lines = self.comments + ["\t".join(self.columns)]
        lines += ["\t".join(row.get(column, "") for column in self.columns) for row in self.rows]
        self.path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def record_source(folder, row):
    """Puts `row` (columns of SOURCES.tsv, `source` its key) into folder/SOURCES.tsv, in place of the old one."""
    path = folder / "SOURCES.tsv"
    lines = path.read_text(encoding="utf-8").splitlines()
    columns = lines[0].split("\t")
    kept = [line for line in lines[1:] if line.split("\t")[0] != row["source"]]
    kept.append("\t".join(str(row[column]) for column in columns))
    path.write_text("\n".join([lines[0]] + sorted(kept, key=str.encode)) + "\n", encoding="utf-8")
