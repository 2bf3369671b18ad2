"""python -m bench build、corpus、check、import、sizes、lighthouse；各有 --help。"""

from __future__ import annotations

import argparse
from pathlib import Path

from bench.check import check
from bench.kinds import KINDS
from bench.lighthouse import lighthouse
from bench.measure import ROOT, build_once, make_corpus, measure, workshop
from bench.tell import tell, tell_stages

SIZES = (6, 100, 1000)


def main() -> None:
    given = parser().parse_args()
    if given.command == "corpus":
        from bench.corpus import write_corpus  # imports the generator, which `build` does not need

        write_corpus(given.folder, given.reports, given.seed)
    elif given.command == "sizes":
        from bench.sizes import told

        with workshop() as folder:
            build_once(ROOT, folder / "site")
            print("\n".join(told(folder / "site")))
    elif given.command == "import":
        from bench.imported import told as told_import

        print("\n".join(told_import(given.files, given.runs)))
    elif given.command == "lighthouse":
        lighthouse(given.pages)
    elif given.command == "check":
        check(sorted(set(given.reports)), given.seed)
    else:
        build(sorted(set(given.reports)), given.runs, given.seed)


def parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(prog="python -m bench", description="样例门户与测速。")
    top.set_defaults(command="build", reports=SIZES, runs=3, seed=1)
    words = top.add_subparsers(dest="command")
    corpus = words.add_parser("corpus", help="按种子写出 N 份报告的样例门户")
    corpus.add_argument("folder", type=Path, help="门户文件夹，内容写在其下 content/")
    corpus.add_argument("--reports", type=natural, required=True, help="报告份数")
    corpus.add_argument("--seed", type=int, default=1, help="种子，同一种子写出同样的内容")
    measured = words.add_parser("build", help="生成几种规模的样例，量时间、内存与各阶段")
    measured.add_argument("--reports", type=natural, nargs="+", default=SIZES, help="各规模的份数")
    measured.add_argument("--runs", type=natural, default=3, help="每种规模量几轮")
    measured.add_argument("--seed", type=int, default=1)
    checked = words.add_parser("check", help="只检查几种规模的样例，量时间与内存")
    checked.add_argument("--reports", type=natural, nargs="+", default=SIZES, help="各规模的份数")
    checked.add_argument("--seed", type=int, default=1)
    words.add_parser("sizes", help="演示门户各种页面的大小，原样与压缩后")
    imported = words.add_parser("import", help="导入办公文件，量各步的时间")
    imported.add_argument("files", type=Path, nargs="+", help="决算文件")
    imported.add_argument("--runs", type=natural, default=3, help="量几轮，取最短")
    audited = words.add_parser("lighthouse", help="以 网站 方式生成演示门户，用 Lighthouse 打分")
    audited.add_argument("pages", nargs="*", choices=[[], *KINDS], help="哪几种页面；不写是全部")
    return top


def natural(text: str) -> int:
    if not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError(f"应为正整数，这里写的是 {text}")
    return int(text)


def build(sizes: list[int], runs: int, seed: int) -> None:
    """Ratios of one run only: no limits, since machines differ."""
    with workshop() as folder:
        portals = {reports: folder / str(reports) for reports in sizes}
        for reports, portal in portals.items():
            make_corpus(portal, reports, seed)
        out = folder / "site"
        for line in tell(measure(portals, out, runs)):
            print(line)
        small, large = sizes[0] if len(sizes) == 1 else sizes[-2], sizes[-1]
        watched = [(n, build_once(portals[n], out, words=["--stages"])) for n in (small, large)]
        print()
        for line in tell_stages(*watched):
            print(line)


if __name__ == "__main__":
    main()
