# Sudoku by backtracking with bit masks, and a subset search.
PUZZLES = [
    "4.....8.5.3..........7......2.....6.....8.4......1.......6.3.7.5..2.....1.4......",
    "..............3.85..1.2.......5.7.....4...1...9.......5......73..2.1........4...9",
    "53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79",
]
BOX = [i // 27 * 3 + i % 9 // 3 for i in range(81)]


def solve(text, budget):
    rows, cols, boxes = [0] * 9, [0] * 9, [0] * 9
    grid = [0] * 81
    for i, c in enumerate(text):
        if c != ".":
            grid[i] = int(c)
            bit = 1 << grid[i]
            rows[i // 9] |= bit
            cols[i % 9] |= bit
            boxes[BOX[i]] |= bit
    empty = [i for i in range(81) if not grid[i]]
    nodes = 0

    def search(k):
        nonlocal nodes
        nodes += 1
        if nodes > budget:
            return True
        best, best_mask, best_count = -1, 0, 10
        for p in range(k, len(empty)):
            i = empty[p]
            mask = 0x3FE & ~(rows[i // 9] | cols[i % 9] | boxes[BOX[i]])
            count = mask.bit_count()
            if count < best_count:
                best, best_mask, best_count = p, mask, count
                if count < 2:
                    break
        if best < 0:
            return True
        empty[k], empty[best] = empty[best], empty[k]
        i = empty[k]
        r, c, b = i // 9, i % 9, BOX[i]
        for d in range(1, 10):
            bit = 1 << d
            if best_mask & bit:
                grid[i] = d
                rows[r] |= bit
                cols[c] |= bit
                boxes[b] |= bit
                if search(k + 1):
                    return True
                grid[i] = 0
                rows[r] ^= bit
                cols[c] ^= bit
                boxes[b] ^= bit
        empty[k], empty[best] = empty[best], empty[k]
        return False

    search(0)
    return nodes, "".join(map(str, grid))


def subsets(numbers, target):
    found = 0

    def go(i, rest):
        nonlocal found
        if rest == 0:
            found += 1
            return
        if i == len(numbers) or rest < 0:
            return
        go(i + 1, rest - numbers[i])
        go(i + 1, rest)

    go(0, target)
    return found


for p in PUZZLES:
    print(*solve(p, 25000))
print(subsets([i * 7 % 23 + 3 for i in range(23)], 140))
