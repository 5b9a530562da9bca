lengths = {1: 1}
best = []

def prepare():
    return 0

def length(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps + 1

def search(longest):
    for n in range(1, 130000):
        found = length(n)
        if found > longest:
            longest = found
            best.append((n, found))
        if n % 100 == 0:
            lengths[n] = found
    return longest

longest = prepare()
longest = search(longest)
print(best[-1], longest, len(lengths))
