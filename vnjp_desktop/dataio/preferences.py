"""What the user chose last time, in one small JSON file."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass, field, fields
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.state import ThemeName
from vnjp_desktop.dataio.atomic import write_bytes
from vnjp_desktop.dataio.paths import settings_dir

if TYPE_CHECKING:
    from pathlib import Path

FILE: Final = "preferences.json"


@dataclass(frozen=True, slots=True)
class Preferences:
    """Settings that outlive the window.

    Attributes:
        language: Language code, or empty to follow the system.
        theme: Colour scheme.
        window: Places and sizes, as the window keeps them.
        export: The choices of the last export.
        folder: Folder of the last file written or package opened, or empty.
    """

    language: str = ""
    theme: ThemeName = ThemeName.AUTO
    window: dict[str, object] = field(default_factory=dict)
    export: dict[str, object] = field(default_factory=dict)
    folder: str = ""


def load_preferences(path: Path | None = None) -> Preferences:
    """Return the settings; whatever cannot be read is as on the first day.

    A file that is no JSON object is set aside under the name ``….broken``, so
    that it is neither read again nor lost.

    Args:
        path: File to read; the user's own by default.
    """
    file = path or settings_dir() / FILE
    try:
        stored = json.loads(file.read_bytes())
    except OSError:
        return Preferences()
    except (ValueError, RecursionError):
        stored = None
    if not isinstance(stored, dict):
        with suppress(OSError):
            file.replace(file.with_name(f"{file.name}.broken"))
        return Preferences()
    return _from_json(stored)


def save_preferences(preferences: Preferences, path: Path | None = None) -> None:
    """Write the settings.

    Args:
        preferences: Settings; the dictionaries hold plain JSON values.
        path: File to write; the user's own by default.

    Raises:
        OSError: The file cannot be written; the old one stays.
    """
    file = path or settings_dir() / FILE
    file.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(asdict(preferences), ensure_ascii=False, indent=1)
    write_bytes(file, text.encode() + b"\n")


def _from_json(stored: dict[str, object]) -> Preferences:
    """Return settings in which values of a wrong type are the usual ones."""
    usual = Preferences()
    found = {
        one.name: stored[one.name]
        for one in fields(Preferences)
        if isinstance(stored.get(one.name), _plain(getattr(usual, one.name)))
    }
    if found.get("theme") not in tuple(ThemeName):
        found.pop("theme", None)
    else:
        found["theme"] = ThemeName(str(found["theme"]))
    return Preferences(**found)  # type: ignore[arg-type]


def _plain(value: object) -> type:
    """Return the JSON type of a setting: text or object."""
    return dict if isinstance(value, dict) else str
