"""Adds trees by a trained model to records that have none: `python -m hearsay_training.parse CHECKPOINT --data RECORDS PART …`.

Roles are learnt and read with predicted trees, so that training must see them too.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch

from . import decode, evaluate
from .corpora.record import Record, read, write
from .export import load_checkpoint
from .model import Model
from .pieces import Pieces


@torch.inference_mode()
def parse(model: Model, record: Record, pieces: Pieces) -> Record:
    record.upos, record.heads, record.deprels = [], [], []
    for batch, words in evaluate.read(model, record, pieces):
        window = batch.windows[0]
        heads = decode.heads(model, batch, words)
        labels = decode.labels(model, words, heads)[0].tolist()
        upos = model.upos(words)[0].argmax(-1).tolist()
        for i in range(window.end - window.start):
            head = int(heads[0, i])
            record.heads.append(window.start + head - 1 if head > 0 else -1)
            record.deprels.append(model.labels.deprels[labels[i]])
            record.upos.append(model.labels.upos[upos[i]])
    return record


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("parts", nargs="+")
    parser.add_argument("--data", type=Path, required=True)
    args = parser.parse_args()
    model, saved = load_checkpoint(args.checkpoint, args.data)
    arguments = saved["arguments"]
    pieces = Pieces(Path(arguments["vocabulary"] or Path(arguments["encoder"]) / "vocab.txt"))
    for part in args.parts:
        path = args.data / f"{part}.jsonl"
        print(part, write(path, [parse(model, record, pieces) for record in read(path)]))


if __name__ == "__main__":
    main()
