"""The badges of the footer that site.yaml names: published by their content, shown with a link."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.model.config import Config
from generator.model.pictures import kind_of, read_picture
from generator.render.assets import Asset, named


@dataclass(frozen=True, slots=True)
class BadgeView:
    """`name` stands for the image where it is not seen."""

    name: str
    address: str
    image: Asset


def badges(config: Config, portal: Path) -> tuple[BadgeView, ...]:
    return tuple(
        BadgeView(name, badge.address.text, picture(portal, badge.image.text))
        for name, badge in config.badges
        if badge.image is not None and badge.address is not None
    )


def picture(portal: Path, name: str) -> Asset:
    return named("badge", kind_of(name), read_picture(portal, name))
