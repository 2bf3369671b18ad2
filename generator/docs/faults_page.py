"""docs/faults.md: every code that reading, loading and the look over the finished site can give."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.content.faults import TITLES as READING
from generator.content.read_yaml import read_yaml
from generator.content.show import show
from generator.docs.head import head
from generator.model.bind import Faults, bind
from generator.model.faults import LOADING
from generator.model.report import ReportBody
from generator.output.faults import FINISHED as FINISHED

PARTS = (
    ("读文件", "文件读不读得懂。", READING),
    ("认内容", "写的东西认不认得。", LOADING),
    (
        "生成之后",
        "页面做好、换上之前再看一遍。FT701、FT702 多半是自己写的链接有误；"
        "其余是模板或程序的错，覆盖过模板的先检查模板。",
        FINISHED,
    ),
)


EXAMPLE = """\
年度: 2024
表式: sichuan-2023
说明:
  收入:
    本年收入合计: 1889.05万元
  支出:
    本年支出总计: 1889.05
"""


def faults_page() -> str:
    return head("faults").replace("〔例〕", example()) + "".join(
        text for part in PARTS for text in table(*part)
    )


def example() -> str:
    """What the two slips in EXAMPLE are answered with."""
    file = "content/departments/shili-bumen/2024.yaml"
    node, _ = read_yaml(EXAMPLE, file)
    faults = Faults()
    if node is not None:
        bind(node, ReportBody, "", faults)
    return show(tuple(faults.found), lambda _, line: EXAMPLE.splitlines()[line - 1]).strip("\n")


def table(title: str, about: str, titles: Mapping[str, str]) -> Iterator[str]:
    yield f"\n## {title}\n\n{about}\n\n| 代码 | 错误 |\n| --- | --- |\n"
    for code, words in sorted(titles.items()):
        yield f"| {code} | {words} |\n"
