# What a message about `*` and `**` calls the callable: by its own __qualname__ and __module__, whatever kind of thing it is.
import functools
import itertools


def attempt(call):
    try:
        call()
    except TypeError as error:
        print(error)


@functools.lru_cache
def cached(a):
    return a


class Named:
    def __init__(self, qualname, module):
        self.__qualname__ = qualname
        self.__module__ = module

    def __call__(self, *args):
        pass

    def __repr__(self):
        return "a Named"


class Unnamed:
    def __call__(self, *args):
        pass

    def __repr__(self):
        return "an Unnamed"


attempt(lambda: cached(*5))
attempt(lambda: cached(**5))
attempt(lambda: cached(**{"a": 1}, **{"a": 2}))
attempt(lambda: Named("x.y", "m")(*5))
attempt(lambda: Named("x.y", None)(*5))
attempt(lambda: Named("x.y", "builtins")(**5))
attempt(lambda: Named(7, 8)(*5))
attempt(lambda: Unnamed()(*5))
attempt(lambda: itertools.chain.from_iterable(*5))
attempt(lambda: dict.fromkeys(*5))
attempt(lambda: int.from_bytes(*5))
attempt(lambda: [].append(*5))
attempt(lambda: Unnamed(*5))
