# Augmented assignment: every operator, on names, attributes and items, in place where the type can.
x = 10
x += 5; print(x)
x -= 3; print(x)
x *= 2; print(x)
x //= 5; print(x)
x **= 3; print(x)
x %= 50; print(x)
x <<= 4; print(x)
x >>= 2; print(x)
x |= 3; print(x)
x &= 0x3E; print(x)
x ^= 0xFF; print(x)
x /= 2; print(x)
l = alias = [1]
l += [2]
l += (3,)
l += "ab"
l *= 2
print(l, l is alias)
l = l + [9]
print(alias is l)
t = talias = (1,)
t += (2,)
print(t, talias)
s = "a"
s += "b"
s *= 3
print(s)
st = salias = {1, 2, 3}
st |= {4}
st &= {2, 3, 4}
st -= {3}
st ^= {9}
print(st, st is salias)
d = dalias = {"a": 1}
d |= {"b": 2}
d |= [("c", 3)]
print(d, d is dalias)


class Acc:
    def __init__(self):
        self.log = []
        self.n = 1

    def __iadd__(self, other):
        self.log.append(("iadd", other))
        return self

    def __isub__(self, other):
        return "replaced"

    def __mul__(self, other):
        return f"mul {other}"

    def __imatmul__(self, other):
        self.log.append(("imatmul", other))
        return self

    def __matmul__(self, other):
        return "matmul"

    def __ifloordiv__(self, other):
        return NotImplemented

    def __floordiv__(self, other):
        return "fell back"


a = b = Acc()
a += 1
a @= 2
print(a is b, a.log)
print(a @ 3)
a -= 1
print(a)
b.n += 41
b.n *= 2
print(b.n)
c = Acc()
c *= 5
print(c)
c = Acc()
c //= 5
print(c)
m = {"k": [1], 0: 1}
m["k"] += [2]
m[0] -= 5
print(m)
tup = ([1], 2)
try:
    tup[0] += [9]
except TypeError as e:
    print(e, tup)


def key():
    print("key once")
    return 0


arr = [1]
arr[key()] += 4
print(arr)
for f in ('x += "a"', "l += 5", "s += 1", "d |= 5", "st |= [1]"):
    try:
        if f.startswith("x"): x = 1; x += "a"
        elif f.startswith("l"): l += 5
        elif f.startswith("s +"): s += 1
        elif f.startswith("d"): d |= 5
        else: st |= [1]
    except TypeError as e:
        print(f, "->", e)
