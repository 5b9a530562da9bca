# A dict that grows while it is iterated.
ages = {"a": 1}
for name in ages:
    ages[name + "!"] = 2
