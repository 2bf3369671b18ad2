"""FT102：一份还没有填数的报告。它没有什么可核对的，也不该公布。"""

from __future__ import annotations

from generator.checks.rule import Case
from generator.findings import Checked, Finding, Place, ReportRef, Severity
from generator.model.values import Amount

NOT_FILLED = "这份报告还没有填数"
CODE = "FT102"
HINT = "填上金额；还不打算公布的，先不要放进内容文件夹"


def is_draft(case: Case) -> bool:
    """No amount at all in 表 or 说明; a threshold of price is of the form, not of the report."""
    amounts = (
        path
        for path, leaf in case.leaves.items()
        if isinstance(leaf, Amount) and leaf.number is not None
    )
    if any(p.startswith(("表/", "说明/")) and not p.endswith("/单价") for p in amounts):
        return False
    rows = (row for table in case.report.tables for _, row in table.rows())
    return case.report.body.statements is not None or any(row.cells for row in rows)


def draft(case: Case, codes: tuple[str, ...], publishes: bool) -> Checked:
    """An error where the portal publishes, a note in a demonstration."""
    report = case.report
    body = report.body
    at = body.year.source if body.year else body.source
    finding = Finding(
        CODE,
        "整份报告没有一个金额，还没有填写",
        HINT,
        (Place(at),),
        Severity.ERROR if publishes else Severity.NOTE,
        ReportRef(report.department, report.year, report.key.kind),
    )
    return Checked((finding,), (), tuple((code, NOT_FILLED) for code in codes))
