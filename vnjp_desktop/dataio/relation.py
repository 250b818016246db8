"""The two parties a package is about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from vnjp_desktop.core.labels import Names
from vnjp_desktop.core.records import Party, Relation
from vnjp_desktop.core.schema.parse import ShapeError
from vnjp_desktop.core.schema.rules import RECONCILED

if TYPE_CHECKING:
    from collections.abc import Sequence

_CODE: Final = re.compile(r"[A-Z]{3}")
_ALPHA2: Final = re.compile(r"[a-z]{2}")
_PARTIES: Final = 2


def parse_relation(data: object) -> tuple[Relation, str]:
    """Return the relation a descriptor states and the name of its partners' table."""
    if not isinstance(data, dict):
        raise ShapeError("relation", "object", data)
    listed = data.get("parties")
    if not isinstance(listed, list) or len(listed) != _PARTIES:
        raise ShapeError("relation.parties", "two parties", listed)
    first, second = (
        _party(item, f"relation.parties[{n}]") for n, item in enumerate(listed)
    )
    if first.code == second.code:
        raise ShapeError("relation.parties", "two parties", first.code)
    partners = data.get("partners_table", "")
    if not isinstance(partners, str):
        raise ShapeError("relation.partners_table", "string", partners)
    return Relation((first, second), _names(data, "name", "relation")), partners


def relation_of_reporters(codes: Sequence[str]) -> Relation | None:
    """Return a relation named by its codes alone, for packages that state none."""
    parties = [
        Party(code, code[:2].lower(), Names(code, code, code), Names(code, code, code))
        for code in dict.fromkeys(codes)
        if code != RECONCILED
    ]
    if len(parties) != _PARTIES:
        return None
    name = "\N{EN DASH}".join(party.code for party in parties)
    return Relation((parties[0], parties[1]), Names(name, name, name))


def _party(data: object, place: str) -> Party:
    if not isinstance(data, dict):
        raise ShapeError(place, "object", data)
    return Party(
        _matching(data, "code", place, _CODE),
        _matching(data, "alpha2", place, _ALPHA2),
        _names(data, "name", place),
        _names(data, "agency", place),
    )


def _matching(
    data: dict[str, object], key: str, place: str, shape: re.Pattern[str]
) -> str:
    value = data.get(key)
    if not isinstance(value, str) or shape.fullmatch(value) is None:
        raise ShapeError(f"{place}.{key}", shape.pattern, value)
    return value


def _names(data: dict[str, object], key: str, place: str) -> Names:
    """Return a wording; English must be there, the others fall back to it."""
    wording = data.get(key)
    if not isinstance(wording, dict):
        raise ShapeError(f"{place}.{key}", "object", wording)
    texts = [wording.get(code, "") for code in ("en", "vi", "ja")]
    for text in texts:
        if not isinstance(text, str):
            raise ShapeError(f"{place}.{key}", "string", text)
    if not texts[0]:
        raise ShapeError(f"{place}.{key}.en", "string", "")
    return Names(*texts)
