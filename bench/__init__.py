"""Corpora of any size, and what building them costs. `python -m bench --help`."""
