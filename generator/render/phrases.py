"""Headings cut where a reader would pause: a narrow window breaks them there, not inside words."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

# After a place and its offices, after the set phrases of the forms; never before the last word.
_PAUSE = re.compile(
    r"(?:[省市区县州][委府]?(?![委府级场政域划内外直属])"
    r"|人民政府|委员会|一般公共(?:预算|服务)|政府性基金预算|国有资本经营预算|财政拨款"
    r"|“三公”经费|机关运行经费|机关事业单位|行政事业单位|基本养老保险|职业年金|社会保障和"
    r"|社会保险|收入|支出|决算|预算|项目|绩效|目标|完成|情况|政府采购|国有资产|占有)"
    r"(?=[\u4e00-\u9fff]{2})"
)


def phrased(text: str) -> Markup:
    """`巴中市人民政府办公室` → 巴中市‸人民政府‸办公室, each pause a `<wbr>`."""
    return Markup(_PAUSE.sub(lambda match: f"{match[0]}<wbr>", str(escape(text))))
