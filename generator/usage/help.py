"""The help of a command, laid out with Chinese characters two columns wide."""

from __future__ import annotations

from collections.abc import Sequence

import click

from generator.usage import said, say
from generator.usage.words import ARGUMENTS, COMMANDS, OPTIONS, OWN_OPTIONS

Row = tuple[str, str]


def help_text(command: click.Command, ctx: click.Context) -> str:
    key = path_in(ctx)
    arguments = [(said(name), said(text)) for name, text in ARGUMENTS.get(key, ())]
    commands = _commands(command, ctx)
    after = [say("命令 …", "COMMAND …")] if commands else argument_names(ctx)
    options = [param for param in command.get_params(ctx) if isinstance(param, click.Option)]
    blocks = [
        " ".join((say("用法：", "Usage: ") + ctx.command_path, say("[选项]", "[OPTIONS]"), *after)),
        said(COMMANDS[key]) + say("。", "."),
        _listed(say("参数：", "Arguments:"), arguments),
        _listed(say("命令：", "Commands:"), commands),
        _listed(say("选项：", "Options:"), [_option(option, key) for option in options]),
    ]
    return "\n\n".join(block for block in blocks if block)


def argument_names(ctx: click.Context) -> list[str]:
    return [said(name) for name, _ in ARGUMENTS.get(path_in(ctx), ())]


def path_in(ctx: click.Context) -> str:
    """`mingzhang new year` → `new year`."""
    return ctx.command_path.partition(" ")[2]


def _commands(command: click.Command, ctx: click.Context) -> list[Row]:
    """In the order of the table of words."""
    names = command.commands if isinstance(command, click.Group) else {}
    paths = {f"{path_in(ctx)} {name}".strip(): name for name in names}
    return [(paths[path], said(text)) for path, text in COMMANDS.items() if path in paths]


def _option(option: click.Option, command: str) -> Row:
    """In the command's own words where a name means different things in two of them."""
    value, text = OWN_OPTIONS.get((command, option.opts[0])) or OPTIONS[option.opts[0]]
    return f"{option.opts[0]} {said(value)}".rstrip(), said(text)


def _listed(title: str, rows: Sequence[Row]) -> str:
    if not rows:
        return ""
    widest = max(_width(word) for word, _ in rows)
    lines = (f"  {word}{' ' * (widest - _width(word) + 2)}{text}" for word, text in rows)
    return "\n".join((title, *lines))


def _width(text: str) -> int:
    return sum(2 if char > "\u2e7f" else 1 for char in text)
