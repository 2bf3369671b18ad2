"""Where the time of a build goes: functions wrapped, each moment counted to the innermost stage.

Only this module knows names inside the generator; a name that is gone is said by its path.
"""

from __future__ import annotations

import gc
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import partial, wraps
from importlib import import_module
from time import perf_counter
from typing import Any

from generator.pages import PORTAL_KINDS

Function = Callable[..., Any]
REST = "其余"
COLLECTING = "垃圾回收"
STAGES = {
    "generator.content.files:list_files": "列文件、读文件",
    "generator.content.files:read_file": "列文件、读文件",
    "generator.model.folders:sort_files": "列文件、读文件",
    "generator.content.read_yaml:read_yaml": "读 YAML",
    "generator.content.read_csv:read_csv": "读 CSV",
    "generator.content.read_prose:read_prose": "读 Markdown 分节",
    "generator.model.load_frame:load_frame": "公共内容（名录、术语、表式）",
    "generator.model.load:load_report": "绑定：键 → 模型",
    "generator.model.load_tables:TableLoader.load": "绑定：各表的行与格",
    "generator.model.derive:complete": "推算",
    "generator.model.summary:summarise": "摘要",
    "generator.checks:check_report": "核对：一份报告之内",
    "generator.checks:check_across": "核对：各份报告之间",
    "generator.intake:Spool.put": "暂存：写",
    "generator.narrative:narrate": "叙述",
    "generator.render.explain:Section.text": "解释名词",
    "generator.render.explain:Section.html": "解释名词",
    "generator.render.markdown:render_markdown": "Markdown → HTML",
    "generator.output.audit:Audit.page": "检查成品",
    "generator.output.audit:Audit.settle": "检查成品",
    "generator.output.audit:Audit.findings": "检查成品",
    "generator.output.writer:Writer.begin": "写文件",
    "generator.output.writer:Writer._write": "写文件",
    "generator.output.writer:Writer.finish": "换入",
}
ITERATED = {"generator.intake:Spool.__iter__": "暂存：读"}


class Clock:
    """Seconds and calls by stage."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self.calls: defaultdict[str, int] = defaultdict(int)
        self.open = [REST]
        self.since = perf_counter()

    def enter(self, stage: str) -> None:
        self.charge()
        self.open.append(stage)

    def leave(self) -> None:
        self.charge()
        self.open.pop()

    def charge(self) -> None:
        now = perf_counter()
        self.seconds[self.open[-1]] += now - self.since
        self.since = now

    def timed(self, function: Function, stage: str) -> Function:
        @wraps(function)
        def run(*given: Any, **named: Any) -> Any:
            self.calls[stage] += 1
            self.enter(stage)
            try:
                return function(*given, **named)
            finally:
                self.leave()

        return run

    def iterated(self, function: Function, stage: str) -> Function:
        """A generator: the time until each of its values."""

        @wraps(function)
        def run(*given: Any, **named: Any) -> Iterator[Any]:
            values = function(*given, **named)
            while True:
                self.enter(stage)
                try:
                    value = next(values)
                except StopIteration:
                    return
                finally:
                    self.leave()
                self.calls[stage] += 1
                yield value

        return run


def watch(clock: Clock) -> None:
    """Wrap every stage; from here on `clock` runs."""
    for path, stage in STAGES.items():
        replace(path, partial(clock.timed, stage=stage))
    for path, stage in ITERATED.items():
        replace(path, partial(clock.iterated, stage=stage))
    for kind in PORTAL_KINDS:
        replace(f"{kind.__name__}:pages", partial(clock.iterated, stage="规划：全站各页"))
    for name in report_kinds():
        replace(f"{name}:pages", partial(clock.iterated, stage="规划：报告各页"))
    replace("generator.render.env:Renderer.render", partial(by_template, clock))
    gc.callbacks.append(partial(collect, clock))


def collect(clock: Clock, phase: str, _: object) -> None:
    """The collector runs in the midst of any stage."""
    if phase == "start":
        clock.calls[COLLECTING] += 1
        clock.enter(COLLECTING)
    else:
        clock.leave()


def report_kinds() -> list[str]:
    """The modules of pages that make pages of one report."""
    portal = {kind.__name__ for kind in PORTAL_KINDS}
    names = (name for name in sys.modules if name.startswith("generator.pages."))
    return sorted(n for n in names if hasattr(sys.modules[n], "pages") and n not in portal)


def by_template(clock: Clock, render: Function) -> Function:
    def run(renderer: Any, page: Any, *given: Any) -> Any:
        return clock.timed(render, f"渲染 {page.template}")(renderer, page, *given)

    return run


def replace(path: str, wrap: Callable[[Function], Function]) -> None:
    """Put the wrapped function wherever the generator holds the function itself."""
    module, _, name = path.partition(":")
    owner: Any = import_module(module)
    *above, last = name.split(".")
    for part in above:
        owner = getattr(owner, part, None)
    function = getattr(owner, last, None)
    if function is None:
        raise SystemExit(f"bench/spans.py 里的 {path} 已不存在，请改成现在的名字")
    wrapped = wrap(function)
    setattr(owner, last, wrapped)
    for held in list(sys.modules.values()):
        if held.__name__.partition(".")[0] == "generator":
            for word, value in list(vars(held).items()):
                if value is function:
                    setattr(held, word, wrapped)
