"""文件上印的是哪个单位、哪一年：封面、标题，各表的表头。"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.importers.document import Document, Grid, Line, Spot
from generator.importers.text.titles import is_contents

HEAD = 5  # rows of a grid among which its title and caption stand
NEAR = 2  # lines between a caption and what shows that it is one of a table
LONGEST = 60
GOES_ON = 3  # lines over which the title of a cover may go
_LABEL = (
    "部门(?:名称)?|单位名称|编制(?:单位|部门)|填报(?:单位|部门)|公开(?:单位|部门)|预算(?:单位|部门)|决算(?:单位|部门)"
    "|单位"
)
_CAPTION = re.compile(
    rf"(?:^|(?<=[\s表）)]))(?:{_LABEL})(?:[（(][^）)]{{0,6}}[）)])?[:：]\s*(?P<name>[^:：\s]+)"
)
_OF_TABLE = re.compile(
    r"公开?\s*\d+\s*表|单位[:：]\s*(?:人民币)?[（(]?[万千]?元|[决预]算(?:公开)?(?:总)?表|明细表|情况表"
)
_AFTER = re.compile(
    r"[（(]?(?:金额|计量|货币)?单位(?:$|(?=[:：]))|20\d\d.*|[（(]?(?:公?盖章|公章)[）)]?.*|公开\d*表?$|编制日期.*"
)
# 部门：某局 2023年度 单位：万元; 2023年度 by itself; 2023年度收入支出决算总表.
_HEAD = re.compile(
    rf"(?:{_LABEL})[:：].*20\d\d\s*年度?(?!\d*月)|^20\d\d年度$|^.{{0,40}}20\d\d年度?.{{0,40}}[决预]算(?:总|明细|情况)?表$"
)
_NUMBERED = re.compile(r"^[\[【（(]?\d+[\]】）)]?[-—_.、]?")
_NO_OFFICE = re.compile(
    r"[万亿千百]?元|人民币|[×✕XxＸｘ*_＿…]|某|(?:部门|单位|本级|汇总)+$|本(?:部门|单位)|^[项个人%％]"
    r"|拨款|三公|(?:收入|支出|收支|经费|预算|决算)$"
)
_TITLE = re.compile(
    r"(?!第.{1,2}部分)(?P<unit>[一-龥（）()·、“”]{0,40}?)(?P<year>20\d\d)年度?(?P<more>[一-龥（）()·]{0,40}?)"
    r"(?:部门|单位)?(?P<kind>决算|预算)(?:信息)?(?:公开)?(?:报告|情况说明|情况|说明|文本|表)?"
)
_LISTED = re.compile(
    r"[·•\-—]?(?P<title>.+?)(?:[\[（(]?20\d\d[-./年]\d{1,2}[-./月]\d{1,2}日?[\]）)]?)?"
)
_ENDING = "局委会室厅院所站校园馆队心团处部社署府办庭法司台中"
_OFFICE = re.compile(rf"[一-龥（）()·]{{3,40}}[{_ENDING}]")
_LOOSE = re.compile(r"[（(][^（）()]*[）)]|本级$|机关$|系统$|汇总$|部门$|单位$|^中共|\s")


@dataclass(frozen=True, slots=True)
class Named:
    """An office as printed, and where; `year` where the same line tells it."""

    name: str
    spot: Spot
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Title(Named):
    """A title such as 某市财政局2023年度部门决算; `at` is its piece in the document."""

    kind: str = "决算"
    at: int = 0


def plain(text: str) -> str:
    return "".join(text.split())


def bare(name: str) -> str:
    """Without what is said or left out at will: （本级）, 机关, 部门."""
    before = ""
    while name != before:
        before, name = name, _LOOSE.sub("", name)
    return re.sub("办$", "办公室", name)


def of_another_report(text: str, own: str) -> bool:
    """A line of a list of links, as pages of a site have: another office's report, its date."""
    match = _LISTED.fullmatch(plain(text))
    found = _TITLE.fullmatch(match["title"]) if match is not None else None
    name = office(found["unit"] or found["more"]) if found is not None else ""
    return bool(own and name) and not alike(name, own)


def alike(one: str, other: str) -> bool:
    """宜城市水利局 is 湖北省宜城市水利局, 市政府办公室 is 市人民政府办公室; a station of the bureau
    is another office."""
    short, long = sorted((bare(one), bare(other)), key=len)
    if not short or short == long:
        return short == long
    if long in (f"{short}办公室", f"{short}机关"):
        return True
    return short[-1] == long[-1] and within(short, long)


def within(short: str, long: str) -> bool:
    """All the characters of the one, in their order, in the other."""
    rest = iter(long)
    return all(char in rest for char in short)


