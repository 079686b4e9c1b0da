"""A small convolutional encoder with hash embeddings of words (as spaCy's tok2vec), to compare with."""

from __future__ import annotations

import zlib

import torch
import torch.nn.functional as F
from torch import Tensor, nn

ROWS = (5000, 1000, 2500, 1000)  # norm, prefix, suffix, shape
SEEDS = (1, 2, 3, 4)


def features(word: str) -> list[str]:
    shape = "".join("X" if c.isupper() else "x" if c.islower() else "d" if c.isdigit() else c for c in word)[:8]
    return [word.lower(), word[:1], word[-3:], shape]


class HashCnn(nn.Module):
    """Each word by four features, each hashed into four rows; then windows of three words, four times, with maxout."""

    def __init__(self, width: int, depth: int = 4, pieces: int = 3) -> None:
        super().__init__()
        self.width, self.pieces = width, pieces
        self.tables = nn.ModuleList(nn.Embedding(rows, width) for rows in ROWS)
        self.mix = nn.Linear(4 * width, width * pieces)
        self.norm = nn.LayerNorm(width)
        self.convolutions = nn.ModuleList(nn.Linear(3 * width, width * pieces) for _ in range(depth))
        self.norms = nn.ModuleList(nn.LayerNorm(width) for _ in range(depth))
        self.rows: dict[str, list[list[int]]] = {}

    def rows_of(self, word: str) -> list[list[int]]:
        found = self.rows.get(word)
        if found is None:
            found = [[zlib.crc32(f"{seed}{feature}".encode()) % rows for seed in SEEDS] for feature, rows in zip(features(word), ROWS)]
            self.rows[word] = found
        return found

    def maxout(self, x: Tensor) -> Tensor:
        return x.view(*x.shape[:-1], self.width, self.pieces).amax(-1)

    def forward_words(self, words: list[list[str]], length: int) -> Tensor:
        index = torch.zeros(len(words), length, len(ROWS), len(SEEDS), dtype=torch.long)
        for b, row in enumerate(words):
            index[b, : len(row)] = torch.tensor([self.rows_of(w) for w in row])
        x = torch.cat([table(index[:, :, f]).sum(-2) for f, table in enumerate(self.tables)], -1)
        x = self.norm(self.maxout(self.mix(x)))
        for convolution, norm in zip(self.convolutions, self.norms):
            around = torch.cat([F.pad(x, (0, 0, 1, 0))[:, :-1], x, F.pad(x, (0, 0, 0, 1))[:, 1:]], -1)
            x = x + norm(self.maxout(convolution(around)))
        return x
