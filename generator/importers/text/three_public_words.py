"""“三公”经费一节的用语：说到哪一项，金额，构成，没有支出的说法。"""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.importers.document import Line
from generator.importers.text.passage import plain
from generator.importers.text.pieces import IS, SHARE_OF, amount, joined, percent

TOPICS = (
    ("travel", r"因公出国(?:（境）)?"),
    ("vehicles", r"公务用?车购置(?:费|及|和|与|、){0,3}(?:公务用?车)?运行(?:维护)?费?"),
    ("purchase", r"公务用?车购置|更新公务用?车|(?:车辆|新车)购置"),
    ("upkeep", r"公务用?车运行(?:维护)?|车辆运行维护"),
    ("other", r"其他国内公务接待|其他国内接待|其他公务接待"),
    ("domestic", r"国内公务接待|国内接待|公务接待费?国内"),
    ("foreign", r"外事接待|接待外宾|外宾接待|国（境）外公务接待|国（境）外接待|涉外接待"),
    ("reception", r"公务接待费?"),
    ("overall", r"“三公”经费"),
    ("elsewhere", r"会议费|培训费"),
)
TOPIC = re.compile("|".join(f"(?P<{name}>{words})" for name, words in TOPICS))
CHARGED = re.compile(r"[，。；]其中：")
_MONEY = (
    r"(?:经费|费用|费)?(?:用)?(?:财政拨款)?(?:支出|费用)?(?:决算|(?P<planned>预算))?"
    r"(?:金额|总额)?(?:支出)?数?"
)
AMOUNT = joined(
    rf"(?:{TOPIC.pattern}){_MONEY}{IS}(?:（?(?:含)?）?)?",
    amount("amount"),
    rf"(?:[，（](?P<portion>{SHARE_OF}{percent('share')}）?))?",
)
BARE = joined(r"(?<=，)(?:实际)?支出(?:决算)?(?:为)?", amount("amount"))
WITHIN = re.compile(r"（(?:其中)?[：，]?(?:含|包括|其中)?$")
COMPOSED = re.compile(r"支出(?:决算)?数?中(?:，|：|,)?")
CLOSED = re.compile(r"具体(?:情况)?(?:如下|为)|\n")
NONE = re.compile(
    r"(?:无|没有|未安排|未发生|未产生)[^，。；]{0,20}“三公”经费[^，。；]{0,14}(?:支出|经费|预算)"
)
UNUSED = re.compile(
    r"(?:当年|本年|全年|20\d\d年度?)?(?:无|没有|未安排|未发生|未产生)[^，。；]{0,6}"
    r"(?P<topic>因公出国（境）|公务接待|公务用车购置及运行)[^。；\d]{0,40}?(?=[；。\n]|，[^，。；\d]{0,16}\d)"
)
# Which of the two a bare 预算 is: as the sentence says it, else as the note of the table does
AGAINST = re.compile(r"[^；。\n]*?完成(?P<kind>年初|全年)预算")
_MEANT = re.compile(r"预算数为[^，。；\d]{0,12}?(?P<kind>年初|全年|调整后?)(?:的)?预算数")
BUDGETS = {"年初": "年初预算", "全年": "全年预算"}
PURPOSE = re.compile(r"主要(?:是)?用于：?|开支内容(?:包括|为|：)：?")
NAMES = {
    "travel": "因公出国（境）费",
    "vehicles": "公务用车购置及运行维护费",
    "reception": "公务接待费",
    "purchase": "公务用车购置费",
    "upkeep": "公务用车运行维护费",
}
SAME_NAMES = {
    "travel": {"因公出国（境）费", "因公出国（境）"},
    "vehicles": {"公务用车购置及运行维护费"},
    "reception": {"公务接待费"},
    "purchase": {"公务用车购置费", "公务用车购置"},
    "upkeep": {"公务用车运行维护费", "公务用车运行维护"},
}
ITEM_KEYS = frozenset({"年初预算", "全年预算", "决算数", "完成预算"})
OVERALL_KEYS = ITEM_KEYS | {"完成口径"}


def budget_meant(lines: Iterable[Line]) -> str:
    """其中，预算数为“三公”经费全年预算数: the note may run over a line's end."""
    told = {found["kind"] for found in _MEANT.finditer("".join(plain(one.text) for one in lines))}
    return BUDGETS.get(told.pop(), "") if len(told) == 1 else ""
