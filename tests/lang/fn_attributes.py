# Function objects: names, docs, defaults, attributes, annotations, equality, methods.
def f(a, b=2, *, c: int = 3) -> str:
    """The doc."""
    return str(a + b + c)


print(f.__name__, f.__qualname__, f.__doc__, f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__module__)
f.count = 0
f.count += 1
print(f.count, f.__dict__, hasattr(f, "nope"))
f.__name__ = "renamed"
f.__doc__ = None
f.__defaults__ = (10,)
f.__kwdefaults__ = {"c": 100}
print(f.__name__, f.__doc__, f(1), f.__code__.co_varnames, f.__code__.co_argcount, f.__code__.co_kwonlyargcount)
f.__defaults__ = None
try:
    f(1)
except TypeError as e:
    print(e)


def outer():
    def inner(): "inner doc"
    class K:
        def m(self): pass
        class L:
            def n(self): pass
            lam = lambda: 0
    return inner, K


inner, K = outer()
print(inner.__qualname__, inner.__doc__, K.__qualname__, K.m.__qualname__, K.L.n.__qualname__, K.L.lam.__qualname__)
g = f
print(g is f, g == f, f == inner, callable(f), type(f).__name__, type(len).__name__, type(K().m).__name__, type([].append).__name__, type(str.upper).__name__, type(outer).__qualname__)
k = K()
m = k.m
print(m.__self__ is k, m.__func__ is K.m, m == k.m, m is k.m, m == K().m, m.__name__)
print(len.__name__, str.join.__name__, [].append.__name__, print.__name__, len.__doc__ is not None, int.__name__, int.__doc__ is not None)
print(hash(f) == hash(g), {f: 1}[g], f in [inner, f])


def doc1():
    'single'
def doc2():
    """
    Multi
      line
    """
def nodoc():
    f"not {1}"
def nodoc2():
    b"bytes"
def nodoc3():
    x = "no"


print(doc1.__doc__, repr(doc2.__doc__), nodoc.__doc__, nodoc2.__doc__, nodoc3.__doc__)


class Doc:
    "class doc"
    x = 1


class NoDoc(Doc): pass


print(Doc.__doc__, NoDoc.__doc__, Doc().__doc__)


def ret_none(): pass
def bare(): return
def early(x):
    if x: return "early"


print(ret_none(), bare(), early(0), early(1))
for attempt in (lambda: f.nope, lambda: setattr(f, "__name__", 5), lambda: m.newattr, lambda: setattr(m, "x", 1), lambda: setattr(len, "x", 1), lambda: f.__closure__.x):
    try:
        attempt()
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
