"""GAP's pronouns and candidate names as pairs for the antecedent head. The texts have no trees: roles stay unknown."""

from __future__ import annotations

import torch

from .mention_features import PRONOUNS, SKIPPED, Surface, pair
from .windows import Window


def pronoun_pairs(window: Window):
    """(spans [1 + candidates, 3], features, right answers over [none, candidates]); None where a cut divides them."""
    record = window.record
    start, end = record.pronoun["span"]
    # Only an antecedent is modelled: a name that follows its pronoun is left out.
    candidates = [c for c in record.pronoun["candidates"] if c[1] <= start]
    if not candidates or min(c[0] for c in candidates) < window.start or end > window.end:
        return None
    sentence_of = {}
    for n, (s, e) in enumerate(record.sentences):
        for i in range(s, e):
            sentence_of[i] = n

    def surface(s: int, e: int, form: int) -> Surface:
        words = tuple(w.lower() for w in record.words[s:e] if w.lower() not in SKIPPED)
        pronoun = PRONOUNS.get(record.words[s].lower(), 10) if form == 2 else 0
        return Surface(s, e, s, form, pronoun, 0, False, 0, -1, sentence_of[s], words, record.words[s].lower(), "")

    anaphor = surface(start, end, 2)
    spans, features, gold = [[start, start, end - 1]], [], [not any(c[2] for c in candidates)]
    for s, e, right in candidates:
        spans.append([s, s, e - 1])
        features.append(pair(anaphor, surface(s, e, 0), 1 + (start - e) // 5))
        gold.append(right)
    return torch.tensor(spans) - window.start, torch.tensor(features), torch.tensor(gold)
