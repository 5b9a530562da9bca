# Several modules used together, as small tools do.
import functools
import itertools
import json
import math
import random
import string
import sys
from collections import Counter, defaultdict, deque, namedtuple
from dataclasses import asdict, dataclass, field
from enum import Enum, IntEnum, auto
from typing import Iterable, Optional


class Level(IntEnum):
    DEBUG = 10
    INFO = 20
    ERROR = 40


@dataclass(order=True)
class Record:
    when: int
    level: Level = field(compare=False)
    text: str = field(compare=False)
    tags: list[str] = field(default_factory=list, compare=False)

    @classmethod
    def parse(cls, line: str) -> "Record":
        when, level, text = line.split(" ", 2)
        words = text.split()
        return cls(int(when), Level[level], " ".join(w for w in words if not w.startswith("#")), [w[1:] for w in words if w.startswith("#")])


lines = ["30 INFO started #boot", "10 DEBUG loading config #boot #cfg", "20 ERROR missing key #cfg", "40 INFO ready"]
records = sorted(map(Record.parse, lines))
for r in records:
    print(f"{r.when:>4} {r.level.name:<6}{r.level:>3} {r.text:<16} {','.join(r.tags) or '-'}")
print(Counter(itertools.chain.from_iterable(r.tags for r in records)).most_common(), max(records, key=lambda r: r.level).text)
print(json.dumps([asdict(r) for r in records if r.level >= Level.INFO], indent=None, separators=(",", ":")))
groups = {k: [r.when for r in g] for k, g in itertools.groupby(sorted(records, key=lambda r: r.level), key=lambda r: r.level)}
print({k.name: v for k, v in groups.items()}, functools.reduce(lambda a, r: a | set(r.tags), records, set()) == {"boot", "cfg"})
random.seed(5)
Point = namedtuple("Point", "x y")
points = [Point(random.randint(-9, 9), random.randint(-9, 9)) for _ in range(6)]
closest = min(itertools.combinations(points, 2), key=lambda p: math.dist(*p))
print(points, closest, round(math.dist(*closest), 4), sorted(points, key=lambda p: math.atan2(p.y, p.x))[0])


class State(Enum):
    IDLE = auto()
    BUSY = auto()
    DONE = auto()


TABLE = {(State.IDLE, "start"): State.BUSY, (State.BUSY, "finish"): State.DONE, (State.BUSY, "fail"): State.IDLE}
state, trail = State.IDLE, []
for event in ("start", "fail", "finish", "start", "finish"):
    nxt: Optional[State] = TABLE.get((state, event))
    trail.append(f"{state.name}-{event}->{nxt.name if nxt else '?'}")
    state = nxt or state
print(trail, state)
graph = defaultdict(list)
for a, b in ("ab", "bc", "ca", "cd"):
    graph[a].append(b)
seen, q = [], deque("a")
while q:
    n = q.popleft()
    if n not in seen:
        seen.append(n)
        q.extend(graph[n])
print(seen, dict(graph))


@functools.lru_cache(maxsize=None)
def ways(n: int, coins: tuple = (1, 5, 10, 25)) -> int:
    return 1 if n == 0 else 0 if n < 0 or not coins else ways(n - coins[-1], coins) + ways(n, coins[:-1])


print(ways(100), ways.cache_info().hits > 0)
rot = str.maketrans(string.ascii_lowercase, string.ascii_lowercase[13:] + string.ascii_lowercase[:13])
print("uryyb".translate(rot), string.capwords("mixed bag"), "".join(random.choices(string.ascii_uppercase, k=8)), random.sample(string.digits, 4))
primes = list(itertools.islice((n for n in itertools.count(2) if all(n % d for d in range(2, math.isqrt(n) + 1))), 12))
print(primes, math.prod(primes), math.lcm(*primes[:5]), list(itertools.accumulate(primes)), list(itertools.pairwise(primes))[-1])
def table(rows: Iterable[tuple]) -> str:
    rows = [tuple(map(str, r)) for r in rows]
    widths = [max(map(len, col)) for col in zip(*rows)]
    return "\n".join(" | ".join(c.ljust(w) for c, w in zip(r, widths)).rstrip() for r in rows)
print(table([("name", "n", "pct"), ("alpha", 3, f"{3 / 7:.1%}"), ("be", 40, f"{40 / 7:.1%}")]))
sys.stdout.write("done\n")
