# Keywords that a subclass of a built-in type takes itself; other corners of built-in types.
from array import array
import collections, copy, pickle, string


def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


for base, value in ((list, [1, 2]), (tuple, (1, 2)), (set, {1}), (frozenset, {1}), (float, 2.5), (int, 3), (str, "a"), (bytes, b"a"), (bytearray, b"a"), (dict, {1: 2}), (complex, 1j), (collections.deque, [1])):
    class Plain(base):
        pass

    class Init(base):
        def __init__(self, x, newarg=None):
            self.newarg = newarg

    class New(base):
        def __new__(cls, x, newarg=None):
            made = base.__new__(cls, x)
            made.newarg = newarg
            return made

    print(base.__name__)
    t(lambda: Plain(value, newarg=3))
    t(lambda: Init(value, newarg=3).newarg)
    t(lambda: New(value, newarg=3).newarg)


class Packed(array):
    def __init__(self, code, newarg=None):
        self.newarg = newarg


t(lambda: Packed("b", newarg=1).newarg)
t(lambda: type(pickle.loads(pickle.dumps(Packed("b")))).__name__)
t(lambda: [pickle.loads(pickle.dumps(array(code, [1, 2]), protocol)) == array(code, [1, 2]) for code in "bBhHiIlLqQfd" for protocol in (0, 2, 3, 5)].count(True))
t(lambda: pickle.loads(pickle.dumps(array("w", "h\xe9"))))
class Deque(collections.deque):
    pass
t(lambda: type(copy.copy(Deque([1]))).__name__)
t(lambda: abs(complex(1.7e308, 1.7e308)))
class Bytes(str):
    def __bytes__(self):
        return b"x"
t(lambda: bytes(Bytes("a")))
b = bytearray(b"abcdef")
b[1:-1:2] = b""
print(b, len(range(2**63 - 1)), float.__getformat__("double").startswith("IEEE"), b"abc".__buffer__(0)[1])
t(lambda: len(range(2**63)))
Point = collections.namedtuple("Point", "self cls args")
t(lambda: Point(**dict(self=1, cls=2, args=3)))
t(lambda: collections.UserString("abc").encode(None))


class Percent(string.Template):
    delimiter = "%"


class Dotted(string.Template):
    idpattern = r"[a-z]+\.[a-z]+"


class Braced(string.Template):
    braceidpattern = r"[A-Z ]+"


class Cased(string.Template):
    flags = 0


class Own(string.Template):
    pattern = r"""(?P<escaped>@@) | @(?P<named>[a-z]+)@ | (?P<braced>@never@) | (?P<invalid>@)"""


values = {"x": 1, "a.b": 2, "A B": 3, "X": 4}
for cls, text in ((Percent, "%x %{x} %% $x"), (Dotted, "$a.b ${a.b} $$ $x"), (Dotted, "$a.b"), (Braced, "${A B} $x ${x}"), (Braced, "${A B}"), (Cased, "$x $X"), (Cased, "$x"), (Own, "@x@ @@ @"), (Own, "@x@ @@"), (string.Template, "$x ${x} $$ $1")):
    made = cls(text)
    t(lambda: made.substitute(values))
    t(lambda: made.safe_substitute(values))
    t(lambda: (made.is_valid(), made.get_identifiers()))
print(string.Template.pattern.findall("$a ${b} $$ $1"))
import math
for p, q in (([-5, -5, 10], [1.5, 2**62, 2**61]), ([1, 2.5, 3], [2, 2, 3]), ([1e308, 1e308, -1e308], [1, 1, 1]), ([True, 2], [0.1, 0.2]), ([10**400, 1], [1, 2.0]), ([0.1] * 10, [1] * 10), ([], []), ([1e16, 1, -1e16], [1.0, 1.0, 1.0])):
    t(lambda: math.sumprod(p, q))
import random, struct
d = collections.deque([1, 2], 5)
d.__init__(range(3), 2)
print(d, struct.Struct("=i2H"))
for seed in ("nofar", "rachel", "", b"abc", "h\xe9", 5, -1.5, 2.25):
    random.seed(seed, version=1)
    print(random.random(), random.randrange(1000))
    random.seed(seed)
    print(random.random())
