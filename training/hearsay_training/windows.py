"""Cuts records into windows of whole sentences, and batches windows into tensors."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

import torch
from torch import Tensor

from .corpora.record import Record
from .pieces import Pieces
from .shapes import SPECIAL, shape


@dataclass
class Window:
    """The words [start, end) of a record: whole sentences."""

    record: Record
    start: int
    end: int
    sentences: list[tuple[int, int]]  # in the record's words
    breaks: set[int]  # words that start a paragraph
    pieces: int


def cut(record: Record, pieces: Pieces, most: int, rng: random.Random | None = None) -> list[Window]:
    """Consecutive windows of at most `most` pieces; a random first length (when training) moves the cuts about."""
    starts = {record.sentences[b][0] for b in record.breaks}
    windows: list[Window] = []
    current: Window | None = None
    room = most if rng is None else rng.randint(most // 3, most)
    for start, end in record.sentences:
        s = start
        while s < end:
            # A sentence longer than a window is cut, when training and when reading alike.
            e, size = s, int(s in starts)
            while e < end and size + len(pieces.of(record.words[e])) <= most - 2:
                size += len(pieces.of(record.words[e]))
                e += 1
            e = max(e, s + 1)
            if current is None or current.pieces + size > room or current.end != s:
                if current is not None:
                    windows.append(current)
                    room = most
                current = Window(record, s, s, [], set(), 2)
            current.sentences.append((s, e))
            current.end = e
            current.pieces += size
            if s in starts:
                current.breaks.add(s)
            s = e
    if current is not None:
        windows.append(current)
    return windows


@dataclass
class Batch:
    windows: list[Window]
    ids: Tensor  # [batch, pieces]
    shapes: Tensor  # [batch, pieces]
    mask: Tensor  # [batch, pieces]
    first: Tensor  # [batch, words]: the first piece of each word
    word_mask: Tensor  # [batch, words]
    sentence: Tensor  # [batch, words]: number of the word's sentence, −1 in the padding
    extra: dict = field(default_factory=dict)

    @property
    def words(self) -> int:
        return self.first.shape[1]


def collate(windows: list[Window], pieces: Pieces) -> Batch:
    ids, shapes, firsts, sentences = [], [], [], []
    for window in windows:
        row, kinds, first = [pieces.first], [SPECIAL], []
        for i in range(window.start, window.end):
            if i in window.breaks:
                row.append(pieces.breaks)
                kinds.append(SPECIAL)
            word = window.record.words[i]
            first.append(len(row))
            row.extend(pieces.of(word))
            kinds.extend([shape(word)] * len(pieces.of(word)))
        row.append(pieces.last)
        kinds.append(SPECIAL)
        ids.append(row)
        shapes.append(kinds)
        firsts.append(first)
        sentences.append([n for n, (s, e) in enumerate(window.sentences) for _ in range(s, e)])

    def padded(rows: list[list[int]], value: int) -> Tensor:
        width = max(map(len, rows))
        return torch.tensor([row + [value] * (width - len(row)) for row in rows])

    sentence = padded(sentences, -1)
    id_tensor = padded(ids, pieces.pad)
    lengths = torch.tensor([len(row) for row in ids])
    mask = torch.arange(id_tensor.shape[1])[None] < lengths[:, None]
    return Batch(windows, id_tensor, padded(shapes, SPECIAL), mask, padded(firsts, 0), sentence >= 0, sentence)


def batches(windows: list[Window], budget: int, rng: random.Random) -> list[list[Window]]:
    """Groups windows of like length so that a batch pads to at most `budget` pieces."""
    order = sorted(windows, key=lambda w: w.pieces + rng.random() * 24)
    groups: list[list[Window]] = []
    for window in order:
        group = groups[-1] if groups else None
        if group and (len(group) + 1) * max(window.pieces, *(w.pieces for w in group)) <= budget:
            group.append(window)
        else:
            groups.append([window])
    rng.shuffle(groups)
    return groups
