"""Turns the development corpora into records: `python -m hearsay_training.prepare SHARED_DATA OUT`."""

from __future__ import annotations

import random
import sys
from pathlib import Path

from .augment import nested
from .corpora import conllu, gap, names, polnear, record, silver

# Genres of GUM whose texts forbid commercial use or changes, or whose licences differ from text to text.
GUM_LEFT_OUT = {"fiction", "whow", "vlog", "conversation", "podcast"}
# Documents of the training parts that are used for choosing only.
GUM_DEV = {"GUM_news_expo", "GUM_news_hackers", "GUM_interview_herrick", "GUM_bio_fillmore", "GUM_academic_lighting", "GUM_speech_floyd", "GUM_textbook_grit", "GUM_voyage_isfahan"}
POLNEAR_DEV_SHARE = 0.05
NESTED = 1500  # records of statements within statements


def gum(data: Path, part: str):
    folder = data / f"coreference/ontogum-{part}"
    for document, misc in conllu.documents(data / f"syntax/gum-{part}.conllu", "gum"):
        if part == "train" and document.id.split("_")[1] in GUM_LEFT_OUT:
            continue
        document.mentions = conllu.gum_mentions(document, misc)
        path = folder / f"{document.id}.conll"
        if path.exists():
            at = {(m[0], m[1]): i for i, m in enumerate(document.mentions)}
            clusters = []
            for cluster in conllu.ontogum_clusters(path, document.words):
                for start, end in cluster:
                    if (start, end) not in at:
                        at[start, end] = len(document.mentions)
                        document.mentions.append((start, end, conllu.head_of(document, start, end), "unknown"))
                clusters.append([at[span] for span in cluster])
            document.clusters = [c for c in clusters if len(c) > 1]
        yield document


def main(data: Path, out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    nlp = silver.pipeline()
    ewt = {part: [d for d, _ in conllu.documents(data / f"syntax/ewt-{part}.conllu", "ewt")] for part in ("train", "dev", "test")}
    gum_train = list(silver.label(gum(data, "train"), nlp))
    attributed = list(silver.label(polnear.documents(data / "attribution/polnear-train.jsonl"), nlp))
    ids = sorted({d.id for d in attributed})
    random.Random(7).shuffle(ids)
    chosen = set(ids[: int(POLNEAR_DEV_SHARE * len(ids))])
    training = [d for d in attributed if d.id not in chosen]
    entity = data / "entity"
    parts = {
        "ewt-train": silver.label(ewt["train"], nlp),
        "ewt-dev": ewt["dev"],
        "ewt-test": ewt["test"],
        "gum-train": [d for d in gum_train if d.id not in GUM_DEV],
        "gum-dev": [d for d in gum_train if d.id in GUM_DEV],
        "gum-heldout": gum(data, "heldout"),
        "polnear-train": training,
        "nested": nested(training, NESTED, random.Random(11)),
        "polnear-choose": [d for d in attributed if d.id in chosen],
        "polnear-dev": polnear.documents(data / "attribution/polnear-dev.jsonl"),
        "names-crossner": names.conll([entity / f"crossner-politics/{p}.txt" for p in ("train", "dev", "test")], "crossner"),
        "names-wnut": names.conll([entity / "wnut17/data/train/wnut17train.conll", entity / "wnut17/data/dev/emerging.dev.conll"], "wnut"),
        "names-btc": names.conll(sorted((entity / "broad-twitter/data").glob("*.conll")), "btc", misc=False),
        "names-re3d": names.re3d(entity / "re3d"),
        "names-uner-dev": names.conll([entity / "uner-ewt-dev.iob2"], "uner", word=1, tag=2, misc=False),
        "names-uner-test": names.conll([entity / "uner-ewt-test.iob2"], "uner", word=1, tag=2, misc=False),
        "names-wikigold": names.conll([entity / "wikigold/data/wikigold.conll.txt"], "wikigold", misc=False),
        "gap": (d for part in ("development", "test", "validation") for d in gap.documents(data / f"coreference/gap-{part}.tsv")),
    }
    for name, records in parts.items():
        print(f"{name}: {record.write(out / f'{name}.jsonl', records)} records", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
