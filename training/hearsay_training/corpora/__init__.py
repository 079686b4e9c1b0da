"""Readers of the development corpora: each yields `Record`s, and knows its own format and licence only."""
