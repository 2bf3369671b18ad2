"""The text rules over real reports, read whole: what is really in them is found, and no more.

Runs where MINGZHANG_SAMPLES names a folder that holds the reports as text; the lists below were
made by reading them. Each slip is (line, the beginning of what is shown).
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from generator.checks.text.alternatives import unchosen
from generator.checks.text.latin import latin_fragments
from generator.checks.text.leftovers import leftovers
from generator.checks.text.line import Line, Slip
from generator.checks.text.numbering import misnumbered
from generator.checks.text.people import personal_names
from generator.checks.text.percents import signless
from generator.checks.text.personal import personal_numbers
from generator.checks.text.punctuation import marks
from generator.checks.text.units import unitless
from generator.checks.text.wording import copied
from generator.checks.text.years import strange_years
from generator.source import Source

FOLDER = os.environ.get("MINGZHANG_SAMPLES", "")
pytestmark = pytest.mark.skipif(not FOLDER, reason="MINGZHANG_SAMPLES 没有指明样本文件夹")

Look = Callable[[Sequence[Line]], Iterator[Slip]]
RULES: dict[str, Look] = {
    "FT115": misnumbered,
    "FT118": leftovers,
    "FT119": unchosen,
    "FT126": unitless,
    "FT127": signless,
    "FT128": latin_fragments,
    "FT129": marks,
    "FT130": personal_numbers,
    "FT131": copied,
    "FT140": personal_names,
}
# What the conversion to text left of bookmarks and pictures.
ARTEFACT = re.compile(r"\[(?:bookmark|image):[^\]]*\]")
BAR, PIE = "（柱状图）", "（饼状图）"

Found = list[tuple[int, str]]
SLIPS: dict[str, dict[str, Found]] = {
    "bazhong-2020": {},
    "bazhou-2023": {
        "FT118": [(40, BAR), (50, PIE), (61, PIE), (77, BAR), (88, BAR), (100, PIE), (124, PIE)],
        "FT126": [(102, "决算数为1889.05")],
        "FT129": [(219, "细化与规范化；.强化")],
    },
    "luzhou-2020": {
        "FT115": [(160, "4.")],
        "FT118": [
            *((line, "(柱状图)") for line in (102, 129, 140)),
            *((line, "(饼状图)") for line in (111, 120, 148)),
            (203, PIE),
        ],
        "FT126": [(152, "决算数为 3542.28")],
        "FT128": [(396, "to"), (400, "to")],
    },
    "panzhihua-2019": {
        "FT115": [(71, "（二）"), (947, "第五部分")],
        "FT118": [
            *((line, BAR) for line in (42, 59, 61, 67)),
            *((line, PIE) for line in (53, 56, 70, 99)),
            (63, "（除国有资本经营预算外"),
            (69, "（罗列"),
            *((line, "（注：") for line in (87, 96, 123, 126, 129)),
            (92, "（数据来源财决07表"),
            (125, "（具体工作）"),
            (131, "（项目名称）"),
            *((line, "如…（二级预算单位") for line in (778, 779)),
            (780, "主要是…（收入类型）"),
            (799, "（解释本部门"),
            (805, "（名词解释部分请"),
            *((line, "（如无特别说明的情况") for line in (841, 861)),
            (844, "根据绩效目标及指标值"),
            (894, "说明项目主管部门（单位）"),
            (906, "说明项目绩效自评采用的"),
            (914, "（可用表格形式反映）"),
        ],
        "FT119": [(131, "本部门（单位）")],
        "FT126": [(839, "0.42元")],
        "FT129": [(35, "转前部分经费，）")],
        "FT140": [(104, "蒋"), (104, "曾"), (105, "曾")],
    },
    "yanbian-2020": {
        "FT118": [
            (5, "（职能参照"),
            (104, "（注："),
            *((line, "如…（二级预算单位") for line in (713, 715)),
            (717, "主要是…（收入类型）"),
            (854, "（可用表格形式反映）"),
            (865, "重点围绕以下内容"),
        ],
        "FT119": [(154, "本部门（单位）")],
        "FT125": [(130, "与2018年比较")],
        "FT129": [(143, "支，厉行节约.")],
        "FT131": [(66, "支出预算总额"), (77, "与2019年相比，财政拨款收入"), (808, "支出预算总额")],
    },
}


def lines_of(name: str) -> tuple[Line, ...]:
    text = (Path(FOLDER) / f"{name}.txt").read_text("utf-8")
    return tuple(
        Line(ARTEFACT.sub("", line), Source(name, number))
        for number, line in enumerate(text.split("\n"), 1)
    )


@pytest.mark.parametrize("code", [*RULES, "FT125"])
@pytest.mark.parametrize("name", SLIPS)
def test_slips_of_a_real_report_are_found_and_no_more(name: str, code: str) -> None:
    lines = lines_of(name)
    year = int(name[-4:])
    slips = strange_years(lines, year) if code == "FT125" else RULES[code](lines)
    found = sorted((slip.line.source.line, slip.words["found"]) for slip in slips)
    expected = sorted(SLIPS[name].get(code, []))
    assert [line for line, _ in found] == [line for line, _ in expected]
    for (_, words), (_, beginning) in zip(found, expected, strict=True):
        assert words.startswith(beginning)
