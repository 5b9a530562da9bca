# if, while, for with else, break, continue, pass, nested in each other.
for i in range(3):
    pass
else:
    print("for else", i)
for i in range(3):
    if i == 1:
        break
else:
    print("never")
print("after break", i)
for x in []:
    print("never")
else:
    print("empty else", i)
n = 3
while n:
    n -= 1
    if n == 1:
        continue
    print("n", n)
else:
    print("while else")
while True:
    n += 1
    if n > 5:
        break
else:
    print("never")
print(n)
for a in range(4):
    for b in range(4):
        if b > a:
            break
        if (a + b) % 2:
            continue
        print((a, b), end=" ")
    else:
        print("inner done", end=" ")
        continue
    if a == 2:
        break
print()


def search(grid, want):
    for r, row in enumerate(grid):
        for c, cell in enumerate(row):
            if cell == want:
                return r, c
        else:
            continue
        break
    else:
        return None


grid = [[1, 2], [3, 4]]
print(search(grid, 3), search(grid, 9))


def kind(v):
    if v is None:
        return "none"
    elif v == 0:
        return "zero"
    elif v < 0:
        if v < -100:
            return "very negative"
        return "negative"
    elif 0 < v < 10:
        return "digit"
    else:
        return "big"


print([kind(v) for v in (None, 0, -5, -500, 5, 50)])
i = 10
while i: i -= 3; print(i, end=" ") if i > 0 else None; i = max(i, 0)
print()
for i in range(5): 
    if i == 3: break
    else: continue
print("i", i)
k = 0
while k < 10:
    k += 1
    if k == 3:
        continue
    if k == 6:
        break
    for j in range(k):
        if j == 2:
            break
    else:
        print("short", k)
else:
    print("never")
print(k, j)
if 0: print("dead")
elif 1: print("alive")
if 1:
    if 0:
        print("a")
    else:
        if "":
            print("b")
        elif []:
            print("c")
        else:
            print("d")
