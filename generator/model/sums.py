"""How a figure is computed from others, and which ones it names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal, localcontext

from generator.model.subjects import Subjects, parent_code
from generator.model.tables import Row
from generator.model.values import Amount, Share, State
from generator.money import plain
from generator.source import NOWHERE, Source


def carried(amount: Amount | None) -> Amount | None:
    """The same figure in another place: no less published there; withheld stays withheld."""
    if amount is None or amount.state is State.BLANK:
        return None
    if amount.number is None:
        return Amount(amount.text, None, State.WITHHELD, NOWHERE, origins(amount))
    state = State.COMPUTED if amount.state is State.COMPUTED else State.CARRIED
    return Amount(amount.text, amount.number, state, NOWHERE, origins(amount))


def origins(amount: Amount) -> tuple[Source, ...]:
    return amount.computed_from or (amount.source,)


def computed(number: Decimal, parts: Sequence[Amount]) -> Amount:
    sources = tuple(dict.fromkeys(source for part in parts for source in origins(part)))
    return Amount(plain(number), number, State.COMPUTED, NOWHERE, sources)


def summed(parts: Sequence[Amount | None]) -> Amount | None:
    """The sum; None when a part is not known, blanks count nothing."""
    known = [part for part in parts if part is not None]
    if len(known) != len(parts) or any(p.state is State.WITHHELD for p in known):
        return None
    numbers = [part for part in known if part.number is not None]
    if not numbers:
        return None
    return computed(sum((p.number for p in numbers if p.number is not None), Decimal(0)), numbers)


def difference(whole: Amount | None, part: Amount | None) -> Amount | None:
    if whole is None or part is None or whole.number is None or part.number is None:
        return None
    return computed(whole.number - part.number, (whole, part))


def ratio(part: Amount | None, whole: Amount | None) -> Share | None:
    """The share of a part in its whole, to two decimals; None when it cannot be told, or is nil."""
    if part is None or whole is None or not part.number or not whole.number:
        return None
    with localcontext() as context:
        context.prec = len(part.text) + len(whole.text) + 28  # long amounts must not overflow
        exact = part.number / whole.number * 100
        number = exact.quantize(Decimal("0.01"), ROUND_HALF_UP)
    sources = tuple(dict.fromkeys((*origins(part), *origins(whole))))
    return Share(f"{number}%", number, State.COMPUTED, NOWHERE, sources)


def with_parents(
    rows: tuple[Row, ...], width: int, subjects: Subjects, year: int
) -> tuple[Row, ...]:
    """Insert the 款 and 类 rows that are missing before their first 项, summed from below."""
    present = {row.code for row in rows if row.code}
    missing: set[str] = set()
    for code in present:
        above = parent_code(code)
        while above:
            if above not in present:
                missing.add(above)
            above = parent_code(above)
    made = {code: parent_row(code, rows, missing, width, subjects, year) for code in missing}
    found: list[Row] = []
    placed: set[str] = set()
    for row in rows:
        for code in subjects.path(row.code or "")[:-1]:
            if code in made and code not in placed:
                placed.add(code)
                found.append(made[code])
        found.append(row)
    return tuple(found)


def parent_row(
    code: str, rows: tuple[Row, ...], missing: set[str], width: int, subjects: Subjects, year: int
) -> Row:
    children = [
        row for row in rows if row.code and nearest_missing_or_parent(row.code, code, missing)
    ]
    cells = tuple(summed([row.cells[n] for row in children]) for n in range(width))
    level = (len(code) - 3) // 2
    name = subjects.name(code, year) or "名称未载明"
    first = children[0].source
    path = first.path.rsplit("/", 1)[0] + "/" + code
    return replace(
        Row(code, name, code, level, cells), source=Source(first.file, first.line, path=path)
    )


def nearest_missing_or_parent(code: str, above: str, missing: set[str]) -> bool:
    """Whether `code` counts directly into `above`: all between them is missing too."""
    if not code.startswith(above) or code == above:
        return False
    between = parent_code(code)
    while between and between != above:
        if between not in missing:
            return False
        between = parent_code(between)
    return between == above
