# Comprehensions in a class body: whose names they see, and their frames in tracebacks.
import traceback

n = 3


class A:
    n = 5
    squares = [i * i for i in range(n)]
    pairs = {i: [j for j in range(i)] for i in range(2)}
    outer = [n for _ in range(2)]
    functions = [lambda i=i: i for i in range(3)]
    late = [lambda: i for i in range(3)]
    names = sorted(name for name in ['b', 'a'])
    nested = [[(i, j) for j in range(i)] for i in range(3)]

    def method(self):
        return [self.n for _ in range(1)], [__class__.__name__ for _ in range(1)]


print(A.squares, A.pairs, A.outer, [f() for f in A.functions], [f() for f in A.late], A.names, A.nested, A().method())
print(sorted(name for name in vars(A) if not name.startswith('__')))


def f(k):
    class B:
        k = 10
        items = [k for _ in range(2)]
        own = [(k, [k + m for m in range(k)]) for k in range(2)]

    return B.items, B.own, B.k


print(f(7))
try:
    class C:
        broken = [i @ i for i in range(2)]
except TypeError:
    traceback.print_exc(file=__import__('sys').stdout)
try:
    class D:
        hidden = 1
        seen = [hidden for _ in range(2)]
except NameError as error:
    print(error)
