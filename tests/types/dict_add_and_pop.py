# A dict from which the newest key is taken again and again keeps finding, and not finding, keys.
for remove in (dict.pop, dict.__delitem__, lambda d, key: d.popitem()):
    d = {str(i): i for i in range(12)}
    for i in range(5000):
        d[i] = i
        remove(d, i)
    print(len(d), "absent" in d, -1 in d, d["11"], list(d)[-1])
    for i in range(100):
        d[i] = i
    print(len(d), d[99], 100 in d, d.copy() == d)
