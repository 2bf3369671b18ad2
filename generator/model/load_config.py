"""site.yaml → the portal's own matters."""

from __future__ import annotations

import re

from generator.model.bind import bind
from generator.model.config import Config
from generator.model.frame_texts import FrameTexts
from generator.model.guess import guess
from generator.source import Source

_DOMAIN = re.compile(r"https?://[^\s/\"'<>?#]+(?:/[^\s\"'<>?#]*)?")
_ADDRESS = re.compile(r"(?:https?://|mailto:|tel:)[^\s\"'<>]+")


def load_config(files: FrameTexts, exists: bool = True) -> Config:
    """`exists` is false when the portal has no such file at all, not even misnamed."""
    if not exists:
        files.faults.add(
            "FT033",
            Source(files.prefix + "site.yaml"),
            "没有 site.yaml",
            "新建 site.yaml，写 名称: 与 方式: 演示（或 网站、栏目）",
        )
        return Config()
    node = files.yaml("site.yaml")
    if node is None:
        return Config()
    config = bind(node, Config, "", files.faults)
    check_config(config, files)
    return config


def check_config(config: Config, files: FrameTexts) -> None:
    domain = config.domain.text if config.domain else ""
    if config.domain is not None and not _DOMAIN.fullmatch(domain):
        files.faults.add(
            "FT032",
            config.domain.source,
            f"域名应写成 https:// 加域名，这里写的是“{domain}”",
            "如 https://czyjs.example.gov.cn",
        )
    for link in config.nav:
        if link.address is not None and not _ADDRESS.fullmatch(link.address.text):
            files.faults.add(
                "FT032",
                link.address.source,
                f"网址应写成 https:// 加地址，这里写的是“{link.address.text}”",
                "如 https://www.example.gov.cn；本站的页面写 页面: 编号",
            )
    for _, badge in config.badges:
        if badge.address is not None and not _ADDRESS.fullmatch(badge.address.text):
            files.faults.add(
                "FT032",
                badge.address.source,
                f"网址应写成 https:// 加地址，这里写的是“{badge.address.text}”",
                "写发放标识的机关给出的网址",
            )
    if config.cards is not None and config.domain is None:
        message = "写了“分享图”，却没有写“域名”：没有完整的网址，别处取不到图"
        hint = "补上 域名: https://…，或删去 分享图"
        files.faults.add("FT033", config.cards.source, message, hint)
    if config.mode is not None and config.mode.text == "网站":
        wanted = {
            "主办单位": config.organiser,
            "联系方式": config.contact,
            "标识码": config.site_code,
            "备案号": config.icp,
        }
        for word, value in wanted.items():
            if value is None:
                message = f"方式为 网站 时须写“{word}”"
                hint = f"补上 {word}:；作为上级网站的一个栏目发布的，方式写 栏目"
                files.faults.add("FT033", config.mode.source, message, hint)
    if config.is_demo:
        official = (config.site_code, config.icp, config.police)
        for one in (*official, config.office_badge, config.mistakes_badge):
            if one is not None:
                message = f"演示站不得写“{one.source.path}”"
                files.faults.add("FT032", one.source, message, "删去这一项：演示站不是官方网站")


def check_nav(config: Config, pages: list[str], files: FrameTexts) -> None:
    """`pages` are the files of the portal's own pages."""
    known = [page.rsplit("/", 1)[-1].removesuffix(".md") for page in pages]
    for link in config.nav:
        if link.page is None and link.address is None and link.title is not None:
            message = f"导航“{link.title.text}”没有写指到哪里"
            hint = "补上一行 页面: about（pages/about.md），或 网址: https://…"
            files.faults.add("FT033", link.source, message, hint)
        elif link.page is not None and link.page.text not in known:
            message = f"没有“{link.page.text}”这个自有页面{guess(link.page.text, known)}"
            hint = "改正 页面（就是 pages/ 里的文件名），或新建这个页面"
            files.faults.add("FT036", link.page.source, message, hint)
