"""mpmath and simpy: numbers of many digits, and simulations of events."""

import mpmath, simpy, random
from mpmath import mp, mpf, mpc, matrix

mp.dps = 40
print(
    mp.pi,
    mp.e,
    mpf(2) ** 0.5,
    mpmath.zeta(3),
    mpmath.gamma(mpf(1) / 3),
    mpmath.sin(1),
    mpmath.quad(lambda x: mpmath.exp(-(x**2)), [-mpmath.inf, mpmath.inf]),
    mpmath.findroot(mpmath.cos, 1),
    mpmath.nsum(lambda n: 1 / n**2, [1, mpmath.inf]),
    mpmath.diff(mpmath.sin, 1),
    mpmath.besselj(0, 1),
    mpmath.erf(1),
    mpmath.polyroots([1, 0, -2]),
    mpmath.det(matrix([[1, 2], [3, 4]])),
    mpmath.lu_solve(matrix([[1, 2], [3, 4]]), matrix([5, 6])),
    mpc(1, 2) ** mpc(3, 4),
    mpmath.nstr(mp.pi, 10),
    repr(mpf("0.1")),
    mpmath.identify(mpf("0.5")),
    mpmath.hyp2f1(1, 2, 3, 0.5),
    mpmath.taylor(mpmath.exp, 0, 4),
    mpmath.factorial(30),
    mpmath.fib(100),
    mpmath.primepi(1000),
    mpmath.limit(lambda n: (1 + 1 / n) ** n, mpmath.inf),
    mpmath.iv.mpf([1, 2]) + 1,
    sep="\n",
)
mp.dps = 15
print(mpmath.eig(matrix([[2, 0], [0, 3]])), mpmath.chop(mpmath.expm(matrix([[0, 1], [-1, 0]]))))


def car(env, name, bcs, drive, charge):
    yield env.timeout(drive)
    print(f"{name} arriving at {env.now}")
    with bcs.request() as req:
        yield req
        print(f"{name} starting at {env.now}")
        yield env.timeout(charge)
        print(f"{name} leaving at {env.now}")


env = simpy.Environment()
bcs = simpy.Resource(env, capacity=2)
for i in range(4):
    env.process(car(env, f"Car {i}", bcs, i * 2, 5))
env.run()
env = simpy.Environment()
store = simpy.Store(env, 2)
cont = simpy.Container(env, 10, 5)
pr = simpy.PreemptiveResource(env, 1)


def prod(env):
    for i in range(4):
        yield store.put(i)
        print("put", i, env.now)


def cons(env):
    while True:
        yield env.timeout(1.5)
        x = yield store.get()
        print("got", x, env.now)


def pre(env, n, d, p):
    yield env.timeout(d)
    with pr.request(priority=p) as r:
        yield r
        try:
            yield env.timeout(3)
            print(n, "done", env.now)
        except simpy.Interrupt as i:
            print(n, "interrupted", i.cause.usage_since, env.now)


env.process(prod(env))
env.process(cons(env))
env.process(pre(env, "a", 0, 2))
env.process(pre(env, "b", 1, 1))


def anyall(env):
    r = yield env.timeout(1, "x") | env.timeout(2, "y")
    print(list(r.values()))
    r = yield simpy.AllOf(env, [env.timeout(1), env.event().succeed(3)])
    print(len(list(r.values())))


env.process(anyall(env))
env.run(until=10)
print(env.now, env.peek())
