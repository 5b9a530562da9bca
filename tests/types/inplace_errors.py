# Errors of augmented assignment, item assignment and deletion, attribute assignment on built-in values.
def attempt(f):
    try:
        f()
        print("fine")
    except Exception as e:
        print(type(e).__name__, e)


def aug(n):
    x, s, l, d, t, st, none = 1, "s", [1], {}, (1,), {1}, None
    if n == 0: x += "a"
    if n == 1: s += 1
    if n == 2: l += 1
    if n == 3: d += {}
    if n == 4: t += [1]
    if n == 5: st += {2}
    if n == 6: none += 1
    if n == 7: x -= "a"
    if n == 8: x *= None
    if n == 9: x /= "a"
    if n == 10: x //= "a"
    if n == 11: x %= "a"
    if n == 12: x **= "a"
    if n == 13: x &= 1.5
    if n == 14: x |= "a"
    if n == 15: x ^= "a"
    if n == 16: x <<= 1.0
    if n == 17: x >>= "a"
    if n == 18: x @= 2
    if n == 19: l *= "a"
    if n == 20: x //= 0
    if n == 21: s -= "s"
    if n == 22: st |= [1]
    if n == 23: d |= 5
    if n == 24: x += l
    if n == 25: l -= [1]


for n in range(26):
    attempt(lambda: aug(n))


def items(n):
    x, s, l, d, t, st, none, r, b = 1, "s", [1], {}, (1,), {1}, None, range(3), b"b"
    if n == 0: x[0] = 1
    if n == 1: s[0] = "a"
    if n == 2: l[5] = 1
    if n == 3: l["a"] = 1
    if n == 4: d[[]] = 1
    if n == 5: t[0] = 1
    if n == 6: st[0] = 1
    if n == 7: none[0] = 1
    if n == 8: r[0] = 1
    if n == 9: b[0] = 1
    if n == 10: len[0] = 1
    if n == 11: del x[0]
    if n == 12: del s[0]
    if n == 13: del l[5]
    if n == 14: del d["a"]
    if n == 15: del t[0]
    if n == 16: del st[0]
    if n == 17: del none[0]
    if n == 18: x.a = 1
    if n == 19: s.a = 1
    if n == 20: l.a = 1
    if n == 21: d.a = 1
    if n == 22: none.a = 1
    if n == 23: len.a = 1
    if n == 24: int.a = 1
    if n == 25: del x.real
    if n == 26: del l.append
    if n == 27: l.append = 1
    if n == 28: del s.nope
    if n == 29: l[1.5] = 1
    if n == 30: l[None:"a"] = 1
    if n == 31: l[0] += "a"
    if n == 32: d["zz"] += 1
    if n == 33: none.a += 1
    if n == 34: l[9] += 1
    if n == 35: x, y = 5
    if n == 36: x, y = None
    if n == 37: int[0] = 1
    if n == 38: l[10 ** 30] = 1
    if n == 39: del l[10 ** 30]
    if n == 40: (lambda: 0).x = 5
    if n == 41: object().x = 1
    if n == 42: del int.real
    if n == 43: int.__add__ = 1


for n in range(44):
    attempt(lambda: items(n))
