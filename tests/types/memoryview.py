# memoryview: over bytes, bytearray and arrays; items, slices, casts, comparison, hashes, release, sizes that are locked.
from array import array
import struct


def t(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


m = memoryview(b"hello world")
print(m[0], m[-1], m[2:5].tobytes(), m[::2].tolist(), m[::-1].tobytes(), len(m), bytes(m), list(m)[:3], bytes(m[::3]))
print(m.format, m.itemsize, m.nbytes, m.ndim, m.shape, m.strides, m.suboffsets, m.readonly, m.obj, m.contiguous, m.c_contiguous, m.f_contiguous)
n = m[1:9:3]
print(n.shape, n.strides, n.contiguous, n.nbytes, n.tobytes(), n.hex(), m[:4].hex(":"), m.hex("-", 4))
print(m == b"hello world", m == "x", m != bytearray(b"hello world"), m[:5] == memoryview(b"hello"), hash(m) == hash(b"hello world"), m in [m], 104 in m, 1 in m)
for f in (lambda: m[20], lambda: m["a"], lambda: m[1.0], lambda: memoryview(1), lambda: memoryview("a"), lambda: memoryview(), lambda: m < m, lambda: m + b"", lambda: m.nothing, lambda: m.__setitem__(0, 1), lambda: hash(memoryview(bytearray())), lambda: m[1, 2], lambda: m.count(108), lambda: m.index(111), lambda: m.index(111, 5), lambda: m.index(1), lambda: memoryview([1]), lambda: b",".join([m[:2], m[3:5]]), lambda: b",".join([n]), lambda: int.from_bytes(m[:2], "big"), lambda: b"abc" + memoryview(b"d"), lambda: b"lo" in b"hello" and memoryview(b"lo") in b"hello", lambda: "%s" % m.tobytes(), lambda: int(memoryview(b"12")), lambda: float(memoryview(b"1.5")), lambda: str(memoryview(b"abc"), "ascii"), lambda: bytearray(m[:3]), lambda: b"hello".startswith(memoryview(b"he")), lambda: b"hello".replace(memoryview(b"l"), b"L"), lambda: b"a".find(memoryview(b"a")), lambda: type(m)):
    t(f)
b = bytearray(b"abcdef")
v = memoryview(b)
v[0] = 122
v[1:3] = b"YX"
v[-1:] = bytearray(b"!")
v[3:5] = v[0:2]
v[::2] = b"..."
print(b, v.readonly, v.toreadonly().readonly)
def setting(i, x): v[i] = x
for args in ((0, 256), (0, -1), (0, "a"), (0, 1.5), (99, 1), (slice(0, 2), b"abc"), (slice(0, 2), "ab"), (slice(0, 2), [1, 2]), ("x", 1), (slice(0, 2), array("h", [1]))):
    t(setting, *args)
def deleting(): del v[0]
t(deleting)
def assign(): memoryview(b"a")[0] = 1
t(assign)
for f in (lambda: b.append(1), lambda: b.pop(), lambda: b.clear(), lambda: b.extend(b"a"), lambda: b.insert(0, 1), lambda: b.remove(46), lambda: b.__iadd__(b"x"), lambda: b.__imul__(2), lambda: b.__delitem__(0), lambda: b.__setitem__(slice(0, 1), b"xy"), lambda: b.__setitem__(slice(0, 1), b"x"), lambda: b.reverse()):
    t(f)
v.release()
b.append(1)
print(b)
for f in (lambda: len(v), lambda: v[0], lambda: v.tobytes(), lambda: v.format, lambda: v == v, lambda: v == b"", lambda: v.release(), lambda: list(v), lambda: bytes(v), lambda: setting(0, 1), lambda: memoryview(v), lambda: str(v)[:16]):
    t(f)
with memoryview(b) as w:
    print(w[0], str(w)[:11])
    t(b.append, 2)
b.append(3)
def through(): 
    x = memoryview(b)[2:4]
    return bytes(x)
print(through())
b.append(4)
print(sum(memoryview(b)[:3]))
b.append(5)
print(b)
c = memoryview(bytearray(range(16)))
for code in ("B", "b", "c", "h", "H", "i", "I", "l", "L", "q", "Q", "n", "N", "f", "d", "e", "?", "@h", "P"):
    d = c.cast(code)
    print(code, d.format, d.itemsize, d.shape, d.strides, d.tolist()[:2] if code != "d" else [x > 0 for x in d], d.tobytes() == c.tobytes())
i = c.cast("i")
i[0] = -5
i[1:3] = array("i", [7, 8])
print(c.tobytes(), i.tolist(), i[::2].tolist(), i.cast("B")[0], c.cast("h", [8]).shape)
def iset(x): i[0] = x
for x in (2**31, -2**31 - 1, "a", 1.5, 2**100):
    t(iset, x)
f = memoryview(bytearray(8)).cast("d")
f[0] = 1.5
print(f[0], f.tolist(), f == array("d", [1.5]), f == array("f", [1.5]), memoryview(b"\x01") == memoryview(b"\x01").cast("b"), memoryview(b"a").cast("c")[0], memoryview(b"\xff").cast("b")[0] == -1)
for g in (lambda: c.cast("x"), lambda: c.cast("ii"), lambda: c.cast(1), lambda: i.cast("h"), lambda: c[:3].cast("i"), lambda: c[::2].cast("h"), lambda: c.cast("i", [3]), lambda: c.cast("<i"), lambda: hash(memoryview(b"abcd").cast("i")), lambda: hash(memoryview(b"ab").cast("b")) == hash(b"ab")):
    t(g)
buffer = bytearray(12)
view = memoryview(buffer)
struct.pack_into("<HH", view, 2, 1, 2)
struct.pack_into(">I", view[6:], 0, 3)
print(buffer, struct.unpack_from("<H", view, 4), struct.unpack("<HH", view[2:6]))
t(struct.pack_into, "H", b"ab", 0, 1)
t(struct.pack_into, "H", memoryview(b"ab"), 0, 1)
match m:
    case [104, *rest]: print("a sequence", len(rest))
print(list(reversed(m[:3])), isinstance(m, type(m)), memoryview(memoryview(b"x")).obj, [*memoryview(b"ab")], sorted(memoryview(b"cab")), max(m), tuple(zip(m, b"he")))
import collections.abc
print(isinstance(m, collections.abc.Sequence), isinstance(m, collections.abc.Buffer), isinstance(array("i"), collections.abc.MutableSequence))
import io
data = io.BytesIO(b"abcdefgh")
target = bytearray(6)
print(data.readinto(memoryview(target)[2:5]), target, data.readinto(target), target)
print(memoryview(b"").tolist(), memoryview(b"") == b"", bool(memoryview(b"")), memoryview(b"")[::-1].nbytes, memoryview(array("u" if False else "d", [1.0])).obj)
class S(bytes): pass
print(memoryview(S(b"xyz")).obj, type(memoryview(S(b"xyz")).obj).__name__)
try:
    class V(memoryview): pass
except TypeError as e: print(e)
