rate = 3

def counter(start):
    step = start * rate
    def count():
        nonlocal start
        start = start + step
        return start
    return count

tick = counter(10)
print(tick(), tick())
