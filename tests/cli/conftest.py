"""Running the command line inside the test's process."""

from __future__ import annotations

import pytest

from vnjp_desktop.app import main


@pytest.fixture
def command(capsys, monkeypatch, tmp_path):
    """Run a command in an empty folder; return exit code, output, messages."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments):
        code = main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return code, out, err

    return run
