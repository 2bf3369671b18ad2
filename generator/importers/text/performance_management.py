"""预算绩效管理：各环节的项目数、名单、得分，上海表式另有金额与等级。"""

from __future__ import annotations

import re
from typing import Any

from generator.importers.text.pieces import NUMBER, amount, count, joined
from generator.importers.text.reading import Match, Reading, Rule

_N = count("number", "个")
ASSESSED = joined(
    r"(?:组织)?对(?P<names>[^。；]{0,400}?)",
    r"(?:等|共)?(?<![\d.])(?P<number>\d+)个?项目",
    r"(?P<listed>（[^。；]{2,300}?）)?(?:开展|进行)了?(?:预算)?事前(?:绩效)?评估",
)
PLANNED = joined(r"对", _N, r"项目(?:编制|编报|设置|设定)了?(?:绩效)?目标")
MONITORED = joined(r"(?:选取|对)", _N, r"项目(?:开展|进行)了?(?:绩效)?(?:运行)?监控")
REVIEWED = joined(
    r"对(?:20\d\d年度?)?(?:的)?", _N, r"项目(?:开展|进行)了?(?:绩效目标完成情况|绩效|部门)自评"
)
# 对一般公共预算项目支出全面开展绩效自评，共涉及项目6个，资金90万元
SELF = joined(
    r"一般公共预算(?:财政拨款)?项目支出(?:全面)?(?:开展|进行)了?(?:全面)?(?:绩效)?自评，",
    r"(?:共|其中)?涉及(?:预算)?项目(?:支出)?",
    count("number", "个"),
    r"(?:，(?:共?涉及)?(?:预算)?(?:财政)?资金(?:共|总额|合计|为){0,2}",
    amount("amount"),
    r")?",
)
_OTHER_MONEY = re.compile(
    r"(?:政府性基金|国有资本经营)[^。；]{0,24}(?:开展|进行)了?[^。；，]{0,6}自评，[^。]{0,40}?\d"
)
EVALUATED = joined(
    r"自行组织了?(?:对)?", _N, r"项目(?:进行|开展)?了?(?:支出)?(?:的)?(?:支出)?绩效评价"
)
REPORTED = joined(
    r"反映(?:了)?(?P<names>[^。；]{0,400}?)",
    r"(?:等)?(?<![\d.])(?P<number>\d+)个项目(?:的)?绩效目标(?:实际)?完成情况",
)
SCORE = joined(rf"(?:整体|绩效)[^。；]{{0,30}}?自评(?:得分|评分)(?:为)?(?P<score>{NUMBER})分")
RESULT = re.compile(r"从评价情况(?:来看|看)[，：]?|绩效自评综述：")
SYSTEM = re.compile(r"建立了如下预算绩效管理制度：|制度建设方面，")
COVERED = joined(
    r"(?P<stage>编报绩效目标|绩效跟踪评价|绩效自评)的(?:20\d\d年度)?项目",
    _N,
    r"(?:，涉及(?:项目)?(?:预算)?(?:资金|金额)+",
    amount("amount"),
    r")?",
)
AVERAGE = joined(rf"平均得分(?P<score>{NUMBER})分")
GRADE = joined(r"评级为“(?P<grade>优|良|合格|不合格)”的项目", _N)
PROBLEMS = joined(r"发现问题", _N)
STAGES = {"编报绩效目标": "编报目标", "绩效跟踪评价": "跟踪评价", "绩效自评": "绩效自评"}
_NAME = re.compile(r"“(?P<quoted>[^“”]+)”|(?P<plain>[^“”、，]+)")


