"""Annotations: what they are, and how they are shown."""

import sys
import types

from ._kinds import isclass, isgetsetdescriptor, ismodule, unwrap

# The package is where these say that they are from.
__name__ = "inspect"


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
