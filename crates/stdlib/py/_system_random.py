"""`random.SystemRandom`: random numbers from what the host says nobody can predict."""

from random import Random, _entropy


class SystemRandom(Random):
    """A generator without a state: every call starts from fresh bytes of the host."""

    def random(self):
        """A float in [0, 1)."""
        return (int.from_bytes(_entropy(7)) >> 3) * 2**-53

    def getrandbits(self, k):
        """An int of k random bits."""
        if k < 0:
            raise ValueError("number of bits must be non-negative")
        count = (k + 7) // 8
        return int.from_bytes(_entropy(count)) >> (count * 8 - k)

    def randbytes(self, n):
        """Random bytes."""
        return _entropy(n)

    def _randbelow(self, n):
        size = n.bit_length()
        while True:
            drawn = self.getrandbits(size)
            if drawn < n:
                return drawn

    def seed(self, *args, **kwds):
        """Does nothing: there is no state."""
        return None

    def _no_state(self, *args, **kwds):
        raise NotImplementedError("System entropy source does not have state.")

    getstate = setstate = _no_state


def _fresh(method):
    def draw(self, *args, **kwds):
        Random.seed(self, int.from_bytes(_entropy(256)))
        return method(self, *args, **kwds)

    draw.__name__ = method.__name__
    draw.__qualname__ = f"SystemRandom.{method.__name__}"
    draw.__doc__ = method.__doc__
    return draw


for _name in (
    "choice", "choices", "sample", "shuffle", "uniform", "triangular", "randint", "randrange", "gauss", "normalvariate",
    "lognormvariate", "expovariate", "vonmisesvariate", "gammavariate", "betavariate", "paretovariate", "weibullvariate",
    "binomialvariate",
):
    setattr(SystemRandom, _name, _fresh(getattr(Random, _name)))
