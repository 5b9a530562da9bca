def f(x):
    raise ExceptionGroup("problems", [ValueError("bad %s" % x), ExceptionGroup("inner", [TypeError("t"), KeyError("k")])])
def g():
    try:
        f(3)
    except* KeyError as e:
        raise RuntimeError("while handling") from e
    except* ValueError:
        undefined_name
g()
