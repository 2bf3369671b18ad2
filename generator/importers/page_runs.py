"""第几页：相连的页写成一段。"""

from __future__ import annotations

from collections.abc import Iterable


def pages_of(numbers: Iterable[int]) -> str:
    """第 2、4—9 页."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    said = (f"{run[0]}—{run[-1]}" if len(run) > 2 else "、".join(map(str, run)) for run in runs)
    return f"第 {'、'.join(said)} 页"
