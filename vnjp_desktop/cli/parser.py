"""The grammar of the command line; loads neither Qt nor pandas."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Final

from vnjp_desktop import __version__
from vnjp_desktop.cli import values
from vnjp_desktop.cli.options import (
    DPIS,
    FREQUENCIES,
    IMPORTANCES,
    LANES,
    MEASURES,
    PAPERS,
    SCALES,
    SUFFIXES,
    THEMES,
    TRADE,
)
from vnjp_desktop.core.claims import Flow
from vnjp_desktop.core.defaults import UNITS
from vnjp_desktop.core.state import View

if TYPE_CHECKING:
    from collections.abc import Callable

    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001

PROGRAM: Final = "vnjp-desktop"
DEFAULT_SIZE: Final = (1200, 675)
_EXAMPLES: Final = """\
examples:
  vnjp-desktop
      open the window
  vnjp-desktop export balance --out balance.png --years 2000:2025
  vnjp-desktop export balance --measure index --base-year 2008 --out index.svg
  vnjp-desktop export categories --period 2023-01:2023-10 --out october.csv
  vnjp-desktop export timeline --lang en,vi,ja --out "timeline-{lang}.svg"
  vnjp-desktop export timeline --all --pages a3 --out timeline.pdf
  vnjp-desktop export timeline --themes economy --out economy.ics

