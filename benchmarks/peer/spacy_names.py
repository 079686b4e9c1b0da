"""Names by spaCy. Standard input: documents, a JSON value a line: { "words": [[word]], "spaces": [[bool]], "text" }, words by sentence.

Standard output: { "words": [[first, last, label]], "text": [[start, end, label]], "version" } a line, offsets in words of the
document and in UTF-16 code units of its text.
"""

import json
import sys

import spacy
from spacy.tokens import Doc

from spacy_model import load

nlp = load(disable=["lemmatizer", "parser", "attribute_ruler", "tagger"])


def units(text):
    at = [0]
    for character in text:
        at.append(at[-1] + (2 if ord(character) > 0xFFFF else 1))
    return at


for line in sys.stdin:
    given = json.loads(line)
    on_words, base = [], 0
    for words, spaces in zip(given["words"], given["spaces"], strict=True):
        doc = nlp(Doc(nlp.vocab, words=words, spaces=spaces))
        on_words += [[base + e.start, base + e.end, e.label_] for e in doc.ents]
        base += len(words)
    at = units(given["text"])
    in_text = [[at[e.start_char], at[e.end_char], e.label_] for e in nlp(given["text"]).ents]
    print(json.dumps({"words": on_words, "text": in_text, "version": spacy.__version__}))
