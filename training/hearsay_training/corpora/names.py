"""Flat names: CoNLL files of several sets, and re3d; labels are folded to PER, ORG, LOC and MISC."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Iterable, Iterator

from .record import Record
from .tokenise import tokenise

FOLD = {
    "per": "PER", "person": "PER", "politician": "PER",
    "org": "ORG", "organisation": "ORG", "politicalparty": "ORG", "corporation": "ORG", "group": "ORG",
    "loc": "LOC", "location": "LOC", "country": "LOC",
    "misc": "MISC", "event": "MISC", "election": "MISC", "product": "MISC", "creative-work": "MISC",
}
SENTENCES_A_RECORD = 12


def conll(paths: Iterable[Path], corpus: str, word: int = 0, tag: int = -1, misc: bool = True) -> Iterator[Record]:
    """Groups sentences of one-token-a-line files into records; words are divided as Hearsay divides them."""
    sentences: list[list[tuple[str, str]]] = []
    for path in paths:
        current: list[tuple[str, str]] = []
        for line in path.read_text(encoding="utf-8").splitlines() + [""]:
            columns = line.rstrip().split("\t") if "\t" in line else line.split()
            if not columns or line.startswith("# ") or line.startswith("-DOCSTART"):
                if current:
                    sentences.append(current)
                current = []
            else:
                current.append((columns[word], columns[tag]))
    for at in range(0, len(sentences), SENTENCES_A_RECORD):
        yield joined(f"{corpus}-{at}", corpus, sentences[at : at + SENTENCES_A_RECORD], misc)


def joined(id_: str, corpus: str, sentences: list[list[tuple[str, str]]], misc: bool) -> Record:
    texts = tokenise((f"{id_}-{i}", " ".join(w for w, _ in s).replace("\n", " ")) for i, s in enumerate(sentences))
    record = Record(id_, corpus, [], [], [], names=[])
    for sentence, text in zip(sentences, texts, strict=True):
        base, at, spans, open_span = len(record.words), 0, [], None
        for w, tag in sentence:
            prefix, _, label = tag.partition("-")
            label = FOLD.get(label.lower())
            end = at + len(w)
            if label is None:
                open_span = None
            elif prefix == "B" or open_span is None or open_span[2] != label:
                open_span = [at, end, label]
                spans.append(open_span)
            else:
                open_span[1] = end
            at = end + 1
        if not text.tokens:
            continue
        record.words += text.words
        record.breaks.append(len(record.sentences))
        record.sentences += [(base + s, base + e) for s, e in text.sentences]
        for start, end, label in spans:
            touched = text.range(start, end)
            if touched and (misc or label != "MISC"):
                record.names.append([base + touched[0], base + touched[1], label])
    return record


RE3D = {"Person": "PER", "Organisation": "ORG", "Location": "LOC"}


def re3d(folder: Path) -> Iterator[Record]:
    """re3d marks nominals too: only spans of capitalised words are names, others are left unknown."""
    for part in sorted(folder.iterdir()):
        if not part.is_dir() or part.name == "BBC Online":  # its licence is non-commercial
            continue
        documents = [json.loads(line) for line in (part / "documents.json").open(encoding="utf-8-sig")]
        entities: dict[str, list[dict]] = {}
        for line in (part / "entities.json").open(encoding="utf-8-sig"):
            entity = json.loads(line)
            entities.setdefault(entity["documentId"], []).append(entity)
        for document, text in zip(documents, tokenise((d["_id"], d["text"]) for d in documents), strict=True):
            record = Record(f"re3d-{document['_id']}", "re3d", text.words, text.sentences, text.breaks, names=[])
            for entity in entities.get(document["_id"], []):
                touched = text.range(entity["begin"], entity["end"])
                if touched is None:
                    continue
                words = text.words[touched[0] : touched[1]]
                first, last = touched
                if words[0].lower() in ("the", "a", "an"):
                    first += 1
                capital = [w for w in text.words[first:last] if w[:1].isupper()]
                named = len(capital) > 0 and all(w[:1].isupper() or w.lower() in ("of", "the", "for", "and", "-", "'s", "’s", "al") for w in text.words[first:last])
                if entity["type"] in RE3D and named and entity.get("confidence", 1) >= 0.5:
                    record.names.append([first, last, RE3D[entity["type"]]])
                elif capital:
                    record.names_unknown.append((touched[0], touched[1]))
            yield record
