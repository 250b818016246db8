"""Commodity groups and their parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from vnjp_desktop.core.records import Category


def without_parts(
    slugs: Iterable[str], categories: Mapping[str, Category]
) -> tuple[str, ...]:
    """Return the groups less those whose parent, or its parent, is among them."""
    known = tuple(slugs)
    return tuple(
        slug for slug in known if not _ancestors(slug, categories) & set(known)
    )


def _ancestors(slug: str, categories: Mapping[str, Category]) -> set[str]:
    found: set[str] = set()
    parent = categories[slug].parent
    while parent in categories and parent not in found:
        found.add(parent)
        parent = categories[parent].parent
    return found
