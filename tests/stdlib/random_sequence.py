# random: CPython's sequence for a seed, for every everyday function.
import random
for seed in (0, 1, 42, -7, 2 ** 40, 123456789012345678901234567890):
    random.seed(seed)
    print(seed, [random.random() for _ in range(3)], random.getrandbits(32), random.getrandbits(100), random.getrandbits(1), random.randrange(10))
random.seed(1)
print([random.randint(1, 6) for _ in range(20)], [random.randrange(0, 100, 7) for _ in range(10)], [random.randrange(10 ** 20) for _ in range(3)], [random.randint(-5, 5) for _ in range(10)])
random.seed(2)
print([random.choice("abcdef") for _ in range(10)], random.choice([7]), random.choices([1, 2, 3], k=5), random.choices("ab", weights=[1, 9], k=10), random.choices("abc", cum_weights=[1, 2, 10], k=6))
random.seed(3)
l = list(range(20))
random.shuffle(l)
print(l, random.sample(range(100), 5), random.sample([1, 2, 3, 4], 4), random.sample("abcdefghij", 3), random.sample(range(10 ** 6), 10), random.sample([1, 2], 3, counts=[2, 2]))
random.seed(4)
print([round(random.uniform(1, 10), 12) for _ in range(3)], [round(random.gauss(0, 1), 10) for _ in range(4)], [round(random.normalvariate(5, 2), 10) for _ in range(3)], round(random.expovariate(1.5), 10), round(random.triangular(0, 10, 5), 10), round(random.betavariate(2, 3), 10), round(random.gammavariate(2, 1), 10), round(random.lognormvariate(0, 1), 10), round(random.paretovariate(3), 10), round(random.weibullvariate(1, 2), 10), round(random.vonmisesvariate(0, 4), 10))
random.seed("text seed")
print(random.random(), random.randint(0, 1000))
random.seed(b"bytes")
print(random.random())
random.seed(1.5)
print(random.random())
r1, r2 = random.Random(5), random.Random(5)
print(r1.random() == r2.random(), r1.randint(1, 100), r2.randint(1, 100), r1.choice("xyz"), type(r1).__name__)
random.seed(9)
state = random.getstate()
a = [random.random() for _ in range(700)]
random.setstate(state)
print(a == [random.random() for _ in range(700)], a[699], len(state), state[0])
random.seed(10)
print(random.randbytes(5), random.getrandbits(0), random.binomialvariate(10, 0.5))
for f in (lambda: random.choice([]), lambda: random.randint(5, 1), lambda: random.randrange(0), lambda: random.randrange(5, 5), lambda: random.sample([1], 2), lambda: random.sample([1], -1), lambda: random.choices([1, 2], weights=[1]), lambda: random.shuffle((1, 2)), lambda: random.randint(1.5, 2), lambda: random.randrange(1, 10, 0), lambda: random.getrandbits(-1), lambda: random.choice(5), lambda: random.seed([]), lambda: random.choices([], k=1), lambda: random.sample({1, 2}, 1), lambda: random.randint("a", 2)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
random.seed(11)
inside = sum(random.random() ** 2 + random.random() ** 2 < 1 for _ in range(5000))
print(inside, sum(random.randint(1, 6) for _ in range(1000)), sorted(random.sample(range(50), 6)))
deck = [f"{r}{s}" for s in "SHDC" for r in "A23456789TJQK"]
random.shuffle(deck)
print(deck[:13])
