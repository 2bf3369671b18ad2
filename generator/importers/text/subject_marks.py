"""句子里的科目：“…（类）…（款）…（项）”，或名称前后印着编码。"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.importers.text.passage import BRACKETS
from generator.importers.text.reading import Match, Reading
from generator.importers.text.subject_names import Found, SubjectNames

_NAME = r"[^。；：，！\d\n\t%]"
_SMALL = r"(?:（?\d{3,7}）?)?"
_NUMBER = (
    r"(?P<number>(?<![\d.])\d{1,3}“?[.、．]?|（\d{1,2}）[.、]?"
    r"|(?:(?<=[\n。；：])|^)（[一二三四五六七八九十]{1,3}）)?“?"
)
CHAIN = re.compile(
    rf"(?:{_NUMBER}"
    rf"(?P<name>{_SMALL}(?P<class>{_NAME}{{2,30}}?){_SMALL}（(?P<first>\d{{3}})?类）(?:支出)?"
    rf"(?:(?:[-—、]|中|的)?{_SMALL}(?P<group>{_NAME}{{2,45}}?){_SMALL}（(?P<second>\d{{2,5}})?款）"
    rf"(?:[-—、]|中|的)?(?:{_SMALL}(?P<item>{_NAME}{{2,50}}?){_SMALL}（(?P<third>\d{{2,7}})?项）)?)?)”?)"
)
# 教育支出（205）普通教育（20502）小学教育（2050202），or the last of them alone
CODES = re.compile(
    rf"{_NUMBER}(?P<name>(?:(?P<class>[一-龥]{{2,30}}?)（2\d{{2}}类?）[-—、]?"
    rf"(?P<group>[一-龥（）]{{2,45}}?)（2\d{{4}}款?）[-—、]?)?(?!）)(?P<item>{_NAME}{{2,50}}?)（2\d{{6}}项?）)”?"
    r"(?=[：，。\d]|支出|年初预算|决算)"
)
HALF = re.compile(
    rf"(?P<number>(?:(?<=[\n。；：])|^)\d{{1,3}}[.、．]|（\d{{1,2}}）[.、]?)"
    rf"(?P<name>(?P<class>)(?:(?P<group>{_NAME}{{2,45}}?)（款）)?(?P<item>{_NAME}{{2,50}}?)（项）)"
)
CODED = re.compile(
    r"(?P<number>(?<![\d.])\d{1,2}[.、．])?(?P<name>(?:（(?P<code>2\d{2}(?:\d{2}){0,2})）"
    r"|(?<!\d)(?P<bare>2\d{6}|2\d{4}(?=[一-龥])))(?P<item>[一-龥（）“”、]{2,50}?))(?<!（)"
    r"(?=[：，。]|支出决算|年初预算|决算|\d)"
)
_CODE = re.compile(r"(?<!\d)2\d{2}(?:\d{2}){0,2}(?!\d)")
_LEAD = re.compile(r"^(?:其中|主要是|包括|主要包括)：?|^[-—、.]+")


@dataclass(frozen=True, slots=True)
class Marked:
    """A subject named at this place: its printed name, and the code that was found."""

    start: int
    end: int
    printed: str
    code: str
    doubt: str
    number: str
    chain: tuple[str, ...]


def marked(reading: Reading, match: Match, names: SubjectNames) -> Marked:
    start, end = match.span("name")
    lead = _LEAD.match(reading.text, start, end)
    start = lead.end() if lead else start
    chain = chain_of(match)
    printed = bare_name(reading.passage.printed(start, end).translate(BRACKETS))
    found = code_of(spelt(match) or match["name"], chain, names)
    number = (match["number"] or "").strip("（）.、．“")
    return Marked(match.start(), match.end(), printed, found.code, found.doubt, number, chain)


def bare_name(printed: str) -> str:
    """教育支出（205类）普通教育（02款） → 教育支出（类）普通教育（款）: codes are no names."""
    marks = {3: "类", 5: "款", 7: "项"}
    name = re.sub(r"（\d{2,7}([类款项])）", r"（\1）", printed)
    return re.sub(r"（(2\d{2}|2\d{4}|2\d{6})）", lambda code: f"（{marks[len(code[1])]}）", name)


def spelt(match: Match) -> str:
    """208类, 05款, 01项 → 2080501."""
    parts = match.groupdict()
    digits = [parts.get(place) or "" for place in ("first", "second", "third")]
    widths = [len(one) for one in digits]
    return "".join(digits) if widths in ([3, 2, 2], [3, 2, 0]) else ""


def chain_of(match: Match) -> tuple[str, ...]:
    parts = match.groupdict()
    if parts.get("code") or parts.get("bare"):
        return ("", "", match["item"])
    found = [clean(parts.get("class") or "")]
    if parts.get("group") or parts.get("item"):
        found.append(clean(parts.get("group") or ""))
    if parts.get("item"):
        found.append(clean(parts["item"]))
    return tuple(found)


def clean(name: str) -> str:
    return (
        _LEAD.sub("", _CODE.sub("", name)).strip("（）")
        if name.count("（") != name.count("）")
        else (_LEAD.sub("", _CODE.sub("", name)))
    )


def code_of(text: str, chain: tuple[str, ...], names: SubjectNames) -> Found:
    """A printed code counts when the catalogue has it; its name may say otherwise."""
    codes = sorted(_CODE.findall(text), key=len)
    if not codes:
        return names.functional(chain)
    code = codes[-1]
    row = names.row(code)
    if row is None:
        return Found(code, "目录里没有原件所印的这个编码")
    byname = names.functional(chain) if chain[-1] else Found(code)
    if all(chain) and byname.code and byname.code != code:
        return Found(code, f"原件印的编码是 {code}，名称却是 {byname.code}")
    return Found(code)
