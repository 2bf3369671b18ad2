"""The texts of a draft with 待核 beside every figure that a person should look at."""

from __future__ import annotations

from collections.abc import Iterator

from generator.bring.alike import is_figure
from generator.bring.lines import MARK
from generator.importers.compose import ReportDraft
from generator.importers.document import Spot
from generator.importers.files import Written


def mark(written: Written, draft: ReportDraft) -> None:
    """In YAML only: a CSV has no room for it, and the account lists them all."""
    for name in [name for name in written.texts if name.endswith(".yaml")]:
        lines = written.texts[name].split("\n")
        for number, comment in comments(written, name, draft, lines):
            if comment not in lines[number - 1]:
                lines[number - 1] += f"  {comment}"
        written.texts[name] = "\n".join(lines)


def comments(
    written: Written, name: str, draft: ReportDraft, lines: list[str]
) -> Iterator[tuple[int, str]]:
    own: set[Spot] = set()
    first: dict[Spot, int] = {}
    for (file, number), leaves in sorted(written.leaves.items(), key=lambda one: one[0]):
        if file != name:
            continue
        for _, leaf in leaves:
            if leaf.doubt:
                own.add(leaf.spot)
                yield number, comment_of(leaf.doubt, leaf.spot)
            if is_figure(leaf.text) and lines[number - 1].startswith((" ", "-")):
                first.setdefault(leaf.spot, number)
    for what, spot in draft.doubtful:
        if spot in first and spot not in own:
            yield first[spot], comment_of(what, spot)


def comment_of(what: str, spot: Spot) -> str:
    words = " ".join(what.split())
    return f"{MARK}{words}（{spot.words}）" if spot.words else f"{MARK}{words}"
