# Attribute loads and stores, method calls, class attributes, bound methods and __getattr__.
class Counter:
    step = 1

    def __init__(self):
        self.n = 0
        self.hits = 0

    def inc(self):
        self.n += self.step

    def add(self, by, scale=1):
        self.n += by * scale
        return self


class Child(Counter):
    def inc(self):
        super().inc()
        self.hits += 1


class Proxy:
    def __init__(self, target):
        self.target = target

    def __getattr__(self, name):
        return getattr(self.target, name)


a, b = Counter(), Child()
p = Proxy(a)
bound = a.inc
for i in range(800000):
    a.inc()
    b.inc()
    bound()
    a.add(i & 3).add(1, scale=2)
    b.hits = b.hits + a.step
for i in range(100000):
    p.add(p.step)
print(a.n, b.n, b.hits)
