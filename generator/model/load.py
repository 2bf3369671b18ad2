"""The files of one report → the report: a pure function of them, the catalogue and the code."""

from __future__ import annotations

import re
from collections.abc import Collection
from collections.abc import Mapping as AnyMapping
from dataclasses import dataclass

from generator.content.nodes import Mapping, Node
from generator.content.read_prose import Prose as ReadProse
from generator.findings import Finding, Place
from generator.model.bind import Faults, bind
from generator.model.check_body import check_body, check_terms
from generator.model.guess import guess
from generator.model.load_tables import CsvRows, TableLoader
from generator.model.paths import check_places
from generator.model.portal import Prose, Report, ReportKey
from generator.model.profile import Profile
from generator.model.report import ReportBody
from generator.model.subjects import Subjects
from generator.model.values import Text
from generator.source import Source

PROSE_TITLES = ("主要职能", "重点工作", "机构设置", "其他说明")
REPORT_FILE = re.compile(r"([0-9]{4})(-budget)?\.(yaml|md)")
KEY_LINE = re.compile(r"\S{1,12}[:：]")


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
    unread: frozenset[str] = frozenset()
    """Files of which something is missing; reading has said so."""
    beside: tuple[str, ...] = ()
    misnamed: bool = False
    """A file that was meant to be the main one is there by another name; that was said."""


def load_report(
    files: ReportFiles,
    profiles: dict[str, Profile],
    subjects: Subjects,
    unread: Collection[str] = (),
    terms: Collection[str] | None = None,
) -> tuple[Report | None, tuple[Finding, ...]]:
    """None when the year, the kind or the profile cannot be told: nothing can be said then.

    `unread` and `terms` are the portal's: what has faults of its own, and the ids of its terms
    (None: not asked).
    """
    faults = Faults()
    prose = prose_of(files, faults)
    node = body_node(files, faults)
    if node is None:
        return None, tuple(faults.found)
    body = bind(node, ReportBody, "", faults, elsewhere=frozenset({"表"}))
    same_year(body, files.key, faults)
    check_body(body, faults)
    if terms is not None:
        check_terms(body, terms, unread, faults)
    annexes = annex_texts(body, files, faults)
    profile = profile_of(body, profiles, unread, faults)
    if profile is None:
        return None, tuple(faults.found)
    loader = TableLoader(profile, files.key.year, subjects, files.csvs, faults, files.unread)
    tables = loader.load(node.get("表"), body.listed_tables)
    source = Source(files.yaml_file or files.prose_file)
    report = Report(files.department, files.key, profile, body, tables, prose, annexes, source)
    check_places(report, files.unread, faults)
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
    if not files.misnamed and not {files.yaml_file, files.prose_file} & files.unread:
        say_no_body(files, node, faults)
    return None


def say_no_body(files: ReportFiles, node: Node | None, faults: Faults) -> None:
    """Nothing tells the year and the profile: what lies there instead."""
    slug = files.key.slug
    where = f"在 {slug}.yaml 里，或 {slug}.md 开头的两行 --- 之间"
    hint = f"{where}写：年度: {files.key.year}、表式: ……"
    if node is not None:
        faults.add("FT033", node.source, "这份报告没有 年度、表式 等项", hint)
    elif files.yaml_file:
        faults.add("FT033", Source(files.yaml_file), "文件是空的", "写上内容；不用的删去这个文件")
    elif not files.prose_file:
        message = f"文件夹 {slug} 里有文件，却没有 {slug}.yaml 或 {slug}.md"
        faults.add("FT033", Source(files.beside[0]), message, f"新建 {slug}.yaml；{hint}")
    elif files.prose and is_bare_front(files.prose.body.lstrip(), files):
        message = "开头的“键: 值”没有放在两行 --- 之间"
        faults.add("FT033", Source(files.prose_file), message, "在这几行的前面和后面各加一行 ---")
    else:
        source = Source(files.prose_file)
        faults.add("FT033", source, "这份报告没有 年度、表式 等项", hint)


