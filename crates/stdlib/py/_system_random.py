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

    def seed(self, *args, **kwds):
        """Does nothing: there is no state."""
        return None

    def _no_state(self, *args, **kwds):
        raise NotImplementedError("System entropy source does not have state.")

    getstate = setstate = _no_state
