"""清账：一份草稿读了什么，哪些没有读出来，哪些待核，来源里哪些数没有用到。"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.exports.account import Account, parts
from generator.exports.plain import plain
from generator.importers.compose import ReportDraft

MOST = 30


def account_text(draft: ReportDraft) -> str:
    """Of an import, which lists the doubts of single figures by their paths."""
    return text_of(Account("", draft, figures=False))


def text_of(account: Account) -> str:
    return "\n".join(plain(line) for line in lines(account))


def accounts_text(accounts: Iterable[Account]) -> str:
    """One report needs no title of its own."""
    found = list(accounts)
    if len(found) == 1:
        return text_of(found[0])
    return "\n\n".join(f"{plain(one.title)}\n{text_of(one)}" for one in found)


def lines(account: Account) -> Iterator[str]:
    yield account.summary
    for name, found in parts(account):
        count = "个" if name == "没有用到的数" else "处"
        yield f"{name} {len(found)} {count}："
        yield from (f"   {spot.words}：{what}" for what, spot in found[:MOST])
        if len(found) > MOST:
            yield f"   另有 {len(found) - MOST} {count}，--format json 全部列出"
