"""What a screen reader finds in a chart: one named child a target."""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from vnjp_desktop.core.figure.marks import Drawing, Target

    class Chart(QWidget):
        """A widget with a drawing."""

        drawing: Drawing


class TargetInterface(QAccessibleInterface):
    """One target of a chart."""

    def __init__(self, owner: ChartInterface, index: int) -> None:
        super().__init__()
        self._owner = owner
        self._index = index

    @property
    def _target(self) -> Target | None:
        targets = self._owner.chart.drawing.targets
        return targets[self._index] if self._index < len(targets) else None

    @override
    def isValid(self) -> bool:
        return self._target is not None

    @override
    def object(self) -> QObject:
        return None  # type: ignore[return-value]

    @override
    def parent(self) -> QAccessibleInterface:
        return self._owner

    @override
    def child(self, index: int) -> QAccessibleInterface:
        return None  # type: ignore[return-value]

    @override
    def childCount(self) -> int:
        return 0

    @override
    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        return None  # type: ignore[return-value]

    @override
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    @override
    def setText(self, t: QAccessible.Text, text: str) -> None:
        return

    @override
    def rect(self) -> QRect:
        target = self._target
        if target is None:
            return QRect()
        corner = self._owner.chart.mapToGlobal(QPoint(0, 0))
        area = target.area
        return QRect(
            corner.x() + round(area.x),
            corner.y() + round(area.y),
            max(1, round(area.width)),
            max(1, round(area.height)),
        )

    @override
    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    @override
    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.selectable = True
        state.focusable = True
        return state

    @override
    def text(self, t: QAccessible.Text) -> str:
        target = self._target
        if target is None or t != QAccessible.Text.Name:
            return ""
        return target.name


class ChartInterface(QAccessibleWidget):
    """A chart with its targets as children."""

    def __init__(self, chart: Chart) -> None:
        super().__init__(chart, QAccessible.Role.Chart)
        self.chart = chart
        self._targets: list[TargetInterface] = []

    @override
    def childCount(self) -> int:
        return len(self.chart.drawing.targets)

    @override
    def child(self, index: int) -> QAccessibleInterface:
        while len(self._targets) <= index:
            self._targets.append(TargetInterface(self, len(self._targets)))
        return self._targets[index]

    @override
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        for index, target in enumerate(self._targets):
            if target is child:
                return index
        return -1


# Qt keeps no reference to interfaces made in Python.
_interfaces: WeakKeyDictionary[QObject, ChartInterface] = WeakKeyDictionary()
_charts: WeakKeyDictionary[QObject, bool] = WeakKeyDictionary()


def make_accessible(chart: Chart) -> None:
    """Let assistive technology see the targets of a chart's drawing."""
    if not _charts:
        QAccessible.installFactory(_factory)
    _charts[chart] = True


def announce(chart: Chart, index: int) -> None:
    """Tell assistive technology that a target has the focus now."""
    event = QAccessibleEvent(chart, QAccessible.Event.Focus)
    event.setChild(index)
    QAccessible.updateAccessibility(event)


def _factory(_name: str, instance: QObject) -> QAccessibleInterface | None:
    if instance not in _charts:
        return None
    if instance not in _interfaces:
        _interfaces[instance] = ChartInterface(instance)  # type: ignore[arg-type]
    return _interfaces[instance]
