"""Source text from syntax trees: `ast.unparse`, and what `compile` makes of a tree.

It writes what means the same tree, not what the text was: comments and layout are gone.
"""

import ast as _ast

# How tightly expressions bind, loosest first.
(_NAMED, _TUPLE, _YIELD, _TEST, _OR, _AND, _NOT, _COMPARE, _BITOR, _BITXOR, _BITAND, _SHIFT, _ARITH, _TERM, _FACTOR, _POWER,
 _AWAIT, _ATOM) = range(18)
_OPERATORS = {
    "Add": ("+", _ARITH), "Sub": ("-", _ARITH), "Mult": ("*", _TERM), "MatMult": ("@", _TERM), "Div": ("/", _TERM),
    "Mod": ("%", _TERM), "LShift": ("<<", _SHIFT), "RShift": (">>", _SHIFT), "BitOr": ("|", _BITOR), "BitXor": ("^", _BITXOR),
    "BitAnd": ("&", _BITAND), "FloorDiv": ("//", _TERM), "Pow": ("**", _POWER),
}
_COMPARISONS = {
    "Eq": "==", "NotEq": "!=", "Lt": "<", "LtE": "<=", "Gt": ">", "GtE": ">=", "Is": "is", "IsNot": "is not", "In": "in",
    "NotIn": "not in",
}
_UNARY = {"Invert": ("~", _FACTOR), "Not": ("not ", _NOT), "UAdd": ("+", _FACTOR), "USub": ("-", _FACTOR)}
_QUOTES = ("'", '"', '"""', "'''")
_BIG = "1e309"


def _name(node):
    """The name of a node's kind; a program's own class is of the kind that it is derived from."""
    return next((cls.__name__ for cls in type(node).__mro__ if cls.__module__ == "ast"), type(node).__name__)


def _number(value):
    """The text of a number; what is too big for a literal is written as one that is."""
    return repr(value).replace("inf", _BIG).replace("nan", f"({_BIG}-{_BIG})")


def _constant(value):
    if type(value) is tuple:
        items = [_constant(item) for item in value]
        return f"({', '.join(items)}{',' if len(items) == 1 else ''})"
    if type(value) in (float, complex):
        return _number(value)
    return "..." if value is ... else repr(value)


def _quoted(text, quotes, flat=False):
    """A text as it stands between quotes, and which of the quotes can be around it."""
    out = []
    for sign in text:
        if sign in "\n\t" and not flat or sign != "\\" and sign.isprintable():
            out.append(sign)
        else:
            out.append(sign.encode("unicode_escape").decode("ascii"))
    out = "".join(out)
    fitting = [quote for quote in quotes if quote not in out and (len(quote) == 3 or "\n" not in out)]
    if not fitting:
        out = repr(text)
        return out[1:-1], [next((quote for quote in quotes if out[0] in quote), out[0])]
    if out:
        # Quotes that don't meet the text's last sign come first.
        fitting.sort(key=lambda quote: quote[0] == out[-1])
        if fitting[0][0] == out[-1]:
            out = f"{out[:-1]}\\{out[-1]}"
    return out, fitting


