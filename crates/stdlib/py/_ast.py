"""The nodes of `ast`: their classes, made from a table; trees from the compiler's rows; text from trees, to be compiled.

What tracebacks don't show of it, as of C code. Visitors, dumps and literals are in `ast`.
"""

from _types import show_module as _show_module
from itertools import takewhile

PyCF_ONLY_AST, PyCF_TYPE_COMMENTS, PyCF_ALLOW_TOP_LEVEL_AWAIT, PyCF_OPTIMIZED_AST = 0x400, 0x1000, 0x2000, 0x8400

# The classes by their base, each with its fields; `*` marks a list and `?` what may be missing, as the documentation of the
# abstract grammar does.
_TABLE = {
    "mod": """
        Module(stmt* body, type_ignore* type_ignores) | Interactive(stmt* body) | Expression(expr body)
        | FunctionType(expr* argtypes, expr returns)""",
    "stmt": """
        FunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment,
            type_param* type_params)
        | AsyncFunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns,
            string? type_comment, type_param* type_params)
        | ClassDef(identifier name, expr* bases, keyword* keywords, stmt* body, expr* decorator_list, type_param* type_params)
        | Return(expr? value) | Delete(expr* targets) | Assign(expr* targets, expr value, string? type_comment)
        | TypeAlias(expr name, type_param* type_params, expr value) | AugAssign(expr target, operator op, expr value)
        | AnnAssign(expr target, expr annotation, expr? value, int simple)
        | For(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment)
        | AsyncFor(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment)
        | While(expr test, stmt* body, stmt* orelse) | If(expr test, stmt* body, stmt* orelse)
        | With(withitem* items, stmt* body, string? type_comment) | AsyncWith(withitem* items, stmt* body, string? type_comment)
        | Match(expr subject, match_case* cases) | Raise(expr? exc, expr? cause)
        | Try(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody)
        | TryStar(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody) | Assert(expr test, expr? msg)
        | Import(alias* names) | ImportFrom(identifier? module, alias* names, int? level) | Global(identifier* names)
        | Nonlocal(identifier* names) | Expr(expr value) | Pass | Break | Continue""",
    "expr": """
        BoolOp(boolop op, expr* values) | NamedExpr(expr target, expr value) | BinOp(expr left, operator op, expr right)
        | UnaryOp(unaryop op, expr operand) | Lambda(arguments args, expr body) | IfExp(expr test, expr body, expr orelse)
        | Dict(expr?* keys, expr* values) | Set(expr* elts) | ListComp(expr elt, comprehension* generators)
        | SetComp(expr elt, comprehension* generators) | DictComp(expr key, expr value, comprehension* generators)
        | GeneratorExp(expr elt, comprehension* generators) | Await(expr value) | Yield(expr? value) | YieldFrom(expr value)
        | Compare(expr left, cmpop* ops, expr* comparators) | Call(expr func, expr* args, keyword* keywords)
        | FormattedValue(expr value, int conversion, expr? format_spec) | JoinedStr(expr* values)
        | Constant(constant value, string? kind) | Attribute(expr value, identifier attr, expr_context ctx)
        | Subscript(expr value, expr slice, expr_context ctx) | Starred(expr value, expr_context ctx)
        | Name(identifier id, expr_context ctx) | List(expr* elts, expr_context ctx) | Tuple(expr* elts, expr_context ctx)
        | Slice(expr? lower, expr? upper, expr? step)""",
    "expr_context": "Load | Store | Del",
    "boolop": "And | Or",
    "operator": "Add | Sub | Mult | MatMult | Div | Mod | Pow | LShift | RShift | BitOr | BitXor | BitAnd | FloorDiv",
    "unaryop": "Invert | Not | UAdd | USub",
    "cmpop": "Eq | NotEq | Lt | LtE | Gt | GtE | Is | IsNot | In | NotIn",
    "comprehension": "(expr target, expr iter, expr* ifs, int is_async)",
    "excepthandler": "ExceptHandler(expr? type, identifier? name, stmt* body)",
    "arguments": "(arg* posonlyargs, arg* args, arg? vararg, arg* kwonlyargs, expr?* kw_defaults, arg? kwarg, expr* defaults)",
    "arg": "(identifier arg, expr? annotation, string? type_comment)",
    "keyword": "(identifier? arg, expr value)",
    "alias": "(identifier name, identifier? asname)",
    "withitem": "(expr context_expr, expr? optional_vars)",
    "match_case": "(pattern pattern, expr? guard, stmt* body)",
    "pattern": """
        MatchValue(expr value) | MatchSingleton(constant value) | MatchSequence(pattern* patterns)
        | MatchMapping(expr* keys, pattern* patterns, identifier? rest)
        | MatchClass(expr cls, pattern* patterns, identifier* kwd_attrs, pattern* kwd_patterns) | MatchStar(identifier? name)
        | MatchAs(pattern? pattern, identifier? name) | MatchOr(pattern* patterns)""",
    "type_ignore": "TypeIgnore(int lineno, string tag)",
    "type_param": """
        TypeVar(identifier name, expr? bound, expr? default_value) | ParamSpec(identifier name, expr? default_value)
        | TypeVarTuple(identifier name, expr? default_value)""",
}
_PLACES = ("lineno", "col_offset", "end_lineno", "end_col_offset")
_PLACED = ("stmt", "expr", "excepthandler", "arg", "keyword", "alias", "pattern", "type_param")


