"""Values of literals, and the classes of the syntax tree's nodes.

The compiler's own tree is not handed to programs: `parse` says so. What works on trees that a program builds itself is here.
"""

import re as _re

# The classes by their base, each with its fields.
_NODES = {
    "AST": (
        "mod | stmt | expr | expr_context | boolop | operator | unaryop | cmpop | comprehension(target iter ifs "
        "is_async) | excepthandler | arguments(posonlyargs args vararg kwonlyargs kw_defaults kwarg defaults) | "
        "arg(arg annotation type_comment) | keyword(arg value) | alias(name asname) | withitem(context_expr "
        "optional_vars) | match_case(pattern guard body) | pattern | type_ignore | type_param "
    ),
    "mod": (
        "Module(body type_ignores) | Interactive(body) | Expression(body) | FunctionType(argtypes returns) "
    ),
    "stmt": (
        "FunctionDef(name args body decorator_list returns type_comment type_params) | AsyncFunctionDef(name args "
        "body decorator_list returns type_comment type_params) | ClassDef(name bases keywords body decorator_list "
        "type_params) | Return(value) | Delete(targets) | Assign(targets value type_comment) | TypeAlias(name "
        "type_params value) | AugAssign(target op value) | AnnAssign(target annotation value simple) | For(target "
        "iter body orelse type_comment) | AsyncFor(target iter body orelse type_comment) | While(test body "
        "orelse) | If(test body orelse) | With(items body type_comment) | AsyncWith(items body type_comment) | "
        "Match(subject cases) | Raise(exc cause) | Try(body handlers orelse finalbody) | TryStar(body handlers "
        "orelse finalbody) | Assert(test msg) | Import(names) | ImportFrom(module names level) | Global(names) | "
        "Nonlocal(names) | Expr(value) | Pass | Break | Continue "
    ),
    "expr": (
        "BoolOp(op values) | NamedExpr(target value) | BinOp(left op right) | UnaryOp(op operand) | Lambda(args "
        "body) | IfExp(test body orelse) | Dict(keys values) | Set(elts) | ListComp(elt generators) | SetComp(elt "
        "generators) | DictComp(key value generators) | GeneratorExp(elt generators) | Await(value) | "
        "Yield(value) | YieldFrom(value) | Compare(left ops comparators) | Call(func args keywords) | "
        "FormattedValue(value conversion format_spec) | JoinedStr(values) | Constant(value kind) | "
        "Attribute(value attr ctx) | Subscript(value slice ctx) | Starred(value ctx) | Name(id ctx) | List(elts "
        "ctx) | Tuple(elts ctx) | Slice(lower upper step) "
    ),
    "expr_context": (
        "Load | Store | Del "
    ),
    "boolop": (
        "And | Or "
    ),
    "operator": (
        "Add | Sub | Mult | MatMult | Div | Mod | Pow | LShift | RShift | BitOr | BitXor | BitAnd | FloorDiv "
    ),
    "unaryop": (
        "Invert | Not | UAdd | USub "
    ),
    "cmpop": (
        "Eq | NotEq | Lt | LtE | Gt | GtE | Is | IsNot | In | NotIn "
    ),
    "excepthandler": (
        "ExceptHandler(type name body) "
    ),
    "pattern": (
        "MatchValue(value) | MatchSingleton(value) | MatchSequence(patterns) | MatchMapping(keys patterns rest) | "
        "MatchClass(cls patterns kwd_attrs kwd_patterns) | MatchStar(name) | MatchAs(pattern name) | "
        "MatchOr(patterns) "
    ),
    "type_ignore": (
        "TypeIgnore(lineno tag) "
    ),
    "type_param": (
        "TypeVar(name bound default_value) | ParamSpec(name default_value) | TypeVarTuple(name default_value) "
    ),
}
_PLACES = ("lineno", "col_offset", "end_lineno", "end_col_offset")
_PLACED = ("stmt", "expr", "excepthandler", "pattern", "type_param", "arg", "keyword", "alias")
# Fields that hold lists, which are empty when they are not given; the rest of those left out are None.
_LISTS = frozenset(
    "body decorator_list type_params bases keywords targets orelse items cases handlers finalbody names values keys elts "
    "generators ops comparators args posonlyargs kwonlyargs kw_defaults defaults ifs patterns kwd_attrs kwd_patterns "
    "type_ignores argtypes".split()
)
PyCF_ONLY_AST, PyCF_TYPE_COMMENTS, PyCF_ALLOW_TOP_LEVEL_AWAIT, PyCF_OPTIMIZED_AST = 1024, 4096, 8192, 33792


