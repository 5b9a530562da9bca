# Loop targets of every shape, iteration over every everyday iterable, and mutation while looping.
d = {}
for d["k"] in range(3):
    pass
print(d)
for i, (a, *b), *c in [(1, "xyz", 2, 3), (4, (5,))]:
    print(i, a, b, c)
l = [None] * 3
for i, l[i] in enumerate("abc"):
    pass
print(l)


class T:
    pass


t = T()
for t.v in (1, 2):
    print(t.v, end=" ")
print()
for x in "ab", [1], (2,), {3}, {4: 5}, range(6, 7), b"A", map(str, [8]), (n for n in [9]):
    print([*x], end=" ")
print()
nums = [1, 2, 3]
for n in nums:
    if n < 3:
        nums.append(n + 10)
    if len(nums) > 8:
        break
print(nums)
nums = list(range(6))
for n in nums:
    if n % 2 == 0:
        nums.remove(n)
print(nums)
nums = [1, 2, 3, 4]
for n in nums:
    nums.pop()
print(n, nums)
for label, box in (("dict", {1: 1, 2: 2}), ("set", {1, 2})):
    try:
        for k in box:
            if label == "dict":
                box[k + 10] = 0
            else:
                box.add(k + 10)
    except RuntimeError as e:
        print(label, e)
box = {1: 1, 2: 2}
try:
    for k in box:
        del box[k]
except RuntimeError as e:
    print(e)
box = {1: "a", 2: "b"}
for k in box:
    box[k] += "!"
print(box)
for k in list(box):
    del box[k]
print(box)
for i in range(3):
    print(i, end=":")
    i = 100
print(i)
it = iter([1, 2, 3, 4, 5])
for x in it:
    print(x, next(it, "end"), end=" ")
print()
for x in range(10, 0, -4):
    print(x, end=" ")
for x in range(0):
    print("never")
print(x)
for bad in (5, None, 1.5, len, T):
    try:
        for _ in bad:
            pass
    except TypeError as e:
        print(e)
for (x) in [1]: print(x)
for [p, q] in [(1, 2)]: print(p, q)
for x, in [(1,), [2]]: print(x)
