# Strings have the same hashes in every run, so sets of them have one order.
words = {word for word in "the quick brown fox jumps over the lazy dog".split()}
print(words)
print(hash("pellucid") == hash("pell" + "ucid"))
print(frozenset("order"))
