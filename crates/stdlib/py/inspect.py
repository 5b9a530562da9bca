"""Looking at live objects: what they are, how they are called, where they were written."""

import functools
import sys
import types
from abc import ABCMeta
from collections import OrderedDict, namedtuple
from enum import IntEnum
from keyword import iskeyword
from linecache import getlines

import _traceback

CO_OPTIMIZED = 1
CO_NEWLOCALS = 2
CO_VARARGS = 4
CO_VARKEYWORDS = 8
CO_NESTED = 16
CO_GENERATOR = 32
CO_COROUTINE = 128
CO_ITERABLE_COROUTINE = 256
CO_ASYNC_GENERATOR = 512

TPFLAGS_IS_ABSTRACT = 1 << 20

GEN_CREATED = "GEN_CREATED"
GEN_RUNNING = "GEN_RUNNING"
GEN_SUSPENDED = "GEN_SUSPENDED"
GEN_CLOSED = "GEN_CLOSED"
CORO_CREATED = "CORO_CREATED"
CORO_RUNNING = "CORO_RUNNING"
CORO_SUSPENDED = "CORO_SUSPENDED"
CORO_CLOSED = "CORO_CLOSED"
AGEN_CREATED = "AGEN_CREATED"
AGEN_RUNNING = "AGEN_RUNNING"
AGEN_SUSPENDED = "AGEN_SUSPENDED"
AGEN_CLOSED = "AGEN_CLOSED"


# What an object is


def ismodule(object):
    return isinstance(object, types.ModuleType)


def isclass(object):
    return isinstance(object, type)


def ismethod(object):
    return isinstance(object, types.MethodType)


def isfunction(object):
    return isinstance(object, types.FunctionType)


def isbuiltin(object):
    return isinstance(object, types.BuiltinFunctionType)


def ismethodwrapper(object):
    return isinstance(object, types.MethodWrapperType)


def iscode(object):
    return isinstance(object, types.CodeType)


def istraceback(object):
    return isinstance(object, types.TracebackType)


def isframe(object):
    return type(object).__name__ == "frame" and hasattr(object, "f_code")


def isgenerator(object):
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    return type(object).__name__ == "coroutine"


def isasyncgen(object):
    return type(object).__name__ == "async_generator"


def isroutine(object):
    return isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object)


def isabstract(object):
    if not isclass(object):
        return False
    known = object.__dict__.get("__abstractmethods__")
    if known is not None:
        return bool(known)
    if not issubclass(type(object), ABCMeta):
        return False
    # The class is still being made: this is asked in an __init_subclass__.
    for value in object.__dict__.values():
        if getattr(value, "__isabstractmethod__", False):
            return True
    for base in object.__bases__:
        for name in getattr(base, "__abstractmethods__", ()):
            if getattr(getattr(object, name, None), "__isabstractmethod__", False):
                return True
    return False


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    kind = type(object)
    return hasattr(kind, "__set__") or hasattr(kind, "__delete__")


def isgetsetdescriptor(object):
    return isinstance(object, types.GetSetDescriptorType)


def ismemberdescriptor(object):
    return isinstance(object, types.MemberDescriptorType)


def ismethoddescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    kind = type(object)
    has_get = hasattr(kind, "__get__") or isinstance(object, (types.MethodDescriptorType, types.WrapperDescriptorType))
    return has_get and not hasattr(kind, "__set__") and not hasattr(kind, "__delete__")


def _plain_function(obj):
    while True:
        if ismethod(obj):
            obj = obj.__func__
        elif isinstance(obj, functools.partial):
            obj = obj.func
        else:
            return obj


def _has_flag(obj, flag):
    obj = _plain_function(obj)
    return isfunction(obj) and bool(obj.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    return _has_flag(obj, CO_GENERATOR)


def iscoroutinefunction(obj):
    return _has_flag(obj, CO_COROUTINE) or getattr(_plain_function(obj), "_is_coroutine_mark", None) is _coroutine_mark


def isasyncgenfunction(obj):
    return _has_flag(obj, CO_ASYNC_GENERATOR)


_coroutine_mark = object()


def markcoroutinefunction(func):
    _plain_function(func)._is_coroutine_mark = _coroutine_mark
    return func


def isawaitable(object):
    if iscoroutine(object) or hasattr(type(object), "__await__"):
        return True
    return isgenerator(object) and bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE)


