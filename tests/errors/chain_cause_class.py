# A cause that never was raised has no traceback of its own.
raise ValueError("top") from KeyError("only made")
