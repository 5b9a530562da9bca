"""Classes that are made by a call belong to the module that makes the call, and can be pickled."""
import pickle
import sys

import _maker_module as made

for name in ("Point", "Kind", "Data", "Row", "Options", "T", "UserId"):
    print(name, getattr(made, name).__module__)
print(made.Point, made.Kind, made.Data)
for value in (made.Point(1, 2), made.Kind.A, made.Data(3), made.Row(4), made.T):
    print(pickle.loads(pickle.dumps(value)) == value)


def here():
    return sys._getframemodulename(), sys._getframemodulename(1), sys._getframemodulename(100)


print(here())
