"""The views by name: what each says and the rows it exports."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.charts.balance.chart import balance_chart
from vnjp_desktop.core.charts.balance.sheet import balance_sheet
from vnjp_desktop.core.charts.categories.sheet import categories_sheet
from vnjp_desktop.core.charts.categories.table import categories_table
from vnjp_desktop.core.charts.timeline.chart import timeline_chart, timeline_sheet
from vnjp_desktop.core.state import View

if TYPE_CHECKING:
    from collections.abc import Callable

    from vnjp_desktop.core.charts.spec import Caption, Sheet
    from vnjp_desktop.core.dataset import Dataset
    from vnjp_desktop.core.labels import Labels
    from vnjp_desktop.core.state import ViewState

    Tabulate = Callable[[Dataset, ViewState, Labels], tuple[Caption, Sheet]]


def sheet_of(
    dataset: Dataset, view: View, state: ViewState, labels: Labels
) -> tuple[Caption, Sheet]:
    """Return the words around a view and its rows."""
    return _TABLES[view](dataset, state, labels)


def _timeline(
    dataset: Dataset, state: ViewState, labels: Labels
) -> tuple[Caption, Sheet]:
    chart = timeline_chart(dataset, state, labels)
    return chart.caption, timeline_sheet(dataset, state, labels)


def _balance(
    dataset: Dataset, state: ViewState, labels: Labels
) -> tuple[Caption, Sheet]:
    chart = balance_chart(dataset, state, labels)
    return chart.caption, balance_sheet(chart)


def _categories(
    dataset: Dataset, state: ViewState, labels: Labels
) -> tuple[Caption, Sheet]:
    table = categories_table(dataset, state, labels)
    return table.caption, categories_sheet(table)


_TABLES: Final[dict[View, Tabulate]] = {
    View.TIMELINE: _timeline,
    View.BALANCE: _balance,
    View.CATEGORIES: _categories,
}
