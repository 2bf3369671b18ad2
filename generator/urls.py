"""Every address, in one place: lower-case ASCII, made from ids and codes, ending in `/`.

An address, once published, does not change. Links between pages are relative and name
`index.html`, so that one build works on any host, under a sub-path and from the disk.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from zlib import crc32

from generator.model.portal import ReportKey

HOME = "/"
REGIONS = "/regions/"
DEPARTMENTS = "/departments/"
SUBJECTS = "/subjects/"
GLOSSARY = "/glossary/"
SITE_MAP = "/sitemap/"
CHECKS = "/checks/"
COMPARE = "/compare/"
EXPLORE = "/explore/"
SEARCH = "/search/"


def card(url: str) -> str:
    """The share card beside the page `url`: a home, a department or a report."""
    return f"{url}card.png"


def card_for(url: str) -> str:
    """The card of whatever the page is about: its report, its department, or the portal."""
    parts = url.strip("/").split("/")
    about = parts[:3] if parts[0] == "departments" and len(parts) > 1 else []
    return card("".join(f"/{part}" for part in about) + "/")


def region(code: str) -> str:
    return f"/regions/{code}/"


def department(department_id: str) -> str:
    return f"/departments/{department_id}/"


def report(department_id: str, key: ReportKey) -> str:
    return f"/departments/{department_id}/{key.slug}/"


def table(department_id: str, key: ReportKey, table_key: str) -> str:
    return f"{report(department_id, key)}{table_key.lower()}/"


def row(row_id: str) -> str:
    """The anchor of a row: `r-2010301`."""
    return f"r-{row_id}"


def cell(row_id: str, column_id: str) -> str:
    """The anchor of a cell: `r-2010301.total`."""
    return f"r-{row_id}.{column_id}"


def report_subject(department_id: str, key: ReportKey, code: str) -> str:
    return f"{report(department_id, key)}subjects/{code}/"


def three_public(department_id: str, key: ReportKey) -> str:
    return f"{report(department_id, key)}three-public/"


def performance(department_id: str, key: ReportKey) -> str:
    return f"{report(department_id, key)}performance/"


def project(department_id: str, key: ReportKey, project_id: str) -> str:
    return f"{performance(department_id, key)}{project_id}/"


def annex(department_id: str, key: ReportKey, number: str) -> str:
    return f"{report(department_id, key)}annex/{number}/"


def original(department_id: str, key: ReportKey, name: str) -> str:
    """A kept original, under the report whose figures come from it."""
    return f"{report(department_id, key)}files/{name}"


def subject(code: str) -> str:
    """Functional codes begin with 2, economic ones with 3."""
    return f"/subjects/{'economic' if code.startswith('3') else 'functional'}/{code}/"


def term(term_id: str) -> str:
    return f"/glossary/{term_id}/"


def own_page(page_id: str) -> str:
    return f"/{page_id}/"


def section(section_id: str) -> str:
    """The anchor of a section of the narrative."""
    return f"s-{section_id}"


def added(department_id: str, key: ReportKey) -> str:
    """Adds a report to those the reader compares. A fragment with `=` is the state of a page, not
    a place on it."""
    return f"{COMPARE}#add={department_id}/{key.slug}"


def side_by_side(department_id: str, keys: Iterable[ReportKey]) -> str:
    """The years of a department compared: `/compare/#reports=jiaoyuju/2022,jiaoyuju/2021`."""
    return f"{COMPARE}#reports={','.join(f'{department_id}/{key.slug}' for key in keys)}"


@lru_cache(maxsize=4096)
def steps_of(path: str) -> tuple[str, ...]:
    return tuple(path.strip("/").split("/")) if path.strip("/") else ()


def relative(target: str, base: str) -> str:
    """`target` as seen from the page `base`; both absolute within the site.

    >>> relative("/glossary/#c-三公", "/departments/x/2020/")
    '../../../glossary/index.html#c-三公'
    """
    path, mark, fragment = target.partition("#")
    there, here = steps_of(path), steps_of(base)
    is_page = path.endswith("/")
    common = 0
    while common < min(len(there), len(here)) and there[common] == here[common]:
        common += 1
    if path == base:
        return f"#{fragment}" if mark else "index.html"
    steps = [".."] * (len(here) - common) + list(there[common:])
    if is_page:
        steps.append("index.html")
    return "/".join(steps) + (mark + fragment)


def checks(department_id: str, key: ReportKey) -> str:
    return f"{report(department_id, key)}checks/"


def finding(code: str, path: str) -> str:
    """The anchor of a finding: the same while its rule and its place stay."""
    return f"f-{code.lower()}-{crc32(path.encode()):08x}"
