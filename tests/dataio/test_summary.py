"""What packages hold, in numbers."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.dataio.packages import OTHER_PAIR
from vnjp_desktop.dataio.package import read_package
from vnjp_desktop.dataio.summary import summary

if TYPE_CHECKING:
    from tests.dataio.packages import Package
    from vnjp_desktop.core.dataset import Dataset


def test_embedded_package(dataset: Dataset) -> None:
    facts = summary(dataset)
    assert facts["name"] == "vietnam-japan-relations-trade"
    assert facts["parties"] == [
        {"code": "VNM", "name": "Vietnam"},
        {"code": "JPN", "name": "Japan"},
    ]
    assert facts["period"] == {"start": "1976-01-01", "end": "2026-07-31"}
    assert (facts["events"], facts["categories"], facts["sources"]) == (237, 60, 586)
    assert facts["claims"] == {
        "totals": 787,
        "categories": 7075,
        "products": 553,
        "indicators": 74,
        "all": 787 + 7075 + 553 + 74,
    }
    assert facts["disagreements"]["documented"] == 60
    # "Nearly 50 bn" for 2022 against its parts is among those found.
    assert facts["disagreements"]["found"] > 0
    assert facts["tables"]["exchange_rates"] == 616


def test_another_pair() -> None:
    facts = summary(read_package(OTHER_PAIR))
    assert [party["name"] for party in facts["parties"]] == ["Korea", "Mexico"]
    assert facts["period"] == {"start": "2021-01-01", "end": "2025-12-31"}
    assert facts["claims"]["products"] == 0
    # The article's "over 1.4 bn" cannot be the office's 1,250,400,500.
    assert facts["disagreements"] == {"documented": 1, "found": 1, "revisions": 0}
    assert json.loads(json.dumps(facts)) == facts


def test_events_alone(package: Package) -> None:
    for table in ("trade_totals", "trade_categories", "conflicts"):
        package.drop(table)
    facts = summary(read_package(package.path))
    assert facts["period"] == {"start": "1962-01-26", "end": "2022-04-02"}
    assert facts["claims"]["all"] == 1
