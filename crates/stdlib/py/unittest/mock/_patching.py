"""Putting something else in the place of an attribute, or of items of a dict, for a function, a block or a test."""

import inspect
import pkgutil
from contextlib import ExitStack, contextmanager
from functools import partial, wraps

from ._calls import DEFAULT
from ._magic import MagicMock, NonCallableMagicMock
from ._mocks import InvalidSpecError, _is_async, _is_mock
from ._specs import create_autospec
from ._waiting import AsyncMock

__unittest = True

_absent = object()
# The patches that were started and not stopped yet.
_active = []


class _Started:
    """What patches have in common: `start` and `stop`, and decorating the test methods of a class."""

    def start(self):
        """Patch until `stop` is called."""
        result = self.__enter__()
        _active.append(self)
        return result

    def stop(self):
        """Undo the patch."""
        try:
            _active.remove(self)
        except ValueError:
            # It was never started.
            return None
        return self.__exit__(None, None, None)

    def decorate_class(self, cls):
        """Decorate every test method of a class."""
        for name in dir(cls):
            if not name.startswith(patch.TEST_PREFIX):
                continue
            value = getattr(cls, name)
            if hasattr(value, "__call__"):
                setattr(cls, name, self.copy()(value))
        return cls


class _patch(_Started):
    """A patch of one attribute."""

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, *, unsafe=False):
        if new_callable is not None:
            if new is not DEFAULT:
                raise ValueError("Cannot use 'new' and 'new_callable' together")
            if autospec is not None:
                raise ValueError("Cannot use 'autospec' and 'new_callable' together")
        if not unsafe:
            for wrong in ("auto_spec", "autospect", "set_spec"):
                if wrong in kwargs:
                    raise RuntimeError(f"{wrong!r} might be a typo; use unsafe=True if this is intended")
        if _is_mock(spec) or _is_mock(spec_set):
            mock, word = (spec, "spec") if _is_mock(spec) else (spec_set, "spec_set")
            raise InvalidSpecError(f"Cannot spec attr {attribute!r} as the {word} has already been mocked out. [{word}={mock!r}]")
        self.getter = getter
        self.attribute = attribute
        self.new, self.new_callable = new, new_callable
        self.spec, self.spec_set, self.autospec = spec, spec_set, autospec
        self.create = create
        self.kwargs = kwargs
        self.additional_patchers = []
        # The name that the mock is passed by, if several attributes are patched at once.
        self.attribute_name = None
        self.is_started = False

    def copy(self):
        """The same patch, not begun."""
        made = _patch(
            self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set, self.autospec, self.new_callable,
            self.kwargs, unsafe=True
        )
        made.attribute_name = self.attribute_name
        made.additional_patchers = [other.copy() for other in self.additional_patchers]
        return made

    def __call__(self, function):
        if isinstance(function, type):
            return self.decorate_class(function)
        if hasattr(function, "patchings"):
            # One wrapper makes all patches of a function.
            function.patchings.append(self)
            return function
        if inspect.iscoroutinefunction(function):
            @wraps(function)
            async def patched(*args, **kwargs):
                with _patched_arguments(patched, args, kwargs) as (args, kwargs):
                    return await function(*args, **kwargs)
        else:
            @wraps(function)
            def patched(*args, **kwargs):
                with _patched_arguments(patched, args, kwargs) as (args, kwargs):
                    return function(*args, **kwargs)

        patched.patchings = [self]
        return patched

    def get_original(self):
        """What is there now, and whether it is the target's own."""
        target, name = self.getter(), self.attribute
        original, local = DEFAULT, False
        try:
            original = target.__dict__[name]
            local = True
        except (AttributeError, KeyError):
            original = getattr(target, name, DEFAULT)
        if name in _builtins() and inspect.ismodule(target):
            # Names of built-in functions can be given to a module that has none of its own.
            self.create = True
        if not self.create and original is DEFAULT:
            raise AttributeError(f"{target} does not have the attribute {name!r}")
        return original, local

    def __enter__(self):
        if self.is_started:
            raise RuntimeError("Patch is already started")
        self.target = self.getter()
        original, local = self.get_original()
        new = self._made(original)
        self.temp_original, self.is_local = original, local
        self._exit_stack = ExitStack()
        self.is_started = True
        try:
            setattr(self.target, self.attribute, new)
            if self.attribute_name is None:
                return new
            named = {self.attribute_name: new} if self.new is DEFAULT else {}
            for other in self.additional_patchers:
                value = self._exit_stack.enter_context(other)
                if other.new is DEFAULT:
                    named.update(value)
            return named
        except BaseException as error:
            if not self.__exit__(type(error), error, error.__traceback__):
                raise

    def _made(self, original):
        """What is put in the place of the original."""
        new, spec, spec_set, autospec = self.new, self.spec, self.spec_set, self.autospec
        if spec is False:
            spec = None
        if spec_set is False:
            spec_set = None
        if autospec is False:
            autospec = None
        if spec is not None and autospec is not None:
            raise TypeError("Can't specify spec and autospec")
        if (spec is not None or autospec is not None) and spec_set not in (True, None):
            raise TypeError("Can't provide explicit spec_set *and* spec or autospec")
        if new is DEFAULT and autospec is None:
            return self._mock_of(original, spec, spec_set)
        if autospec is not None:
            return self._autospecced(original, autospec, spec_set)
        if self.kwargs:
            raise TypeError("Can't pass kwargs to a mock we aren't creating")
        return new

    def _mock_of(self, original, spec, spec_set):
        inherit = False
        if spec is True:
            spec, inherit = original, isinstance(original, type)
            if spec_set is True:
                spec_set, spec = original, None
        elif spec is not None:
            if spec_set is True:
                spec_set, spec = spec, None
        elif spec_set is True:
            spec_set, inherit = original, isinstance(original, type)
        if spec is not None or spec_set is not None:
            if original is DEFAULT:
                raise TypeError("Can't use 'spec' with create=True")
            inherit = isinstance(original, type)
        shape = spec_set if spec is None else spec
        cls = AsyncMock if spec is None and spec_set is None and _is_async(original) else MagicMock
        if self.new_callable is not None:
            cls = self.new_callable
        elif shape is not None:
            names = shape if isinstance(shape, list) else None
            called = "__call__" in names if names is not None else callable(shape)
            cls = AsyncMock if _is_async(shape) else MagicMock if called else NonCallableMagicMock
        options = {}
        if spec is not None:
            options["spec"] = spec
        if spec_set is not None:
            options["spec_set"] = spec_set
        if isinstance(cls, type) and _is_mock_class(cls) and self.attribute:
            options["name"] = self.attribute
        options.update(self.kwargs)
        new = cls(**options)
        if inherit and _is_mock(new):
            # The instances of a class that is patched have its shape too.
            options.pop("name", None)
            kind = MagicMock if isinstance(shape, type) and _called(shape) else NonCallableMagicMock
            new.return_value = kind(_new_parent=new, _new_name="()", **{
                key: value for key, value in options.items() if key in ("spec", "spec_set")
            })
        return new

    def _autospecced(self, original, autospec, spec_set):
        if self.new is not DEFAULT:
            raise TypeError("autospec creates the mock for you. Can't specify autospec and new.")
        if original is DEFAULT:
            raise TypeError("Can't use 'autospec' with create=True")
        if autospec is True:
            autospec = original
        if _is_mock(self.target):
            raise InvalidSpecError(
                f"Cannot autospec attr {self.attribute!r} as the patch target has already been mocked out. "
                f"[target={self.target!r}, attr={autospec!r}]"
            )
        if _is_mock(autospec):
            name = getattr(self.target, "__name__", self.target)
            raise InvalidSpecError(
                f"Cannot autospec attr {self.attribute!r} from target {name!r} as it has already been mocked out. "
                f"[target={self.target!r}, attr={autospec!r}]"
            )
        return create_autospec(autospec, spec_set=bool(spec_set), _name=self.attribute, **self.kwargs)

    def __exit__(self, *exc_info):
        if not self.is_started:
            return None
        if self.is_local and self.temp_original is not DEFAULT:
            setattr(self.target, self.attribute, self.temp_original)
        else:
            delattr(self.target, self.attribute)
            if not self.create and (not hasattr(self.target, self.attribute) or self.attribute in (
                "__doc__", "__module__", "__defaults__", "__annotations__", "__kwdefaults__"
            )):
                # Some objects only seem to have inherited it.
                setattr(self.target, self.attribute, self.temp_original)
        self.is_started = False
        stack = self._exit_stack
        del self.temp_original, self.is_local, self.target, self._exit_stack
        return stack.__exit__(*exc_info)


