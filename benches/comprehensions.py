# List, set and dict comprehensions, nested and filtered.
def work(n):
    squares = [i * i for i in range(n)]
    evens = [x for x in squares if x % 2 == 0]
    table = {x: x % 97 for x in evens}
    kinds = {v for v in table.values()}
    grid = [[r * c for c in range(60)] for r in range(60)]
    flat = [v for row in grid for v in row if v & 3]
    turned = [[row[i] for row in grid] for i in range(60)]
    pairs = [(a, b) for a in range(40) for b in range(40) if a < b]
    inverse = {v: k for k, v in table.items()}
    return sum(squares) + len(evens) + sum(kinds) + sum(flat) + turned[3][4] + len(pairs) + sum(inverse)


print(sum(work(20000) for _ in range(170)))
