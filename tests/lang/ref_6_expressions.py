# Reference 6: atoms, displays, primaries, calls, operators, comparisons, order of evaluation, precedence.
def attempt(what, *args):
    try:
        print(what(*args))
    except Exception as error:
        print(type(error).__name__, error)


def log(x):
    print("<", x, sep="", end=">")
    return x


class Mangled:
    __a = 1
    def __b(self): return __name__, self.__a
    def both(self): return self.__b(), self._Mangled__a
    def local(self):
        __x = 5
        return locals().keys() - {"self"}
class ___: 
    __y = 2
print(Mangled().both(), Mangled().local(), [n for n in vars(___) if "y" in n])
print((), (1,), (1), (1, 2), [], [*range(3), *"ab"], {*[1, 2], 2}, {**{"a": 1}, "b": 2, **{"a": 3}}, {"a": 1, "a": 2}, (*[1], 2))
print([x * y for x in range(3) if x for y in range(x) if y < 2], {x % 3 for x in range(10)}, {x: y for x, y in zip("ab", [1, 2])})
print(list(x + y for x in "ab" for y in "cd"), [[j for j in range(i)] for i in range(3)], [lambda: i for i in range(3)][0]())
print({log(1): log(2), log(3): log(4)}, [log(5) for _ in [log(6)]], {log("k"): log("v") for _ in [0]})
gen = (log(x) for x in log([1, 2]))
print("made", next(gen), list(gen))
attempt(lambda: (x for x in 5))
attempt(lambda: {**[1]})
attempt(lambda: [*5])
attempt(lambda: {[]: 1})
def echo(value=None):
    print("begins")
    try:
        while True:
            try:
                value = yield value
            except Exception as e:
                value = e
    finally:
        print("cleans up")
generator = echo(1)
print(next(generator), next(generator), generator.throw(TypeError, "spam") if False else repr(generator.throw(TypeError("spam"))), generator.send(5))
generator.close()
attempt(lambda: next(generator))
def sub():
    got = yield 1
    print("got", got)
    return "result"
def delegating():
    result = yield from sub()
    yield result
    result = yield from [1, 2]
    print(result)
d = delegating()
print(next(d), d.send("x"), list(d))
def stubborn():
    try: yield 1
    except GeneratorExit: yield 2
s = stubborn()
next(s)
attempt(s.close)
attempt(echo().send, 1)
class O: pass
o = O()
o.a = [1, [2, 3]]
print(o.a[1][0], o.a[-1], "abc"[::-1], [1, 2, 3, 4][1:3], (1, 2, 3)[slice(0, 2)])
class Index:
    def __getitem__(self, key): return key
    def __class_getitem__(cls, key): return "class", key
n = Index()
print(n[1], n[1, 2], n[1:2], n[::, 3], n[...], n[:, 1:2:3], n[()], n[*[1, 2], 3], Index[int, str], n[(y := 4)], n[lambda: 1] is not None)
for text in ["[1][2]", "[1]['a']", "{}[1]", "(1,)[5]", "'a'[3]", "5[0]", "[1][1.0]", "{}[[]]", "None[0]", "range(3)[5]", "b'a'[2]", "len[1]", "int[1]", "list[int]", "[1, 2][:'a']", "'ab'[1:'c']"]:
    attempt(eval, "(lambda: " + text.replace("5[0]", "(5).__class__(5)[0]").replace("None[0]", "print[0]") + ")()" if text not in ("[1]['a']", "[1][1.0]") else "(lambda l: l['a'])([1])")
