"""One build in a process of its own; what only that process knows goes to stdout as JSON.

`python -m bench.once PORTAL OUT [--stages]`
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bench.spans import Clock


def main(portal: str, out: str, *words: str) -> None:
    started = perf_counter()
    import generator.build  # timed: starting is part of what a build costs

    loaded = perf_counter()
    stages: dict[str, tuple[float, int]] = {}
    if "--stages" in words:
        clock = watched()
        outcome = generator.build.build(Path(portal), Path(out))
        clock.charge()
        stages = {stage: (spent, clock.calls[stage]) for stage, spent in clock.seconds.items()}
    else:
        outcome = generator.build.build(Path(portal), Path(out))
    if not outcome.written:
        first = outcome.findings[0]
        raise SystemExit(f"样例没有建成：{first.code} {first.where.file} {first.message}")
    print(json.dumps({"pages": outcome.pages, "start": loaded - started, "stages": stages}))


def watched() -> Clock:
    from bench.spans import Clock, watch

    clock = Clock()
    watch(clock)
    return clock


if __name__ == "__main__":
    main(*sys.argv[1:])
