"""一般公共预算财政拨款支出各项完成预算的情况。"""

from __future__ import annotations

from collections.abc import Sequence

from generator.charts import colours, draw
from generator.charts.against_budget import Held, against
from generator.charts.chart import Chart, Row
from generator.charts.sheet import Sheet
from generator.charts.words import listed, sentence
from generator.model.statements import BudgetItem
from generator.model.values import Share


def completion(sheet: Sheet) -> Chart | str:
    """By 项: both figures where stated, else the rates as stated; else why there is no chart."""
    detail = sheet.said.general_budget.detail if sheet.said.general_budget else None
    items = [item for item in (detail.items if detail else ()) if item.code]
    held = [of_item(sheet, item) for item in items]
    title = "一般公共预算财政拨款支出完成预算情况"
    chart = against("completion", title, sheet.unit, ("预算数", "决算数"), held)
    return chart or rates(held) or same_rates(held)


def of_item(sheet: Sheet, item: BudgetItem) -> Held:
    code = item.code.text if item.code else ""
    return Held(
        sheet.subjects.name(code, sheet.year)
        or (item.printed_name and item.printed_name.text)
        or code,
        item.adjusted_budget or item.initial_budget,
        item.final,
        item.completion,
        sheet.subject_url(code) or "",
        sheet.subjects.full_name(code, sheet.year),
        code,
    )


def rates(held: Sequence[Held]) -> Chart | None:
    """The rates alone, where they differ and the budgets they are of are not stated."""
    given = [(one, one.rate) for one in held if one.rate is not None and one.rate.is_given]
    if len({rate.number for _, rate in given}) < 2:
        return None
    points = tuple(draw.Point(rate, one.url, one.full) for one, rate in given)
    series = draw.Series("完成预算", colours.FINAL, points)
    return Chart(
        "completion",
        "一般公共预算财政拨款支出各项完成预算",
        "%",
        ("完成预算",),
        tuple(Row(one.name, (rate,), one.url, one.code) for one, rate in given),
        rates_told(given),
        draw.bars([one.name for one, _ in given], [series]),
        "各项预算数未载明，图与表只列报告所载的完成率。",
        height=80 + 30 * len(given),
    )


def rates_told(given: Sequence[tuple[Held, Share]]) -> str:
    full = [one for one, rate in given if rate.number == 100]
    over = [one for one, rate in given if rate.number is not None and rate.number > 100]
    order = sorted(given, key=lambda pair: pair[1].number or 0)
    low = [(one, rate) for one, rate in order if rate.number == order[0][1].number]
    return sentence(
        f"{len(given)}项写明了完成预算的比例",
        f"{len(full)}项为100%" if full else "",
        f"{listed([one.name for one in over])}超过100%" if over else "",
        f"最低的是{listed([one.name for one, _ in low])}，为{low[0][1].text}",
    )


def same_rates(held: Sequence[Held]) -> str:
    given = [one.rate.text for one in held if one.rate is not None and one.rate.is_given]
    if not given:
        return ""
    if len(given) == 1:
        return f"报告只说1项支出完成预算{given[0]}，没有写明预算数，不画图。"
    return f"报告说{len(given)}项支出都完成预算{given[0]}，没有写明各项预算数，不画图。"