class AST:
    """A node: its fields are attributes, given by place or by name."""

    __module__ = "ast"
    _fields = ()
    _attributes = ()
    _field_types = {}
    __match_args__ = ()
    # For each field what there is to know of it: the name of its type, and `*`, `?` or nothing.
    _kinds = {}

    def __init__(self, /, *args, **kwargs):
        cls = type(self)
        fields = self._fields
        if len(args) > len(fields):
            raise TypeError(f"{cls.__name__} constructor takes at most {len(fields)} positional argument"
                            f"{'s' if len(fields) != 1 else ''}")
        for name, value in zip(fields, args):
            setattr(self, name, value)
        given = set(fields[: len(args)])
        for name, value in kwargs.items():
            if name in given:
                raise TypeError(f"{cls.__name__} got multiple values for argument {name!r}")
            if name not in fields and name not in self._attributes:
                _warn(f"{cls.__name__}.__init__ got an unexpected keyword argument {name!r}. "
                      "Support for arbitrary keyword arguments is deprecated and will be removed in Python 3.15.")
            setattr(self, name, value)
        for name in fields[len(args) :]:
            if name in kwargs:
                continue
            kind, sign = self._kinds.get(name, ("", "?"))
            if sign == "*":
                setattr(self, name, [])
            elif kind == "expr_context":
                setattr(self, name, _single["Load"])
            elif sign != "?":
                _warn(f"{cls.__name__}.__init__ missing 1 required positional argument: {name!r}. "
                      "This will become an error in Python 3.15.")

    def __reduce__(self):
        # As many arguments as fields come first, so that none is missed before the state is there.
        there = takewhile(self.__dict__.__contains__, self._fields)
        return type(self), (None,) * len(list(there)), dict(self.__dict__)


def _warn(message):
    import warnings

    warnings.warn(message, DeprecationWarning, stacklevel=3)


_single = {}


def _field_type(kind, sign):
    plain = {"identifier": str, "string": str, "int": int, "constant": object}.get(kind) or _classes[kind]
    if sign == "*":
        return list[plain]
    return plain | None if sign == "?" else plain


class _FieldTypes:
    """The types of a class's fields, found when somebody asks."""

    def __get__(self, instance, owner):
        return {name: _field_type(*kind) for name, kind in owner._kinds.items()}


def _in_one_line(row):
    # (That a key of a dict may be None is told to nobody.)
    return " ".join(row.split()).replace("?*", "*")


def _make(name, base, text):
    kinds = {}
    for part in text.split(","):
        if part := part.strip():
            kind, field = part.split()
            plain = kind.rstrip("*?")
            kinds[field] = (plain, kind[len(plain) :][-1:])
    fields = tuple(kinds)
    body = {"_fields": fields, "__match_args__": fields, "__module__": "ast", "_kinds": kinds}
    if kinds:
        body["_field_types"] = _FieldTypes()
    for field, (_, sign) in kinds.items():
        if sign == "?":
            body[field] = None
    body["__doc__"] = f"{name}({_in_one_line(text)})" if kinds else name
    if name in _PLACED:
        body["_attributes"] = _PLACES
        body["end_lineno"] = body["end_col_offset"] = None
    return type(name, (base,), body)


def _make_all():
    made = {"AST": AST}
    for base, rows in _TABLE.items():
        if rows.startswith("("):
            made[base] = _make(base, AST, rows[1:-1])
            continue
        made[base] = _make(base, AST, "")
        for row in rows.split("|"):
            name, _, fields = row.strip().rstrip(")").partition("(")
            made[name] = _make(name, made[base], fields)
        between = f"\n{' ' * len(base)} | " if "(" in rows else " | "
        made[base].__doc__ = f"{base} = {between.join(_in_one_line(row) for row in rows.split('|'))}"
    return made


_classes = _make_all()
globals().update(_classes)
for _base in ("expr_context", "boolop", "operator", "unaryop", "cmpop"):
    for _name in _TABLE[_base].split(" | "):
        _single[_name] = _classes[_name]()


# ---- Trees from rows ----


