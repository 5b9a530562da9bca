"""Syntax trees of programs: reading them, walking over them, changing them, and writing them as text again.

The nodes are in `_ast`, the text of trees in `_unparse`.
"""

import _ast
from _ast import *

_PLACES = _ast._PLACES


def parse(source, filename="<unknown>", mode="exec", *, type_comments=False, feature_version=None, optimize=-1):
    """The syntax tree of a text."""
    return compile(source, filename, mode, PyCF_ONLY_AST)


def unparse(ast_obj):
    """Text that means a tree."""
    from _unparse import text

    return text(ast_obj)


# ---- Literals ----


def literal_eval(node_or_string):
    """The value of a literal: strings, bytes, numbers, tuples, lists, dicts, sets, booleans, None."""
    tree = parse(node_or_string.lstrip(" \t"), mode="eval") if isinstance(node_or_string, str) else node_or_string
    return _value(tree.body if isinstance(tree, Expression) else tree)


def _value(node):
    if isinstance(node, Constant):
        return node.value
    if isinstance(node, (Tuple, List, Set)):
        items = map(_value, node.elts)
        return tuple(items) if isinstance(node, Tuple) else list(items) if isinstance(node, List) else set(items)
    if isinstance(node, Dict):
        if len(node.keys) != len(node.values):
            _malformed(node)
        return dict(zip(map(_value, node.keys), map(_value, node.values)))
    if isinstance(node, Call):
        if isinstance(node.func, Name) and node.func.id == "set" and node.args == node.keywords == []:
            return set()
    elif isinstance(node, BinOp) and isinstance(node.op, (Add, Sub)):
        left, right = _signed(node.left), _number(node.right)
        if isinstance(left, (int, float)) and isinstance(right, complex):
            return left + right if isinstance(node.op, Add) else left - right
    return _signed(node)


def _number(node):
    if not isinstance(node, Constant) or type(node.value) not in (int, float, complex):
        _malformed(node)
    return node.value


def _signed(node):
    if isinstance(node, UnaryOp) and isinstance(node.op, (UAdd, USub)):
        value = _number(node.operand)
        return +value if isinstance(node.op, UAdd) else -value
    return _number(node)


def _malformed(node):
    line = getattr(node, "lineno", None)
    raise ValueError(f"malformed node or string{f' on line {line}' if line else ''}: {node!r}")


# ---- Trees ----


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
        items = field if isinstance(field, list) else (field,)
        yield from (item for item in items if isinstance(item, AST))


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
    step = " " * indent if indent is not None and not isinstance(indent, str) else indent

    def text(value, depth):
        """The text of a value, and whether it is without parts."""
        if isinstance(value, list):
            if not value:
                return "[]", True
            return brackets("[", [text(item, depth + 1)[0] for item in value], "]", depth), False
        if not isinstance(value, AST):
            return repr(value), True
        parts, leaves = fields(value, depth + 1)
        name = type(value).__name__
        if leaves and len(parts) <= 3:
            return f"{name}({', '.join(parts)})", not parts
        return brackets(f"{name}(", parts, ")", depth), False

    def fields(node, depth):
        cls = type(node)
        parts, leaves, named, held = [], True, annotate_fields, []
        for name in node._fields:
            value = getattr(node, name, fields)
            if value is fields or value is None and getattr(cls, name, ...) is None:
                named = True
                continue
            if value == [] and not show_empty and cls._kinds.get(name, ("", ""))[1] == "*":
                if not named:
                    held.append("[]")
                continue
            shown, leaf = text(value, depth)
            leaves = leaves and leaf
            if named:
                parts.append(f"{name}={shown}")
            else:
                parts += [*held, shown]
                held = []
        if include_attributes and node._attributes:
            for name in node._attributes:
                value = getattr(node, name, fields)
                if value is fields or value is None and getattr(cls, name, ...) is None:
                    continue
                shown, leaf = text(value, depth)
                leaves = leaves and leaf
                parts.append(f"{name}={shown}")
        return parts, leaves

    def brackets(opening, parts, closing, depth):
        if step is None:
            return opening + ", ".join(parts) + closing
        start = "\n" + step * (depth + 1)
        return opening + start + ("," + start).join(parts) + closing

    return text(node, 0)[0]


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
    if not clean:
        return text
    from inspect import cleandoc

    return cleandoc(text)


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


def get_source_segment(source, node, *, padded=False):
    """The text of a node in its source; None if the node has no place."""
    if getattr(node, "end_lineno", None) is None or getattr(node, "end_col_offset", None) is None:
        return None
    first, last = node.lineno - 1, node.end_lineno - 1
    lines = _lines(source)
    start, end = node.col_offset, node.end_col_offset
    if first == last:
        return lines[first].encode()[start:end].decode()
    before = lines[first].encode()[:start].decode()
    padding = "".join(sign if sign in "\f\t" else " " for sign in before) if padded else ""
    head = padding + lines[first].encode()[start:].decode()
    return "".join([head, *lines[first + 1 : last], lines[last].encode()[:end].decode()])


def _lines(source):
    """The lines as the tokenizer counts them, with their ends."""
    import re

    return re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z", source) + [""]


# ---- Names of before ----

_OLD = {
    "Num": (int, float, complex), "Str": (str,), "Bytes": (bytes,), "NameConstant": (type(None), bool),
    "Ellipsis": (type(...),),
}


class _OldConstant(type(AST)):
    def __instancecheck__(cls, instance):
        if not isinstance(instance, Constant):
            return False
        kinds = _OLD[cls.__name__]
        return isinstance(instance.value, kinds) and (cls.__name__ != "Num" or not isinstance(instance.value, bool))


def _old_class(name):
    if name == "Ellipsis":
        make = lambda cls: Constant(...)
    else:
        make = lambda cls, *args, **kwargs: Constant(*args, *kwargs.values())
    return _OldConstant(name, (Constant,), {"__new__": make, "__module__": "ast"})


def __getattr__(name):
    if name in _OLD:
        import warnings

        warnings.warn(f"ast.{name} is deprecated and will be removed in Python 3.14; use ast.Constant instead",
                      DeprecationWarning, stacklevel=2)
        globals()[name] = made = _old_class(name)
        return made
    raise AttributeError(f"module 'ast' has no attribute {name!r}")
