"""Differences of sequences; plain values in CPython's own form; values of literals; widths of patterns."""
import ast
import difflib
import io
import marshal
import re._parser
from difflib import SequenceMatcher, get_close_matches


def t(f, *a, **k):
    try:
        print(f(*a, **k))
    except Exception as e:
        print(type(e).__name__, e)


for a, b in [("abcd", "bcde"), ("", ""), ("", "x"), ("qabxcd", "abycdf"), ("private Thread", "private volatile Thread"), ("abxcd", "abcd"), ("aaaa", "aa"),
             ([1, 2, 3], [1, 3, 4]), ("x" * 300 + "abc", "abc" + "x" * 300)]:
    s = SequenceMatcher(None, a, b)
    print(s.ratio(), s.quick_ratio(), s.real_quick_ratio(), s.find_longest_match(), s.get_matching_blocks()[:3], s.get_opcodes()[:4])
s = SequenceMatcher(lambda x: x == " ", " abcd", "abcd abcd")
print(s.find_longest_match(0, 5, 0, 9), s.bjunk, SequenceMatcher(None, " abcd", "abcd abcd").find_longest_match(0, 5, 0, 9))
print(get_close_matches("appel", ["ape", "apple", "peach", "puppy"]), get_close_matches("x", ["y"]), get_close_matches("wheel", ["while", "wheal"], 1, 0.5))
t(get_close_matches, "a", ["a"], 0)
t(get_close_matches, "a", ["a"], 3, 2)
one, two = "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten\n".splitlines(True), "zero\none\ntwo\ntree\nfour\nfive\nsix\nseven\neight\nnine\n".splitlines(True)
print("".join(difflib.unified_diff(one, two, "a.txt", "b.txt", "2020", "2021", n=1)))
print("".join(difflib.context_diff(one, two, "a.txt", "b.txt", n=2)))
print(list(difflib.unified_diff([], ["x"], lineterm="")), list(difflib.unified_diff(["x"], ["x"])), list(difflib.diff_bytes(difflib.unified_diff, [b"a"], [b"b"], lineterm=b"")))
t(lambda: list(difflib.unified_diff("ab", [b"c"])))
print(difflib.IS_LINE_JUNK("  # \n"), difflib.IS_CHARACTER_JUNK("\t"), [list(g) for g in SequenceMatcher(None, "a" * 9 + "b" + "a" * 9, "a" * 18).get_grouped_opcodes(2)])

for value in [None, True, False, ..., 0, 5, -1, 2**31, -(2**40), 1.5, 2j, "abc", "\xe9", "x" * 300, b"b", (), (1, "a"), [1, [2]], {"a": 1}, {1}, frozenset({2}), StopIteration]:
    assert marshal.loads(marshal.dumps(value)) == value
print(marshal.loads(b"\xe9\x05\x00\x00\x00"), marshal.loads(b"[\x02\x00\x00\x00\xfa\x01ar\x00\x00\x00\x00"), marshal.load(io.BytesIO(marshal.dumps([1]))))
for bad in (b"", b"?", b"i\x01", b"r\x05\x00\x00\x00"):
    try:
        marshal.loads(bad)
    except Exception as e:
        print(type(e).__name__)
t(marshal.dumps, object())

for text in ["1", "-1", "[1,(2,),{3:4},{5}]", "1+2j", "-1.5-3j", '"a" "b"', 'b"x" b"y"', "set()", "{}", "()", "...", "  1", "True", "+5", "[1,2,]", "{1:2,}", "(1)", "((1),)",
             '"\\x41\\n"', 'u"x"', 'rb"\\n"', "None", "1,2", "0x1F", "1_000", '{"a":[]}', "-(1)", '"""multi\nline"""', "[\n1,\n# c\n2]", "1e5", ".5", "0b11", "{1, 2}", "''"]:
    t(ast.literal_eval, text)
for text in ["f()", "a", "1+2", "1 if x else 2", "-'a'", "not 1", "99**9", "--1", "[x for x in y]", "{**a}", "", "1 2", "[1", "x=1", "lambda: 1"]:
    try:
        ast.literal_eval(text)
    except Exception as e:
        print(text, type(e).__name__)
node = ast.BinOp(ast.Constant(1), ast.Add(), ast.Name("x", ast.Load()))
print(ast.dump(node), [type(n).__name__ for n in ast.walk(node)], list(ast.iter_fields(node.op)), ast.BinOp._fields, issubclass(ast.Add, ast.operator))
print(ast.literal_eval(ast.List([ast.Constant(1), ast.Tuple([ast.UnaryOp(ast.USub(), ast.Constant(2))])])), ast.Call(ast.Name("f")).args, ast.Return().value)


class Rename(ast.NodeTransformer):
    def visit_Name(self, node):
        return ast.Name(node.id * 2, node.ctx)


print(ast.dump(Rename().visit(node)), ast.dump(ast.Module([ast.Expr(ast.Constant("doc"))], [])), ast.get_docstring(ast.Module([ast.Expr(ast.Constant(" d "))], [])))
t(ast.Add, 5)
for pattern in ["abc", "a|bcd", "a*", "a{2,5}b?", "(ab)+", "[a-z]{3}", r"\d\w\b", "(?:x|yy)(?=z)", r"(?P<n>ab)\1(?P=n)", "(?i)a", "", "a+?", "(?x) a b # c", "[]a]", r"\x41\.", "(a)(?(1)b|cc)", "^a$", "(?i:ab)"]:
    print(pattern, re._parser.parse(pattern).getwidth())
