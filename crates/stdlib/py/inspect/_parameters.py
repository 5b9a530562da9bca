"""Parameters and signatures as values. Whose signature is what, is in `_signatures`."""

import types
from collections import OrderedDict
from enum import IntEnum
from keyword import iskeyword

from ._kinds import _none
from ._annotations import formatannotation

# The package is where these say that they are from.
__name__ = "inspect"


class _empty:
    """What is not there: a default, an annotation."""


class _ParameterKind(IntEnum):
    POSITIONAL_ONLY = 0
    POSITIONAL_OR_KEYWORD = 1
    VAR_POSITIONAL = 2
    KEYWORD_ONLY = 3
    VAR_KEYWORD = 4

    def __str__(self):
        return self.name

    @property
    def description(self):
        return _descriptions[self]


_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_POSITIONAL, _KEYWORD_ONLY, _VAR_KEYWORD = _ParameterKind
_descriptions = {
    _POSITIONAL_ONLY: "positional-only",
    _POSITIONAL_OR_KEYWORD: "positional or keyword",
    _VAR_POSITIONAL: "variadic positional",
    _KEYWORD_ONLY: "keyword-only",
    _VAR_KEYWORD: "variadic keyword",
}


class Parameter:
    """A parameter of a function."""

    __slots__ = ("_name", "_kind", "_default", "_annotation")

    empty = _empty
    POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL, KEYWORD_ONLY, VAR_KEYWORD = _ParameterKind

    def __reduce__(self):
        return type(self), (self._name, self._kind), {"_default": self._default, "_annotation": self._annotation}

    def __setstate__(self, state):
        self._default, self._annotation = state["_default"], state["_annotation"]

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f"value {kind!r} is not a valid Parameter.kind")
        if default is not _empty and kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f"{kind.description} parameters cannot have default values")
        if name is _empty:
            raise ValueError("name is a required attribute for Parameter")
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        if name[:1] == "." and name[1:].isdigit():
            name = f"implicit{name[1:]}"
            kind = _POSITIONAL_ONLY
        if iskeyword(name) and kind is not _POSITIONAL_ONLY or not name.isidentifier():
            raise ValueError(f"{name!r} is not a valid parameter name")
        self._name, self._kind, self._default, self._annotation = name, kind, default, annotation

    name = property(lambda self: self._name)
    kind = property(lambda self: self._kind)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)

    def replace(self, *, name=_none, kind=_none, annotation=_none, default=_none):
        """Return a copy with some parts changed."""
        return type(self)(
            self._name if name is _none else name,
            self._kind if kind is _none else kind,
            default=self._default if default is _none else default,
            annotation=self._annotation if annotation is _none else annotation,
        )

    __replace__ = replace

    def _format(self, quote_annotation_strings=True):
        text = self._name
        if self._annotation is not _empty:
            text += ": " + formatannotation(self._annotation, quote_annotation_strings=quote_annotation_strings)
        if self._default is not _empty:
            text += f" = {self._default!r}" if self._annotation is not _empty else f"={self._default!r}"
        if self._kind is _VAR_POSITIONAL:
            return "*" + text
        return "**" + text if self._kind is _VAR_KEYWORD else text

    def __str__(self):
        return self._format()

    def __repr__(self):
        return f'<{type(self).__name__} "{self}">'

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        return (
            self._name == other._name and self._kind == other._kind and self._default == other._default
            and self._annotation == other._annotation
        )


class BoundArguments:
    """Which parameter of a signature gets which argument."""

    __slots__ = ("arguments", "_signature")

    def __init__(self, signature, arguments):
        self._signature, self.arguments = signature, arguments

    def __getstate__(self):
        return {"_signature": self._signature, "arguments": self.arguments}

    def __setstate__(self, state):
        self._signature, self.arguments = state["_signature"], state["arguments"]

    signature = property(lambda self: self._signature, doc="The signature that the arguments were bound to.")

    @property
    def args(self):
        args = []
        for name, param in self._signature.parameters.items():
            if param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            if param.kind is _VAR_POSITIONAL:
                args.extend(self.arguments[name])
            else:
                args.append(self.arguments[name])
        return tuple(args)

    @property
    def kwargs(self):
        kwargs = {}
        by_name = False
        for name, param in self._signature.parameters.items():
            if not by_name:
                if param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    by_name = True
                elif name not in self.arguments:
                    by_name = True
                    continue
            if not by_name or name not in self.arguments:
                continue
            if param.kind is _VAR_KEYWORD:
                kwargs.update(self.arguments[name])
            else:
                kwargs[name] = self.arguments[name]
        return kwargs

    def apply_defaults(self):
        """Add the defaults of parameters that got no argument."""
        made = {}
        for name, param in self._signature.parameters.items():
            if name in self.arguments:
                made[name] = self.arguments[name]
            elif param.default is not _empty:
                made[name] = param.default
            elif param.kind is _VAR_POSITIONAL:
                made[name] = ()
            elif param.kind is _VAR_KEYWORD:
                made[name] = {}
        self.arguments = made

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    def __repr__(self):
        return f"<{type(self).__name__} ({', '.join([f'{name}={value!r}' for name, value in self.arguments.items()])})>"


