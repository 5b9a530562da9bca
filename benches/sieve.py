# Indexed stores into one long list.
def sieve(n):
    flags = [True] * (n + 1)
    count = 0
    for i in range(2, n + 1):
        if flags[i]:
            count += 1
            j = i * i
            while j <= n:
                flags[j] = False
                j += i
    return count


total = 0
for _ in range(4):
    total += sieve(1000000)
print(total)
