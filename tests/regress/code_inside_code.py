# Code objects hold those of what is defined inside among their constants; an alias says of itself what its class says.
import collections


def outer():
    def inner():
        return lambda: 3

    return [inner, 5, "a"]


def inside(code):
    return [(const.co_name, const.co_firstlineno, inside(const)) for const in code.co_consts if hasattr(const, "co_name")]


print(inside(outer.__code__))
print(inside(compile("class C:\n    def m(self): pass\n\n@print\ndef f(): pass\n", "text", "exec")))
for alias in (dict[str, int], collections.deque[int]):
    print(alias.__module__, alias.__name__, alias.__qualname__, alias.__doc__ == alias.__origin__.__doc__)
