"""Statements within statements, made from real ones: PolNeAR annotates none, and a reading nests them."""

from __future__ import annotations

import random

from .corpora.record import Record

SPEAKERS = ["the ministry", "Maria Lopez", "a senior official", "the news agency", "he", "she", "Tanaka", "the president's spokesman", "state media",
            "a police spokeswoman", "John Okafor , a lawyer for the family", "the company", "local media", "two people briefed on the matter"]
BEFORE = ["{s} said that", "{s} said", "{s} reported that", "{s} told reporters that", "{s} claimed", "according to {s} ,", "{s} says", "{s} added that"]
AFTER = [", according to {s}", ", {s} said", ", said {s}", ", {s} reported", ", {s} told reporters"]
OPENING, CLOSING = ("“", '"'), ("”", '"')


def nested(records: list[Record], count: int, rng: random.Random) -> list[Record]:
    """Records of some eight sentences each; the wrapped ones are annotated outside and inside."""
    pool = []
    for record in records:
        for start, end in record.sentences:
            if not 6 <= end - start <= 40 or not record.words[start][:1].isupper() or record.words[end - 1] not in (".", "."):
                continue
            inside = [a for a in record.attributions if start <= a["cue"][0] < end]
            spans = [s for a in inside for s in [a["cue"], *a["source"], *a["content"]]]
            # Every statement whole within the sentence, and none that runs in from another.
            others = [s for a in record.attributions if a not in inside for s in a["content"] if s[0] < end and s[1] > start]
            if inside and not others and all(start <= s and e <= end for s, e in spans):
                pool.append((record, start, end, inside))
    made = []
    for n in range(count):
        record = Record(f"nested-{n}", "nested", [], [], [0], attributions=[])
        for _ in range(rng.randint(4, 8)):
            append(record, *rng.choice(pool), wrap=rng.random() < 0.6, rng=rng)
        record.quoted = quotations(record.words)
        made.append(record)
    return made


def quotations(words: list[str]) -> list[int]:
    """The number of each word's quotation, marks included; −1 outside."""
    found, number, inside = [], -1, False
    for word in words:
        opens = word in OPENING and not (inside and word == '"')
        if opens:
            number, inside = number + 1, True
        found.append(number if inside else -1)
        if inside and not opens and word in CLOSING:
            inside = False
    return found


def append(record: Record, source: Record, start: int, end: int, inside: list[dict], wrap: bool, rng: random.Random) -> None:
    body = source.words[start:end]
    base = len(record.words)
    if not wrap:
        record.words += body
        record.attributions += [shifted(a, base - start) for a in inside]
    else:
        body, stop = body[:-1], body[-1]
        speaker = rng.choice(SPEAKERS).split()
        ahead = rng.random() < 0.5
        template = rng.choice(BEFORE if ahead else AFTER)
        frame = template.split()
        at = frame.index("{s}")
        filled = frame[:at] + speaker + frame[at + 1 :]
        source_span, cue_words = (at, at + len(speaker)), [w for w in frame if w not in ("{s}", ",", "that", "reporters")]
        cue_at = next(i for i in range(len(filled)) if filled[i : i + len(cue_words)] == cue_words)
        cue = (cue_at, cue_at + len(cue_words))
        if ahead:
            filled[0] = filled[0][:1].upper() + filled[0][1:]
            first = body[0] if source.words[start].isupper() or rng.random() < 0.5 else body[0].lower()
            that = filled[-1] == "that"
            record.words += [*filled, first, *body[1:], stop]
            outer = base
            content = (base + len(filled) - that, base + len(filled) + len(body))
            inner = base + len(filled)
        else:
            quoted = rng.random() < 0.3
            marks = rng.randrange(2)
            words = [OPENING[marks], *body, CLOSING[marks]] if quoted else body
            record.words += [*words, *filled, stop]
            outer = base + len(words)
            content = (base, base + len(words))
            inner = base + quoted
        record.attributions.append({"cue": (cue[0] + outer, cue[1] + outer), "source": [(source_span[0] + outer, source_span[1] + outer)],
                                    "content": [content], "closed": True})
        record.attributions += [shifted(a, inner - start) for a in inside]
    record.sentences.append((base, len(record.words)))


def shifted(a: dict, by: int) -> dict:
    def move(span):
        return (span[0] + by, span[1] + by)

    return {"cue": move(a["cue"]), "source": [move(s) for s in a["source"]], "content": [move(s) for s in a["content"]]}
