# A module used without its import.
radius = 2
print(math.pi * radius ** 2)
