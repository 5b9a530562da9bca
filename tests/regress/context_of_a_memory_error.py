# A MemoryError that the machine raises has no context: CPython keeps such an exception in store. One that is raised by a
# statement, or derived from it, has one.
def attempt(fail):
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            fail()
    except BaseException as error:
        print(type(error).__name__, repr(error.__context__))


def statement():
    raise MemoryError


def instance():
    raise MemoryError("full")


class Full(MemoryError):
    pass


def derived():
    raise Full


def own():
    try:
        raise KeyError(1)
    finally:
        ["a"] * 2**62


attempt(lambda: "ab" * 2**62)
attempt(lambda: [1] * 2**62)
attempt(lambda: (1,) * 2**62)
attempt(lambda: bytes(2**62))
attempt(lambda: bytearray(2**62))
attempt(lambda: 1 << 2**62)
attempt(lambda: "a".ljust(2**62))
attempt(lambda: list(map(lambda x: "ab" * x, [2**62])))
attempt(lambda: next("ab" * x for x in [2**62]))
attempt(lambda: int("x"))
attempt(statement)
attempt(instance)
attempt(derived)
attempt(own)
