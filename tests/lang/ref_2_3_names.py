# Reference 2.2, 2.3, 2.5, 2.6: other tokens, identifiers, keywords, soft keywords, reserved classes, operators, delimiters.
import keyword


def run(text):
    space = {}
    try:
        exec(text, space)
    except SyntaxError as error:
        return f"{type(error).__name__}: {error.msg}"
    return {name: value for name, value in space.items() if name != "__builtins__"}


print(keyword.kwlist)
print(keyword.softkwlist, keyword.iskeyword("if"), keyword.iskeyword("match"), keyword.issoftkeyword("type"))
for word in keyword.kwlist:
    try:
        exec(f"{word} = 1")
        print(word, "is a name")
    except SyntaxError as error:
        print(word, error.msg)
match = case = type_ = _ = 5
print(match, case, _, run("match = 1\ncase = 2\ntype = 3\nx = match + case + type"))
print(run("match(1)\n") if False else "", run("match = {}\nmatch['a'] = 1\nmatch.get\nmatch [0:1] if 0 else 1") if True else "")
print(run("type = 1\ntype X = int\n")["type"], run("def case(match): return match\nx = case(2)")["x"])
print(run("ﬁ = 1\nx = fi"), run("ａ = 1"), run("x² = 1"), run("ªb = 1"), run("été = 1\nx = été"), run("e\u0301 = 1\nx = é"))
print("ﬁ".isidentifier(), "a1".isidentifier(), "1a".isidentifier(), "名前".isidentifier(), "a-b".isidentifier(), "".isidentifier())
print(run("__x = 1"), run("class C:\n    __x = 1\n    __y__ = 2\n    _z = 3\nx = [n for n in C.__dict__ if n.strip('_') in ('Cx','C__x','y','z')]")["x"])
for text in ["a ? b", "a $ b", "`a`", "a !b", "a <> b", "a := 1", "a -> b", "a => b", "x = a++", "--a", "a &&b", "a||b", "a === b"]:
    result = run("a = b = 1\n" + text)
    print(text, "|", result if isinstance(result, str) else "fine")
x = 7
x += 1; x -= 2; x *= 3; x /= 2; x //= 2; x %= 3; x **= 2
print(x)
x = 12
x &= 13; x |= 3; x ^= 5; x >>= 1; x <<= 2
print(x)
class M:
    def __matmul__(self, other): return "@", other
    def __imatmul__(self, other): return "@=", other
m = M()
print(m @ 1)
m @= 2
print(m, 1 if m else 2, [...][0], ..., (lambda: 3)())
