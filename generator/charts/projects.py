"""项目：预算执行与自评得分。"""

from __future__ import annotations

from collections.abc import Callable

from generator.charts.against_budget import Held, against, is_number
from generator.charts.chart import Chart
from generator.charts.sheet import Sheet
from generator.model.performance import Project


def performance(sheet: Sheet, url: Callable[[str], str]) -> Chart | None:
    """Projects: budget and what was spent of it, from the text; else from the form."""
    body = sheet.report.body.performance
    held = [of_project(one, url) for one in (body.projects if body else ()) if one.id and one.name]
    return against(
        "performance", "项目预算执行情况", sheet.unit, ("预算数", "执行数"), held, "完成预算"
    )


def of_project(one: Project, url: Callable[[str], str]) -> Held:
    name = one.name.text if one.name else ""
    link = url(one.id.text) if one.id else ""
    said, form = one.summary, one.form
    if said is not None and is_number(said.budget) and is_number(said.executed):
        return Held(name, said.budget, said.executed, said.completion, link)
    if form is None:
        return Held(name, None, None, url=link)
    rate = form.rows[0].rate if form.rows else None
    return Held(name, form.whole_budget, form.whole_executed, rate, link)


def scores(sheet: Sheet, url: Callable[[str], str]) -> Chart | str:
    """Full marks and marks of the projects that were evaluated; else why there are none."""
    body = sheet.report.body.performance
    scored = [
        (one, one.form)
        for one in (body.projects if body else ())
        if one.name and one.id and one.form and one.form.form and one.form.form.text == "P2"
    ]
    held = [
        Held(one.name.text, form.total_weight, form.total_score, url=url(one.id.text))
        for one, form in scored
        if one.name and one.id
    ]
    chart = against("scores", "项目自评得分", "分", ("权重合计", "得分合计"), held, "得分率")
    if chart is not None or not scored:
        return chart or ""
    return "自评表没有写明得分合计，不画得分图。"