# Members and texts


def getmro(cls):
    return cls.__mro__


def _members(object, predicate, read):
    found = []
    names = dir(object)
    seen = set()
    if isclass(object):
        for base in object.__mro__:
            for name, value in base.__dict__.items():
                if isinstance(value, types.DynamicClassAttribute) and name not in names:
                    names.append(name)
    for name in names:
        try:
            value = read(object, name)
            if name in seen:
                raise AttributeError
        except AttributeError:
            for base in (object.__mro__ if isclass(object) else ()):
                if name in base.__dict__:
                    value = base.__dict__[name]
                    break
            else:
                continue
        if predicate is None or predicate(value):
            found.append((name, value))
        seen.add(name)
    found.sort(key=lambda pair: pair[0])
    return found


def getmembers(object, predicate=None):
    """Return pairs of a name and a value, sorted by name."""
    return _members(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    return _members(object, predicate, getattr_static)


Attribute = namedtuple("Attribute", "name kind defining_class object")


def classify_class_attrs(cls):
    """Return what each attribute of a class is, and where it is defined."""
    found = []
    for name in dir(cls):
        home = next((base for base in (*cls.__mro__, *type(cls).__mro__) if name in base.__dict__), None)
        if home is None:
            continue
        raw = home.__dict__[name]
        if isinstance(raw, (staticmethod, types.BuiltinMethodType)):
            kind = "static method"
        elif isinstance(raw, (classmethod, types.ClassMethodDescriptorType)):
            kind = "class method"
        elif isinstance(raw, property):
            kind = "property"
        else:
            kind = "method" if isroutine(raw) else "data"
        found.append(Attribute(name, kind, home, raw))
    return found


_none = object()


def getattr_static(obj, attr, default=_none):
    """Return an attribute without running any code of the object."""
    if isclass(obj):
        places = [*obj.__mro__, *type(obj).__mro__]
    else:
        places = type(obj).__mro__
        own = obj.__dict__ if "__dict__" in dir(obj) and isinstance(getattr(obj, "__dict__", None), dict) else {}
        in_class = next((base.__dict__[attr] for base in places if attr in base.__dict__), _none)
        if attr in own and not (in_class is not _none and isdatadescriptor(in_class)):
            return own[attr]
        if in_class is not _none:
            return in_class
        places = ()
    for base in places:
        if attr in base.__dict__:
            return base.__dict__[attr]
    if default is not _none:
        return default
    raise AttributeError(attr)


def cleandoc(doc):
    """Return a docstring without the indentation of its lines."""
    lines = doc.expandtabs().split("\n")
    margin = min((len(line) - len(line.lstrip(" ")) for line in lines[1:] if line.strip(" ")), default=sys.maxsize)
    lines = [lines[0].lstrip(" ")] + [line[margin:] for line in lines[1:]]
    filled = [number for number, line in enumerate(lines) if line]
    return "\n".join(lines[filled[0] : filled[-1] + 1]) if filled else ""


def _find_doc(obj):
    if isclass(obj):
        for base in obj.__mro__:
            if base is not object and base.__doc__ is not None:
                return base.__doc__
        return None
    name = getattr(obj, "__name__", None)
    if ismethod(obj):
        cls = obj.__self__ if isclass(obj.__self__) else type(obj.__self__)
    elif isfunction(obj):
        module = sys.modules.get(obj.__module__)
        cls = module
        for part in obj.__qualname__.split(".")[:-1]:
            cls = getattr(cls, part, None)
        if not isclass(cls):
            return None
    elif isinstance(obj, property):
        name = getattr(obj.fget, "__name__", None)
        cls = sys.modules.get(getattr(obj.fget, "__module__", None))
        for part in getattr(obj.fget, "__qualname__", "").split(".")[:-1]:
            cls = getattr(cls, part, None)
        if not isclass(cls):
            return None
    else:
        return None
    for base in cls.__mro__:
        doc = getattr(getattr(base, name, None), "__doc__", None)
        if doc is not None:
            return doc
    return None


def getdoc(object):
    """Return the documentation of an object, or what it inherits, with its indentation cleaned up."""
    doc = getattr(object, "__doc__", _none)
    if doc is None:
        try:
            doc = _find_doc(object)
        except (AttributeError, TypeError):
            return None
    return cleandoc(doc) if isinstance(doc, str) else None


def getmodule(object, _filename=None):
    """Return the module that an object was defined in, or None."""
    if ismodule(object):
        return object
    name = getattr(object, "__module__", None)
    if name is None and hasattr(object, "f_globals"):
        name = object.f_globals.get("__name__")
    return sys.modules.get(name)


def getmodulename(path):
    """Return the name of a source file's module, or None."""
    name = path.replace("\\", "/").rsplit("/", 1)[-1]
    return name[:-3] if name.endswith(".py") else None


# Sources


# What leads from one thing to another that is nearer to the code, in the order in which it is followed.
_INWARDS = ((ismethod, "__func__"), (isfunction, "__code__"), (istraceback, "tb_frame"), (isframe, "f_code"))


def _innermost(object):
    """The code object that something runs, or what comes nearest to one."""
    for is_such, inner in _INWARDS:
        if is_such(object):
            object = getattr(object, inner)
    return object


def getfile(object):
    """Return the file in which an object was defined."""
    if ismodule(object):
        if getattr(object, "__file__", None):
            return object.__file__
        raise TypeError(f"{object!r} is a built-in module")
    if isclass(object):
        file = getattr(sys.modules.get(object.__module__), "__file__", None)
        if file:
            return file
        if object.__module__ == "__main__":
            raise OSError("source code not available")
        raise TypeError(f"{object!r} is a built-in class")
    code = _innermost(object)
    if not iscode(code):
        raise TypeError(
            "module, class, method, function, traceback, frame, or code object was expected, got "
            f"{type(code).__name__}"
        )
    return code.co_filename


def getsourcefile(object):
    name = getfile(object)
    return None if name.startswith("<") else name


def getabsfile(object, _filename=None):
    return getfile(object)


def getblock(lines):
    """Return the lines of the definition that they begin with."""
    first = next((i for i, line in enumerate(lines) if not line.lstrip().startswith("@")), 0)
    indent = len(lines[first]) - len(lines[first].lstrip())
    depth, end, in_header, quote = 0, len(lines), True, None
    last = first
    for number, line in enumerate(lines):
        text = line.strip()
        if number > first and not in_header and depth == 0 and quote is None and text:
            if len(line) - len(line.lstrip()) <= indent:
                if text.startswith("#"):
                    continue
                end = last + 1
                break
        if text or quote is not None:
            last = number
        depth, quote = _nesting(line, depth, quote)
        if number >= first and in_header and depth == 0 and quote is None:
            code = text.split("#")[0].rstrip() if '"' not in text and "'" not in text else text
            if code.endswith(":"):
                in_header = False
            elif ":" in code or lines[first].lstrip()[:1] not in "cda":
                # Everything on one line, or a lambda.
                return lines[: number + 1]
    return lines[: min(end, last + 1)]


def _nesting(line, depth, quote):
    i = 0
    while i < len(line):
        c = line[i]
        if quote is not None:
            if c == "\\":
                i += 1
            elif line.startswith(quote, i):
                i += len(quote) - 1
                quote = None
        elif c in "\"'":
            quote = c * 3 if line.startswith(c * 3, i) else c
            i += len(quote) - 1
        elif c == "#":
            break
        elif c in "([{":
            depth += 1
        elif c in ")]}":
            depth -= 1
        i += 1
    if quote is not None and len(quote) == 1:
        quote = None
    return depth, quote


def _first_line(object):
    if isclass(object):
        return object.__firstlineno__
    return object.tb_lineno if istraceback(object) else _innermost(object).co_firstlineno


def findsource(object):
    """Return all lines of the source file of an object, and the index of the first of the object."""
    file = getsourcefile(object)
    lines = getlines(file) if file else []
    if not lines:
        raise OSError("could not get source code")
    return (lines, 0) if ismodule(object) else (lines, _first_line(object) - 1)


def getsourcelines(object):
    """Return the lines of an object's source, and the number of the first."""
    object = unwrap(object)
    lines, start = findsource(object)
    if ismodule(object):
        return lines, 0
    return getblock(lines[start:]), start + 1


def getsource(object):
    """Return the source text of an object."""
    return "".join(getsourcelines(object)[0])


def getcomments(object):
    lines, start = findsource(object)
    found = []
    while start > 0 and lines[start - 1].lstrip().startswith("#"):
        start -= 1
        found.insert(0, lines[start].lstrip())
    return "".join(found) or None


# Functions and their parameters


def unwrap(func, *, stop=None):
    """Return what a function wraps, at the end of the chain of `__wrapped__`."""
    seen = {id(func)}
    first = func
    while not isclass(func) and hasattr(func, "__wrapped__") and (stop is None or not stop(func)):
        func = func.__wrapped__
        if id(func) in seen:
            raise ValueError(f"wrapper loop when unwrapping {first!r}")
        seen.add(id(func))
    return func


FullArgSpec = namedtuple("FullArgSpec", "args varargs varkw defaults kwonlyargs kwonlydefaults annotations")
ArgInfo = namedtuple("ArgInfo", "args varargs keywords locals")
Arguments = namedtuple("Arguments", "args, varargs, varkw")
ClosureVars = namedtuple("ClosureVars", "nonlocals globals builtins unbound")


def getargs(co):
    """Return the names of a code object's parameters."""
    count = co.co_argcount + co.co_kwonlyargcount
    names = co.co_varnames
    varargs = varkw = None
    if co.co_flags & CO_VARARGS:
        varargs = names[count]
        count += 1
    if co.co_flags & CO_VARKEYWORDS:
        varkw = names[count]
    return Arguments(list(names[: co.co_argcount + co.co_kwonlyargcount]), varargs, varkw)


def getfullargspec(func):
    """Return the names and defaults of a function's parameters."""
    try:
        signature_ = _signature(func, follow_wrapped=False, skip_bound=False)
    except Exception as error:
        raise TypeError("unsupported callable") from error
    args, kwonly, defaults, kwdefaults, annotations = [], [], [], {}, {}
    varargs = varkw = None
    for name, param in signature_.parameters.items():
        if param.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            args.append(name)
            if param.default is not _empty:
                defaults.append(param.default)
        elif param.kind is _VAR_POSITIONAL:
            varargs = name
        elif param.kind is _KEYWORD_ONLY:
            kwonly.append(name)
            if param.default is not _empty:
                kwdefaults[name] = param.default
        else:
            varkw = name
        if param.annotation is not _empty:
            annotations[name] = param.annotation
    if signature_.return_annotation is not _empty:
        annotations["return"] = signature_.return_annotation
    return FullArgSpec(args, varargs, varkw, tuple(defaults) or None, kwonly, kwdefaults or None, annotations)


def getcallargs(func, /, *positional, **named):
    """Return which parameter gets which value in a call."""
    if ismethod(func):
        positional = (func.__self__, *positional)
        func = func.__func__
    bound = signature(func).bind(*positional, **named)
    bound.apply_defaults()
    return dict(bound.arguments)


def getclosurevars(func):
    """Return the values of the names that a function uses and does not make."""
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError(f"{func!r} is not a Python function")
    code = func.__code__
    nonlocals = {}
    if func.__closure__ is not None:
        nonlocals = {name: cell.cell_contents for name, cell in zip(code.co_freevars, func.__closure__)}
    builtins = func.__globals__.get("__builtins__", {})
    if ismodule(builtins):
        builtins = builtins.__dict__
    used, built_in, unbound = {}, {}, set()
    for name in code.co_names:
        if name in ("None", "True", "False"):
            continue
        if name in func.__globals__:
            used[name] = func.__globals__[name]
        elif name in builtins:
            built_in[name] = builtins[name]
        else:
            unbound.add(name)
    return ClosureVars(nonlocals, used, built_in, unbound)


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """Return the annotations of an object's own, as a fresh dict."""
    if isclass(obj):
        found = obj.__dict__.get("__annotations__")
        if isgetsetdescriptor(found):
            found = None
        module = sys.modules.get(obj.__module__)
        globals = globals if globals is not None else getattr(module, "__dict__", {})
        locals = locals if locals is not None else dict(vars(obj))
    elif ismodule(obj):
        found = getattr(obj, "__annotations__", None)
        globals = globals if globals is not None else obj.__dict__
    elif callable(obj):
        found = getattr(obj, "__annotations__", None)
        globals = globals if globals is not None else getattr(unwrap(obj), "__globals__", {})
    else:
        raise TypeError(f"{obj!r} is not a module, class, or callable.")
    if not found:
        return {}
    if not isinstance(found, dict):
        raise ValueError(f"{obj!r}.__annotations__ is neither a dict nor None")
    if not eval_str:
        return dict(found)
    names = {param.__name__: param for param in getattr(obj, "__type_params__", ())}
    names.update(locals or {})
    return {key: eval(kind, globals, names) if isinstance(kind, str) else kind for key, kind in found.items()}


def formatannotation(annotation, base_module=None, *, quote_annotation_strings=True):
    """Return the text of an annotation."""
    if not quote_annotation_strings and isinstance(annotation, str):
        return annotation
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, types.GenericAlias) or not isinstance(annotation, type):
        return repr(annotation)
    home, name = annotation.__module__, annotation.__qualname__
    return name if home in ("builtins", base_module) else f"{home}.{name}"


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


