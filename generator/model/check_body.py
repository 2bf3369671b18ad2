"""What the keys of a report say, looked at once more: ids, codes, years, terms."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable

from generator.findings import Place
from generator.model.bind import Faults
from generator.model.codes import is_code, mended_code
from generator.model.guess import guess
from generator.model.ids import valid_id
from generator.model.paths import leaves
from generator.model.report import ReportBody
from generator.model.values import Text
from generator.source import Source

_YEAR = re.compile(r"[0-9]{4}")
_RULE = re.compile(r"FT[0-9]{3}")


def check_body(body: ReportBody, faults: Faults) -> None:
    check_ids((p.id for p in body.performance.projects) if body.performance else (), faults)
    check_ids((annex.number for annex in body.annexes), faults)
    for leaf in leaves(body):
        check = LEAF_CHECKS.get(leaf.source.path.rsplit("/", 1)[-1])
        if check is not None and isinstance(leaf, Text):
            check(leaf, faults)


def check_ids(ids: Iterable[Text | None], faults: Faults) -> None:
    seen: dict[str, Source] = {}
    for text in ids:
        if text is None:
            continue
        if not valid_id(text.text):
            hint = "只用小写字母、数字和连字符，如 zhengwu-fangtan"
            faults.add("FT039", text.source, f"编号“{text.text}”不能用作网址", hint)
        elif text.text in seen:
            first = Place(seen[text.text], "另一处")
            message, hint = f"编号“{text.text}”用了两次", "换一个编号，已公布的不要改"
            faults.add("FT035", text.source, message, hint, first)
        seen.setdefault(text.text, text.source)


def check_code(text: Text, faults: Faults) -> None:
    if not is_code(text.text):
        message = f"“科目”应为 3、5 或 7 位编码，这里写的是“{text.text}”"
        meant = mended_code(text.text)
        hint = f'是否为 "{meant}"？' if meant else '写成 "2010301" 这样的编码，加双引号'
        faults.add("FT032", text.source, message, hint)


def check_year(text: Text, faults: Faults) -> None:
    if not _YEAR.fullmatch(text.text):
        found = _YEAR.search(text.text)
        message = f"“比较年份”应为四位数字，这里写的是“{text.text}”"
        faults.add("FT032", text.source, message, f"写成 {found.group() if found else '2022'}")


def check_rule(text: Text, faults: Faults) -> None:
    if not _RULE.fullmatch(text.text):
        message = f"“规则”应为规则的代码，这里写的是“{text.text}”"
        faults.add("FT032", text.source, message, "照错误信息里的代码写，如 FT401；一项只写一个")


LEAF_CHECKS: dict[str, Callable[[Text, Faults], None]] = {
    "科目": check_code,
    "比较年份": check_year,
    "规则": check_rule,
}


def check_terms(
    body: ReportBody, known: Collection[str], unread: Collection[str], faults: Faults
) -> None:
    """名词解释 lists terms by the names of their files."""
    there = {*known, *unread}
    for one in body.terms:
        if one.id is None and one.code is None and one.printed_name is None:
            message = "这一条没有写是哪个术语"
            hint = "写 编号: 术语的文件名，或 科目: 编码，或 原名: 名称"
            faults.add("FT033", one.source, message, hint)
        elif one.id is not None and not {one.id.text, f"glossary/{one.id.text}"} & there:
            message = f"没有编号为“{one.id.text}”的术语{guess(one.id.text, known)}"
            hint = "改正 编号（就是术语的文件名），或在 glossary/ 里新建它；没有解释的只写 原名"
            faults.add("FT036", one.id.source, message, hint)
