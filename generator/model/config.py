"""site.yaml：门户自己的事。"""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.keys import key, keys
from generator.model.values import Day, Entry, Text
from generator.source import NOWHERE, Source

MODES = ("网站", "栏目", "演示")


@dataclass(frozen=True, slots=True)
class NavLink:
    """导航中自加的一项：站内页面的编号，或站外网址。"""

    title: Text | None = key("名称", required=True)
    page: Text | None = key("页面")
    address: Text | None = key("网址")
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class Badge:
    """页脚的一枚标识：门户文件夹里的一张图，和它指向的网址。"""

    image: Text | None = key("图片", required=True)
    address: Text | None = key("网址", required=True)
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class Cards:
    """分享图：画它用的字体，是门户文件夹里的一个文件。"""

    font: Text | None = key("字体", required=True)
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class Config:
    name: Text | None = key("名称", required=True)
    subtitle: Text | None = key("副题")
    organiser: Text | None = key("主办单位")
    undertaker: Text | None = key("承办单位")
    contact: Text | None = key("联系方式")
    licence: Text | None = key("数据许可")
    base_day: Day | None = key("基准日")
    mode: Text | None = key("方式", required=True, choices=MODES)
    domain: Text | None = key("域名")
    site_code: Text | None = key("标识码")
    icp: Text | None = key("备案号")
    police: Text | None = key("公安备案号")
    office_badge: Badge | None = key("党政机关标识")
    mistakes_badge: Badge | None = key("网站找错")
    column: Text | None = key("栏目名称")
    column_type: Text | None = key("栏目类型")
    description: Text | None = key("简介")
    cards: Cards | None = key("分享图")
    nav: tuple[NavLink, ...] = keys("导航")
    rules: tuple[Entry[Text | None], ...] = keys("规则")
    source: Source = NOWHERE

    @property
    def title(self) -> str:
        return self.name.text if self.name else "明账"

    @property
    def is_official(self) -> bool:
        """A site of its own, held to the page tags of the guideline."""
        return self.mode is not None and self.mode.text == "网站"

    @property
    def publishes(self) -> bool:
        """网站 or 栏目: what it shows is published by the office itself."""
        return self.mode is not None and self.mode.text in ("网站", "栏目")

    @property
    def badges(self) -> tuple[tuple[str, Badge], ...]:
        """With the words that stand for each image, in the order of the footer."""
        pairs = (("党政机关", self.office_badge), ("我为政府网站找错", self.mistakes_badge))
        return tuple((name, badge) for name, badge in pairs if badge is not None)

    @property
    def is_demo(self) -> bool:
        return self.mode is not None and self.mode.text == "演示"
