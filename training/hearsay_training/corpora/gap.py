"""GAP: ambiguous pronouns in Wikipedia, each with two candidate names."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Iterator

from .record import Record
from .tokenise import tokenise


def documents(path: Path) -> Iterator[Record]:
    rows = list(csv.DictReader(path.open(encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE))
    for row, text in zip(rows, tokenise((r["ID"], r["Text"]) for r in rows), strict=True):
        def words(form: str, offset: str) -> tuple[int, int] | None:
            return text.range(int(offset), int(offset) + len(form))

        pronoun = words(row["Pronoun"], row["Pronoun-offset"])
        a, b = words(row["A"], row["A-offset"]), words(row["B"], row["B-offset"])
        if pronoun and a and b:
            candidates = [[*a, row["A-coref"] == "TRUE"], [*b, row["B-coref"] == "TRUE"]]
            yield Record(f"gap-{row['ID']}", "gap", text.words, text.sentences, text.breaks,
                         pronoun={"span": pronoun, "candidates": candidates})
