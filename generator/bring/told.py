"""What an import says of itself, in Chinese: what was read, what changes, what to do next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from generator.bring.alike import is_figure
from generator.bring.changes import Change, Kind
from generator.bring.groups import Asked
from generator.bring.prepare import Brought
from generator.bring.run import Imported
from generator.exports.draft_json import draft_json, leaves, unsaid
from generator.exports.draft_text import account_text
from generator.exports.findings_text import findings_text
from generator.exports.plain import plain
from generator.findings import Severity
from generator.importers.compose import ReportDraft
from generator.importers.document import one_line
from generator.scaffold.portal_folder import CONTENT

MOST = 60
TITLES = {
    Kind.CHANGED: "改",
    Kind.ADDED: "新增",
    Kind.KEPT: "照内容保留，没有改",
    Kind.ONLY: "只在内容里有，没有动",
    Kind.ASIDE: "原件有而没有加入，请自己写",
}


def told(imported: Imported, asked: Asked) -> str:
    parts = ["\n".join(lines(one, imported, asked.dry)) for one in imported.reports]
    if imported.passed:
        parts.append(f"没有读（不是能导入的格式）：{named(imported.passed)}")
    if imported.links:
        parts.append(f"没有读（是链接，指到所给的文件夹之外）：{named(imported.links)}")
    return "\n\n".join(parts)


def named(paths: Iterable[Path]) -> str:
    return "、".join(one_line(path.name) for path in paths)


def as_json(imported: Imported) -> str:
    return draft_json((one.department, one.draft) for one in imported.reports)


def faults(imported: Imported) -> str:
    """Why what was made, or what was there, does not load; warnings are left to `check`."""
    found = [
        finding
        for one in imported.reports
        for finding in one.findings
        if finding.severity is Severity.ERROR
    ]
    return findings_text(found, imported.line) if found else ""


def lines(one: Brought, imported: Imported, dry: bool) -> Iterator[str]:
    whose = f"{one.name}（{one.department}）" if one.name else one.department
    yield f"{whose or '看不出是哪个部门，正式导入时加 --department 编号'} {one.draft.slug}"
    yield account_text(one.draft)
    rest = [*what(one.draft), *doubts(one.draft)]
    if not one.is_new and not one.is_refused:
        rest += compared(one.changes)
    yield from map(plain, rest)
    yield from written(one, imported.written, dry)


def what(draft: ReportDraft) -> Iterator[str]:
    printed = [(t.title, len(t.rows)) for t in draft.tables if not t.is_empty]
    empty = [t.title for t in draft.tables if t.is_empty and not t.is_lost]
    if printed:
        yield f"报表：{'、'.join(f'{title} {rows} 行' for title, rows in printed)}"
    if empty:
        yield f"空表：{'、'.join(empty)}"
    counts = sections(draft)
    if counts:
        yield f"文字：{'、'.join(f'{name} {count} 个数' for name, count in counts.items())}"
    prose = list(dict.fromkeys(title for title, _, _ in draft.prose))
    if prose:
        yield f"照录的段落：{'、'.join(prose)}"


def sections(draft: ReportDraft) -> dict[str, int]:
    """Figures by section of 说明, and by other keys."""
    counts: Counter[str] = Counter()
    for key in ("机构", "说明", "图", "绩效", "名词解释", "附件"):
        for path, leaf in leaves(draft.tree.get(key, {}), key):
            if is_figure(leaf.text):
                counts[path.split("/")[1] if key == "说明" else key] += 1
    return dict(counts)


def doubts(draft: ReportDraft) -> Iterator[str]:
    """Those beside single figures: what the account does not list."""
    found = [
        f"   {leaf.spot.words}：{leaf.doubt}（{path}：{leaf.text}）" for path, leaf in unsaid(draft)
    ]
    if found:
        yield f"另有待核 {len(found)} 处："
        yield from cut(found)


def compared(changes: Sequence[Change]) -> Iterator[str]:
    counts = Counter(one.kind for one in changes)
    if not counts:
        yield "与已有的报告相比：没有不同"
        return
    tally = "，".join(f"{TITLES[kind]} {counts[kind]} 处" for kind in Kind if counts[kind])
    yield f"与已有的报告相比：{tally}"
    for kind in Kind:
        found = [f"   {one.words}" for one in changes if one.kind is kind]
        if found:
            yield f"{TITLES[kind]}："
            yield from cut(found)


def cut(found: Sequence[str]) -> Iterable[str]:
    rest = len(found) - MOST
    return [*found[:MOST], f"   另有 {rest} 处"] if rest > 0 else found


def written(one: Brought, done: bool, dry: bool) -> Iterator[str]:
    if one.is_refused:
        yield "这份报告没有写：内容有下面列出的错，先改好再导入"
        return
    verb = "已写" if done else "将写" if dry else "没有写"
    if not one.files:
        yield "没有要写的文件"
    yield from (f"{verb} {CONTENT}{name}" for name in one.files)
    if done:
        doubts = one.draft.doubtful or any(unsaid(one.draft))
        look = "，再看带“待核”的各行" if doubts else ""
        yield f"接着运行 mingzhang check --department {one.department}{look}"
