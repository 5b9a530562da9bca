"""The signature of whatever can be called."""

import functools
import sys
import types

from ._kinds import (
    CO_VARARGS, CO_VARKEYWORDS, getattr_static, isbuiltin, isclass, isfunction, ismethod, ismethodwrapper, ismodule, unwrap,
)  # fmt: skip
from ._annotations import get_annotations
from ._parameters import (
    _KEYWORD_ONLY, _POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_KEYWORD, _VAR_POSITIONAL, Parameter, Signature,
    _empty,
)  # fmt: skip

# The package is where these say that they are from.
__name__ = "inspect"


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """Return the signature of something that can be called."""
    return Signature.from_callable(
        obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals, eval_str=eval_str
    )


def _of_function(func, cls, eval_str, globals, locals):
    declared = getattr(func, "__text_signature__", None)
    if declared:
        return _of_declared_text(func, cls, declared)
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
        if part == "$module":
            # The module that a function is in is passed by itself.
            continue
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
            name, _, default = part.removeprefix("$").partition("=")
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


def _of_partialmethod(method, again):
    """The parameters of a method with some of its arguments given; what it is bound to comes first."""
    found = again(method.func)
    whole = _of_partial(functools.partial(method.func, None, *method.args, **method.keywords), found)
    first = next(iter(found.parameters.values()))
    if first.kind is _VAR_POSITIONAL:
        return whole
    return whole.replace(parameters=(first, *whole.parameters.values()))


def _of_declared_text(obj, cls, text):
    """The signature that an object tells of itself as text."""
    try:
        namespace = dict(vars(sys.modules.get(getattr(obj, "__module__", None), types)))
        exec(f"def declared{text.replace('$', '')}: pass", namespace)
        return _of_function(namespace["declared"], cls, False, None, None)
    except Exception:
        raise ValueError(f"{obj!r} has invalid signature") from None


_NATIVE = (
    types.WrapperDescriptorType, types.MethodWrapperType, types.ClassMethodDescriptorType, types.BuiltinFunctionType,
)  # fmt: skip


def _own_method(cls, name):
    """A method that is not a built-in type's, as it is called for a class; None if there is none."""
    method = getattr(cls, name, None) if name == "__new__" else getattr_static(cls, name, None)
    if method is None or isinstance(method, _NATIVE) and not isinstance(method, classmethod):
        return None
    return method if name == "__new__" else _bound(method, cls)


def _bound(found, obj):
    """What reading an attribute gives that was found in the object's class."""
    if isclass(found):
        return found
    get = getattr(type(found), "__get__", None)
    return found if get is None else get(found, obj, type(obj))


def _of_class(obj, cls, skip_bound, again):
    if type(obj) is not type:
        call = _own_method(type(obj), "__call__")
        if call is not None:
            return again(call)
    new = _own_method(obj, "__new__")
    init = _own_method(obj, "__init__")
    for base in obj.__mro__:
        if new is not None and "__new__" in base.__dict__:
            found = again(new)
            return _without_first(found) if skip_bound else found
        if init is not None and "__init__" in base.__dict__:
            return again(init)
    for base in obj.__mro__[:-1]:
        text = getattr(base, "__text_signature__", None)
        if text:
            if "__text_signature__" in base.__dict__:
                return _of_declared_text(base, cls, text)
            return _of_text(base, cls, False)
    if type not in obj.__mro__ and next(base for base in obj.__mro__ if base.__module__ == "builtins") is object:
        return cls()
    raise ValueError(f"no signature found for builtin type {obj!r}")


def _declared_signature(obj, cls):
    """What an object says of itself by `__signature__`; None if nothing."""
    found = declared = getattr(obj, "__signature__", None)
    if callable(found) and not isinstance(found, (Signature, str)):
        found = found()
    if isinstance(found, str):
        return _of_declared_text(obj, cls, found)
    if found is not None and not isinstance(found, Signature):
        raise TypeError(f"unexpected object {declared!r} in __signature__ attribute")
    return found


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
        obj = unwrap(obj, stop=lambda f: hasattr(f, "__signature__") or ismethod(f))
        if ismethod(obj):
            return again(obj)
    declared = _declared_signature(obj, cls)
    if declared is not None:
        return declared
    method = getattr(obj, "__partialmethod__", None)
    if isinstance(method, functools.partialmethod):
        return _of_partialmethod(method, again)
    if isfunction(obj):
        return _of_function(obj, cls, eval_str, globals, locals)
    if isbuiltin(obj) or isinstance(obj, (*_NATIVE, types.MethodDescriptorType)):
        bound = isbuiltin(obj) and not ismodule(getattr(obj, "__self__", None)) or ismethodwrapper(obj)
        return _of_text(obj, cls, bound and skip_bound)
    if isinstance(obj, functools.partial):
        return _of_partial(obj, again(obj.func))
    if isclass(obj):
        return _of_class(obj, cls, skip_bound, again)
    call = getattr_static(type(obj), "__call__", None)
    if call is not None:
        text = getattr(obj, "__text_signature__", None)
        if text:
            return _of_declared_text(obj, cls, text)
        return again(_bound(call, obj))
    raise ValueError(f"callable {obj!r} is not supported by signature")
