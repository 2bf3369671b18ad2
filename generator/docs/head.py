"""What stands at the head of a generated page: written by hand, in heads/."""

from __future__ import annotations

from importlib.resources import files


def head(page: str) -> str:
    return (files("generator.docs") / "heads" / f"{page}.md").read_text("utf-8")
