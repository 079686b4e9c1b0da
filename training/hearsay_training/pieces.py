"""Word pieces of words: BERT's uncased normalisation and greedy longest match, one word at a time."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer

BREAK = "[unused1]"  # stands before the first word of a paragraph


class Pieces:
    def __init__(self, vocabulary: Path) -> None:
        self.vocabulary = {line.rstrip("\n"): i for i, line in enumerate(vocabulary.open(encoding="utf-8"))}
        unknown = "[UNK]"
        self._tokenizer = Tokenizer(WordPiece(self.vocabulary, unk_token=unknown, max_input_chars_per_word=100))
        self._tokenizer.normalizer = BertNormalizer(lowercase=True)
        self._tokenizer.pre_tokenizer = BertPreTokenizer()
        self.first = self.vocabulary.get("[CLS]", self.vocabulary.get("<s>"))
        self.last = self.vocabulary.get("[SEP]", self.vocabulary.get("</s>"))
        self.pad = self.vocabulary.get("[PAD]", self.vocabulary.get("<pad>"))
        self.unknown = self.vocabulary[unknown]
        self.breaks = self.vocabulary[BREAK]
        self.of = lru_cache(maxsize=200_000)(self._of)

    def _of(self, word: str) -> tuple[int, ...]:
        return tuple(self._tokenizer.encode(word, add_special_tokens=False).ids) or (self.unknown,)
