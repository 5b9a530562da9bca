# Assigning beyond the end, in a longer expression.
values = [1, 2, 3]
values[len(values)] = max(values) + 1