class _Expressions:
    """Writes expressions: a method for each kind of node, given how tightly its surroundings bind."""

    def expr(self, node, level=_TEST):
        return getattr(self, _name(node))(node, level)

    def listed(self, nodes, level=_TEST):
        return ", ".join(self.expr(node, level) for node in nodes)

    def wrap(self, text, own, level):
        return f"({text})" if level > own else text

    def Constant(self, node, level):
        value = node.value
        if type(value) is str:
            return ("u" if node.kind == "u" else "") + repr(value)
        return _constant(value)

    def Name(self, node, level):
        return node.id

    def Attribute(self, node, level):
        text = self.expr(node.value, _ATOM)
        if isinstance(node.value, _ast.Constant) and isinstance(node.value.value, int):
            text += " "
        return f"{text}.{node.attr}"

    def Subscript(self, node, level):
        part = node.slice
        if isinstance(part, _ast.Tuple) and part.elts:
            # Brackets around a tuple are not needed here.
            text = self.items(part.elts)
        else:
            text = self.expr(part)
        return f"{self.expr(node.value, _ATOM)}[{text}]"

    def items(self, nodes):
        return self.listed(nodes) + ("," if len(nodes) == 1 else "")

    def Starred(self, node, level):
        return "*" + self.expr(node.value, _BITOR)

    def Slice(self, node, level):
        text = (self.expr(node.lower) if node.lower else "") + ":" + (self.expr(node.upper) if node.upper else "")
        return text + (":" + self.expr(node.step) if node.step else "")

    def Call(self, node, level):
        parts = [self.expr(arg) for arg in node.args] + [self.keyword(keyword) for keyword in node.keywords]
        return f"{self.expr(node.func, _ATOM)}({', '.join(parts)})"

    def keyword(self, node, level=None):
        return f"{node.arg}={self.expr(node.value)}" if node.arg else f"**{self.expr(node.value)}"

    def Tuple(self, node, level):
        text = self.items(node.elts)
        return f"({text})" if not node.elts or level > _TUPLE else text

    def List(self, node, level):
        return f"[{self.listed(node.elts)}]"

    def Set(self, node, level):
        # Without members there is no display for it.
        return f"{{{self.listed(node.elts)}}}" if node.elts else "{*()}"

    def Dict(self, node, level):
        parts = []
        for key, value in zip(node.keys, node.values):
            parts.append(f"**{self.expr(value, _BITOR)}" if key is None else f"{self.expr(key)}: {self.expr(value)}")
        return f"{{{', '.join(parts)}}}"

    def comprehensions(self, generators):
        return "".join(map(self.comprehension, generators))

    def comprehension(self, node, level=None):
        text = f" {'async ' if node.is_async else ''}for {self.expr(node.target, _TUPLE)} in {self.expr(node.iter, _OR)}"
        return text + "".join(f" if {self.expr(test, _OR)}" for test in node.ifs)

    def ListComp(self, node, level):
        return f"[{self.expr(node.elt)}{self.comprehensions(node.generators)}]"

    def SetComp(self, node, level):
        return f"{{{self.expr(node.elt)}{self.comprehensions(node.generators)}}}"

    def GeneratorExp(self, node, level):
        return f"({self.expr(node.elt)}{self.comprehensions(node.generators)})"

    def DictComp(self, node, level):
        return f"{{{self.expr(node.key)}: {self.expr(node.value)}{self.comprehensions(node.generators)}}}"

    def NamedExpr(self, node, level):
        return self.wrap(f"{self.expr(node.target, _ATOM)} := {self.expr(node.value, _ATOM)}", _NAMED, level)

    def BoolOp(self, node, level):
        own, word = (_OR, " or ") if isinstance(node.op, _ast.Or) else (_AND, " and ")
        # Each operand binds tighter than the one before, as reading from the left has it.
        parts = [self.expr(value, own + 1 + place) for place, value in enumerate(node.values)]
        return self.wrap(word.join(parts), own, level)

    def BinOp(self, node, level):
        sign, own = _OPERATORS[_name(node.op)]
        left, right = (own + 1, own) if own == _POWER else (own, own + 1)
        return self.wrap(f"{self.expr(node.left, left)} {sign} {self.expr(node.right, right)}", own, level)

    def UnaryOp(self, node, level):
        sign, own = _UNARY[_name(node.op)]
        # A power of a negative number keeps its brackets, which others don't need.
        return self.wrap(sign + self.expr(node.operand, own), own, level)

    def Compare(self, node, level):
        parts = [self.expr(node.left, _COMPARE + 1)]
        for op, right in zip(node.ops, node.comparators):
            parts.append(f" {_COMPARISONS[_name(op)]} {self.expr(right, _COMPARE + 1)}")
        return self.wrap("".join(parts), _COMPARE, level)

    def Lambda(self, node, level):
        arguments = self.arguments(node.args)
        return self.wrap(f"lambda{' ' if arguments else ''}{arguments}: {self.expr(node.body)}", _TEST, level)

    def IfExp(self, node, level):
        text = f"{self.expr(node.body, _TEST + 1)} if {self.expr(node.test, _TEST + 1)} else {self.expr(node.orelse)}"
        return self.wrap(text, _TEST, level)

    def Await(self, node, level):
        return self.wrap(f"await {self.expr(node.value, _ATOM)}" if node.value else "await", _AWAIT, level)

    def Yield(self, node, level):
        return self.wrap(f"yield {self.expr(node.value, _ATOM)}" if node.value else "yield", _YIELD, level)

    def YieldFrom(self, node, level):
        return self.wrap(f"yield from {self.expr(node.value, _ATOM)}", _YIELD, level)

    def arguments(self, node, level=None):
        placed = node.posonlyargs + node.args
        defaults = [None] * (len(placed) - len(node.defaults)) + node.defaults
        parts = []
        for number, (arg, default) in enumerate(zip(placed, defaults), 1):
            parts.append(self.arg(arg) + (f"={self.expr(default)}" if default else ""))
            if number == len(node.posonlyargs):
                parts.append("/")
        if node.vararg or node.kwonlyargs:
            parts.append("*" + (self.arg(node.vararg) if node.vararg else ""))
        for arg, default in zip(node.kwonlyargs, node.kw_defaults):
            parts.append(self.arg(arg) + (f"={self.expr(default)}" if default else ""))
        if node.kwarg:
            parts.append("**" + self.arg(node.kwarg))
        return ", ".join(parts)

    def arg(self, node, level=None):
        return node.arg + (f": {self.expr(node.annotation)}" if node.annotation else "")

    # ---- f-strings ----

    def JoinedStr(self, node, level):
        parts = [(self.piece(part), isinstance(part, _ast.Constant)) for part in node.values]
        quotes = list(_QUOTES)
        written = []
        for text, constant in parts:
            if constant:
                text, fitting = _quoted(text, quotes, True)
                if not set(fitting) & set(quotes):
                    return self.plainly_quoted(parts)
                quotes = fitting
            elif "\n" in text:
                quotes = [quote for quote in quotes if len(quote) == 3]
            written.append(text)
        return f"f{quotes[0]}{''.join(written)}{quotes[0]}"

    def plainly_quoted(self, parts):
        """An f-string for whose pieces no quotes fit: those of its constant pieces are escaped."""
        written = []
        for text, constant in parts:
            if constant:
                # The quote at the front makes sure that the others are escaped.
                text = repr('"' + text)[2:-1]
            written.append(text)
        return f"f'{''.join(written)}'"

    def piece(self, node):
        if isinstance(node, _ast.JoinedStr):
            return "".join(map(self.piece, node.values))
        if isinstance(node, _ast.Constant) and type(node.value) is str:
            return node.value.replace("{", "{{").replace("}", "}}")
        if isinstance(node, _ast.FormattedValue):
            return self.field(node)
        return self.other_piece(node)

    def other_piece(self, node):
        raise ValueError(f"Unexpected node inside JoinedStr, {node!r}")

    def field(self, node):
        text = self.expr(node.value, _TEST + 1)
        conversion = f"!{chr(node.conversion)}" if node.conversion != -1 else ""
        spec = f":{self.piece(node.format_spec)}" if node.format_spec else ""
        # A brace at the front must not meet the field's own.
        return f"{{{' ' if text.startswith('{') else ''}{text}{conversion}{spec}}}"

    def FormattedValue(self, node, level):
        return self.JoinedStr(_ast.JoinedStr([node]), level)

    # ---- Patterns ----

    def MatchValue(self, node, level):
        return self.expr(node.value)

    def MatchSingleton(self, node, level):
        return _constant(node.value)

    def MatchSequence(self, node, level):
        return f"[{self.listed(node.patterns)}]"

    def MatchStar(self, node, level):
        return f"*{node.name or '_'}"

    def MatchMapping(self, node, level):
        parts = [f"{self.expr(key)}: {self.expr(value)}" for key, value in zip(node.keys, node.patterns)]
        if node.rest is not None:
            parts.append(f"**{node.rest}")
        return f"{{{', '.join(parts)}}}"

    def MatchClass(self, node, level):
        parts = [self.expr(pattern) for pattern in node.patterns]
        parts += [f"{name}={self.expr(pattern)}" for name, pattern in zip(node.kwd_attrs, node.kwd_patterns)]
        return f"{self.expr(node.cls, _ATOM)}({', '.join(parts)})"

    def MatchAs(self, node, level):
        if node.name is None:
            return "_"
        if node.pattern is None:
            return node.name
        return self.wrap(f"{self.expr(node.pattern, _BITOR)} as {node.name}", _TEST, level)

    def MatchOr(self, node, level):
        return self.wrap(" | ".join(self.expr(pattern, _BITXOR) for pattern in node.patterns), _BITOR, level)

    # ---- What is neither expression nor statement, when it is asked for by itself ----

    def alias(self, node, level=None):
        return node.name + (f" as {node.asname}" if node.asname else "")

    def withitem(self, node, level=None):
        return self.expr(node.context_expr) + (f" as {self.expr(node.optional_vars)}" if node.optional_vars else "")

    def TypeVar(self, node, level=None):
        text = node.name + (f": {self.expr(node.bound)}" if node.bound else "")
        return text + self.default(node)

    def ParamSpec(self, node, level=None):
        return f"**{node.name}{self.default(node)}"

    def TypeVarTuple(self, node, level=None):
        return f"*{node.name}{self.default(node)}"

    def default(self, node):
        return f" = {self.expr(node.default_value)}" if getattr(node, "default_value", None) else ""

    def type_params(self, params):
        return f"[{self.listed(params)}]" if params else ""


