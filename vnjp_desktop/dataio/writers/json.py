"""Sheets written as JSON."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

from vnjp_desktop.dataio.cells import plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vnjp_desktop.core.charts.spec import Caption, Sheet


def json_bytes(
    sheet: Sheet, caption: Caption, extra: Mapping[str, object] | None = None
) -> bytes:
    """Return a sheet as a JSON object with the words around the view.

    Args:
        sheet: Rows, which become objects with the header's names.
        caption: Title, subtitle, sentence, note and source line.
        extra: Further members, before the rows: view, language, package.
    """
    content = {
        "title": caption.title,
        "subtitle": caption.subtitle,
        "sentence": caption.sentence,
        "note": caption.note,
        "source": caption.source,
        **{key: _value(value) for key, value in (extra or {}).items()},
        "rows": [
            {name: _value(cell) for name, cell in zip(sheet.header, row, strict=True)}
            for row in sheet.rows
        ],
    }
    text = json.dumps(content, ensure_ascii=False, indent=1, allow_nan=False)
    return text.encode() + b"\n"


def _value(cell: object) -> object:
    """Return a value JSON knows; dates as ISO text."""
    value = cell if isinstance(cell, dict | list) else plain(cell)
    return value.isoformat() if isinstance(value, date) else value
