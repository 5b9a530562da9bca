# A program that ends in ValueError.
first, *rest, last = [1, 2, 3, 4]
print(first, rest, last)
(a, b), c = [1, 2], 3
for x, y in [(1, 2), (3, 4, 5)]:
    print(x, y)
