def f(items):
    total = 0
    for i, x in enumerate(items):
        if x:
            continue
        total += x
        if total > 10:
            break
    else:
        total = -1
    while True:
        total -= 1
        if not total:
            return total
