# A program that ends in KeyError.
class LazyDict(dict):
    def __missing__(self, key):
        if not isinstance(key, str):
            raise KeyError(f"bad key type {type(key).__name__}")
        self[key] = value = key.upper()
        return value
d = LazyDict(a=1)
print(d["a"], d["b"], d)
print(d[3])
