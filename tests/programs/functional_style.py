# Functional style: compose, curry, pipelines, partials, singledispatch, lazy streams, monads with operators, memoised recursion, itertools recipes.
import functools
import itertools as it
import operator as op
from collections import deque
from functools import partial, partialmethod, reduce, singledispatch, singledispatchmethod, wraps, cmp_to_key


def compose(*fs): return reduce(lambda f, g: lambda x: f(g(x)), fs)
def curry(f, n=None, args=()):
    n = n or f.__code__.co_argcount
    return lambda *a: f(*args, *a) if len(args) + len(a) >= n else curry(f, n, args + a)


class Pipe:
    def __init__(self, f): self.f = f
    def __ror__(self, x): return self.f(x)
    def __or__(self, o): return Pipe(lambda x: o.f(self.f(x)))
    def __call__(self, *a, **k): return Pipe(lambda x: self.f(x, *a, **k))
    def __rshift__(self, o): return self | o


where = Pipe(lambda xs, p: (x for x in xs if p(x)))
select = Pipe(lambda xs, f: (f(x) for x in xs))
take = Pipe(lambda xs, n: list(it.islice(xs, n)))
print(it.count() | where(lambda x: x % 3 == 0) | select(lambda x: x * x) | take(5))
print(curry(lambda a, b, c: a + b * c)(1)(2)(3), curry(pow, 3)(2, 10)(1000), compose(str, abs, int)("-5"))


class Maybe:
    def __init__(self, v, err=None): self.v, self.err = v, err
    def __rshift__(self, f):
        if self.err: return self
        try: return Maybe(f(self.v))
        except Exception as e: return Maybe(None, e)
    def __repr__(self): return f"Just({self.v!r})" if not self.err else f"Fail({self.err!r})"


for s in ("10", "0", "x", "-4"):
    print(Maybe(s) >> int >> (lambda n: 100 / n) >> (lambda v: v ** 0.5) >> (lambda z: z.real))


@singledispatch
def enc(x): raise TypeError(f"can't encode {type(x).__name__}")
@enc.register
def _(x: int | float): return f"n{x}"
@enc.register(str)
def _(x): return f"s{len(x)}:{x}"
@enc.register(list)
@enc.register(tuple)
def _(x): return "[" + "".join(map(enc, x)) + "]"
@enc.register
def _(x: dict): return "{" + "".join(enc(k) + enc(v) for k, v in x.items()) + "}"
@enc.register(type(None))
def _(x): return "~"
print(enc([1, "ab", (2.5, None), {"k": True}]), enc.dispatch(bool).__annotations__, sorted(t.__name__ for t in enc.registry))
try: enc({1})
except TypeError as e: print(e)


class Cell:
    def __init__(self): self.alive = False
    def set_state(self, s): self.alive = s; return self
    birth = partialmethod(set_state, True)
    @singledispatchmethod
    def neg(self, x): raise NotImplementedError(type(x))
    @neg.register
    def _(self, x: int): return -x
    @neg.register
    def _(self, x: bool): return not x
c = Cell()
print(c.birth().alive, c.neg(5), c.neg(True))
try: c.neg("x")
except NotImplementedError as e: print(e)


class Stream:
    def __init__(self, head, rest): self.head, self._rest = head, rest
    @functools.cached_property
    def rest(self): return self._rest()
    def __iter__(self):
        s = self
        while s: yield s.head; s = s.rest
    def filter(self, p):
        s = self
        while not p(s.head): s = s.rest
        return Stream(s.head, lambda: s.rest.filter(p))
def ints(n): return Stream(n, lambda: ints(n + 1))
def sieve(s): return Stream(s.head, lambda: sieve(s.rest.filter(lambda x: x % s.head)))
print(list(it.islice(sieve(ints(2)), 15)))


def trace(f):
    depth = 0
    @wraps(f)
    def w(*a):
        nonlocal depth
        print("  " * depth + f"{f.__name__}{a}")
        depth += 1
        try: return f(*a)
        finally: depth -= 1
    return w
@trace
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(3), fib.__wrapped__.__name__)
print(list(it.chain.from_iterable(it.repeat(x, x) for x in range(4))), list(it.starmap(pow, [(2, 3), (3, 2)])), list(it.zip_longest("ab", "xyz", fillvalue="-")), list(it.compress("abcdef", [1, 0, 1, 0, 1])), list(it.dropwhile(str.isalpha, "ab1c")), list(it.filterfalse(None, [0, 1, "", 2])))
print([list(g) for k, g in it.groupby("AAbBc", key=str.upper)], list(it.batched("abcdefg", 3)), list(it.accumulate(range(1, 6), op.mul, initial=1)), list(it.combinations_with_replacement("ab", 2)), *map("".join, it.product("ab", repeat=2)))
a, b, c3 = it.tee(iter(range(4)), 3)
print(list(zip(a, it.islice(b, 1, None))), list(c3), reduce(op.or_, [1, 2, 8]), sorted("bca", key=cmp_to_key(lambda x, y: (x < y) - (x > y))))
print(op.itemgetter(1, 0)("ab"), op.attrgetter("real", "imag")(3j), op.methodcaller("split", ",")("a,b"), partial(int, base=2)("101"), partial(print, 1, sep="-"), list(map(max, [1, 5], [3, 2])))
print((lambda f: (lambda x: x(x))(lambda y: f(lambda a: y(y)(a))))(lambda fact: lambda n: 1 if n == 0 else n * fact(n - 1))(20))
fs = [lambda i=i: i * i for i in range(4)]; gs = [lambda: i for i in range(4)]
print([f() for f in fs], [g() for g in gs], deque(maxlen=3, iterable=range(9)), all([]), any([]))
def roundrobin(*its):
    its = deque(map(iter, its))
    while its:
        try:
            while True: yield next(its[0]); its.rotate(-1)
        except StopIteration: its.popleft()
print("".join(roundrobin("ABC", "D", "EF")))
for f in (lambda: reduce(op.add, []), lambda: next(iter([])), lambda: list(it.batched("a", 0)), lambda: it.islice([], -1), lambda: list(zip("a", "bc", strict=True)), lambda: list(map(lambda: 0, [1])), lambda: it.count("a"), lambda: partial(), lambda: op.itemgetter(3)([1]), lambda: it.tee([], -1), lambda: list(it.batched("abc", 2, strict=True))):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
