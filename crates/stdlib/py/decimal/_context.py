"""Contexts: precision, rounding, limits, and which signals are trapped."""

import contextvars

from _decimals import getcontext

from ._signals import (
    CONDITIONS, INVALID, SIGNALS, Clamped, DivisionByZero, FloatOperation, Inexact, InvalidOperation, Overflow, Rounded,
    Subnormal, Underflow, exception,
)

ROUND_UP, ROUND_DOWN = "ROUND_UP", "ROUND_DOWN"
ROUND_CEILING, ROUND_FLOOR = "ROUND_CEILING", "ROUND_FLOOR"
ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN = "ROUND_HALF_UP", "ROUND_HALF_DOWN", "ROUND_HALF_EVEN"
ROUND_05UP = "ROUND_05UP"
ROUNDINGS = (
    ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP,
)

MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -MAX_EMAX
MIN_ETINY = -1999999999999999997


# The order in which contexts show their flags.
_SHOWN = (
    Clamped, InvalidOperation, DivisionByZero, Inexact, FloatOperation, Overflow, Rounded, Subnormal, Underflow,
)


_VALID_SIGNALS = (
    "valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n"
    "   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]"
)


class SignalDict:
    """The flags or traps of a context: which signals are set, as a mapping."""

    __module__ = "decimal"
    __slots__ = ("_bits",)
    __hash__ = None

    def __init__(self, bits=0):
        self._bits = bits

    def __getitem__(self, signal):
        return bool(self._bits & self._bit(signal))

    def _bit(self, signal):
        bit = SIGNALS.get(signal) if isinstance(signal, type) else None
        if bit is None:
            raise KeyError(_VALID_SIGNALS)
        return bit

    def __setitem__(self, signal, value):
        bit = self._bit(signal)
        self._bits = self._bits | bit if value else self._bits & ~bit

    def __delitem__(self, signal):
        raise ValueError("signal keys cannot be deleted")

    def __iter__(self):
        return iter(SIGNALS)

    def __len__(self):
        return len(SIGNALS)

    def __contains__(self, signal):
        return signal in SIGNALS

    def keys(self):
        return list(SIGNALS)

    def values(self):
        return [self[signal] for signal in SIGNALS]

    def items(self):
        return [(signal, self[signal]) for signal in SIGNALS]

    def get(self, signal, default=None):
        return self[signal] if signal in SIGNALS else default

    def copy(self):
        return dict(self.items())

    def __eq__(self, other):
        if isinstance(other, SignalDict):
            return self._bits == other._bits
        if isinstance(other, dict):
            return self.copy() == other
        return NotImplemented

    def __repr__(self):
        return "{" + ", ".join(f"{signal!r}:{self[signal]}" for signal in SIGNALS) + "}"

    def _names(self):
        return "[" + ", ".join(signal.__name__ for signal in _SHOWN if self._bits & SIGNALS[signal]) + "]"


def _bits_of(value):
    if isinstance(value, SignalDict):
        return value._bits
    if isinstance(value, dict):
        if len(value) != len(SIGNALS) or any(signal not in SIGNALS for signal in value):
            raise KeyError("invalid signal dict")
        return sum(SIGNALS[signal] for signal, on in value.items() if on)
    if isinstance(value, (list, tuple)):
        bits = 0
        for signal in value:
            if signal not in SIGNALS:
                raise KeyError(_VALID_SIGNALS)
            bits |= SIGNALS[signal]
        return bits
    raise TypeError("argument must be a signal dict")


def _ranged(name, low, high, text):
    slot = "_" + name

    def get(self):
        return getattr(self, slot)

    def set(self, value):
        if not isinstance(value, int):
            raise TypeError("an integer is required")
        if not low <= value <= high:
            raise ValueError(f"valid range for {name} is {text}" if name != "clamp" and name != "capitals" else text)
        object.__setattr__(self, slot, value)

    return property(get, set)


