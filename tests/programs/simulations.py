# Simulations with seeded random numbers: dice, walks, Monte Carlo, shuffles, distributions, statistics, a Markov text.
import random
import statistics as st
import math
from collections import Counter, defaultdict
from fractions import Fraction

rng = random.Random(42)
print(rng.random(), rng.randint(1, 6), rng.choice("abcdef"), rng.sample(range(100), 5), rng.uniform(1, 2), rng.gauss(0, 1), rng.getrandbits(70))
deck = [r + s for s in "♠♥♦♣" for r in "23456789TJQKA"]
rng.shuffle(deck)
print(" ".join(deck[:13]))
rolls = Counter(rng.randint(1, 6) + rng.randint(1, 6) for _ in range(3000))
for k in sorted(rolls):
    print(f"{k:>3} {'#' * (rolls[k] // 20)} {rolls[k]}")
inside = sum(rng.random() ** 2 + rng.random() ** 2 <= 1 for _ in range(10000))
print(4 * inside / 10000)
x = y = 0
trail = []
for _ in range(20):
    dx, dy = rng.choices([(0, 1), (1, 0), (0, -1), (-1, 0)], weights=[4, 3, 2, 1])[0]
    x, y = x + dx, y + dy
    trail.append((x, y))
print(trail)
data = [rng.normalvariate(100, 15) for _ in range(200)]
print(st.mean(data), st.fmean(data), st.median(data), st.stdev(data), st.pvariance(data), st.quantiles(data, n=4))
print(st.mode([1, 1, 2]), st.multimode("aabbc"), st.median_low([1, 2, 3, 4]), st.median_high([1, 2, 3, 4]), st.median_grouped([1, 2, 2, 3]), st.harmonic_mean([40, 60]), st.geometric_mean([1, 3, 9]))
print(st.mean([Fraction(1, 2), Fraction(1, 3)]), st.correlation([1, 2, 3], [1, 2, 4]), st.linear_regression([1, 2, 3], [2, 4, 6.5]), st.covariance([1, 2], [3, 5]))
n = st.NormalDist(100, 15)
print(n.cdf(115), n.inv_cdf(0.9), n + 5, n * 2, n.overlap(st.NormalDist(110, 15)), n.zscore(130), st.NormalDist.from_samples([1, 2, 3, 4]))
for name in ("expovariate", "betavariate", "gammavariate", "triangular", "lognormvariate", "vonmisesvariate", "paretovariate", "weibullvariate", "binomialvariate"):
    args = {"expovariate": (2,), "triangular": (0, 10, 3), "paretovariate": (3,), "binomialvariate": (10, 0.3)}.get(name, (2, 3))
    print(name, [getattr(rng, name)(*args) for _ in range(2)])
print(rng.randrange(0, 100, 7), rng.randbytes(5), rng.choices(range(5), cum_weights=[1, 2, 3, 4, 10], k=6), rng.sample(["a", "b"], counts=[3, 2], k=3))
state = rng.getstate()
a = [rng.random() for _ in range(3)]
rng.setstate(state)
print(a == [rng.random() for _ in range(3)], len(state), state[0])
random.seed("text seed")
print(random.random(), random.randrange(10**30))
random.seed(b"bytes")
print(random.random())
random.seed(3.5)
print(random.random())
random.seed(None)
TEXT = "the cat sat on the mat and the dog sat on the cat and the cat ran".split()
chain = defaultdict(list)
for w1, w2 in zip(TEXT, TEXT[1:]):
    chain[w1].append(w2)
r2 = random.Random(7)
w, out = "the", []
while len(out) < 12 and chain[w]:
    out.append(w)
    w = r2.choice(chain[w])
print(" ".join(out), dict(chain))


class Bank:
    def __init__(self, rng): self.rng, self.queue, self.served = rng, 0, 0
    def step(self):
        self.queue += self.rng.random() < 0.4
        if self.queue and self.rng.random() < 0.5:
            self.queue -= 1
            self.served += 1
        return self.queue


b = Bank(random.Random(1))
qs = [b.step() for _ in range(500)]
print(max(qs), b.served, st.fmean(qs), Counter(qs).most_common(3))
for f in (lambda: rng.choice([]), lambda: rng.sample([1], 2), lambda: rng.randint(2, 1), lambda: rng.randrange(1.5), lambda: rng.choices([1], weights=[0]), lambda: rng.sample({1}, 1), lambda: st.mean([]), lambda: st.stdev([1]), lambda: st.mode([]), lambda: st.NormalDist(0, -1), lambda: rng.choices([1, 2], weights=[1]), lambda: st.median([]), lambda: random.seed([1]), lambda: rng.shuffle("ab")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
st.quantiles([1])
