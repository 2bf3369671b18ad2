"""Words explained: the first mention of a term in a section becomes a link with its short text.

Longest match with aliases; not inside links and headings; a term never explains itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from markupsafe import Markup, escape

from generator import urls
from generator.model.portal import Term

_TAGS = re.compile(r"(<[^>]*>)")
_CLOSED = re.compile(r"<(/?)(a|h[1-6]|code|pre|caption|th|data)\b", re.IGNORECASE)
# Words too common to be linked wherever they stand.
_COMMON_LENGTH = 3


class Explainer:
    """One for a portal; `section()` gives a fresh memory of what was explained."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self.terms: dict[str, Term] = {}
        for term in terms:
            for word in (term.name, *term.aliases):
                if len(word) >= _COMMON_LENGTH:
                    self.terms.setdefault(str(escape(word)), term)
        words = sorted(self.terms, key=lambda word: (-len(word), word))
        self.pattern = re.compile("|".join(map(re.escape, words))) if words else None

    def section(self, link: Callable[[str], str], but: str = "") -> Section:
        """`but` is the id of a term not to explain (its own page)."""
        return Section(self, link, but)


class Section:
    """What was explained so far in one section of one page."""

    def __init__(self, explainer: Explainer, link: Callable[[str], str], but: str) -> None:
        self.explainer = explainer
        self.link = link
        self.seen = {but}

    def text(self, text: str) -> Markup:
        """Plain text → markup with links."""
        return Markup(self._explain(str(escape(text))))

    def html(self, markup: Markup) -> Markup:
        """Markup → markup with links in its text, outside links, headings and figures."""
        closed, found = 0, []
        for piece in _TAGS.split(str(markup)):
            if piece.startswith("<"):
                tag = _CLOSED.match(piece)
                closed += (-1 if tag[1] else 1) if tag else 0
                found.append(piece)
            else:
                found.append(piece if closed else self._explain(piece))
        return Markup("".join(found))

    def _explain(self, escaped: str) -> str:
        if self.explainer.pattern is None or not escaped:
            return escaped
        return self.explainer.pattern.sub(self._one, escaped)

    def _one(self, match: re.Match[str]) -> str:
        word = match[0]
        term = self.explainer.terms[word]
        if term.id in self.seen:
            return word
        self.seen.add(term.id)
        href = escape(self.link(urls.term(term.id)))
        return f'<a class="term" href="{href}" data-tip="{escape(term.short)}">{word}</a>'
