"""parsimonious, arpeggio, textX, cerberus, pycparser and pyflakes: grammars, trees, models, messages."""

from parsimonious import Grammar, NodeVisitor, ParseError
from arpeggio import (
    ParserPython,
    ZeroOrMore,
    EOF,
    Optional,
    visit_parse_tree,
    PTNodeVisitor,
    RegExMatch as _,
    OneOrMore,
    NoMatch,
)
from textx import metamodel_from_str
from textx.exceptions import TextXSyntaxError, TextXSemanticError

g = Grammar(r"""
  styled = bold / italic / text
  bold = "((" styled "))"
  italic = "''" text "''"
  text = ~"[A-Z 0-9]*"i
""")
print(g.parse("((bold stuff))"), g)


class V(NodeVisitor):
    def visit_bold(self, n, c):
        return f"<b>{c[1]}</b>"

    def visit_styled(self, n, c):
        return c[0]

    def visit_text(self, n, c):
        return n.text

    def generic_visit(self, n, c):
        return c or n.text


print(V().visit(g.parse("((bold stuff))")))
try:
    g.parse("((oops")
except ParseError as e:
    print(e)
try:
    Grammar("a = b")
except Exception as e:
    print(type(e).__name__, e)


def number():
    return _(r"\d*\.\d*|\d+")


def factor():
    return Optional(["+", "-"]), [number, ("(", expression, ")")]


def term():
    return factor, ZeroOrMore(["*", "/"], factor)


def expression():
    return term, ZeroOrMore(["+", "-"], term)


def calc():
    return OneOrMore(expression), EOF


p = ParserPython(calc)
t = p.parse("-(4-1)*5+(2+4.67)+5.89/(.2+7)")
print(t.tree_str() if hasattr(t, "tree_str") else t)


class C(PTNodeVisitor):
    def visit_number(self, n, c):
        return float(n.value)

    def visit_factor(self, n, c):
        return c[0] if len(c) == 1 else -c[-1] if c[0] == "-" else c[-1]

    def visit_term(self, n, c):
        r = c[0]
        for i in range(2, len(c), 2):
            r = r * c[i] if c[i - 1] == "*" else r / c[i]
        return r

    def visit_expression(self, n, c):
        r = c[0]
        for i in range(2, len(c), 2):
            r = r + c[i] if c[i - 1] == "+" else r - c[i]
        return r


print(visit_parse_tree(t, C()))
try:
    p.parse("1 + * 2")
except NoMatch as e:
    print(e)
mm = metamodel_from_str(r"""
Model: 'shapes' name=ID shapes*=Shape[','] ;
Shape: Circle | Line ;
Circle: 'circle' name=ID center=Point radius=FLOAT? ;
Line: 'line' name=ID from=Point 'to' to=Point (refs+=[Circle][','])? ;
Point: '(' x=INT ',' y=INT ')' ;
Comment: /\/\/.*$/ ;
""")
m = mm.model_from_str("shapes demo // c\n circle a (1, 2) 3.5, line l (0,0) to (3,4), circle b (1,1)")
print(m.name, [(type(s).__name__, s.name) for s in m.shapes], m.shapes[0].center.x)
for bad in ("shapes x circle", "shapes x line l (0,0) to (1,1) zz"):
    try:
        mm.model_from_str(bad)
    except (TextXSyntaxError, TextXSemanticError) as e:
        print(e)
import cerberus, pycparser, pyflakes.api, pyflakes.reporter, io, sys

v = cerberus.Validator(
    {
        "name": {"type": "string", "required": True, "minlength": 2},
        "age": {"type": "integer", "min": 0, "coerce": int},
        "tags": {"type": "list", "schema": {"type": "string", "allowed": ["a", "b"]}},
        "sub": {"type": "dict", "schema": {"x": {"nullable": True, "default": 3}}},
    }
)
print(
    v.validate({"name": "x", "age": "-3", "tags": ["a", "z"], "sub": {}, "extra": 1}),
    v.errors,
    v.validated({"name": "xy", "age": "3", "sub": {}}),
)
ast = pycparser.CParser().parse(
    "typedef struct { int x; char *s[3]; } T; int f(T *t, unsigned long n) { for (int i = 0; i < n; i++) if (t->x) return i ? -1 : 2; while (1) break; return 0; }"
)
ast.show(attrnames=True, nodenames=True)
from pycparser import c_generator

print(c_generator.CGenerator().visit(ast))
try:
    pycparser.CParser().parse("int x = ;", "f.c")
except Exception as e:
    print(type(e).__name__, e)
r = pyflakes.reporter.Reporter(sys.stdout, sys.stdout)
print(
    pyflakes.api.check(
        "import os, sys as s\nfrom x import *\ndef f(a, b):\n    c = 1\n    return d + f'x'\nclass A:\n  def m(self): pass\n  def m(self): return undefined\ntry: pass\nexcept: pass\nexcept E: pass\n'%s %s' % (1,)\nx is 'a'\nassert (1, 2)\n",
        "t.py",
        r,
    ),
    pyflakes.api.check("def f(:\n", "t.py", r),
)
