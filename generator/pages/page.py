"""What a page is: an address, a template, and the context that is all the template may name."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Generic, TypeVar

from generator.findings import Severity

Context = TypeVar("Context", covariant=True)


@dataclass(frozen=True, slots=True)
class Link:
    """A link of the site; `url` is absolute within it, `note` is said beside it."""

    text: str
    url: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """A finding beside its figure: links to where it is told in full."""

    url: str
    code: str
    message: str
    reason: str
    severity: Severity


@dataclass(frozen=True, slots=True)
class Page(Generic[Context]):
    """`kind` is 栏目页 or 内容页 in the sense of the government-site guideline; `scripts` are those
    of templates/js/page/ that this page alone needs."""

    url: str
    template: str
    title: str
    context: Context
    trail: tuple[Link, ...] = ()
    description: str = ""
    kind: str = "column"
    published: str = ""
    origin: str = ""
    keywords: tuple[str, ...] = field(default=())
    scripts: tuple[str, ...] = ()