class AST:
    """A node: its fields are attributes, given by place or by name."""

    _fields = ()
    _attributes = ()
    __match_args__ = ()

    def __init__(self, *args, **kwargs):
        cls = type(self)
        if len(args) > len(self._fields):
            raise TypeError(f"{cls.__name__} constructor takes at most {len(self._fields)} positional argument"
                            f"{'s' if len(self._fields) != 1 else ''}")
        for name, value in zip(self._fields, args):
            setattr(self, name, value)
        for name, value in kwargs.items():
            if name in self._fields[: len(args)]:
                raise TypeError(f"{cls.__name__} got multiple values for argument {name!r}")
            setattr(self, name, value)
        for name in self._fields[len(args) :]:
            if name not in kwargs:
                if name == "ctx":
                    setattr(self, name, Load())
                elif name in _LISTS and not (cls.__name__ in ("Lambda", "FunctionDef", "AsyncFunctionDef") and name == "args"):
                    setattr(self, name, [])
                else:
                    setattr(self, name, None)


def _make_classes():
    made = {"AST": AST}
    for base, rows in _NODES.items():
        for row in rows.split("|"):
            name, _, fields = row.strip().rstrip(")").partition("(")
            fields = tuple(fields.split())
            body = {"_fields": fields, "__match_args__": fields, "__module__": "ast"}
            if name in _PLACED:
                body["_attributes"] = _PLACES
                body["end_lineno"] = body["end_col_offset"] = None
            made[name] = type(name, (made[base],), body)
    return made


globals().update(_make_classes())


# ---- Literals ----

_token = _re.compile(
    r"(?P<space>[ \t\r\n\f]+|\#[^\n]*|\\\n)"
    r"|(?P<string>(?i:[bur]|br|rb)?(?:'''(?:[^\\]|\\.)*?'''|\"\"\"(?:[^\\]|\\.)*?\"\"\"|'(?:[^\\'\n]|\\.)*'|\"(?:[^\\\"\n]|\\.)*\"))"
    r"|(?P<number>0[xX][\da-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][-+]?\d[\d_]*)?[jJ]?)"
    r"|(?P<name>[^\W\d]\w*|\.\.\.)"
    r"|(?P<sign>[-+()\[\]{},:])",
    _re.DOTALL,
)
_constants = {"None": None, "True": True, "False": False, "...": ...}


class _NotLiteral(Exception):
    """The text is no literal, whatever else it is."""


