lengths = {1: 1}
best = []

def length(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps + 1

longest = 0
for n in range(1, 130000):
    found = length(n)
    if found > longest:
        longest = found
        best.append((n, found))
    if n % 100 == 0:
        lengths[n] = found
print(best[-1], len(lengths))
