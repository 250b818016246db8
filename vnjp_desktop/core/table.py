"""Columns of one table, as read; a pandas frame when one is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    import pandas as pd


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """One typed table, column by column, never edited.

    Plain columns load in milliseconds, where pandas alone costs several times
    the window; pandas is imported on the first call of ``frame``.

    Attributes:
        name: Resource name, ``trade_totals``.
        columns: Field name to values; missing cells are None.
    """

    name: str
    columns: Mapping[str, Sequence[object]]

    def __len__(self) -> int:
        return len(next(iter(self.columns.values()), ()))

    def rows(self) -> Iterator[dict[str, object]]:
        """Yield the rows as dictionaries, in file order."""
        names = tuple(self.columns)
        for cells in zip(*self.columns.values(), strict=True):
            yield dict(zip(names, cells, strict=True))

    def frame(self) -> pd.DataFrame:
        """Return the table as a new pandas frame (shape: rows, fields)."""
        import pandas as pd  # noqa: PLC0415  (costs more than the window)

        return pd.DataFrame({name: list(v) for name, v in self.columns.items()})
