# A maze carved with a seeded generator, solved breadth first and by the right hand, drawn in text.
from collections import deque


class Lcg:
    def __init__(self, seed): self.state = seed

    def below(self, n):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) & (1 << 64) - 1
        return (self.state >> 33) % n

    def shuffled(self, items):
        items = list(items)
        for i in range(len(items) - 1, 0, -1):
            j = self.below(i + 1)
            items[i], items[j] = items[j], items[i]
        return items


DIRS = {"N": (0, -1), "E": (1, 0), "S": (0, 1), "W": (-1, 0)}


class Maze:
    def __init__(self, w, h, seed):
        self.w, self.h, self.open = w, h, set()
        rng, seen, stack = Lcg(seed), {(0, 0)}, [(0, 0)]
        while stack:
            x, y = stack[-1]
            for dx, dy in rng.shuffled(DIRS.values()):
                nxt = x + dx, y + dy
                if 0 <= nxt[0] < w and 0 <= nxt[1] < h and nxt not in seen:
                    self.open |= {((x, y), nxt), (nxt, (x, y))}
                    seen.add(nxt)
                    stack.append(nxt)
                    break
            else:
                stack.pop()

    def next_to(self, p):
        for d, (dx, dy) in DIRS.items():
            q = p[0] + dx, p[1] + dy
            if (p, q) in self.open:
                yield d, q

    def solve(self, start, goal):
        prev, queue = {start: None}, deque([start])
        while queue and goal not in prev:
            p = queue.popleft()
            for d, q in self.next_to(p):
                if q not in prev:
                    prev[q] = p, d
                    queue.append(q)
        path, moves, p = [goal], "", goal
        while prev[p]:
            p, d = prev[p]
            path.append(p)
            moves = d + moves
        return path[::-1], moves

    def right_hand(self, start, goal):
        order, facing, p, steps = "NESW", 1, start, 0
        while p != goal:
            exits = dict(self.next_to(p))
            for turn in (1, 0, 3, 2):
                d = order[(facing + turn) % 4]
                if d in exits:
                    facing, p, steps = order.index(d), exits[d], steps + 1
                    break
        return steps

    def draw(self, path=()):
        path = set(path)
        rows = ["+" + "--+" * self.w]
        for y in range(self.h):
            body, floor = "|", "+"
            for x in range(self.w):
                body += (" o" if (x, y) in path else "  ") + (" " if ((x, y), (x + 1, y)) in self.open else "|")
                floor += ("  " if ((x, y), (x, y + 1)) in self.open else "--") + "+"
            rows += [body, floor]
        return "\n".join(rows)


maze = Maze(12, 7, seed=42)
path, moves = maze.solve((0, 0), (11, 6))
print(maze.draw(path))
print(len(path), moves, maze.right_hand((0, 0), (11, 6)), len(maze.open))
print([len(Maze(8, 8, s).solve((0, 0), (7, 7))[1]) for s in range(6)])
