"""Pairs and triples assigned from expressions with the same variables: every right side is read before anything is stored."""
import itertools

parts = ["a", "b", "c", "a + 1", "b % a", "[a]", "7", "f(c)", "-b", "(a, b)", "not a"]


def f(x):
    return x * 10


def run(source, name="body"):
    space = {"f": f}
    exec(source, space)
    return space[name](3, 2, 5)


def check(targets, values):
    """A body that assigns at once, and one that stores each value under a name of its own before."""
    left, right = ", ".join(targets), ", ".join(values)
    spelled = "".join([f"    t{i} = {value}\n" for i, value in enumerate(values)])
    spelled += "".join([f"    {target} = t{i}\n" for i, target in enumerate(targets)])
    heads = ["", "    g = lambda: (a, b)\n", "    nonlocal_ = [a for _ in [0] if (lambda: c)()]\n"]
    for head in heads:
        at_once = run(f"def body(a, b, c):\n{head}    {left} = {right}\n    return a, b, c\n")
        one_by_one = run(f"def body(a, b, c):\n{head}{spelled}    return a, b, c\n")
        if at_once != one_by_one:
            print(left, "=", right, at_once, one_by_one)
        # Beside values that wait on the stack.
        waiting = run(f"def body(a, b, c):\n{head}    for a in [a]:\n        {left} = {right}\n    return a, b, c\n")
        if waiting != one_by_one:
            print("loop:", left, "=", right, waiting, one_by_one)


count = 0
for targets in itertools.product("abc", repeat=2):
    for values in itertools.product(parts, repeat=2):
        if (len(targets) + len(values[0]) + len(values[1])) % 2 or values[1] in "abc":
            check(targets, values)
            count += 1
for targets in itertools.permutations("abc"):
    for values in itertools.product(["a", "b", "c", "a + b", "1"], repeat=3):
        if "a + b" in values or values.count("1") == 0:
            check(targets, values)
            count += 1
print(count, "checked")


def gcd(a, b):
    while a:
        a, b = b % a, a
    return b


def fibonacci(n):
    a, b = 1, 0
    for _ in range(n):
        a, b = a + b, a
    return b


print(gcd(36, 84), gcd(17, 5), [fibonacci(n) for n in range(10)])
total, last = 0, 1
for step in range(5):
    total, last = total + last, total
    print(total, last)


class Body:
    x, y = 3, 4
    x, y = [y], x
    print(x, y)
