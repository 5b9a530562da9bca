"""A comprehension's variables are none of the function's once it is over: not in a suggestion, not in a frame that was left."""
import traceback


def misspelt():
    v1 = [v34 for v34 in range(3)]
    return v3


def misspelt_inside(items):
    return [itm for item in items if v34x]


def left_inside():
    kept = [n for n in range(3)]
    return [n / 0 for n in kept]


def left_inside_captured():
    kept = 1
    return [(lambda: n) or 1 / 0 if n < 2 else 1 / 0 for n in range(3)]


def own_too(n):
    return [1 / n for n in (n, 0)]


for function in (misspelt, lambda: misspelt_inside([1]), left_inside, left_inside_captured, lambda: own_too(7)):
    try:
        function()
    except Exception as error:
        entry = error.__traceback__
        while entry.tb_next:
            entry = entry.tb_next
        print(entry.tb_frame.f_code.co_name, entry.tb_frame.f_locals)
        print(traceback.format_exception_only(error)[-1], end="")


def caught_here(items):
    try:
        doubled = [2 * item for item in items]
    except TypeError as error:
        print(sorted(error.__traceback__.tb_frame.f_locals))
    try:
        return itm
    except NameError as error:
        print(traceback.format_exception_only(error)[-1], end="")


caught_here([1, None])


def named_later():
    """What stands in the frame when it is left is suggested for the context, too."""
    try:
        return lenght
    except NameError:
        length = 1
        raise ValueError("later")


def left_twice():
    try:
        1 / 0
    except ZeroDivisionError:
        after = "the first"
        raise KeyError(after)


def shown_in_the_frame(n):
    try:
        return lenght
    except NameError as error:
        length = n
        print(traceback.format_exception_only(error)[-1], sorted(error.__traceback__.tb_frame.f_locals))


shown_in_the_frame(1)
try:
    named_later()
except ValueError:
    traceback.print_exc(file=__import__("sys").stdout)
try:
    left_twice()
except KeyError as error:
    print(error.__context__.__traceback__.tb_frame.f_locals, error.__traceback__.tb_next.tb_frame.f_locals)


def displays():
    for text in ("{**(a) in b}", "{1: 2, **(a) == b}", "{**(a) not in b, 1: 2}", "{**(a)(b) and c}", "{**(a)\n is b}",
                 "{**(a in b)}", "{**(a) | b}"):
        try:
            compile(text, "text", "eval")
        except SyntaxError as error:
            print(text, error.msg, error.lineno, error.offset, error.end_offset)
        else:
            print(text, "compiles")


displays()