class Signature:
    """The parameters of a function and what it says it returns."""

    __slots__ = ("_parameters", "_return_annotation")

    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        found = OrderedDict()
        top, with_default = _POSITIONAL_ONLY, False
        for param in parameters or ():
            kind = param.kind
            if __validate_parameters__:
                if kind < top:
                    raise ValueError(
                        f"wrong parameter order: {top.description} parameter before {kind.description} parameter"
                    )
                top = kind
                if kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                    if param.default is _empty and with_default:
                        raise ValueError("non-default argument follows default argument")
                    with_default = with_default or param.default is not _empty
                if param.name in found:
                    raise ValueError(f"duplicate parameter name: {param.name!r}")
            found[param.name] = param
        self._parameters = types.MappingProxyType(found)
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        """Return the signature of something that can be called."""
        from ._signatures import _signature

        return _signature(obj, cls, follow_wrapped, eval_str=eval_str, globals=globals, locals=locals)

    @property
    def return_annotation(self):
        return self._return_annotation

    @property
    def parameters(self):
        return self._parameters

    def __reduce__(self):
        return type(self), (tuple(self._parameters.values()),), (None, {"_return_annotation": self._return_annotation})

    def replace(self, *, parameters=_none, return_annotation=_none):
        """Return a copy with some parts changed."""
        return type(self)(
            self._parameters.values() if parameters is _none else parameters,
            return_annotation=self._return_annotation if return_annotation is _none else return_annotation,
        )

    __replace__ = replace

    def _key(self):
        by_place = tuple([p for p in self._parameters.values() if p.kind is not _KEYWORD_ONLY])
        by_name = {p.name: p for p in self._parameters.values() if p.kind is _KEYWORD_ONLY}
        return by_place, by_name, self._return_annotation

    def __hash__(self):
        by_place, by_name, result = self._key()
        return hash((by_place, frozenset(by_name.values()), result))

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return self._key() == other._key()

    def bind(self, /, *args, **kwargs):
        """Return which parameter gets which of these arguments; TypeError if they don't fit."""
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        """As bind, but arguments may be missing."""
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, partial):
        arguments = {}
        params = list(self._parameters.values())
        given = list(args)
        at, misnamed = 0, []
        # The parameter at which positional arguments run out.
        short = None
        # First the positional arguments, then what is given by name.
        while at < len(params):
            param = params[at]
            if param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                break
            if param.kind is _VAR_POSITIONAL:
                if given:
                    arguments[param.name] = tuple(given)
                    given = []
                at += 1
                break
            if not given:
                break
            if param.name in kwargs and param.kind is not _POSITIONAL_ONLY:
                raise TypeError(f"multiple values for argument {param.name!r}")
            arguments[param.name] = given.pop(0)
            at += 1
        if given:
            raise TypeError("too many positional arguments")
        if at < len(params) and not (at and params[at - 1].kind is _VAR_POSITIONAL):
            short = params[at]
        rest = dict(kwargs)
        extra = None
        for param in params[at:]:
            if param.kind is _VAR_KEYWORD:
                extra = param
                continue
            if param.kind is _VAR_POSITIONAL:
                continue
            if param.kind is _POSITIONAL_ONLY:
                if param.name in rest:
                    if param.default is _empty:
                        misnamed.append(param.name)
                    continue
            elif param.name in rest:
                arguments[param.name] = rest.pop(param.name)
                continue
            if not partial and param.default is _empty:
                kind = "keyword-only " if param.kind is _KEYWORD_ONLY and param is short else ""
                raise TypeError(f"missing a required {kind}argument: {param.name!r}")
        if extra is not None and rest:
            arguments[extra.name] = rest
        elif misnamed or any(p.kind is _POSITIONAL_ONLY and p.name in rest for p in params):
            names = misnamed or [p.name for p in params if p.kind is _POSITIONAL_ONLY and p.name in rest]
            raise TypeError(
                f"got some positional-only arguments passed as keyword arguments: {', '.join(names)!r}"
            )
        elif rest:
            raise TypeError(f"got an unexpected keyword argument {next(iter(rest))!r}")
        return BoundArguments(self, arguments)

    def format(self, *, max_width=None, quote_annotation_strings=True):
        """Return the text of the signature; a parameter a line if it would be wider than `max_width`."""
        shown = []
        behind_slash = False
        need_star = True
        for param in self._parameters.values():
            text = param._format(quote_annotation_strings)
            if param.kind is _POSITIONAL_ONLY:
                behind_slash = True
            elif behind_slash:
                shown.append("/")
                behind_slash = False
            if param.kind is _VAR_POSITIONAL:
                need_star = False
            elif param.kind is _KEYWORD_ONLY and need_star:
                shown.append("*")
                need_star = False
            shown.append(text)
        if behind_slash:
            shown.append("/")
        text = f"({', '.join(shown)})"
        if max_width is not None and len(text) > max_width:
            text = "(\n    " + ",\n    ".join(shown) + "\n)"
        if self._return_annotation is not _empty:
            text += " -> " + formatannotation(
                self._return_annotation, quote_annotation_strings=quote_annotation_strings
            )
        return text

    def __str__(self):
        return self.format()

    def __repr__(self):
        return f"<{type(self).__name__} {self}>"
