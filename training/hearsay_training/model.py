"""The encoder with its heads, and the loss of each task on a batch."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from . import mention_features, role_features
from .heads import CUE_TAGS, IGNORED, KINDS, NAMES, SPANS, Antecedents, ArcLabels, Biaffine, Mentions, Roles, SpanPointer
from .windows import Batch


@dataclass(frozen=True)
class Labels:
    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    deprels: tuple[str, ...]


class Model(nn.Module):
    def __init__(self, encoder: nn.Module, width: int, labels: Labels) -> None:
        super().__init__()
        self.labels = labels
        self.encoder = encoder
        self.dropout = nn.Dropout(0.1)
        self.upos = nn.Linear(width, len(labels.upos))
        self.xpos = nn.Linear(width, len(labels.xpos))
        self.arcs = Biaffine(width, 256)
        self.arc_labels = ArcLabels(width, 192, len(labels.deprels))
        self.spans = SpanPointer(width, len(SPANS), 48)
        self.cues = nn.Linear(width, len(CUE_TAGS))
        self.roles = Roles(width, 128, role_features.ROWS)
        self.mentions = Mentions(width, 192)
        self.antecedents = Antecedents(192, mention_features.ROWS)

    def words(self, batch: Batch) -> Tensor:
        """[batch, words, width]: each word by its first piece."""
        if hasattr(self.encoder, "forward_words"):
            return self.dropout(self.encoder.forward_words([w.record.words[w.start : w.end] for w in batch.windows], batch.words))
        mask = None if bool(batch.mask.all()) else batch.mask
        pieces = self.encoder(batch.ids, batch.shapes, mask).float()
        index = batch.first[..., None].expand(-1, -1, pieces.shape[-1])
        return self.dropout(pieces.gather(1, index))


def same_sentence(batch: Batch) -> Tensor:
    """[batch, words, words]: whether two words stand in one sentence."""
    return (batch.sentence[:, :, None] == batch.sentence[:, None, :]) & batch.word_mask[:, :, None] & batch.word_mask[:, None, :]


# Targets. Each returns what its loss needs, read from the records of the batch.


def tag_targets(batch: Batch, field: str, labels: tuple[str, ...]) -> Tensor:
    index = {label: i for i, label in enumerate(labels)}
    target = torch.full(batch.first.shape, IGNORED)
    for b, w in enumerate(batch.windows):
        values = getattr(w.record, field)[w.start : w.end]
        target[b, : len(values)] = torch.tensor([index.get(v, IGNORED) for v in values])
    return target


def head_targets(batch: Batch) -> Tensor:
    """0 for a root, else 1 + the head's place in the window; IGNORED where the head was cut off."""
    target = torch.full(batch.first.shape, IGNORED)
    for b, w in enumerate(batch.windows):
        for i in range(w.start, w.end):
            head = w.record.heads[i]
            if head < 0:
                target[b, i - w.start] = 0
            elif w.start <= head < w.end:
                target[b, i - w.start] = head - w.start + 1
    return target


def span_targets(batch: Batch, channels: set[str]) -> tuple[Tensor, Tensor]:
    """(gold, counted), both [batch, channels, words, words]; what is not annotated or not known is not counted."""
    size = batch.words
    gold = torch.zeros(len(batch.windows), len(SPANS), size, size, dtype=torch.bool)
    allowed = same_sentence(batch) & torch.ones(size, size, dtype=torch.bool).triu()
    counted = allowed[:, None].repeat(1, len(SPANS), 1, 1)
    for c, channel in enumerate(SPANS):
        if channel not in channels:
            counted[:, c] = False
    for b, w in enumerate(batch.windows):
        if w.record.mentions is not None:
            for start, end, _, _ in w.record.mentions:
                if w.start <= start and end <= w.end:
                    gold[b, 0, start - w.start, end - 1 - w.start] = True
        for start, end, label in w.record.names or []:
            if w.start <= start and end <= w.end:
                gold[b, 1 + NAMES.index(label), start - w.start, end - 1 - w.start] = True
        for start, end in w.record.names_unknown:
            s, e = max(start, w.start) - w.start, min(end, w.end) - w.start
            if s < e:
                counted[b, 1:, :e, s:] &= gold[b, 1:, :e, s:]
    return gold, counted


