import heapq, random, itertools, bisect, math
from collections import deque, OrderedDict
from functools import partial, cached_property, lru_cache, singledispatchmethod, total_ordering, reduce, wraps

random.seed(42)


@total_ordering
class Event:
    __slots__ = "time", "prio", "fn", "cancelled", "__weakref__"
    seq = itertools.count()

    def __init__(self, time, fn, prio=0):
        self.time, self.fn, self.prio, self.cancelled = time, fn, (prio, next(Event.seq)), False

    def __eq__(self, o):
        return (self.time, self.prio) == (o.time, o.prio)

    def __lt__(self, o):
        return (self.time, self.prio) < (o.time, o.prio)

    def __repr__(self):
        return f"Event({self.time:.2f}, {getattr(self.fn, '__name__', self.fn)})"


class Sim:
    def __init__(self):
        self.q, self.now, self.log = [], 0.0, []

    def at(self, dt, fn, *a, prio=0, **k):
        e = Event(self.now + dt, partial(fn, *a, **k) if a or k else fn, prio)
        heapq.heappush(self.q, e)
        return e

    def run(self, until=math.inf):
        while self.q and self.q[0].time <= until:
            e = heapq.heappop(self.q)
            if e.cancelled:
                continue
            self.now = e.time
            e.fn()

    def process(self, gen):
        def step(v=None):
            try:
                d = gen.send(v)
            except StopIteration as s:
                self.log.append((round(self.now, 3), "end", s.value))
                return
            self.at(d, step)

        self.at(0, step)


class Server:
    def __init__(self, sim, n):
        self.sim, self.free, self.wait, self.times = sim, n, deque(), []

    def acquire(self, fn):
        if self.free:
            self.free -= 1
            fn()
        else:
            self.wait.append((self.sim.now, fn))

    def release(self):
        if self.wait:
            t, fn = self.wait.popleft()
            self.times.append(self.sim.now - t)
            fn()
        else:
            self.free += 1

    @cached_property
    def stats(self):
        ts = sorted(self.times) or [0]
        return dict(n=len(self.times), mean=sum(ts) / len(ts), p90=ts[int(0.9 * (len(ts) - 1))])


sim = Sim()
srv = Server(sim, 2)


def customer(i):
    def served():
        sim.at(random.expovariate(1 / 3), srv.release)

    srv.acquire(served)


t = 0
for i in range(60):
    t += random.expovariate(1.0)
    sim.at(t, customer, i)


def clock(name, dt, n):
    for k in range(n):
        yield dt
        sim.log.append((round(sim.now, 3), name, k))
    return f"{name} done"


sim.process(clock("a", 1.5, 3))
sim.process(clock("b", 1, 4))
e = sim.at(2, print, "never")
e.cancelled = True
sim.at(3, print, "hello", "at", sep="-", prio=-1)
sim.run()
print(sim.log, srv.stats, round(sim.now, 6), srv.stats is srv.stats)
print(
    random.random(),
    random.randint(1, 100),
    random.choice("abc"),
    random.sample(range(100), 5),
    random.shuffle(x := list(range(8))),
    x,
    random.gauss(0, 1),
    random.choices("xyz", weights=[1, 2, 3], k=6),
    random.uniform(1, 2),
    random.triangular(0, 1, 0.3),
    random.betavariate(1, 2),
    random.getrandbits(70),
    random.randrange(0, 100, 7),
    random.normalvariate(),
    random.paretovariate(3),
    random.vonmisesvariate(0, 1),
)
r = random.Random("seed")
print(r.random(), r.getstate()[1][:3], r.randbytes(4))


class LRU(OrderedDict):
    def __init__(self, cap):
        super().__init__()
        self.cap = cap

    def __getitem__(self, k):
        v = super().__getitem__(k)
        self.move_to_end(k)
        return v

    def __setitem__(self, k, v):
        super().__setitem__(k, v)
        self.move_to_end(k)
        while len(self) > self.cap:
            print("evict", self.popitem(last=False))


c = LRU(3)
for k in "abcadbe":
    c[k] = c.get(k, 0) + 1
print(c, list(reversed(c)), c == {"d": 1, "b": 2, "e": 1} or dict(c))


@lru_cache(maxsize=None)
def ways(n, coins=(1, 5, 10, 25, 50)):
    if n == 0:
        return 1
    if n < 0 or not coins:
        return 0
    return ways(n - coins[-1], coins) + ways(n, coins[:-1])


print(ways(250), ways.cache_info(), ways.__wrapped__.__name__, ways.cache_parameters())


class Fmt:
    @singledispatchmethod
    def f(self, x):
        return f"?{x!r}"

    @f.register
    def _(self, x: int):
        return f"i{x}"

    @f.register(list)
    def _(self, x):
        return [self.f(y) for y in x]

    @f.register
    def _(self, x: str | bytes):
        return f"s{x}"


print(Fmt().f([1, "a", b"b", 2.0, True, [None]]))
g = [1, 3, 3, 7]
bisect.insort(g, 5)
print(
    g,
    bisect.bisect_left(g, 3),
    bisect.bisect(g, 3),
    (
        bisect.bisect_left(["aa", "b", "ccc"], 2, key=len)
        if False
        else bisect.bisect_left([(1, "x"), (4, "y")], 4, key=lambda p: p[0])
    ),
)
h = [5, 1, 9, 2]
heapq.heapify(h)
print(
    heapq.heappushpop(h, 0),
    heapq.heapreplace(h, 10),
    heapq.nlargest(2, h),
    heapq.nsmallest(2, ["bb", "a"], key=len),
    list(heapq.merge([1, 4], [2, 3], reverse=False)),
    h,
)
