# Reference 3.1, 3.2: objects and the standard types with their special attributes.
import sys
import types
x = [1]
y = x
print(x is y, x == [1], x is [1], type(x) is list, isinstance(type, type), type(type) is type, id(x) == id(y))
t = ([], 1)
t[0].append(2)
print(t, type(None), None is None, type(NotImplemented), repr(NotImplemented), type(...), repr(...), bool(...), Ellipsis is ...)
print(type(None)(), type(...)() is ..., type(NotImplemented)() is NotImplemented)
for cls in (type(None), type(...), type(NotImplemented), bool, range, slice, types.FunctionType, types.GeneratorType, types.ModuleType, types.CodeType):
    try:
        type("X", (cls,), {})
        print(cls.__name__, "may be a base")
    except TypeError as error:
        print(error)
print(isinstance(True, int), True + True, str(True), [10, 20][True], issubclass(bool, int), (5).bit_length(), -7 // 2, -7 % 2, 2 ** -1)
z = 3 + 4j
print(z.real, z.imag, abs(z), z.conjugate(), complex("1+2j"), 1j * 1j)
try:
    z.real = 1
except AttributeError as error:
    print(error)
s = "aé€😀"
print(len(s), [ord(c) for c in s], s.encode(), chr(128512), s[1:3], s[-1], s[::2], bytes([1, 255]), bytearray(b"ab"), list(b"ab"))
try:
    s[0] = "b"
except TypeError as error:
    print(error)
try:
    b"ab"[0] = 1
except TypeError as error:
    print(error)
print((1,), (), tuple([1, 2]), {1, 2} | {3}, frozenset([1]), {frozenset([1]): 2}, {1: "a", 1.0: "b", True: "c"}, list({"b": 1, "a": 2}))
try:
    {[]: 1}
except TypeError as error:
    print(error)
try:
    {set()}
except TypeError as error:
    print(error)
d = {"a": 1, "b": 2}
d["a"] = 3
del d["b"]
d["b"] = 4
print(d)


def f(a, b=2, /, c=3, *args, d: int, e=5, **kw) -> str:
    "Doc."
    local = a
    def inner():
        return local, b
    return inner


print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__type_params__, f.__dict__)
print(f.__closure__, f(1, d=1).__closure__[0].cell_contents, f(1, d=1).__qualname__, f.__globals__ is globals(), f.__builtins__ is not None)
code = f.__code__
print(code.co_name, code.co_qualname, code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_nlocals, code.co_varnames)
print(code.co_cellvars, code.co_freevars, f(1, d=1).__code__.co_freevars, code.co_firstlineno, code.co_flags & 0x0c, code.co_filename[-16:])
print([type(c).__name__ for c in code.co_consts if not isinstance(c, types.CodeType)][:1], code.co_names, code.co_stacksize > 0)
f.attribute = 1
f.__name__ = "g"
f.__defaults__ = (1, 2)
f.__doc__ = None
print(f.attribute, f.__name__, f.__qualname__, f(0, d=1) is not None, f.__doc__, vars(f))
for name, value in (("__globals__", {}), ("__closure__", None), ("__name__", 1), ("__defaults__", 1), ("__kwdefaults__", 1), ("__code__", 1), ("__dict__", 1), ("__annotations__", 1), ("__qualname__", 1), ("__type_params__", 1)):
    try:
        setattr(f, name, value)
        print(name, "set")
    except (TypeError, AttributeError) as error:
        print(name, error)


class C:
    "Class doc."
    def method(self, *args): return self, args
    @classmethod
    def cm(cls): return cls
    @staticmethod
    def sm(): return 1
    def gen(self): yield 1
    async def co(self): pass
    async def ag(self): yield 1


c = C()
m = c.method
print(m.__self__ is c, m.__func__ is C.method, m.__name__, m.__doc__, m.__module__, m(1)[1], c.method is c.method, c.method == c.method, m.__qualname__)
m.__func__.note = 5
print(m.note)
try:
    m.note = 6
except AttributeError as error:
    print(error)
print(C.cm.__self__ is C, C.sm is C.__dict__["sm"].__func__, type(C.__dict__["sm"]), type(C.__dict__["cm"]), C.__dict__["cm"].__func__.__name__, C.cm() is C)
print(type(c.gen()).__name__, type(C.gen).__name__, C.gen.__code__.co_flags & 0x20, C.co.__code__.co_flags & 0x80, C.ag.__code__.co_flags & 0x200)
print(len.__self__.__name__, len.__name__, len.__module__, [].append.__self__, [].append.__name__, [].append.__qualname__, str.upper, type(str.upper).__name__)
print(C.__name__, C.__module__, C.__dict__["__doc__"], C.__bases__, C.__doc__, C.__qualname__, C.__mro__ == (C, object), C.mro() == [C, object], C.__base__, C.__subclasses__())
print(C.__type_params__, C.__annotations__, C.__firstlineno__, C.__static_attributes__, C.__dictoffset__ if False else "")
c.x = 1
print(c.__dict__, c.__class__ is C, vars(c), "x" in dir(c))
c.__dict__ = {"y": 2}
print(c.y, hasattr(c, "x"))
c.__class__ = type("D", (C,), {})
print(type(c).__name__)
module = types.ModuleType("made", "doc")
print(module.__name__, module.__doc__, module.__dict__["__name__"], module.__spec__, module.__loader__, module.__package__, repr(module))
module.x = 1
print(vars(module)["x"], module.x, sorted(k for k in module.__dict__))
try:
    raise ValueError("v")
except ValueError as error:
    tb = error.__traceback__
    print(tb.tb_lineno, tb.tb_next, tb.tb_frame.f_code.co_name, tb.tb_lasti >= 0, tb.tb_frame.f_globals is globals(), tb.tb_frame.f_back)
frame = sys._getframe()
print(frame.f_code.co_name, sys._getframe().f_lineno, frame.f_locals is not None, frame.f_builtins["len"] is len)
s = slice(1, 10, 3)
print(s.start, s.stop, s.step, s.indices(5), s == slice(1, 10, 3), s, slice(None).indices(3), slice(None, None, -1).indices(3))
try:
    s.start = 2
except AttributeError as error:
    print(error)
print(type(sys.stdout.write), sys.stdin is not None)
