# Lists: append, pop, insert, index, slices, concatenation, comparison, matrices.
def matmul(n):
    a = [[(i * j) % 7 for j in range(n)] for i in range(n)]
    b = [[(i + j) % 5 for j in range(n)] for i in range(n)]
    out = [[0] * n for _ in range(n)]
    for i in range(n):
        row, target = a[i], out[i]
        for j in range(n):
            s = 0
            for k in range(n):
                s += row[k] * b[k][j]
            target[j] = s
    return sum(map(sum, out))


def stack(n):
    s, total = [], 0
    for i in range(n):
        s.append(i)
        if i % 3 == 2:
            total += s.pop() - s.pop()
    return total + len(s)


def slices(n):
    data, total = list(range(200)), 0
    for i in range(n):
        part = data[i % 100:i % 100 + 50]
        part[10:20] = [i]
        total += part[-1] + len(part) + (data[:10] < part)
        data = data[1:] + data[:1]
    return total


def bubble(n):
    data = [i * 7919 % n for i in range(n)]
    for i in range(n):
        for j in range(n - 1 - i):
            if data[j] > data[j + 1]:
                data[j], data[j + 1] = data[j + 1], data[j]
    return data[:5], data[-1]


def shuffle_out(n):
    a = []
    for i in range(n):
        a.insert(len(a) // 2, i)
    return a.index(n - 1) + a.count(3) + (max(a) - min(a)) + len(a + a)


print(matmul(180), stack(900000), slices(90000), bubble(1200), shuffle_out(18000))
