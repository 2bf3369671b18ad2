"""What stands on a card: who, which year, the headline figure; all of it as its page says it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator import urls
from generator.model.shown import shown
from generator.model.summary import Headline, Summary
from generator.pages.home import years
from generator.pages.survey import Survey, report_title

HEADLINE = "expenditure"


@dataclass(frozen=True, slots=True)
class Card:
    """`label`, `figure` and `unit` are blank where nothing is stated."""

    url: str
    site: str
    title: str
    subtitle: str
    label: str
    figure: str
    unit: str
    foot: str


def cards(survey: Survey) -> Iterator[Card]:
    yield home_card(survey)
    for department in survey.frame.departments:
        found = survey.of(department.id)
        latest = next((one for one in found if one.key.kind == "决算"), None)
        said = f"{len(found)} 份报告" if found else "尚无报告"
        url = urls.department(department.id)
        yield card(survey, url, department.name, said, latest, dated=True)
        for summary in found:
            url = urls.report(department.id, summary.key)
            yield card(survey, url, department.name, report_title(summary.key), summary)


def home_card(survey: Survey) -> Card:
    config, count = survey.config, len(survey.summaries)
    subtitle = config.subtitle.text if config.subtitle else ""
    label = f"{len(survey.frame.departments)} 个部门，{years(survey)} 年" if count else ""
    url = urls.card(urls.HOME)
    return Card(url, "", config.title, subtitle, label, str(count), "份报告", foot(survey))


def card(
    survey: Survey, url: str, name: str, said: str, of: Summary | None, *, dated: bool = False
) -> Card:
    """`dated`: the figure is that of one year among several."""
    headline = of.headline(HEADLINE) if of is not None else None
    year = f"{of.key.year}年" if dated and of is not None else ""
    figure = shown(headline.amount) if headline is not None and is_stated(headline) else ""
    label = f"{year}{headline.name}" if headline is not None and figure else ""
    unit = of.unit if of is not None and figure else ""
    return Card(urls.card(url), survey.config.title, name, said, label, figure, unit, foot(survey))


def is_stated(headline: Headline) -> bool:
    return headline.amount is not None and headline.amount.number is not None


def foot(survey: Survey) -> str:
    config = survey.config
    if config.is_demo:
        return "演示站，非官方发布"
    return config.organiser.text if config.organiser else ""
