"""A measure that needs no fonts."""

from vnjp_desktop.core.figure.labels import is_wide
from vnjp_desktop.core.figure.marks import Weight


def ruler(text, size, weight=Weight.NORMAL):
    """Half a size a letter, a whole one for Japanese, a tenth more when bold."""
    letters = sum(2 if is_wide(char) else 1 for char in text)
    return letters * size / 2 * (1.1 if weight is Weight.SEMIBOLD else 1.0)
