"""Carve a maze with a seeded generator, then solve it breadth first and draw the way."""

import random
from collections import deque

WALL, FLOOR, WAY = "#", " ", "."


class Maze:
    def __init__(self, width, height, seed):
        self.width, self.height = 2 * width + 1, 2 * height + 1
        self.cells = [[WALL] * self.width for _ in range(self.height)]
        self.carve(random.Random(seed))
        self.start, self.goal = (1, 1), (self.width - 2, self.height - 2)

    def __getitem__(self, place):
        x, y = place
        return self.cells[y][x]

    def __setitem__(self, place, what):
        x, y = place
        self.cells[y][x] = what

    def carve(self, rng):
        """Walk at random through what is still wall; step back where there is no way on."""
        trail = [(1, 1)]
        self[1, 1] = FLOOR
        while trail:
            x, y = trail[-1]
            steps = [(dx, dy) for dx, dy in ((2, 0), (-2, 0), (0, 2), (0, -2)) if self.inside(x + dx, y + dy) and self[x + dx, y + dy] == WALL]
            if not steps:
                trail.pop()
                continue
            dx, dy = rng.choice(steps)
            self[x + dx // 2, y + dy // 2] = self[x + dx, y + dy] = FLOOR
            trail.append((x + dx, y + dy))

    def inside(self, x, y):
        return 0 < x < self.width and 0 < y < self.height

    def around(self, place):
        x, y = place
        for next_place in ((x + 1, y), (x, y + 1), (x - 1, y), (x, y - 1)):
            if self[next_place] != WALL:
                yield next_place

    def solve(self):
        came_from = {self.start: None}
        queue = deque([self.start])
        while queue:
            place = queue.popleft()
            if place == self.goal:
                break
            for other in self.around(place):
                if other not in came_from:
                    came_from[other] = place
                    queue.append(other)
        way = []
        place = self.goal
        while place is not None:
            way.append(place)
            place = came_from[place]
        return way[::-1]

    def __str__(self):
        return "\n".join("".join(row) for row in self.cells)


def directions(way):
    """The way in words: runs of steps in the same direction."""
    names = {(1, 0): "east", (-1, 0): "west", (0, 1): "south", (0, -1): "north"}
    runs = []
    for (x1, y1), (x2, y2) in zip(way, way[1:]):
        name = names[x2 - x1, y2 - y1]
        if runs and runs[-1][0] == name:
            runs[-1][1] += 1
        else:
            runs.append([name, 1])
    return [f"{n} {name}" for name, n in runs]


maze = Maze(15, 7, seed=7)
way = maze.solve()
for place in way:
    maze[place] = WAY
print(maze)
print(f"{len(way) - 1} steps: " + ", ".join(directions(way)[:6]) + ", ...")
lengths = [len(Maze(10, 10, seed).solve()) for seed in range(12)]
print("ways through twelve other mazes:", *lengths)
print("shortest", min(lengths), "longest", max(lengths), "mean", sum(lengths) / len(lengths))
