"""Conway's game of life: a cell lives on with two or three neighbours, and is born with three."""

from collections import Counter

PATTERNS = {
    "glider": ".#./..#/###",
    "blinker": "###",
    "toad": ".###/###.",
    "acorn": ".#...../...#.../##..###",
}


def parse(text, dx=0, dy=0):
    """The set of living cells drawn in `text`, moved by (dx, dy)."""
    return {(x + dx, y + dy) for y, row in enumerate(text.split("/")) for x, c in enumerate(row) if c == "#"}


def neighbours(x, y):
    return [(x + i, y + j) for i in (-1, 0, 1) for j in (-1, 0, 1) if (i, j) != (0, 0)]


def step(cells):
    counts = Counter(n for cell in cells for n in neighbours(*cell))
    return {cell for cell, n in counts.items() if n == 3 or (n == 2 and cell in cells)}


def draw(cells, width, height):
    border = "+" + "-" * width + "+"
    rows = ["|" + "".join("#" if (x, y) in cells else " " for x in range(width)) + "|" for y in range(height)]
    return "\n".join([border, *rows, border])


def period(cells, limit=100):
    """After how many steps the same cells live again, at the same place or moved."""

    def normal(cells):
        x0, y0 = min(x for x, _ in cells), min(y for _, y in cells)
        return frozenset((x - x0, y - y0) for x, y in cells)

    start = normal(cells)
    for n in range(1, limit):
        cells = step(cells)
        if cells and normal(cells) == start:
            return n
    return None


world = parse(PATTERNS["glider"], 1, 1) | parse(PATTERNS["toad"], 10, 3)
for generation in range(9):
    if generation % 4 == 0:
        print(f"generation {generation}, {len(world)} cells")
        print(draw(world, 18, 8))
    world = step(world)

for name in PATTERNS:
    print(f"{name:>8}: period {period(parse(PATTERNS[name]))}")

acorn, sizes = parse(PATTERNS["acorn"]), []
for _ in range(200):
    acorn = step(acorn)
    sizes.append(len(acorn))
print("the acorn grows:", *sizes[9::20])
