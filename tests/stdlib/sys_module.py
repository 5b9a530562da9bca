# sys: argv, version, maxsize, limits, streams, exc_info, modules, intern, getsizeof's kind; the determinate parts.
import sys
print(len(sys.argv), sys.argv[0].endswith("sys_module.py"), sys.version_info[:2], sys.version_info.major, sys.version_info >= (3, 13), sys.version.split(".")[0], sys.maxsize, sys.byteorder, sys.maxunicode)
print(sys.version_info.minor, type(sys.version_info).__name__, sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig, sys.float_info.min, sys.hash_info.modulus, sys.int_info.default_max_str_digits)
print(sys.getrecursionlimit() >= 1000, "sys" in sys.modules, sys.modules["sys"] is sys, sys.modules["__main__"].__name__, "math" in sys.builtin_module_names or True, isinstance(sys.path, list), sys.exc_info())
sys.stdout.write("written\n")
print(sys.intern("a") == "a", sys.getsizeof([]) > 0, isinstance(sys.platform, str), sys.getdefaultencoding(), sys.stdout.isatty(), hasattr(sys.stdin, "read"), sys.implementation.name != "")
old = sys.getrecursionlimit()
sys.setrecursionlimit(500)
print(sys.getrecursionlimit())
sys.setrecursionlimit(old)
print(sys.stdin.readline() == "", sys.stdin.read() == "", list(sys.stdin))
for code in (0, 1, None, "text", 3.5, [1], True):
    try:
        sys.exit(code)
    except SystemExit as e:
        print("exit", repr(e.code), e.args, repr(e))
try:
    sys.exit()
except SystemExit as e:
    print(e.code, e.args)
try:
    exit(5)
except SystemExit as e:
    print(e.code)
try:
    raise ValueError("x")
except ValueError:
    t, v, tb = sys.exc_info()
    print(t.__name__, v, tb.tb_lineno, sys.exception() is v)


def where():
    return sys._getframe().f_code.co_name, sys._getframe(1).f_lineno


print(where())
for f in (lambda: sys.setrecursionlimit("a"), lambda: sys.setrecursionlimit(-1), lambda: sys.nope, lambda: sys.intern(5), lambda: sys.exit(1, 2)):
    try:
        f()
    except (TypeError, ValueError, AttributeError) as e:
        print(type(e).__name__, e)
print(sys.get_int_max_str_digits())
sys.set_int_max_str_digits(0)
print(len(str(10 ** 5000)))
