# Syntax trees: read, shown, walked over, changed, written and compiled.
import ast
import warnings

warnings.simplefilter("ignore", DeprecationWarning)


def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, str(error).split(" at 0x")[0])


SOURCE = '''
"""The module."""
import a.b as c, d
from ..x import (y as z, w)
from . import *

@deco(1)
@other
async def f(a, b: int = 1, /, c=2, *args: str, d, e=3, **kw) -> int:
    "doc"
    x: int = 1
    (y): str
    async with a as b, c: pass
    async for i in x: break
    else: continue
    await z
    return [i async for i in y if i if j]

class C[T: int = str, *Ts, **P](A, metaclass=M, *x, **y):
    def g(self): yield; yield 1, 2; yield from x; return 1, 2
    pass;

type X[T] = list[T]
if a: pass
elif b: pass
else:
    pass
try: pass
except A as b: pass
except (C, D): raise X from Y
else: pass
finally: pass
try: pass
except* E: pass
match x, y:
    case 1 | 2 | -3 if z: pass
    case [a, *b, _] | (c): pass
    case {"a": 1, **r}: pass
    case A.B(1, x=2) as q: pass
    case None | True: pass
    case (x, y), *_: pass
    case _: pass
global q, r
a = b = (c, d) = 1, 2
x += 1; x[1:2, ::3, ...]; x[a,]; x[*a]
f"a{x}b{y!r:>{w}}c{z=}" "lit" f'{ {1:2}[1] }'
u"x"; b"a" b"b"; 0xff; 1e500; 3j; 10**20; 123456789012345678901234567890
lambda: 0; lambda x, *y, z=1, **k: x
not a and b or c; a < b <= c is not d not in e
a if b else c; (a := 1); {**a, 1: 2}; {1, *b}
{x: y for x, y in z}; f(a for a in b); f(x, (a for a in b), *a, b=1, **c)
del a, b[1], c.d
assert a, b
with (open(a) as b, c): pass
while 1: pass
(a) + (b); -(-a) ** -b; (a,); (); 1 .real; True .real
"""\u00e9""" + '\u00fc' + \u00f6
'''
tree = ast.parse(SOURCE)
print(ast.dump(tree, include_attributes=True, indent=1))
print(ast.dump(tree, annotate_fields=False))
print(ast.unparse(tree))
again = ast.dump(ast.parse(ast.unparse(tree)))
print(again == ast.dump(tree))
print(ast.dump(ast.parse("a + 1", mode="eval")), ast.dump(ast.parse("a; b", mode="single"), indent="  "))
show(ast.parse, "a +")
show(ast.parse, "a b", "file.py", "eval")
show(ast.parse, "", mode="other")

print("-- unparse")
for text in (
    "f\"{x['a']}\"", "f\"{f'{1}'} it's\"", r"f'{x}\n'", "f'{ {1: 2} }'", "f'{a if b else c}{(lambda: 1)}{x!r:^{w}.{p}}'",
    "f'\"{x}' \"'\"", "x = yield", "return_ = (yield 1)", "for a, b in c: pass", "a = *b, c", "print(*a, **b)", "a[b, c:d]",
    "(a, b)[0]", "(1).real", "1.5.real", "-1 ** 2", "(-1) ** 2", "a ** -b", "(a ** b) ** c", "a - (b - c)", "(a or b) and c",
    "not (a in b)", "(not a) in b", "(lambda: 1)()", "(await_ := 1)", "'\\n\\t\\'\"'", "'''a\nb'''", "b'\\x00'", "1e400", "-1e400j", "{}",
    "class A(B, c=1): 'doc'", "def f(): 'doc\\nmore'", "x = 'a\\nb'", "if a:\n if b: c\nelse: d", "async def f(): return (await x) ** 2",
):
    show(lambda: ast.unparse(ast.parse(text)))

print("-- walking")
small = ast.parse("def f(x):\n    'doc'\n    return x + 1\ny = f(2) * 3")
print([type(node).__name__ for node in ast.walk(small)])
print(list(ast.iter_fields(small.body[1].value.op)), [type(n).__name__ for n in ast.iter_child_nodes(small.body[0])])
print(ast.get_docstring(small.body[0]), ast.get_docstring(small))
print(ast.get_source_segment("a = b +\\\n  c", ast.parse("a = b +\\\n  c").body[0].value))


