"""`python -m tests.bad`: writes what the build says now into the cases; look at the diff."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

from generator.build import build
from tests.bad.portals import HERE, KINDS, SIGNS, Case, base_portal, cases, shown

SHOWS = re.compile(r'  shows: (?!"")[^\n]*\n(?:    [^\n]*\n|\n(?=    |\n))*')


def main() -> None:
    for kind in KINDS:
        path = HERE / f"{kind}.yaml"
        path.write_text(rewritten(kind, path.read_text("utf-8")), "utf-8")


def rewritten(kind: str, text: str) -> str:
    said = iter([answers(case) for case in cases(kind) if case.shows])
    return SHOWS.sub(lambda _: next(said), text)


def answers(case: Case) -> str:
    with tempfile.TemporaryDirectory() as folder:
        portal = base_portal(Path(folder) / "portal")
        case.spoil(portal / "content")
        text = shown(build(portal))
    for sign, char in SIGNS.items():
        text = text.replace(char, sign)
    lines = (f"    {line}".rstrip() for line in text.split("\n"))
    return "\n".join(("  shows: |-", *lines)) + "\n"


if __name__ == "__main__":
    main()
