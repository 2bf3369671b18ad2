"""site.yaml → the portal's own matters."""

from __future__ import annotations

import re

from generator.model.bind import bind
from generator.model.config import Config
from generator.model.frame_texts import FrameTexts
from generator.source import Source

_DOMAIN = re.compile(r"https?://[^\s/\"'<>?#]+(?:/[^\s\"'<>?#]*)?")
SCHEMES = ("http://", "https://", "mailto:", "tel:")


def load_config(files: FrameTexts) -> Config:
    if "site.yaml" not in files.texts:
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
        if link.address is not None and not link.address.text.startswith(SCHEMES):
            files.faults.add(
                "FT032",
                link.address.source,
                f"网址应以 https:// 开头，这里写的是“{link.address.text}”",
                "如 https://www.example.gov.cn；本站的页面写 页面: 编号",
            )
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
        for text in (config.site_code, config.icp, config.police):
            if text is not None:
                word = text.source.path
                message = f"演示站不得写“{word}”"
                files.faults.add("FT032", text.source, message, "删去这一行：演示站不是官方网站")
