"""What `mingzhang explain` says: the page of a rule or of a fault, and the list of all codes."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks import rule_lines
from generator.content.faults import TITLES as READING
from generator.findings import RuleLine
from generator.model.faults import LOADING
from generator.model.guess import nearest
from generator.output.faults import FINISHED
from generator.usage import Both, Refusal

STALE = {"FT101": "差异说明所登记的出入不存在", "FT102": "报告还没有填数"}
FAULTS = (
    ("读文件", READING, "读文件时发现。", "错误信息写明文件、行、列和改法，照改即可"),
    ("认内容", LOADING, "认内容时发现。", "错误信息写明文件、行、列和改法，照改即可"),
    (
        "差异说明",
        STALE,
        "登记的规则与位置上已没有这样的出入，或没有这条规则；"
        "留着会让读者以为数字仍有出入，日后再错也会被它盖住。",
        "删去这一条，或改正规则与位置",
    ),
    (
        "生成之后",
        FINISHED,
        "mingzhang build 把页面做好、换上之前再看一遍时发现；mingzhang check 不生成，所以不查。",
        "FT701、FT702 先看自己写的链接；其余的先看覆盖过的模板，没有覆盖过就是程序的错",
    ),
)
ALL = Both("全部编号见 mingzhang explain", "All codes: mingzhang explain")
FAMILIES = {
    "1": "结构",
    "2": "表内",
    "3": "表间",
    "4": "文字与表",
    "5": "年度之间",
    "6": "名词与科目",
}


def explain(code: str) -> str:
    """The page of a code, however it is written: ft401, 401."""
    wanted = code.strip().upper()
    wanted = f"FT{wanted}" if wanted.isdecimal() else wanted
    for line in rule_lines():
        if line.code == wanted:
            return rule_page(line)
    for _, titles, about, mend in FAULTS:
        if wanted in titles:
            return f"{wanted} {titles[wanted]}（错误）\n\n{about}\n\n改法：{mend}。"
    raise unknown(code, wanted)


def rule_page(line: RuleLine) -> str:
    state = line.severity.label + ("" if line.on else "，默认不启用")
    parts = {
        "公式": line.formula,
        "为何": line.why,
        "违例": line.bad,
        "合例": line.good,
        "改法": line.hint + "。" * (not line.hint.endswith("。")),
        "依据": f"核对清单 {line.basis}" if line.basis else "",
    }
    told = [f"{name}：{text}" for name, text in parts.items() if text]
    if not line.on:
        told.append(f"启用：在 content/site.yaml 的 规则 里写 {line.code}: 启用。")
    return "\n".join((f"{line.code} {line.title}（{state}）", "", *told))


def unknown(code: str, wanted: str) -> Refusal:
    near = nearest(wanted, all_codes())
    return Refusal(
        f"没有“{code}”这个编号" + (f"；是否为 {near}？" if near else "。") + ALL.zh,
        f"there is no code {code}" + (f"; did you mean {near}? " if near else ". ") + ALL.en,
    )


def all_codes() -> frozenset[str]:
    faults = (code for _, titles, _, _ in FAULTS for code in titles)
    return frozenset((*faults, *(line.code for line in rule_lines())))


def explain_all() -> str:
    return "\n".join(listed())


def listed() -> Iterator[str]:
    """Faults of reading first, then the rules by family, then the finished site: by code."""
    *before, finished = FAULTS
    for title, titles, _, _ in before:
        yield from block(title, titles)
    for digit, family in FAMILIES.items():
        lines = [line for line in rule_lines() if line.code[2] == digit]
        words = {
            line.code: f"{line.title}（{line.severity.label}{'' if line.on else '，默认不启用'}）"
            for line in lines
        }
        yield from block(family, words)
    yield from block(finished[0], finished[1], last=True)


def block(title: str, words: dict[str, str], last: bool = False) -> Iterator[str]:
    yield f"{title}："
    yield from (f"  {code} {text}" for code, text in sorted(words.items()))
    if not last:
        yield ""
