# finally and control flow: return in try and finally, break and continue, exceptions replaced, order.
def r1():
    try:
        return "try"
    finally:
        print("fin")


def r2():
    try:
        return "try"
    finally:
        return "finally"


def r3():
    try:
        1 / 0
    finally:
        return "swallowed"


def r4():
    for i in range(5):
        try:
            if i == 2:
                return i
        finally:
            if i == 2:
                break
    return "after break"


def r5():
    for i in range(3):
        try:
            raise ValueError(i)
        finally:
            continue
    return "all swallowed"


def r6():
    x = 1
    try:
        return x
    finally:
        x = 2


def r7():
    x = [1]
    try:
        return x
    finally:
        x.append(2)


def r8():
    try:
        try:
            return "inner"
        finally:
            print("f1")
    finally:
        print("f2")


def r9():
    try:
        try:
            raise KeyError("a")
        finally:
            raise ValueError("b")
    except ValueError as e:
        return repr(e), repr(e.__context__)


def r10():
    try:
        raise KeyError("a")
    except KeyError:
        return "handler"
    else:
        return "else"
    finally:
        print("fin10")


def r11():
    try:
        pass
    except KeyError:
        pass
    else:
        return "else"
    finally:
        print("fin11")


def r12():
    result = []
    for i in range(4):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            result.append(i)
        except Exception:
            pass
        else:
            result.append("e")
        finally:
            result.append("f")
    else:
        result.append("never")
    return result


def r13():
    while True:
        try:
            try:
                return "deep"
            finally:
                print("a")
        finally:
            print("b")
            break
    return "broke out"


def r14(n):
    try:
        if n == 0:
            raise ValueError("zero")
        return "ok"
    except ValueError:
        try:
            return "in except"
        finally:
            print("inner fin")
    finally:
        print("outer fin")


for f in (r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, lambda: r14(0), lambda: r14(1)):
    print(f())


def gen():
    try:
        yield 1
        yield 2
    finally:
        print("gen finally")


left = gen()
for v in left:
    print(v)
    if v == 1:
        break
left.close()
g = gen()
next(g)
g.close()


def deep(n):
    try:
        if n:
            deep(n - 1)
        else:
            raise KeyError("bottom")
    finally:
        print("unwind", n, end="; ")


try:
    deep(4)
except KeyError as e:
    print("caught", e)
