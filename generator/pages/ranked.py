"""排名 of departments: within one year, kind and level, from three up; else the reason why not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from generator import urls
from generator.charts.chart import Chart
from generator.charts.ranking import FEWEST, Entry, can_rank, ranking
from generator.charts.ranking_words import too_few
from generator.model.portal import LEVELS, Department
from generator.model.summary import Summary
from generator.model.values import Figure
from generator.pages.survey import Survey


@dataclass(frozen=True, slots=True)
class Question:
    """What is ranked; `id` begins the ids of its charts, `told` says what a report must tell."""

    id: str
    what: str
    color: str
    told: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """Who may be held against each other, but for the year; `of` narrows it to one type."""

    kind: str
    level: str
    of: str = ""

    @property
    def title(self) -> str:
        return f"{self.level}{self.of}"

    @property
    def who(self) -> str:
        return self.title if self.of else f"{self.level}部门"


@dataclass(frozen=True, slots=True)
class Rankings:
    charts: tuple[Chart, ...]
    reasons: tuple[str, ...]


Years = dict[int, list[Entry]]
Case = tuple[Summary, Figure | None]


def rankings(
    survey: Survey,
    question: Question,
    cases: Iterable[Case],
    type_of: Callable[[Department], str] = lambda _: "",
) -> Rankings:
    """The newest year of each field that can be ranked; reasons for those after it."""
    charts: list[Chart] = []
    reasons: list[str] = []
    for field, years in fields(survey, cases, type_of):
        year = next((y for y in sorted(years, reverse=True) if can_rank(years[y])), None)
        if year is not None:
            charts.append(chart(question, field, year, years[year], len(charts)))
        newer = {y: entries for y, entries in years.items() if year is None or y > year}
        if newer:
            reasons.append(reason(question, field, newer))
    return Rankings(tuple(charts), tuple(reasons))


def fields(
    survey: Survey, cases: Iterable[Case], type_of: Callable[[Department], str]
) -> list[tuple[Field, Years]]:
    """Final accounts before budgets, higher levels first."""
    found: dict[Field, Years] = {}
    for summary, figure in cases:
        department = survey.department(summary.department)
        field = Field(summary.key.kind, department.level, type_of(department))
        url = urls.report(department.id, summary.key)
        entry = Entry(department.name, url, figure, summary.unit)
        found.setdefault(field, {}).setdefault(summary.key.year, []).append(entry)
    return sorted(found.items(), key=lambda each: order(each[0]))


def order(field: Field) -> tuple[bool, int, str]:
    level = LEVELS.index(field.level) if field.level in LEVELS else len(LEVELS)
    return field.kind != "决算", level, field.of


def chart(question: Question, field: Field, year: int, entries: list[Entry], place: int) -> Chart:
    kind = "" if field.kind == "决算" else field.kind
    return ranking(
        f"{question.id}-{place + 1}",
        f"{year}年度{field.title}：{kind}{question.what}",
        f"{year}年度{field.who}",
        kind + question.what,
        question.color,
        entries,
    )


def reason(question: Question, field: Field, years: Years) -> str:
    """By the number of reports; where there are enough of them, by those that state the figure."""
    reports = {year: len(entries) for year, entries in years.items()}
    if max(reports.values()) < FEWEST:
        return too_few(field.title, field.who, field.kind + question.told, reports)
    stated = {year: sum(map(is_stated, entries)) for year, entries in years.items()}
    kind = field.kind + (question.told or f"载明{question.what}")
    return too_few(field.title, field.who, kind, stated)


def is_stated(entry: Entry) -> bool:
    return entry.figure is not None and entry.figure.number is not None


def of_headline(summaries: Iterable[Summary], headline_id: str) -> Iterator[Case]:
    for summary in summaries:
        yield summary, summary.headline(headline_id).amount


def together(*parts: Rankings) -> Rankings:
    """A reason said once, though it holds for several figures."""
    charts = tuple(chart for part in parts for chart in part.charts)
    reasons = dict.fromkeys(reason for part in parts for reason in part.reasons)
    return Rankings(charts, tuple(reasons))
