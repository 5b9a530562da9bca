# tomllib: documents and errors.
import io
import tomllib

document = '''
# comment
title = "TOML Example"
"quoted key" = 'literal \\n'
a.b.c = 1
ints = [1, +2, -3, 1_000, 0xff, 0o17, 0b101]
floats = [1.0, -0.5, 1e3, 6.26e-2, 1_0.5, inf, -inf, +inf]
bools = [true, false]
dates = [1979-05-27T07:32:00Z, 1979-05-27T00:32:00.999999-07:00, 1979-05-27 07:32:00, 1979-05-27, 07:32:00.5]
escapes = "\\b\\t\\n\\f\\r\\"\\\\ \\u00e9 \\U0001F600"
multi = """
first
  second \\
     joined "quoted" """
lit = \'\'\'
raw \\n 'x'\'\'\'
empty = {}
inline = { x = 1, y.z = "w", list = [ { q = 1 }, { q = 2 } ] }
nested = [ [1, 2], ["a", 'b'], # comment
  [],
]

[owner]
name = "Tom"
[owner.sub.deep]
k = 1
[owner.sub]
j = 2

[[products]]
name = "Hammer"
[[products.parts]]
id = 1
[[products.parts]]
id = 2
[[products]]
[[products]]
name = "Nail"
[products.detail]
color = "grey"
'''
for key, value in tomllib.loads(document).items():
    print(key, "=", value)
print(tomllib.loads("x = 1.10\r\ny = 2\r\n", parse_float=str), tomllib.loads(""), tomllib.load(io.BytesIO(b"a = '\xc3\xa9'")), tomllib.loads("nan = nan")["nan"] != 1)
print(tomllib.loads('q = """a""""'), tomllib.loads("q = '''a''''"), tomllib.loads('k = """\\\n   """'), tomllib.loads("a = 1 # c"), tomllib.loads('"" = 1'), tomllib.loads("1.2 = 3"))
for bad in ("a", "a =", "a = 1 b = 2", "= 1", "a = [1, 2", "a = {x = 1", "a = 'x", 'a = "x', 'a = "\n"', "a = 1\na = 2", "[t]\n[t]", "a = 1\n[a]", "[a]\nb = 1\n[a.b]", "a = {x = 1}\n[a.y]", "a.b = 1\na = 2",
            "a = tru", "a = 01", "a = 1__0", "a = 1979-13-01", "a = 1979-02-30", 'a = "\\x"', 'a = "\\u12"', 'a = "\\ud800"', "[a", "[[a]", "[a]]", "a = [1,,2]", "a = {x = 1, x = 2}", "a = {x = 1,}", "a b = 1", "[]", "[a.]", "a = \x01", "# \x01", "a = '\x01'",
            "a = 1\n[[a]]", "[[a]]\n[a]", "a = []\n[[a]]", "a = [1]\n[a.b]", "a. = 1", "a = .5", "a = 5.", "a = +", "a = '''x", "x = 1 ]", "[a]\n[a.b]\n[a]", "a.b.c = 1\n[a.b]", "[a.b.c]\n[a]\nb.d = 1"):
    try:
        print(repr(bad), tomllib.loads(bad))
    except tomllib.TOMLDecodeError as error:
        print(repr(bad), error)
for bad in (lambda: tomllib.loads(b"x"), lambda: tomllib.load(io.StringIO("x = 1")), lambda: tomllib.loads("a = 1.5", parse_float=lambda s: {})):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
