"""A desk's settings: ``desk.toml`` in its data folder, read once into a frozen value."""

from __future__ import annotations

import tomllib
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Literal

import msgspec

from app.refusal import Refusal

FILE = "desk.toml"


@dataclass(frozen=True, slots=True)
class Settings:
    """Who and where this desk is. ``ward`` is the ward's key in chains, ``identifier`` the unit's words in codes.

    ``hotline`` is the number to complain at with which the desk was set up; what the ward says since stands in its profile.
    ``waiting_counts_as`` is what reports make of dossiers that wait for a supplement (domain.md §4.6).
    """

    key_id: str
    ward: str
    ward_name: str
    place: str
    identifier: str
    upper_office: str
    desk: int
    regime: str
    demo: bool = False
    hotline: str = ""
    city_url: str = ""
    public_host: str = ""
    nightly: bool = True
    waiting_counts_as: Literal["open", "on_time"] = "open"

    @property
    def office(self) -> str:
        """The office as papers and screens name it."""
        return f"UBND {self.ward_name}"

    @property
    def unit(self) -> str:
        """What kind of unit it is, the first word of its name: "phường", "xã"."""
        return self.ward_name.split(" ", maxsplit=1)[0]


def load(folder: Path) -> Settings:
    """Read the settings of a data folder.

    Raises:
        Refusal: ``settings.unreadable`` names what is wrong with the file.
    """
    return load_file(folder / FILE)


def load_file(path: Path) -> Settings:
    """Read settings wherever they lie, such as beside a copy of the data.

    Raises:
        Refusal: ``settings.unreadable`` names what is wrong with the file.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        unknown = set(table) - {field.name for field in fields(Settings)}
        if unknown:
            raise Refusal("settings.unreadable", reason=", ".join(sorted(unknown)))
        return msgspec.convert(table, Settings)
    except (OSError, tomllib.TOMLDecodeError, msgspec.ValidationError, UnicodeDecodeError) as error:
        raise Refusal("settings.unreadable", reason=str(error)) from error


def save(folder: Path, settings: Settings) -> None:
    """Write the settings of a data folder, whole or not at all."""
    unfinished = folder / f"{FILE}.part"
    unfinished.write_text(_toml(settings), encoding="utf-8")
    unfinished.replace(folder / FILE)


def _toml(settings: Settings) -> str:
    lines = []
    for field in fields(settings):
        value = asdict(settings)[field.name]
        if isinstance(value, bool):
            lines.append(f"{field.name} = {'true' if value else 'false'}")
        elif isinstance(value, int):
            lines.append(f"{field.name} = {value}")
        else:
            # A JSON string is a TOML basic string, controls and quotes escaped alike.
            lines.append(f"{field.name} = {msgspec.json.encode(value).decode('utf-8')}")
    return "\n".join(lines) + "\n"
