"""lark: grammars, Earley and LALR, trees, transformers, terminals with priorities, errors."""
from lark import Lark, Token, Transformer, Tree, UnexpectedCharacters, UnexpectedToken, Visitor, v_args
from lark.exceptions import GrammarError, UnexpectedInput

calc_grammar = """
    ?start: sum
          | NAME "=" sum    -> assign_var
    ?sum: product
        | sum "+" product   -> add
        | sum "-" product   -> sub
    ?product: atom
        | product "*" atom  -> mul
        | product "/" atom  -> div
    ?atom: NUMBER           -> number
         | "-" atom         -> neg
         | NAME             -> var
         | "(" sum ")"
    %import common.CNAME -> NAME
    %import common.NUMBER
    %import common.WS_INLINE
    %ignore WS_INLINE
"""


@v_args(inline=True)
class Calculate(Transformer):
    from operator import add, mul, neg, sub, truediv as div

    number = float

    def __init__(self):
        self.vars = {}

    def assign_var(self, name, value):
        self.vars[name] = value
        return value

    def var(self, name):
        try:
            return self.vars[name]
        except KeyError:
            raise Exception("Variable not found: %s" % name)


calc = Lark(calc_grammar, parser="lalr", transformer=Calculate())
for line in ["1 + 2 * 3", "a = 4 * (2 - 5)", "-a / 3 + 1", "2 * -(3 + 4)"]:
    print(line, "=>", calc.parse(line))
json_grammar = r"""
    ?value: dict | list | string | SIGNED_NUMBER -> number | "true" -> true | "false" -> false | "null" -> null
    list : "[" [value ("," value)*] "]"
    dict : "{" [pair ("," pair)*] "}"
    pair : string ":" value
    string : ESCAPED_STRING
    %import common.ESCAPED_STRING
    %import common.SIGNED_NUMBER
    %import common.WS
    %ignore WS
"""


class ToPython(Transformer):
    list = list
    pair = tuple
    dict = dict
    null = lambda self, _: None
    true = lambda self, _: True
    false = lambda self, _: False

    def string(self, items):
        return items[0][1:-1]

    def number(self, items):
        return float(items[0])


text = '{"a": [1, 2.5, -3e2], "b": {"c": null, "d": [true, false]}, "e": "x y"}'
for kind in ("earley", "lalr"):
    parser = Lark(json_grammar, start="value", parser=kind)
    tree = parser.parse(text)
    print(kind, ToPython().transform(tree))
print(tree.pretty()[:200])
print(sorted({t.data for t in tree.iter_subtrees()}), len(list(tree.find_data("pair"))), tree.children[0].data)
for bad in ['{"a": }', '[1, 2', '[1 2]', '{"a" 1}', "@"]:
    try:
        Lark(json_grammar, start="value", parser="lalr").parse(bad)
    except UnexpectedCharacters as e:
        print("chars", e.line, e.column, sorted(e.allowed))
    except UnexpectedToken as e:
        print("token", repr(e.token), e.line, e.column, sorted(e.accepts or e.expected))
ambiguous = Lark("""
    start: e
    e: e "+" e | N
    N: /[0-9]/
""", ambiguity="explicit")
tree = ambiguous.parse("1+2+3")
print(tree.pretty().count("_ambig"), Tree("x", [Token("T", "v")]) == Tree("x", [Token("T", "v")]))
keywords = Lark("""
    start: (IF NAME | NAME)+
    IF.2: "if"
    NAME: /[a-z]+/
    %ignore " "
""", parser="lalr", propagate_positions=True)
tree = keywords.parse("if abc ifx if d")
print([(t.type, str(t), t.start_pos, t.end_column) for t in tree.children], tree.meta.line, tree.meta.end_column)
indented = Lark("start: (item _NL?)+\nitem: WORD [\"=\" value] \nvalue: WORD | NUM\n_NL: /\\n+/\n%import common.WORD\n%import common.INT -> NUM\n%ignore \" \"", maybe_placeholders=True)
print(indented.parse("a = b\nc\nd = 12"))


class Count(Visitor):
    def __init__(self):
        self.seen = []

    def item(self, tree):
        self.seen.append(str(tree.children[0]))


c = Count()
c.visit(indented.parse("x\ny = z"))
print(c.seen, [t.value for t in Lark("start: A+\nA: \"a\"", lexer="basic").lex("aa")])
for grammar in ["start: b", "start: A\nA: B", "start: \"x\" start2", "a: \"b\"", "start: x ++"]:
    try:
        Lark(grammar)
        print("fine")
    except (GrammarError, UnexpectedInput) as e:
        print(type(e).__name__, str(e).splitlines()[0][:70])
template = Lark("start: _sep{NUMBER, \",\"}\n_sep{x, s}: x (s x)*\n%import common.NUMBER\n")
print(template.parse("1,2,3"))
