# Generators as coroutines: a pipeline of sinks, a round robin scheduler, channels between tasks.
def coroutine(fn):
    def start(*args, **kwargs):
        g = fn(*args, **kwargs)
        next(g)
        return g
    return start


@coroutine
def printer(label):
    try:
        while True:
            item = yield
            print(label, item)
    except GeneratorExit:
        print(label, "closed")


@coroutine
def filtered(pred, target):
    try:
        while True:
            item = yield
            if pred(item):
                target.send(item)
    finally:
        target.close()


@coroutine
def broadcast(*targets):
    try:
        while True:
            item = yield
            for t in targets:
                t.send(item)
    finally:
        for t in targets:
            t.close()


@coroutine
def averager(out):
    total = 0
    n = 0
    while True:
        x = yield total / n if n else None
        total, n = total + x, n + 1
        out.append(total / n)


means = []
avg = averager(means)
source = broadcast(filtered(lambda x: x % 2 == 0, printer("even")), filtered(lambda x: x > 6, printer("big")), avg)
for i in (1, 4, 7, 8):
    source.send(i)
print(means, avg.send(100))
source.close()


class Channel:
    def __init__(self): self.items, self.readers = [], []


class Get:
    def __init__(self, ch): self.ch = ch
class Put:
    def __init__(self, ch, v): self.ch, self.v = ch, v
class Spawn:
    def __init__(self, task): self.task = task
class Sleep:
    def __init__(self, n): self.n = n


def scheduler(main):
    ready, sleeping, tick, names = [(main, None)], [], 0, {main: "main"}
    while ready or sleeping:
        if not ready:
            tick = min(t for t, *_ in sleeping)
            ready = [(g, None) for t, _, g in sorted(sleeping, key=lambda s: s[:2]) if t <= tick]
            sleeping = [s for s in sleeping if s[0] > tick]
        task, value = ready.pop(0)
        try:
            match task.send(value):
                case Get(ch=ch):
                    if ch.items:
                        ready.append((task, ch.items.pop(0)))
                    else:
                        ch.readers.append(task)
                case Put(ch=ch, v=v):
                    if ch.readers:
                        ready.append((ch.readers.pop(0), v))
                    else:
                        ch.items.append(v)
                    ready.append((task, None))
                case Spawn(task=t):
                    names[t] = f"t{len(names)}"
                    ready += [(t, None), (task, names[t])]
                case Sleep(n=n):
                    sleeping.append((tick + n, len(sleeping), task))
                case other:
                    print("unknown request", other)
                    ready.append((task, None))
        except StopIteration as e:
            print(f"[{tick}] {names[task]} finished with {e.value}")
        except ValueError as e:
            print(f"[{tick}] {names[task]} failed: {e}")


def producer(ch, n):
    for i in range(n):
        yield Sleep(i + 1)
        yield Put(ch, i * i)
    yield Put(ch, None)
    return "produced"


def consumer(ch):
    total = 0
    while (v := (yield Get(ch))) is not None:
        total += v
        print("consumed", v)
    return total


def failing():
    yield Sleep(2)
    raise ValueError("on purpose")


def main():
    ch = Channel()
    print("spawned", (yield Spawn(consumer(ch))))
    print("spawned", (yield Spawn(producer(ch, 4))))
    print("spawned", (yield Spawn(failing())))
    yield "nonsense"
    return "main result"


scheduler(main())
