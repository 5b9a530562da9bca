"""Objects to bytes and back in every protocol: the bytes of plain values, classes, cycles, hooks, errors."""
import collections
import copyreg
import datetime
import decimal
import enum
import io
import pickle
from fractions import Fraction


class Plain:
    def __init__(self, a):
        self.a = a

    def __eq__(self, other):
        return type(self) is type(other) and self.__dict__ == other.__dict__


class Slots:
    __slots__ = ("x", "y")


class State:
    def __getstate__(self):
        return {"n": 5}

    def __setstate__(self, state):
        self.restored = state


class NewArgs(tuple):
    def __new__(cls, a, b):
        return tuple.__new__(cls, (a, b))

    def __getnewargs__(self):
        return tuple(self)


class KeywordArgs:
    def __new__(cls, *, k):
        self = object.__new__(cls)
        self.k = k
        return self

    def __getnewargs_ex__(self):
        return (), {"k": self.k}


class Reduced:
    def __reduce__(self):
        return Plain, ("from reduce",), {"extra": 1}


class MyList(list):
    pass


class MyDict(dict):
    pass


class Colour(enum.Enum):
    RED = 1


class Outer:
    class Inner:
        pass


Point = collections.namedtuple("Point", "x y")
values = [None, True, False, 0, 1, -1, 255, 256, 65535, 65536, -(2**31), 2**31, 2**70, -(2**70), 1.5, float("inf"), 2j, "", "abc", "\xe9\u1234\U0001f600", "a\nb\\",
          "x" * 300, b"", b"abc\xff", b"y" * 300, (), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4), [], [1, "a", [2]], {}, {"a": 1, 2: [3]}, {1}, frozenset({1}), bytearray(b"q"),
          range(3), slice(1, 2), len, int, Plain, Outer.Inner, ..., NotImplemented, type(None)]
for protocol in range(6):
    for value in values:
        data = pickle.dumps(value, protocol)
        back = pickle.loads(data)
        assert back == value or back is value, (value, back)
        if value is not Outer.Inner and not isinstance(value, (set, frozenset)) and value not in (len, int, range(3)) and not isinstance(value, (slice, complex, bytes, bytearray)):
            print(protocol, data[:120])
objects = [Plain([1, 2]), Point(1, 2), NewArgs(1, 2), Colour.RED, Fraction(1, 3), decimal.Decimal("1.50"), datetime.date(2020, 1, 2), datetime.timedelta(1, 2),
           collections.OrderedDict(a=1), collections.Counter("aab"), collections.defaultdict(int, {1: 2}), collections.deque([1, 2], 5), ValueError("x", 1)]
for protocol in range(6):
    for obj in objects:
        back = pickle.loads(pickle.dumps(obj, protocol))
        print(protocol, type(back).__name__, back == obj or repr(back) == repr(obj), end="; ")
    m = MyList([1])
    m.tag = "t"
    d = MyDict(k=1)
    d.me = d
    back = pickle.loads(pickle.dumps([m, d, State(), Reduced()], protocol))
    print(back[0], back[0].tag, back[1], back[1].me is back[1], back[2].restored, back[3].__dict__)
    if protocol >= 2:
        s = Slots()
        s.x = 3
        back = pickle.loads(pickle.dumps(s, protocol))
        print(back.x, hasattr(back, "y"), pickle.loads(pickle.dumps(KeywordArgs(k=7), protocol)).k)
loop = [1]
loop.append(loop)
pair = ([],)
pair[0].append(pair)
back = pickle.loads(pickle.dumps([loop, pair, loop]))
print(back[0][1] is back[0], back[0] is back[2], back[1][0][0] is back[1])
big = list(range(2500))
print(pickle.loads(pickle.dumps(big)) == big, pickle.loads(pickle.dumps({i: str(i) for i in big}, 2))[2499], len(pickle.dumps(big, 4)), len(pickle.dumps("z" * 100000)))


def local():
    class Hidden:
        pass

    return Hidden()


for f in (lambda: pickle.dumps(lambda: 1), lambda: pickle.dumps(local()), lambda: pickle.dumps((i for i in [])), lambda: pickle.dumps(1, 9), lambda: pickle.loads(b""),
          lambda: pickle.loads(b"\x80\x09N."), lambda: pickle.loads(b"?"), lambda: pickle.loads(b"N"), lambda: pickle.loads(b"]K\x01"), lambda: pickle.loads(b"cnosuchmodule\nx\n."),
          lambda: pickle.loads(b"cos\nnosuchname\n."), lambda: pickle.loads("x"), lambda: pickle.loads(b"."), lambda: pickle.Pickler(5), lambda: pickle.Unpickler(5)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__)
print(pickle.loads(b"(lp0\nI1\naF2.5\naS'a\\x41'\np1\naVx\\u1234\np2\nag1\naL5L\naI01\na(dp3\nS'k'\nNsa."), pickle.loads(b"\x80\x02U\x03abc."), pickle.loads(b"(I1\nI2\nt0(I3\nt."))


class Persist(pickle.Pickler):
    def persistent_id(self, obj):
        return "id-%s" % obj.a if isinstance(obj, Plain) else None


class Find(pickle.Unpickler):
    def persistent_load(self, pid):
        return ("found", pid)

    def find_class(self, module, name):
        print("find", module, name)
        return super().find_class(module, name)


for protocol in (0, 2, 5):
    out = io.BytesIO()
    Persist(out, protocol).dump([Plain(1), Fraction(1, 2)])
    out.seek(0)
    print(Find(out).load())
out = io.BytesIO()
p = pickle.Pickler(out)
p.dump([1])
p.dump("two")
out.seek(0)
print(pickle.load(out), pickle.load(out), pickle.HIGHEST_PROTOCOL, pickle.DEFAULT_PROTOCOL)


class Odd:
    pass


copyreg.pickle(Odd, lambda o: (str, ("odd",)))
print(pickle.loads(pickle.dumps(Odd())), pickle.encode_long(-129), pickle.decode_long(b"\x7f\xff"))
print(object().__reduce_ex__(2)[1], Plain(1).__reduce_ex__(2)[1:], Plain(1).__getstate__(), Slots().__getstate__(), object.__reduce_ex__.__name__)
