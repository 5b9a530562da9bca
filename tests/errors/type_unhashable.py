# A list as a key.
cache = {}
key = [1, 2]
cache[key] = "value"