_POSITIONAL_ONLY = _ParameterKind.POSITIONAL_ONLY
_POSITIONAL_OR_KEYWORD = _ParameterKind.POSITIONAL_OR_KEYWORD
_VAR_POSITIONAL = _ParameterKind.VAR_POSITIONAL
_KEYWORD_ONLY = _ParameterKind.KEYWORD_ONLY
_VAR_KEYWORD = _ParameterKind.VAR_KEYWORD
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

    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD

    empty = _empty

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
        self._name = name
        self._kind = kind
        self._default = default
        self._annotation = annotation

    @property
    def annotation(self):
        return self._annotation

    @property
    def default(self):
        return self._default

    @property
    def kind(self):
        return self._kind

    @property
    def name(self):
        return self._name

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

    @property
    def signature(self):
        """The signature that the arguments were bound to."""
        return self._signature

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
        return _signature(obj, cls, follow_wrapped, eval_str=eval_str, globals=globals, locals=locals)

    @property
    def return_annotation(self):
        return self._return_annotation

    @property
    def parameters(self):
        return self._parameters

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
                raise TypeError(f"missing a required argument: {param.name!r}")
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


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """Return the signature of something that can be called."""
    return Signature.from_callable(
        obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals, eval_str=eval_str
    )


def _of_function(func, cls, eval_str, globals, locals):
    code = func.__code__
    names = code.co_varnames
    annotations = get_annotations(func, globals=globals, locals=locals, eval_str=eval_str)
    defaults = func.__defaults__ or ()
    by_name = func.__kwdefaults__ or {}
    count = code.co_argcount
    params = []
    for place, name in enumerate(names[:count]):
        kind = _POSITIONAL_ONLY if place < code.co_posonlyargcount else _POSITIONAL_OR_KEYWORD
        index = place - (count - len(defaults))
        default = defaults[index] if index >= 0 else _empty
        params.append(Parameter(name, kind, default=default, annotation=annotations.get(name, _empty)))
    at = count + code.co_kwonlyargcount
    if code.co_flags & CO_VARARGS:
        params.append(Parameter(names[at], _VAR_POSITIONAL, annotation=annotations.get(names[at], _empty)))
        at += 1
    for name in names[count : count + code.co_kwonlyargcount]:
        default = by_name.get(name, _empty)
        params.append(Parameter(name, _KEYWORD_ONLY, default=default, annotation=annotations.get(name, _empty)))
    if code.co_flags & CO_VARKEYWORDS:
        params.append(Parameter(names[at], _VAR_KEYWORD, annotation=annotations.get(names[at], _empty)))
    result = annotations.get("return", _empty)
    return cls(params, return_annotation=result, __validate_parameters__=False)


