"""The texts of a draft with 待核 beside every figure that a person should look at."""

from __future__ import annotations

from collections.abc import Iterator

from generator.bring.alike import is_figure
from generator.bring.lines import MARK
from generator.importers.compose import ReportDraft
from generator.importers.document import Spot, printable
from generator.importers.files import Written

MOST = 3


def mark(written: Written, draft: ReportDraft) -> None:
    """A CSV has no room for it: the line of the YAML that names the file says which of its rows."""
    for name in [name for name in written.texts if name.endswith(".yaml")]:
        lines = written.texts[name].split("\n")
        for number, comment in (
            *comments(written, name, draft, lines),
            *of_tables(written, name, draft),
        ):
            if comment not in lines[number - 1]:
                lines[number - 1] += f"  {comment}"
        written.texts[name] = "\n".join(lines)


def of_tables(written: Written, name: str, draft: ReportDraft) -> Iterator[tuple[int, str]]:
    for (file, number), leaves in sorted(written.leaves.items(), key=lambda one: one[0]):
        if file != name:
            continue
        for table in {leaf.text for _, leaf in leaves if leaf.text.endswith(".csv")}:
            said = list(of_rows(written, table, draft))
            if said:
                rest = f"；另有 {len(said) - MOST} 行" if len(said) > MOST else ""
                yield number, f"{MARK}{'；'.join(said[:MOST])}{rest}"


def of_rows(written: Written, table: str, draft: ReportDraft) -> Iterator[str]:
    """第 5 行 没有印单位，按万元读（决算.xlsx 表3!C9)."""
    for (file, number), leaves in sorted(written.leaves.items(), key=lambda one: one[0]):
        if file != table:
            continue
        spots = {leaf.spot for _, leaf in leaves}
        own = {(leaf.doubt, leaf.spot) for _, leaf in leaves if leaf.doubt}
        more = {(what, spot) for what, spot in draft.doubtful if spot in spots}
        told = sorted({words(*one) for one in own | more})
        if told:
            yield f"第 {number} 行 {'，'.join(told)}"


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
    return f"{MARK}{words(what, spot)}"


def words(what: str, spot: Spot) -> str:
    said = printable(what)
    return f"{said}（{spot.words}）" if spot.words else said
