"""Abstract base classes: classes that say which methods a subclass has to define.

The VM itself refuses to make instances of a class whose `__abstractmethods__` is not empty; here that set is computed,
and classes can be registered as subclasses without deriving.
"""

from _types import match_like as _match_like


def abstractmethod(function):
    """Mark a method as one that subclasses have to define."""
    function.__isabstractmethod__ = True
    return function


class abstractclassmethod(classmethod):
    """An abstract class method; `classmethod` over `abstractmethod` says the same."""

    __isabstractmethod__ = True

    def __init__(self, function):
        function.__isabstractmethod__ = True
        super().__init__(function)


class abstractstaticmethod(staticmethod):
    """An abstract static method; `staticmethod` over `abstractmethod` says the same."""

    __isabstractmethod__ = True

    def __init__(self, function):
        function.__isabstractmethod__ = True
        super().__init__(function)


class abstractproperty(property):
    """An abstract property; `property` over `abstractmethod` says the same."""

    __isabstractmethod__ = True


class _Knowledge:
    """What an abstract class knows about other classes."""

    __slots__ = ("registered", "yes", "no", "age")

    # Grows with every registration: an older "no" may have become a "yes".
    clock = 0

    def __init__(self):
        self.registered = []
        self.yes = set()
        self.no = set()
        self.age = _Knowledge.clock


def _abstract_names(cls, bases, namespace):
    names = {name for name, value in namespace.items() if getattr(value, "__isabstractmethod__", False)}
    for base in bases:
        for name in getattr(base, "__abstractmethods__", ()):
            if getattr(getattr(cls, name, None), "__isabstractmethod__", False):
                names.add(name)
    return frozenset(names)


class ABCMeta(type):
    """The metaclass of abstract classes."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls.__abstractmethods__ = _abstract_names(cls, bases, namespace)
        cls._abc_impl = _Knowledge()
        return cls

    def register(cls, subclass):
        """Make a class count as a subclass of this one; usable as a decorator."""
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        cls._abc_impl.registered.append(subclass)
        _Knowledge.clock += 1
        _match_like(subclass, cls)
        return subclass

    def _abc_registry_clear(cls):
        cls._abc_impl.registered.clear()

    def _abc_caches_clear(cls):
        cls._abc_impl.yes.clear()
        cls._abc_impl.no.clear()

    def __instancecheck__(cls, instance):
        subclass = instance.__class__
        if subclass in cls._abc_impl.yes:
            return True
        actual = type(instance)
        if actual is subclass:
            return cls.__subclasscheck__(subclass)
        return cls.__subclasscheck__(subclass) or cls.__subclasscheck__(actual)

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        known = cls._abc_impl
        if subclass in known.yes:
            return True
        if known.age < _Knowledge.clock:
            known.no.clear()
            known.age = _Knowledge.clock
        elif subclass in known.no:
            return False
        verdict = _is_subclass(cls, subclass, known)
        (known.yes if verdict else known.no).add(subclass)
        return verdict


def _is_subclass(cls, subclass, known):
    verdict = cls.__subclasshook__(subclass)
    if verdict is not NotImplemented:
        return bool(verdict)
    if cls in subclass.__mro__:
        return True
    for other in known.registered:
        if issubclass(subclass, other):
            return True
    for other in cls.__subclasses__():
        if issubclass(subclass, other):
            return True
    return False


def update_abstractmethods(cls):
    """Compute the abstract methods of a class again, after methods were added to it."""
    if hasattr(cls, "__abstractmethods__"):
        cls.__abstractmethods__ = _abstract_names(cls, cls.__bases__, dict(cls.__dict__))
    return cls


def get_cache_token():
    """Return something that changes when a class is registered."""
    return _Knowledge.clock


class ABC(metaclass=ABCMeta):
    """A base for abstract classes."""

    __slots__ = ()
