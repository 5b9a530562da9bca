# string: constants, capwords, Template, and Formatter's basics.
import string
print(string.ascii_lowercase, string.ascii_uppercase, string.ascii_letters, string.digits, string.hexdigits, string.octdigits, string.punctuation, repr(string.whitespace), len(string.printable), sep="\n")
print(string.capwords("hello wORLD  again"), string.capwords("a-b-c", "-"), string.capwords(""), string.capwords("  lead trail "))
t = string.Template("$name owes $$5 to ${other}s, $name!")
print(t.substitute(name="Al", other="Bo"), t.substitute({"name": 1, "other": 2}), t.substitute({"name": "d"}, other="k"), t.template, t.safe_substitute(name="only"), string.Template("no vars").substitute(), string.Template("$$").substitute(), string.Template("${a}b$a").safe_substitute(a=1))
for f in (lambda: t.substitute(name="x"), lambda: string.Template("$").substitute(), lambda: string.Template("a $5 b").substitute(), lambda: string.Template("l1\n ${bad").substitute(bad=1), lambda: string.nope, lambda: string.Template("$x").substitute(1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(string.Template("$").safe_substitute(), string.Template("$5 ${").safe_substitute(), string.Template("$a $b").get_identifiers(), string.Template("$ok").is_valid(), string.Template("$").is_valid())
def caesar(s, k):
    out = []
    for c in s:
        if c in string.ascii_lowercase: out.append(string.ascii_lowercase[(string.ascii_lowercase.index(c) + k) % 26])
        elif c in string.ascii_uppercase: out.append(string.ascii_uppercase[(string.ascii_uppercase.index(c) + k) % 26])
        else: out.append(c)
    return "".join(out)
print(caesar("Hello, World!", 3), caesar(caesar("Hello, World!", 3), -3), "".join(c for c in "a.b,c!" if c not in string.punctuation), set("0123") <= set(string.digits), all(c in string.hexdigits for c in "DEADbeef"))
print(string.Formatter().format("{0} {x} {0!r:>5}", "a", x=1), string.Formatter().vformat("{} {k}", ("p",), {"k": 2}))
base = string.digits + string.ascii_lowercase
def to_base(n, b): return base[n] if n < b else to_base(n // b, b) + base[n % b]
print([to_base(255, b) for b in (2, 8, 16, 36)], int(to_base(10 ** 12, 36), 36), "Hello".translate(str.maketrans(string.ascii_letters, string.ascii_letters[::-1])))
