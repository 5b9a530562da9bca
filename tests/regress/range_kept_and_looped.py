# A range that a variable holds is made, even where the next thing done with it is looping over it.
def loops():
    numbers = range(3)
    for x in numbers:
        print(x)
    print(numbers, len(numbers))
    again = range(1, 4)
    doubled = [x * 2 for x in again]
    return doubled, sum(again), again


def closures():
    numbers = range(3)
    functions = [lambda: x for x in numbers]
    more = [x + 1 for x in numbers]
    [x for x in more]
    x = functions[0]()
    return x, more, locals()["x"]


def chained():
    first = second = range(2)
    for x in second:
        pass
    return first, second


print(loops())
print(closures())
print(chained())
kept = range(2)
for x in kept:
    pass
print(kept)
