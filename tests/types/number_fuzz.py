# Random operands of every kind through every operator on numbers: exact results and errors.
import random, math, operator
random.seed(12345)
def num():
    k = random.randrange(12)
    if k < 4: return random.randint(-20, 20)
    if k < 6: return random.randint(-2**63, 2**63)
    if k == 6: return random.randint(-2**64, 2**65)
    if k == 7: return random.randint(-10**40, 10**40)
    if k == 8: return random.uniform(-100, 100)
    if k == 9: return random.choice([0.0, -0.0, 1e300, -1e-300, 5e-324, float("inf"), 2.5, -7.0, 1e16])
    if k == 10: return random.choice([True, False, 2**61, -2**61, 2**61-1, 2**62, 2**63, 2**127, 2**128-1, 2**53+1])
    return complex(random.randint(-3, 3), random.uniform(-2, 2))
ops = [operator.add, operator.sub, operator.mul, operator.truediv, operator.floordiv, operator.mod, operator.and_, operator.or_, operator.xor, operator.lt, operator.eq, operator.ge, divmod, operator.matmul]
def show(f, *a):
    try: r = repr(f(*a))
    except Exception as e: r = type(e).__name__ + ": " + str(e)
    return r
for i in range(36):
    a, b = num(), num()
    for op in ops:
        print(op.__name__, repr(a), repr(b), show(op, a, b))
for i in range(24):
    a, b = num(), random.choice([0, 1, 2, 3, 5, -1, -2, 0.5, -0.5, 63, 64, 65, 1.5, 2j, 10])
    print("pow", repr(a), repr(b), show(pow, a, b))
    b = random.choice([0, 1, 3, 31, 61, 62, 63, 64, 65, 127, 200, -1])
    print("shift", repr(a), b, show(operator.lshift, a, b), show(operator.rshift, a, b))
for i in range(24):
    a, b, c = random.randint(-2**70, 2**70), random.randint(-5, 2**40), random.randint(-2**66, 2**66)
    print("pow3", a, b, c, show(pow, a, b, c), show(pow, a % 97, b, c % 101 - 50))
for i in range(24):
    a = num()
    print("un", repr(a), show(operator.neg, a), show(operator.pos, a), show(abs, a), show(hash, a), show(int, a), show(float, a), show(bool, a), show(complex, a), show(str, a))
    if not isinstance(a, complex):
        print("rd", repr(a), show(round, a), show(round, a, 2), show(round, a, -1), show(round, a, -3), show(math.floor, a), show(math.ceil, a), show(math.trunc, a))
        print("m", show(math.isqrt, a), show(math.frexp, a), show(math.modf, a), show(math.sqrt, a), show(math.log, a), show(math.log2, a), show(math.log10, a), show(math.ulp, a))
    if type(a) is int:
        print("i", a.bit_length(), a.bit_count(), show(lambda: a.to_bytes(17, "little", signed=True)), show(lambda: int.from_bytes(a.to_bytes(20, "big", signed=True), "big", signed=True)), hex(a), oct(a), bin(a), "%d %x" % (a, a), f"{a:,}")
    if type(a) is float:
        print("f", show(a.hex), show(lambda: float.fromhex(a.hex())), show(a.as_integer_ratio), a.is_integer())
for i in range(12):
    b = random.randint(2, 36); n = random.randint(-10**30, 10**30)
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    m, s = abs(n), ""
    while m: m, d = divmod(m, b); s = digits[d] + s
    print(int(s or "0", b), int(("-" if n < 0 else "") + (s or "0"), b) == n)
for i in range(24):
    x = random.uniform(-1000, 1000) * 10 ** random.randint(-20, 20); n = random.randint(-5, 15)
    print(x, round(x, n), f"{x:.3f} {x:g} {x:e}", float(repr(x)) == x)
for n in range(12):
    print([math.comb(n * 3, k) for k in range(0, n, 5)], math.perm(n, n // 2), math.factorial(n), math.gcd(n * 12, 90), math.lcm(n, 14, 9))
