"""表式 of the catalogue and of the portal → profiles by id."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator.findings import Place
from generator.model.bind import bind
from generator.model.frame_texts import FrameTexts
from generator.model.guess import guess
from generator.model.load_catalogue import catalogue_texts
from generator.model.profile import Profile, ProfileTable
from generator.model.records import column_label
from generator.model.subjects import Subjects
from generator.model.values import Text
from generator.names import unified
from generator.source import Source


def load_profiles(
    files: FrameTexts, names: list[str], subjects: Subjects | None = None
) -> dict[str, Profile]:
    """A profile with a fault is left out: nothing could be trusted that is read by it."""
    found: dict[str, Profile] = {}
    texts = files.over(catalogue_texts("profiles"), "profiles", names)
    for profile_id, (file, text) in sorted(texts.items()):
        before = len(files.faults.found)
        node = files.yaml_of(text, file)
        if node is not None:
            profile = bind(node, Profile, "", files.faults)
            if len(files.faults.found) == before:
                check_profile(profile, subjects, files)
            if len(files.faults.found) == before:
                found[profile_id] = replace(profile, id=profile_id)
                continue
        files.unread.add(f"profiles/{profile_id}")
    return found


def check_profile(profile: Profile, subjects: Subjects | None, files: FrameTexts) -> None:
    if not profile.tables:
        hint = "写出各表：“- 表: T1”、“名称: 收入支出决算总表”……"
        files.faults.add("FT033", profile.source, "缺少“报表”", hint)
    keys = (table.table for table in profile.tables)
    once(keys, "表", files)
    once((table.title for table in profile.tables), "表名", files)
    for table in profile.tables:
        check_columns(table, files)
    check_years(profile, files)
    for code in (*profile.classes, *profile.personnel, *profile.operating):
        check_class(code, subjects, files)


def once(words: Iterable[Text | None], what: str, files: FrameTexts) -> None:
    seen: dict[str, Source] = {}
    for word in words:
        if word is None:
            continue
        first = seen.setdefault(unified(word.text), word.source)
        if first is not word.source:
            files.twice(f"{what} {word.text}", word.source, first)


def check_columns(table: ProfileTable, files: FrameTexts) -> None:
    columns = {
        c.id: column_label(c, side.columns) for side in table.spec.sides for c in side.columns
    }
    for text in table.columns:
        if text.text not in columns:
            message = f"{table.name}没有“{text.text}”这一列{guess(text.text, columns)}"
            listed = "、".join(f"{one}（{label}）" for one, label in columns.items())
            files.faults.add("FT036", text.source, message, f"可写：{listed}")


def check_years(profile: Profile, files: FrameTexts) -> None:
    for text in (profile.since, profile.until):
        if text is not None and not (text.text.isdecimal() and len(text.text) == 4):
            message = f"年度应为四位数字，这里写的是“{text.text}”"
            files.faults.add("FT032", text.source, message, "如 2024")
            return
    since, until = profile.since, profile.until
    if since is not None and until is not None and int(until.text) < int(since.text):
        message = f"截止年度 {until.text} 早于起始年度 {since.text}"
        first = Place(since.source, "起始年度")
        files.faults.add(
            "FT032", until.source, message, "改正其一；还在用的表式不写 截止年度", first
        )


def check_class(code: Text, subjects: Subjects | None, files: FrameTexts) -> None:
    if not (code.text.isdecimal() and code.text.isascii() and len(code.text) == 3):
        message = f"类的编码应为 3 位数字，这里写的是“{code.text}”"
        files.faults.add("FT032", code.source, message, '如 "205"')
    elif subjects is not None and code.text not in subjects.rows:
        message = f"没有编码为 {code.text} 的科目"
        hint = "核对编码；目录没有的科目写进 subjects/ 的 CSV"
        files.faults.add("FT036", code.source, message, hint)
