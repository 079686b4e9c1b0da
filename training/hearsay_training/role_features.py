"""What stands between a cue and a word around it, as `packages/core/src/attribution/role-features.ts` computes it."""

from __future__ import annotations

import math
from typing import Sequence

RELATIONS = ("nsubj", "obj", "iobj", "ccomp", "xcomp", "obl", "advcl", "acl", "parataxis", "conj", "nmod", "appos", "case", "mark", "advmod", "aux", "punct")
OTHER = len(RELATIONS)
_INDEX = {relation: i for i, relation in enumerate(RELATIONS)}
INSIDE = 24  # the distance of a word within the cue

# Rows of one embedding table, one block a feature: (name, number of values).
BLOCKS = (
    ("distance", INSIDE + 1),
    ("sentences apart", 7),
    ("paragraphs apart", 5),
    ("quotation", 3),
    ("path", 1 + 2 * (OTHER + 1)),
    ("branch", OTHER + 3),
)
STARTS = [sum(size for _, size in BLOCKS[:i]) for i in range(len(BLOCKS))]
ROWS = sum(size for _, size in BLOCKS)


def relation_class(relation: str) -> int:
    return _INDEX.get(relation.split(":")[0], OTHER)


def distance_bucket(distance: int) -> int:
    """Signed distance in words → 0 … 23; logarithmic beyond four words."""
    near = abs(distance)
    bucket = near if near <= 4 else min(11, 4 + math.floor(max(0.0, math.log2(near / 4)) + 0.5))
    return bucket + 12 if distance < 0 else bucket


def cue_head(heads: Sequence[int], upos: Sequence[str], start: int, end: int) -> int:
    """The first word of the cue that is governed from outside it and is no punctuation."""
    return next((i for i in range(start, end) if not start <= heads[i] < end and upos[i] != "PUNCT"), start)


def rows(cue: tuple[int, int], words: range, heads: Sequence[int], relations: Sequence[str], upos: Sequence[str],
         sentence: Sequence[int], paragraph: Sequence[int], quoted: Sequence[int]) -> list[list[int]]:
    """Row numbers of every word in `words`; all sequences are of the document, `quoted` the number of a word's quotation or −1."""
    start, end = cue
    head = cue_head(heads, upos, start, end)
    chain: dict[int, int] = {head: 0}  # each word above the cue, with the relation by which the cue's branch hangs on it
    at = head
    while heads[at] >= 0 and heads[at] not in chain:
        chain[heads[at]] = relation_class(relations[at])
        at = heads[at]
    known: dict[int, tuple[int, int]] = {}

    def path(word: int) -> tuple[int, int]:
        climbed, below, w = [], -1, word
        while True:
            if w in known:
                result = known[w]
                break
            if w in chain:
                # The word itself, on the way up from the cue.
                result = (0, OTHER + 1) if w == head else (1 + OTHER + 1 + chain[w], OTHER + 1)
                if below >= 0:
                    branch = relation_class(relations[below])
                    result = (1 + branch, branch) if w == head else (1 + OTHER + 1 + chain[w], branch)
                break
            climbed.append(w)
            below = w
            if heads[w] < 0 or len(climbed) > 200:
                result = (0, OTHER + 2)
                break
            w = heads[w]
        for c in climbed:
            known[c] = result
        return result

    found = []
    for word in words:
        distance = INSIDE if start <= word < end else distance_bucket(word - start if word < start else word - (end - 1))
        sentences = max(-3, min(3, sentence[word] - sentence[head])) + 3
        paragraphs = max(-2, min(2, paragraph[word] - paragraph[head])) + 2
        quotation = 0 if quoted[word] < 0 else 1 if quoted[word] == quoted[head] else 2
        climb, branch = path(word) if sentence[word] == sentence[head] else (0, OTHER + 2)
        values = (distance, sentences, paragraphs, quotation, climb, branch)
        found.append([s + v for s, v in zip(STARTS, values)])
    return found
