"""PolNeAR: who says what in news of 2016. Flat; one role a token."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Iterator

from .record import Record
from .tokenise import code_points, tokenise

EDGE = set(",.;:—–-…()[] ")  # punctuation that a span does not begin or end with


def documents(path: Path) -> Iterator[Record]:
    rows = [json.loads(line) for line in path.open(encoding="utf-8")]
    texts = tokenise((row["id"], row["text"]) for row in rows)
    for row, text in zip(rows, texts, strict=True):
        at = code_points(row["text"])
        words = text.words

        def ranges(spans: list) -> list[tuple[int, int]]:
            found = []
            for start, end in spans:
                touched = text.range(at(start), at(end))
                if touched is None:
                    continue
                first, last = touched
                while first < last and words[first] in EDGE:
                    first += 1
                while first < last and words[last - 1] in EDGE:
                    last -= 1
                if first < last:
                    found.append((first, last))
            return sorted(set(found))

        attributions = []
        for a in row["attributions"]:
            cue = ranges(a["cue"])
            if cue:
                attributions.append({"cue": (cue[0][0], cue[-1][1]) if cue[-1][1] - cue[0][0] <= 12 else cue[0],
                                     "source": ranges(a["source"]), "content": ranges(a["content"])})
        yield Record(f"{row['id']}", "polnear", words, text.sentences, text.breaks, attributions=attributions, quoted=text.quoted)