class _Literals:
    """Reads the value of a text whose syntax is known to be right."""

    def __init__(self, text):
        self.tokens = []
        at = 0
        while at < len(text):
            found = _token.match(text, at)
            if found is None:
                raise _NotLiteral
            if found.lastgroup != "space":
                self.tokens.append((found.lastgroup, found[0]))
            at = found.end()
        self.tokens.append(("end", ""))
        self.at = 0

    def take(self, text=None):
        kind, found = self.tokens[self.at]
        if text is not None and found != text:
            raise _NotLiteral
        self.at += 1
        return kind, found

    def peek(self):
        return self.tokens[self.at][1]

    def whole(self):
        value = self.value()
        if self.peek() == ",":
            items = [value]
            while self.peek() == ",":
                self.take()
                if self.tokens[self.at][0] == "end":
                    break
                items.append(self.value())
            value = tuple(items)
        if self.tokens[self.at][0] != "end":
            raise _NotLiteral
        return value

    def value(self):
        left = self.signed()
        if self.peek() in ("+", "-"):
            _, sign = self.take()
            right = self.signed(False)
            if type(left) not in (int, float) or type(right) is not complex:
                raise _NotLiteral
            return left + right if sign == "+" else left - right
        return left

    def signed(self, may_sign=True):
        if may_sign and self.peek() in ("+", "-"):
            _, sign = self.take()
            value = self.atom()
            if type(value) not in (int, float, complex):
                raise _NotLiteral
            return +value if sign == "+" else -value
        return self.atom()

    def items(self, close):
        items = []
        comma = False
        while self.peek() != close:
            items.append(self.value())
            comma = self.peek() == ","
            if not comma:
                break
            self.take()
        self.take(close)
        return items, comma

    def atom(self):
        kind, text = self.take()
        if kind == "number":
            return eval(text, {"__builtins__": {}})
        if kind == "string":
            value = eval(text, {"__builtins__": {}})
            while self.tokens[self.at][0] == "string":
                value += eval(self.take()[1], {"__builtins__": {}})
            return value
        if kind == "name":
            if text in _constants:
                return _constants[text]
            if text == "set" and self.peek() == "(":
                self.take()
                self.take(")")
                return set()
            raise _NotLiteral
        if text == "(":
            items, comma = self.items(")")
            return items[0] if len(items) == 1 and not comma else tuple(items)
        if text == "[":
            return self.items("]")[0]
        if text == "{":
            return self.braces()
        raise _NotLiteral

    def braces(self):
        if self.peek() == "}":
            self.take()
            return {}
        first = self.value()
        if self.peek() != ":":
            if self.peek() == ",":
                self.take()
            return {first, *self.items("}")[0]}
        self.take()
        made = {first: self.value()}
        while self.peek() == ",":
            self.take()
            if self.peek() == "}":
                break
            name = self.value()
            self.take(":")
            made[name] = self.value()
        self.take("}")
        return made


def literal_eval(node_or_string):
    """The value of a literal: strings, bytes, numbers, tuples, lists, dicts, sets, booleans, None."""
    if isinstance(node_or_string, AST):
        return _node_value(node_or_string.body if isinstance(node_or_string, Expression) else node_or_string)
    text = node_or_string.lstrip(" \t")
    compile(text, "<unknown>", "eval")
    try:
        return _Literals(text).whole()
    except _NotLiteral:
        raise ValueError(f"malformed node or string on line 1: {text!r:.60}") from None


def _node_value(node):
    """The value of a node that a program has built."""
    if isinstance(node, Constant):
        return node.value
    if isinstance(node, Tuple):
        return tuple(map(_node_value, node.elts))
    if isinstance(node, List):
        return list(map(_node_value, node.elts))
    if isinstance(node, Set):
        return set(map(_node_value, node.elts))
    if isinstance(node, Dict):
        return dict(zip(map(_node_value, node.keys), map(_node_value, node.values)))
    if isinstance(node, UnaryOp) and isinstance(node.op, (UAdd, USub)):
        value = _node_value(node.operand)
        if type(value) in (int, float, complex):
            return +value if isinstance(node.op, UAdd) else -value
    line = getattr(node, "lineno", None)
    raise ValueError(f"malformed node or string{f' on line {line}' if line else ''}: {node!r}")


# ---- Trees ----


def parse(source, filename="<unknown>", mode="exec", *, type_comments=False, feature_version=None, optimize=-1):
    """Refuses: the compiler's tree is not handed to programs."""
    compile(source, filename, mode)
    raise NotImplementedError("programs can't have the syntax tree here; `pellucid tree FILE` shows it")


def iter_fields(node):
    """The fields that a node has, as pairs."""
    for name in node._fields:
        try:
            yield name, getattr(node, name)
        except AttributeError:
            pass


def iter_child_nodes(node):
    """The nodes right below a node."""
    for _, field in iter_fields(node):
        if isinstance(field, AST):
            yield field
        elif isinstance(field, list):
            for item in field:
                if isinstance(item, AST):
                    yield item


def walk(node):
    """A node and all below it."""
    waiting = [node]
    for node in waiting:
        waiting.extend(iter_child_nodes(node))
        yield node


