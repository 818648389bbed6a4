"""Where this computer keeps what nobody named a folder for."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from platformdirs import PlatformDirs

_NAME = "ShelterDesk"


@dataclass(frozen=True, slots=True)
class Folders:
    """`data` holds databases, one folder each; `config` what the window remembers. They may not exist yet."""

    data: Path
    config: Path

    @property
    def shelter(self) -> Path:
        """Where the first start puts the person's own shelter, and a command without a folder looks for it."""
        return self.data / "shelter"


def default_folders() -> Folders:
    """The folders that the system has for the person at the keyboard; none is made."""
    places = PlatformDirs(_NAME, appauthor=False)
    return Folders(places.user_data_path, places.user_config_path)


def free_folder(data: Path, name: str) -> Path:
    """A folder below `data` that does not exist yet: `name`, or `name` with the next number."""
    number = 1
    while (folder := data / (name if number == 1 else f"{name}-{number}")).exists():
        number += 1
    return folder
