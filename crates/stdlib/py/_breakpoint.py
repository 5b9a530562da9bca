"""What `sys.breakpointhook` does: the debugger, or the function that the environment names."""

import os
import sys


def hook(*args, **kws):
    name = os.environ.get("PYTHONBREAKPOINT") or "pdb.set_trace"
    if name == "0":
        return None
    module, _, attribute = name.rpartition(".")
    try:
        if not attribute:
            raise ImportError
        __import__(module or "builtins")
        function = getattr(sys.modules[module or "builtins"], attribute)
    except (ImportError, AttributeError, ValueError, KeyError):
        import warnings

        warnings.warn(f'Ignoring unimportable $PYTHONBREAKPOINT: "{name}"', RuntimeWarning, stacklevel=2)
        return None
    return function(*args, **kws)
