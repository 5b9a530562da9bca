# A program that ends in TypeError.
def f(a, b, /, c, *, d=1, **kw): return a, b, c, d, kw
print(f(1, 2, 3), f(1, 2, c=3, e=5))
calls = [lambda: f(1), lambda: f(1, 2, 3, 4), lambda: f(a=1, b=2, c=3), lambda: f(1, 2, 3, c=4), lambda: f(*[1, 2, 3], **{"d": 2, "z": 1}), lambda: f(1, 2, **{"c": 1}, **{"c": 2}), lambda: f(1, 2, 3, *5), lambda: f(**3), lambda: f(1, 2, **{1: 2})]
for c in calls:
    try: print(c())
    except TypeError as e: print(e)
f(
    1,
    2,
)
