"""清账：一份草稿读了什么，哪些待核，来源里哪些数没有用到。"""

from __future__ import annotations

from collections.abc import Iterator

from generator.exports.plain import plain
from generator.importers.compose import ReportDraft

MOST = 30


def account_text(draft: ReportDraft) -> str:
    return "\n".join(plain(line) for line in lines(draft))


def lines(draft: ReportDraft) -> Iterator[str]:
    used = draft.numbers - len(draft.leftover)
    yield (
        f"读成：{draft.year}年度{draft.kind}，表式 {draft.profile.id}，{len(draft.tables)} 张表；"
        f"来源里的数 {draft.numbers} 个，用到 {used} 个"
    )
    if draft.doubtful:
        yield f"待核 {len(draft.doubtful)} 处："
        yield from (f"   {spot.words}：{what}" for what, spot in draft.doubtful[:MOST])
        yield from more(len(draft.doubtful))
    if draft.leftover:
        yield f"没有用到的数 {len(draft.leftover)} 个："
        for number in draft.leftover[:MOST]:
            about = "" if number.context == number.text else f"（{number.context[:40]}）"
            yield f"   {number.spot.words}：{number.text}{about}"
        yield from more(len(draft.leftover))


def more(count: int) -> Iterator[str]:
    if count > MOST:
        yield f"   另有 {count - MOST} 处，--format json 全部列出"
