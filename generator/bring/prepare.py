"""One report of an import: drafted, held against what is there, loaded as all content is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.appraise import frame_of
from generator.bring.changes import Change
from generator.bring.groups import Asked, Group
from generator.bring.held import Held, There, held
from generator.bring.originals import noted, originals
from generator.bring.sources import plain
from generator.content.files import list_files, read_file
from generator.findings import Finding, blocking, in_order
from generator.importers.compose import Known, ReportDraft, compose
from generator.importers.read import Refused
from generator.model.bind import Faults
from generator.model.folders import DepartmentFolder, Folders, ReportFolder, sort_files
from generator.model.load import load_report
from generator.model.portal import Department, Frame, ReportKey
from generator.model.read_report import read_report
from generator.scaffold.journal import Copy
from generator.scaffold.portal_folder import CONTENT, content_of
from generator.usage import Refusal

UNNAMED = "import"
BOM = "\ufeff"


@dataclass(frozen=True, slots=True)
class Brought:
    """One report: `files` are those to write, from the content folder on; `findings` say why the
    content does not load, before (nothing is written then) or with what was read."""

    department: str
    name: str
    draft: ReportDraft
    is_new: bool
    files: Mapping[str, bytes | Copy]
    texts: Mapping[str, str]
    changes: tuple[Change, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def is_refused(self) -> bool:
        return not self.is_new and blocking(self.findings)


@dataclass(frozen=True, slots=True)
class Portal:
    """What is in content already; nothing where a trial run has no portal."""

    root: Path | None
    frame: Frame
    folders: Folders

    def department(self, id_: str) -> Department | None:
        return next((one for one in self.frame.departments if one.id == id_), None)

    def home(self, department: str) -> Path | None:
        return self.root / "departments" / department if self.root and department else None


def open_portal(portal: Path, asked: Asked) -> Portal:
    _, frame = frame_of(portal)
    if asked.dry and not (portal / "content").is_dir():
        return Portal(None, frame, Folders())
    root = content_of(portal)
    return Portal(root, frame, sort_files(list_files(root), CONTENT, Faults()))


def prepared(group: Group, portal: Portal, asked: Asked) -> Brought:
    folder = portal.folders.departments.get(group.department) or DepartmentFolder("")
    key = ReportKey(group.year, group.kind)
    there = there_is(portal, group.department, key, folder)
    before = loading_faults(there.texts, key, portal, group.department) if there is not None else ()
    draft = drafted(group, portal, asked, there)
    department = portal.department(group.department)
    name = department.name if department is not None else ""
    kept: dict[str, Copy] = {}
    if asked.keep:
        kept = originals(group, draft, portal.home(group.department))
        draft = noted(draft, group, kept, name)
    if blocking(before):
        return Brought(group.department, name, draft, False, {}, {}, (), before)
    done = held(draft, there)
    return finished(group, portal, Result(name, draft, there, done, kept))


@dataclass(frozen=True, slots=True)
class Result:
    name: str
    draft: ReportDraft
    there: There | None
    held: Held
    kept: Mapping[str, Copy]


def finished(group: Group, portal: Portal, result: Result) -> Brought:
    prefix = f"departments/{group.department or UNNAMED}/"
    home = portal.home(group.department)
    texts = {**(result.there.texts if result.there else {}), **result.held.texts}
    files: dict[str, bytes | Copy] = {
        prefix + name: as_written(text, home / name if home else None)
        for name, text in result.held.texts.items()
    }
    for name, original in result.kept.items():
        if home is None or not (home / name).exists():
            files[prefix + name] = original
    return Brought(
        group.department,
        result.name,
        result.draft,
        result.there is None,
        files,
        {prefix + name: text for name, text in texts.items()},
        tuple(result.held.changes),
        loading_faults(texts, ReportKey(group.year, group.kind), portal, group.department),
    )


def drafted(group: Group, portal: Portal, asked: Asked, there: There | None) -> ReportDraft:
    """A report that is there keeps its profile, and must be in the unit of the source."""
    frame = portal.frame
    own = there.word("表式") if there is not None else ""
    profile = asked.profile or (own if own in frame.profiles else "")
    words = {plain(word): one.id for one in frame.terms for word in (one.name, *one.aliases)}
    known = Known(frame.subjects, frame.profiles, words, group.year, group.kind, profile)
    try:
        draft = compose(group.documents, known)
    except Refused as refused:
        names = "、".join(one.given.name for one in group.files)
        raise Refusal(f"{names}：{refused}", f"{names}: {refused}") from None
    unit = (there.word("金额单位") or "万元") if there is not None else draft.unit.value
    if unit != draft.unit.value:
        raise Refusal(
            f"{group.department} 已有的 {draft.slug} 用{unit}，原件用{draft.unit.value}，"
            "单位不同，不能合在一起；先把已有的报告移走，再导入",
            f"{draft.slug} of {group.department} is in another unit than the source",
        )
    return draft


def there_is(
    portal: Portal, department: str, key: ReportKey, folder: DepartmentFolder
) -> There | None:
    files = folder.reports.get(key)
    if files is None or portal.root is None:
        return None
    texts: dict[str, str] = {}
    for name in (*files.main, *files.beside):
        text, _ = read_file(portal.root, name)
        if text is not None:
            texts[name.removeprefix(f"departments/{department}/")] = text
    return There(key.slug, texts)


def loading_faults(
    texts: Mapping[str, str], key: ReportKey, portal: Portal, department: str
) -> tuple[Finding, ...]:
    """By the readers of everybody's content; `texts` by name in the department's folder."""
    home = f"departments/{department or UNNAMED}/"
    full = {home + name: text for name, text in texts.items()}
    main = [home + name for name in texts if "/" not in name]
    folder = ReportFolder(main, [name for name in full if name not in main])
    files, faults = read_report(department or UNNAMED, key, folder, full.get, CONTENT)
    terms = frozenset(term.id for term in portal.frame.terms)
    _, more = load_report(
        files, portal.frame.profiles, portal.frame.subjects, portal.frame.unread, terms
    )
    return in_order((*faults, *more))


def as_written(text: str, path: Path | None) -> bytes:
    """Line ends and the byte order mark as the file had them."""
    before = path.read_bytes() if path is not None and path.is_file() else b""
    if b"\r\n" in before:
        text = text.replace("\n", "\r\n")
    return (BOM + text if before.startswith(BOM.encode()) else text).encode()
