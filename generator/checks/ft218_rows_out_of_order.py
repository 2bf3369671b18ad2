"""FT218 报表的科目行缺上级、重复或次序颠倒。

为何：每个项级科目之前应有它的款与类，编码由小到大，一个编码只有一行。
违例：别的项之前都有款，2010301 之前没有 20103；2010301 出现两次；208 排在 210 之后。
合例：201、20103、2010301 依次各一行；各类、各款都不列，只列项。
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.checks.rule import LOOKED, Answer, Breach, Case, rule
from generator.findings import Place, Severity
from generator.model.subjects import parent_code
from generator.model.tables import Row

TABLES = ("T2", "T3", "T5", "T8", "T9", "X5", "X7", "X11")


@rule(
    code="FT218",
    basis="B18",
    title="报表的科目行缺上级、重复或次序颠倒",
    formula="类、款、项依次列出，编码递增，各一行",
    severity=Severity.ERROR,
    message="{code}（{name}）{fault}",
    hint="对照原件补上、合并或调换这一行；原件如此的，在 差异说明 登记并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    for key in TABLES:
        table = case.report.table(key)
        if table is not None:
            yield from look_at(case, [row for _, row in table.rows() if row.code])


def look_at(case: Case, rows: Sequence[Row]) -> Iterator[Answer]:
    """A row after a later code is said to be misplaced; those that follow it are not."""
    first: dict[str, Row] = {}
    there = {row.code or "" for row in rows}
    said: set[str] = set()
    last = ""
    for row in rows:
        code = row.code or ""
        missing = [one for one in missing_above(code, there) if one not in said]
        said.update(missing)
        if code in first:
            beside = (Place(first[code].source, "第一次"),)
            yield breach(row, "出现了两次", beside)
        elif missing:
            names = "、".join(f"{one}（{case.subjects.name(one, case.year)}）" for one in missing)
            yield breach(row, f"没有它的上级 {names.replace('（）', '')}")
        elif code < last:
            yield breach(row, f"排在 {last} 之后，次序颠倒")
        else:
            yield LOOKED
        first.setdefault(code, row)
        last = code


def missing_above(code: str, there: set[str]) -> list[str]:
    """The codes above that are not there; a level that the table leaves out wholly is no slip."""
    found: list[str] = []
    above = parent_code(code)
    while above:
        if above not in there and any(len(one) == len(above) for one in there):
            found.insert(0, above)
        above = parent_code(above)
    return found


def breach(row: Row, fault: str, beside: tuple[Place, ...] = ()) -> Breach:
    words = {"code": row.code or "", "name": row.name, "fault": fault}
    return Breach(row.source, words, beside)
