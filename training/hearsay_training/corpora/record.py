"""One document as all tasks see it: words, sentences and whatever the corpus annotates. Offsets are words, half-open."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Iterable, Iterator

Range = tuple[int, int]


@dataclass
class Record:
    """A field that is None is not annotated in this corpus; an empty list says that there is nothing."""

    id: str
    corpus: str
    words: list[str]
    sentences: list[Range]
    breaks: list[int]  # indices of the sentences that start a paragraph
    upos: list[str] | None = None  # gold in treebanks, else by an earlier model (`parse.py`)
    xpos: list[str] | None = None
    heads: list[int] | None = None  # index of the head word, −1 for a root
    deprels: list[str] | None = None
    mentions: list[list] | None = None  # [start, end, head, kind]
    clusters: list[list[int]] | None = None  # indices into mentions; no singletons
    names: list[list] | None = None  # [start, end, label]
    names_unknown: list[Range] = field(default_factory=list)  # nothing is known of names that touch these words
    attributions: list[dict] | None = None  # {"cue": range, "source": [range], "content": [range]}
    quoted: list[int] | None = None  # the number of each word's quotation, −1 outside
    pronoun: dict | None = None  # GAP: {"span": range, "candidates": [[start, end, is_antecedent]]}


def write(path: Path, records: Iterable[Record]) -> int:
    count = 0
    with path.open("w", encoding="utf-8") as out:
        for record in records:
            out.write(json.dumps({k: v for k, v in asdict(record).items() if v is not None}, ensure_ascii=False) + "\n")
            count += 1
    return count


def read(path: Path) -> Iterator[Record]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield Record(**json.loads(line))
