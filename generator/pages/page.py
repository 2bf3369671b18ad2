"""What a page is: an address, a template, and the context that is all the template may name."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Generic, TypeVar

Context = TypeVar("Context", covariant=True)


@dataclass(frozen=True, slots=True)
class Link:
    """A link of the site; `url` is absolute within it, `note` is said beside it."""

    text: str
    url: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Page(Generic[Context]):
    """`kind` is 栏目页 or 内容页 in the sense of the government-site guideline."""

    url: str
    template: str
    title: str
    context: Context
    trail: tuple[Link, ...] = ()
    description: str = ""
    kind: str = "content"
    published: str = ""
    origin: str = ""
    keywords: tuple[str, ...] = field(default=())
