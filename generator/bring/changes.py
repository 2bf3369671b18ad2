"""What importing does to a report that is there already, path by path."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
    CHANGED = "改"
    ADDED = "新增"
    KEPT = "保留"
    ONLY = "只在内容里"
    ASIDE = "没有加入"


@dataclass(frozen=True, slots=True)
class Change:
    """`old` is what content says, `new` what the source prints."""

    kind: Kind
    path: str
    old: str = ""
    new: str = ""

    @property
    def words(self) -> str:
        match self.kind:
            case Kind.CHANGED:
                return f"{self.path}：{shown(self.old)} → {shown(self.new)}"
            case Kind.ADDED | Kind.ASIDE:
                return f"{self.path}：{shown(self.new)}"
            case Kind.KEPT:
                source = f"原件写作“{short(self.new)}”" if self.new else "原件空着"
                return f"{self.path}：{source}，内容写作“{short(self.old)}”"
        return self.path


MOST = 60


def shown(text: str) -> str:
    return short(text) if text else "（空）"


def short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= MOST else f"{text[:MOST]}…"
