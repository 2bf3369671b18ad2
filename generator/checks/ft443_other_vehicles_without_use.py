"""FT443 其他用车没有写用途：列有其他用车，却没有说明用来做什么。

为何：公开的样式要求写明“其他用车主要是……”，读者才知道这些车作何用。
违例：其他用车 3 辆，没有用途。
合例：其他用车 3 辆，用途 下乡调研；或其他用车 0 辆。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.counts import shown
from generator.checks.rule import LOOKED, Answer, Breach, Case, rule
from generator.findings import Severity


@rule(
    code="FT443",
    basis="D16",
    title="其他用车没有写用途",
    formula="其他用车 > 0 时，写明用途",
    severity=Severity.WARNING,
    message="其他用车有 {found} 辆，没有写明用途",
    hint="在 其他用车 这一项之下写 用途，如 下乡调研、督查督办",
)
def rule_(case: Case) -> Iterator[Answer]:
    assets, public = case.said.assets, case.said.three_public
    stock = public.vehicles.stock if public and public.vehicles else None
    parts = assets.parts if assets else ()
    others = [p for p in (*parts, *(stock.parts if stock else ())) if is_other(p.name)]
    told = any(part.purpose is not None for part in others)
    for part in parts:
        if not is_other(part.name) or part.number is None or part.number.number is None:
            continue
        if not part.number.number or told:
            yield LOOKED
        else:
            words = {"found": shown(part.number.number)}
            yield Breach(part.number.source, words, label="其他用车", value=part.number.text)


def is_other(name: object) -> bool:
    return getattr(name, "text", "") in ("其他用车", "其他车辆", "其它用车", "其他公务用车")
