"""How each language writes numbers, units and hedges.

The marks are those of the Unicode locale data (the tests compare them), the
units those of customs bulletins and the trade press. Kept as plain tables,
since three languages do not justify loading a locale library at every start.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.claims import Qualifier
from vnjp_desktop.core.labels import Magnitude

if TYPE_CHECKING:
    from collections.abc import Mapping

MINUS: Final = "\N{MINUS SIGN}"
PERCENT: Final = "%"  # unit of growth and shares
INDEX: Final = "index"  # unit of what is 100 in some period: a plain number
MISSING: Final = "\N{EN DASH}"


@dataclass(frozen=True, slots=True)
class UnitStyle:
    """A unit in a heading and beside a number.

    Attributes:
        text: ``US$ bn``.
        pattern: ``US$ {} bn``.
        factor: Plain units in one of it.
    """

    text: str
    pattern: str
    factor: float


@dataclass(frozen=True, slots=True)
class Conventions:
    """Numbers, units and lists of one language.

    Attributes:
        decimal: Decimal mark.
        group: Mark between thousands.
        units: By currency code and magnitude.
        other_units: For currencies without an entry: patterns of the code.
        percent: Pattern of a percentage.
        hedges: Pattern of a value the source only bounds.
        comma: Between the parts of a list.
        last_comma: Before the last part of a list.
    """

    decimal: str
    group: str
    units: Mapping[tuple[str, Magnitude], UnitStyle]
    other_units: Mapping[Magnitude, UnitStyle]
    percent: str
    hedges: Mapping[Qualifier, str]
    comma: str
    last_comma: str

    def unit(self, unit: str, magnitude: Magnitude) -> UnitStyle:
        """Return how a currency, ``%`` or an index is written at a magnitude."""
        if unit == PERCENT:
            return UnitStyle(PERCENT, self.percent, 1.0)
        if unit == INDEX:
            return UnitStyle("", "{}", 1.0)
        style = self.units.get((unit, magnitude))
        if style is not None:
            return style
        other = self.other_units[magnitude]
        return UnitStyle(
            other.text.replace("¤", unit),
            other.pattern.replace("¤", unit),
            other.factor,
        )


_Rows = tuple[tuple[str, str, float], ...]


def _styles(rows: _Rows) -> tuple[UnitStyle, ...]:
    return tuple(UnitStyle(*row) for row in rows)


def _units(**rows: _Rows) -> Mapping[tuple[str, Magnitude], UnitStyle]:
    """Return the table of units from the plain, small and large style of each."""
    return MappingProxyType(
        {
            (currency, magnitude): style
            for currency, styles in rows.items()
            for magnitude, style in zip(Magnitude, _styles(styles), strict=True)
        }
    )


def _others(rows: _Rows) -> Mapping[Magnitude, UnitStyle]:
    return MappingProxyType(dict(zip(Magnitude, _styles(rows), strict=True)))


ENGLISH: Final = Conventions(
    decimal=".",
    group=",",
    units=_units(
        USD=(
            ("US$", "US$ {}", 1.0),
            ("US$ m", "US$ {} m", 1e6),
            ("US$ bn", "US$ {} bn", 1e9),
        ),
        JPY=(("¥", "¥ {}", 1.0), ("¥ m", "¥ {} m", 1e6), ("¥ bn", "¥ {} bn", 1e9)),
        VND=(
            ("VND", "VND {}", 1.0),
            ("VND bn", "VND {} bn", 1e9),
            ("VND tn", "VND {} tn", 1e12),
        ),
    ),
    other_units=_others(
        (("¤", "¤ {}", 1.0), ("¤ m", "¤ {} m", 1e6), ("¤ bn", "¤ {} bn", 1e9))
    ),
    percent="{}%",
    hedges={
        Qualifier.APPROX: "about {}",
        Qualifier.OVER: "over {}",
        Qualifier.UNDER: "under {}",
        Qualifier.NEARLY: "nearly {}",
    },
    comma=", ",
    last_comma=" and ",
)

VIETNAMESE: Final = Conventions(
    decimal=",",
    group=".",
    units=_units(
        USD=(
            ("USD", "{} USD", 1.0),
            ("triệu USD", "{} triệu USD", 1e6),
            ("tỷ USD", "{} tỷ USD", 1e9),
        ),
        JPY=(
            ("yên", "{} yên", 1.0),
            ("triệu yên", "{} triệu yên", 1e6),
            ("tỷ yên", "{} tỷ yên", 1e9),
        ),
        VND=(
            ("đồng", "{} đồng", 1.0),
            ("tỷ đồng", "{} tỷ đồng", 1e9),
            ("nghìn tỷ đồng", "{} nghìn tỷ đồng", 1e12),
        ),
    ),
    other_units=_others(
        (("¤", "{} ¤", 1.0), ("triệu ¤", "{} triệu ¤", 1e6), ("tỷ ¤", "{} tỷ ¤", 1e9))
    ),
    percent="{}%",
    hedges={
        Qualifier.APPROX: "khoảng {}",
        Qualifier.OVER: "trên {}",
        Qualifier.UNDER: "dưới {}",
        Qualifier.NEARLY: "gần {}",
    },
    comma=", ",
    last_comma=" và ",
)

JAPANESE: Final = Conventions(
    decimal=".",
    group=",",
    units=_units(
        USD=(
            ("ドル", "{}ドル", 1.0),
            ("百万ドル", "{}百万ドル", 1e6),
            ("億ドル", "{}億ドル", 1e8),
        ),
        JPY=(
            ("円", "{}円", 1.0),
            ("百万円", "{}百万円", 1e6),
            ("億円", "{}億円", 1e8),
        ),
        VND=(
            ("ドン", "{}ドン", 1.0),
            ("十億ドン", "{}十億ドン", 1e9),
            ("兆ドン", "{}兆ドン", 1e12),
        ),
    ),
    other_units=_others(
        (("¤", "{} ¤", 1.0), ("百万¤", "{}百万¤", 1e6), ("億¤", "{}億¤", 1e8))
    ),
    percent="{}%",
    hedges={
        Qualifier.APPROX: "約{}",
        Qualifier.OVER: "{}超",
        Qualifier.UNDER: "{}未満",
        Qualifier.NEARLY: "{}近く",
    },
    comma="、",
    last_comma="、",
)

CONVENTIONS: Final[Mapping[str, Conventions]] = MappingProxyType(
    {"en": ENGLISH, "vi": VIETNAMESE, "ja": JAPANESE}
)
