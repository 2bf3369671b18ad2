"""FT218 报表的科目行缺上级、重复或次序颠倒。

为何：每个项级科目之前应有它的款与类，编码由小到大，一个编码只有一行，首行或末行是合计。
违例：别的项之前都有款，2010301 之前没有 20103；2010301 出现两次；208 排在 210 之后；没有合计。
合例：201、20103、2010301 依次各一行；各类、各款都不列，只列项。
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.checks.rule import LOOKED, Answer, Breach, Case, rule
from generator.findings import Place, Severity
from generator.model.subjects import parent_code
from generator.model.tables import Row

TABLES = ("T2", "T3", "T5", "T6", "T8", "T9", "X5", "X7", "X9", "X11")
IN_BLOCKS = "T6"  # printed in blocks side by side: the order it is read in says nothing
OF_PROJECTS = "X9"  # a 项 may stand once for each of its projects, under their names
WITH_TOTAL = ("T2", "T3", "T5", "T8", "T9")


@rule(
    code="FT218",
    basis="B18",
    title="报表的科目行缺上级、重复或次序颠倒",
    formula="合计、类、款、项依次列出，编码递增，各一行",
    severity=Severity.ERROR,
    message="{row}{fault}",
    hint="对照原件补上、合并或调换这一行；原件如此的，在 差异说明 登记并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    for key in TABLES:
        table = case.report.table(key)
        rows = [row for _, row in table.rows()] if table is not None else []
        coded = [row for row in rows if row.code]
        yield from look_at(case, key, coded)
        if coded and key in WITH_TOTAL and not any(row.is_total for row in rows):
            source = coded[0].source.at(coded[0].source.path.rsplit("/", 1)[0])
            words = {"row": source.path.split("/")[-1], "fault": "没有合计行"}
            yield Breach(source, words, severity=Severity.WARNING)


def look_at(case: Case, table: str, rows: Sequence[Row]) -> Iterator[Answer]:
    """A row after a later code is said to be misplaced; those that follow it are not."""
    first: dict[tuple[str, str], Row] = {}
    there = {row.code or "" for row in rows}
    said: set[str] = set()
    last = ""
    for row in rows:
        code = row.code or ""
        missing = [one for one in missing_above(code, there) if one not in said]
        said.update(missing)
        key = (code, row.name if table == OF_PROJECTS else "")
        if key in first:
            beside = (Place(first[key].source, "第一次"),)
            yield breach(row, "出现了两次", beside)
        elif missing:
            names = "、".join(f"{one}（{case.subjects.name(one, case.year)}）" for one in missing)
            yield breach(row, f"没有它的上级 {names.replace('（）', '')}")
        elif code < last and table != IN_BLOCKS:
            yield breach(row, f"排在 {last} 之后，次序颠倒")
        elif childless(case, row, there):
            yield breach(row, "有金额，之下却没有下级科目")
        else:
            yield LOOKED
        first.setdefault(key, row)
        last = code


def childless(case: Case, row: Row, there: set[str]) -> bool:
    """Whether a 类 or 款 with an amount has nothing below it, though the table goes deeper.

    A few, such as 227 预备费, have none in the catalogue either.
    """
    code = row.code or ""
    if len(code) == max(map(len, there)) or not any(cell and cell.number for cell in row.cells):
        return False
    last = code in case.subjects.rows and not any(below(code, one) for one in case.subjects.rows)
    return not last and not any(below(code, one) for one in there)


def below(code: str, other: str) -> bool:
    return other.startswith(code) and other != code


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
    return Breach(row.source, {"row": f"{row.code}（{row.name}）", "fault": fault}, beside)