def _of_text(obj, cls, skip_first):
    text = obj.__text_signature__
    if not text:
        raise ValueError(f"no signature found for builtin {obj!r}")
    inner = text[1:-1]
    kind = _POSITIONAL_OR_KEYWORD
    params = []
    for part in inner.split(", ") if inner else ():
        if part == "/":
            params = [p.replace(kind=_POSITIONAL_ONLY) for p in params]
        elif part == "*":
            kind = _KEYWORD_ONLY
        elif part.startswith("**"):
            params.append(Parameter(part[2:], _VAR_KEYWORD))
        elif part.startswith("*"):
            params.append(Parameter(part[1:], _VAR_POSITIONAL))
            kind = _KEYWORD_ONLY
        else:
            name, _, default = part.partition("=")
            try:
                value = eval(default) if default else _empty
            except Exception:
                value = default
            params.append(Parameter(name, kind, default=value))
    return cls(params[1:] if skip_first else params, __validate_parameters__=False)


def _without_first(found):
    params = list(found.parameters.values())
    if not params or params[0].kind in (_KEYWORD_ONLY, _VAR_KEYWORD):
        raise ValueError("invalid method signature")
    if params[0].kind is not _VAR_POSITIONAL:
        params.pop(0)
    return found.replace(parameters=params)


