# A slice that is in itself by way of a list is shown until the list comes round again.
items = [[1], [2]]
items.append(slice(0, items, None))
print(items)
print(items[2])
alias = []
alias.append(list[alias[0] if alias else int, tuple(alias)])
print(alias)
views = {}
views["view"] = views.values()
print(views, views["view"])
