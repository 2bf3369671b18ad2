"""变动的说法：与比较年份相比增加或减少多少、增长或下降百分之几、持平、上年无此项。

The direction follows the stated 方向; nothing is worked out. A percentage is said only where one is
stated, on a base of zero too.
"""

from __future__ import annotations

from generator.model.statement_parts import Change
from generator.model.values import State
from generator.narrative.pieces import Pieces, Words, joined, sentence
from generator.narrative.wording import Setting, measured, told, within

VERBS = {"增加": ("增加", "增长"), "减少": ("减少", "下降")}
NEUTRAL = ("变动", "变动幅度")
FLAT = "持平"


def changed(
    change: Change | None, subject: str, setting: Setting, *, each: str = "", noun: str = "支出"
) -> Pieces:
    """与2019年相比，收、支总计各减少645.06万元，下降15.41%。主要变动原因是…。"""
    if change is None:
        return ()
    moves = movement(change, setting)
    before = previous(change, setting, noun)
    lead: Pieces = ()
    if moves:
        verb = subject if is_flat(change) else subject + each
        lead = ("与", *base(change, setting), f"相比，{verb}", *moves)
    elif before:
        before = (subject, *before)
    elif change.base_year is not None:
        lead = ("与", *base(change, setting), f"相比，{subject}变动情况未载明")
    said = sentence(lead, before)
    return (*said, *told(setting.wording.change_reason, change.reason))


def compared(change: Change | None, subject: str, setting: Setting) -> Pieces:
    """One clause: 公务接待费支出决算比2019年减少0.39万元，下降7.62%."""
    if change is None:
        return ()
    moves = movement(change, setting)
    before = previous(change, setting, "支出")
    lead: Pieces = ()
    if moves:
        flat = is_flat(change)
        marks = ("与", "相比") if flat else ("比", "")
        lead = (subject + marks[0], *base(change, setting), marks[1], *moves)
    elif before:
        before = (subject, *before)
    elif change.base_year is not None:
        lead = (f"{subject}与", *base(change, setting), "相比变动情况未载明")
    return joined((lead, before), "，")


def is_flat(change: Change) -> bool:
    """持平 is stated, or the change is 0."""
    if change.direction is not None and change.direction.text == FLAT:
        return True
    moved = change.amount or change.rate
    return moved is not None and moved.is_zero


def movement(change: Change, setting: Setting) -> Pieces:
    """增加44.35万元，增长15.41%; 持平; 持平（增加0万元）."""
    direction = change.direction.text if change.direction is not None else ""
    more, faster = VERBS.get(direction, NEUTRAL)
    amount = setting.money(more, change.amount, noun="金额")
    rate = measured(faster, change.rate, noun="" if faster == NEUTRAL[1] else "幅度")
    figures = joined((amount, rate), "，")
    if is_flat(change):
        return (FLAT, "（", *figures, "）") if figures else (FLAT,)
    return figures or ((direction,) if direction in VERBS else ())


def base(change: Change, setting: Setting) -> Pieces:
    """2019年 as stated, else 上年."""
    word = setting.wording.year_word
    stated = change.base_year
    year = within(stated.text).removesuffix("度").removesuffix("年") if stated else ""
    if stated is None or not year:
        return ("上" + word,)
    return (Words(stated, "" if year == stated.text else year), word)


def previous(change: Change, setting: Setting, noun: str) -> Pieces:
    """2019年为731.42万元; 2019年无此项支出（0万元）."""
    figure = change.previous
    if figure is None or figure.state is State.BLANK:
        return ()
    if figure.is_zero:
        return (*base(change, setting), f"无此项{noun}（", *setting.money("", figure), "）")
    stated = setting.money("", figure, link="为", noun="数额")
    return (*base(change, setting), *stated)
