"""Wrong use of a command → the sentence that says so."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

import click

from generator.usage import say
from generator.usage.help import argument_names


class Misuse(click.UsageError):
    """Wrong use that is said in our own words already."""


class NoCommand(click.UsageError):
    """A group without one of its commands: answered with its help."""


def explain(error: click.UsageError) -> str:
    """What is wrong with the call, and where to read more."""
    if error.ctx is None or isinstance(error, NoCommand):
        return error.ctx.get_help() if error.ctx else _sentence(error)
    path = error.ctx.command_path
    more = say(f"看用法：{path} --help", f"See: {path} --help")
    return say("错误：", "Error: ") + f"{_sentence(error)}\n{more}"


def _sentence(error: click.UsageError) -> str:
    match error:
        case Misuse():
            return error.message
        case click.NoSuchOption(option_name=word):
            known = [name for option in _options(error.ctx) for name in option.opts]
            return unknown(word, "选项", "option", known)
        case click.MissingParameter(param=click.Option() as option):
            return say(f"缺少选项 {option.opts[0]}", f"option {option.opts[0]} is missing")
        case click.MissingParameter(param=click.Argument() as argument):
            word = _name(argument, error.ctx)
            return say(f"缺少“{word}”", f"{word} is missing")
        case click.BadOptionUsage(option_name=word):
            if any(option.is_flag and word in option.opts for option in _options(error.ctx)):
                return say(f"{word} 后面不写值", f"{word} takes no value")
            return say(f"{word} 后面要写值", f"{word} needs a value")
        case click.BadParameter(param=click.Option() as option):
            return f"{option.opts[0]} {error.message}"
    return say("这样用不对", "this is not how the command is used")


def unknown(word: str, zh: str, en: str, known: Sequence[str]) -> str:
    near = get_close_matches(word, known, n=1, cutoff=0.5)
    guess = say(f"；是否为 {near[0]}？", f"; did you mean {near[0]}?") if near else ""
    return say(f"没有“{word}”这个{zh}", f"there is no {en} {word}") + guess


def _options(ctx: click.Context | None) -> list[click.Option]:
    params = ctx.command.get_params(ctx) if ctx else []
    return [param for param in params if isinstance(param, click.Option)]


def _name(argument: click.Argument, ctx: click.Context | None) -> str:
    if ctx is None:
        return argument.opts[0]
    arguments = [param for param in ctx.command.params if isinstance(param, click.Argument)]
    return argument_names(ctx)[arguments.index(argument)]
