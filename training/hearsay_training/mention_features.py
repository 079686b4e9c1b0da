"""What a pair of mentions shows on its surface, as `packages/core/src/entity/pair-features.ts` computes it."""

from __future__ import annotations

from dataclasses import dataclass

from .corpora.record import Record

PRONOUNS = {
    **dict.fromkeys(("he", "him", "his", "himself"), 1),
    **dict.fromkeys(("she", "her", "hers", "herself"), 2),
    **dict.fromkeys(("it", "its", "itself"), 3),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves", "themself"), 4),
    **dict.fromkeys(("i", "me", "my", "mine", "myself"), 5),
    **dict.fromkeys(("you", "your", "yours", "yourself", "yourselves"), 6),
    **dict.fromkeys(("we", "us", "our", "ours", "ourselves"), 7),
    **dict.fromkeys(("this", "that", "these", "those"), 8),
    **dict.fromkeys(("who", "whom", "whose", "which"), 9),
}
PLURAL_PRONOUNS = {"they", "them", "their", "theirs", "themselves", "we", "us", "our", "ours", "ourselves", "these", "those"}
DETERMINERS = {"the": 1, "a": 2, "an": 2, "this": 3, "that": 3, "these": 3, "those": 3,
               "my": 4, "your": 4, "his": 4, "her": 4, "its": 4, "our": 4, "their": 4}
ROLES = {"nsubj": 1, "nsubj:pass": 1, "obj": 2, "iobj": 2, "obl": 3, "nmod:poss": 4, "nmod": 5, "appos": 6, "conj": 7, "compound": 8}
SKIPPED = {"the", "a", "an", "'s", "’s", "'", "’", ",", ".", "-", "“", "”", '"', "(", ")"}

# Rows of one embedding table, one block a feature: (name, number of values).
BLOCKS = (
    ("anaphor form", 3), ("antecedent form", 3),
    ("anaphor pronoun", 11), ("antecedent pronoun", 11),
    ("anaphor determiner", 5), ("antecedent determiner", 5),
    ("number", 4),
    ("anaphor role", 9), ("antecedent role", 9),
    ("sentences apart", 7), ("mentions apart", 9),
    ("same words", 2), ("same head", 2), ("head within antecedent", 2), ("head within anaphor", 2),
    ("nesting", 3), ("apposition", 2), ("initials", 2), ("same pronoun", 2),
)
STARTS = [sum(size for _, size in BLOCKS[:i]) for i in range(len(BLOCKS))]
ROWS = sum(size for _, size in BLOCKS)


@dataclass(frozen=True)
class Surface:
    start: int
    end: int
    head: int
    form: int  # 0 name, 1 nominal, 2 pronoun
    pronoun: int
    determiner: int
    plural: bool
    role: int
    governor: int
    sentence: int
    words: tuple[str, ...]
    head_word: str
    initials: str


def surface(record: Record, start: int, end: int, head: int, sentence: int) -> Surface:
    lower = [w.lower() for w in record.words[start:end]]
    head_word = record.words[head].lower()
    xpos = record.xpos[head]
    single = end - start == 1
    pronoun = PRONOUNS.get(head_word, 10 if xpos in ("PRP", "PRP$", "WP", "WP$") else 0) if single else 0
    form = 2 if pronoun else 0 if xpos in ("NNP", "NNPS") else 1
    determiner = DETERMINERS.get(lower[0], 0) if not single else 0
    if determiner == 0 and any(w in ("'s", "’s") for w in lower[: head - start]):
        determiner = 4
    plural = head_word in PLURAL_PRONOUNS if form == 2 else xpos in ("NNS", "NNPS")
    content = tuple(w for w in lower if w not in SKIPPED)
    capital = [w for w in record.words[start:end] if w[:1].isupper()]
    return Surface(start, end, head, form, pronoun, determiner, plural, ROLES.get(record.deprels[head], 0),
                   record.heads[head], sentence, content, head_word, "".join(w[0] for w in capital).lower() if len(capital) > 1 else "")


def steps(value: int, bounds: tuple[int, ...]) -> int:
    return sum(value >= bound for bound in bounds)


def pair(anaphor: Surface, antecedent: Surface, apart: int) -> list[int]:
    """Row numbers of the pair; `apart` is how many mentions back the antecedent starts (1 for the one before)."""
    inside = antecedent.start <= anaphor.start and anaphor.end <= antecedent.end
    around = anaphor.start <= antecedent.start and antecedent.end <= anaphor.end
    compact = {w.replace(".", "") for w in anaphor.words if len(anaphor.words) == 1} if anaphor.form == 0 else set()
    compact_back = {w.replace(".", "") for w in antecedent.words if len(antecedent.words) == 1} if antecedent.form == 0 else set()
    values = (
        anaphor.form, antecedent.form,
        anaphor.pronoun, antecedent.pronoun,
        anaphor.determiner, antecedent.determiner,
        2 * anaphor.plural + antecedent.plural,
        anaphor.role, antecedent.role,
        steps(anaphor.sentence - antecedent.sentence, (1, 2, 3, 5, 9, 17)),
        steps(apart, (2, 3, 4, 5, 8, 16, 32, 64)),
        int(anaphor.words == antecedent.words and len(anaphor.words) > 0),
        int(anaphor.head_word == antecedent.head_word),
        int(anaphor.head_word in antecedent.words),
        int(antecedent.head_word in anaphor.words),
        1 if inside else 2 if around else 0,
        int(anaphor.role == 6 and anaphor.governor == antecedent.head),
        int((antecedent.initials != "" and antecedent.initials in compact) or (anaphor.initials != "" and anaphor.initials in compact_back)),
        int(anaphor.pronoun != 0 and anaphor.pronoun == antecedent.pronoun),
    )
    return [start + value for start, value in zip(STARTS, values, strict=True)]
