"""预算绩效管理情况：事前评估、目标、监控、自评、评价各环节的项目数与结果。"""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.other_matters import CoveredProjects, Grades, PerformanceManagement
from generator.model.statements import Statements
from generator.model.values import Count, Text
from generator.narrative.pieces import Pieces, joined, sentence
from generator.narrative.wording import Setting, counted, many, measured, told, words


def performance(said: Statements, setting: Setting) -> Iterator[Pieces]:
    stated = said.performance
    if stated is None:
        return
    yield stages(stated, setting)
    yield (*self_assessment(stated, setting), *evaluated(stated))
    reported = projects(stated.reported, stated.reported_names)
    lead = f"本部门在{setting.year}年度部门决算中反映"
    yield sentence((lead, *reported, "绩效目标实际完成情况")) if reported else ()
    covered = (*told("制度建设方面，", stated.system), *coverage(stated, setting))
    opening = f"{setting.opening}预算绩效管理工作开展情况如下："
    yield (opening, *covered) if covered else ()


def stages(stated: PerformanceManagement, setting: Setting) -> Pieces:
    """组织对…5个项目开展了预算事前绩效评估，对41个项目编制了绩效目标，…。"""
    assessed = projects(stated.assessed_before, stated.assessed_names)
    planned = joined(
        (
            ("组织对", *assessed, "开展了预算事前绩效评估") if assessed else (),
            several("对", stated.with_targets, "编制了绩效目标"),
        ),
        "，",
    )
    clauses = joined(
        (
            (f"在{setting.in_year}预算编制阶段，", *planned) if planned else (),
            several("预算执行过程中，选取", stated.monitored, "开展绩效监控"),
            several("年终执行完毕后，对", stated.self_assessed, "开展了绩效目标完成情况自评"),
        ),
        "，",
    )
    return sentence(("根据预算绩效管理要求，本部门", *clauses)) if clauses else ()


def several(lead: str, count: Count | None, done: str) -> Pieces:
    number = many(count)
    return (lead, *number, "项目" + done) if number else ()


def projects(count: Count | None, names: tuple[Text, ...]) -> Pieces:
    """“A”“B”5个项目; “A”等20个项目 where fewer are named than counted."""
    named: Pieces = ()
    for name in names:
        named = (*named, "“", *words(name), "”")
    number = many(count)
    if not named and not number:
        return ()
    fewer = count is not None and count.number is not None and count.number > len(names)
    return (*named, *(("等",) if named and fewer else ()), *number, "项目")


def self_assessment(stated: PerformanceManagement, setting: Setting) -> Pieces:
    score = measured("自评得分", stated.overall_score, "分", link="为")
    result = words(stated.overall_result)
    said = joined((score, ("从评价情况来看，", *result) if result else ()), "，")
    lead = f"本部门按要求对{setting.in_year}部门整体支出开展绩效自评"
    return sentence((lead,), said) if said else ()


def evaluated(stated: PerformanceManagement) -> Pieces:
    number = many(stated.evaluated)
    return ("本部门还自行组织了", *number, "项目支出绩效评价。") if number else ()


def coverage(stated: PerformanceManagement, setting: Setting) -> Pieces:
    """编报绩效目标的2024年度项目1个，涉及预算金额175.52万元；…。绩效自评中共发现问题0个。"""
    grades = stated.grades or Grades()
    clauses = (
        covered("编报绩效目标", stated.targets, Grades(), setting),
        covered("绩效跟踪评价", stated.tracked, Grades(), setting),
        covered("绩效自评", stated.reviewed, grades, setting),
    )
    problems = counted("绩效自评中共发现问题", grades.problems, "个")
    return (*sentence(joined(clauses, "；")), *sentence(problems))


def covered(stage: str, one: CoveredProjects | None, grades: Grades, setting: Setting) -> Pieces:
    """绩效自评的2024年度项目1个，涉及预算金额175.52万元，平均得分100.00分（其中，…）."""
    number = counted("", one.number, "个") if one is not None else ()
    amount = setting.money("涉及预算金额", one.amount) if one is not None else ()
    figures = joined((number, amount, measured("平均得分", grades.average, "分")), "，")
    figures = (*figures, *grade_list(grades))
    return (f"{stage}的{setting.year}年度项目", *figures) if figures else ()


def grade_list(grades: Grades) -> Pieces:
    """（其中，绩效评级为“优”的项目1个；…）."""
    names = ("优", "良", "合格", "不合格")
    counts = (grades.excellent, grades.good, grades.passed, grades.failed)
    items = joined(
        (
            counted(f"绩效评级为“{name}”的项目", count, "个")
            for name, count in zip(names, counts, strict=True)
        ),
        "；",
    )
    return ("（其中，", *items, "）") if items else ()
