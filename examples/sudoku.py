"""Sudoku: fill in what is certain, then guess where the fewest digits fit, and take back what fails."""

EASY = """
53..7....
6..195...
.98....6.
8...6...3
4..8.3..1
7...2...6
.6....28.
...419..5
....8..79
"""
HARD = "4.....8.5.3..........7......2.....6.....8.4......1.......6.3.7.5..2.....1.4......"


def peers_of(cell):
    row, col = divmod(cell, 9)
    top, left = row // 3 * 3, col // 3 * 3
    box = {(top + i) * 9 + left + j for i in range(3) for j in range(3)}
    return ({row * 9 + i for i in range(9)} | {i * 9 + col for i in range(9)} | box) - {cell}


PEERS = [peers_of(cell) for cell in range(81)]


class Contradiction(Exception):
    """A cell is left without any digit."""


class Board:
    def __init__(self, text):
        self.options = [set("123456789") for _ in range(81)]
        for cell, digit in enumerate("".join(text.split())):
            if digit != ".":
                self.fix(cell, digit)

    def copy(self):
        new = Board.__new__(Board)
        new.options = [set(o) for o in self.options]
        return new

    def fix(self, cell, digit):
        """Put the digit down, and rule it out for everyone who sees it."""
        self.options[cell] = {digit}
        for peer in PEERS[cell]:
            options = self.options[peer]
            if digit in options:
                options.remove(digit)
                if not options:
                    raise Contradiction(peer)
                if len(options) == 1:
                    self.fix(peer, next(iter(options)))

    def __str__(self):
        lines = []
        for row in range(9):
            cells = ["".join(o) if len(o) == 1 else "." for o in self.options[row * 9 : row * 9 + 9]]
            lines.append(" | ".join(" ".join(cells[i : i + 3]) for i in (0, 3, 6)))
            if row in (2, 5):
                lines.append("------+-------+------")
        return "\n".join(lines)


guesses = 0


def solve(board):
    global guesses
    open_cells = [c for c in range(81) if len(board.options[c]) > 1]
    if not open_cells:
        return board
    cell = min(open_cells, key=lambda c: len(board.options[c]))
    for digit in sorted(board.options[cell]):
        guesses += 1
        attempt = board.copy()
        try:
            attempt.fix(cell, digit)
        except Contradiction:
            continue
        if solved := solve(attempt):
            return solved
    return None


for name, text in (("easy", EASY), ("hard", HARD)):
    guesses = 0
    solution = solve(Board(text))
    print(f"{name}: {guesses} guesses")
    print(solution, end="\n\n")

try:
    Board("11" + "." * 79)
    print("accepted?")
except Contradiction as problem:
    print(f"two ones in a row: cell {problem} has nothing left")