class Context:
    """What arithmetic is done by. Functions that take part are its methods, too; `_operations` adds them."""

    __module__ = "decimal"
    # (`_decimals` knows them by their order, which is that of their names, and in which they are set first.)
    __slots__ = ("_Emax", "_Emin", "_capitals", "_clamp", "_flags", "_prec", "_rounding", "_traps")

    def __new__(cls, *args, **kwargs):
        self = object.__new__(cls)
        for slot in Context.__slots__:
            object.__setattr__(self, slot, None)
        return self

    def __init__(
        self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None, **more
    ):
        for name in more:
            raise TypeError(f"this function got an unexpected keyword argument '{name}'")
        default = DefaultContext
        flags = SignalDict(0 if flags is None else _bits_of(flags))
        traps = SignalDict(default._traps._bits if traps is None else _bits_of(traps))
        self.prec = default.prec if prec is None else prec
        self.rounding = default.rounding if rounding is None else rounding
        self.Emin = default.Emin if Emin is None else Emin
        self.Emax = default.Emax if Emax is None else Emax
        self.capitals = default.capitals if capitals is None else capitals
        self.clamp = default.clamp if clamp is None else clamp
        object.__setattr__(self, "_flags", flags)
        object.__setattr__(self, "_traps", traps)

    prec = _ranged("prec", 1, MAX_PREC, "[1, MAX_PREC]")
    Emin = _ranged("Emin", MIN_EMIN, 0, "[MIN_EMIN, 0]")
    Emax = _ranged("Emax", 0, MAX_EMAX, "[0, MAX_EMAX]")
    capitals = _ranged("capitals", 0, 1, "valid values for capitals are 0 or 1")
    clamp = _ranged("clamp", 0, 1, "valid values for clamp are 0 or 1")

    @property
    def rounding(self):
        return self._rounding

    @rounding.setter
    def rounding(self, value):
        if not isinstance(value, str) or value not in ROUNDINGS:
            raise TypeError(
                "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
                "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]"
            )
        object.__setattr__(self, "_rounding", value)

    @property
    def flags(self):
        return self._flags

    @flags.setter
    def flags(self, value):
        self._flags._bits = _bits_of(value)

    @property
    def traps(self):
        return self._traps

    @traps.setter
    def traps(self, value):
        self._traps._bits = _bits_of(value)

    def __setattr__(self, name, value):
        if not isinstance(getattr(type(self), name, None), property):
            raise AttributeError(f"'decimal.Context' object has no attribute {name!r}")
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        raise AttributeError("context attributes cannot be deleted")

    def __repr__(self):
        return (
            f"Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, "
            f"capitals={self.capitals}, clamp={self.clamp}, flags={self._flags._names()}, traps={self._traps._names()})"
        )

    def signal(self, status):
        """Note what happened; raise if it is trapped."""
        flags = status | INVALID if status & CONDITIONS else status
        self._flags._bits |= flags & 0x1FF
        trapped = self._traps._bits & flags
        if trapped:
            if trapped & INVALID:
                shown = trapped & ~INVALID | status & (CONDITIONS | INVALID)
            else:
                shown = trapped
            raise exception(shown)

    def clear_flags(self):
        """Reset all flags."""
        self._flags._bits = 0

    def clear_traps(self):
        """Trap nothing."""
        self._traps._bits = 0

    def copy(self):
        """Return a copy."""
        made = object.__new__(Context)
        for slot in Context.__slots__:
            object.__setattr__(made, slot, getattr(self, slot))
        object.__setattr__(made, "_flags", SignalDict(self._flags._bits))
        object.__setattr__(made, "_traps", SignalDict(self._traps._bits))
        return made

    __copy__ = copy

    def __reduce__(self):
        flags = [signal for signal in SIGNALS if self._flags[signal]]
        traps = [signal for signal in SIGNALS if self._traps[signal]]
        return Context, (self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, flags, traps)

    def Etiny(self):
        """The exponent of the number nearest to zero."""
        return self.Emin - self.prec + 1

    def Etop(self):
        """The largest exponent of a number with all its digits."""
        return self.Emax - self.prec + 1

    def radix(self):
        """Ten."""
        from . import Decimal

        return Decimal(10)


def _default():
    made = Context.__new__(Context)
    made.prec, made.rounding, made.Emin, made.Emax, made.capitals, made.clamp = 28, ROUND_HALF_EVEN, -999999, 999999, 1, 0
    object.__setattr__(made, "_flags", SignalDict())
    object.__setattr__(made, "_traps", SignalDict(SIGNALS[InvalidOperation] | SIGNALS[DivisionByZero] | SIGNALS[Overflow]))
    return made


DefaultContext = _default()
BasicContext = Context(
    prec=9, rounding=ROUND_HALF_UP,
    traps=[signal for signal in SIGNALS if signal.__name__ in (
        "DivisionByZero", "Overflow", "InvalidOperation", "Clamped", "Underflow"
    )],
    flags=[],
)
ExtendedContext = Context(prec=9, rounding=ROUND_HALF_EVEN, traps=[], flags=[])

_current = contextvars.ContextVar("decimal_context")


def find_context():
    """The context of this thread or task; `_decimals.getcontext` remembers it."""
    found = _current.get(None)
    if found is None:
        found = DefaultContext.copy()
        found.clear_flags()
        _current.set(found)
    return found


def setcontext(context, /):
    """Set the context of this thread or task."""
    if not isinstance(context, Context):
        raise TypeError("argument must be a context")
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _current.set(context)


class _Local:
    """A context for a `with` block."""

    def __init__(self, context):
        self._context = context

    def __enter__(self):
        self._saved = getcontext()
        _current.set(self._context)
        return self._context

    def __exit__(self, *exc_info):
        _current.set(self._saved)


_FIELDS = ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps")


def localcontext(ctx=None, **kwargs):
    """A context manager with a copy of a context, changed by keywords."""
    if ctx is None:
        ctx = getcontext()
    elif not isinstance(ctx, Context):
        raise TypeError("optional argument must be a context")
    made = ctx.copy()
    for name, value in kwargs.items():
        if name not in _FIELDS:
            raise TypeError(f"this function got an unexpected keyword argument '{name}'")
        setattr(made, name, value)
    return _Local(made)
