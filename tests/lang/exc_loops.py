# Exceptions inside loops, comprehensions, iterators and nested calls; the stack is left as it was.
def parse_all(texts):
    good, bad = [], []
    for t in texts:
        try:
            good.append(int(t))
        except ValueError as e:
            bad.append(str(e))
            continue
        except TypeError as e:
            bad.append("T:" + str(e))
    return good, bad


print(parse_all(["1", "x", " 7 ", "", None, "0x10", "1_000", "1__0", "９", [], 3.9, "-5", "+ 5", "1.5"]))


def nested(n):
    total = 0
    for i in range(n):
        for j in range(n):
            try:
                if (i + j) % 3 == 0:
                    raise ValueError
                if (i * j) % 5 == 4:
                    raise KeyError
                total += 1
            except ValueError:
                total += 100
            except KeyError:
                total += 10000
                break
        else:
            total += 1000000
    return total


print(nested(6))


def boom(x):
    if x == 3:
        raise ValueError("three")
    return x


for f in (lambda: [boom(i) for i in range(5)], lambda: {boom(i): 1 for i in range(5)}, lambda: list(map(boom, range(5))), lambda: sum(boom(i) for i in range(5)), lambda: sorted(range(5), key=boom), lambda: max(range(5), key=boom), lambda: [1, 2, boom(3), 4], lambda: (boom(1), boom(3)), lambda: {"a": boom(3)}, lambda: print(boom(1), boom(3)), lambda: f"{boom(3)}", lambda: boom(1) + boom(2) * boom(3), lambda: [*map(boom, range(5))], lambda: dict(a=boom(3)), lambda: any(boom(i) > 3 for i in range(5)), lambda: all(boom(i) < 2 for i in range(5)), lambda: list(filter(boom, range(5))), lambda: next(i for i in range(9) if boom(i) > 2), lambda: "".join(str(boom(i)) for i in range(5)), lambda: list(zip(range(5), map(boom, range(5)))), lambda: min(boom(2), boom(3)), lambda: set(map(boom, range(9)))):
    try:
        print(f())
    except ValueError as e:
        print("E", e, end="; ")
print()
count = 0
for i in range(20000):
    try:
        if i % 2:
            raise KeyError(i)
        [][i]
    except KeyError as e:
        count += e.args[0] % 7
    except IndexError:
        count += 1
print(count)


def find(n):
    try:
        return {1: "one"}[n]
    except KeyError:
        try:
            return [0, 0, "two"][n]
        except IndexError:
            try:
                return (lambda: 1 / 0)()
            except ZeroDivisionError:
                return "none"


print([find(i) for i in (0, 1, 2, 3)])
def until_stop(it):
    out = []
    while True:
        try:
            out.append(next(it))
        except StopIteration as s:
            return out, s.value
def g():
    yield 1
    return "ret"
print(until_stop(g()), until_stop(iter("ab")))
stack = []
for op in ["push 1", "push 2", "add", "add", "pop", "pop", "bogus", "push", "push x"]:
    try:
        match op.split():
            case ["push", n]: stack.append(int(n))
            case ["add"]:
                b, a = stack.pop(), stack.pop()
                stack.append(a + b)
            case ["pop"]: print("popped", stack.pop())
            case [other, *rest]: raise SyntaxError(f"{other} {rest}")
    except (IndexError, ValueError) as e:
        print(op, "->", type(e).__name__, e, stack)
    except SyntaxError as e:
        print("bad op:", e)
