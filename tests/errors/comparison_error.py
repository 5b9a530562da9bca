# A comparison inside a chain.
low, high = 1, None
print(0 < low < high)
