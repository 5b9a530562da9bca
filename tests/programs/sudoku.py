# Backtracking over a sudoku with the fewest candidates first; and eight queens.
puzzle = "53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79"


def solve(text):
    grid = [0 if c == "." else int(c) for c in text]
    rows, cols, boxes = [set() for _ in range(9)], [set() for _ in range(9)], [set() for _ in range(9)]
    box = lambda i: i // 27 * 3 + i % 9 // 3
    for i, v in enumerate(grid):
        if v:
            for group, k in ((rows, i // 9), (cols, i % 9), (boxes, box(i))):
                if v in group[k]:
                    raise ValueError(f"{v} twice near cell {i}")
                group[k].add(v)
    steps = 0

    def go():
        nonlocal steps
        best, options = None, None
        for i, v in enumerate(grid):
            if not v:
                cand = [d for d in range(1, 10) if d not in rows[i // 9] and d not in cols[i % 9] and d not in boxes[box(i)]]
                if options is None or len(cand) < len(options):
                    best, options = i, cand
                    if len(cand) < 2:
                        break
        if best is None:
            return True
        for d in options:
            steps += 1
            grid[best] = d
            for group, k in ((rows, best // 9), (cols, best % 9), (boxes, box(best))):
                group[k].add(d)
            if go():
                return True
            grid[best] = 0
            for group, k in ((rows, best // 9), (cols, best % 9), (boxes, box(best))):
                group[k].remove(d)
        return False

    return (grid, steps) if go() else (None, steps)


grid, steps = solve(puzzle)
for r in range(9):
    print(" ".join(map(str, grid[r * 9:r * 9 + 9])))
print(steps, all(sorted(grid[r * 9:r * 9 + 9]) == list(range(1, 10)) for r in range(9)))
try:
    solve("55" + "." * 79)
except ValueError as e:
    print(e)


def queens(n, row=0, cols=(), d1=(), d2=()):
    if row == n:
        yield cols
        return
    for c in range(n):
        if c not in cols and row + c not in d1 and row - c not in d2:
            yield from queens(n, row + 1, cols + (c,), d1 + (row + c,), d2 + (row - c,))


solutions = list(queens(6))
print(solutions, sum(1 for _ in queens(7)))
for c in next(queens(8)):
    print("." * c + "Q" + "." * (7 - c))