class _Writer(_Expressions):
    """Writes statements, a line each."""

    def __init__(self):
        self.out = []
        self.depth = 0

    def line(self, text, node=None):
        """Begin a line."""
        self.out.append(f"{'    ' * self.depth}{text}")

    def gap(self):
        """An empty line before a definition, except at the beginning."""
        if self.out:
            self.out.append("")

    def text(self):
        return "\n".join(self.out)

    def node(self, node):
        name = _name(node)
        method = getattr(self, f"stmt_{name}", None)
        if method is not None:
            method(node)
        elif isinstance(node, (_ast.Module, _ast.Interactive)):
            self.block(node.body, node)
        elif isinstance(node, _ast.FunctionType):
            self.line(f"({self.listed(node.argtypes)}) -> {self.expr(node.returns)}")
        elif isinstance(node, _ast.Expression):
            self.line(self.expr(node.body))
        elif isinstance(node, (_ast.operator, _ast.boolop, _ast.cmpop, _ast.unaryop)):
            self.line(self.sign(name))
        elif not isinstance(node, (_ast.expr_context, _ast.type_ignore)):
            self.line(getattr(self, name)(node, _TEST) if hasattr(self, name) else "")

    def sign(self, name):
        if name in _OPERATORS:
            return _OPERATORS[name][0]
        return _COMPARISONS.get(name) or _UNARY.get(name, (name.lower(),))[0].strip()

    def block(self, body, holder=None):
        """Statements; the first may be a docstring."""
        if holder is not None and _docstring(holder, body):
            self.docstring(body[0])
            body = body[1:]
        for node in body:
            self.node(node)

    def docstring(self, node):
        constant = node.value
        text, quotes = _quoted(constant.value, ('"""', "'''"))
        prefix = "u" if constant.kind == "u" else ""
        self.line(f"{prefix}{quotes[0]}{text}{quotes[0]}", node)

    def inner(self, head, body, node, holder=None):
        """A line that ends in a colon, and what it holds."""
        self.line(f"{head}:", node)
        self.depth += 1
        self.block(body, holder)
        self.depth -= 1

    # ---- Simple statements ----

    def stmt_Expr(self, node):
        self.line(self.expr(node.value, _YIELD), node)

    def stmt_Pass(self, node):
        self.line("pass", node)

    def stmt_Break(self, node):
        self.line("break", node)

    def stmt_Continue(self, node):
        self.line("continue", node)

    def stmt_Return(self, node):
        self.line(f"return {self.expr(node.value)}" if node.value else "return", node)

    def stmt_Delete(self, node):
        self.line(f"del {self.listed(node.targets)}", node)

    def stmt_Assign(self, node):
        targets = "".join(f"{self.expr(target, _TUPLE)} = " for target in node.targets)
        self.line(targets + self.expr(node.value), node)

    def stmt_AugAssign(self, node):
        self.line(f"{self.expr(node.target)} {_OPERATORS[_name(node.op)][0]}= {self.expr(node.value)}", node)

    def stmt_AnnAssign(self, node):
        target = self.expr(node.target)
        if not node.simple and isinstance(node.target, _ast.Name):
            target = f"({target})"
        value = f" = {self.expr(node.value)}" if node.value else ""
        self.line(f"{target}: {self.expr(node.annotation)}{value}", node)

    def stmt_TypeAlias(self, node):
        self.line(f"type {self.expr(node.name)}{self.type_params(node.type_params)} = {self.expr(node.value)}", node)

    def stmt_Raise(self, node):
        if not node.exc:
            if node.cause:
                raise ValueError("Node can't be used without a value attribute.")
            self.line("raise", node)
            return
        self.line(f"raise {self.expr(node.exc)}" + (f" from {self.expr(node.cause)}" if node.cause else ""), node)

    def stmt_Assert(self, node):
        self.line(f"assert {self.expr(node.test)}" + (f", {self.expr(node.msg)}" if node.msg else ""), node)

    def stmt_Import(self, node):
        self.line(f"import {self.listed(node.names)}", node)

    def stmt_ImportFrom(self, node):
        self.line(f"from {'.' * (node.level or 0)}{node.module or ''} import {self.listed(node.names)}", node)

    def stmt_Global(self, node):
        self.line(f"global {', '.join(node.names)}", node)

    def stmt_Nonlocal(self, node):
        self.line(f"nonlocal {', '.join(node.names)}", node)

    # ---- Compound ones ----

    def function(self, node, word):
        self.gap()
        for decorator in node.decorator_list:
            self.line(f"@{self.expr(decorator)}", decorator)
        returns = f" -> {self.expr(node.returns)}" if node.returns else ""
        head = f"{word} {node.name}{self.type_params(getattr(node, 'type_params', None))}({self.arguments(node.args)}){returns}"
        self.inner(head, node.body, node, node)

    def stmt_FunctionDef(self, node):
        self.function(node, "def")

    def stmt_AsyncFunctionDef(self, node):
        self.function(node, "async def")

    def stmt_ClassDef(self, node):
        self.gap()
        for decorator in node.decorator_list:
            self.line(f"@{self.expr(decorator)}", decorator)
        parts = [self.expr(base) for base in node.bases] + [self.keyword(keyword) for keyword in node.keywords]
        bases = f"({', '.join(parts)})" if parts else ""
        self.inner(f"class {node.name}{self.type_params(getattr(node, 'type_params', None))}{bases}", node.body, node, node)

    def stmt_If(self, node):
        word = "if"
        while True:
            self.inner(f"{word} {self.expr(node.test)}", node.body, node)
            if len(node.orelse) != 1 or not isinstance(node.orelse[0], _ast.If):
                break
            node = node.orelse[0]
            word = "elif"
        self.otherwise(node)

    def otherwise(self, node):
        if node.orelse:
            self.inner("else", node.orelse, None)

    def stmt_For(self, node, word="for"):
        self.inner(f"{word} {self.expr(node.target, _TUPLE)} in {self.expr(node.iter)}", node.body, node)
        self.otherwise(node)

    def stmt_AsyncFor(self, node):
        self.stmt_For(node, "async for")

    def stmt_While(self, node):
        self.inner(f"while {self.expr(node.test)}", node.body, node)
        self.otherwise(node)

    def stmt_With(self, node, word="with"):
        self.inner(f"{word} {self.listed(node.items)}", node.body, node)

    def stmt_AsyncWith(self, node):
        self.stmt_With(node, "async with")

    def stmt_Try(self, node, word="except"):
        self.inner("try", node.body, node)
        for handler in node.handlers:
            self.stmt_ExceptHandler(handler, word)
        self.otherwise(node)
        if node.finalbody:
            self.inner("finally", node.finalbody, None)

    def stmt_TryStar(self, node):
        self.stmt_Try(node, "except*")

    def stmt_ExceptHandler(self, node, word="except"):
        kind = f" {self.expr(node.type)}" if node.type else ""
        self.inner(f"{word}{kind}{f' as {node.name}' if node.name else ''}", node.body, node)

    def stmt_Match(self, node):
        self.line(f"match {self.expr(node.subject)}:", node)
        self.depth += 1
        for case in node.cases:
            self.stmt_match_case(case)
        self.depth -= 1

    def stmt_match_case(self, node):
        guard = f" if {self.expr(node.guard)}" if node.guard else ""
        self.inner(f"case {self.expr(node.pattern)}{guard}", node.body, node.pattern if hasattr(node.pattern, "lineno") else None)


