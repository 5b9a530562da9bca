"""Arguments as functions and frames have them, without signatures."""

from collections import namedtuple

from ._kinds import CO_VARARGS, CO_VARKEYWORDS, isfunction, ismethod, ismodule
from ._parameters import _KEYWORD_ONLY, _POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_POSITIONAL, _empty
from ._signatures import _signature, signature

# The package is where these say that they are from.
__name__ = "inspect"

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
    if signature_.return_annotation is not _empty:
        annotations["return"] = signature_.return_annotation
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
    return FullArgSpec(args, varargs, varkw, tuple(defaults) or None, kwonly, kwdefaults or None, annotations)


def getcallargs(func, /, *positional, **named):
    """Return which parameter gets which value in a call."""
    if ismethod(func):
        positional = (func.__self__, *positional)
        func = func.__func__
    try:
        params = signature(func)
        bound = params.bind(*positional, **named)
    except TypeError:
        _stand_in(func)(*positional, **named)
        raise
    given = [name for name in bound.arguments if name not in named]
    bound.apply_defaults()
    gathered = [name for name, param in params.parameters.items() if param.kind in (param.VAR_POSITIONAL, param.VAR_KEYWORD)]
    # What was given by place comes first, then what gathers the rest, what was given by name, and what was not given.
    order = dict.fromkeys([*given, *gathered, *(name for name in named if name in params.parameters), *bound.arguments])
    return {name: bound.arguments[name] for name in order}


def _stand_in(func):
    """A function with the same parameters that does nothing: calling it tells what is wrong with a call."""
    spec = getfullargspec(func)
    optional = len(spec.args) - len(spec.defaults or ())
    params = [name if place < optional else f"{name}=None" for place, name in enumerate(spec.args)]
    if spec.varargs:
        params.append(f"*{spec.varargs}")
    elif spec.kwonlyargs:
        params.append("*")
    params += [f"{name}=None" if name in (spec.kwonlydefaults or ()) else name for name in spec.kwonlyargs]
    if spec.varkw:
        params.append(f"**{spec.varkw}")
    namespace = {}
    exec(f"def stand_in({', '.join(params)}): pass", namespace)
    made = namespace["stand_in"]
    made.__name__ = made.__qualname__ = func.__name__
    return made


def formatargvalues(
    args, varargs, varkw, locals, formatarg=str, formatvarargs=lambda name: "*" + name,
    formatvarkw=lambda name: "**" + name, formatvalue=lambda value: "=" + repr(value),
):
    """The parameters of a frame and their values as text, from what `getargvalues` gives."""
    shown = [formatarg(name) + formatvalue(locals[name]) for name in args]
    if varargs:
        shown.append(formatvarargs(varargs) + formatvalue(locals[varargs]))
    if varkw:
        shown.append(formatvarkw(varkw) + formatvalue(locals[varkw]))
    return f"({', '.join(shown)})"


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
    import builtins as standard

    builtins = func.__globals__.get("__builtins__", standard.__dict__)
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
