# Which parts of an assignment are evaluated when: right side first, then targets from the left.
log = []


class Rec:
    def __init__(self, name):
        object.__setattr__(self, "name", name)

    def __setattr__(self, key, value):
        log.append(f"{self.name}.{key}={value}")

    def __setitem__(self, key, value):
        log.append(f"{self.name}[{key}]={value}")

    def __getitem__(self, key):
        log.append(f"{self.name}[{key}]?")
        return 10

    def __getattr__(self, key):
        log.append(f"{self.name}.{key}?")
        return 20

    def __delitem__(self, key):
        log.append(f"del {self.name}[{key}]")

    def __delattr__(self, key):
        log.append(f"del {self.name}.{key}")


def r(name):
    log.append(name)
    return Rec(name)


def val(v):
    log.append(f"val {v}")
    return v


def flush():
    print(", ".join(log))
    log.clear()


r("a").x = r("b")[1] = val(5)
flush()
r("a").x, r("b").y = val(1), val(2)
flush()
r("a")[val(0)] += val(3)
flush()
r("a").count -= val(3)
flush()
(r("a").p, (r("b").q, *r("c").r)) = val(1), val((2, 3, 4))
flush()
for r("loop").i in (1, 2):
    log.append("body")
flush()
del r("a")[val(1)], r("b").z
flush()
r("a")[val(1):val(2)] = val("s")
flush()
with_target = Rec("w")


class CM:
    def __enter__(self):
        log.append("enter")
        return 1, 2

    def __exit__(self, *a):
        log.append("exit")


with CM() as (with_target.m, with_target.n):
    log.append("body")
flush()
[r("comp").v for r("t").u in [1]]
flush()
try:
    raise ValueError("v")
except ValueError as e:
    log.append(str(e))
flush()
a = [1, 2, 3]
a[0], a[1:], last = a[1], a[:2], a[-1]
print(a, last)
