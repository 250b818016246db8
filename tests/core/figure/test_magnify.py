from vnjp_desktop.core.figure.magnify import magnified
from vnjp_desktop.core.figure.marks import (
    Area,
    Circle,
    Group,
    Paint,
    Polygon,
    Polyline,
    Rectangle,
    Text,
)

THIN = Paint(stroke="ink", width=1.5, dash=(4, 3), opacity=0.5)
WIDE = Paint(stroke="ink", width=3, dash=(8, 6), opacity=0.5)


def test_every_length_grows():
    assert magnified(Rectangle(Area(1, 2, 3, 4), THIN, 2), 2) == Rectangle(
        Area(2, 4, 6, 8), WIDE, 4
    )
    assert magnified(Circle(1, 2, 3, THIN), 2) == Circle(2, 4, 6, WIDE)
    assert magnified(Polyline(((1, 2), (3, 4)), THIN), 2) == Polyline(
        ((2, 4), (6, 8)), WIDE
    )
    assert magnified(Polygon(((1, 2), (3, 4)), THIN), 2) == Polygon(
        ((2, 4), (6, 8)), WIDE
    )


def test_letters_grow_from_the_size_that_is_painted():
    assert magnified(Text(1, 2, "a", 11.5, halo="panel"), 3) == Text(
        3, 6, "a", 36, halo="panel"
    )


def test_groups_keep_their_names():
    inner = Circle(1, 1, 1, THIN)
    group = Group((inner,), title="T", key="k", clip=Area(0, 0, 5, 5))
    assert magnified(group, 2) == Group(
        (Circle(2, 2, 2, WIDE),), title="T", key="k", clip=Area(0, 0, 10, 10)
    )
    assert magnified(Group(()), 2) == Group(())
