# __setattr__, __delattr__, __getattr__ and __getattribute__ that are not functions of the class: methods of built-in types,
# descriptors, callables.
class Attributes(dict):
    __getattr__ = dict.__getitem__
    __setattr__ = dict.__setitem__
    __delattr__ = dict.__delitem__


attributes = Attributes(a=1)
for number in range(3):
    attributes.b = number
    print(attributes, attributes.b, vars(attributes))
del attributes.a
print(attributes)
try:
    attributes.missing
except KeyError as error:
    print("KeyError", error)
try:
    del attributes.missing
except KeyError as error:
    print("KeyError", error)


class Lenient(dict):
    __getattr__ = dict.get


print(Lenient(x=1).x, Lenient().y)


class Hook:
    def __init__(self, name):
        self.name = name
        self.calls = []

    def __get__(self, object, owner=None):
        def hook(*args):
            self.calls.append((self.name, *args))
            if self.name == "read":
                return object.__class__ if args[0] == "__class__" else "read " + args[0]

        return hook


class Hooked:
    __getattribute__ = Hook("read")
    __setattr__ = Hook("write")
    __delattr__ = Hook("delete")


hooked = Hooked()
for _ in range(3):
    hooked.x = 1
print(hooked.x, hooked.y)
del hooked.x
for name in ("__getattribute__", "__setattr__", "__delattr__"):
    print(len(vars(Hooked)[name].calls), vars(Hooked)[name].calls[-1])


class Plain:
    __setattr__ = object.__setattr__
    __getattribute__ = object.__getattribute__


plain = Plain()
plain.x = 1
print(plain.x, vars(plain))


class WriteOnly:
    def __set__(self, object, value):
        raise AttributeError("not to be written")


class Meta(type):
    a = WriteOnly()


class Made(metaclass=Meta):
    a = 42


print(Made.a)


class Other:
    pass


class Named:
    def method(self):
        return type(self).__name__


bound = Named().method
print(bound.__get__(Other(), Other)() == bound(), bound.__get__(None, Other) is bound)


def function():
    pass


function.note = 1
Named.noted = function
print("note" in dir(Named().noted), "note" in dir(function))
