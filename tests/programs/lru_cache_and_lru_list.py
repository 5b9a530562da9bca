# Caches by hand: a doubly linked LRU, a memo decorator, a bounded queue, an expiring map with a fake clock.
class LRU:
    class Link:
        __slots__ = ("key", "value", "prev", "next")

    def __init__(self, size):
        self.size, self.map = size, {}
        self.root = root = LRU.Link()
        root.prev = root.next = root

    def _unlink(self, link):
        link.prev.next, link.next.prev = link.next, link.prev

    def _front(self, link):
        link.prev, link.next = self.root, self.root.next
        self.root.next.prev = link
        self.root.next = link

    def get(self, key, default=None):
        link = self.map.get(key)
        if link is None:
            return default
        self._unlink(link)
        self._front(link)
        return link.value

    def put(self, key, value):
        link = self.map.get(key)
        if link:
            self._unlink(link)
        else:
            if len(self.map) >= self.size:
                old = self.root.prev
                self._unlink(old)
                del self.map[old.key]
            link = self.map[key] = LRU.Link()
            link.key = key
        link.value = value
        self._front(link)

    def __iter__(self):
        link = self.root.next
        while link is not self.root:
            yield link.key, link.value
            link = link.next

    def __len__(self): return len(self.map)
    def __contains__(self, key): return key in self.map
    __getitem__ = get
    __setitem__ = put


c = LRU(3)
for k in "abcad":
    c[k] = k.upper()
print(list(c), len(c), "b" in c, c["b"], c["a"], list(c))
c.put("a", "new")
c.put("e", 1)
print(list(c), c.get("zz", "dflt"))


def memo(size):
    def deco(fn):
        cache = LRU(size)
        stats = {"hit": 0, "miss": 0}
        missing = object()

        def wrapper(*args):
            if (v := cache.get(args, missing)) is not missing:
                stats["hit"] += 1
                return v
            stats["miss"] += 1
            cache[args] = v = fn(*args)
            return v

        wrapper.stats = stats
        return wrapper
    return deco


@memo(size=100)
def collatz(n):
    return 0 if n == 1 else 1 + collatz(n // 2 if n % 2 == 0 else 3 * n + 1)


print([collatz(n) for n in (1, 7, 27, 97)], collatz.stats, max(range(1, 200), key=collatz), collatz.stats)


class Clock:
    now = 0


class Expiring:
    def __init__(self, ttl, clock): self.ttl, self.clock, self.data = ttl, clock, {}

    def __setitem__(self, k, v): self.data[k] = v, self.clock.now + self.ttl

    def __getitem__(self, k):
        v, until = self.data[k]
        if self.clock.now >= until:
            del self.data[k]
            raise KeyError(k)
        return v

    def __contains__(self, k):
        try:
            self[k]
        except KeyError:
            return False
        return True


e = Expiring(5, Clock)
e["x"] = 1
Clock.now = 3
e["y"] = 2
seen = []
for Clock.now in range(3, 9):
    seen.append(("x" in e, "y" in e))
print(seen, len(e.data))
lru, hits, seed = LRU(50), 0, 1
for i in range(5000):
    seed = seed * 1103515245 + 12345 & 0x7FFFFFFF
    k = seed // 65536 % 80
    if k in lru:
        hits += 1
        lru.get(k)
    else:
        lru.put(k, i)
print(hits, len(lru), next(iter(lru))[0])