def _of_partial(partial, found):
    params = dict(found.parameters)
    try:
        bound = found.bind_partial(*partial.args, **partial.keywords)
    except TypeError as error:
        raise ValueError(f"partial object {partial!r} has incorrect arguments") from error
    only_by_name = False
    for name, param in found.parameters.items():
        if name in bound.arguments and param.kind is _POSITIONAL_ONLY:
            del params[name]
        elif name in bound.arguments and param.kind is _POSITIONAL_OR_KEYWORD:
            if name in partial.keywords:
                only_by_name = True
                params[name] = param.replace(default=bound.arguments[name])
            else:
                del params[name]
                continue
        elif name in bound.arguments and param.kind is _KEYWORD_ONLY:
            params[name] = param.replace(default=bound.arguments[name])
        if only_by_name:
            if param.kind is _POSITIONAL_OR_KEYWORD:
                params[name] = params[name].replace(kind=_KEYWORD_ONLY)
            elif param.kind is _VAR_POSITIONAL:
                del params[name]
    order = sorted(params.values(), key=lambda p: p.kind)
    return found.replace(parameters=order)


def _own_method(cls, name):
    """What a class made in Python says about a method, and how far away it says it."""
    for distance, base in enumerate(cls.__mro__):
        if name in base.__dict__:
            found = base.__dict__[name]
            if isinstance(found, (staticmethod, classmethod)):
                found = found.__func__
            return (found, distance) if isfunction(found) or hasattr(found, "__wrapped__") else (None, distance)
    return None, sys.maxsize


