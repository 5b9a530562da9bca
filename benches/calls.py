# Calls of every shape: positional, keyword, default, *args, **kwargs, builtins, methods of built-in types.
def three(a, b, c):
    return a + b - c


def defaults(a, b=2, *, c=3):
    return a * b + c


def star(*args):
    return len(args)


def kw(**kwargs):
    return len(kwargs)


def forward(*args, **kwargs):
    return three(*args, **kwargs)


total = 0
items = [3, 1, 2]
for i in range(260000):
    total += three(i, 1, 2)
    total += defaults(i)
    total += defaults(i, b=1, c=2)
    total += three(c=1, a=i, b=2)
    total += star(i, i, i)
    total += kw(x=i, y=1)
    total += forward(i, 1, c=4)
    total += max(i, 5) + abs(-i) + len(items) + items.count(1)
    total += min(items) + int("7") + isinstance(i, int)
print(total)