def _called(cls):
    return any(["__call__" in base.__dict__ for base in cls.__mro__[:-1]])


def _is_mock_class(cls):
    from ._mocks import NonCallableMock

    return issubclass(cls, NonCallableMock)


def _builtins():
    import builtins

    return {name for name in dir(builtins) if not name.startswith("_")}


@contextmanager
def _patched_arguments(function, args, kwargs):
    """Make the patches of a function; the mocks come behind its arguments."""
    more = []
    with ExitStack() as stack:
        for patching in function.patchings:
            made = stack.enter_context(patching)
            if patching.attribute_name is not None:
                kwargs = {**kwargs, **made}
            elif patching.new is DEFAULT:
                more.append(made)
        yield (*args, *more), kwargs


def _target_of(path):
    """What gives the object that a dotted path's last name is an attribute of, and that name."""
    try:
        target, attribute = path.rsplit(".", 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError(f"Need a valid target to patch. You supplied: {path!r}") from None
    return partial(pkgutil.resolve_name, target), attribute


def patch(
    target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *, unsafe=False, **kwargs
):
    """Put something (a MagicMock, unless `new` is given) in the place of what a dotted path names.

    As a decorator of a function it is for its calls, which are passed the mock; as a decorator of a class, for its test
    methods; as a context manager, for the block; and there are `start` and `stop`.
    """
    getter, attribute = _target_of(target)
    return _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, unsafe=unsafe)


