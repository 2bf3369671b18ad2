"""What the command line says, in Chinese first; and click, made to say it so.

click has its own English for help and for wrong use. None of it is shown: help is laid out here,
and every `UsageError` is put into a sentence of ours.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextvars import ContextVar
from difflib import get_close_matches
from typing import Any, NamedTuple, NoReturn

import click

from generator.usage_words import ARGUMENTS, COMMANDS, OPTIONS, Both

PROGRAM = "mingzhang"
LANGUAGES = ("zh", "en")
HIGHEST_PORT = 65535
_language: ContextVar[str] = ContextVar("language", default="zh")


class Refusal(Exception):
    """Wrong use, said in both languages: the command does nothing and ends with 2."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(zh)
        self.both = Both(zh, en)


def speak_as_asked(args: Sequence[str]) -> None:
    """Find `--lang` before click reads anything, so that wrong use is answered in it too."""
    asked = "zh"
    for word, following in zip(args, [*args[1:], ""], strict=True):
        if word == "--lang" or word.startswith("--lang="):
            asked = following if word == "--lang" else word.removeprefix("--lang=")
    _language.set(asked if asked in LANGUAGES else "zh")


def say(zh: str, en: str) -> str:
    return en if _language.get() == "en" else zh


def said(both: Both) -> str:
    return say(both.zh, both.en)


def explain(error: click.UsageError) -> str:
    """The sentence for wrong use, and where to read more."""
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        return error.message
    path = error.ctx.command_path if error.ctx else PROGRAM
    more = say(f"看用法：{path} --help", f"Usage: {path} --help")
    return say("错误：", "Error: ") + f"{_sentence(error)}\n{more}"


def _sentence(error: click.UsageError) -> str:
    match error:
        case click.NoSuchOption(option_name=word):
            return _unknown(word, "选项", "option", _options_of(error.ctx))
        case click.MissingParameter(param=click.Option() as option):
            return say(f"缺少选项 {option.opts[0]}", f"missing option {option.opts[0]}")
        case click.MissingParameter(param=parameter):
            word = _argument_name(error.ctx, parameter)
            return say(f"缺少“{word}”", f"missing {word}")
        case click.BadOptionUsage(option_name=word):
            if _is_flag(error.ctx, word):
                return say(f"{word} 后面不写值", f"{word} takes no value")
            return say(f"{word} 后面要写值", f"{word} needs a value")
        case click.BadParameter(param=click.Option() as option):
            return f"{option.opts[0]} {error.message}"
        case Misuse():
            return error.message
    return say("这样用不对", "this is not how the command is used")


class Misuse(click.UsageError):
    """Wrong use that is already in our own words."""


def _unknown(word: str, zh: str, en: str, known: Sequence[str]) -> str:
    near = get_close_matches(word, known, n=1, cutoff=0.5)
    guess = say(f"；是否为 {near[0]}？", f"; did you mean {near[0]}?") if near else ""
    return say(f"没有 {word} 这个{zh}", f"there is no {en} {word}") + guess


def _options_of(ctx: click.Context | None) -> list[str]:
    params = ctx.command.get_params(ctx) if ctx else []
    return [name for param in params if isinstance(param, click.Option) for name in param.opts]


def _is_flag(ctx: click.Context | None, word: str) -> bool:
    params = ctx.command.get_params(ctx) if ctx else []
    return any(isinstance(p, click.Option) and p.is_flag and word in p.opts for p in params)


def _argument_name(ctx: click.Context | None, wanted: click.Parameter | None) -> str:
    arguments = [p for p in ctx.command.params if isinstance(p, click.Argument)] if ctx else []
    names = ARGUMENTS.get(_key(ctx), ()) if ctx else ()
    pairs = zip(arguments, names, strict=True)
    return next((said(name) for one, (name, _) in pairs if one is wanted), "?")


def _key(ctx: click.Context) -> str:
    """`mingzhang new year` → `new year`."""
    return ctx.command_path.partition(" ")[2]


class Command(click.Command):
    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        ctx.allow_extra_args = True
        rest = super().parse_args(ctx, args)
        if rest:
            word = rest[0]
            raise Misuse(say(f"多写了“{word}”", f"{word!r} is one word too many"), ctx)
        return rest

    def get_help(self, ctx: click.Context) -> str:
        return help_text(self, ctx)


class Group(click.Group):
    command_class = Command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and self.get_command(ctx, args[0]) is None:
            raise Misuse(_unknown(args[0], "命令", "command", self.list_commands(ctx)), ctx)
        return super().resolve_command(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)  # as written, not by the alphabet

    def invoke(self, ctx: click.Context) -> Any:
        if not ctx._protected_args:
            raise Misuse(say("没有写命令", "no command is given"), ctx)
        return super().invoke(ctx)

    def get_help(self, ctx: click.Context) -> str:
        return help_text(self, ctx)


Group.group_class = Group


class Row(NamedTuple):
    word: str
    text: str


def help_text(command: click.Command, ctx: click.Context) -> str:
    key = _key(ctx)
    arguments = [Row(said(name), said(text)) for name, text in ARGUMENTS.get(key, ())]
    options = [
        _option_row(key, param)
        for param in command.get_params(ctx)
        if isinstance(param, click.Option)
    ]
    commands: list[Row] = []
    if isinstance(command, click.Group):
        inside = (f"{key} {name}".strip() for name in command.list_commands(ctx))
        commands = [Row(name.rpartition(" ")[2], said(COMMANDS[name])) for name in inside]
    after = [say("命令 …", "COMMAND …")] if commands else [row.word for row in arguments]
    usage = " ".join((ctx.command_path, say("[选项]", "[OPTIONS]"), *after))
    blocks = [
        say("用法：", "Usage: ") + usage,
        said(COMMANDS[key]) + say("。", "."),
        _listed(say("参数：", "Arguments:"), arguments),
        _listed(say("命令：", "Commands:"), commands),
        _listed(say("选项：", "Options:"), options),
    ]
    return "\n\n".join(block for block in blocks if block)


def _option_row(key: str, option: click.Option) -> Row:
    name = option.opts[0]
    value, text = OPTIONS.get(f"{key} {name}") or OPTIONS[name]
    return Row(f"{name} {said(value)}".rstrip(), said(text))


def _listed(title: str, rows: Sequence[Row]) -> str:
    if not rows:
        return ""
    widest = max(_width(row.word) for row in rows)
    lines = (f"  {word}{' ' * (widest - _width(word) + 2)}{text}" for word, text in rows)
    return "\n".join((title, *lines))


def _width(text: str) -> int:
    return sum(2 if char > "\u2e7f" else 1 for char in text)


class OneOf(click.ParamType[str]):
    """One of a few words."""

    name = "word"

    def __init__(self, *words: str) -> None:
        self.words = words

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        return (
            value
            if value in self.words
            else _bad(value, say("、", ", ").join(self.words), ctx, param)
        )


class Port(click.ParamType[int]):
    name = "port"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        word = str(value)
        if word.isascii() and word.isdigit() and int(word) <= HIGHEST_PORT:
            return int(word)
        return _bad(
            word, say(f"0 到 {HIGHEST_PORT} 的整数", f"a number up to {HIGHEST_PORT}"), ctx, param
        )


def _bad(
    value: str, wanted: str, ctx: click.Context | None, param: click.Parameter | None
) -> NoReturn:
    message = say(f"应为 {wanted}，这里写的是“{value}”", f"should be {wanted}; found {value!r}")
    raise click.BadParameter(message, ctx, param)
