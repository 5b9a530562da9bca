# Reference 2.4: string and bytes literals, escapes, concatenation, f-strings, numbers.
def run(text):
    try:
        return eval(text)
    except SyntaxError as error:
        return f"{type(error).__name__}: {error.msg}"


for text in [
    "'a'", '"a"', "'''a\n'b' \"'''", '"""a"b\n"""', "r'\\n'", "R'\\''", "u'a'", "U'é'", "b'a'", "B'\\xff'", "br'\\x'", "rb'\\n'",
    "Rb'\\d'", "bR'\\''", "ur'a'", "b'é'", "'\\\n'", "'a\\\nb'", "'\\\\'", "'\\''", "'\\a\\b\\f\\n\\r\\t\\v'", "'\\0\\1\\12\\123\\1234'",
    "'\\x41\\x4'", "'\\x41'", "'\\N{LATIN SMALL LETTER A}\\N{bullet}'", "'\\u0041\\U0001F600'", "b'\\N{x}\\101'" if False else "b'\\101'",
    "r'\\'", "r'\\\\'", "'a' 'b'", "'a' \"b\" r'\\c' u'd'", "b'a' b'b'", "'a' b'b'", "'a'\n'b'", "('a'\n 'b')", "'a' f'{1}' '{x}'",
    "'a' 'b' .upper()", "'%s' 'x' % 1", "rf'{1}\\n'", "fr'\\{2}'", "''", "''''''", "b''", "''''a'''", "'\\N{DIGIT ONE}'",
]:
    print(text, "->", repr(run(text)))
for text in [
    "0", "00_0", "0_0", "1_000_000", "0xFF", "0Xff_ff", "0o17", "0O7_7", "0b101", "0B1_0", "0x_f", "1__0", "_1" if False else "1_", "09", "0777",
    "3.14", "10.", ".001", "1e100", "3.14e-10", "0e0", "3.14_15_93", "1_0.5_0e1_0", "1e", "1e_1", "1_.5", "077.5", "077e0", "09.5j", "077j",
    "3.14j", "10.j", "10j", ".001j", "1e100j", "3.14e-10j", "3.14_15_93j", "0j", "-0j", "1J", "-1", "--1", "1_0j", "0xfor 1", "1if 1else 2",
    "79228162514264337593543950336", "0b" + "1" * 70, "0xdeadbeef", "1.7976931348623157e308", "1e309", "5e-324", "1e-400", "0.1 + 0.2", "100000000000000000000.0",
    "1e16", "123456789012345678.0", "1e-5", "0.0001", "-0.0",
]:
    if text not in ("0xfor 1", "1if 1else 2"):
        print(text, "->", repr(run(text)))
name, value, width, prec, d = "Fred", 12.34567, 10, 4, {"x": 1, "quotes": [1]}
print(f"He said his name is {name!r}.", f"{name!s:>8}|{name!a:<8}|{name:^8}", f"result: {value:{width}.{prec}}", f"{value:{'0>8.2f'}}")
print(f"{value=}", f"{value = }", f"{ value=!s}", f"{value=:.2f}", f"{name=}", f"{name=!s:^10}", f"{d['x']=}", f"{1 + 1 = }")
print(f"{{}} {{{name}}} {'{'} {'a' 'b'}", f'{d["x"]} {d['x']}', f"{'\n'.join(['a', 'b'])!r}", f"{lambda_(1)}" if False else f"{(lambda x: x * 2)(4)}")
print(f"""{
    name  # a comment
    .upper()
}""", f"{name:{'>'}{width}}", f"{12:#06x} {1234567:,} {0.5:%}", f"{ {'a': 1}['a'] }", f"{3 if d else 4}", f"{(yield_ := 5)}", f"{yield_:5}|")
print(f"a" "{b}" f"{name}", f"{f'{f"{name}"}'}", f"{name!r:>{width}}", f"{None}", f"{name[0]}{name[1:]}", f"{[x for x in range(3)]}", rf"\{name}")
class F:
    def __format__(self, spec): return f"<{spec}>"
    def __str__(self): return "str"
    def __repr__(self): return "repr"
f = F()
print(f"{f}", f"{f:}", f"{f: x }", f"{f!s:5}|", f"{f!r}", f"{f=}", f"{f=:z}", f"{f:{width}}", f"{f:{{}}}" if False else "", f"{f:a{width}b{prec}c}")
def documented():
    f"not a docstring"
print(documented.__doc__)
