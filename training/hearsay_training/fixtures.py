"""Writes what the TypeScript side must compute alike: `python -m hearsay_training.fixtures VOCABULARY OUT.json`.

Words and trees are invented or random; the test `packages/core/test/agreement.test.ts` reads them.
"""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path

from . import mention_features, role_features
from .corpora.record import Record
from .pieces import Pieces
from .shapes import shape

WORDS = """The harbour's “minister” said Okafor-Lund n’t 1,000 $2.50 3rd MH370 KCNA Élysée naïve Zürich İstanbul O’Connor don't A iPhone 北京 日本語
 Łódź façade 10:30 … — -- '' ½ ² 5G Covid-19 😀 👩‍🚀 Привет مرحبا हिन्दी unbelievableness supercalifragilisticexpialidocious ﬁnance Straße
 #topic @user https://example.org/a?b=1 e-mail U.S. Ph.D. ' " ( ) % & + = < > ^ ` | ~ \u200d \u00ad \ufeff ½-mile""".split()
RELATIONS = ["nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod:poss", "nmod", "appos", "conj", "compound", "ccomp", "xcomp",
             "advcl", "acl:relcl", "parataxis", "case", "mark", "advmod", "aux:pass", "punct", "flat", "discourse"]
TAGS = ["NNP", "NN", "NNS", "NNPS", "PRP", "PRP$", "VBD", "DT", "WP", "JJ"]
FORMS = ["Okafor", "the", "Ministry", "he", "she", "its", "they", "Valdoria", "VNA", "Valdorian", "News", "Agency", "’s", "who", "this", "a", "port",
         "ports", "his", "I", "V.N.A.", "harbour", ",", "“"]


def tree(size: int, rng: random.Random) -> list[int]:
    order = list(range(size))
    rng.shuffle(order)
    heads = [-1] * size
    for place, word in enumerate(order[1:], 1):
        heads[word] = order[rng.randrange(place)]
    return heads


def roles(rng: random.Random) -> dict:
    sizes = [rng.randint(3, 14) for _ in range(3)]
    heads, sentence, paragraph, quoted = [], [], [], []
    for n, size in enumerate(sizes):
        base = len(heads)
        heads += [h if h < 0 else h + base for h in tree(size, rng)]
        sentence += [n] * size
        paragraph += [n // 2] * size
        quoted += [n if rng.random() < 0.5 else -1] * size
    total = len(heads)
    relations = [rng.choice(RELATIONS) for _ in range(total)]
    upos = [rng.choice(["VERB", "NOUN", "PUNCT", "PROPN"]) for _ in range(total)]
    start = rng.randrange(total - 1)
    cue = (start, min(total, start + rng.randint(1, 3)))
    rows = role_features.rows(cue, range(total), heads, relations, upos, sentence, paragraph, quoted)
    return {"cue": cue, "heads": heads, "relations": relations, "upos": upos, "sentence": sentence, "paragraph": paragraph, "quoted": quoted, "rows": rows}


def pairs(rng: random.Random) -> dict:
    size = 12
    record = Record("fixture", "fixture", [rng.choice(FORMS) for _ in range(size)], [(0, 6), (6, size)], [0], xpos=[rng.choice(TAGS) for _ in range(size)],
                    heads=tree(size, rng), deprels=[rng.choice(RELATIONS) for _ in range(size)])
    spans = []
    for _ in range(4):
        start = rng.randrange(size)
        end = rng.randint(start + 1, min(size, start + 4))
        spans.append((start, end, rng.randrange(start, end)))
    spans.sort(key=lambda s: (s[0], -s[1]))
    surfaces = [mention_features.surface(record, *s, 0 if s[0] < 6 else 1) for s in spans]
    found = [[i, j, mention_features.pair(surfaces[i], surfaces[j], i - j)] for i in range(4) for j in range(i)]
    return {"words": record.words, "xpos": record.xpos, "heads": record.heads, "relations": record.deprels, "spans": spans, "pairs": found}


def main(vocabulary: Path, out: Path) -> None:
    rng = random.Random(3)
    pieces = Pieces(vocabulary)
    fixture = {
        "words": [[w, shape(w), list(pieces.of(w))] for w in dict.fromkeys(WORDS)],
        "roles": [roles(rng) for _ in range(20)],
        "pairs": [pairs(rng) for _ in range(20)],
    }
    out.write_text(json.dumps(fixture, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
