"""Numbers that belong to a person: identity cards, telephones, bank cards."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.checks.text.line import Line, Slip

_LONG = re.compile(r"\d{7}|\d{3,4}[ \-－—]\d{4}")
_IDENTITY = re.compile(
    r"(?<![0-9A-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]"
    r"(?![0-9A-Za-z])"
)
_MOBILE = re.compile(
    r"(?<![\dA-Za-z.])(?:\+?86[ -]?)?1[3-9]\d(?:\d{8}|[ -]\d{4}[ -]\d{4})(?![\dA-Za-z]|\.\d)"
)
_LANDLINE = re.compile(r"(?<![\dA-Za-z.])（?0\d{2,3}(?:）|[ \-－—])\s?\d{7,8}(?![\dA-Za-z]|\.\d)")
_CARD = re.compile(
    r"(?<![0-9A-Za-z.])(?:\d{16,19}|\d{4}(?:[ -]\d{4}){3}(?:[ -]?\d{1,3})?)(?![0-9A-Za-z]|\.\d)"
)
# What cards begin with that no region does; 62 is Gansu too, whose numbers go on with a year.
_ISSUED = re.compile(r"62(?!\d{4}(?:19|20)\d\d)|9558")
_BANK = re.compile(r"卡号|账号|帐号|账户|银行|开户")
_QUANTITY = re.compile(r"\s*(?:元|万|亿|条|件|人|次|户|亩|平方|册|个|张|吨|公里|千瓦)")
# Telephones that an office gives to everyone.
_OFFICE = re.compile(
    r"(?:监督|举报|投诉|咨询|服务|公开|值班|热线|传真|应诊|预约|办公|客服|报名)[^，。；]{0,8}$"
)
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"


def personal_numbers(lines: Iterable[Line]) -> Iterator[Slip]:
    """`what` names the kind; the number itself is not repeated."""
    for line in lines:
        text = line.unified
        if not _LONG.search(text):
            continue
        taken: list[tuple[int, int]] = []
        for what, start, end in found_in(text):
            if not any(start < b and a < end for a, b in taken):
                taken.append((start, end))
                yield Slip(line, start, end, {"what": what, "found": masked(line.text[start:end])})


def found_in(text: str) -> Iterator[tuple[str, int, int]]:
    for match in _IDENTITY.finditer(text):
        if is_identity(match[0]):
            yield "身份证号", *match.span()
    for match in _CARD.finditer(text):
        if is_card(re.sub(r"\D", "", match[0]), text[max(0, match.start() - 16) : match.start()]):
            yield "银行卡号", *match.span()
    for match in _MOBILE.finditer(text):
        if not _QUANTITY.match(text, match.end()):
            yield "手机号码", *match.span()
    for match in _LANDLINE.finditer(text):
        if not _OFFICE.search(text[: match.start()]):
            yield "电话号码", *match.span()


def is_identity(number: str) -> bool:
    """The last sign of an identity number is worked out from the others."""
    total = sum(int(digit) * weight for digit, weight in zip(number, _WEIGHTS, strict=False))
    return number[-1].upper() == _CHECKS[total % 11]


def is_card(number: str, before: str) -> bool:
    if not 16 <= len(number) <= 19 or not luhn(number) or len(set(number)) < 4:
        return False
    return _BANK.search(before) is not None or _ISSUED.match(number) is not None


def luhn(number: str) -> bool:
    total = 0
    for place, digit in enumerate(reversed(number)):
        value = int(digit) * (2 if place % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def masked(number: str) -> str:
    return number[:3] + "…" + number[-2:]
