"""What the fields of named tuples refuse. The reference implementation does it in C, so that tracebacks do not show it."""


def no_setter(instance, value):
    raise AttributeError("can't set attribute")


def no_deleter(instance):
    raise AttributeError("can't delete attribute")
