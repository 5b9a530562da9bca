# Importing own modules: once only, aliases, from-imports as copies of names, module attributes, reloading names.
import _single
import _single as again
from _single import value, get as getter, name
import sys
print(_single is again, value is _single.value, getter() is value, name, _single.__doc__, _single.__name__)
_single.value = "rebound"
print(value, getter(), again.value)
_single.new_attr = 5
print(again.new_attr, hasattr(_single, "nothing"), type(_single).__name__, "_single" in sys.modules, sys.modules["_single"] is _single)
print([n for n in dir(_single) if not n.startswith("__")], vars(_single)["value"])


def inside():
    import _single as local
    from math import floor, ceil as up
    return local is again, floor(2.5), up(2.5)


print(inside(), "local" in globals(), "floor" in globals())


class WithImport:
    import math
    from math import sqrt

    def area(self, r):
        return self.math.floor(self.math.pi * r * r)


print(WithImport().area(2), WithImport.sqrt(9))
if True:
    import math as m, sys as s
print(m.pi, s is sys)
for bad in ("import nothing_here", "from math import nothing_here", "import _single.sub", "from _single import nope", "attr"):
    try:
        if bad == "import nothing_here": import nothing_here
        elif bad == "from math import nothing_here": from math import nothing_here
        elif bad == "import _single.sub": import _single.sub
        elif bad == "from _single import nope": from _single import nope
        else: _single.gone
    except (ImportError, AttributeError) as e:
        text = str(e)
        print(type(e).__name__, text.split(" (")[0])
try:
    import nothing_here
except ModuleNotFoundError as e:
    print(e.name, e)
del _single
try:
    _single
except NameError as e:
    print(e)
import _single
print(_single is again, __name__)
from math import *
print(floor(pi * 100), "_single" in dir())
x = __import__("math")
print(x is m)