def cue_targets(batch: Batch) -> Tensor:
    """Tags of cues. Inside the content of a statement nothing is known: PolNeAR does not annotate statements within statements."""
    target = torch.full(batch.first.shape, IGNORED)
    for b, w in enumerate(batch.windows):
        tags = torch.zeros(w.end - w.start, dtype=torch.long)
        for a in w.record.attributions:
            if not a.get("closed"):
                for start, end in a["content"]:
                    tags[max(start - w.start, 0) : max(end - w.start, 0)] = IGNORED
        for a in w.record.attributions:
            for start, end in a["source"]:
                inside = tags[max(start - w.start, 0) : max(end - w.start, 0)]
                inside[inside == IGNORED] = 0
        for a in w.record.attributions:
            start, end = a["cue"][0] - w.start, a["cue"][1] - w.start
            if start >= 0 and end <= len(tags):
                tags[start:end] = 2
                tags[start] = 1
        target[b, : len(tags)] = tags
    return target


@dataclass
class RoleTargets:
    rows: Tensor  # [cues]: the window of each cue
    ends: Tensor  # [cues, 2]: first and last word of each cue
    tags: Tensor  # [cues, words]


def role_targets(batch: Batch) -> RoleTargets | None:
    rows, ends, tags = [], [], []
    for b, w in enumerate(batch.windows):
        for a in w.record.attributions:
            start, end = a["cue"][0] - w.start, a["cue"][1] - w.start
            if start < 0 or end > w.end - w.start or not (a["source"] or a["content"]):
                continue
            row = torch.full((batch.words,), IGNORED)
            row[: w.end - w.start] = 0
            for role, spans in ((1, a["source"]), (3, a["content"])):
                for s, e in spans:
                    s, e = max(s - w.start, 0), min(e, w.end) - w.start
                    if s < e:
                        row[s:e] = role + 1
                        row[s] = role
            rows.append(b)
            ends.append((start, end - 1))
            tags.append(row)
    if not rows:
        return None
    return RoleTargets(torch.tensor(rows), torch.tensor(ends), torch.stack(tags))


def role_scores(model: Model, batch: Batch, words: Tensor, rows: Tensor, ends: Tensor) -> Tensor:
    """[cues, words, 5] for cues (first and last word) in the windows `rows`."""
    features = torch.zeros(len(rows), batch.words, len(role_features.BLOCKS), dtype=torch.long)
    for c, (b, (first, last)) in enumerate(zip(rows.tolist(), ends.tolist())):
        w = batch.windows[b]
        r = w.record
        sentence, paragraph = places(r)
        row = role_features.rows((first + w.start, last + 1 + w.start), range(w.start, w.end), r.heads, r.deprels, r.upos, sentence, paragraph, r.quoted)
        features[c, : len(row)] = torch.tensor(row)
    cue = torch.cat([words[rows, ends[:, 0]], words[rows, ends[:, 1]]], -1)
    return model.roles(model.roles.word(words)[rows], cue, model.roles.features(features).sum(2))


def places(record) -> tuple[list[int], list[int]]:
    """The sentence and the paragraph of each word; kept with the record."""
    if not hasattr(record, "_places"):
        sentence = [n for n, (s, e) in enumerate(record.sentences) for _ in range(s, e)]
        starts = set(record.breaks)
        paragraph_of, paragraph = [], -1
        for n in range(len(record.sentences)):
            paragraph += n in starts
            paragraph_of.append(paragraph)
        record._places = (sentence, [paragraph_of[n] for n in sentence])
    return record._places


# Losses.


def cross_entropy(scores: Tensor, target: Tensor) -> Tensor:
    return F.cross_entropy(scores.reshape(-1, scores.shape[-1]), target.reshape(-1), ignore_index=IGNORED)


def syntax_losses(model: Model, batch: Batch, words: Tensor) -> dict[str, Tensor]:
    heads = head_targets(batch)
    scores = model.arcs(words)
    allowed = torch.cat([batch.word_mask[:, :, None], same_sentence(batch)], 2)
    scores = scores.masked_fill(~allowed, -1e4)
    known = heads != IGNORED
    rows, dependents = known.nonzero(as_tuple=True)
    at = heads[rows, dependents]
    head_vectors = torch.where((at > 0)[:, None], words[rows, (at - 1).clamp(min=0)], torch.zeros(()))
    labels = model.arc_labels(words[rows, dependents], head_vectors)
    return {
        "upos": cross_entropy(model.upos(words), tag_targets(batch, "upos", model.labels.upos)),
        "xpos": cross_entropy(model.xpos(words), tag_targets(batch, "xpos", model.labels.xpos)),
        "arcs": cross_entropy(scores, heads),
        "labels": cross_entropy(labels, tag_targets(batch, "deprels", model.labels.deprels)[rows, dependents]),
    }


def span_loss(model: Model, batch: Batch, words: Tensor, channels: set[str]) -> Tensor:
    """Every gold span above 0 and every other below it (multi-label softmax loss of Su et al. 2022), a mean over windows."""
    gold, counted = span_targets(batch, channels)
    scores = model.spans(words).float()
    wrong = scores.masked_fill(~counted | gold, -1e4).flatten(2)
    missed = (-scores).masked_fill(~counted | ~gold, -1e4).flatten(2)
    zero = torch.zeros(*wrong.shape[:2], 1)
    loss = torch.logsumexp(torch.cat([wrong, zero], -1), -1) + torch.logsumexp(torch.cat([missed, zero], -1), -1)
    used = counted.flatten(2).any(-1)
    return loss[used].mean()


