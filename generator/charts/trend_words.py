"""各年变化的文字摘要：从哪年到哪年，增还是减，最高在哪年；缺的年份、别处所载的年份都说明。"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.charts.chart import ALL_ESTIMATED
from generator.charts.words import rate
from generator.model.shown import shown
from generator.model.values import Figure, State

SILENT = "没有可比的数"
Said = Sequence[tuple[int, str]]
Known = tuple[int, Figure, Decimal]


@dataclass(frozen=True, slots=True)
class Course:
    """One thing over the years, a figure or none for each of them."""

    name: str
    figures: tuple[tuple[int, Figure | None], ...]

    @property
    def known(self) -> list[Known]:
        return [(y, f, f.number) for y, f in self.figures if f and f.number is not None]


def summary(
    courses: Sequence[Course], unit: str, apart: Said, missing: Said, silent: Sequence[int]
) -> str:
    """`apart` are the years that have figures, with whose word they are; '' is their own report.

    `missing` years have no report, `silent` ones a report without these figures.
    """
    figures = [figure for one in courses for _, figure, _ in one.known]
    all_computed = all(figure.state is State.COMPUTED for figure in figures)
    say = bare if all_computed else marked
    said = [course_words(one, unit, say) for one in courses]
    after = ALL_ESTIMATED if all_computed else ""
    return "".join((*said, after, *hollow_words(apart), *gap_words(missing, silent)))


Say = Callable[[Figure, str], str]


def bare(figure: Figure, unit: str) -> str:
    return f"{shown(figure)}{unit}"


def marked(figure: Figure, unit: str) -> str:
    return bare(figure, unit) + ("（推算）" if figure.state is State.COMPUTED else "")


def course_words(course: Course, unit: str, say: Say) -> str:
    known = course.known
    if not known:
        return f"{course.name}各年都没有数{withheld_words(course)}。"
    if len(known) == 1:
        year, figure, _ = known[0]
        return f"{course.name}只有{year}年的数：{say(figure, unit)}{withheld_words(course)}。"
    told = change_words(known, unit, say) + peak_words(known, unit, say)
    return f"{course.name}{told}{withheld_words(course)}。"


def change_words(known: list[Known], unit: str, say: Say) -> str:
    """From the first year to the last; a rate only on a base above nil."""
    (first, before, base), (last, after, now) = known[0], known[-1]
    if base == now:
        return f"{last}年为{say(after, unit)}，与{first}年持平"
    word = "增加" if now > base else "减少"
    told = f"由{first}年的{say(before, unit)}{word}到{last}年的{say(after, unit)}"
    return told + (f"，{word}{rate(now, base)}" if base > 0 and now >= 0 else "")


def peak_words(known: list[Known], unit: str, say: Say) -> str:
    """Where the highest year is neither the first nor the last."""
    top = max(number for _, _, number in known)
    if len(known) < 3 or top in (known[0][2], known[-1][2]):
        return ""
    years = [f"{year}年" for year, _, number in known if number == top]
    figure = next(figure for _, figure, number in known if number == top)
    return f"；{'、'.join(years)}最高，{'同' if len(years) > 1 else ''}为{say(figure, unit)}"


def withheld_words(course: Course) -> str:
    years = [f"{y}年" for y, f in course.figures if f and f.state is State.WITHHELD]
    return f"；{'、'.join(years)}未公开" if years else ""


def hollow_words(apart: Said) -> Iterator[str]:
    """A year that only a later report speaks of."""
    found: dict[str, list[str]] = {}
    for year, said_by in apart:
        if said_by:
            found.setdefault(said_by, []).append(f"{year}年")
    for said_by, years in found.items():
        yield f"{'、'.join(years)}没有自己的报告，{said_by}，图中画成空心。"


def gap_title(year: int, is_silent: bool) -> str:
    """2021年（没有报告）; `is_silent`: there is one, but without such a figure."""
    return f"{year}年（{f'报告里{SILENT}' if is_silent else '没有报告'}）"


def gap_words(missing: Said, silent: Sequence[int]) -> Iterator[str]:
    bare = [f"{year}年" for year, reason in missing if not reason]
    if bare:
        yield f"{'、'.join(bare)}没有报告，图中留空。"
    if silent:
        yield f"{'、'.join(f'{year}年' for year in silent)}的报告里{SILENT}，图中留空。"
    for year, reason in missing:
        if reason:
            yield f"{year}年没有报告（{reason.rstrip('。')}），图中留空。"
