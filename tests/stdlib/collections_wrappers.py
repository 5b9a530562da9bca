# UserDict, UserList and UserString.
import copy
from collections import UserDict, UserList, UserString


def attempt(function, *args):
    try:
        return function(*args)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


# Dicts
one = UserDict({"a": 1}, b=2)
print(one, one | {"c": 3}, {"z": 1} | one, one | UserDict(q=1), attempt(lambda: one | 5), attempt(lambda: 5 | one))
print(one.get("q", 3), attempt(lambda: one["q"]), len(one), list(one), "a" in one)
one |= {"m": 1}
one |= UserDict(n=2)
del one["a"]
print(one, one.copy(), type(copy.copy(one)).__name__, UserDict.fromkeys("ab", 1), UserDict(None), UserDict([("x", 1)]))


class Shouting(UserDict):
    def __missing__(self, key):
        return key + "!"

    def __setitem__(self, key, value):
        print("set", key)
        super().__setitem__(key, value)


loud = Shouting({"a": 1}, b=2)
loud.extra = 5
same = loud.copy()
print(loud["c"], loud.get("c"), same.extra, same == loud, same.data is loud.data, type(same).__name__)

# Lists
three = UserList([3, 1, 2])
print(three, three < [4], three <= three, three == [3, 1, 2], three > UserList([1]), [9] > three, three != three)
print(three + [1], [1] + three, (1,) + three, three + (1,), three * 2, 2 * three, three[1:], three[0])
print(attempt(lambda: three < 5), attempt(hash, three), attempt(lambda: three + 5), 2 in three, len(three))
three.append(4)
three.insert(0, 9)
three.extend(three)
three += [1]
three *= 2
print(three, three.pop(), three.pop(0), three.count(1), three.index(2), three.index(2, 4), attempt(three.index, 99))
three.sort(reverse=True)
three.reverse()
three.remove(1)
print(three, three.copy(), copy.copy(three))
del three[0]
three[0] = 7
print(three)
three.clear()
print(three, UserList(), UserList("ab"), UserList(UserList([1])), attempt(three.pop))

# Strings
text = UserString("abc")
print(text, repr(text), text < "b", text == UserString("abc"), text >= "abd", hash(text) == hash("abc"), len(text))
print(text + "d", "z" + text, text + 5, 5 + text, text * 2, 2 * text, UserString("%d") % 5, "%s" % text, text[1:])
print("b" in text, UserString("b") in text, text.upper(), text.find("c"), text.join(["1", "2"]), text.title())
print(int(UserString("5")), float(UserString("5")), complex(UserString("5")), text.replace("a", UserString("b")))
print(attempt(lambda: text < 5), text.__lt__.__name__, type(copy.copy(text)).__name__, text.index("b"), text.rindex("c"))
