# Backtracking with recursion and lists of flags.
def solve(n):
    cols, up, down = [False] * n, [False] * (2 * n), [False] * (2 * n)

    def place(row):
        if row == n:
            return 1
        found = 0
        for col in range(n):
            if not (cols[col] or up[row + col] or down[row - col + n]):
                cols[col] = up[row + col] = down[row - col + n] = True
                found += place(row + 1)
                cols[col] = up[row + col] = down[row - col + n] = False
        return found

    return place(0)


print([solve(n) for n in range(4, 11)], [solve(11) for _ in range(4)])
