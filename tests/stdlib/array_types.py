# array: every type code, items, slices, methods, operators, comparison, text, errors, copies.
import array as module
from array import array
import copy, pickle


def t(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


print(module.typecodes, module.ArrayType is array, array)
for code in module.typecodes.replace("u", ""):
    a = array(code)
    print(repr(a), a.itemsize, a.typecode, len(a), bool(a))
    if code != "w":
        a = array(code, [1, 2, 3])
        a.append(4)
        print(a, a[0], a[-1], a[1:3], a.tolist(), a.tobytes()[:4], a == array(code, (1, 2, 3, 4)))
    for value in (-1, 2**7, 2**8, 2**15, 2**16, 2**31, 2**32, 2**63, 2**64, -2**63 - 1, 2**70, 1.5, "a", None, b"a"):
        try:
            a = array(code, [value])
            print(code, value, a)
        except Exception as e:
            print(code, value, type(e).__name__, e)
a = array("i", range(10))
for f in (lambda: a[2], lambda: a[-3:], lambda: a[::3], lambda: a[::-1], lambda: a[10], lambda: a["x"], lambda: a[1.0], lambda: 5 in a, lambda: 50 in a, lambda: "x" in a, lambda: a.index(4), lambda: a.index(4, 5), lambda: a.index(7, 2, 8), lambda: a.index(99), lambda: a.count(3), lambda: a + a[:2], lambda: a + [1], lambda: a + array("h", [1]), lambda: a[:2] * 3, lambda: 2 * a[:2], lambda: a * -1, lambda: a * 1.5, lambda: sum(a), lambda: list(reversed(a)), lambda: a < array("i", [0, 2]), lambda: a == list(range(10)), lambda: a == array("d", range(10)), lambda: array("i", [1]) != array("i", [2]), lambda: hash(a), lambda: array("i", a) is a, lambda: array("h", a), lambda: array("q", b"\x01" + bytes(7)), lambda: array("q", b"1"), lambda: array("i", "abc"), lambda: array("w", "abc"), lambda: array("x"), lambda: array(), lambda: array("ii"), lambda: array(1), lambda: array("i", 5), lambda: array("i", [1], [2]), lambda: array("i", None), lambda: array("w", array("i", [1])), lambda: array("i", array("w", "a")), lambda: len(a), lambda: a.nothing, lambda: max(a), lambda: bytes(a[:2]), lambda: bytes(array("d", [1.0])), lambda: a.buffer_info()[1], lambda: array[int], lambda: array("i", {3: 1, 4: 2})):
    t(f)
a[0] = 100
a[1:3] = array("i", [7, 8, 9])
a[::4] = array("i", [-1, -2, -3])
print(a)
del a[0], a[-1], a[::3]
print(a)
def put(i, x): a[i] = x
def delete(i): del a[i]
for args in ((99, 1), (0, "x"), (0, 2**40), (slice(0, 2), [1]), (slice(0, 2), array("h")), (slice(None, None, 2), array("i", [1])), ("x", 1)):
    t(put, *args)
for i in (99, "x", slice(5, 2)):
    t(delete, i)
a = array("i", [3, 1, 2])
a.extend([4, 5]); a.extend(array("i", [6])); a.fromlist([7]); a.frombytes(bytes([8, 0, 0, 0])); a.insert(0, 0); a.insert(-1, 77); a.insert(99, 9)
print(a, a.pop(), a.pop(0), a.pop(-2), a)
a.remove(2); a.reverse()
print(a)
a += array("i", [10]); a *= 2
print(a, a.itemsize)
for f in (lambda: a.remove(99), lambda: a.pop(99), lambda: array("i").pop(), lambda: a.extend(array("h")), lambda: a.extend(5), lambda: a.extend("ab"), lambda: a.append("x"), lambda: a.append(), lambda: a.fromlist((1,)), lambda: a.fromlist([1, "x"]), lambda: a.frombytes(b"abc"), lambda: a.frombytes("x"), lambda: a.insert(0, "x"), lambda: a.tounicode(), lambda: a.fromunicode("x"), lambda: a.__iadd__([1]), lambda: a.__iadd__(array("h")), lambda: a.index("x")):
    t(f)
print(len(a))
s = array("H", [1, 0x0203]); s.byteswap(); print(s)
w = array("w", "héllo"); w.append("€"); w.fromunicode("xy"); w.extend(array("w", "z"))
print(w, w.tounicode(), w[1], w[1:3], w.tolist(), w.count("l"), "€" in w, len(w.tobytes()))
b = copy.copy(a); c = copy.deepcopy(a); b[0] = 0
print(a[0] == b[0], c == a, pickle.loads(pickle.dumps(a)) == a, pickle.loads(pickle.dumps(w)) == w, a.__reduce_ex__(2)[1][0])
v = memoryview(a)
print(v.format, v.itemsize, len(v), v[0] == a[0], v.nbytes, v.obj is a)
v[0] = 42
print(a[0])
for f in (lambda: a.append(1), lambda: a.pop(), lambda: a.extend([1]), lambda: a.clear(), lambda: delete(0), lambda: a.__imul__(2)):
    t(f)
v.release(); a.clear(); print(a)
class Sub(array):
    def total(self): return sum(self)
x = Sub("i", [1, 2]); x.append(3); x.note = "n"
print(x, x.total(), x[1:], type(x[1:]).__name__, x == array("i", [1, 2, 3]), len(x), x.note, isinstance(x, array))
f = array("f", [0.1, 1e40, float("nan")]); d = array("d", [0.1, -0.0])
print(f, d, f == f, array("d", [float("nan")]) == array("d", [float("nan")]))
import io
out = io.BytesIO(); array("h", [1, 2, 3]).tofile(out); out.seek(0); r = array("h"); r.fromfile(out, 2)
print(r, out.getvalue())
t(r.fromfile, out, 5)
print(r)
z = array("h", [0] * 3); print(io.BytesIO(b"\x01\x00\x02\x00").readinto(z), z)
match array("i", [1, 2]):
    case [p, q]: print("matched", p, q)
it = iter(array("b", [1])); print(next(it), next(it, "end"))
primes = array("B", [1]) * 50
for n in range(2, 50):
    if primes[n]:
        for k in range(n * n, 50, n): primes[k] = 0
print([n for n in range(2, 50) if primes[n]])
