# The exception tree: bases, constructors, attributes of the special ones, and which handler catches what.
tree = [
    BaseException, SystemExit, KeyboardInterrupt, GeneratorExit, Exception, StopIteration, ArithmeticError, FloatingPointError,
    OverflowError, ZeroDivisionError, AssertionError, AttributeError, BufferError, EOFError, ImportError, ModuleNotFoundError,
    LookupError, IndexError, KeyError, MemoryError, NameError, UnboundLocalError, OSError, FileNotFoundError, FileExistsError,
    PermissionError, TimeoutError, IsADirectoryError, NotADirectoryError, ConnectionError, BrokenPipeError, ReferenceError,
    RuntimeError, NotImplementedError, RecursionError, SyntaxError, IndentationError, TabError, SystemError, TypeError,
    ValueError, UnicodeError, UnicodeDecodeError, UnicodeEncodeError, Warning, DeprecationWarning, UserWarning, RuntimeWarning,
    StopAsyncIteration, SyntaxWarning, FutureWarning,
]
for t in tree:
    print(t.__name__, "<", t.__base__.__name__, [b.__name__ for b in t.__mro__[1:-1]])
print(IOError is OSError, EnvironmentError is OSError)
s = StopIteration(5)
print(s.value, StopIteration().value, StopIteration(1, 2).value, s.args)
x = SystemExit(3)
print(x.code, SystemExit().code, SystemExit("msg").code, SystemExit(1, 2).code)
try:
    undefined_name
except NameError as e:
    print(e.name, e.args)
try:
    (5).missing
except AttributeError as e:
    print(e.name, e.obj, e.args)
try:
    import no_such_module
except ImportError as e:
    print(type(e).__name__, e.name, e.path, e.msg, e)
o = OSError(2, "No such file", "name.txt")
print(type(o).__name__, o.errno, o.strerror, o.filename, o, o.args, repr(o))
print(OSError(13, "denied"), type(OSError(13, "denied")).__name__, OSError("just text"), OSError(9999, "x"))
try:
    b"\xff".decode()
except UnicodeDecodeError as e:
    print(e, e.encoding, e.object, e.start, e.end, e.reason)
try:
    "é".encode("ascii")
except UnicodeEncodeError as e:
    print(e, e.encoding, e.object, e.start, e.end, e.reason)
try:
    assert 1 == 2, "math"
except AssertionError as e:
    print(repr(e))
try:
    assert []
except AssertionError as e:
    print(repr(e), str(e) == "")
try:
    assert False, ("tuple", 1)
except AssertionError as e:
    print(e.args)
for cls in (Exception, ValueError, KeyError, OSError, StopIteration, RuntimeError):
    print(repr(cls()), repr(cls("m")), repr(cls("m", 1)), str(cls("m")), str(cls(1)), str(cls("m", 1)))
print(Exception("a") == Exception("a"), Exception.__name__, ValueError.__module__, ValueError.__qualname__)
e = ModuleNotFoundError("msg", name="n", path="p")
print(e.name, e.path, e.msg)
e = AttributeError("m", name="nm", obj=[1])
print(e.name, e.obj)
try:
    raise KeyboardInterrupt
except Exception:
    print("never")
except BaseException as e:
    print(repr(e))
try:
    raise SystemExit("caught, so it does not end the run")
except SystemExit as e:
    print(e.code)
