"""A simulated bakery: customers and ovens are generators that wait for time to pass or for goods to appear."""

import random
from collections import deque


class Clock:
    """Runs processes in the order of time; a process yields how long it waits, or what it waits for."""

    def __init__(self):
        self.now = 0
        self.pending = []
        self.serial = 0

    def start(self, process, delay=0):
        self.serial += 1
        self.pending.append((self.now + delay, self.serial, process))
        self.pending.sort(reverse=True)

    def run(self, until):
        while self.pending and self.pending[-1][0] <= until:
            self.now, _, process = self.pending.pop()
            match next(process, None):
                case None:
                    pass
                case int(delay):
                    self.start(process, delay)
                case Shelf() as shelf:
                    shelf.wait(process)

    def time(self):
        return f"{8 + self.now // 60:02}:{self.now % 60:02}"


class Shelf:
    def __init__(self, clock, name):
        self.clock, self.name = clock, name
        self.stock, self.queue = 0, deque()

    def put(self, n):
        self.stock += n
        self.serve()

    def wait(self, process):
        self.queue.append(process)
        self.serve()

    def serve(self):
        while self.stock and self.queue:
            self.stock -= 1
            self.clock.start(self.queue.popleft())


class Bakery:
    def __init__(self, seed):
        self.clock = Clock()
        self.rng = random.Random(seed)
        self.shelves = {name: Shelf(self.clock, name) for name in ("bread", "cake")}
        self.waits = {name: [] for name in self.shelves}
        self.left_angry = 0

    def say(self, *words):
        print(self.clock.time(), *words)

    def oven(self, name, minutes, batch):
        while True:
            yield minutes
            self.shelves[name].put(batch)
            self.say(f"the oven gives {batch} {name}{'s' if name == 'cake' else ''}")

    def customer(self, who, wish):
        arrived = self.clock.now
        shelf = self.shelves[wish]
        if len(shelf.queue) >= 2:
            self.left_angry += 1
            self.say(f"{who} sees the queue for {wish} and leaves")
            return
        yield shelf
        waited = self.clock.now - arrived
        self.waits[wish].append(waited)
        if waited:
            self.say(f"{who} gets {wish} after {waited} minutes")

    def street(self):
        names = ["Ada", "Bo", "Cy", "Di", "Ed", "Flo", "Gus", "Hal", "Ida", "Jo", "Kit", "Lou", "Max", "Nan"]
        for who in names:
            yield self.rng.randint(1, 8)
            self.clock.start(self.customer(who, self.rng.choice(["bread", "bread", "cake"])))

    def open(self, minutes):
        self.clock.start(self.oven("bread", 20, 5))
        self.clock.start(self.oven("cake", 35, 3))
        self.clock.start(self.street())
        self.clock.run(minutes)


bakery = Bakery(seed=11)
bakery.open(120)
print("-" * 40)
for name, waits in bakery.waits.items():
    if waits:
        print(f"{name}: {len(waits)} sold, mean wait {sum(waits) / len(waits):.1f}, longest {max(waits)}, {bakery.shelves[name].stock} left over")
print("left without buying:", bakery.left_angry)
