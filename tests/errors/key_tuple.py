# A missing key that is a tuple, deleted.
grid = {(0, 0): 1}
del grid[0, 1]
