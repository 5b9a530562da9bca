# Sorting: random, partly sorted and reversed data, keys, tuples, strings, stability.
def numbers(n):
    seed, out = 42, []
    for _ in range(n):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        out.append(seed >> 4)
    return out


data = numbers(60000)
total = 0
for round in range(4):
    a = sorted(data)
    total += a[round * 100]
    nearly = a[:]
    for i in range(0, len(nearly), 500):
        nearly[i], nearly[-i - 1] = nearly[-i - 1], nearly[i]
    nearly.sort()
    total += nearly[7]
    b = sorted(a + data[:1000])
    total += b[len(b) // 2]
    total += sorted(data, reverse=True)[round]
    c = sorted(data, key=lambda v: v % 1000)
    total += c[round * 9]
    pairs = sorted((v % 100, -v) for v in data)
    total += pairs[round][1]
    words = sorted(str(v) for v in data)
    total += len(words[round])
    total += sorted(words, key=len)[5] < words[5]
    records = [{"k": v % 50, "v": v} for v in data[:20000]]
    records.sort(key=lambda r: (r["k"], -r["v"]))
    total += records[10]["v"]
    floats = sorted(v / 7 for v in data)
    total += int(floats[3])
print(total, max(data), min(data))
