"""What is read off the word vectors. Every head is a module of its own, small enough to run in fp32 beside an int8 encoder."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

NAMES = ("PER", "ORG", "LOC", "MISC")
SPANS = ("mention", *NAMES)  # channels of the span head
KINDS = ("person", "organization", "place", "object", "event", "abstract", "time", "substance", "animal", "plant")
CUE_TAGS = ("O", "B", "I")
ROLE_TAGS = ("O", "B-source", "I-source", "B-content", "I-content")
IGNORED = -100


class Biaffine(nn.Module):
    """Scores of every (dependent, head) pair of words; column 0 stands for the root. Dozat and Manning 2017."""

    def __init__(self, width: int, size: int, dropout: float = 0.2) -> None:
        super().__init__()
        self.dependent = nn.Linear(width, size)
        self.head = nn.Linear(width, size)
        self.root = nn.Parameter(torch.randn(size) * 0.1)
        self.weight = nn.Linear(size, size, bias=False)
        self.bias = nn.Linear(size, 1)
        self.dropout = nn.Dropout(dropout)

    def forward(self, words: Tensor) -> Tensor:
        """[batch, words, width] → [batch, words, 1 + words]."""
        d = self.dropout(F.gelu(self.dependent(words)))
        h = self.dropout(F.gelu(self.head(words)))
        h = torch.cat([self.root.expand(h.shape[0], 1, -1), h], 1)
        return self.weight(d) @ h.transpose(1, 2) + self.bias(h).transpose(1, 2)


class ArcLabels(nn.Module):
    """Labels of chosen arcs: [arcs, width] of dependents and of heads → [arcs, labels]. A zero vector stands for the root."""

    def __init__(self, width: int, size: int, labels: int, dropout: float = 0.2) -> None:
        super().__init__()
        self.dependent = nn.Linear(width, size)
        self.head = nn.Linear(width, size)
        self.product = nn.Linear(size, size)
        self.sides = nn.Linear(2 * size, size)
        self.out = nn.Linear(size, labels)
        self.dropout = nn.Dropout(dropout)

    def forward(self, dependents: Tensor, heads: Tensor) -> Tensor:
        d = self.dropout(F.gelu(self.dependent(dependents)))
        h = self.dropout(F.gelu(self.head(heads)))
        return self.out(self.dropout(F.gelu(self.product(d * h) + self.sides(torch.cat([d, h], -1)))))


class SpanPointer(nn.Module):
    """Scores of every (first word, last word) pair for every channel; above 0 is a span. GlobalPointer, Su et al. 2022."""

    def __init__(self, width: int, channels: int, size: int) -> None:
        super().__init__()
        self.channels, self.size = channels, size
        self.ends = nn.Linear(width, channels * size * 2)

    def forward(self, words: Tensor) -> Tensor:
        """[batch, words, width] → [batch, channels, words, words]."""
        batch, length, _ = words.shape
        ends = self.ends(words).view(batch, length, self.channels, 2, self.size).permute(3, 0, 2, 1, 4)
        first, last = rotate(ends[0]), rotate(ends[1])
        return first @ last.transpose(-1, -2) / self.size**0.5


def rotate(x: Tensor) -> Tensor:
    """Rotary position embedding (Su et al. 2021) over the last two dimensions [words, size]."""
    length, size = x.shape[-2:]
    frequencies = 10000.0 ** (-torch.arange(0, size, 2, device=x.device) / size)
    angles = torch.arange(length, device=x.device)[:, None] * frequencies[None]
    sine, cosine = angles.sin().to(x.dtype), angles.cos().to(x.dtype)
    a, b = x[..., : size // 2], x[..., size // 2 :]
    return torch.cat([a * cosine - b * sine, b * cosine + a * sine], -1)


class Roles(nn.Module):
    """
    For each cue, the role of every word around it: none, source or content. Convolutions of growing reach (Strubell et
    al. 2017) over the words as the cue sees them: gated by it, and told what stands between (`role_features.py`).
    """

    def __init__(self, width: int, size: int, features: int, dilations: tuple[int, ...] = (1, 3, 9, 27), dropout: float = 0.1) -> None:
        super().__init__()
        self.word = nn.Linear(width, size)
        self.cue = nn.Linear(2 * width, size)
        self.gate = nn.Linear(2 * width, size)
        self.features = nn.Embedding(features, size)
        nn.init.normal_(self.features.weight, std=0.1)
        self.mixing = nn.ModuleList(nn.Conv1d(size, size, 5, padding=2 * d, dilation=d, groups=size) for d in dilations)
        self.between = nn.ModuleList(nn.Linear(size, size) for _ in dilations)
        self.norms = nn.ModuleList(nn.LayerNorm(size) for _ in range(len(dilations) + 1))
        self.tags = nn.Linear(size, len(ROLE_TAGS))
        self.dropout = nn.Dropout(dropout)

    def forward(self, words: Tensor, cue_ends: Tensor, features: Tensor) -> Tensor:
        """
        words [cues, reach, size]: `self.word` of the words around each cue; cue_ends [cues, 2·width]: its first and last
        word; features [cues, reach, size]: sums of rows of `self.features` → tags [cues, reach, 5].
        """
        cue = self.cue(cue_ends)[:, None]
        gate = torch.sigmoid(self.gate(cue_ends))[:, None]
        x = words * (0.5 + gate) + cue + features
        x = self.norms[0](self.dropout(F.gelu(x)))
        for mixing, between, norm in zip(self.mixing, self.between, self.norms[1:]):
            y = mixing(x.transpose(1, 2)).transpose(1, 2)
            x = norm(x + self.dropout(between(F.gelu(y))))
        return self.tags(x)


class Mentions(nn.Module):
    """A vector and a kind for each mention, from its first, head and last word: [mentions, 3·width] → ([.., size], [.., kinds])."""

    def __init__(self, width: int, size: int, dropout: float = 0.2) -> None:
        super().__init__()
        self.vector = nn.Linear(3 * width, size)
        self.kind = nn.Linear(size, len(KINDS))
        self.dropout = nn.Dropout(dropout)

    def forward(self, ends: Tensor) -> tuple[Tensor, Tensor]:
        vector = self.dropout(F.gelu(self.vector(ends)))
        return vector, self.kind(vector)


class Antecedents(nn.Module):
    """How well one mention would serve as the antecedent of another; 0 is the score of having none. After Lee et al. 2017."""

    def __init__(self, size: int, features: int, hidden: int = 128, dropout: float = 0.2) -> None:
        super().__init__()
        self.product = nn.Linear(size, hidden)
        self.anaphor = nn.Linear(size, hidden, bias=False)
        self.antecedent = nn.Linear(size, hidden, bias=False)
        self.features = nn.Embedding(features, hidden)
        nn.init.normal_(self.features.weight, std=0.05)
        self.out = nn.Linear(hidden, 1)
        self.dropout = nn.Dropout(dropout)

    def forward(self, anaphors: Tensor, antecedents: Tensor, features: Tensor) -> Tensor:
        """[pairs, size], [pairs, size], [pairs, kinds of feature] of row numbers → [pairs]."""
        x = self.product(anaphors * antecedents) + self.anaphor(anaphors) + self.antecedent(antecedents)
        x = x + self.features(features).sum(1)
        return self.out(self.dropout(F.gelu(x))).squeeze(-1)
