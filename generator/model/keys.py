"""How a model class says which keys of content it is made of.

`bind.py` reads content by these declarations, `schema.py` makes the JSON Schema of them.
"""

from __future__ import annotations

from dataclasses import field
from typing import Any


def key(name: str, *, required: bool = False, choices: tuple[str, ...] = ()) -> Any:
    """A field read from the key `name`; absent gives None, or () for a list."""
    meta = {"key": name, "required": required, "choices": choices}
    return field(default=None, metadata=meta)


def keys(name: str) -> Any:
    """A field read from a list or a free map under the key `name`; absent gives ()."""
    return field(default=(), metadata={"key": name, "required": False, "choices": ()})