def titles(document: Document) -> Iterator[Title]:
    """Titles of whole reports, wherever they stand; not those in a table of contents."""
    said = [first_text(piece) for piece in document.pieces]
    for at, (text, spot) in enumerate(said):
        if not text or len(text) > LONGEST or is_contents(text):
            continue
        more = [one for one, _ in said[at + 1 : at + GOES_ON]]
        before = said[at - 1][0] if at else ""
        joined = [text, *(f"{text}{''.join(more[:n])}" for n in range(1, GOES_ON) if goes_on(text))]
        found = next((one for one in map(_TITLE.fullmatch, joined) if one is not None), None)
        if found is not None:
            yield title(found, spot, at, before)


def goes_on(text: str) -> bool:
    """2020年度, or a line that ends so, may have the rest of the title below it."""
    return re.search(r"(?<!\d)20\d\d年度?$", text) is not None


def first_text(piece: Line | Grid) -> tuple[str, Spot]:
    if isinstance(piece, Line):
        return plain(piece.text), piece.spot
    cells = [cell for row in piece.rows[:1] for cell in row if cell.text.strip()]
    is_one = len({cell.text for cell in cells}) == 1
    return (plain(cells[0].text), cells[0].spot) if is_one else ("", piece.spot)


def title(match: re.Match[str], spot: Spot, at: int, before: str) -> Title:
    named = match["unit"] or match["more"]
    if not named and _OFFICE.fullmatch(before):
        named = before
    name = office(re.sub(r"^(?:附件\d*[:：]?|关于|公开)", "", named))
    return Title(name, spot, int(match["year"]), match["kind"], at)


def captions(document: Document) -> Iterator[Named]:
    """What the heads of tables say they are of: 部门：某市财政局 2023年度 单位：万元."""
    texts = [list(lines_of(piece)) for piece in document.pieces]
    flat = [(text, spot, at) for at, some in enumerate(texts) for text, spot in some]
    for place, (text, spot, at) in enumerate(flat):
        match = _CAPTION.search(text)
        if match is None or len(text) > 2 * LONGEST:
            continue
        around = flat[max(0, place - NEAR) : place + NEAR + 1]
        said = [other for other, _, where in around if abs(where - at) <= NEAR]
        if not any(_OF_TABLE.search(one) for one in said):
            continue
        name = office(_AFTER.sub("", match["name"]))
        if name:
            year = re.search(r"(?<!\d)(20\d\d)\s*年度?", text)
            yield Named(name, spot, int(year[1]) if year else None)


def dated_heads(document: Document) -> Iterator[Spot]:
    """Where titles, and the heads of tables, stand that may tell the year."""
    yield from (one.spot for one in titles(document))
    pieces = document.pieces
    for at, piece in enumerate(pieces):
        near = pieces[max(0, at - NEAR) : at + NEAR + 1]
        is_table = any(isinstance(one, Grid) for one in near)
        if isinstance(piece, Line):
            if is_table and _HEAD.search(plain(piece.text)) and len(piece.text) <= LONGEST:
                yield piece.spot
            continue
        for row in piece.rows[:HEAD]:
            cells = {cell.spot: plain(cell.text) for cell in row if cell.text.strip()}
            if len(set(cells.values())) == 1 or _CAPTION.search(" ".join(cells.values())):
                yield from (spot for spot, text in cells.items() if _HEAD.search(text))


def lines_of(piece: Line | Grid) -> Iterator[tuple[str, Spot]]:
    """A line; the first rows of a grid, each as one text."""
    if isinstance(piece, Line):
        yield " ".join(piece.text.split()), piece.spot
        return
    for row in piece.rows[:HEAD]:
        cells = {cell.spot: " ".join(cell.text.split()) for cell in row if cell.text.strip()}
        if cells:
            yield " ".join(dict.fromkeys(cells.values())), next(iter(cells))


def office(text: str) -> str:
    """The name of an office; '' for what is none: 万元, XX局, 本部门."""
    name = _NUMBERED.sub("", plain(text)).strip("—-_、，。")
    name = re.sub(r"(?:部门|单位)$", "", name)
    han = sum("一" <= char <= "龥" for char in name)
    return name if han >= 3 and len(name) <= 40 and not _NO_OFFICE.search(name) else ""


def offices(document: Document) -> tuple[Named, ...]:
    """Every office that titles and captions name, each once, the first place of each."""
    found: dict[str, Named] = {}
    for one in (*titles(document), *captions(document)):
        if one.name:
            found.setdefault(one.name, one)
    return tuple(found.values())


def main_office(document: Document) -> str:
    """The office most titles and captions name; the first of those named as often."""
    counts: dict[str, int] = {}
    for one in (*titles(document), *captions(document)):
        if one.name:
            known = next((name for name in counts if alike(name, one.name)), one.name)
            counts[known] = counts.get(known, 0) + 1
    return max(counts, key=lambda name: counts[name]) if counts else ""


def strangers(named: Iterable[Named], own: Sequence[str]) -> tuple[Named, ...]:
    """Those that are none of an office's own names."""
    return tuple(one for one in named if not any(alike(one.name, name) for name in own))
