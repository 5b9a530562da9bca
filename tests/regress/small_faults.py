# Small things that random programs and calls found.
import copyreg


def show(text, **names):
    try:
        print(text, "->", repr(eval(text, names)))
    except Exception as error:
        print(text, "->", type(error).__name__, error)


class Trunc:
    def __trunc__(self):
        return 7


class TruncText:
    def __trunc__(self):
        return "x"


class Index:
    def __index__(self):
        return 3


class TruncIndex:
    def __trunc__(self):
        return Index()


class Slots:
    __slots__ = ("a",)


print(f'{"\t"=} {"\x41"=}', rf'{"\t"=}', f'{"it's"=}', f"{'q\'q'=}")
for make in [Trunc, TruncText, TruncIndex]:
    show("int(v)", v=make())
for text in ["iter('e')", "iter('\\xe9')", "iter(range(2**63-1))", "iter(range(2**62, 2**63))", "reversed(range(10**20))", "iter(bytearray())", "iter(b'')"]:
    print(text, type(eval(text)).__name__)
for text in ["'ab' * 2**62", "b'a' * 2**62", "b'ab' * 2**62", "'' * 2**62", "[1] * 2**62", "bytes(2**62)", "bytearray(2**62)", "bytes(-2**63)", "bytes(2**64)",
             "'%*d' % (2**70, 1)", "1 << 2**62", "1 << 2**64", "0 << 2**64"]:
    show(text)
for text in ["b'a'.center(-2**63)", "b'a'.zfill(-2**63)", "b'a'.expandtabs(2**62)", "b'ab'.count('x', 'y')", "b'ab'.find([], [])",
             "bytearray().decode('nope')", "b''.decode('nope', 'nope')", "b'a'.hex('ab', 1.0)", "b'a'.hex(0.0)", "b'a'.hex('\\xe9', 10**20)", "b'a'.hex([1])",
             "b'a'.hex([1, 2])", "bytes.fromhex('x\\u2028')", "b'x' % 'text'", "b'%(a)s' % 'text'", "bytearray(1.5)", "bytearray({}, 1.0)", "bytes({}, 'utf-8')",
             "int(bytearray(b'xyz'))", "int(b'x')"]:
    show(text)
for text in ["pow(2, 3, 1.0)", "pow(2.0, 3, None)", "pow(1e-10, True, 'x')", "pow(2, 'x', 3)", "pow(2, 1.5, 3)", "pow(1j, 2, 3)", "pow('x', 2, 3)", "pow(2, 3, 0)",
             "(2).__pow__(3, 1.0)", "(2).__round__(None)", "round(2, None)", "float.fromhex(5)", "int.from_bytes(b'', 5)", "(5).to_bytes(1, None)"]:
    show(text)
for text in ["reversed()", "classmethod()", "staticmethod(1, 2)", "str.upper([], 1)", "dict.get('x')", "list.append(1, 2, 3)", "int.__add__('x')",
             "object.__new__(int | str)", "(int | str) + 1", "list[int] + 1", "compile('', [], 'exec')", "compile('', 'a\\0', 'exec')", "compile('', b'f', 'exec', 'x')"]:
    show(text)
for value in [5, True, 1.5, "a", b"a", (1, 2), 1j]:
    print(value.__getnewargs__(), value.__reduce_ex__(2)[1:])
for value in [bytearray(b"a\xff"), bytearray()]:
    print(value.__reduce_ex__(2), value.__reduce_ex__(3))
show("v.__reduce__()", v=Slots())


def anchored(v13):
    return v13


try:
    print(anchored(f"{("it's"):>12.2}") + anchored(f"{1:{2}}") + None)
except TypeError as error:
    import traceback

    traceback.print_exc(file=__import__("sys").stdout)


def three():
    yield from range(3)
    raise ValueError("stop")


grown = []
try:
    grown += three()
except ValueError as error:
    print(grown, error)
grown = [1]
grown += zip("abc", grown)
print(grown)
show("complex('1__0')")
show("complex('_1')")
show("complex('1_0')")
show("complex('1_0z')")


class Loud:
    def __eq__(self, other):
        print("compared")
        return False


from collections import deque

for kind in (list, tuple, deque):
    try:
        kind([1, 2, 3, 4]).index(Loud(), 1, 3)
    except ValueError:
        print(kind.__name__)

# A StopIteration thrown where a generator delegates is the result of what it delegates to.
def delegates():
    got = yield from (1, 2)
    yield "got", got


class Pauses:
    def __await__(self):
        return iter([1, 2])


async def awaits():
    return await Pauses()


g = delegates()
print(next(g), g.throw(StopIteration("end")))
g = delegates()
next(g)
try:
    g.throw(ValueError("bad"))
except ValueError as error:
    print(repr(error))
c = awaits()
c.send(None)
try:
    c.throw(StopIteration(5))
except StopIteration as stop:
    print("returned", stop.value)

# Names of codecs hold no null characters, whatever there is to convert.
for text in ("str('a', '\\0')", "str(b'', '\\0')", "str(5, errors='\\0')", "''.encode('\\0')", "bytes(5, '\\0')", "b''.decode('x\\0')", "str('a', 5)", "str(encoding=5)", "str(5, 'utf-8')", "str(b'', 'nowhere')"):
    try:
        print(text, repr(eval(text)))
    except (TypeError, ValueError, LookupError) as error:
        print(text, type(error).__name__, error)

# Chains of any length can be written as text.
import traceback

last = Exception("first")
for number in range(3000):
    following = Exception(number)
    following.__cause__, last = last, following
print(len(traceback.format_exception(last)))

# What is no float is named whole, however long it is.
try:
    float("x" * 300)
except ValueError as error:
    print(len(str(error)))

# What random programs found, in one line each.
class Bytes(str):
    def __bytes__(self):
        return bytearray(b"abc")


class Slots:
    __slots__ = ("a",)

    def __delattr__(self, name):
        pass


def expect(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__, error)
        return error


expect(bytes, Bytes("x"))
expect(setattr, Slots(), "b", 1)
print([bytearray(b"'"), bytearray(b"'\""), bytearray(b'"'), bytes(b"'")])
print(next((lambda: 0) for _ in "a").__qualname__, [lambda: 0 for _ in "a"][0].__qualname__)
print(next((x for x in "a") for _ in "a").__qualname__)


def inside():
    class Local:
        made = [lambda: 0 for _ in "a"]

    return next((lambda: 0) for _ in "a").__qualname__, Local.made[0].__qualname__


print(inside())
expect(lambda: (lambda *a, **k: 0)(*True, **{1: 2}))
expect(lambda: (lambda *a, **k: 0)(**{1: 2}))
expect(lambda: (lambda *a, **k: 0)(**{1: 2}, **{1: 3}))
expect(lambda: dict(**{"a": 1}, **{"a": 3}))
expect(lambda: print(**{1: 2}))


def compared():
    return [1] and (not [1] < {2})


error = expect(compared)
print("".join(traceback.format_exception(error)).replace(__file__, "FILE"))


# What comes before a value is printed before the value's own code prints.
class Speaks:
    def __str__(self):
        print("speaking", end=" ")
        return "spoken"


print(1, "two", Speaks(), [3], Speaks())


expect(BaseExceptionGroup, None, [])
