# An alias such as list[int] hands on what it is asked for to its class, but for what makes it an alias.
alias = list[int]
names = ["__module__", "__doc__", "__name__", "__repr__", "__eq__", "__or__", "__call__", "__dir__", "__init_subclass__", "append", "nope"]
for name in names:
    try:
        print(name, getattr(alias, name) == getattr(list, name))
    except AttributeError as error:
        print(name, error)
print(alias.__origin__, alias.__args__, alias.__parameters__, alias.__unpacked__, hasattr(alias, "__bases__"), alias.__class__)
print(repr(alias), alias == list[int], alias(), alias | None, hash(alias) == hash(list[int]), isinstance(alias, type))
