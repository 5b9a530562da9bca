# Closures made and called, shared cells changed, functions passed around.
def make_counter(step):
    count = 0

    def bump(by=1):
        nonlocal count
        count += step * by
        return count

    return bump


def compose(f, g):
    return lambda x: f(g(x))


def curry(a):
    return lambda b: lambda c: a + b * c


def main(n):
    total = 0
    counters = [make_counter(i) for i in range(10)]
    for i in range(n):
        total += counters[i % 10]()
    pipeline = lambda x: x
    for k in range(8):
        pipeline = compose(lambda x, k=k: x + k, pipeline)
    for i in range(n // 8):
        total += pipeline(i)
    for i in range(n // 3):
        total += curry(i)(2)(3)
    total += sum(map(lambda x: x * 2, filter(lambda x: x % 3, range(n))))
    return total


print(main(1000000))