def _docstring(holder, body):
    if not body or not isinstance(holder, (_ast.Module, _ast.FunctionDef, _ast.AsyncFunctionDef, _ast.ClassDef)):
        return False
    first = body[0]
    return isinstance(first, _ast.Expr) and isinstance(first.value, _ast.Constant) and isinstance(first.value.value, str)


class _PlacedWriter(_Writer):
    """Writes statements, and notes on which line of the source each line of the text is. Columns, and lines inside of
    statements, are not kept."""

    def __init__(self):
        super().__init__()
        self.places = []

    def gap(self):
        pass

    def line(self, text, node=None):
        super().line(text)
        place = getattr(node, "lineno", None) or (self.places[-1] if self.places else 1)
        self.places.extend([place] * (text.count("\n") + 1))

    def other_piece(self, node):
        """What has no text of its own, but may be compiled: an expression whose value is a text, put in as it is."""
        return self.field(_ast.FormattedValue(node, -1))

    def docstring(self, node):
        self.line(repr(node.value.value), node)


def text_in_place(tree):
    """The text of a tree, to be compiled in its stead, and the line of the source for each of its lines."""
    writer = _PlacedWriter()
    if isinstance(tree, _ast.Expression):
        writer.line(f"({writer.expr(tree.body)})", tree.body)
    else:
        writer.node(tree)
    return writer.text() + "\n", writer.places


def text(tree):
    """The text of a tree."""
    writer = _Writer()
    if isinstance(tree, list):
        writer.block(tree)
    else:
        writer.node(tree)
    return writer.text()
