"""Settings that outlive the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from vnjp_desktop.core.state import ThemeName
from vnjp_desktop.dataio import paths, preferences
from vnjp_desktop.dataio.preferences import (
    Preferences,
    load_preferences,
    save_preferences,
)

if TYPE_CHECKING:
    from pathlib import Path

CHOSEN = Preferences(
    language="vi",
    theme=ThemeName.DARK,
    window={"width": 1200, "splitter": [3, 1]},
    export={"suffix": "png"},
    folder="/home/nguyễn",
)


def test_first_day(tmp_path: Path) -> None:
    assert load_preferences(tmp_path / "none.json") == Preferences()
    assert Preferences().theme is ThemeName.AUTO


def test_what_was_saved_comes_back(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "preferences.json"
    save_preferences(CHOSEN, file)
    again = load_preferences(file)
    assert again == CHOSEN
    assert isinstance(again.theme, ThemeName)


def test_own_folder_is_used_by_default(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preferences, "settings_dir", lambda: tmp_path)
    save_preferences(CHOSEN)
    assert (tmp_path / "preferences.json").is_file()
    assert load_preferences() == CHOSEN


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"7", b"\xff", b"{\x00}", b"[" * 100_000]
)
def test_broken_file_is_set_aside(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "preferences.json"
    file.write_bytes(content)
    assert load_preferences(file) == Preferences()
    assert not file.exists()
    assert (tmp_path / "preferences.json.broken").read_bytes() == content
    save_preferences(CHOSEN, file)
    assert load_preferences(file) == CHOSEN


def test_broken_file_that_cannot_be_moved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "preferences.json"
    file.write_bytes(b"{")

    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(type(file), "replace", refuse)
    assert load_preferences(file) == Preferences()
    assert file.exists()


def test_values_of_a_wrong_type_are_the_usual_ones(tmp_path: Path) -> None:
    file = tmp_path / "preferences.json"
    file.write_text('{"language": "ja", "theme": "pink", "window": [], "more": 1}')
    assert load_preferences(file) == Preferences(language="ja")
    file.write_text('{"language": null, "theme": 3, "folder": "/x"}')
    assert load_preferences(file) == Preferences(folder="/x")
    assert file.exists()


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(st.text(max_size=3), inner, max_size=2)
    ),
    max_leaves=4,
)


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.dictionaries(
        st.sampled_from(["language", "theme", "window", "export", "folder"]), _JSON
    )
)
def test_no_content_raises(tmp_path: Path, stored: dict[str, object]) -> None:
    import json

    file = tmp_path / "preferences.json"
    file.write_text(json.dumps(stored), encoding="utf-8")
    loaded = load_preferences(file)
    assert isinstance(loaded.language, str)
    assert isinstance(loaded.theme, ThemeName)
    assert isinstance(loaded.window, dict)


def test_folders() -> None:
    assert (paths.data_dir() / "datapackage.json").is_file()
    assert (paths.resources_dir() / "theme.toml").is_file()
    assert paths.settings_dir().name == "vnjp-desktop"
    assert "vnjp-desktop" in str(paths.cache_dir())
