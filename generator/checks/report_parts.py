"""Which parts of the form a report has; whether it is meant to be whole.

Figures alone are a report too. A part is only missed where the rest shows that the whole report
was to be published: where the second part states at least half of its sections.
"""

from __future__ import annotations

from generator import names
from generator.checks.rule import Case
from generator.model.paths import leaves
from generator.model.statements import Statements
from generator.model.tables import Status

# The keys of 说明 with the field that holds each.
FIELDS = {
    "收入支出总体": "overall",
    "收入": "revenue",
    "支出": "expenditure",
    "财政拨款总体": "fiscal",
    "一般公共预算支出": "general_budget",
    "基本支出": "basic",
    "三公经费": "three_public",
    "政府性基金": "fund",
    "国有资本经营": "capital",
    "机关运行经费": "operating_cost",
    "政府采购": "procurement",
    "国有资产": "assets",
    "绩效管理": "performance",
}
assert set(FIELDS) == set(names.SECTIONS.values())


def says(value: object) -> bool:
    """Whether anything is stated under a key."""
    return next(leaves(value), None) is not None


def sections_said(said: Statements) -> tuple[str, ...]:
    return tuple(key for key, name in FIELDS.items() if says(getattr(said, name)))


def is_whole(case: Case) -> bool:
    if case.report.key.kind != "决算":
        return False
    return 2 * len(sections_said(case.said)) > len(FIELDS)


def gives_tables(case: Case) -> bool:
    """Whether bodies of tables are published, empty ones too."""
    return any(table.status is not Status.NAMED for table in case.report.tables)
