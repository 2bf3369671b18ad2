"""All but the reports: site.yaml, regions, departments, glossary, subjects, profiles, own pages."""

from __future__ import annotations

from collections.abc import Mapping

from generator.findings import Finding
from generator.model.bind import Faults
from generator.model.config import Config
from generator.model.folders import Folders
from generator.model.frame_texts import FrameTexts
from generator.model.load_catalogue import catalogue_texts
from generator.model.load_config import check_nav, load_config
from generator.model.load_departments import load_departments, load_own_pages
from generator.model.load_profiles import load_profiles
from generator.model.load_regions import load_regions
from generator.model.load_subjects import load_subjects
from generator.model.load_terms import load_terms
from generator.model.portal import Frame


def load_frame(
    texts: Mapping[str, str], folders: Folders, prefix: str
) -> tuple[Config, Frame, tuple[Finding, ...]]:
    """`texts` are the decoded files by name relative to content; `prefix` as in `sort_files`."""
    files = FrameTexts(texts, prefix, Faults())
    present = {*folders.top, *folders.meant}
    config = load_config(files, "site.yaml" in present)
    check_nav(config, folders.pages, files)
    regions = load_regions(files, "regions.yaml" in present)
    subjects = load_subjects(files, folders.subjects)
    terms = files.over(catalogue_texts("terms"), "terms", folders.glossary)
    frame = Frame(
        regions,
        load_departments(files, folders, regions),
        load_terms(terms, subjects, files.faults),
        load_own_pages(files, folders.pages),
        subjects,
        load_profiles(files, folders.profiles, subjects),
        frozenset(files.unread | unloaded(folders)),
    )
    return config, frame, tuple(files.faults.found)


def unloaded(folders: Folders) -> set[str]:
    """Every profile and term the portal has a file for, loaded or not."""
    names = (*folders.profiles, *folders.glossary, *folders.meant)
    return {name.rsplit(".", 1)[0] for name in names}