def _made(rows):
    """The tree that the compiler's rows describe; the last one is its root."""
    nodes = []
    add = nodes.append
    for name, place, *values in rows:
        cls = _classes[name]
        node = cls.__new__(cls)
        if place is not None:
            node.lineno, node.col_offset, node.end_lineno, node.end_col_offset = place
        for field, value in zip(cls._fields, values):
            kind = type(value)
            if name == "Constant" or name == "MatchSingleton" or field == "level" or field == "conversion":
                pass
            elif kind is int:
                value = nodes[value]
            elif kind is tuple:
                value = [nodes[item] if type(item) is int else _single.get(item, item) if field == "ops" else item for item in value]
            elif kind is bool:
                value = int(value)
            elif kind is str and (field == "ctx" or field == "op"):
                value = _single[value]
            setattr(node, field, value)
        add(node)
    return nodes[-1]


# ---- Text from trees ----

# No tree is deeper, unless a node is in itself.
_MOST_DEPTH = 10_000
_ROOTS = {"exec": "Module", "eval": "Expression", "single": "Interactive"}


def _text_of(tree, mode):
    """The text that a tree stands for, and the source's line for each of its lines; None if it is no tree."""
    if not isinstance(tree, AST):
        return None
    wanted = _ROOTS[mode]
    if not isinstance(tree, _classes[wanted]):
        raise TypeError(f"expected {wanted} node, got {type(tree).__name__}")
    if _check(tree):
        tree = _spelt(tree)
    from _unparse import text_in_place

    return text_in_place(tree)


# Where the characters are put, in text, that no identifier has: Han characters that nobody writes. The compiler puts them back.
_STAND_INS = 0x30000


def _stand_in(name):
    """The name as an identifier."""
    fits = lambda at, char: char == "_" or (char.isalnum() if at else char.isalpha()) or not char.isascii()
    return "".join(char if fits(at, char) else chr(_STAND_INS + ord(char)) for at, char in enumerate(name))


def _is_name(node, field):
    """Whether a field of identifiers holds names, not the dotted path of a module."""
    return field != "module" and (field != "name" or type(node).__name__ != "alias")


def _spelt(root):
    """A copy of a tree whose names can all be written down."""
    from copy import deepcopy

    root = deepcopy(root)
    waiting = [root]
    while waiting:
        node = waiting.pop()
        for field, (kind, sign) in node._kinds.items():
            value = getattr(node, field, None)
            if kind == "identifier" and value and _is_name(node, field):
                setattr(node, field, [_stand_in(name) for name in value] if sign == "*" else _stand_in(value))
            else:
                waiting.extend(part for part in (value if sign == "*" else [value]) if isinstance(part, AST))
    return root


def _check(root):
    """Refuse a tree with parts that are missing or of a wrong kind. Tells whether some name is no identifier."""
    has_odd_names = False
    waiting = [(root, 0)]
    while waiting:
        node, depth = waiting.pop()
        if depth > _MOST_DEPTH:
            raise RecursionError("maximum recursion depth exceeded during compilation")
        name = type(node).__name__
        for place in ("lineno", "col_offset"):
            if place in node._attributes and getattr(node, place, None) is None:
                base = next(cls.__name__ for cls in type(node).__mro__ if cls.__name__ in _PLACED)
                raise TypeError(f'required field "{place}" missing from {base}')
        for field, (kind, sign) in node._kinds.items():
            try:
                value = getattr(node, field)
            except AttributeError:
                if kind == "expr_context" or sign:
                    continue
                raise TypeError(f'required field "{field}" missing from {name}') from None
            if sign == "*":
                if not isinstance(value, list):
                    raise TypeError(f'{name} field "{field}" must be a list, not a {type(value).__name__}')
                waiting.extend((item, depth + 1) for item in value if _is(item, kind, field in ("keys", "kw_defaults")))
            elif kind not in ("identifier", "string", "int", "constant"):
                if value is None and not sign:
                    raise ValueError(f"field '{field}' is required for {name}")
                if _is(value, kind, sign == "?"):
                    waiting.append((value, depth + 1))
            elif kind == "identifier" and type(value) is not str and (value is not None or not sign):
                raise TypeError("AST identifier must be of type str")
            elif kind == "identifier" and value and not value.isidentifier() and _is_name(node, field):
                has_odd_names = True
        if "body" in node._fields and isinstance(node.body, list) and not node.body and not isinstance(node, _classes["mod"]):
            raise ValueError(f"empty body on {name}")
    return has_odd_names


def _is(value, kind, may_miss):
    """Whether a value is a node to look at; refuse one of a wrong kind."""
    if kind in ("identifier", "string", "int", "constant"):
        return False
    if value is None and may_miss:
        return False
    # (What has kinds below it is no node itself, and has no fields.)
    if not isinstance(value, _classes[kind]) or type(value) is _classes[kind] and not value._fields:
        if value is None:
            raise ValueError(f"None disallowed in {'expression' if kind == 'expr' else 'statement'} list")
        raise TypeError(f"expected some sort of {kind}, but got {value!r}")
    return True


_show_module(AST)
