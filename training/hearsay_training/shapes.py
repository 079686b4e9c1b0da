"""The case shape of a word, as `packages/core/src/encoder/word-shape.ts` computes it."""

import unicodedata

SPECIAL, MARK, DIGITS, MIXED_DIGITS, LOWER, INITIAL, UPPER, TITLE, MIXED = range(9)


def shape(word: str) -> int:
    letters = [c for c in word if unicodedata.category(c)[0] == "L"]
    digits = any(unicodedata.category(c) == "Nd" for c in word)
    if not letters:
        return DIGITS if digits else MARK
    if digits:
        return MIXED_DIGITS
    capital = [c != c.lower() for c in letters]
    if not any(capital):
        return LOWER
    if all(capital):
        return INITIAL if len(letters) == 1 else UPPER
    return TITLE if capital[0] and not any(capital[1:]) else MIXED
