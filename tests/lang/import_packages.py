# Packages: __init__, submodules, relative imports, star imports with __all__, cycles, modules that fail.
import imports_pkg
print(imports_pkg.version, imports_pkg.alpha.double(4), imports_pkg.twice(5), hasattr(imports_pkg, "beta"))
import imports_pkg.beta
print(imports_pkg.beta.same, imports_pkg.beta.star, imports_pkg.beta.up(), hasattr(imports_pkg, "sub"))
import imports_pkg.sub.gamma as g
from imports_pkg.sub.gamma import up
from imports_pkg.sub import gamma
from imports_pkg import beta as b, alpha
print(g is gamma, up is g.up, g.__name__, g.__package__, imports_pkg.__name__, alpha.__package__)
print(alpha.bump(), alpha.bump(), imports_pkg.alpha.counter, b.counter, b.bump(), b.counter)
print(alpha.Thing().where(), alpha.Thing.__module__, alpha.__doc__)
from imports_pkg import *
print(version, visible, "hidden" in globals(), "twice" in globals())
from imports_pkg import cycle_a, cycle_b
print(cycle_a.late, cycle_b.saw_early, cycle_b.saw_late, cycle_b.later())
for attempt in range(2):
    try:
        import imports_pkg.fails
    except ValueError as e:
        print(e, hasattr(imports_pkg, "fails"))
import sys
print("imports_pkg.fails" in sys.modules, "imports_pkg.beta" in sys.modules)
try:
    import imports_pkg.nothing
except ModuleNotFoundError as e:
    print(e, e.name)
try:
    from imports_pkg import nothing
except ImportError as e:
    print(str(e).split(" (")[0], type(e).__name__)
try:
    import imports_pkg.bad_from
except ImportError as e:
    print(str(e).split(" (")[0])
try:
    from . import anything
except ImportError as e:
    print(e)


def lazy():
    from imports_pkg.alpha import public
    import imports_pkg.alpha
    return public, imports_pkg.alpha._private


print(lazy())
imports_pkg.alpha.public = "patched"
print(lazy())
print(sorted(m for m in sys.modules if m.startswith("imports_pkg")))
