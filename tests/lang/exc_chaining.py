# __context__, __cause__, __suppress_context__, raise from, and what each form sets.
def show(e, depth=0):
    while e is not None:
        print("  " * depth + repr(e), "cause", repr(e.__cause__), "suppress", e.__suppress_context__)
        e, depth = e.__context__, depth + 1


try:
    try:
        raise ValueError("one")
    except ValueError as first:
        raise KeyError("two") from first
except KeyError as e:
    show(e)
try:
    try:
        raise ValueError("one")
    except ValueError:
        raise KeyError("two")
except KeyError as e:
    show(e)
try:
    try:
        raise ValueError("one")
    except ValueError:
        raise KeyError("two") from None
except KeyError as e:
    show(e)
try:
    raise KeyError("k") from ValueError
except KeyError as e:
    show(e)
try:
    try:
        try:
            raise ValueError(1)
        except ValueError:
            raise TypeError(2)
    except TypeError:
        raise KeyError(3)
except KeyError as e:
    show(e)
try:
    raise KeyError from 5
except TypeError as e:
    print(e)
try:
    try:
        raise ValueError("v")
    except ValueError as e:
        raise e
except ValueError as e:
    show(e)
try:
    try:
        raise ValueError("v")
    finally:
        try:
            raise KeyError("handled inside")
        except KeyError as k:
            show(k)
except ValueError as e:
    show(e)


def f():
    try:
        raise OSError("inner")
    except OSError:
        pass
    raise RuntimeError("clean")


try:
    f()
except RuntimeError as e:
    show(e)
try:
    try:
        raise ValueError("a")
    except ValueError:
        f()
except RuntimeError as e:
    show(e)
e = ValueError("with notes")
e.add_note("note 1")
e.add_note("note 2")
print(e.__notes__)
try:
    e.add_note(5)
except TypeError as t:
    print(t)
try:
    raise e
except ValueError as v:
    print(v is e, v.__traceback__ is not None, v.__traceback__.tb_lineno)
print(e.__traceback__.tb_next, ValueError("fresh").__traceback__)
x = ValueError("x")
x.__cause__ = KeyError("set by hand")
print(repr(x.__cause__), x.__suppress_context__)
for attr, val in (("__cause__", 5), ("__context__", "s"), ("__traceback__", 5)):
    try:
        setattr(x, attr, val)
    except TypeError as t:
        print(t)
print(x.with_traceback(None) is x)
class Boom(Exception):
    def __init__(self): raise TypeError("in constructor")
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise Boom
except TypeError as e:
    show(e)
