# Conditional expressions: order of evaluation, nesting to the right, use in every place.
def say(x):
    print("say", x)
    return x


print(say("yes") if say(1) else say("no"))
print(say("yes") if say(0) else say("no"))
grade = lambda n: "A" if n >= 90 else "B" if n >= 80 else "C" if n >= 70 else "F"
print([grade(n) for n in (95, 85, 75, 10, 90, 80, 70)])
print(1 if True else 2 if True else 3, (1 if False else 2) if True else 3)
print((1, 2) if 1 else 3, 1 if 0 else (2, 3))
a = b = 3
print("max", a if a > b else b, "sign", -1 if a < 0 else 1 if a > 0 else 0)
f = (lambda: "l1") if a else (lambda: "l2")
print(f())
d = {("even" if i % 2 == 0 else "odd") + str(i): i for i in range(4)}
print(d)
print([i if i % 3 else "fizz" for i in range(7)], [x for x in ([1] if a else [2])])


def pick(flag, x=1 if a else 2, *args, y="p" if not a else "q"):
    return x if flag else y


print(pick(True), pick(False), pick(0 if a else 1))
print(not 1 if 1 else 2, 1 or 2 if 0 else 3, (yes := 5) if a else None, yes)
print("%s" % ("t" if a else "f"), f"{'t' if not a else 'f'}")
print([*([1, 2] if a else []), *([] if a else [3])])
x = None
print(x.y if x else "nothing", x if x is not None else "default")
