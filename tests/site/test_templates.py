"""A template names all that its context holds, and nothing else."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment, meta, nodes

from generator.build import nothing
from generator.checks import rule_lines
from generator.intake import Spool, take_in
from generator.pages import of_portal, of_report
from generator.pages.own import NotFoundContext
from generator.pages.page import Page
from generator.pages.report_pages import Desk
from generator.pages.survey import Survey
from generator.render.env import FILTERS, shipped_templates
from tests.site.built import DEMO

EVERYWHERE = {"page", "site", "tags"}
TEMPLATES = shipped_templates()
KINDS = sorted(path.name for path in TEMPLATES.glob("*.html") if path.name != "base.html")


def planned(portal: Path) -> Iterator[Page[Any]]:
    with Spool() as spool:
        intake = take_in(portal, spool, nothing)
        survey = Survey(intake.config, intake.frame, intake.summaries, rule_lines())
        for (report, checked), summary in zip(spool, survey.summaries, strict=True):
            yield from of_report(Desk(report, summary, survey, checked))
        yield from of_portal(survey)
    yield Page("/404.html", "404.html", "", NotFoundContext("", ""))


@pytest.fixture(scope="module")
def fields() -> dict[str, set[frozenset[str]]]:
    """The fields of the contexts that each template is given."""
    found: dict[str, set[frozenset[str]]] = {}
    for page in planned(DEMO):
        names = frozenset(field.name for field in dataclasses.fields(page.context))
        found.setdefault(page.template, set()).add(names)
    return found


def names_used(template: str) -> set[str]:
    """Including those of the templates it extends and the macros it imports with its context."""
    environment = Environment()
    environment.filters |= FILTERS
    tree = environment.parse((TEMPLATES / template).read_text("utf-8"))
    used = meta.find_undeclared_variables(tree)
    for other in meta.find_referenced_templates(tree):
        assert other is not None, f"{template} 动态引用模板"
        used |= names_used(other)
    return used - made_here(tree) - set(environment.globals)


def made_here(tree: nodes.Template) -> set[str]:
    """Macros and values of the template's own, which its blocks see as if from outside."""
    found = {macro.name for macro in tree.find_all(nodes.Macro)}
    for one in tree.find_all(nodes.FromImport):
        found |= {name if isinstance(name, str) else name[1] for name in one.names}
    for assign in tree.find_all(nodes.Assign):
        found |= {name.name for name in assign.find_all(nodes.Name) if name.ctx == "store"}
    return found


@pytest.mark.parametrize("template", KINDS)
def test_a_template_names_all_fields_of_its_context_and_no_other(
    template: str, fields: dict[str, set[frozenset[str]]]
) -> None:
    assert len(fields[template]) == 1
    assert names_used(template) - EVERYWHERE == next(iter(fields[template]))


def test_every_template_is_used_by_some_kind_of_page(
    fields: dict[str, set[frozenset[str]]],
) -> None:
    assert sorted(fields) == KINDS