def attribution_losses(model: Model, batch: Batch, words: Tensor) -> dict[str, Tensor]:
    losses = {"cues": cross_entropy(model.cues(words), cue_targets(batch))}
    targets = role_targets(batch)
    if targets is not None:
        scores = role_scores(model, batch, words, targets.rows, targets.ends)
        losses["roles"] = cross_entropy(scores, targets.tags)
    return losses


def mention_vectors(model: Model, words: Tensor, spans: Tensor) -> tuple[Tensor, Tensor]:
    """Vectors and kinds of [mentions, 3] (first, head, last word) over [words, width]."""
    return model.mentions(words[spans].flatten(1))


def coreference_losses(model: Model, batch: Batch, words: Tensor, most: int = 260) -> dict[str, Tensor]:
    """One whole document a batch: its windows in order. Marginal likelihood of the right antecedents."""
    record = batch.windows[0].record
    flat = words[batch.word_mask]
    order = sorted(range(len(record.mentions)), key=lambda m: (record.mentions[m][0], -record.mentions[m][1]))
    if len(order) > most:
        offset = int(torch.randint(len(order) - most, ()))
        order = order[offset : offset + most]
    if len(order) < 2:
        return {}
    spans = torch.tensor([[m[0], m[2], m[1] - 1] for m in (record.mentions[i] for i in order)])
    vectors, kinds = mention_vectors(model, flat, spans)
    kind_index = {kind: i for i, kind in enumerate(KINDS)}
    gold_kinds = torch.tensor([kind_index.get(record.mentions[i][3], IGNORED) for i in order])
    losses = {"kinds": cross_entropy(kinds, gold_kinds)} if bool((gold_kinds != IGNORED).any()) else {}
    if record.clusters is None:
        return losses
    cluster_of = {m: c for c, cluster in enumerate(record.clusters) for m in cluster}
    sentence_of = [n for n, (s, e) in enumerate(record.sentences) for _ in range(s, e)]
    surfaces = [mention_features.surface(record, *record.mentions[i][:3], sentence_of[record.mentions[i][0]]) for i in order]
    pairs = [(i, j) for i in range(len(order)) for j in range(i)]
    features = torch.tensor([mention_features.pair(surfaces[i], surfaces[j], i - j) for i, j in pairs])
    left, right = torch.tensor(pairs).T
    scores = torch.full((len(order), len(order) + 1), -1e4)
    scores[:, 0] = 0.0
    scores[left, right + 1] = model.antecedents(vectors[left], vectors[right], features).float()
    gold = torch.zeros(len(order), len(order) + 1, dtype=torch.bool)
    ids = torch.tensor([cluster_of.get(i, -1) for i in order])
    same = (ids[:, None] == ids[None]) & (ids[:, None] >= 0)
    gold[:, 1:] = same & torch.ones_like(same).tril(-1)
    gold[:, 0] = ~gold.any(1)
    losses["antecedents"] = (torch.logsumexp(scores, 1) - torch.logsumexp(scores.masked_fill(~gold, -1e4), 1)).mean()
    return losses


def gap_loss(model: Model, batch: Batch, words: Tensor, morphology) -> Tensor | None:
    """A pronoun and two names; the words have no trees, so that their features say nothing of roles."""
    losses = []
    for b, w in enumerate(batch.windows):
        row = morphology(w)
        if row is None:
            continue
        spans, features, gold = row
        vectors, _ = mention_vectors(model, words[b], spans)
        scores = model.antecedents(vectors[:1].expand(len(spans) - 1, -1), vectors[1:], features)
        scores = torch.cat([torch.zeros(1), scores.float()])
        losses.append(torch.logsumexp(scores, 0) - torch.logsumexp(scores[gold], 0))
    return torch.stack(losses).mean() if losses else None


def load_labels(folder: Path) -> Labels:
    """The label sets of the training treebanks, commonest first."""
    from collections import Counter

    from .corpora.record import read

    counts = {"upos": Counter(), "xpos": Counter(), "deprels": Counter()}
    for part in ("ewt-train", "gum-train"):
        for record in read(folder / f"{part}.jsonl"):
            for field, counter in counts.items():
                counter.update(getattr(record, field))
    return Labels(**{field: tuple(label for label, n in sorted(counter.items(), key=lambda x: (-x[1], x[0])) if n >= 3)
                     for field, counter in counts.items()})
