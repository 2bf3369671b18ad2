"""Help and wrong use, in Chinese; in English where asked."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from generator import __version__
from generator.cli import mingzhang
from generator.usage.words import ARGUMENTS, COMMANDS, OPTIONS
from tests.commands.conftest import Ended, Run

HELP = """\
用法：mingzhang new year [选项] 部门 年度

新建年度：沿用上一年的结构与名称，金额留空，上一年的数写在旁边的注释里。

参数：
  部门  部门的编号
  年度  如 2024；预算写 2024-budget

选项：
  --from 年度      沿用哪一年；不写就是此前最近的一年
  --profile 表式   换用这种表式；没有往年可沿用时必写
  --portal 文件夹  门户文件夹；不写就是当前文件夹
  --lang zh|en     命令用的语言；不写就是 zh
  --help           显示这段说明
"""
ENGLISH_HELP = """\
Usage: mingzhang new [OPTIONS] COMMAND …

Add a department or a year to the portal.

Commands:
  department  Add a department
  year        Add a year: last year's structure and names; its amounts only beside, as comments

Options:
  --portal DIR  the portal; default: here
  --lang zh|en  language; default: zh
  --help        Show this text
"""
WRONG = {
    "build --oot x": "没有“--oot”这个选项；是否为 --out？\n看用法：mingzhang build --help",
    "build x": "多写了“x”\n看用法：mingzhang build --help",
    "build --out": "--out 后面要写值\n看用法：mingzhang build --help",
    "bild": "没有“bild”这个命令；是否为 build？\n看用法：mingzhang --help",
    "new yaer": "没有“yaer”这个命令；是否为 year？\n看用法：mingzhang new --help",
    "new year": "缺少“部门”\n看用法：mingzhang new year --help",
    "new year x": "缺少“年度”\n看用法：mingzhang new year --help",
    "init": "缺少“文件夹”\n看用法：mingzhang init --help",
    "new department x": "缺少选项 --name\n看用法：mingzhang new department --help",
    "serve --port x": (
        "--port 应为 0 到 65535 的整数，这里写的是“x”\n看用法：mingzhang serve --help"
    ),
    "serve --port 65536": (
        "--port 应为 0 到 65535 的整数，这里写的是“65536”\n看用法：mingzhang serve --help"
    ),
    "serve --no-open=1": "--no-open 后面不写值\n看用法：mingzhang serve --help",
    "build --lang fr": ("--lang 应为 zh 或 en，这里写的是“fr”\n看用法：mingzhang build --help"),
}


def test_help_is_laid_out_in_chinese(run: Run) -> None:
    assert run("new", "year", "--help") == Ended(0, HELP, "")


def test_help_is_english_where_asked_before_or_after_the_command(run: Run) -> None:
    assert run("--lang", "en", "new", "--help") == Ended(0, ENGLISH_HELP, "")
    assert run("new", "--lang=en", "--help") == Ended(0, ENGLISH_HELP, "")


def test_a_group_without_a_command_shows_its_help_and_ends_with_2(run: Run) -> None:
    assert run("new", "--lang", "en") == Ended(2, "", ENGLISH_HELP)


def test_version_is_that_of_the_package(run: Run) -> None:
    assert run("--version") == Ended(0, f"mingzhang {__version__}\n", "")


@pytest.mark.parametrize("words", WRONG)
def test_wrong_use_is_answered_in_chinese(words: str, run: Run) -> None:
    assert run(*words.split()) == Ended(2, "", f"错误：{WRONG[words]}\n")


def test_wrong_use_is_answered_in_english_where_asked(run: Run) -> None:
    assert run("--lang", "en", "bild") == Ended(
        2, "", "Error: there is no command bild; did you mean build?\nSee: mingzhang --help\n"
    )


@pytest.mark.parametrize(
    "words",
    [
        "build",
        "serve --no-open",
        "new year x 2024",
        "new department x --name a --region b --level 县级",
    ],
)
def test_a_folder_that_is_no_portal_is_said_to_be_none(words: str, run: Run) -> None:
    assert run("--portal", "elsewhere", *words.split()) == Ended(
        2,
        "",
        "错误：“elsewhere”不是门户文件夹：里面没有 content 文件夹。到门户文件夹里再用，"
        "或加 --portal 文件夹；新建门户用 mingzhang init 文件夹\n",
    )


def test_portal_may_stand_before_the_command_or_after_it(run: Run, portal: Path) -> None:
    folder = portal.rename(portal.with_name("other"))
    assert run("--portal", str(folder), "build").code == 0
    assert run("build", "--portal", str(folder)).code == 0


def test_every_word_of_the_command_line_is_in_both_languages_and_nothing_else() -> None:
    paths, options = {""}, set()
    arguments: dict[str, int] = {}

    def walk(command: click.Command, path: str) -> None:
        for param in command.get_params(click.Context(command)):
            if isinstance(param, click.Option):
                options.add(param.opts[0])
            else:
                arguments[path] = arguments.get(path, 0) + 1
        for name, inner in command.commands.items() if isinstance(command, click.Group) else ():
            paths.add(f"{path} {name}".strip())
            walk(inner, f"{path} {name}".strip())

    walk(mingzhang, "")
    assert paths == set(COMMANDS)
    assert options == set(OPTIONS)
    assert arguments == {path: len(words) for path, words in ARGUMENTS.items()}
    english = [both.en for both in COMMANDS.values()]
    assert [text for text in english if re.search(r"[\u4e00-\u9fff]", text)] == []
