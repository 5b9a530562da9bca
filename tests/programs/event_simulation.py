# A discrete event simulation with generators as processes, seeded random numbers and statistics.
import random
from itertools import count


class Sim:
    def __init__(self):
        self.now, self.queue, self.ids = 0, [], count()

    def at(self, delay, process):
        self.queue.append((self.now + delay, next(self.ids), process))
        self.queue.sort()

    def run(self, until):
        while self.queue and self.queue[0][0] <= until:
            self.now, _, process = self.queue.pop(0)
            try:
                request = next(process)
            except StopIteration:
                continue
            if isinstance(request, int):
                self.at(request, process)
            else:
                request.add(self, process)


class Server:
    def __init__(self, name, size=1):
        self.name, self.free, self.waiting, self.longest = name, size, [], 0

    def add(self, sim, process):
        if self.free:
            self.free -= 1
            sim.at(0, process)
        else:
            self.waiting.append(process)
            self.longest = max(self.longest, len(self.waiting))

    def release(self, sim):
        if self.waiting:
            sim.at(0, self.waiting.pop(0))
        else:
            self.free += 1


waits, log = [], []


def customer(sim, n, server, service):
    arrived = sim.now
    yield server
    waited = sim.now - arrived
    waits.append(waited)
    yield service
    server.release(sim)
    log.append(f"{sim.now:4d} customer {n} leaves after waiting {waited}")


def arrivals(sim, server):
    for n in range(1, 13):
        sim.at(0, customer(sim, n, server, random.randint(2, 6)))
        yield random.randint(1, 3)


random.seed(2024)
sim, desk = Sim(), Server("desk", 2)
sim.at(0, arrivals(sim, desk))
sim.run(1000)
print("\n".join(log))
print(f"served {len(waits)}, mean wait {sum(waits) / len(waits):.3f}, longest queue {desk.longest}, end {sim.now}")