class PerformanceManagement:
    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.tree: dict[str, Any] = {}

    def read(self) -> dict[str, Any]:
        rules: list[Rule] = [
            (ASSESSED, self.assessed),
            (REPORTED, self.reported),
            (PLANNED, lambda m: self.number(m, "编制目标项目")),
            (MONITORED, lambda m: self.number(m, "监控项目")),
            (REVIEWED, lambda m: self.number(m, "自评项目")),
            (SELF, self.all_reviewed),
            (EVALUATED, lambda m: self.number(m, "自行评价项目")),
            (SCORE, lambda m: self.score(m, self.tree, "整体自评得分")),
            (RESULT, lambda m: self.words(m, "整体自评结果")),
            (SYSTEM, lambda m: self.words(m, "制度")),
            (COVERED, self.covered),
            (AVERAGE, lambda m: self.score(m, self.grades(), "平均得分")),
            (GRADE, self.grade),
            (PROBLEMS, self.problems),
        ]
        self.reading.scan(rules)
        return self.tree

    def grades(self) -> dict[str, Any]:
        found: dict[str, Any] = self.tree.setdefault("自评等级", {})
        return found

    def number(self, match: Match, key: str) -> int | None:
        if self.reading.put(self.tree, key, self.reading.count(match, "number")):
            self.reading.take(*match.span())
        return None

    def assessed(self, match: Match) -> int | None:
        last = match["names"].rfind("对", 0)
        start = match.start("names")
        if re.search(r"[。；]|组织对", match["names"]) and last >= 0:
            start += last + 1
        self.number(match, "事前评估项目")
        span = (
            match.span("listed") if "、" in (match["listed"] or "") else (start, match.end("names"))
        )
        self.list("事前评估名单", *span)
        return None

    def reported(self, match: Match) -> int | None:
        self.number(match, "反映项目")
        self.list("反映名单", *match.span("names"))
        return None

    def list(self, key: str, start: int, end: int) -> None:
        text = self.reading.text
        while start < end and text[start] in "（ ":
            start += 1
        while end > start and text[end - 1] in "）等":
            end -= 1
        found = [leaf for one in name_spans(text, start, end) if (leaf := self.reading.words(*one))]
        counted = self.tree.get(key.replace("名单", "项目"))
        if found and counted is not None and len(found) > int(counted.text):
            what = f"“{key}”列出 {len(found)} 个，项目数却是 {counted.text}：名称里可能有顿号"
            self.reading.doubt(what, start)
        if found:
            self.tree.setdefault(key, found)

    def score(self, match: Match, tree: dict[str, Any], key: str) -> int | None:
        if self.reading.put(tree, key, self.reading.count(match, "score")):
            self.reading.take(*match.span())
        return None

    def words(self, match: Match, key: str) -> int | None:
        stop = re.compile(r"[。\n]|(?=(?:；|，)?全过程绩效管理)|；(?=本部门|全过程)").search(
            self.reading.text, match.end()
        )
        end = stop.start() if stop else len(self.reading.text)
        if key not in self.tree:
            self.reading.put(self.tree, key, self.reading.words(match.end(), end))
            self.reading.take(match.start(), end)
        return end

    def covered(self, match: Match) -> int | None:
        tree = self.tree.setdefault(STAGES[match["stage"]], {})
        self.reading.put(tree, "项目数", self.reading.count(match, "number"))
        if match["amount"]:
            self.reading.put(tree, "金额", self.reading.amount(match, "amount"))
        self.reading.take(*match.span())
        return None

    def all_reviewed(self, match: Match) -> int | None:
        """Only where no other money's projects were reviewed beside them."""
        if not _OTHER_MONEY.search(self.reading.text):
            self.number(match, "自评项目")
            if match["amount"] and "绩效自评" not in self.tree:
                self.tree["绩效自评"] = {"金额": self.reading.amount(match, "amount")}
        return None

    def grade(self, match: Match) -> int | None:
        if self.reading.put(self.grades(), match["grade"], self.reading.count(match, "number")):
            self.reading.take(*match.span())
        return None

    def problems(self, match: Match) -> int | None:
        if self.reading.put(self.grades(), "发现问题", self.reading.count(match, "number")):
            self.reading.take(*match.span())
        return None


def name_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """“甲”“乙”、“丙”, or 甲、乙、丙: quotes and brackets hold what they enclose together."""
    quoted = [m.span(1) for m in re.finditer(r"“([^“”]+)”", text[start:end])]
    if quoted and not re.sub(r"“[^“”]*”|[、，和及等]", "", text[start:end]):
        return [(start + a, start + b) for a, b in quoted]
    found: list[tuple[int, int]] = []
    depth, first = 0, start
    for at in range(start, end):
        depth += {"《": 1, "（": 1, "“": 1, "》": -1, "）": -1, "”": -1}.get(text[at], 0)
        if text[at] == "、" and depth <= 0:
            found.append((first, at))
            first = at + 1
    return [*found, (first, end)]
