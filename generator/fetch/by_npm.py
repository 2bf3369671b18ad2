"""The small way: only the charts we draw, bundled by esbuild. Wants Node and npm."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from generator.fetch.outside import NotFetched, run
from generator.fetch.right import VERSION, is_exactly

ESBUILD = "0.28.2"
SHA256 = "4f868d816d81f9e7c704eb29e0deedb0df5f119e10ab99f3a60c06344cadb978"
ENTRY = """\
import * as charts from "echarts/charts";
import * as parts from "echarts/components";
import * as features from "echarts/features";
import { SVGRenderer } from "echarts/renderers";
import { use } from "echarts/core";
use([
  charts.BarChart, charts.LineChart, charts.PieChart,
  charts.SankeyChart, charts.SunburstChart, charts.TreemapChart,
  parts.AriaComponent, parts.GridComponent, parts.LegendComponent, parts.TooltipComponent,
  features.LabelLayout, features.LegacyGridContainLabel, SVGRenderer,
]);
export { dispose, getInstanceByDom, init, version } from "echarts/core";
"""
INSTALL = (
    *("install", "--no-save", "--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts"),
    *("--loglevel=error", "--fetch-retries=1", "--fetch-retry-mintimeout=1000"),
    *(f"echarts@{VERSION}", f"esbuild@{ESBUILD}"),
)
BUNDLE = (
    *("entry.js", "--bundle", "--minify", "--format=iife", "--global-name=echarts"),
    *("--target=es2018", "--charset=utf8", "--log-level=error", "--outfile=echarts.js"),
    f"--banner:js=/* Apache ECharts {VERSION} (Apache-2.0), the parts this site draws with. */",
)


def library() -> bytes:
    npm, node = shutil.which("npm"), shutil.which("node")
    if npm is None or node is None:
        raise NotFetched("没有 Node 与 npm", "there is no Node with npm")
    with tempfile.TemporaryDirectory(prefix="mingzhang-") as name:
        folder = Path(name)
        (folder / "package.json").write_text("{}", "utf-8")  # else npm may look further up
        (folder / "entry.js").write_text(ENTRY, "utf-8", newline="\n")
        installed = NotFetched("npm 没有取到所要的包", "npm did not install the packages")
        run([npm, *INSTALL], folder, installed)
        esbuild = folder / "node_modules/esbuild/bin/esbuild"
        bundled = NotFetched("esbuild 没有打成包", "esbuild did not bundle it")
        run([node, str(esbuild), *BUNDLE], folder, bundled)
        data = (folder / "echarts.js").read_bytes()
    if not is_exactly(data, SHA256):
        raise NotFetched("npm 打成的包与预期的不同", "what npm gave is not what was expected")
    return data
