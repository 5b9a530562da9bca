# Context managers of contextlib: from generators, for closing and for redirecting; what goes wrong with them.
import asyncio
import contextlib
import io
import sys


def attempt(function, *args):
    try:
        return function(*args)
    except BaseException as error:
        return type(error).__name__, str(error), repr(error.__cause__), repr(error.__context__), error.__suppress_context__


def use(manager, error=None):
    with manager as value:
        if error:
            raise error
        return value


async def use_async(manager, error=None):
    async with manager as value:
        if error:
            raise error
        return value


@contextlib.contextmanager
def once(value=1):
    yield value


@contextlib.contextmanager
def never():
    return
    yield


@contextlib.contextmanager
def twice():
    try:
        yield 1
    except ValueError:
        pass
    yield 2


@contextlib.asynccontextmanager
async def never_async():
    return
    yield


@contextlib.asynccontextmanager
async def twice_async():
    try:
        yield 1
    except ValueError:
        pass
    yield 2


print(use(once(5)), attempt(use, once(), StopIteration(3)), attempt(use, never()))
for error in None, ValueError(1), KeyError(1):
    print(attempt(use, twice(), error))
    print(attempt(asyncio.run, use_async(twice_async(), error)))
print(attempt(asyncio.run, use_async(never_async())))
used = once()
use(used)
print(attempt(use, used))


@once(7)
def same(value):
    "Give it back."
    return value


print(same(3), same(4), same.__name__, same.__doc__)


class Thing:
    def close(self):
        print("closed")

    async def aclose(self):
        print("closed, later")


thing = Thing()
print(use(contextlib.closing(thing)) is thing, attempt(use, contextlib.closing(thing), KeyError(2)))
print(asyncio.run(use_async(contextlib.aclosing(thing))) is thing)

kept = io.StringIO()
redirect = contextlib.redirect_stdout(kept)
with redirect as target:
    print("in", target is kept)
    with redirect:
        print("twice in")
    print("still in")
with contextlib.redirect_stderr(kept):
    print("an error", file=sys.stderr)
print(repr(kept.getvalue()))
