"""Trains the encoder with all its heads: `python -m hearsay_training.train --encoder FOLDER --data RECORDS --out FILE`."""

from __future__ import annotations

import argparse
import json
import random
import time
from collections import defaultdict
from pathlib import Path

import torch

from . import distil, evaluate, hash_cnn, quantised
from .corpora.record import Record, read
from .encoder import load
from .gap_pairs import pronoun_pairs
from .model import (Model, attribution_losses, coreference_losses, gap_loss, load_labels, span_loss, syntax_losses)
from .pieces import Pieces
from .windows import Batch, Window, batches, collate, cut

WEIGHTS = {"upos": 0.4, "xpos": 0.4, "arcs": 1.0, "labels": 0.8, "spans": 0.4, "cues": 2.0, "roles": 2.0, "kinds": 0.4, "antecedents": 0.8, "gap": 0.3}
SAMPLED = {"gap": 600, "names-btc": 250, "nested": 160}  # records an epoch of the parts that would otherwise outweigh the news
NAME_CHANNELS = {"PER", "ORG", "LOC"}


def channels(corpus: str) -> set[str]:
    if corpus == "gum":
        return {"mention", "MISC"} | NAME_CHANNELS
    return NAME_CHANNELS if corpus == "btc" else NAME_CHANNELS | {"MISC"}


def losses(model: Model, batch: Batch) -> tuple[dict[str, torch.Tensor], torch.Tensor]:
    corpus = batch.windows[0].record.corpus
    words = model.words(batch)
    found: dict[str, torch.Tensor] = {}
    if corpus in ("ewt", "gum"):
        found |= syntax_losses(model, batch, words)
    if corpus in ("polnear", "nested"):
        found |= attribution_losses(model, batch, words)
    if batch.windows[0].record.names is not None:
        found["spans"] = span_loss(model, batch, words, channels(corpus))
    if corpus == "gum":
        found |= coreference_losses(model, batch, words)
    if corpus == "gap":
        loss = gap_loss(model, batch, words, pronoun_pairs)
        if loss is not None:
            found["gap"] = loss
    return found, words


def epoch_batches(parts: dict[str, list[Record]], pieces: Pieces, most: int, budget: int, rng: random.Random) -> list[list[Window]]:
    groups: list[list[Window]] = []
    for name, records in parts.items():
        if name == "gum-train":
            # Coreference needs whole documents, and few have it: each is read twice an epoch, cut differently.
            groups += [cut(record, pieces, most, rng) for _ in range(2) for record in records]
            continue
        if name in SAMPLED:
            records = rng.sample(records, SAMPLED[name])
        groups += batches([w for record in records for w in cut(record, pieces, most, rng)], budget, rng)
    rng.shuffle(groups)
    return groups


