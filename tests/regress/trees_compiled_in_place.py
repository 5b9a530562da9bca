# Code that is made from a tree: its lines are those of the statements, many on one line or in any order, and its names may be
# such as no text can have.
import ast
import copy
import pickle
import traceback
import warnings

SOURCE = """x = 1
def f(a):
    '''Doc.

    more'''
    y = a; z = 1 / a
    return z

@staticmethod
def g():
    raise ValueError('g')
class C:
    v = 3
    def m(self):
        return undefined
"""
tree = ast.parse(SOURCE)
extra = ast.parse("q = 1\nif q:\n    w = q\nelse:\n    w = 2").body
for node in extra:
    for part in ast.walk(node):
        if hasattr(part, "lineno"):
            part.lineno = part.end_lineno = 1
tree.body[1:1] = extra
names = {}
exec(compile(tree, "in_memory.py", "exec"), names)
for call in (lambda: names["f"](0), lambda: names["g"](), lambda: names["C"]().m()):
    try:
        call()
    except Exception as error:
        print([(frame.lineno, frame.name) for frame in traceback.extract_tb(error.__traceback__)][1:], error)
print(names["f"].__code__.co_firstlineno, names["g"].__func__.__code__.co_firstlineno, repr(names["f"].__doc__))

expression = ast.parse("\n\n1 / 0").body[0].value
try:
    eval(compile(ast.Expression(expression), "expression.py", "eval"))
except ZeroDivisionError as error:
    print([frame.lineno for frame in traceback.extract_tb(error.__traceback__)][1:])

wrong = ast.parse("\n\ndef f():\n    pass\n")
wrong.body.append(ast.Return(lineno=9, col_offset=0, value=None))
try:
    compile(wrong, "wrong.py", "exec")
except SyntaxError as error:
    print(error.msg, error.lineno)

tree = ast.parse("import os.path as p, os as o\nx = 1\ndef f(a): return a + x\nprint(f(2), p is o.path)")
for node in ast.walk(tree):
    match node:
        case ast.alias(asname="o"):
            node.asname = "@os"
        case ast.Name(id="o"):
            node.id = "@os"
        case ast.Name(id="a" | "f"):
            node.id = "1 " + node.id
        case ast.arg():
            node.arg = "1 a"
        case ast.FunctionDef():
            node.name = "1 f"
names = {}
exec(compile(tree, "odd.py", "exec"), names)
odd = names["1 f"]
print(sorted(name for name in names if name != "__builtins__"), odd.__name__, odd.__qualname__, odd.__code__.co_varnames)
try:
    odd()
except TypeError as error:
    print(error)
print([node.id for node in ast.walk(tree) if isinstance(node, ast.Name)])

warnings.simplefilter("error")
for same in (copy.deepcopy(tree), pickle.loads(pickle.dumps(tree))):
    print(ast.dump(same) == ast.dump(tree))
print(ast.Call(func=expression).__reduce__()[1], ast.Name("x").__reduce__()[1], ast.Pass().__reduce__())
