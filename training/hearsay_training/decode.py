"""Reads annotations off the scores, as `packages/core/src/encoder/` does."""

from __future__ import annotations

import torch
from torch import Tensor

from .heads import ROLE_TAGS, SPANS
from .model import Model, mention_vectors, role_scores, same_sentence
from .windows import Batch


def heads(model: Model, batch: Batch, words: Tensor) -> Tensor:
    """[batch, words]: 0 for the root, else 1 + the head's place; the best head of each word, trees not enforced."""
    scores = model.arcs(words)
    allowed = torch.cat([batch.word_mask[:, :, None], same_sentence(batch)], 2)
    return scores.masked_fill(~allowed, -1e4).argmax(-1)


def labels(model: Model, words: Tensor, head: Tensor) -> Tensor:
    batch, length, width = words.shape
    at = (head - 1).clamp(min=0)[..., None].expand(-1, -1, width)
    vectors = torch.where((head > 0)[..., None], words.gather(1, at), torch.zeros(()))
    return model.arc_labels(words.reshape(-1, width), vectors.reshape(-1, width)).argmax(-1).view(batch, length)


def spans(scores: Tensor, allowed: Tensor, channel: int, threshold: float = 0.0) -> list[tuple[int, int, float]]:
    """Spans (start, end, score) of one window and channel, best first; `allowed` is its [words, words] sentence mask."""
    mask = allowed & torch.ones_like(allowed).triu() & (scores[channel] > threshold)
    found = [(i, j + 1, float(scores[channel, i, j])) for i, j in mask.nonzero().tolist()]
    return sorted(found, key=lambda s: -s[2])


def names(scores: Tensor, allowed: Tensor) -> list[tuple[int, int, str]]:
    """Flat names: the best of those that overlap."""
    every = [(*span, SPANS[c]) for c in range(1, len(SPANS)) for span in spans(scores, allowed, c)]
    taken: list[tuple[int, int, str]] = []
    for start, end, _, label in sorted(every, key=lambda s: -s[2]):
        if all(end <= s or start >= e for s, e, _ in taken):
            taken.append((start, end, label))
    return sorted(taken)


def cues(scores: Tensor, threshold: float = 0.5) -> list[tuple[int, int]]:
    """Cues of one window from its tag scores [words, 3]."""
    p = scores.softmax(-1)
    found, i = [], 0
    while i < len(p):
        if p[i, 1] > threshold:
            end = i + 1
            while end < len(p) and p[end, 2] > max(float(p[end, 0]), float(p[end, 1])):
                end += 1
            found.append((i, end))
            i = end
        else:
            i += 1
    return found


FORBIDDEN = torch.tensor([[-1e4 if ROLE_TAGS[b].startswith("I-") and ROLE_TAGS[a][1:] != ROLE_TAGS[b][1:] else 0.0
                           for b in range(len(ROLE_TAGS))] for a in range(len(ROLE_TAGS))])


def best_tags(scores: Tensor) -> list[int]:
    """Viterbi over [words, 5] with the tag scheme's own constraints."""
    scores = scores.log_softmax(-1)
    best, back = scores[0] + FORBIDDEN[0], []
    for row in scores[1:]:
        step = best[:, None] + FORBIDDEN
        value, index = step.max(0)
        best = value + row
        back.append(index)
    tags = [int(best.argmax())]
    for index in reversed(back):
        tags.append(int(index[tags[-1]]))
    return tags[::-1]


def attributions(model: Model, batch: Batch, words: Tensor, threshold: float = 0.5) -> list[list[dict]]:
    """Statements of each window, in the record's words."""
    found: list[list[dict]] = [[] for _ in batch.windows]
    scores = model.cues(words)
    rows, ends = [], []
    for b, w in enumerate(batch.windows):
        for start, end in cues(scores[b, : w.end - w.start], threshold):
            rows.append(b)
            ends.append((start, end - 1))
    if not rows:
        return found
    tag_scores = role_scores(model, batch, words, torch.tensor(rows), torch.tensor(ends))
    for b, (start, last), scores_ in zip(rows, ends, tag_scores):
        w = batch.windows[b]
        tags = best_tags(scores_[: w.end - w.start])
        roles: dict[str, list[list[int]]] = {"source": [], "content": []}
        for i, tag in enumerate(tags):
            name = ROLE_TAGS[tag]
            if name.startswith("B-"):
                roles[name[2:]].append([i + w.start, i + 1 + w.start])
            elif name.startswith("I-"):
                roles[name[2:]][-1][1] = i + 1 + w.start
        found[b].append({"cue": (start + w.start, last + 1 + w.start), **roles})
    return found


def antecedents(model: Model, vectors: Tensor, pairs: list[tuple[int, int]], features: list[list[int]], count: int) -> list[list[int]]:
    """Clusters of mentions: each joins its best antecedent if that scores above 0."""
    parent = list(range(count))
    if pairs:
        left, right = torch.tensor(pairs).T
        chunks = zip(left.split(20_000), right.split(20_000), torch.tensor(features).split(20_000))
        scores = torch.cat([model.antecedents(vectors[a], vectors[b], f) for a, b, f in chunks])
        best: dict[int, tuple[float, int]] = {}
        for (i, j), score in zip(pairs, scores.tolist()):
            if score > max(0.0, best.get(i, (0.0, -1))[0]):
                best[i] = (score, j)
        for i in sorted(best):
            parent[i] = parent[best[i][1]]
    clusters: dict[int, list[int]] = {}
    for i, root in enumerate(parent):
        clusters.setdefault(root, []).append(i)
    return list(clusters.values())


__all__ = ["antecedents", "attributions", "heads", "labels", "mention_vectors", "names", "spans"]
