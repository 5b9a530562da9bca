# Sorting things that have no order.
data = [3, "two", 1]
data.sort()
