"""Scores on development parts, with gold words; the scores of the product are those of `npm run bench:quality`."""

from __future__ import annotations

from collections import Counter

import torch

from . import decode, mention_features
from .corpora.record import Record
from .model import Model, mention_vectors, same_sentence
from .pieces import Pieces
from .windows import collate, cut


REACH = 150  # mentions back that an antecedent is looked for


def f1(hit: float, predicted: float, gold: float) -> float:
    return 200 * hit / (predicted + gold) if predicted + gold else 0.0


def read(model: Model, record: Record, pieces: Pieces, most: int = 384):
    """Yields (batch of one window, its word vectors)."""
    for window in cut(record, pieces, most):
        batch = collate([window], pieces)
        yield batch, model.words(batch)


@torch.inference_mode()
def syntax(model: Model, records: list[Record], pieces: Pieces) -> dict[str, float]:
    total = upos = xpos = uas = las = 0
    for record in records:
        for batch, words in read(model, record, pieces):
            w = batch.windows[0]
            head = decode.heads(model, batch, words)
            label = decode.labels(model, words, head)[0].tolist()
            predicted_upos = model.upos(words)[0].argmax(-1).tolist()
            predicted_xpos = model.xpos(words)[0].argmax(-1).tolist()
            for i in range(w.end - w.start):
                gold = record.heads[w.start + i]
                right = int(head[0, i]) == (0 if gold < 0 else gold - w.start + 1)
                total += 1
                uas += right
                las += right and model.labels.deprels[label[i]] == record.deprels[w.start + i]
                upos += model.labels.upos[predicted_upos[i]] == record.upos[w.start + i]
                xpos += model.labels.xpos[predicted_xpos[i]] == record.xpos[w.start + i]
    return {"upos": 100 * upos / total, "xpos": 100 * xpos / total, "uas": 100 * uas / total, "las": 100 * las / total}


@torch.inference_mode()
def names(model: Model, records: list[Record], pieces: Pieces, labels: tuple[str, ...] = ("PER", "ORG", "LOC")) -> dict[str, float]:
    counts = Counter()
    for record in records:
        gold = {tuple(n) for n in record.names if n[2] in labels}
        found = set()
        for batch, words in read(model, record, pieces):
            start = batch.windows[0].start
            for s, e, label in decode.names(model.spans(words)[0], same_sentence(batch)[0]):
                if label in labels:
                    found.add((s + start, e + start, label))
        counts.update(hit=len(gold & found), found=len(found), gold=len(gold))
    return {"names": f1(counts["hit"], counts["found"], counts["gold"])}


@torch.inference_mode()
def attributions(model: Model, records: list[Record], pieces: Pieces, threshold: float = 0.5, most: int = 384) -> dict[str, float]:
    """As `score/attribution.mjs` counts, on words that hold a letter or a digit; statements within statements left out."""
    counts: dict[str, Counter] = {}

    def add(name: str, hit: int, predicted: int, gold: int) -> None:
        counts.setdefault(name, Counter()).update(hit=hit, predicted=predicted, gold=gold)

    for record in records:
        real = {i for i, w in enumerate(record.words) if any(c.isalnum() for c in w)}

        def tokens(spans) -> frozenset[int]:
            return frozenset(i for s, e in spans for i in range(s, e) if i in real)

        def as_sets(rows):
            return [{"cue": tokens([r["cue"]]), "source": tokens(r["source"]), "content": tokens(r["content"])} for r in rows]

        gold = as_sets(record.attributions)
        found = []
        for batch, words in read(model, record, pieces, most):
            found += decode.attributions(model, batch, words, threshold)[0]
        found = as_sets([r for r in found if r["content"]])
        found = [r for r in found if not any(o is not r and r["cue"] <= o["content"] for o in found)]
        for role in ("source", "cue", "content"):
            g, p = frozenset().union(*(r[role] for r in gold)), frozenset().union(*(r[role] for r in found))
            add(f"{role} tokens", len(g & p), len(p), len(g))
            g, p = {r[role] for r in gold} - {frozenset()}, {r[role] for r in found} - {frozenset()}
            add(f"{role} exact", len(g & p), len(p), len(g))
        candidates = []
        for i, g in enumerate(gold):
            for j, p in enumerate(found):
                both = len(g["content"] & p["content"])
                share = both / (len(g["content"] | p["content"]) or 1)
                if share >= 0.5:
                    candidates.append((share, i, j))
        used_gold, used_found, hits = set(), set(), 0
        for _, i, j in sorted(candidates, reverse=True):
            if i not in used_gold and j not in used_found:
                used_gold.add(i)
                used_found.add(j)
                a, b = gold[i]["source"], found[j]["source"]
                hits += bool(a & b) or (not a and not b)
        add("relation", hits, len(found), len(gold))
    return {name: f1(c["hit"], c["predicted"], c["gold"]) for name, c in counts.items()}


