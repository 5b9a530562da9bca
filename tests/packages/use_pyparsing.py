"""pyparsing: expressions, results with names, errors and their explanation, scanning, indented blocks."""

from pyparsing import *

integer = Word(nums).set_parse_action(lambda t: int(t[0]))
var = Word(alphas, alphanums + "_")
expr = infix_notation(
    integer | var, [("-", 1, OpAssoc.RIGHT), (one_of("* /"), 2, OpAssoc.LEFT), (one_of("+ -"), 2, OpAssoc.LEFT)]
)
print(expr.parse_string("a + 3 * -(b - 2) / 4", parse_all=True).as_list())
assign = var("name") + Suppress("=") + expr("value")
prog = DelimitedList(Group(assign), ";")("stmts")
r = prog.parse_string("x = 1 + 2; yy = x * 3")
print(r.dump())
print(r.stmts[1].name, r.as_dict())
for bad in ("x = ", "1 = 2", "x = (1 + ", "x=1 y"):
    try:
        prog.parse_string(bad, parse_all=True)
    except ParseException as e:
        print(e, e.loc, e.lineno, e.column)
        print(e.explain(depth=0))
q = QuotedString('"', esc_char="\\")
csv = DelimitedList(q | Word(printables, exclude_chars=","))
print(csv.parse_string('a, "b, \\"c", d').as_list())
date = Combine(Word(nums, exact=4) + "-" + Word(nums, exact=2)).set_name("date")
print(date, expr, list(date.scan_string("on 2024-05 and 2023-11!")), date.transform_string("x 2024-05"))
nested = nested_expr("(", ")")
print(nested.parse_string("(a (b c) (d (e)))").as_list())
json_value = Forward()
js = (
    QuotedString('"') | pyparsing_common.number | dict_of(QuotedString('"') + Suppress(":"), json_value)
    if False
    else QuotedString('"') | pyparsing_common.number
)
print(
    pyparsing_common.number.parse_string("3.5e2"),
    pyparsing_common.ipv4_address.parse_string("1.2.3.4"),
    Regex(r"(?P<h>\d+):(?P<m>\d+)").parse_string("12:34").as_dict(),
    Optional(Literal("x"), default="none").parse_string("y"),
    (Keyword("if") | Keyword("ifx")).parse_string("ifx"),
    SkipTo(";").parse_string("abc; d"),
    Each([Literal("a"), Literal("b")]).parse_string("b a"),
)
ident = Word(alphas)
stmt = IndentedBlock(ident)
print(stmt.parse_string("  a\n  b\n  c").as_list())
