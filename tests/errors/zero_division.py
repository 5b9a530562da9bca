# The operator is marked, not the whole line.
def mean(xs):
    return sum(xs) / len(xs) + 1


print(mean([1, 2, 3]))
print(mean([]))
