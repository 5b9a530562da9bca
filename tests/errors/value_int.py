# int of a text that is none.
ages = ["31", "4o"]
print([int(a) for a in ages])
