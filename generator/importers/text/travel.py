"""因公出国（境）费：团组、人次、取消人次、安排时间、各次事项与成效。"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from generator.importers.text.pieces import count, joined
from generator.importers.text.reading import Match, Rule

if TYPE_CHECKING:
    from generator.importers.text.three_public import ThreePublic

_PEOPLE = r"人次|人（次）|人"
GROUPS = joined(
    r"(?:(?P<period>20\d\d年(?:度|底|初|末|上半年|下半年)?|全年|当年|本年)?(?:共|累计)?(?:安排|组织|派出)?"
    r"(?:因公)?(?:出国（境）|出访)?(?:的)?团组(?:数|共|共计|累计|为){0,3})",
    count("groups", "个团组|团组|个|次|批次|批"),
)
COUNTED = joined(
    r"(?:组织|安排|派出)?(?:因公)?出国（境）(?:共计|共)?", count("groups", "个团组|个团|批次?团组")
)
PEOPLE = joined(
    r"(?:出国（境）|参加人数|累计|共计|共|，)", r"(?:人数|人次)?(?:为)?", count("people", _PEOPLE)
)
GLUED = joined(r"(?<=组)", count("people", _PEOPLE))
CANCELLED = joined(r"(?:因故)?取消", count("cancelled", _PEOPLE))
CONTENT = re.compile(r"开支内容(?:主要)?(?:包括|为|有|是)?：?")
RESULT = re.compile(r"(?:主要|取得的?)?(?:工作)?成效：?(?:是|为|有)?")
_NUMBER = re.compile(r"[。；\n]{0,4}（\d{1,2}）")
_LATER = re.compile(r"[。；\n]（\d{1,2}）")


class Travels:
    def __init__(self, section: ThreePublic) -> None:
        self.section = section
        self.reading = section.reading

    def rules(self) -> list[Rule]:
        return [
            (GROUPS, self.groups),
            (COUNTED, self.groups),
            (CANCELLED, lambda m: self.counted(m, "cancelled", "取消人次")),
            (PEOPLE, lambda m: self.counted(m, "people", "人次")),
            (GLUED, lambda m: self.counted(m, "people", "人次")),
            (CONTENT, self.content),
            (RESULT, self.result),
        ]

    @property
    def here(self) -> bool:
        return self.section.topic == "travel"

    def groups(self, match: Match) -> int | None:
        if not self.here and "国" not in match[0] and "访" not in match[0]:
            return match.start() + 1
        self.section.turn("travel")
        if self.reading.put(self.section.travel, "团组", self.reading.count(match, "groups")):
            self.reading.take(*match.span())
            period = match.groupdict().get("period") or ""
            if re.match(r"20\d\d年[底初末上下]", period):
                start, end = match.span("period")
                self.section.travel["安排时间"] = self.reading.leaf(period, start, end)
        return None

    def counted(self, match: Match, name: str, key: str) -> int | None:
        if not self.here:
            return match.start() + 1
        if self.reading.put(self.section.travel, key, self.reading.count(match, name)):
            self.reading.take(*match.span())
        return None

    def content(self, match: Match) -> int | None:
        if not self.here:
            return match.start() + 1
        items, end = self.items(match.end())
        if items:
            self.section.travel["事项"] = items
            self.reading.take(*match.span())
            return end
        return None

    def items(self, start: int) -> tuple[list[Any], int]:
        """（1）…。（2）…。, or one sentence."""
        text = self.reading.text
        if not _NUMBER.match(text, start):
            end = self.reading.passage.end_of_sentence(start)
            words = self.reading.words(start, end)
            return ([{"内容": words}] if words else []), end
        found: list[Any] = []
        at = start
        while number := _NUMBER.match(text, at):
            paragraph = text.find("\n", number.end())
            end = paragraph if paragraph >= 0 else len(text)
            following = _LATER.search(text, number.end(), end)
            end = following.start() if following else end
            words = self.reading.words(number.end(), end)
            if words is not None:
                found.append({"内容": words})
            self.reading.take(*number.span())
            at = end
        return found, at

    def result(self, match: Match) -> int | None:
        if not self.here:
            return match.start() + 1
        end = self.reading.passage.end_of_sentence(match.end())
        self.reading.put(self.section.travel, "成效", self.reading.words(match.end(), end))
        return end
