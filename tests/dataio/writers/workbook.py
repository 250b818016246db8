"""Workbooks read back from their XML, as far as the tests look."""

from __future__ import annotations

import io
import re
import zipfile
from xml.etree import ElementTree as ET

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_BUILT_IN = {"3": "#,##0"}


class Workbook:
    """The parts of an XLSX file."""

    def __init__(self, raw: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        texts = self._xml("xl/sharedStrings.xml").findall(f"{_MAIN}si")
        self._texts = ["".join(part.itertext()) for part in texts]

    @property
    def names(self) -> list[str]:
        """Names of the sheets in order."""
        sheets = self._xml("xl/workbook.xml").iter(f"{_MAIN}sheet")
        return [sheet.attrib["name"] for sheet in sheets]

    def page(self, name: str) -> str:
        """Return the XML of a sheet."""
        number = self.names.index(name) + 1
        return self.parts[f"xl/worksheets/sheet{number}.xml"].decode()

    def cells(self, name: str) -> dict[str, str | float | bool]:
        """Return the filled cells of a sheet by reference, such as ``B2``."""
        cells = ET.fromstring(self.page(name)).iter(f"{_MAIN}c")
        return {
            cell.attrib["r"]: self._value(cell)
            for cell in cells
            if cell.find(f"{_MAIN}v") is not None
        }

    def number_format(self, name: str, reference: str) -> str:
        """Return the number format of a cell."""
        found = re.search(rf'<c r="{reference}"(?: s="(\d+)")?', self.page(name))
        assert found is not None
        styles = self._xml("xl/styles.xml")
        named = {
            style.attrib["numFmtId"]: style.attrib["formatCode"]
            for style in styles.iter(f"{_MAIN}numFmt")
        }
        formats = styles.findall(f"{_MAIN}cellXfs/{_MAIN}xf")
        number = formats[int(found[1] or 0)].attrib["numFmtId"]
        return (_BUILT_IN | named).get(number, number)

    def _value(self, cell: ET.Element) -> str | float | bool:
        text = cell.findtext(f"{_MAIN}v", "")
        kind = cell.attrib.get("t", "n")
        if kind == "s":
            return self._texts[int(text)]
        return text == "1" if kind == "b" else float(text)

    def _xml(self, name: str) -> ET.Element:
        return ET.fromstring(self.parts.get(name, b"<none/>"))