exit codes: 0 done, 1 the data have problems, 2 wrong usage or environment
"""


def build_parser() -> argparse.ArgumentParser:
    """Return the parser; ``run`` of its result is the command to call."""
    parser = argparse.ArgumentParser(
        prog=PROGRAM,
        description="See, question and cite the relations and trade of two "
        "countries. Without a command the window opens.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument(
        "--version", action="version", version=f"{PROGRAM} {__version__}"
    )
    parser.add_argument(
        "--data",
        type=Path,
        dest="opened",
        metavar="DIR",
        help="open the window on this data package",
    )
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    _add_export(commands)
    _add_validate(commands)
    _add_info(commands)
    _add_doctor(commands)
    return parser


def _add(
    commands: Commands,
    name: str,
    run: Callable[[argparse.Namespace], int],
    description: str,
) -> argparse.ArgumentParser:
    parser = commands.add_parser(
        name, help=description, description=description, allow_abbrev=False
    )
    parser.set_defaults(run=run)
    return parser


def _add_export(commands: Commands) -> None:
    parser = _add(commands, "export", _run_export, "write views as pictures and tables")
    parser.add_argument("view", choices=[view.value for view in View])
    parser.add_argument(
        "--out",
        action="append",
        required=True,
        metavar="FILE",
        help="where to write; the suffix decides: "
        + " ".join(SUFFIXES)
        + "; may be repeated; a file that exists is replaced",
    )
    parser.add_argument(
        "--lang",
        type=values.languages,
        default=("en",),
        metavar="LIST",
        help="en, vi, ja or several as en,vi,ja; several need {lang} in the file name",
    )
    parser.add_argument("--title", help="own title instead of the one found")
    parser.add_argument("--data", type=Path, metavar="DIR", help=_DATA_HELP)
    _add_selection(parser)
    _add_events(parser)
    _add_timeline(parser)
    _add_balance(parser)
    _add_picture(parser)


def _add_selection(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("what is shown")
    group.add_argument(
        "--years",
        type=values.years,
        metavar="FIRST:LAST",
        help="time axis of timeline and balance, as 2000:2025",
    )
    group.add_argument(
        "--period",
        type=values.period,
        help="a year, a month or a stretch of months: 2025, 2026-07, 2023-01:2023-10; "
        "the period of categories, the time axis of timeline and balance",
    )
    group.add_argument(
        "--frequency",
        choices=FREQUENCIES,
        help="steps of balance, rolling being twelve months that end with each "
        "month; kind of the latest period for categories",
    )
    group.add_argument(
        "--reporter",
        metavar="CODE",
        help="whose statistics: code of a party, as VNM or JPN",
    )
    group.add_argument(
        "--flow",
        choices=(Flow.EXPORT.value, Flow.IMPORT.value),
        help="direction of categories (export)",
    )
    group.add_argument(
        "--unit",
        type=str.lower,
        choices=[unit.lower() for unit in UNITS],
        help="currency (usd)",
    )
    group.add_argument(
        "--category", metavar="SLUG", help="balance of this category alone"
    )


def _add_balance(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("what balance says")
    group.add_argument(
        "--measure",
        choices=MEASURES,
        help="values; growth on the same period a year earlier, in per cent; index, "
        "a year being 100; share of two-way trade, in per cent; mirror: what both "
        "parties report of both directions (values)",
    )
    group.add_argument(
        "--scale",
        choices=SCALES,
        help="of the main axis; log for values and index (linear)",
    )
    group.add_argument(
        "--base-year",
        type=values.year,
        metavar="YEAR",
        help="year that is 100 in the index (the first shown)",
    )
    group.add_argument(
        "--prices",
        type=values.prices,
        metavar="current|YEAR",
        help="current prices, or constant prices of a year by US consumer prices, "
        "in dollars only (current)",
    )


def _add_events(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("which events timeline and balance show")
    group.add_argument(
        "--min-importance",
        "--events",
        dest="events",
        type=int,
        choices=IMPORTANCES,
        help="least importance: 5 turning points, 1 all (timeline 1, balance 4)",
    )
    group.add_argument(
        "--themes",
        type=values.names,
        metavar="LIST",
        help="their themes, as politics,economy (all)",
    )


def _add_timeline(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("what timeline says")
    group.add_argument(
        "--kinds",
        type=values.names,
        metavar="LIST",
        help="kinds of the events shown, as visit,agreement (all)",
    )
    group.add_argument("--lanes", choices=LANES, help="what a lane stands for (theme)")
    group.add_argument(
        "--trade", choices=TRADE, help="what the line below shows (two-way)"
    )
    group.add_argument(
        "--all", action="store_true", help="from the first event to the last"
    )
    group.add_argument(
        "--pages",
        choices=PAPERS,
        help="a pdf on landscape sheets, as many as its labels need, "
        "instead of one picture of --size",
    )


def _add_picture(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("pictures (png svg pdf)")
    group.add_argument(
        "--size",
        type=values.size,
        default=DEFAULT_SIZE,
        metavar="WIDTHxHEIGHT",
        help="in px at 96 dpi (1200x675)",
    )
    group.add_argument(
        "--dpi",
        type=int,
        choices=DPIS,
        default=DPIS[0],
        help="png has size x dpi / 96 pixels (96)",
    )
    group.add_argument("--theme", choices=THEMES, default=THEMES[0], help="(light)")


def _add_validate(commands: Commands) -> None:
    parser = _add(
        commands, "validate", _run_validate, "check a data package against all rules"
    )
    parser.add_argument("directory", type=Path, metavar="DIR")


def _add_info(commands: Commands) -> None:
    parser = _add(commands, "info", _run_info, "say what a data package holds")
    parser.add_argument("--json", action="store_true", help="for programs")
    parser.add_argument("--data", type=Path, metavar="DIR", help=_DATA_HELP)


def _add_doctor(commands: Commands) -> None:
    _add(commands, "doctor", _run_doctor, "check this machine, with a remedy for each")


_DATA_HELP: Final = "data package to read instead of the one that comes along"


# The commands are loaded when called: what they need costs more than --help.


def _run_export(arguments: argparse.Namespace) -> int:
    from vnjp_desktop.cli.export import run  # noqa: PLC0415

    return run(arguments)


def _run_validate(arguments: argparse.Namespace) -> int:
    from vnjp_desktop.cli.package import validate  # noqa: PLC0415

    return validate(arguments.directory)


def _run_info(arguments: argparse.Namespace) -> int:
    from vnjp_desktop.cli.package import info  # noqa: PLC0415

    return info(arguments.data, as_json=arguments.json)


def _run_doctor(_arguments: argparse.Namespace) -> int:
    from vnjp_desktop.cli.doctor import run  # noqa: PLC0415

    return run()
