# Every method of random, from seeds of every type: the sequences are those of the reference implementation.
import random
for seed in (0, 1, 42, -7, 10**40, 2**32, 2**64, "hello", "", b"abc", bytearray(b"x"), 1.5, -0.0, True, float("inf")):
    random.seed(seed)
    print(repr(seed), random.random(), random.getrandbits(1), random.getrandbits(32), random.getrandbits(33), random.getrandbits(64), random.getrandbits(65), random.getrandbits(200), random.getrandbits(0))
    print([random.randrange(10) for _ in range(10)], random.randrange(5, 500, 7), random.randrange(100, 0, -3), random.randint(-5, 5), random.randint(1, 10**30), random.randrange(2**63))
    print(random.choice("abcdef"), random.choice(range(1000)), random.choices([1,2,3], k=5), random.choices("abc", [5,1,1], k=6), random.choices("abc", cum_weights=[1,2,3.5], k=4))
    l = list(range(20)); random.shuffle(l); print(l)
    print(random.sample(range(10**6), 5), random.sample(range(30), 20), random.sample("abcdefgh", 3), random.sample(["x","y"], counts=[3,40], k=7))
    print(random.uniform(1, 10), random.triangular(), random.triangular(1, 5, 2), random.gauss(), random.gauss(1, 2), random.gauss(), random.normalvariate(0, 3), random.lognormvariate(0, 1), random.expovariate(2))
    print(random.vonmisesvariate(1, 2), random.vonmisesvariate(0, 0), random.gammavariate(2, 3), random.gammavariate(.5, 1), random.gammavariate(1, 2), random.betavariate(2, 3), random.paretovariate(3), random.weibullvariate(1, 2))
    print([random.binomialvariate(n, p) for n, p in ((1, .5), (10, .3), (100, .5), (1000, .7), (5, 0.0), (5, 1.0), (100000, .2))], random.randbytes(5), random.randbytes(0))
r = random.Random(5)
s = r.getstate()
a = [r.random() for _ in range(3)]
r.setstate(s)
print(a == [r.random() for _ in range(3)], len(s), len(s[1]), s[0], s[2])
class R(random.Random):
    pass
print(R(5).random(), random.Random(5).random(), isinstance(R(3), random.Random))
x = random.Random("a"); print(x.random()); x.seed(3); print(x.random())
