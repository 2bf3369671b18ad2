"""表式 of the catalogue and of the portal → profiles by id."""

from __future__ import annotations

from dataclasses import replace

from generator.content.read_yaml import read_yaml
from generator.model.bind import bind
from generator.model.frame_texts import FrameTexts
from generator.model.load_catalogue import catalogue_texts
from generator.model.profile import Profile
from generator.source import Source


def load_profiles(files: FrameTexts, names: list[str]) -> dict[str, Profile]:
    """A profile with a fault is left out: nothing could be trusted that is read by it."""
    found: dict[str, Profile] = {}
    texts = files.over(catalogue_texts("profiles"), "profiles", names)
    for profile_id, (file, text) in sorted(texts.items()):
        node, faults = read_yaml(text, file)
        files.faults.found.extend(faults)
        if node is None:
            continue
        before = len(files.faults.found)
        profile = bind(node, Profile, "", files.faults)
        check_profile(profile, files)
        if len(files.faults.found) == before:
            found[profile_id] = replace(profile, id=profile_id)
    return found


def check_profile(profile: Profile, files: FrameTexts) -> None:
    seen: dict[str, Source] = {}
    for table in profile.tables:
        if table.table is None:
            continue
        if table.table.text in seen:
            files.twice(f"表 {table.table.text}", table.table.source, seen[table.table.text])
        seen.setdefault(table.table.text, table.table.source)
    for text in (profile.since, profile.until):
        if text is not None and not (text.text.isdigit() and len(text.text) == 4):
            message = f"年度应为四位数字，这里写的是“{text.text}”"
            files.faults.add("FT032", text.source, message, "如 2024")
