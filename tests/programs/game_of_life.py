# Conway's life on sets of cells, with patterns followed through generations.
def parse(art):
    return {(x, y) for y, row in enumerate(art.strip().split("\n")) for x, c in enumerate(row) if c == "#"}


def step(cells):
    counts = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    key = x + dx, y + dy
                    counts[key] = counts.get(key, 0) + 1
    return {c for c, n in counts.items() if n == 3 or n == 2 and c in cells}


def show(cells, w, h):
    return "\n".join("".join(".#"[(x, y) in cells] for x in range(w)) for y in range(h))


glider = parse("""
.#.
..#
###
""")
for gen in range(5):
    print(f"generation {gen}: {len(glider)} cells, {sorted(glider)}")
    glider = step(glider)
print(show(glider, 6, 6))
rpent = parse(".##\n##.\n.#.")
sizes = []
for _ in range(100):
    rpent = step(rpent)
    sizes.append(len(rpent))
print(sizes)
blinker = {(1, 0), (1, 1), (1, 2)}
seen, gen = {}, 0
state = frozenset(blinker)
while state not in seen:
    seen[state] = gen
    state = frozenset(step(state))
    gen += 1
print("period", gen - seen[state], sorted(state))
xs, ys = [x for x, y in rpent], [y for x, y in rpent]
print(min(xs), max(xs), min(ys), max(ys))
