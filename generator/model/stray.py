"""Files that lie where nothing looks for them, or by a name that cannot be read: what was meant."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from generator.model.bind import Faults
from generator.model.guess import guess, nearest
from generator.model.load import report_key
from generator.source import Source

PLACES = {
    "": (
        "内容文件夹里放 site.yaml、regions.yaml、departments/、glossary/、subjects/、profiles/、"
        "pages/"
    ),
    "departments": (
        "部门文件夹里放 department.yaml、2023.yaml、2023.md、2023/表名.csv、2023/annex-1.md、"
        "attachments/原件"
    ),
    "glossary": "术语写成 glossary/英文名.md，不再套文件夹",
    "subjects": "自有科目写成 subjects/英文名.csv，科目说明写成 subjects/英文名.yaml，不再套文件夹",
    "profiles": "自有表式写成 profiles/英文名.yaml，不再套文件夹",
    "pages": "自有页面写成 pages/英文名.md，不再套文件夹",
}
FIXED = ("site", "regions", "department")
HIDDEN = re.compile(r"(.+\.(?:yaml|md|csv))\.txt", re.IGNORECASE)
YEAR = re.compile(r"(\d{4})\D*\.(yaml|md)")
YEAR_FOLDER = re.compile(r"([^/]+/(([0-9]{4})[^/]*))/[^/]+\.(?:csv|md)$")
BUDGET = re.compile(r"预算|budget", re.IGNORECASE)
WORKBOOKS = (".xlsx", ".xls", ".et")
ORIGINALS = (".docx", ".doc", ".wps", ".pdf", ".ofd", ".jpg", ".png", ".zip", ".rar", *WORKBOOKS)


@dataclass(frozen=True, slots=True)
class Stray:
    """`meant` gathers the names that misnamed files should have; a folder is answered once."""

    prefix: str
    faults: Faults
    meant: set[str]
    folders: set[str] = field(default_factory=set)

    def bad_id(self, word: str, name: str, what: str) -> None:
        folder = name.split(word, 1)[0] + word
        if what == "文件夹名" and folder in self.folders:
            return
        self.folders.add(folder)
        self.meant.add(name)
        example = "bazhou-zfb" if what == "文件夹名" else "three-public"
        self.faults.add(
            "FT039",
            Source(self.prefix + name),
            f"{what}“{word}”只能用小写字母、数字和连字符",
            f"改名，如 {example}；中文名写在文件里",
        )

    def file(self, name: str) -> None:
        folder, _, rest = name.partition("/")
        last = name.rsplit("/", 1)[-1]
        wanted = well_named(last)
        if wanted != last:
            self.meant.add(f"{name.removesuffix(last)}{wanted}")
            self.say(name, f"文件名“{last}”写得不对；是否为“{wanted}”？", f"改名为 {wanted}")
        elif rest and folder not in PLACES:
            self.folder(folder, name)
        elif last.lower().endswith(ORIGINALS):
            self.original(name, last)
        elif (year := YEAR_FOLDER.match(rest)) is not None:
            self.year_folder(year, name)
        elif folder == "departments" and "/" not in rest:
            self.say(name, f"“{last}”没有放在部门的文件夹里", "移到 departments/部门的英文名/ 之下")
        else:
            self.say(name, f"不认识的文件“{last}”", PLACES.get(folder, PLACES[""]))

    def folder(self, folder: str, name: str) -> None:
        if folder in self.folders:
            return
        self.folders.add(folder)
        known = [word for word in PLACES if word]
        hint = PLACES[""]
        if not nearest(folder, known):
            hint += f"；是部门的，移到 departments/{folder}/"
        self.say(name, f"不认识的文件夹“{folder}”{guess(folder, known)}", hint)

    def year_folder(self, year: re.Match[str], name: str) -> None:
        if year[1] not in self.folders:
            self.folders.add(year[1])
            folder = f"{year[3]}-budget" if BUDGET.search(year[2]) else year[3]
            message = f"年度文件夹“{year[2]}”写得不对；是否为“{folder}”？"
            self.say(name, message, f"改名为 {folder}：与报告的文件 {folder}.yaml 同名")

    def original(self, name: str, last: str) -> None:
        hint = "原件放进部门的 attachments 文件夹；里面的内容写进 YAML、Markdown 或 CSV"
        if last.lower().endswith(WORKBOOKS):
            hint = (
                "在 Excel 或 WPS 里另存为“CSV UTF-8（逗号分隔）”；原件放进部门的 attachments 文件夹"
            )
        self.say(name, f"“{last}”不是内容文件，不能直接放在这里", hint)

    def say(self, name: str, message: str, hint: str) -> None:
        self.faults.add("FT034", Source(self.prefix + name), message, hint)


def well_named(last: str) -> str:
    """The name a content file should have: `2023.yml`, `2023.yaml.txt`, `2023年.md`, `2023.MD`."""
    name = last
    hidden = HIDDEN.fullmatch(name)
    if hidden is not None:
        name = hidden[1]
    stem, dot, suffix = name.rpartition(".")
    if suffix.lower() in ("yml", "yaml", "md", "csv"):
        name = f"{stem}{dot}{suffix.lower().replace('yml', 'yaml')}"
    year = YEAR.fullmatch(name)
    if year is not None and report_key(name) is None:
        name = f"{year[1]}{'-budget' if BUDGET.search(name) else ''}.{year[2]}"
    stem = name.removesuffix(".yaml")
    if stem != name and year is None and stem not in FIXED:
        name = (nearest(stem, FIXED) or stem) + ".yaml"
    return name
