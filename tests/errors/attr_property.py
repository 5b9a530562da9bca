# A property whose getter fails.
class Temp:
    @property
    def value(self):
        return self._cache["value"]

    _cache = {}


t = Temp()
print(t.value)
