def double(n):
    # twice as much
    return n * 2

print(double(21))
