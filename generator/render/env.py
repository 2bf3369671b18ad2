"""Templates: where they are found, what they may call, and a page made of one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from jinja2 import (
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    pass_context,
)
from jinja2.runtime import Context
from markupsafe import Markup

from generator import urls
from generator.model.config import Config
from generator.model.portal import Term
from generator.model.shown import shown
from generator.model.values import Figure
from generator.narrative.pieces import Paragraph
from generator.pages.page import Mark, Page
from generator.render import inline
from generator.render.amiss import amiss
from generator.render.assets import Assets
from generator.render.badges import BadgeView
from generator.render.explain import Explainer, Section
from generator.render.markdown import leaving, render_markdown
from generator.render.phrases import phrased
from generator.render.share import share_tags
from generator.render.tags import Tag, tags


class TemplateFault(Exception):
    """A template could not be rendered; says template, line and page."""


@dataclass(frozen=True, slots=True)
class SiteView:
    """What every template may say of the portal."""

    config: Config
    nav: tuple[tuple[str, str], ...]
    assets: Assets
    badges: tuple[BadgeView, ...] = ()


NAV = (
    ("部门", urls.DEPARTMENTS),
    ("地区", urls.REGIONS),
    ("科目", urls.SUBJECTS),
    ("名词", urls.GLOSSARY),
    ("比较", urls.COMPARE),
    ("探索", urls.EXPLORE),
)


def shipped_templates() -> Path:
    """In a wheel inside the package, in the source tree beside it."""
    package = Path(__file__).resolve().parent.parent
    packed = package / "_templates"
    return packed if packed.is_dir() else package.parent / "templates"


class PageEnvironment(Environment):
    """Templates render one page at a time; filters ask here which one, so that macros need not be
    made anew for every page."""

    here: PageHelper


def no_subject(_: str) -> str | None:
    return None


def no_mark(_: str) -> tuple[Mark, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a page's figures and subjects may point to: nothing, outside a report."""

    subject_url: Callable[[str], str | None] = no_subject
    marks_at: Callable[[str], tuple[Mark, ...]] = no_mark


class Renderer:
    """One for a build."""

    def __init__(
        self,
        config: Config,
        terms: Sequence[Term],
        folders: Sequence[Path],
        assets: Assets,
        badges: tuple[BadgeView, ...] = (),
    ) -> None:
        self.explainer = Explainer(terms)
        self.folders = [str(folder) for folder in folders]
        self.site = SiteView(config, (*NAV, *own_links(config)), assets, badges)
        self.env = PageEnvironment(
            loader=FileSystemLoader(self.folders),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self.env.filters |= FILTERS
        self.env.globals["site"] = self.site

    def render(self, page: Page[Any], around: Surroundings) -> bytes:
        context = {f.name: getattr(page.context, f.name) for f in fields(page.context)}
        self.env.here = PageHelper(page, self.explainer, around)
        try:
            template = self.env.get_template(page.template)
            text = template.render(context, page=page, tags=self.tags(page))
        except (TemplateError, UnicodeDecodeError) as error:
            what = amiss(error, page.template, self.folders)
            raise TemplateFault(f"页面 {page.url} 生成不了，模板 {what}") from error
        return text.encode()

    def tags(self, page: Page[Any]) -> tuple[Tag, ...]:
        return tags(self.site.config, page)


def own_links(config: Config) -> Iterator[tuple[str, str]]:
    """What site.yaml adds to the navigation: a page of the portal, or an address elsewhere."""
    for link in config.nav:
        if link.title is not None and link.page is not None:
            yield link.title.text, urls.own_page(link.page.text)
        elif link.title is not None and link.address is not None:
            yield link.title.text, link.address.text


class PageHelper:
    """Links as seen from one page, and the memory of what was explained in its sections."""

    def __init__(self, page: Page[Any], explainer: Explainer, around: Surroundings) -> None:
        self.base = page.url
        self.explainer = explainer
        self.around = around
        self.but = page.url.split("/")[-2] if page.url.startswith(urls.GLOSSARY) else ""
        self.section: Section = explainer.section(self.rel, self.but)

    def rel(self, url: str) -> str:
        return urls.relative(url, self.base) if url.startswith("/") else url

    def open_section(self) -> None:
        self.section = self.explainer.section(self.rel, self.but)

    def subject(self, code: str) -> str | None:
        url = self.around.subject_url(code)
        return self.rel(url) if url else None

    def marks(self, path: str) -> Markup:
        """The findings at a place, each as a small link."""
        return inline.marks(self.around.marks_at(path), self.rel)


def _helper(context: Context) -> PageHelper:
    environment = context.environment
    assert isinstance(environment, PageEnvironment)
    return environment.here


@pass_context
def rel(context: Context, url: str) -> str:
    return _helper(context).rel(url)


@pass_context
def sentence(context: Context, paragraph: Paragraph) -> Markup:
    helper = _helper(context)
    return inline.paragraph(paragraph, helper.section, helper.subject, helper.marks)


@pass_context
def figure(context: Context, value: Figure | None, unit: str = "") -> Markup:
    return inline.figure(value, unit, _helper(context).marks)


@pass_context
def marks(context: Context, path: str) -> Markup:
    return _helper(context).marks(path) if path else Markup("")


@pass_context
def explained(context: Context, text: str) -> Markup:
    return _helper(context).section.text(text)


@pass_context
def markdown(context: Context, text: str, base: int = 2) -> Markup:
    return _helper(context).section.html(render_markdown(text, base))


@pass_context
def new_section(context: Context, value: str) -> str:
    """Forget what was explained: used where a section begins, on its id."""
    _helper(context).open_section()
    return value


@pass_context
def shared(context: Context, page: Page[Any]) -> tuple[Tag, ...]:
    return share_tags(context["site"].config, page)


FILTERS: dict[str, Callable[..., Any]] = {
    "rel": rel,
    "sentence": sentence,
    "explained": explained,
    "markdown": markdown,
    "new_section": new_section,
    "figure": figure,
    "marks": marks,
    "shared": shared,
    "words": inline.words,
    "leaving": leaving,
    "phrased": phrased,
    "shown": shown,
}
