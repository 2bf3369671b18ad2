"""FT417 绩效项目的个数前后不符：所述的个数与名单、所附的项目对不上。

为何：说明写了对多少个项目开展评估、反映多少个项目，名单与目标表应当一一跟上；
名单短于个数的，多因原文用“等”字略去，只在所差无几时提醒。
违例：反映 6 个项目，名单列了 7 个；或反映 20 个项目，只附了 5 个。
合例：反映 5 个项目，名单写了 3 个带“等”，附了 5 个项目。
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.checks.counts import exact, miscounted, shown, total_of
from generator.checks.project_figures import name_of, projects
from generator.checks.rule import LOOKED, Answer, Breach, Case, rule
from generator.findings import Severity
from generator.model.other_matters import PerformanceManagement
from generator.model.values import Count, Text

NEARLY = 4  # a list of so many names, one short of the number stated, was meant to be whole


@rule(
    code="FT417",
    basis="D17",
    title="绩效项目的个数前后不符",
    formula="所述项目数 = 名单的个数 = 所附项目的个数",
    severity=Severity.ERROR,
    message="{what}",
    hint="对照原件数一数名单与所附的项目；原件如此的，在 差异说明 登记并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    said = case.said.performance
    printed = len(projects(case))
    if said is not None:
        yield from listed(said.assessed_before, said.assessed_names, "事前评估项目", 0)
        yield from listed(said.reported, said.reported_names, "反映项目", printed)
        yield from attached(said.reported, printed)
        yield from graded(said)
    yield from without_form(case)


def listed(count: Count | None, names: Sequence[Text], name: str, printed: int) -> Iterator[Answer]:
    number = exact(count)
    if count is None or number is None or not names:
        return
    many = len(names)
    what = f"{name}为 {shown(number)} 个，名单列了 {many} 个"
    if many > number:
        yield miscounted(count, Decimal(many), label=name, what=what)
    elif many >= NEARLY and many == number - 1 and printed != number:
        what += "；原文以“等”字略去的不必改"
        yield miscounted(count, Decimal(many), severity=Severity.NOTE, label=name, what=what)
    else:
        yield LOOKED


def attached(count: Count | None, printed: int) -> Iterator[Answer]:
    number = exact(count)
    if count is None or number is None or not printed:
        return
    what = f"反映项目为 {shown(number)} 个，绩效部分附有 {printed} 个项目"
    wrong = miscounted(
        count, Decimal(printed), severity=Severity.WARNING, label="反映项目", what=what
    )
    yield LOOKED if number == printed else wrong


def graded(said: PerformanceManagement) -> Iterator[Answer]:
    count = said.reviewed.number if said.reviewed else None
    grades = said.grades
    number = exact(count)
    if grades is None or count is None or number is None:
        return
    parts = (grades.excellent, grades.good, grades.passed, grades.failed)
    known = [part for part in parts if part is not None]
    total = total_of(known)
    if not known or total is None or (len(known) < len(parts) and total < number):
        return
    what = f"绩效自评项目为 {shown(number)} 个，优、良、合格、不合格合计 {shown(total)} 个"
    wrong = miscounted(count, total, ("优", known[0]), label="绩效自评项目", what=what)
    yield LOOKED if number == total else wrong


def without_form(case: Case) -> Iterator[Answer]:
    """Where the others have one."""
    if not any(project.form for project in projects(case)):
        return
    for project in projects(case):
        what = f"项目“{name_of(project)}”有综述，没有目标表，而其他项目有"
        wrong = Breach(project.source, {"what": what}, severity=Severity.WARNING)
        yield wrong if project.summary and not project.form else LOOKED
