"""All but the reports: site.yaml, regions, departments, glossary, subjects, profiles, own pages."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Mapping as AnyMapping
from dataclasses import dataclass, replace

from generator.content.nodes import Mapping, Node, Scalar, Sequence
from generator.content.read_csv import read_csv
from generator.content.read_prose import read_prose
from generator.content.read_yaml import read_yaml
from generator.findings import Finding, Place
from generator.model.bind import Faults, bind, expect, guess
from generator.model.config import Config
from generator.model.folders import Folders
from generator.model.load_catalogue import catalogue_texts, definitions, subject_rows
from generator.model.load_terms import load_terms
from generator.model.portal import Department, DepartmentBody, Frame, OwnPage, Region
from generator.model.profile import Profile
from generator.model.subjects import Evidence, Subject, Subjects, kind_of
from generator.source import Source


@dataclass(slots=True)
class FrameLoader:
    """`texts` are the decoded files by name relative to content; `prefix` as in `sort_files`."""

    texts: AnyMapping[str, str]
    prefix: str
    faults: Faults

    def load(self, folders: Folders) -> tuple[Config, Frame]:
        config = self.config()
        regions = self.regions()
        profiles = self.profiles(folders.profiles)
        subjects = self.subjects(folders.subjects)
        terms = load_terms(self.term_texts(folders.glossary), subjects, self.faults)
        departments = self.departments(folders, {region.id for region in regions})
        frame = Frame(
            regions, departments, terms, self.own_pages(folders.pages), subjects, profiles
        )
        return config, frame

    def yaml(self, name: str) -> Node | None:
        if name not in self.texts:
            return None
        node, faults = read_yaml(self.texts[name], self.prefix + name)
        self.faults.found.extend(faults)
        return node

    def config(self) -> Config:
        if "site.yaml" not in self.texts:
            self.faults.add(
                "FT023",
                Source(self.prefix + "site.yaml"),
                "没有 site.yaml",
                "新建 site.yaml，写 名称: 与 方式: 演示（或 网站、栏目）",
            )
            return Config()
        node = self.yaml("site.yaml")
        if node is None:
            return Config()
        config = bind(node, Config, "", self.faults)
        self.check_config(config)
        return config

    def check_config(self, config: Config) -> None:
        domain = config.domain.text if config.domain else ""
        if config.domain is not None and not domain.startswith(("http://", "https://")):
            self.faults.add(
                "FT022",
                config.domain.source,
                f"域名应以 https:// 开头，这里写的是“{domain}”",
                "如 https://czyjs.example.gov.cn",
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
                    self.faults.add("FT023", config.mode.source, message, hint)
        if config.is_demo:
            for text in (config.site_code, config.icp, config.police):
                if text is not None:
                    word = text.source.path
                    message = f"演示站不得写“{word}”"
                    self.faults.add("FT022", text.source, message, "删去这一行：演示站不是官方网站")

    def regions(self) -> tuple[Region, ...]:
        node = self.yaml("regions.yaml")
        if node is None:
            return ()
        if not isinstance(node, Sequence):
            expect(node, "一个列表", '每个地区以“- 代码: "511902"”开头', "地区", self.faults)
            return ()
        found: dict[str, Region] = {}
        for number, item in enumerate(node.items, 1):
            region = bind(item, Region, f"{number}", self.faults)
            if region.code is None:
                continue
            if not (region.id.isdigit() and len(region.id) == 6):
                message = f"代码应为 6 位数字，这里写的是“{region.id}”"
                self.faults.add("FT022", region.code.source, message, '如 代码: "511902"')
            elif region.id in found:
                self.twice(f"地区 {region.id}", region.code.source, found[region.id].source)
            else:
                found[region.id] = region
        for region in found.values():
            self.region_parent(region, found)
        return tuple(found.values())

    def region_parent(self, region: Region, known: dict[str, Region]) -> None:
        parent, above = region.parent, [region.id]
        while parent is not None:
            if parent.text not in known:
                message = f"没有代码为 {parent.text} 的地区{guess(parent.text, known)}"
                self.faults.add("FT026", parent.source, message, "先在 regions.yaml 里写出上级地区")
                return
            if parent.text in above:
                message = f"{region.title}的上级绕回了自己"
                self.faults.add("FT026", parent.source, message, "改正 上级")
                return
            above.append(parent.text)
            parent = known[parent.text].parent

    def profiles(self, names: Iterable[str]) -> dict[str, Profile]:
        own = {
            name.rsplit("/", 1)[-1]: (self.prefix + name, self.texts[name])
            for name in names
            if name in self.texts
        }
        shipped = {
            n: (f"catalogue/profiles/{n}", t) for n, t in catalogue_texts("profiles").items()
        }
        found: dict[str, Profile] = {}
        for name, (file, text) in {**shipped, **own}.items():
            node, faults = read_yaml(text, file)
            self.faults.found.extend(faults)
            if node is None:
                continue
            before = len(self.faults.found)
            profile = bind(node, Profile, "", self.faults)
            self.check_profile(profile)
            if len(self.faults.found) == before:
                stem = name.removesuffix(".yaml")
                found[stem] = replace(profile, id=stem)
        return found

    def check_profile(self, profile: Profile) -> None:
        seen: dict[str, Source] = {}
        for table in profile.tables:
            if table.table is None:
                continue
            if table.table.text in seen:
                self.twice(f"表 {table.table.text}", table.table.source, seen[table.table.text])
            seen.setdefault(table.table.text, table.table.source)
        for text in (profile.since, profile.until):
            if text is not None and not (text.text.isdigit() and len(text.text) == 4):
                message = f"年度应为四位数字，这里写的是“{text.text}”"
                self.faults.add("FT022", text.source, message, "如 2024")

    def subjects(self, names: Iterable[str]) -> Subjects:
        rows, words = list(subject_rows()), dict(definitions())
        for name in names:
            if name.endswith(".yaml"):
                node = self.yaml(name)
                for entry in node.entries if isinstance(node, Mapping) else ():
                    if isinstance(entry.value, Scalar):
                        words[entry.key] = entry.value.text
            elif name in self.texts:
                rows += self.subject_rows(name)
        return Subjects.of(rows, words)

    def subject_rows(self, name: str) -> list[Subject]:
        """科目,名称,启用年度,停用年度."""
        rows, faults = read_csv(self.texts[name], self.prefix + name)
        self.faults.found.extend(faults)
        heads = [cell.text for cell in rows[0]] if rows else []
        found = []
        for row in rows[1:]:
            cells = dict(zip(heads, row, strict=False))
            code, title = cells.get("科目"), cells.get("名称")
            if (
                code is None
                or title is None
                or not code.text.isdigit()
                or len(code.text) not in (3, 5, 7)
            ):
                message = "应有“科目”（3、5 或 7 位编码）与“名称”两栏"
                self.faults.add("FT022", row[0].source, message, "如 2010301,行政运行,2019,")
                continue
            since, until = (
                int(cell.text) if (cell := cells.get(word)) and cell.text.isdigit() else None
                for word in ("启用年度", "停用年度")
            )
            found.append(
                Subject(kind_of(code.text), code.text, title.text, since, until, Evidence.BELIEVED)
            )
        return found

    def departments(self, folders: Folders, regions: set[str]) -> tuple[Department, ...]:
        found = []
        for folder in folders.departments.values():
            name = f"departments/{folder.id}/department.yaml"
            if not folder.has_body:
                message = f"部门 {folder.id} 没有 department.yaml"
                hint = "新建 department.yaml，写 名称、地区、层级"
                self.faults.add("FT023", Source(self.prefix + name), message, hint)
                continue
            node = self.yaml(name)
            if node is None:
                continue
            body = bind(node, DepartmentBody, "", self.faults)
            if body.region is not None and body.region.text not in regions:
                message = f"没有代码为 {body.region.text} 的地区{guess(body.region.text, regions)}"
                self.faults.add(
                    "FT026", body.region.source, message, "在 regions.yaml 里写出这个地区"
                )
            found.append(Department(folder.id, body, tuple(sorted(folder.reports))))
        return tuple(found)

    def term_texts(self, names: Iterable[str]) -> dict[str, tuple[str, str]]:
        """File and text by id; a portal's own file takes the place of the catalogue's."""
        shipped = {
            name: (f"catalogue/terms/{name}", text)
            for name, text in catalogue_texts("terms").items()
        }
        own = {
            name.rsplit("/", 1)[-1]: (self.prefix + name, self.texts[name])
            for name in names
            if name in self.texts
        }
        return {name.removesuffix(".md"): value for name, value in {**shipped, **own}.items()}

    def own_pages(self, names: Iterable[str]) -> tuple[OwnPage, ...]:
        found = []
        for name in names:
            if name not in self.texts:
                continue
            file = self.prefix + name
            prose, faults = read_prose(self.texts[name], file)
            self.faults.found.extend(faults)
            front = prose.front.entries if prose.front else ()
            words = {e.key: e.value.text for e in front if isinstance(e.value, Scalar)}
            if "标题" not in words:
                self.faults.add(
                    "FT023", Source(file), "缺少“标题”", "在开头两行 --- 之间写 标题: 关于本站"
                )
                continue
            stem = name.rsplit("/", 1)[-1].removesuffix(".md")
            found.append(
                OwnPage(stem, words["标题"], words.get("简介", ""), prose.body, Source(file))
            )
        return tuple(found)

    def twice(self, what: str, source: Source, first: Source) -> None:
        message = f"{what} 给了两次：这里一次，{first.file} 第 {first.line} 行一次"
        self.faults.add("FT025", source, message, "留下一处，删去另一处", Place(first, "另一处"))


def load_frame(
    texts: AnyMapping[str, str], folders: Folders, prefix: str
) -> tuple[Config, Frame, tuple[Finding, ...]]:
    loader = FrameLoader(texts, prefix, Faults())
    config, frame = loader.load(folders)
    return config, frame, tuple(loader.faults.found)
