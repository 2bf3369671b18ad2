"""地区页 /regions/ 与 /regions/<adcode>/：下级地区、部门、报告，与还没有报告的部门。"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator import urls
from generator.model.portal import Region
from generator.pages.lines import ReportLine, report_line
from generator.pages.page import Link, Page
from generator.pages.survey import START, Survey

TOP = Link("地区", urls.REGIONS)


@dataclass(frozen=True, slots=True)
class RegionNode:
    """A region in the tree of all regions."""

    link: Link
    below: tuple[RegionNode, ...]


@dataclass(frozen=True, slots=True)
class RegionsContext:
    """All that regions.html may name."""

    tree: tuple[RegionNode, ...]


@dataclass(frozen=True, slots=True)
class RegionContext:
    """All that region.html may name."""

    name: str
    code: str
    below: tuple[Link, ...]
    reports: tuple[ReportLine, ...]
    without: tuple[Link, ...]


def pages(survey: Survey) -> Iterator[Page[RegionsContext] | Page[RegionContext]]:
    yield Page(
        urls.REGIONS,
        "regions.html",
        "地区",
        RegionsContext(tuple(node(survey, region) for region in survey.regions_below(""))),
        (START, TOP),
        "按地区查看各部门的决算报告。",
        kind="column",
    )
    for region in survey.frame.regions:
        departments = survey.departments_below(region.id)
        yield Page(
            urls.region(region.id),
            "region.html",
            region.title,
            RegionContext(
                region.title,
                region.id,
                tuple(region_link(survey, one) for one in survey.regions_below(region.id)),
                tuple(report_line(survey, s) for d in departments for s in survey.of(d.id)),
                tuple(
                    Link(d.name, urls.department(d.id)) for d in departments if not survey.of(d.id)
                ),
            ),
            survey.trail_of_region(region.id),
            f"{region.title}各部门的决算报告。",
            kind="column",
        )


def node(survey: Survey, region: Region) -> RegionNode:
    below = tuple(node(survey, one) for one in survey.regions_below(region.id))
    return RegionNode(region_link(survey, region), below)


def region_link(survey: Survey, region: Region) -> Link:
    number = len(survey.departments_below(region.id))
    return Link(region.title, urls.region(region.id), f"{number} 个部门")
