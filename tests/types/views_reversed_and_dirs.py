# Read-only views of mappings, and what dir() tells of enumerations.

import collections
import enum
import types

view = types.MappingProxyType({1: 2, 3: 4})


def told(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


def merged():
    own = view
    own |= {5: 6}
    return own


class Shown(dict):
    def __reversed__(self):
        return iter(["own"])


told(lambda: list(reversed(view)))
told(lambda: list(view.__reversed__()))
told(lambda: list(reversed(types.MappingProxyType(Shown(a=1)))))
told(lambda: view | {5: 6})
told(lambda: {5: 6} | view)
told(lambda: type(view | view))
told(merged)
told(lambda: reversed(collections.ChainMap({1: 2})))
told(lambda: reversed(collections.UserDict()))


class Colour(enum.Enum):
    RED = 1
    BLUE = 2

    def mix(self):
        return self


class Level(enum.IntEnum):
    LOW = 1


class Bits(enum.Flag):
    ONE = 1


print(dir(enum.Enum))
print(dir(Colour))
print(dir(Colour.RED))
print(dir(Bits))
print(len(dir(Level)) > 60, "LOW" in dir(Level), "bit_length" in dir(enum.IntEnum))

error = SyntaxError("wrong", ("file.py", 1, 2, "text", 1, 3))
print(error.print_file_and_line, error.end_offset)
