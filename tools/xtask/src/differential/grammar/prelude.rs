//! Helpers that programs use, and are given if they do.

/// Name to look for, and the text that defines it.
const PIECES: &[(&str, &str)] = &[
    ("math.", "import math"),
    ("functools.", "import functools"),
    ("itertools.", "import itertools"),
    ("contextlib.", "import contextlib"),
    ("trace(", "import traceback"),
    ("tick(", TICK),
    ("clip(", CLIP),
    ("num", NUM),
    ("show(", SHOW),
    ("trace(", TRACE),
    ("Box(", BOX),
    ("Guard(", GUARD),
    ("drive(", DRIVE),
    ("Countdown(", COUNTDOWN),
    ("logged", LOGGED),
    ("Typed(", TYPED),
    ("Tracked", TRACKED),
];

/// The prelude of these lines.
pub fn needed(lines: &[String]) -> String {
    let text = lines.join("\n");
    PIECES
        .iter()
        .filter(|(name, _)| text.contains(name))
        .map(|(_, piece)| piece.trim_start().to_owned() + "\n")
        .collect()
}

const TICK: &str = "
fuel = 600
class OutOfFuel(BaseException):
    pass
def tick():
    global fuel
    fuel -= 1
    if fuel < 0:
        raise OutOfFuel('no fuel')
";

const CLIP: &str = "
def clip(value):
    if isinstance(value, int) and value.bit_length() > 200:
        return value % 1000003
    if isinstance(value, (str, bytes, list, tuple)) and len(value) > 40:
        return value[:20]
    if isinstance(value, (set, dict)) and len(value) > 40:
        return type(value)()
    return value
";

const NUM: &str = "
def num(value):
    return value if isinstance(value, (int, float, str, bytes)) and value == value else 7
def nums(values):
    return {num(value) for value in values}
";

const SHOW: &str = "
def show(error, depth=0):
    print(' ' * depth + type(error).__name__, error, sep=': ')
    for note in getattr(error, '__notes__', ()):
        print(' ' * depth + 'note', note)
    if depth < 4:
        if isinstance(error, BaseExceptionGroup):
            for one in error.exceptions:
                show(one, depth + 1)
        if error.__cause__ is not None:
            print(' ' * depth + 'caused by')
            show(error.__cause__, depth + 1)
        elif error.__context__ is not None and not error.__suppress_context__:
            print(' ' * depth + 'during')
            show(error.__context__, depth + 1)
";

const TRACE: &str = "
def trace(error):
    print(''.join(traceback.format_exception(error)), end='')
";

const BOX: &str = "
class Box:
    kind = 'box'
    def __init__(self, value=None, *rest):
        self.value = value
        self.rest = rest
    def __repr__(self):
        return f'Box({self.value!r})'
    def __eq__(self, other):
        if isinstance(other, Box):
            return self.value == other.value
        return NotImplemented
    def __add__(self, other):
        if isinstance(other, Box):
            return Box(self.value + other.value)
        if isinstance(other, (int, float)):
            return Box(self.value + other)
        return NotImplemented
    def __rsub__(self, other):
        return Box((other, self.value))
    def __lt__(self, other):
        return self.value < (other.value if isinstance(other, Box) else other)
    def __getitem__(self, key):
        if isinstance(key, int) and key > 3:
            raise IndexError('box', key)
        return key
    def __len__(self):
        return 2
    def __contains__(self, item):
        return item == self.value
    def __call__(self, *args, **kwargs):
        return self.value, args, kwargs
    def __index__(self):
        return 3
    def __format__(self, spec):
        return f'<{self.value}|{spec}>'
    def __getattr__(self, name):
        if name.startswith('x'):
            return name
        raise AttributeError(f'box has no {name}')
";

const GUARD: &str = "
class Guard:
    def __init__(self, name, swallow=False, value=None):
        self.name, self.swallow, self.value = name, swallow, value
    def __enter__(self):
        print('enter', self.name)
        return self.value
    def __exit__(self, kind, error, trace):
        print('exit', self.name, kind.__name__ if kind else None, error)
        return self.swallow
    async def __aenter__(self):
        return self.__enter__()
    async def __aexit__(self, *args):
        return self.__exit__(*args)
";

const DRIVE: &str = "
class Step:
    def __init__(self, value):
        self.value = value
    def __await__(self):
        got = yield self.value
        return got
def drive(coroutine, limit=20):
    sent = None
    try:
        for number in range(limit):
            try:
                got = coroutine.send(sent)
            except StopIteration as stop:
                return stop.value
            print('step', got)
            sent = number
        return 'too long'
    finally:
        while True:
            try:
                coroutine.close()
                break
            except RuntimeError:
                print('goes on')
";

const COUNTDOWN: &str = "
class Countdown:
    def __init__(self, start):
        self.start = start
    def __iter__(self):
        return self
    def __next__(self):
        if self.start <= 0:
            raise StopIteration
        self.start -= 1
        return self.start
    def __aiter__(self):
        return self
    async def __anext__(self):
        if self.start <= 0:
            raise StopAsyncIteration
        self.start -= 1
        return self.start
";

const LOGGED: &str = "
def logged(function):
    def inner(*args, **kwargs):
        print('call', len(args), sorted(kwargs))
        return function(*args, **kwargs)
    return inner
def logged_as(name):
    def decorate(function):
        print('decorate', name)
        return function
    return decorate
";

const TYPED: &str = "
class Typed:
    def __init__(self, kind, default=None):
        self.kind, self.default = kind, default
    def __set_name__(self, owner, name):
        self.name = '_' + name
    def __get__(self, instance, owner=None):
        if instance is None:
            return 'descriptor'
        return instance.__dict__.get(self.name, self.default)
    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(f'{self.name} must be {self.kind.__name__}, not {value!r}')
        instance.__dict__[self.name] = value
    def __delete__(self, instance):
        del instance.__dict__[self.name]
";

const TRACKED: &str = "
class Tracked(type):
    made = []
    def __new__(meta, name, bases, namespace, **options):
        made = super().__new__(meta, name, bases, namespace)
        made.options = options
        meta.made.append(name)
        return made
    def __init__(cls, name, bases, namespace, **options):
        super().__init__(name, bases, namespace)
    def __call__(cls, *args, **kwargs):
        print('make', cls.__name__)
        return super().__call__(*args, **kwargs)
    def __len__(cls):
        return len(cls.made)
    def __contains__(cls, item):
        return item in cls.made
";