class Names(ast.NodeVisitor):
    def __init__(self):
        self.seen = []

    def visit_Name(self, node):
        self.seen.append((node.id, type(node.ctx).__name__, node.lineno, node.col_offset))

    def visit_Constant(self, node):
        self.seen.append(node.value)


names = Names()
names.visit(small)
print(names.seen)


class Double(ast.NodeTransformer):
    def visit_Constant(self, node):
        if isinstance(node.value, int):
            return ast.copy_location(ast.BinOp(node, ast.Mult(), ast.Constant(2)), node)
        return node

    def visit_Pass(self, node):
        return None


changed = ast.fix_missing_locations(Double().visit(small))
space = {}
exec(compile(changed, "<tree>", "exec"), space)
print(space["y"], space["f"].__doc__, space["f"].__code__.co_firstlineno)
print(ast.unparse(changed))

print("-- compiling")
print(eval(compile(ast.Expression(ast.Constant(42, lineno=1, col_offset=0)), "<x>", "eval")))
body = ast.parse("import sys\n\n\ndef g(n):\n\n    if n:\n        return 1 / (n - 1)\n\ng(1)\n")
try:
    exec(compile(body, "<made>", "exec"), {})
except ZeroDivisionError as error:
    place = error.__traceback__
    lines = []
    while place:
        lines.append(place.tb_lineno)
        place = place.tb_next
    print(lines[1:])
module = ast.Module([ast.Assign([ast.Name("v", ast.Store())], ast.List([ast.Constant(i) for i in range(3)], ast.Load()))], [])
exec(compile(ast.fix_missing_locations(module), "<built>", "exec"), space)
print(space["v"])
show(compile, ast.Module([ast.Pass()], []), "<x>", "exec")
show(compile, ast.Expression(ast.Constant(1)), "<x>", "exec")
show(compile, ast.parse("1"), "<x>", "eval")
show(compile, ast.Module([ast.Constant(1, lineno=1, col_offset=0)], []), "<x>", "exec")
show(compile, ast.Module(3, []), "<x>", "exec")
show(compile, ast.fix_missing_locations(ast.Module([ast.If(ast.Constant(1), [], [])], [])), "<x>", "exec")
show(compile, 5, "<x>", "exec")
print(type(compile("x = 1", "<x>", "exec", ast.PyCF_ONLY_AST)).__name__)
print(compile(tree, "<x>", "exec", ast.PyCF_ONLY_AST) is tree)

print("-- nodes")
node = ast.Name("x", ast.Load(), lineno=3, col_offset=4)
print(node.id, node.lineno, node._fields, node._attributes, node.end_lineno, ast.Name.__match_args__, ast.Name.__module__)
print(ast.FunctionDef._fields, ast.FunctionDef._field_types["body"], ast.Return._field_types, ast.FunctionDef.__doc__)
print(ast.Call(ast.Name("f")).args, ast.Return().value, isinstance(node, ast.expr), issubclass(ast.Add, ast.operator))
show(ast.Name, 1, 2, 3, 4)
show(ast.Name, "x", id="y")
show(lambda: ast.Name().id)
print(ast.dump(ast.Call(ast.Name("f"), [ast.Constant(1)])), ast.dump(ast.arguments()), ast.dump(ast.arguments(), show_empty=True))
match ast.parse("f(1)").body[0].value:
    case ast.Call(func=ast.Name(id=name), args=[ast.Constant(value)]):
        print(name, value)
print(ast.dump(ast.increment_lineno(ast.parse("a"), 5), include_attributes=True))

print("-- literals")
for text in ("1", "-1", " [1, 'a', (2.5,), {3: None}, {4}, b'x']", "1+2j", "-1-2j", "set()", "...", "'a' 'b'", "+1", "{**{}}", "a", "1+1", "f'x'",
             "[x]", "-'a'", "f()", "1 if 2 else 3", "", "(", "{1: [2, {3: 4}]}"):
    show(ast.literal_eval, text)
show(ast.literal_eval, ast.Tuple([ast.Constant(1), ast.UnaryOp(ast.USub(), ast.Constant(2))]))
print(isinstance(ast.Constant(1), ast.Num), isinstance(ast.Constant("a"), ast.Str), isinstance(ast.Constant(True), ast.NameConstant))