def _patch_object(
    target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *,
    unsafe=False, **kwargs
):
    """Patch an attribute of an object that is at hand."""
    if isinstance(target, str):
        raise TypeError(f"{target!r} must be the actual object to be patched, not a str")
    return _patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, unsafe=unsafe)


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    """Patch several attributes; the mocks are passed by name."""
    getter = partial(pkgutil.resolve_name, target) if isinstance(target, str) else lambda: target
    if not kwargs:
        raise ValueError("Must supply at least one keyword argument with patch.multiple")
    patches = []
    for attribute, new in kwargs.items():
        made = _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, {})
        made.attribute_name = attribute
        patches.append(made)
    patches[0].additional_patchers = patches[1:]
    return patches[0]


class _patch_dict(_Started):
    """A patch of a dict's items: whatever is changed in it until the end is undone."""

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        self.values = dict(values)
        self.values.update(kwargs)
        self.clear = clear
        self._original = None

    def copy(self):
        """The same patch, not begun."""
        return _patch_dict(self.in_dict, self.values, self.clear)

    def __call__(self, function):
        if isinstance(function, type):
            return self.decorate_class(function)
        if inspect.iscoroutinefunction(function):
            @wraps(function)
            async def inside(*args, **kwargs):
                with self:
                    return await function(*args, **kwargs)
        else:
            @wraps(function)
            def inside(*args, **kwargs):
                with self:
                    return function(*args, **kwargs)

        return inside

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = pkgutil.resolve_name(self.in_dict)
        target = self.in_dict
        # Some mappings have no `copy`.
        self._original = target.copy() if hasattr(target, "copy") else {key: target[key] for key in target}
        if self.clear:
            _clear(target)
        _update(target, self.values)
        return target

    def __exit__(self, *exc_info):
        if self._original is not None:
            _clear(self.in_dict)
            _update(self.in_dict, self._original)
            self._original = None
        return False


def _clear(target):
    try:
        target.clear()
    except AttributeError:
        for key in list(target):
            del target[key]


def _update(target, values):
    try:
        target.update(values)
    except AttributeError:
        for key in values:
            target[key] = values[key]


def _stop_all():
    """Undo all patches that were started, the last first."""
    for started in reversed(_active[:]):
        started.stop()


patch.object = _patch_object
patch.dict = _patch_dict
patch.multiple = _patch_multiple
patch.stopall = _stop_all
patch.TEST_PREFIX = "test"
