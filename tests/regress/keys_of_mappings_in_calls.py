# What a mapping gives for its keys, in calls.
class Box:
    def __eq__(self, o): return True
class M:
    def __init__(self, k): self.k = k
    def keys(self): return self.k
    def __getitem__(self, k): return 1
def f(**k): print(k)
for k in [Box()], [1], ['a', 'a'], [[1]], 'ab', [('a',)], 5, [1, Box()]:
    for call in (lambda: f(**M(k)), lambda: f(x=1, **M(k)), lambda: f(**{'x': 1}, **M(k)), lambda: print(**M(k)), lambda: dict(**M(k)), lambda: dict(x=1, **M(k)), lambda: f(a=1, **M(k)),lambda: f(*[1], **M(k)), lambda: {**M(k)}):
        try: print(call())
        except Exception as e: print(type(e).__name__, e)


import functools


@functools.cache
def remembered(*args, **kwargs):
    return 1


for args, kwargs in (([Box()], {1: 2}), ([], {1: Box(), 2: 3}), ([], {1: 2})):
    try:
        print(remembered(*args, **kwargs))
    except TypeError as error:
        print(error)


class Asked:
    @property
    def keys(self):
        print("keys")
        return lambda: ["a"]

    def __getitem__(self, key):
        return key


f(**Asked())
f(b=1, **Asked())
print({**Asked()})
