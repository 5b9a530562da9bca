# What CPython warns of when it compiles, on standard error, each time; exec and compile ask the filters.
import warnings

TEXT = r"""
x = "a\d"
y = '''line
two \w
 \q'''
z = b"\y"
print(1 is 1, "a" is not x, () is x, x is -1, None is x, ... is x, True is x)
print(f"{x}\d {y}\w", r"\d", rf"{x}\d", "\101\N{BULLET}")
if 1if 2else 3: pass
print(0x1for x in "ab") if False else None
q = "\777"


def f():
    try:
        assert (x, "always")
    finally:
        print(1 is 2)


f()
"""
exec(compile(TEXT, "text.py", "exec"))
x = "a"
for text in [
    "1(2)", "'a'(2)", "[1, 2](3)", "{}()", "f'{x}'(1)", "(1, 2)['a']", "'abc'['a']", "[1, 2][1.5]", "{1: 2}['a']",
    "5[1]", "{1}[0]", "None[0]", "(a for a in 'ab')[0]", "(lambda: 1)[0]", "[1]['a', 'b']", "'abc'[None]", "[1][True]",
]:
    try:
        eval(text)
    except (TypeError, LookupError) as error:
        print(text, error)
warnings.simplefilter("error")
for text in ["x = '\\d'", "x is 1", "assert (1, 2)", "x = '\\777'", "\n\n5(1)"]:
    try:
        exec(text)
    except SyntaxError as error:
        print(error, error.args[1][1:3])
warnings.simplefilter("ignore")
exec("x = '\\d'")
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    exec("x = '\\d'\nx is 1")
    compile("x is 1", "nofile.py", "exec")
for warning in caught:
    print(warning.category.__name__, warning.filename, warning.lineno, warning.message)
raise SystemExit(3)