def is_bare_front(text: str, files: ReportFiles) -> bool:
    """Whether the prose begins with keys that no --- encloses, and no YAML file gives them."""
    return not files.yaml_file and KEY_LINE.match(text) is not None


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


def profile_of(
    body: ReportBody, profiles: dict[str, Profile], unread: Collection[str], faults: Faults
) -> Profile | None:
    if body.profile is None:
        return None
    profile = profiles.get(body.profile.text)
    if profile is None and f"profiles/{body.profile.text}" not in unread:
        known = "、".join(sorted(profiles))
        message = f"没有“{body.profile.text}”这种表式{guess(body.profile.text, profiles)}"
        faults.add("FT036", body.profile.source, message, f"可用的表式：{known}")
    return profile


def prose_of(files: ReportFiles, faults: Faults) -> tuple[Prose, ...]:
    found: dict[str, Prose] = {}
    for section in files.prose.sections if files.prose else ():
        if not section.title and (not section.text.strip() or is_bare_front(section.text, files)):
            continue
        if section.title not in PROSE_TITLES:
            written = f"没有“{section.title}”这一节" if section.title else "标题之前有文字"
            allowed = "、".join(f"# {title}" for title in PROSE_TITLES)
            message = written + (guess(section.title, PROSE_TITLES) if section.title else "")
            hint = f"可用的一级标题：{allowed}"
            if not section.title:
                hint = f"移到一个标题之下，或删去；{hint}"
            faults.add("FT038", section.source, message, hint)
        elif section.title not in found:  # a title given twice was answered by reading
            prose = Prose(section.title, section.text, section.source, section.line)
            found[section.title] = prose
    return tuple(found.values())


def annex_texts(
    body: ReportBody, files: ReportFiles, faults: Faults
) -> tuple[tuple[str, Prose], ...]:
    """正文 names a file beside the report, e.g. 2020/annex-1.md."""
    found = []
    lacking = False
    for annex in body.annexes:
        if annex.body is None or annex.number is None or annex.title is None:
            continue
        prose = files.annexes.get(annex.body.text)
        if prose is not None:
            source = Source(annex.body.source.file.rsplit("/", 1)[0] + "/" + annex.body.text)
            text = Prose(annex.title.text, prose.body, source, prose.body_line)
            found.append((annex.number.text, text))
        elif not any(file.endswith("/" + annex.body.text) for file in files.unread):
            lacking = True
            say_no_annex(annex.body, files, faults)
    amiss = {finding.where.path.split("/")[0] for finding in faults.found}
    if not lacking and not files.unread and not amiss & {"", "附件"}:
        say_unlisted(body, files, faults)
    return tuple(found)


def say_no_annex(name: Text, files: ReportFiles, faults: Faults) -> None:
    have = "、".join(sorted(files.annexes)) or "（没有 Markdown 文件）"
    message = f"找不到附件正文“{name.text}”{guess(name.text, files.annexes)}"
    hint = f"本年度文件夹里有：{have}"
    if not name.text.endswith(".md"):
        hint = f"附件正文写成 Markdown 文件，如 {files.key.slug}/annex-1.md；{hint}"
    faults.add("FT036", name.source, message, hint)


def say_unlisted(body: ReportBody, files: ReportFiles, faults: Faults) -> None:
    """A text beside the report that no annex names would be lost."""
    listed = {annex.body.text for annex in body.annexes if annex.body is not None}
    for file in files.beside:
        if file.endswith(".md") and not any(file.endswith("/" + name) for name in listed):
            short = "/".join(file.rsplit("/", 2)[1:])
            hint = f"在 附件 里加一项：编号、名称，正文: {short}；不用的删去这个文件"
            faults.add("FT034", Source(file), "没有哪一项 附件 用到这个文件", hint)


def report_key(name: str) -> ReportKey | None:
    """`2023.yaml` → 2023 决算; `2023-budget.md` → 2023 预算."""
    match = REPORT_FILE.fullmatch(name)
    if match is None:
        return None
    return ReportKey(int(match[1]), "预算" if match[2] else "决算")