def dump(node, annotate_fields=True, include_attributes=False, *, indent=None, show_empty=False):
    """A tree as text."""
    if not isinstance(node, AST):
        raise TypeError(f"expected AST, got {node.__class__.__name__!r}")
    step = " " * indent if isinstance(indent, int) else indent

    def text(value, depth):
        if isinstance(value, list):
            return brackets("[", [text(item, depth + 1) for item in value], "]", depth, bool(value))
        if not isinstance(value, AST):
            return repr(value)
        parts = []
        names = annotate_fields
        for name in value._fields:
            field = getattr(value, name, None)
            if field is None and getattr(type(value), name, ...) is None or field is None or field == [] and not show_empty:
                names = True
                continue
            shown = text(field, depth + 1)
            parts.append(f"{name}={shown}" if names else shown)
        if include_attributes:
            for name in value._attributes:
                if getattr(value, name, None) is not None:
                    parts.append(f"{name}={text(getattr(value, name), depth + 1)}")
        return brackets(type(value).__name__ + "(", parts, ")", depth, any("(" in part or "[" in part for part in parts))

    def brackets(opening, parts, closing, depth, breaks):
        if step is None or not parts or not breaks and sum(map(len, parts)) < 60:
            return opening + ", ".join(parts) + closing
        start = "\n" + step * (depth + 1)
        return opening + start + ("," + start).join(parts) + closing

    return text(node, 0)


def copy_location(new_node, old_node):
    """Give a node the place of another."""
    for name in _PLACES:
        if name in old_node._attributes and name in new_node._attributes:
            value = getattr(old_node, name, None)
            if value is not None or hasattr(old_node, name) and name.startswith("end_"):
                setattr(new_node, name, value)
    return new_node


def fix_missing_locations(node):
    """Give nodes without a place the place of what is above them."""

    def fix(node, place):
        for i, name in enumerate(_PLACES):
            if name in node._attributes:
                if getattr(node, name, None) is None:
                    setattr(node, name, place[i])
                else:
                    place = place[:i] + (getattr(node, name),) + place[i + 1 :]
        for child in iter_child_nodes(node):
            fix(child, place)

    fix(node, (1, 0, 1, 0))
    return node


def increment_lineno(node, n=1):
    """Move a tree down by some lines."""
    for child in walk(node):
        if "lineno" in child._attributes:
            child.lineno = getattr(child, "lineno", 0) + n
            if (end := getattr(child, "end_lineno", 0)) is not None:
                child.end_lineno = end + n
    return node


def get_docstring(node, clean=True):
    """The docstring of a module, class or function."""
    if not isinstance(node, (AsyncFunctionDef, FunctionDef, ClassDef, Module)):
        raise TypeError(f"{node.__class__.__name__!r} can't have docstrings")
    if not (node.body and isinstance(node.body[0], Expr) and isinstance(node.body[0].value, Constant)):
        return None
    text = node.body[0].value.value
    if not isinstance(text, str):
        return None
    if clean:
        import inspect

        text = inspect.cleandoc(text)
    return text


class NodeVisitor:
    """Calls `visit_NAME` for each node of a class, or goes on below it."""

    def visit(self, node):
        """Visit a node."""
        return getattr(self, "visit_" + node.__class__.__name__, self.generic_visit)(node)

    def generic_visit(self, node):
        """Visit what is below a node."""
        for child in iter_child_nodes(node):
            self.visit(child)


class NodeTransformer(NodeVisitor):
    """Visits nodes, and puts what the methods return in their places; None removes."""

    def generic_visit(self, node):
        for name, old in iter_fields(node):
            if isinstance(old, list):
                new = []
                for item in old:
                    if isinstance(item, AST):
                        item = self.visit(item)
                        if item is None:
                            continue
                        if not isinstance(item, AST):
                            new.extend(item)
                            continue
                    new.append(item)
                old[:] = new
            elif isinstance(old, AST):
                new = self.visit(old)
                if new is None:
                    delattr(node, name)
                else:
                    setattr(node, name, new)
        return node