def call(a, b=2, /, c=3, *args, d, e=5, **kw): return a, b, c, args, d, e, kw
print(call(1, d=4), call(1, 2, 3, 4, 5, d=6, f=7), call(*[1, 2], *(3, 4), d=5, **{"e": 6}, **{"z": 7}), call(1, d=1, a=9, b=8))
for text in ["call()", "call(1)", "call(1, 2, 3, c=4, d=5)", "call(1, d=1, **{'d': 2})", "call(*1)", "call(**1)", "call(**{1: 2})", "call(d=1)", "call(1, **{'e': 1}, **{'e': 2})", "len()", "len(1, 2)", "len(x=1)", "5()", "''()", "call(1, *2, d=1)", "O(1)", "O.x", "o.x", "print(sep=1)", "int('1', base='a')", "int(x=1)", "sorted(1)", "sorted([1], 2)", "(lambda x, y: 1)(1)", "(lambda x, /: 1)(x=1)", "(lambda *, k: 1)()", "(lambda *, k, j: 1)(1)", "(lambda a, b, c: 1)()"]:
    if text in ("5()", "''()"): continue
    attempt(eval, text)
print(log(1) + log(2) * log(3), log(f"{log(1)}"), log(2) ** log(3), -log(2) ** log(2), log(1) < log(2) < log(3), log(3) < log(2) < log(1))
print({log("a"): log(1)}, call(log(1), *log([2]), d=log(3), **log({})), log([1, 2])[log(0)], (log(1), log(2)), log(str)(log(4)))
a = [0, 1]
i = 0
i, a[i] = 1, 2
print(a, -2 ** 2, 2 ** -1, 2 ** 3 ** 2, -1 ** 0.5, (-8) ** (1 / 3), not 1 == 2, not (1 and 0) or 2, 1 or 2 and 3, 1 if 0 else 2 if 0 else 3)
print(1 + 2 << 3, 1 | 2 ^ 3 & 4, 7 & 3 << 1, ~5 + 1, - -5, +True, ~True if False else -True, 5 // -2, 5 % -2, -5 % 2, 5.5 // 2, -5.5 % 2, 7 / 2, 10 ** 20 // 3)
for text in ["1 / 0", "1 // 0", "1 % 0", "1.0 / 0", "0 ** -1", "0.0 ** -1", "1 << -1", "1 << 'a'", "'a' + 1", "1 + 'a'", "[] + ()", "'a' * 'b'", "{} + {}", "-'a'", "~1.5", "+[]", "not_defined", "1 < 'a'", "None < None", "[] < ()", "1j < 2j", "{} < {}", "1 in 1", "'a' in 1", "1 in 'a'", "2 ** 'a'", "1 @ 2", "'%d' % 'a'", "'%d %d' % 1", "10 ** 400 * 1.0", "divmod(1, 0)", "1 // 0.0", "1 % 0.0", "b'a' + 'a'", "'a' + b'a'", "[1] * 1.5", "{1} | [1]", "{1} - 1", "1 if undefined else 2", "1j // 2", "1j % 2", "round(1j)", "int(1j)", "complex('a')", "1 << 10 ** 30", "2.5 << 1", "1 & 1.5", "True & 'a'", "'a' % 1", "abs('a')"]:
    attempt(eval, text)
nan = float("nan")
print(nan == nan, nan is nan, [nan] == [nan], nan in [nan], 1 == 1.0 == True, 2 ** 53 == 2.0 ** 53, 2 ** 53 + 1 == 2.0 ** 53, "a" < "b" <= "b" != "c", (1, 2) < (1, 2, 3), [1, [2]] == [1, [2]])
print(None is not print, None is None, [] is [], "a" not in "b", "" in "b", "bc" in "abcd", 3 in range(5), 2 in {1: 1}, [1] in [[1]], 1 in (x for x in [3, 1]))
print(0 or "" or [] or None, 1 and [] and 2, not [], not "a", (1, 2) and 3, None or {}, [x := 5, x ** 2], (y := 1, 2), y, (lambda x=1, *a, k=2, **w: (x, a, k, w))(3, 4, z=5))
print((lambda: (yield))().__class__.__name__, *[1, 2], *"ab", sep="-")
t = 1, *[2, 3], 4
print(t, *t[1:3])
def returns(): return 1, *[2]
def yields(): yield 1, *[2]
print(returns(), list(yields()), [*[], *()], [1, 2,], (1,))
for target in t[0], *t[2:]: print(target, end=" ")
print()
