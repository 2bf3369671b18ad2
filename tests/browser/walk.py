"""One page of every kind, chosen for what is long or wide on it."""

from __future__ import annotations

BAZHONG = "/departments/bazhong-zfb/2020/"
BAZHOU = "/departments/bazhou-zfb/2023/"
LUZHOU = "/departments/luzhou-zfb/2020/"
PUTUO = "/departments/putuo-shgzb/2024/"

KINDS = (
    "/",
    "/regions/",
    "/regions/510000/",
    "/departments/",
    "/departments/bazhong-zfb/",
    BAZHONG,
    BAZHOU,
    f"{PUTUO}t1/",
    f"{PUTUO}t2/",
    f"{PUTUO}t3/",
    f"{PUTUO}t4/",
    f"{PUTUO}t6/",
    f"{PUTUO}t7/",
    f"{PUTUO}t8/",
    f"{LUZHOU}x5/",
    f"{LUZHOU}x7/",
    f"{BAZHONG}three-public/",
    f"{BAZHONG}performance/",
    f"{BAZHONG}performance/zhengwu-fangtan/",
    f"{BAZHOU}performance/zhengwu-waiwang-dianlu/",
    f"{PUTUO}subjects/2210201/",
    f"{BAZHONG}subjects/2010301/",
    f"{BAZHONG}annex/1/",
    "/subjects/",
    "/subjects/functional/2010301/",
    "/glossary/",
    "/glossary/three-public-expenses/",
    "/compare/",
    "/explore/",
    "/search/",
    "/about/",
    "/sitemap/",
)
