# Names suggested for one that is not found: those that have a value.
def unbound():
    x = v8
    y = [v for v in []]
    v81 = 1


def bound():
    v81 = 1
    x = v8


def in_class():
    class C:
        v18 = 1

        def m(n=v14):
            pass


for function in [unbound, bound, in_class]:
    try:
        function()
    except NameError as error:
        import traceback

        print(traceback.format_exception_only(error)[-1], end='')
        traceback.print_exception(error, file=__import__('sys').stdout)
try:
    del object().value
except AttributeError as error:
    print(error)
try:
    class S(tuple):
        a = 1
        __slots__ = ('a', 'b')
except TypeError as error:
    print(error)
print(object().__init__.__repr__()[:40] != '', 'x'.zfill(-2**63), 'x'.rjust(-2**63), {}.pop([], 1), '\t'.expandtabs(3))