@torch.inference_mode()
def coreference(model: Model, records: list[Record], pieces: Pieces) -> dict[str, float]:
    """Mentions found, and CoNLL F1 of clusters without singletons; trees and tags are gold here."""
    found_counts = Counter()
    scores = Counter()
    for record in records:
        flat, spans = [], []
        for batch, words in read(model, record, pieces):
            start = batch.windows[0].start
            flat.append(words[0])
            for s, e, _ in decode.spans(model.spans(words)[0], same_sentence(batch)[0], 0):
                inside = range(s + start, e + start)
                head = next((i for i in inside if record.heads[i] not in inside and record.upos[i] != "PUNCT"), s + start)
                spans.append((s + start, e + start, head))
        gold = {(m[0], m[1]) for m in record.mentions}
        found_counts.update(hit=len(gold & {s[:2] for s in spans}), found=len(spans), gold=len(gold))
        spans.sort(key=lambda s: (s[0], -s[1]))
        sentence_of = [n for n, (s, e) in enumerate(record.sentences) for _ in range(s, e)]
        surfaces = [mention_features.surface(record, *s, sentence_of[s[0]]) for s in spans]
        vectors, _ = mention_vectors(model, torch.cat(flat), torch.tensor([[s, h, e - 1] for s, e, h in spans]))
        pairs = [(i, j) for i in range(len(spans)) for j in range(max(0, i - REACH), i)]
        features = [mention_features.pair(surfaces[i], surfaces[j], i - j) for i, j in pairs]
        clusters = decode.antecedents(model, vectors, pairs, features, len(spans))
        predicted = [frozenset(spans[i][:2] for i in c) for c in clusters if len(c) > 1]
        gold_clusters = [frozenset(tuple(record.mentions[i][:2]) for i in c) for c in record.clusters]
        for name, (hit, p, g) in conll(gold_clusters, predicted).items():
            scores.update({(name, "p hit"): hit[0], (name, "r hit"): hit[1], (name, "p"): p, (name, "r"): g})
    values = {}
    for name in ("muc", "b3", "ceafe"):
        precision = scores[name, "p hit"] / (scores[name, "p"] or 1)
        recall = scores[name, "r hit"] / (scores[name, "r"] or 1)
        values[name] = 200 * precision * recall / ((precision + recall) or 1)
    return {"mentions": f1(found_counts["hit"], found_counts["found"], found_counts["gold"]), "conll": sum(values.values()) / 3}


def conll(gold: list[frozenset], predicted: list[frozenset]):
    """Sums for MUC, B³ and CEAF φ4: {name: ((precision hits, recall hits), predicted, gold)}."""
    from scipy.optimize import linear_sum_assignment

    def muc(keys, response):
        of = {m: i for i, c in enumerate(response) for m in c}
        hit = sum(len(c) - len({of.get(m, (m,)) for m in c}) for c in keys)
        return hit, sum(len(c) - 1 for c in keys)

    def b3(keys, response):
        of = {m: c for c in response for m in c}
        hit = sum(len(c & of.get(m, frozenset())) / len(c) for c in keys for m in c)
        return hit, sum(len(c) for c in keys)

    (mp, pm), (mr, gm) = muc(predicted, gold), muc(gold, predicted)
    (bp, pb), (br, gb) = b3(predicted, gold), b3(gold, predicted)
    phi = [[2 * len(g & p) / (len(g) + len(p)) for p in predicted] for g in gold]
    total = 0.0
    if phi and phi[0]:
        rows, columns = linear_sum_assignment(phi, maximize=True)
        total = sum(phi[i][j] for i, j in zip(rows, columns))
    return {"muc": ((mp, mr), pm, gm), "b3": ((bp, br), pb, gb), "ceafe": ((total, total), len(predicted), len(gold))}
