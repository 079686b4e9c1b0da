"""Trains and exports the English model of Hearsay. Never needed to use or to test Hearsay."""
