# What suites about built-in types found: classes by __bases__, flags, sizes, signatures, properties, copies, random's subclasses.
import bisect, codecs, collections, copy, functools, inspect, pickle, pprint, random, reprlib, statistics, string, sys, weakref
import types


def t(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


class Like:
    def __init__(self, *bases):
        self.__bases__ = bases


base = Like()
derived = Like(base)


class Instance:
    def __init__(self, cls):
        self.kind = cls

    @property
    def __class__(self):
        return self.kind


print(isinstance(Instance(derived), base), isinstance(Instance(base), derived), issubclass(derived, base), issubclass(derived, (int, base)))
t(lambda: isinstance(1, 2))
t(lambda: issubclass(1, int))
t(lambda: issubclass(int, 1))


class Own(int):
    pass


print([bool(c.__flags__ & 1 << 9) for c in (int, Own)], [bool(c.__flags__ & 1 << 10) for c in (int, bool)], bool(Own.__flags__ & 1 << 24))
print(sys.getsizeof([]), sys.getsizeof(()), sys.getsizeof(""), sys.getsizeof(1), sys.getsizeof(1.5), (5).__sizeof__(), sys.getsizeof(2**40) > 28)


class Sized:
    def __sizeof__(self):
        return 1000


class Refuses:
    __sizeof__ = None


print(sys.getsizeof(Sized()) >= 1000, sys.getsizeof(Refuses(), "default"))
print(len.__text_signature__, str.split.__text_signature__, list.__text_signature__, int.__text_signature__, globals.__text_signature__)
t(lambda: inspect.signature(list))
t(lambda: inspect.signature(int))
t(lambda: inspect.signature([].append))
t(lambda: int.__annotations__)


class Text(str):
    def __int__(self):
        return 5


print("%d" % Text("7"))
t(lambda: int(memoryview(b"100"), 2))


class None_:
    __iadd__ = None

    def __add__(self, other):
        return 1


def add():
    x = None_()
    x += 1


t(add)


class Prop(property):
    """of the class"""


class C:
    @Prop
    def a(self):
        """of the getter"""

    b = Prop(doc="said")
    c = a.setter(lambda self, value: None)


print(Prop.__doc__, C.a.__doc__, C.b.__doc__, C.c.__doc__, Prop().__doc__)


class MySet(set):
    def __repr__(self):
        return "<" + super().__repr__() + ">"


print(MySet([1]), MySet(), set.__repr__(MySet([2])))
items = slice([1], [2], 3)
print(copy.deepcopy(items).start is items.start, copy.copy(items) is items)

t(lambda: pickle.dumps(x for x in ()))
t(lambda: copy.copy(memoryview(b"")))
alias = pickle.loads(pickle.dumps(list[int]))
print(alias, alias == list[int], copy.deepcopy(dict[str, list[int]]), pickle.loads(pickle.dumps(tuple[*tuple[int, ...]])))
print(dict[str, int].fromkeys("ab"), types.MappingProxyType[str, int], types.GeneratorType[int, None, None])
p = functools.partial(pow, 2, mod=7)
p.note = "x"
q = pickle.loads(pickle.dumps(p))
print(q(5), q.note, copy.copy(p).args is p.args)
p.__setstate__((p, (), None, None))
print(p)
t(lambda: p.__setstate__((1, 2)))
od = collections.OrderedDict(a=1)
od.x = [1]
print(copy.copy(od).x is od.x, od.pop("q", default=3), od.setdefault("z", default=4))
dd = collections.defaultdict(None)
dd.default_factory = dd.__getitem__
print(type(repr(dd)).__name__)
d = collections.deque("abc")
t(lambda: bisect.bisect_left(range(sys.maxsize - 1), sys.maxsize - 3))
print(bisect.bisect is bisect.bisect_right)
pprint.pprint({"k": b"abcdefghijklmnopqrstuvwxyz" * 2, "m": types.MappingProxyType({"a" * 30: 1, "b" * 30: 2})}, width=50)
pprint.pprint(collections.ChainMap({"a" * 30: 1}, {"b" * 30: 2}), width=40)
pprint.pprint(collections.UserList(["a" * 20] * 4), width=40)
pprint.pprint(bytearray(b"abcdefghijklmnopqrstuvwxyz"), width=30)
print(reprlib.repr(__import__("array").array("i", range(9))))
t(lambda: string.Formatter().vformat("{i}", (), {"i": 1}))
class Weakly:
    pass


a, b = Weakly(), Weakly()
s = weakref.WeakSet([a, b])
s ^= weakref.WeakSet([b])
print(len(s), s.isdisjoint([b]), weakref.WeakSet([a]) <= s, len(s.symmetric_difference([a, b])))
print(sorted((weakref.WeakValueDictionary(x=a) | {"y": b}).keys()), len({"q": b} | weakref.WeakValueDictionary(x=a)))
f = statistics.kde([-2.1, -1.3, -0.4, 1.9, 5.1, 6.2], h=1.5)
print(round(f(0.5), 6), f.__doc__, round(statistics.kde([1, 2, 3], 2, "triangular", cumulative=True)(2.5), 6))
rand = statistics.kde_random([1.0, 5.0], 0.5, "parabolic", seed=8)
print([round(rand(), 4) for _ in range(3)])
print(pickle.loads(pickle.dumps(statistics.NormalDist(3, 4), 0)))


class Low(random.Random):
    def random(self):
        return 0.25


class Bits(random.Random):
    def getrandbits(self, k):
        return 1


class Labelled(random.Random):
    def __init__(self, label=None):
        super().__init__(7)
        self.label = label


g = Low()
print(g.randrange(10), g.choice("abcd"), g.uniform(0, 8), g.sample(range(5), 3), g.choices("abcd", k=3), round(g.gauss(), 6), g.triangular(), g.expovariate(2))
print(Bits().randrange(100), Bits().randbytes(2), Labelled(label="l").label, Labelled(label="l").random())
r = random.Random(5)
r.random()
print(pickle.loads(pickle.dumps(r)).random() == copy.copy(r).random() == r.random())



def long(error):
    error.object = b"\x00" * 4
    return "?", error.start


codecs.register_error("regress.long", long)
print(ascii(b"\x00".decode("utf-16", "regress.long")))
r = codecs.getreader("utf-16-le")(__import__("io").BytesIO("foo\nbar\r\nbaz".encode("utf-16-le")))
print(repr(r.readline()), repr(r.read(1)), repr(r.readline()), repr(r.read()))
t(lambda: codecs.charmap_decode(b"a", "strict", {97: 1 << 30}))
print(sys.breakpointhook.__name__, sys.breakpointhook is sys.__breakpointhook__)
sys.breakpointhook = lambda *args, **kws: (args, kws)
print(breakpoint(1, x=2), sys.flags.safe_path, sys.getfilesystemencodeerrors())