def _of_class(obj, cls, again):
    call, _ = _own_method(type(obj), "__call__")
    if call is not None and type(obj) is not type:
        return _without_first(again(call))
    new, new_at = _own_method(obj, "__new__")
    init, init_at = _own_method(obj, "__init__")
    if new is not None and (init is None or new_at <= init_at):
        return _without_first(again(new))
    if init is not None:
        return _without_first(again(init))
    text = getattr(obj, "__text_signature__", None)
    if text:
        return _of_text(obj, cls, False)
    solid = next(base for base in obj.__mro__ if base.__module__ == "builtins")
    if solid is object:
        return cls()
    if issubclass(obj, BaseException):
        return cls([Parameter("args", _VAR_POSITIONAL), Parameter("kwargs", _VAR_KEYWORD)])
    raise ValueError(f"no signature found for builtin type {obj!r}")


def _signature(
    obj, cls=Signature, follow_wrapped=True, skip_bound=True, *, eval_str=False, globals=None, locals=None
):
    def again(other):
        return _signature(
            other, cls, follow_wrapped, skip_bound, eval_str=eval_str, globals=globals, locals=locals
        )

    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if ismethod(obj):
        found = again(obj.__func__)
        return _without_first(found) if skip_bound else found
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda f: hasattr(f, "__signature__"))
        if ismethod(obj):
            return again(obj)
    declared = None if isclass(obj) and "__signature__" not in obj.__dict__ else getattr(obj, "__signature__", None)
    if callable(declared) and not isinstance(declared, Signature):
        declared = declared()
    if declared is not None:
        if not isinstance(declared, Signature):
            raise TypeError(f"unexpected object {declared!r} in __signature__ attribute")
        return declared
    if isfunction(obj):
        return _of_function(obj, cls, eval_str, globals, locals)
    if isbuiltin(obj) or isinstance(obj, (types.MethodDescriptorType, types.WrapperDescriptorType, types.MethodWrapperType)):
        bound = isbuiltin(obj) and not ismodule(getattr(obj, "__self__", None)) or ismethodwrapper(obj)
        return _of_text(obj, cls, bound and skip_bound)
    if isinstance(obj, functools.partial):
        return _of_partial(obj, again(obj.func))
    if isclass(obj):
        return _of_class(obj, cls, again)
    if isinstance(obj, staticmethod):
        return again(obj.__func__)
    call, _ = _own_method(type(obj), "__call__")
    if call is not None:
        found = again(call)
        return _without_first(found) if skip_bound else found
    raise ValueError(f"callable {obj!r} is not supported by signature")


