"""Identifiers that content gives to things; they become addresses."""

from __future__ import annotations

import re

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def valid_id(text: str) -> bool:
    """Lower-case ASCII letters, digits and single hyphens."""
    return len(text) <= 80 and _ID.fullmatch(text) is not None
