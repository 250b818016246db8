"""Files written whole or not at all."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from vnjp_desktop.dataio import atomic
from vnjp_desktop.dataio.atomic import write_bytes

POSIX = pytest.mark.skipif(os.name == "nt", reason="links, modes and devices of POSIX")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_new_file(tmp_path: Path) -> None:
    write_bytes(tmp_path / "a.csv", b"x")
    assert (tmp_path / "a.csv").read_bytes() == b"x"
    assert names(tmp_path) == ["a.csv"]


def test_old_file_is_replaced(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes(b"something longer")
    write_bytes(file, b"x")
    assert file.read_bytes() == b"x"
    assert names(tmp_path) == ["a.csv"]


@POSIX
def test_permissions_are_kept_or_usual(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    old.write_bytes(b"")
    old.chmod(0o640)
    write_bytes(old, b"x")
    write_bytes(new, b"x")
    (tmp_path / "usual").write_bytes(b"")
    assert old.stat().st_mode & 0o777 == 0o640
    assert new.stat().st_mode == (tmp_path / "usual").stat().st_mode


@pytest.mark.parametrize("step", ["fsync", "replace"])
@pytest.mark.parametrize("existing", [b"before", None])
def test_failure_leaves_what_was_there(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    step: str,
    existing: bytes | None,
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(*(os, "fsync", full) if step == "fsync" else (Path, step, full))
    file = tmp_path / "a.png"
    if existing is not None:
        file.write_bytes(existing)
    with pytest.raises(OSError, match="No space left"):
        write_bytes(file, b"x" * 100)
    left = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert left == ({} if existing is None else {"a.png": existing})


def test_folder_must_exist(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_bytes(tmp_path / "none" / "a.csv", b"x")
    assert names(tmp_path) == []


def test_folder_is_no_target(tmp_path: Path) -> None:
    with pytest.raises(OSError):  # noqa: PT011  (which one depends on the system)
        write_bytes(tmp_path, b"x")
    assert names(tmp_path) == []


def test_file_that_may_not_be_written_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes(b"before")
    monkeypatch.setattr(atomic.os, "access", lambda *_: False)
    with pytest.raises(PermissionError):
        write_bytes(file, b"x")
    assert file.read_bytes() == b"before"
    assert names(tmp_path) == ["a.csv"]


@POSIX
def test_links_are_followed(tmp_path: Path) -> None:
    real, link = tmp_path / "real", tmp_path / "link"
    real.write_bytes(b"before")
    link.symlink_to(real)
    write_bytes(link, b"x")
    assert link.is_symlink()
    assert real.read_bytes() == b"x"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs the full device")
def test_devices_are_written_to_and_not_replaced(tmp_path: Path) -> None:
    link = tmp_path / "out.csv"
    link.symlink_to("/dev/full")
    with pytest.raises(OSError, match="No space left"):
        write_bytes(link, b"x")
    assert Path("/dev/full").is_char_device()
    link.unlink()
    link.symlink_to("/dev/null")
    write_bytes(link, b"x")
    assert Path("/dev/null").is_char_device()


def test_long_names_are_written(tmp_path: Path) -> None:
    file = tmp_path / ("n" * 250 + ".csv")
    write_bytes(file, b"x")
    assert file.read_bytes() == b"x"
