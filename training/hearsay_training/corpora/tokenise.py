"""Tokenisation by Hearsay's own code, so that what is trained is what is read."""

from __future__ import annotations

import json
import subprocess
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from pathlib import Path
from typing import Iterable

ROOT = Path(__file__).resolve().parents[3]


@dataclass
class Tokenised:
    id: str
    text: str
    tokens: list[tuple[int, int]]  # code points
    sentences: list[tuple[int, int]]  # words
    breaks: list[int]
    quoted: list[int]  # the number of each token's quotation, −1 outside

    @property
    def words(self) -> list[str]:
        return [self.text[start:end] for start, end in self.tokens]

    def range(self, start: int, end: int) -> tuple[int, int] | None:
        """The words that the code points [start, end) touch; None if none."""
        first = bisect_right(self._ends, start)
        last = bisect_left(self._starts, end)
        return (first, last) if first < last else None

    def __post_init__(self) -> None:
        self._starts = [start for start, _ in self.tokens]
        self._ends = [end for _, end in self.tokens]


def tokenise(texts: Iterable[tuple[str, str]]) -> list[Tokenised]:
    """Runs `training/tokenise.ts` over (id, text) pairs."""
    texts = list(texts)
    lines = "".join(json.dumps({"id": id_, "text": text}) + "\n" for id_, text in texts)
    command = [str(ROOT / "node_modules/.bin/node"), str(ROOT / "training/tokenise.ts")]
    out = subprocess.run(command, input=lines, capture_output=True, text=True, check=True).stdout
    results = []
    for (id_, text), line in zip(texts, out.splitlines(), strict=True):
        row = json.loads(line)
        counts = [0] * len(row["sentences"])
        for _, _, sentence, _ in row["tokens"]:
            counts[sentence] += 1
        sentences, breaks, at, block = [], [], 0, None
        for count, (_, _, b) in zip(counts, row["sentences"]):
            if count == 0:
                continue
            if b != block:
                breaks.append(len(sentences))
                block = b
            sentences.append((at, at + count))
            at += count
        tokens = [(start, end) for start, end, _, _ in row["tokens"]]
        results.append(Tokenised(id_, text, tokens, sentences, breaks, [quotation for *_, quotation in row["tokens"]]))
    return results


def code_points(text: str):
    """A function from UTF-16 offsets in `text` to offsets in code points."""
    if all(ord(c) < 0x10000 for c in text):
        return lambda unit: unit
    table = []
    for point, c in enumerate(text):
        table.extend([point] * (2 if ord(c) >= 0x10000 else 1))
    table.append(len(text))
    return table.__getitem__
