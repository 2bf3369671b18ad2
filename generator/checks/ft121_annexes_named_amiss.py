"""FT121 所说的附件没有，或名称不同：文字里说“见附件2”，附件里却没有第 2 件。

为何：读者照文字去找附件，找不到，或找到的是另一份。
违例：文字说“见附件3”，附件只有两件；附件正文自己的标题与附件清单里的名称不同。
合例：引用别的文件的附件，如“《通知》附件1”“（国办发〔2019〕14号）附件2”。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.rule import LOOKED, Answer, Breach, Case, rule
from generator.checks.text.line import Line, Slip, shown
from generator.findings import Place, Severity
from generator.model.portal import Prose
from generator.model.report import Annex
from generator.names import unified
from generator.source import Source

_NUMBER = r"(\d{1,2}|[一二三四五六七八九十])(?![\d年])"
# Not the annex of another document.
_NAMED = re.compile(rf"(?<![》号的])(?<!通知)(?<!文件)附件\s*{_NUMBER}")
_TITLED = re.compile(rf"《([^《》]+)》\s*(?:详)?见附件[（(]?(?:附件)?\s*{_NUMBER}")
_OWN_TITLE = re.compile(r" {0,3}#[ \t]+(.+?)[ \t#]*$")
_CHINESE = "一二三四五六七八九十"


@rule(
    code="FT121",
    basis="S11",
    title="所说的附件没有，或名称不同",
    formula="文字里说到的附件N都在 附件 之下，名称相同",
    severity=Severity.ERROR,
    message="{what}",
    hint="补上附件，或改正编号与名称；原件如此的，在 差异说明 登记",
)
def rule_(case: Case) -> Iterator[Answer]:
    report = case.report
    annexes = {one.number.text: one for one in report.body.annexes if one.number is not None}
    bodies = {f"附件/{number}/正文" for number, _ in report.annexes}
    for line in case.prose:
        if line.source.path not in bodies and "附件" in line.text:
            yield from named_in(line, annexes)
    for number, prose in report.annexes:
        yield from own_title(prose, annexes[number], f"附件/{number}/正文")


def named_in(line: Line, annexes: dict[str, Annex]) -> Iterator[Answer]:
    for match in _NAMED.finditer(line.text):
        slip = Slip(line, *match.span())
        if number_of(match[1]) in annexes:
            yield LOOKED
        else:
            what = f"说到附件{number_of(match[1])}，附件里没有这一件"
            yield Breach(slip.source, {"what": what}, value=slip.found)
    for match in _TITLED.finditer(line.text):
        annex = annexes.get(number_of(match[2]))
        title = annex.title if annex is not None else None
        if title is not None and not same(match[1], title.text):
            what = f"文字里附件{match[2]}名为“{shown(match[1], 40)}”，清单里是“{title.text}”"
            beside = (Place(title.source, "附件名称", title.text),)
            yield Breach(Slip(line, *match.span(1)).source, {"what": what}, beside)


def own_title(prose: Prose, annex: Annex, path: str) -> Iterator[Answer]:
    """A first-level heading at the head of an annex is its title."""
    first, _, _ = prose.text.lstrip("\n").partition("\n")
    match = _OWN_TITLE.match(first)
    if match is None or annex.title is None:
        return
    if same(match[1], annex.title.text):
        yield LOOKED
        return
    row = prose.line + len(prose.text) - len(prose.text.lstrip("\n"))
    place = Source(prose.source.file, row, match.start(1) + 1, len(match[1]), path)
    what = f"附件正文的标题是“{shown(match[1], 40)}”，清单里是“{annex.title.text}”"
    yield Breach(place, {"what": what}, (Place(annex.title.source, "附件名称"),), match[1])


def number_of(word: str) -> str:
    return str(_CHINESE.index(word) + 1) if word in _CHINESE else str(int(word))


def same(one: str, other: str) -> bool:
    return unified(one) == unified(other)
