# try in all its forms: except with types and tuples, else, finally, bare except, order of matching.
def run(f):
    print("[", end=" ")
    try:
        f()
    except ZeroDivisionError:
        print("zero", end=" ")
    except (KeyError, IndexError) as e:
        print(type(e).__name__, e, end=" ")
    except LookupError:
        print("lookup", end=" ")
    except ValueError as e:
        print("value", e.args, end=" ")
    except:
        print("bare", end=" ")
    else:
        print("else", end=" ")
    finally:
        print("finally", end=" ]\n")


run(lambda: 1 / 0)
run(lambda: {}["k"])
run(lambda: [][1])
run(lambda: int("x"))
run(lambda: None.x)
run(lambda: 1)


def reraise():
    raise LookupError("l")


run(reraise)
try:
    try:
        raise TypeError("inner")
    except ValueError:
        print("never")
    else:
        print("never")
    finally:
        print("inner finally")
except TypeError as e:
    print("outer", e)
try:
    pass
except Exception:
    print("never")
else:
    print("only else")
try:
    print("try-finally")
finally:
    print("done")
excs = (KeyError, (ValueError, (TypeError,)))
for x in (KeyError(1), ValueError(2)):
    try:
        raise x
    except (KeyError, ValueError) as e:
        print(e is x)
kinds = [KeyError, ValueError]
try:
    raise ValueError("dynamic")
except tuple(kinds) as e:
    print(e)


def chosen():
    print("choosing")
    return OSError


try:
    raise ValueError
except chosen():
    print("never")
except (chosen(), ValueError):
    print("second")
try:
    try:
        raise ValueError("v")
    except 5:
        print("never")
except TypeError as e:
    print(e, "|", repr(e.__context__))
try:
    try:
        raise ValueError("v")
    except (KeyError, "s"):
        print("never")
except TypeError as e:
    print(e)
for bad in (5, "text", None, int, ValueError("ok"), ValueError):
    try:
        raise bad
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
try:
    raise
except RuntimeError as e:
    print(e)
e = "outer e"
try:
    1 / 0
except ZeroDivisionError as e:
    pass
try:
    e
except NameError as err:
    print(err)
i = 0
while True:
    i += 1
    try:
        if i == 1:
            continue
        if i == 3:
            break
        print("body", i)
    finally:
        print("finally", i)
try:
    raise Exception("a", 2, [3])
except Exception as x:
    print(x, x.args, repr(x), str(x))
