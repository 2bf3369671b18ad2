"""The files of one report → the report: a pure function of them, the catalogue and the code."""

from __future__ import annotations

import re
from collections.abc import Mapping as AnyMapping
from dataclasses import dataclass

from generator.content.nodes import Mapping, Node
from generator.content.read_prose import Prose as ReadProse
from generator.findings import Finding, Place
from generator.model.bind import Faults, bind
from generator.model.guess import guess
from generator.model.ids import valid_id
from generator.model.load_tables import CsvRows, TableLoader
from generator.model.paths import check_places
from generator.model.portal import Prose, Report, ReportKey
from generator.model.profile import Profile
from generator.model.report import ReportBody
from generator.model.subjects import Subjects
from generator.source import Source

PROSE_TITLES = ("主要职能", "重点工作", "机构设置", "其他说明")
REPORT_FILE = re.compile(r"(\d{4})(-budget)?\.(yaml|md)")


@dataclass(frozen=True, slots=True)
class ReportFiles:
    """What was read of one report: nodes and prose by file, CSV rows by file."""

    department: str
    key: ReportKey
    yaml: Node | None
    yaml_file: str
    prose: ReadProse | None
    prose_file: str
    csvs: AnyMapping[str, CsvRows]
    annexes: AnyMapping[str, ReadProse]


def load_report(
    files: ReportFiles, profiles: dict[str, Profile], subjects: Subjects
) -> tuple[Report | None, tuple[Finding, ...]]:
    """None when the year, the kind or the profile cannot be told: nothing can be said then."""
    faults = Faults()
    node = body_node(files, faults)
    if node is None:
        return None, tuple(faults.found)
    body = bind(node, ReportBody, "", faults, elsewhere=frozenset({"表"}))
    same_year(body, files.key, faults)
    profile = profile_of(body, profiles, faults)
    if profile is None:
        return None, tuple(faults.found)
    loader = TableLoader(profile, files.key.year, subjects, files.csvs, faults)
    tables = loader.load(node.get("表"), body.listed_tables)
    annexes = annex_texts(body, files, faults)
    report = Report(
        files.department,
        files.key,
        profile,
        body,
        tables,
        prose_of(files, faults),
        annexes,
        Source(files.yaml_file or files.prose_file),
    )
    project_ids(report, faults)
    check_places(report, faults)
    return report, tuple(faults.found)


def body_node(files: ReportFiles, faults: Faults) -> Mapping | None:
    """The YAML file, or the front matter of the prose; both giving figures is an error."""
    front = files.prose.front if files.prose else None
    if isinstance(files.yaml, Mapping) and front is not None and front.entries:
        faults.add(
            "FT035",
            front.source,
            f"报告的数字给了两次：这里一次，{files.yaml_file} 一次",
            "数字只写在一处：YAML 文件，或 Markdown 文件开头的两行 --- 之间",
            Place(files.yaml.source, "另一处"),
        )
    node = files.yaml if files.yaml is not None else front
    if isinstance(node, Mapping):
        return node
    if node is not None or not files.yaml_file:
        source = node.source if node is not None else Source(files.prose_file or files.yaml_file)
        faults.add(
            "FT033",
            source,
            "这份报告没有 年度、表式 等项",
            f"在 {files.key.slug}.yaml 或 Markdown 开头的两行 --- 之间写：年度: {files.key.year}",
        )
    return None


def same_year(body: ReportBody, key: ReportKey, faults: Faults) -> None:
    """The year and kind in the file must be those of its name, which is its address."""
    if body.year is not None and body.year.text != str(key.year):
        faults.add(
            "FT037",
            body.year.source,
            f"年度写的是 {body.year.text}，文件名却是 {key.slug}",
            "改正其一：文件名决定网址，年度应与它相同",
        )
    kind = body.kind.text if body.kind else "决算"
    if body.kind is not None and kind in ("决算", "预算") and kind != key.kind:
        name = f"{key.year}-budget.yaml" if kind == "预算" else f"{key.year}.yaml"
        faults.add(
            "FT037",
            body.kind.source,
            f"文种写的是{kind}，文件名却是{key.kind}的",
            f"文件名应为 {name}",
        )


def profile_of(body: ReportBody, profiles: dict[str, Profile], faults: Faults) -> Profile | None:
    if body.profile is None:
        return None
    profile = profiles.get(body.profile.text)
    if profile is None:
        known = "、".join(sorted(profiles))
        message = f"没有“{body.profile.text}”这种表式{guess(body.profile.text, profiles)}"
        faults.add("FT036", body.profile.source, message, f"可用的表式：{known}")
    return profile


def prose_of(files: ReportFiles, faults: Faults) -> tuple[Prose, ...]:
    found: dict[str, Prose] = {}
    for section in files.prose.sections if files.prose else ():
        if not section.title and not section.text.strip():
            continue
        if section.title not in PROSE_TITLES:
            written = f"没有“{section.title}”这一节" if section.title else "标题之前有文字"
            allowed = "、".join(f"# {title}" for title in PROSE_TITLES)
            message = written + (guess(section.title, PROSE_TITLES) if section.title else "")
            faults.add("FT038", section.source, message, f"可用的一级标题：{allowed}")
        elif section.title in found:
            faults.add(
                "FT035",
                section.source,
                f"“{section.title}”一节给了两次",
                "合并成一节",
                Place(found[section.title].source, "另一处"),
            )
        else:
            found[section.title] = Prose(section.title, section.text, section.source)
    return tuple(found.values())


def annex_texts(
    body: ReportBody, files: ReportFiles, faults: Faults
) -> tuple[tuple[str, Prose], ...]:
    """正文 names a file beside the report, e.g. 2020/annex-1.md."""
    found = []
    for annex in body.annexes:
        if annex.body is None or annex.number is None or annex.title is None:
            continue
        prose = files.annexes.get(annex.body.text)
        if prose is None:
            have = "、".join(sorted(files.annexes)) or "（没有 Markdown 文件）"
            message = f"找不到附件正文“{annex.body.text}”{guess(annex.body.text, files.annexes)}"
            faults.add("FT036", annex.body.source, message, f"本年度文件夹里有：{have}")
        else:
            source = Source(annex.body.source.file.rsplit("/", 1)[0] + "/" + annex.body.text)
            found.append((annex.number.text, Prose(annex.title.text, prose.body, source)))
    return tuple(found)


def project_ids(report: Report, faults: Faults) -> None:
    seen: dict[str, Source] = {}
    groups = (
        (p.id for p in report.body.performance.projects) if report.body.performance else (),
        (a.number for a in report.body.annexes),
    )
    for group in groups:
        seen.clear()
        for text in group:
            if text is None:
                continue
            if not valid_id(text.text):
                faults.add(
                    "FT039",
                    text.source,
                    f"编号“{text.text}”不能用作网址",
                    "只用小写字母、数字和连字符，如 zhengwu-fangtan",
                )
            elif text.text in seen:
                faults.add(
                    "FT035",
                    text.source,
                    f"编号“{text.text}”用了两次",
                    "换一个编号，已公布的不要改",
                    Place(seen[text.text], "另一处"),
                )
            seen.setdefault(text.text, text.source)


def report_key(name: str) -> ReportKey | None:
    """`2023.yaml` → 2023 决算; `2023-budget.md` → 2023 预算."""
    match = REPORT_FILE.fullmatch(name)
    if match is None:
        return None
    return ReportKey(int(match[1]), "预算" if match[2] else "决算")