# Frames and generators

Traceback = namedtuple("Traceback", "filename lineno function code_context index")
FrameInfo = namedtuple("FrameInfo", "frame filename lineno function code_context index")


def getlineno(frame):
    return frame.f_lineno


def currentframe():
    """Return a picture of the frame of the caller."""
    return sys._getframe(1)


def getargvalues(frame):
    args, varargs, varkw = getargs(frame.f_code)
    return ArgInfo(args, varargs, varkw, frame.f_locals)


def getframeinfo(frame, context=1):
    """Return where a frame or a traceback entry is."""
    line = frame.f_lineno
    if istraceback(frame):
        line = frame.tb_lineno
        frame = frame.tb_frame
    file = frame.f_code.co_filename
    lines = index = None
    if context > 0:
        start = max(line - 1 - context // 2, 0)
        texts = [_traceback.source_line(file, number + 1) for number in range(start, start + context)]
        if any(texts):
            lines, index = [text.rstrip("\n") + "\n" for text in texts], line - 1 - start
    return Traceback(file, line, frame.f_code.co_name, lines, index)


def getouterframes(frame, context=1):
    found = []
    while frame:
        found.append(FrameInfo(frame, *getframeinfo(frame, context)))
        frame = frame.f_back
    return found


def getinnerframes(tb, context=1):
    found = []
    while tb:
        info = Traceback(tb.tb_frame.f_code.co_filename, tb.tb_lineno, tb.tb_frame.f_code.co_name, None, None)
        text = _traceback.source_line(info.filename, info.lineno)
        lines, index = ([text.rstrip("\n") + "\n"], 0) if text else (None, None)
        found.append(FrameInfo(tb.tb_frame, info.filename, info.lineno, info.function, lines, index))
        tb = tb.tb_next
    return found


def stack(context=1):
    """Return what is known of the frames of the caller and of those that called it."""
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    """Return what is known of the frames between here and where the exception being handled was raised."""
    exc = sys.exception()
    return getinnerframes(None if exc is None else exc.__traceback__, context)


def _state(running, frame, started, prefix):
    if running:
        return prefix + "RUNNING"
    if frame is None:
        return prefix + "CLOSED"
    return prefix + ("SUSPENDED" if started else "CREATED")


def getgeneratorstate(generator):
    """Return whether a generator was started, waits, runs or has ended."""
    return _state(generator.gi_running, generator.gi_frame, generator.gi_suspended, "GEN_")


def getgeneratorlocals(generator):
    if not isgenerator(generator):
        raise TypeError(f"{generator!r} is not a Python generator")
    frame = getattr(generator, "gi_frame", None)
    return {} if frame is None else frame.f_locals


def getcoroutinestate(coroutine):
    """Return whether a coroutine was started, waits, runs or has ended."""
    return _state(coroutine.cr_running, coroutine.cr_frame, coroutine.cr_suspended, "CORO_")


def getcoroutinelocals(coroutine):
    frame = getattr(coroutine, "cr_frame", None)
    return {} if frame is None else frame.f_locals


def getasyncgenstate(agen):
    return _state(agen.ag_running, agen.ag_frame, agen.ag_suspended, "AGEN_")


def getasyncgenlocals(agen):
    frame = getattr(agen, "ag_frame", None)
    return {} if frame is None else frame.f_locals


class ClassFoundException(Exception):
    """Kept for programs that name it."""
