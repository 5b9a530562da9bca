# A group whose sorting fails again and again costs no depth, and one that nests too deep is refused.


def grouped(depth):
    error = ValueError("leaf")
    for _ in range(depth):
        error = ExceptionGroup("nested", [error])
    return error


def refuse(error):
    if isinstance(error, ValueError):
        raise KeyError("refused")
    return False


nested = grouped(20)
refused = 0
for _ in range(300):
    for sort in (nested.split, nested.subgroup):
        try:
            sort(refuse)
        except KeyError:
            refused += 1
print(refused)
print(repr(nested)[:30], nested.split(ValueError)[1], len(repr([[[[nested]]]])))

deep = grouped(12_000)
for sort in (deep.split, deep.subgroup):
    for _ in range(3):
        try:
            sort(TypeError)
        except RecursionError as error:
            print(error)


def dive(depth):
    return depth and dive(depth - 1)


print(dive(500), [[1]] == [[1]], sorted([[2], [1]], key=lambda x: x[0]))
