"""Universal Dependencies, with GUM's entities (MISC) and OntoGUM's coreference clusters."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Iterator

from .record import Record


def documents(path: Path, corpus: str) -> Iterator[tuple[Record, list[str]]]:
    """Yields each document and the MISC column of its words."""
    record: Record | None = None
    misc: list[str] = []
    rows: list[list[str]] = []
    starts_paragraph = True
    document, part = path.stem, 0

    def fresh(id_: str) -> Record:
        return Record(id_, corpus, [], [], [], upos=[], xpos=[], heads=[], deprels=[])

    with path.open(encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# newdoc"):
                if record and record.words:
                    yield record, misc
                document = line.split("=", 1)[1].strip() if "=" in line else f"{path.stem}-{part}"
                part += 1
                record, misc, starts_paragraph = fresh(document), [], True
            elif line.startswith("# newpar"):
                starts_paragraph = True
            elif line.startswith("#"):
                continue
            elif line:
                columns = line.split("\t")
                if columns[0].isdigit():
                    rows.append(columns)
            elif rows:
                record = record or fresh(document)
                base = len(record.words)
                if starts_paragraph:
                    record.breaks.append(len(record.sentences))
                starts_paragraph = False
                for columns in rows:
                    record.words.append(columns[1])
                    record.upos.append(columns[3])
                    record.xpos.append(columns[4])
                    record.heads.append(base + int(columns[6]) - 1 if columns[6] != "0" else -1)
                    record.deprels.append(columns[7])
                    misc.append(columns[9])
                record.sentences.append((base, len(record.words)))
                rows = []
    if record and record.words:
        yield record, misc


OPEN = re.compile(r"\(([^()]+)(\))?|([^()]+)\)")


def gum_mentions(record: Record, misc: list[str]) -> list[list]:
    """Mentions as [start, end, head, kind], from `Entity=(1-person-new-…`; fields as global.Entity names them."""
    mentions, stack = [], []
    for i, column in enumerate(misc):
        value = next((field[7:] for field in column.split("|") if field.startswith("Entity=")), None)
        if not value:
            continue
        for opened, closed_at_once, closed in OPEN.findall(value):
            if opened:
                group, kind = opened.split("-")[:2]
                if closed_at_once:
                    mentions.append([i, i + 1, i, kind])
                else:
                    stack.append((group, kind, i))
            else:
                group = closed.split("-")[0]
                k = next((k for k in range(len(stack) - 1, -1, -1) if stack[k][0] == group), None)
                if k is not None:
                    _, kind, start = stack.pop(k)
                    mentions.append([start, i + 1, head_of(record, start, i + 1), kind])
    return sorted({tuple(m) for m in mentions})


def head_of(record: Record, start: int, end: int) -> int:
    """The word of [start, end) whose head lies outside; the first such that is no punctuation."""
    outside = [i for i in range(start, end) if not start <= record.heads[i] < end]
    return next((i for i in outside if record.upos[i] != "PUNCT"), start)


def ontogum_clusters(path: Path, words: list[str]) -> list[list[tuple[int, int]]]:
    """Clusters of spans from a CoNLL file whose words are those of the document."""
    spans: dict[str, list[tuple[int, int]]] = {}
    open_at: dict[str, list[int]] = {}
    i = -1
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        columns = line.split("\t")
        i += 1
        if columns[1] not in (words[i], ""):  # the CoNLL files leave out a bar
            raise ValueError(f"{path.name}: word {i} is {columns[1]!r}, not {words[i]!r}")
        for opened, group in re.findall(r"(\()?(\d+)(?=\)?)", columns[-1]):
            if opened:
                open_at.setdefault(group, []).append(i)
        for group in re.findall(r"(\d+)\)", columns[-1]):
            spans.setdefault(group, []).append((open_at[group].pop(), i + 1))
    return [sorted(set(cluster)) for cluster in spans.values()]