def build(args: argparse.Namespace) -> tuple[Model, Pieces]:
    folder = Path(args.encoder)
    labels = load_labels(Path(args.data))
    pieces = Pieces(Path(args.vocabulary) if args.vocabulary else folder / "vocab.txt")
    if args.encoder == "cnn":
        encoder, width = hash_cnn.HashCnn(96), 96
    else:
        encoder = load(folder, [int(i) for i in args.layers.split(",")] if args.layers else None)
        width = encoder.config.width
    return Model(encoder, width, labels), pieces


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--encoder", required=True, help="folder of a Hugging Face BERT or MPNet, or “cnn”")
    parser.add_argument("--vocabulary", help="vocab.txt, when the encoder's folder has none")
    parser.add_argument("--layers", help="comma-separated layers to keep")
    parser.add_argument("--data", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--epochs", type=float, default=10)
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--most", type=int, default=320, help="word pieces a window")
    parser.add_argument("--budget", type=int, default=3072, help="word pieces a batch")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--average", type=float, default=0.999)
    parser.add_argument("--teacher", help="a checkpoint to learn from")
    parser.add_argument("--start", help="a checkpoint to start from")
    parser.add_argument("--int8", action="store_true", help="round the encoder as the exported graph will")
    args = parser.parse_args()

    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    torch.set_num_threads(2)
    data = Path(args.data)
    model, pieces = build(args)
    if args.start:
        start = torch.load(args.start, weights_only=True)["average"]
        known = model.state_dict()
        fresh = [k for k, v in known.items() if k not in start or start[k].shape != v.shape]
        print(f"from {args.start}; fresh: {fresh}")
        model.load_state_dict({**known, **{k: v for k, v in start.items() if k not in fresh and k in known}})
    if args.int8:
        quantised.prepare(model.encoder)
    teacher = distil.Teacher(Path(args.teacher), data) if args.teacher else None
    parts = {name: list(read(data / f"{name}.jsonl")) for name in
             ("ewt-train", "gum-train", "polnear-train", "nested", "names-crossner", "names-wnut", "names-btc", "names-re3d", "gap")}
    chosen = {name: list(read(data / f"{name}.jsonl")) for name in ("ewt-dev", "gum-dev", "polnear-choose", "names-uner-dev")}
    steps = int(args.epochs * len(epoch_batches(parts, pieces, args.most, args.budget, random.Random(0))))
    encoder_parameters = set(model.encoder.parameters())
    optimizer = torch.optim.AdamW(
        [{"params": list(encoder_parameters), "lr": args.rate},
         {"params": [p for p in model.parameters() if p not in encoder_parameters], "lr": args.head_rate}],
        betas=(0.9, 0.98), weight_decay=0.01, fused=True)
    warm = max(1, int(0.06 * steps))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min((s + 1) / warm, max(0.02, (steps - s) / max(1, steps - warm))))
    average = {k: v.detach().clone() for k, v in model.state_dict().items()}
    step, epoch, began = 0, 0, time.time()
    log = Path(args.out).with_suffix(".log.jsonl").open("w")
    while step < steps:
        model.train()
        sums: dict[str, list[float]] = defaultdict(list)
        for group in epoch_batches(parts, pieces, args.most, args.budget, rng):
            if step >= steps:
                break
            batch = collate(group, pieces)
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=args.encoder != "cnn"):
                found, words = losses(model, batch)
                if teacher is not None:
                    found |= teacher.losses(model, batch, words)
            if not found:  # pronouns whose candidates were cut off
                continue
            total = sum(WEIGHTS.get(name, 1.0) * loss.float() for name, loss in found.items())
            if not torch.isfinite(total):
                raise FloatingPointError(f"{group[0].record.id}: { {k: float(v.detach()) for k, v in found.items()} }")
            total.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            optimizer.zero_grad(set_to_none=True)
            step += 1
            decay = min(args.average, step / (step + 20))
            with torch.no_grad():
                for k, v in model.state_dict().items():
                    if v.dtype.is_floating_point:
                        average[k].lerp_(v, 1 - decay)
            for name, loss in found.items():
                sums[name].append(float(loss.detach()))
            if step % 50 == 0:
                print(f"{step}/{steps} {time.time() - began:.0f}s " + " ".join(f"{k} {sum(v[-50:]) / len(v[-50:]):.3f}" for k, v in sorted(sums.items())), flush=True)
        epoch += 1
        current = {k: v.clone() for k, v in model.state_dict().items()}
        model.load_state_dict(average)
        model.eval()
        row = {"step": step, "seconds": round(time.time() - began)}
        row |= evaluate.syntax(model, chosen["ewt-dev"][::2], pieces)
        row |= evaluate.names(model, chosen["names-uner-dev"], pieces)
        row |= evaluate.attributions(model, chosen["polnear-choose"], pieces)
        row |= evaluate.coreference(model, chosen["gum-dev"], pieces)
        row = {k: round(v, 2) for k, v in row.items()}
        print(json.dumps(row), flush=True)
        log.write(json.dumps(row) + "\n")
        log.flush()
        model.load_state_dict(current)
        torch.save({"average": average, "arguments": vars(args), "step": step}, args.out)


if __name__ == "__main__":
    main()
