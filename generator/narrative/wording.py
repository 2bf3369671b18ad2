"""两种写法（四川、上海）的用语，以及各节共用的说法：数字、占比、完成率、清单。"""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.model.profile import Profile
from generator.model.subjects import Subjects
from generator.model.values import Amount, Count, Day, Figure, Share, State, Text
from generator.narrative.pieces import Pieces, Said, Words, sentence

LOOSE = "，。；：、,;"


@dataclass(frozen=True, slots=True)
class Wording:
    """Where the two official forms differ by a phrase."""

    year_word: str
    named: bool  # 上海：一、四、七至十节以部门名称开头
    dated: bool  # 四川：各节以年度开头
    grand_total: str
    both: str
    each: str
    change_reason: str
    gap_reason: str
    purpose: str
    item_mark: str
    spent: str
    final: str
    travellers: str
    threshold: str


SICHUAN = Wording(
    year_word="年",
    named=False,
    dated=True,
    grand_total="收、支总计",
    both="均为",
    each="各",
    change_reason="主要变动原因是",
    gap_reason="的主要原因是",
    purpose="主要用于",
    item_mark=".",
    spent="一般公共预算支出",
    final="决算数",
    travellers="出国（境）",
    threshold="以上",
)
SHANGHAI = Wording(
    year_word="年度",
    named=True,
    dated=False,
    grand_total="收入支出总计",
    both="",
    each="",
    change_reason="主要原因：",
    gap_reason="的主要原因：",
    purpose="主要用于：",
    item_mark="、",
    spent="一般公共预算财政拨款支出",
    final="支出决算",
    travellers="累计",
    threshold="（含）以上",
)


def wording_of(profile: Profile) -> Wording:
    shanghai = profile.narrative is not None and profile.narrative.text == "shanghai"
    wording = SHANGHAI if shanghai else SICHUAN
    return replace(wording, year_word=profile.year_word.text) if profile.year_word else wording


@dataclass(frozen=True, slots=True)
class Setting:
    """What every sentence of one report stands in; `unit` is its 金额单位."""

    wording: Wording
    year: int
    unit: str
    name: str
    subjects: Subjects

    @property
    def in_year(self) -> str:
        """2020年 or 2023年度, as the profile writes it."""
        return f"{self.year}{self.wording.year_word}"

    @property
    def opening(self) -> str:
        """四川“2020年”，上海“某局2024年度”."""
        return (self.name if self.wording.named else "") + self.in_year

    @property
    def date(self) -> str:
        """四川“2020年”；上海省去年度."""
        return self.in_year if self.wording.dated else ""

    def money(self, lead: str, amount: Amount | None, *, link: str = "", noun: str = "") -> Pieces:
        return measured(lead, amount, self.unit, link=link, noun=noun)


def measured(
    lead: str, figure: Figure | None, unit: str = "", *, link: str = "", noun: str = ""
) -> Pieces:
    """支出决算 + 为 + 4.73万元; withheld: 支出决算 + noun + 未公开; nothing when blank."""
    if figure is None or figure.state is State.BLANK:
        return ()
    if figure.state is State.WITHHELD:
        return (lead + noun, Said(figure))
    return (lead + link, Said(figure, unit))


def counted(lead: str, count: Count | None, unit: str) -> Pieces:
    """轿车4辆; withheld: 轿车辆数未公开."""
    return measured(lead, count, unit, noun=unit + "数")


def many(count: Count | None, unit: str = "个") -> Pieces:
    """5个 before a noun; withheld: 数量未公开的."""
    found = measured("", count, unit, noun="数量")
    return (*found, "的") if count is not None and count.state is State.WITHHELD else found


def shared(share: Share | None, of: str = "") -> Pieces:
    """占12.63%, 占本年支出合计的99.88%."""
    return measured(f"占{of}的" if of else "占", share, noun="比例" if of else "比")


def within(text: str) -> str:
    """Words fit for the inside of a sentence: on one line, without punctuation at their ends."""
    return "".join(line.strip() for line in text.splitlines()).strip(LOOSE)


def words(text: Text | None, *said: Text) -> Pieces:
    """Stated words within a sentence; `said` are other texts they stand for."""
    inner = within(text.text) if text is not None else ""
    if text is None or not inner:
        return ()
    return (Words(text, "" if inner == text.text else inner, said),)


def told(lead: str, text: Text | None) -> Pieces:
    """A sentence of its own: 主要用于 + words."""
    found = words(text)
    return sentence((lead, *found)) if found else ()


def by_day(day: Day | None) -> Pieces:
    """截至2020年12月31日，; nothing when the day is not known."""
    if day is None or day.date is None:
        return ()
    date = f"{day.date.year}年{day.date.month}月{day.date.day}日"
    return ("截至", Words(Text(day.text, day.source), date), "，")
