//! Scenes: a few lines that belong together, each about one part of the language. What the other rows meet by chance, they
//! bring about on purpose: classes that work together, generators that are driven, traces of what ended a program.

use super::{Row, Writer};

/// Things that classes do, together.
const CLASSES: &[Row] = &[
    (
        2,
        "class $1:\n    def m(self):\n        return ['A', $x]\nclass $2($1):\n    def m(self):\n        return ['B'] + super().m()\nclass $3($1):\n    def m(self):\n        return ['C'] + super().m()\nclass $4($2, $3):\n    def m(self):\n        return ['D'] + super().m()\nprint($4().m(), [c.__name__ for c in $4.__mro__])\nprint(super($2, $4()).m(), isinstance($4(), $3))",
    ),
    (
        2,
        "class $1:\n    def __init__(self, value):\n        self._v = value\n    @property\n    def value(self):\n        print('get')\n        return self._v\n    @value.setter\n    def value(self, new):\n        print('set', new)\n        if $b:\n            raise ValueError(new)\n        self._v = new\n    @value.deleter\n    def value(self):\n        print('delete')\n        del self._v\n$2 = $1($x)\nprint($2.value)\n$2.value = $x\n$2.value += $i\nprint($2.value)\ndel $2.value\nprint($2.value)",
    ),
    (
        1,
        "class $1:\n    __slots__ = ('a', 'b')\n    def __init__(self, a):\n        self.a = a\n$2 = $1($x)\nprint($2.a, hasattr($2, 'b'), hasattr($2, '__dict__'))\n$2.b = $x\nprint($2.b)\ndel $2.b\nprint($2.b)",
    ),
    (1, "class $1:\n    __slots__ = ('a',)\n$2 = $1()\n$2.a = $x\nprint($2.a)\n$2.other = $x"),
    (
        2,
        "class $1:\n    def __init__(self, *parts):\n        self.parts = parts\n    def __eq__(self, other):\n        return isinstance(other, $1) and self.parts == other.parts\n    def __hash__(self):\n        return hash(len(self.parts))\n    def __repr__(self):\n        return '$1' + repr(self.parts)\n    def __len__(self):\n        return len(self.parts)\n    def __iter__(self):\n        return iter(self.parts)\n    def __getitem__(self, key):\n        return self.parts[key]\n    def __add__(self, other):\n        return $1(*self.parts, *other)\n    def __radd__(self, other):\n        return $1(other, *self.parts)\n    def __lt__(self, other):\n        return len(self) < len(other)\n$2 = $1($x, $x)\nprint($2 + [$x], $i + $2, $2[$N:$N], [*$2], $2 == $1(*$2))\nprint(sorted([$2, $1(), $1($i)]), max($2, $1()), {$2: 1}.get($1(*$2)))\nprint($2 < $1(), $2 > $1(), $2 in [$1()], bool($1()), $2[$k])",
    ),
    (
        1,
        "class $1(type):\n    def __new__(meta, name, bases, space, **options):\n        print('new', name, sorted(options))\n        return super().__new__(meta, name, bases, space)\n    def __init__(cls, name, bases, space, **options):\n        super().__init__(name, bases, space)\n        cls.options = options\n    @classmethod\n    def __prepare__(meta, name, bases, **options):\n        print('prepare', name)\n        return {'given': $x}\n    def __getattr__(cls, name):\n        return 'no ' + name\nclass $2(metaclass=$1, k=$i):\n    print(given)\n    def f(self):\n        return self.given\nclass $3($2, z=$x):\n    pass\nprint($3.options, $3.thing, $3().f(), type($3).__name__)\nprint($3().thing)",
    ),
    (
        1,
        "class $1:\n    registry = []\n    def __init_subclass__(cls, /, tag=None, **rest):\n        super().__init_subclass__(**rest)\n        cls.registry.append((cls.__name__, tag))\nclass $2($1, tag=$x):\n    pass\nclass $3($2):\n    pass\nprint($1.registry)\nclass $4($1, wrong=$x):\n    pass",
    ),
    (
        1,
        "class $1:\n    def __set_name__(self, owner, name):\n        print('named', owner.__name__, name)\n        self.name = name\n    def __get__(self, instance, owner=None):\n        return self if instance is None else ('got', self.name, instance.__dict__.get(self.name))\n    def __set__(self, instance, value):\n        instance.__dict__[self.name] = value\nclass $2:\n    a = $1()\n    b = $1()\n$3 = $2()\n$3.a = $x\nprint($3.a, $3.b, $2.a.name, vars($3))\n$3.__dict__['b'] = $x\nprint($3.b)\ndel $3.a",
    ),
    (
        1,
        "def $1(cls):\n    cls.extra = $x\n    cls.__str__ = lambda self: 'decorated'\n    return cls\n@$1\nclass $2:\n    def __repr__(self):\n        return 'plain'\nprint($2(), repr($2()), $2.extra, f'{$2()!r:>8}|{$2()!s:<12}|')",
    ),
    (
        1,
        "class $1:\n    count = 0\n    def __call__(self, *args, **kwargs):\n        $1.count += 1\n        return $1.count, args, sorted(kwargs)\n    def __getattr__(self, name):\n        if name.startswith('_'):\n            raise AttributeError(name)\n        return lambda *a: (name, a)\n$2 = $1()\nprint($2($x), $2(*$I), $2(k=$x), $2.anything($x))\nprint($2._hidden)",
    ),
    (
        1,
        "class $1(dict):\n    def __missing__(self, key):\n        self[key] = value = [key]\n        return value\n$2 = $1({$H: $x})\nprint($2[$H], $2['new'], len($2), $2.get('none'))\n$2['new'] += [$x]\nprint($2, $2 == dict($2), type($2.copy()).__name__)",
    ),
    (
        1,
        "class $1(list):\n    def append(self, item):\n        print('append', item)\n        super().append(item)\n    def __getitem__(self, key):\n        found = super().__getitem__(key)\n        return $1(found) if isinstance(key, slice) else found\n$2 = $1($I)\n$2.append($x)\n$2 += [$x]\nprint($2, $2[$N:$N], type($2[1:]).__name__, type($2 + []).__name__, type($2 * 2).__name__)\nprint($2[$k])",
    ),
    (
        1,
        "class $1(int):\n    def __add__(self, other):\n        return $1(int(self) + other)\n    def __repr__(self):\n        return f'<{int(self)}>'\n$2 = $1($k)\nprint($2 + $i, $i + $2, $2 * 2, -$2, $2 == $k, f'{$2:>5}', '%d' % $2, [0, 1, 2, 3, 4, 5, 6, 7, 8][$2], $2 / 2)",
    ),
    (
        1,
        "class $1:\n    def __enter__(self):\n        print('in')\n        return self\n    def __exit__(self, kind, value, trace):\n        print('out', kind and kind.__name__, value)\n        if $b:\n            raise $X\n        return $b\nwith $1() as $2, $1():\n    $B\n    raise $X",
    ),
    (
        1,
        "class $1[T]:\n    def __init__(self, item: T) -> None:\n        self.item = item\n    def get[U](self, other: U) -> tuple[T, U]:\n        return self.item, other\ntype $2[K] = dict[K, $1[K]]\nprint($1[int]($x).get($x), $1.__type_params__, $2.__name__, $2.__value__, $1[int])\nprint($2[str], $1[int].__args__)",
    ),
    (
        1,
        "class $1:\n    __match_args__ = ('x', 'y')\n    def __init__(self, x, y=0):\n        self.x, self.y = x, y\nfor $2 in [$1($i), $1($i, $i), $1('s', [1, 2]), $i, [$1(1), 2], {'k': $1(0)}]:\n    match $2:\n        case $1(0, y=0):\n            print('origin')\n        case $1(int(a), int(b)) if a > b:\n            print('larger', a, b)\n        case $1(x=str() as s, y=[first, *_]):\n            print('text', s, first)\n        case $1():\n            print('other')\n        case [$1(a), *rest]|[a, *rest]:\n            print('list', a, rest)\n        case {'k': $1(x=a), **rest}:\n            print('dict', a, rest)\n        case 0|1|-1 as n:\n            print('small', n)\n        case _:\n            print('none')",
    ),
    (
        1,
        "class $1:\n    def __bool__(self):\n        print('bool')\n        return $b\n    def __eq__(self, other):\n        print('eq')\n        return self\n    def __lt__(self, other):\n        print('lt')\n        return $x\n    def __contains__(self, item):\n        print('in')\n        return $x\n$2 = $1()\nprint($2 and 1, $2 or 2, not $2, 1 if $2 else 0)\nprint($2 == 1 == 2, 1 < $2 < 3, 1 in $2, 1 not in $2, $2 != $2)\nprint([$2, $2].count(1), [$2].index($2))\nwhile $2 and $k < 2:\n    break\nassert $2, 'gone'",
    ),
    (
        1,
        "class $1:\n    def __init__(self, n):\n        self.n = n\n    def __index__(self):\n        return self.n\n    def __round__(self, digits=None):\n        return ('round', digits)\n    def __divmod__(self, other):\n        return ('divmod', other)\n    def __rdivmod__(self, other):\n        return ('rdivmod', other)\n    def __pow__(self, other, modulus=None):\n        return ('pow', other, modulus)\n    def __rpow__(self, other):\n        return ('rpow', other)\n    def __matmul__(self, other):\n        return ('matmul', other)\n    def __imatmul__(self, other):\n        print('imatmul')\n        return self\n    def __floor__(self):\n        return 'floor'\n    def __complex__(self):\n        return 2j\n$2 = $1($k)\nprint(round($2), round($2, 1), divmod($2, 3), divmod(3, $2), $2 ** 2, 2 ** $2, pow($2, 2, 3), $2 @ 4)\n$2 @= 5\nprint(hex($2), bin($2), list(range($2)), 'abcdefg'[$2], [1, 2, 3][:$2], complex($2), 'x' * $2, math.floor($2))\nprint(int($2), float($2), 10 // $2)",
    ),
];

/// Functions, generators, coroutines.
const CALLS: &[Row] = &[
    (
        2,
        "def $1(a, /, b, c=$x, *args, d, e=$x, **kwargs):\n    return a, b, c, args, d, e, kwargs\nfor $2, $3 in [((1, 2), {'d': 3}), ((1,), {'b': 2, 'd': 3}), ((1, 2, 3, 4), {'d': 5, 'f': 6}), ((), {}), ((1, 2), {}), ((1, 2), {'a': 1, 'd': 2}), ((1, 2), {'b': 3, 'd': 4}), ((1,), {'d': 2}), ($t, $d)]:\n    try:\n        print($1(*$2, **$3))\n    except TypeError as $4:\n        print($4)",
    ),
    (
        1,
        "def $1(a, b=2):\n    return a, b\nfor $2 in [lambda: $1(), lambda: $1(1, 2, 3), lambda: $1(1, c=3), lambda: $1(1, a=2), lambda: $1(b=1), lambda: $1(*$I), lambda: $1(**$d), lambda: $1(*[1], **{'b': $x}), lambda: $1(1, *[2], *()), lambda: $1(**{'a': 1}, **{'a': 2})]:\n    try:\n        print($2())\n    except TypeError as $3:\n        print($3)",
    ),
    (
        1,
        "def $1():\n    count = 0\n    def add(by=1):\n        nonlocal count\n        count += by\n        return count\n    def get():\n        return count\n    return add, get\n$2, $3 = $1()\nprint($2(), $2($i), $3(), $2(by=$n), [c.cell_contents for c in $2.__closure__])",
    ),
    (
        1,
        "$1 = 0\ndef $2():\n    global $1\n    $1 += 1\n    def inner():\n        global $1\n        $1 *= 2\n    inner()\n    return $1\nprint($2(), $2(), $1)\ndef $3():\n    $1 += 1\n$3()",
    ),
    (
        1,
        "def $1(flag):\n    if flag:\n        local = $x\n    try:\n        return local\n    finally:\n        del local\nprint($1(True))\nprint($1(False))",
    ),
    (
        1,
        "def $1(n):\n    try:\n        for i in range(n):\n            try:\n                if i == 1:\n                    continue\n                if i == 3:\n                    break\n                if i > 5:\n                    return i\n            finally:\n                print('f', i)\n        else:\n            return 'whole'\n        return 'broken'\n    finally:\n        print('end')\nprint($1($k), $1(2), $1(9))",
    ),
    (
        1,
        "def $1():\n    while True:\n        try:\n            try:\n                raise $X\n            finally:\n                if $b:\n                    break\n        except Exception as e:\n            print(type(e).__name__)\n            return $x\n    return 'after'\nprint($1())",
    ),
    (
        1,
        "def $1(*parts, sep='-', **rest):\n    return sep.join(map(str, parts)) + str(sorted(rest))\ndef $2(f, *args, **kwargs):\n    return lambda *more, **other: f(*args, *more, **{**kwargs, **other})\n$3 = $2($1, $x, sep=$s)\nprint($3($x), $3(a=1), $3(*$I, sep='+'))\nprint(functools.partial($1, 1, sep='/')(2, z=3), functools.reduce(lambda a, b: a + [b], $I, []))",
    ),
    (
        1,
        "@functools.lru_cache(maxsize=2)\ndef $1(n):\n    print('compute', n)\n    return n * 2\nprint([$1(n) for n in [1, 2, 1, 3, 2, $k]], $1.cache_info())",
    ),
    (
        1,
        "def $1(f):\n    @functools.wraps(f)\n    def wrapper(*args):\n        print('before', f.__name__)\n        try:\n            return f(*args)\n        finally:\n            print('after')\n    return wrapper\n@$1\n@$1\ndef $2(a):\n    'doc'\n    return 10 // a\nprint($2(3), $2.__name__, $2.__doc__, $2.__wrapped__.__name__)\n$2(0)",
    ),
    (
        1,
        "def $1(n):\n    tick()\n    return 'even' if n == 0 else $2(n - 1)\ndef $2(n):\n    tick()\n    return 'odd' if n == 0 else $1(n - 1)\nprint($1($k % 7), $2(4))\ndef $3(tree):\n    tick()\n    return sum(map($3, tree)) if isinstance(tree, list) else tree\nprint($3([1, [2, [3, $k]], [], [[4]]]), $3($l))",
    ),
    (
        2,
        "def $1():\n    received = []\n    while True:\n        try:\n            got = yield received\n            received.append(got)\n            if got is None:\n                return 'done', received\n        except $E as e:\n            received.append(type(e).__name__)\n        finally:\n            received.append('turn')\n$2 = $1()\nprint(next($2), $2.send($x), $2.throw($X))\ntry:\n    print($2.send(None))\nexcept StopIteration as $3:\n    print('stopped', $3.value)\nprint(list($2), $2.gi_frame)",
    ),
    (
        1,
        "def $1(n):\n    for i in range(n):\n        got = yield i\n        if got:\n            print('got', got)\n    return n * 10\ndef $2():\n    a = yield from $1(2)\n    b = yield from [7, 8]\n    return a, b\n$3 = $2()\nprint(next($3), $3.send('x'), next($3), next($3))\ntry:\n    $3.send(None)\nexcept StopIteration as $4:\n    print($4.value)\n$5 = $2()\nnext($5)\nprint($5.gi_yieldfrom is not None, $5.close(), $5.close())\n$5.throw($X)",
    ),
    (
        1,
        "def $1():\n    try:\n        yield 1\n        yield 2\n    except GeneratorExit:\n        print('closed')\n        if $b:\n            yield 3\n    finally:\n        print('finally')\n$2 = $1()\nnext($2)\ntry:\n    $2.close()\nfinally:\n    print(list($2))\nprint('after')",
    ),
    (
        1,
        "def $1(items):\n    for item in items:\n        tick()\n        yield item\ndef $2(items, f):\n    return (f(item) for item in items)\nprint(list($2($2($1($I), lambda v: [v]), len)))\nprint([*$2($1(range(4)), lambda v: v * v)], sum($2($1([1, 2]), float)))\n$3, *$4 = $1($I)\nprint($3, $4)",
    ),
    (
        1,
        "def $1():\n    raise StopIteration($x)\n    yield\ndef $2():\n    yield next(iter([]))\ntry:\n    print(list($1()))\nexcept RuntimeError as $3:\n    show($3)\nprint(list($2()))",
    ),
    (
        1,
        "async def $1(n):\n    for i in range(n):\n        await Step(i)\n        yield i\nasync def $2():\n    found = [i async for i in $1(3) if i != 1]\n    pairs = {i: j async for i in $1(2) async for j in $1(2)}\n    async for i in $1($k % 4):\n        if i == 2:\n            break\n    else:\n        print('whole')\n    return found, pairs, [x async for x in $1(1)]\nprint(drive($2(), 60))",
    ),
    (
        1,
        "async def $1():\n    try:\n        got = yield $x\n        print('got', got)\n        yield $x\n    except $E as e:\n        print('caught', type(e).__name__)\n        yield 'after'\n    finally:\n        await Step('closing')\nasync def $2():\n    agen = $1()\n    try:\n        print(await agen.asend(None))\n        print(await agen.asend($x))\n        print(await agen.athrow($X))\n    finally:\n        await agen.aclose()\n    return 'end'\nprint(drive($2()))",
    ),
    (
        1,
        "async def $1(name, fail):\n    async with Guard(name, $b):\n        await Step(name)\n        if fail:\n            raise $X\n        return name\nasync def $2():\n    results = []\n    for fail in (False, True):\n        try:\n            results.append(await $1('g', fail))\n        except Exception as e:\n            results.append(type(e).__name__)\n        finally:\n            await Step('f')\n    return results\nprint(drive($2()))",
    ),
    (
        1,
        "@contextlib.contextmanager\ndef $1(name):\n    print('open', name)\n    try:\n        yield name * 2\n    except $E as e:\n        print('handled', type(e).__name__)\n    finally:\n        print('shut', name)\nwith $1('a') as $2, $1('b'):\n    print($2)\n    raise $X\nwith contextlib.suppress($E), contextlib.ExitStack() as $3:\n    $3.enter_context($1('c'))\n    $3.callback(print, 'called back')\n    raise $X",
    ),
    (
        1,
        "$1 = [lambda: n for n in range(3)]\n$2 = [lambda n=n: n for n in range(3)]\nprint([f() for f in $1], [f() for f in $2])\n$3 = lambda *a, k=$x, **r: (a, k, r)\nprint($3(), $3(1, k=2), $3(*$t, z=1), (lambda: (yield))().__class__.__name__)",
    ),
];

/// Values: text, numbers, slices, sorting.
const VALUES: &[Row] = &[
    (
        2,
        "$1 = $l\n$1[$N:$N] = $I\nprint($1)\n$1[$N:$N:$N] = $l\nprint($1)\ndel $1[$N:$N:$N]\nprint($1, $1[::-1], $1[$N:$N:-1])\n$1[len($1):] = [$x, $x]\n$1[:0] = [$x]\nprint($1, $1.index($x))",
    ),
    (
        1,
        "$1 = bytearray($y)\n$1[$N:$N] = $y\n$1 += b'end'\nprint($1, $1[$N:$N:$N], $1.find(b'e'), $1.hex('-', 2), bytes($1).split(b'e'))\n$1[$k] = $k\ndel $1[::2]\n$1.extend([$k, 65])\nprint($1, $1.pop(), $1.upper(), $1.count(65), $1 == bytes($1))",
    ),
    (
        2,
        "for $1 in [$i, $f, 2**70, -1e-7, 123456.789, True, $n]:\n    try:\n        print(f'{$1:{$k}}', f'{$1:$F}', f'{$1:,}', f'{$1:+.3e}', f'{$1!r:>10}', '%10.3f' % $1, '%x' % int($1))\n    except (ValueError, OverflowError, TypeError) as $2:\n        print($2)",
    ),
    (
        1,
        "for $1 in [$s, $s, 'straße ǅ', '  a b\\tc\\n', 'x1_y']:\n    print([$1.upper(), $1.lower(), $1.title(), $1.casefold(), $1.swapcase(), $1.capitalize(), $1.strip(), $1.split(), $1.splitlines(True), $1.partition('a'), $1.rpartition(' ')])\n    print([$1.isalnum(), $1.isalpha(), $1.isdecimal(), $1.isdigit(), $1.isidentifier(), $1.islower(), $1.isnumeric(), $1.isprintable(), $1.isspace(), $1.istitle(), $1.isupper()])\n    print($1.center(12, '*'), $1.zfill(8), $1.expandtabs(3), $1.encode('ascii', 'replace'), $1.translate({97: 'A', 32: None}), $1.replace('', '.', 2))",
    ),
    (
        1,
        "$1 = [($i, $s), ($i, $s), ($k, 'm'), (1, 'z')]\nprint(sorted($1, key=lambda p: (-p[0], p[1])), sorted($1, key=lambda p: p[1], reverse=True), min($1, key=lambda p: abs(p[0])), max($1))\n$1.sort(key=lambda p: len(p[1]))\nprint($1, list(itertools.groupby([1, 1, 2, 1], key=lambda v: v > 1))[0][0], [(k, list(g)) for k, g in itertools.groupby(sorted([p[0] % 3 for p in $1]))])\nprint(sorted([$x, $x, $x]))",
    ),
    (
        1,
        "$1 = $i ** 5 + 3 ** 80\nprint($1, $1 // 7 ** 20, $1 % 10 ** 15, divmod(-$1, 3 ** 41), $1.bit_length(), hex($1), $1 >> 33, $1 << 5, $1 & -$1, ~$1, -$1 ^ 255)\nprint(pow($1, 65537, 10 ** 9 + 7), math.isqrt(abs($1)), math.gcd($1, 2 ** 64 * 3), int(str($1)) == $1, float($1), $1 / 3 ** 79, round($1, -20), int.from_bytes(($1 % 2 ** 64).to_bytes(8, 'big'), 'little'), f'{$1:,}', f'{$1:e}')",
    ),
    (
        1,
        "$1 = {$H: $x, 'k': $i, 1: 'one'}\nprint(list($1), list($1.items())[:2], $1.keys() & {'k', 1} == {'k', 1}, $1.pop('k'), $1.setdefault('n', []), $1|{'z': 0}, {**$1, 'q': 1} == $1)\nfor $2, ($3, *$4) in zip($1, [(1, 2, 3), 'ab', [4]]):\n    print($2, $3, $4)\n$1 |= [('w', $x)]\ndel $1[1]\nprint($1, dict(reversed($1.items())), dict.fromkeys('ab', 0))\nfor $2 in $1:\n    $1['grow'] = 1",
    ),
    (
        1,
        "print([(a, b) for a in range(3) if a % 2 for b in range(a)], {a: {b: a * b for b in range(2)} for a in range(2)}, [[c for c in w if c != 'a'] for w in [$s, 'banana']], {len(str(a)) for a in $I}, *(y for x in [$l, $t] for y in x), sep='; ')\nprint([last := n for n in range(4)], last, [$1 for $1 in $I if ($2 := $1) is not None], any((hit := n) > 2 for n in range(5)), hit)",
    ),
    (
        1,
        "$1 = 'abcdefgh'\nprint([$1[a:b:c] for a in (None, 2, -3, 99) for b in (None, 5, -1) for c in (1, 2, -1, -3)])\nprint($1[$N:$N:$N], (1, 2, 3, 4)[$N:$N:$N], range(10)[$N:$N:$N], slice($k, 3).indices(5))",
    ),
    (
        1,
        "(a, b), *c, d = [$t, 1, 2, $x]\nprint(a, b, c, d)\n$1, = $I\nfor [e, (f, *g)] in [(1, 'ab'), [2, (3,)]]:\n    print(e, f, g)\n$2, $2, *$3 = $s\nprint($2, $3)",
    ),
    (
        1,
        "for $1 in ['12', ' -7 ', '0x1F', '1_000', '1__0', 'z', '', '1e3', 'nan', '-inf', '\\u0663', '0b1', '1.5.2', $s]:\n    for $2 in (int, float, complex, lambda t: int(t, 0), lambda t: int(t, 36)):\n        try:\n            print(repr($2($1)), end=' ')\n        except ValueError as $3:\n            print($3, end=' ')\n    print()",
    ),
    (
        1,
        "$1 = float('nan')\nprint($1 == $1, $1 < $f, $f >= $1, $1 != $i, [$1] == [$1], $1 in [$1], [float('nan')].count($1), {$1: $x}[$1])\nprint(repr(max($1, $i)), min($i, $1), f'{$1:+.2f} {$1!r:>8}', '%g' % $1, math.isnan($1 * $f), bool($1), $1 ** 0)\nint($1)",
    ),
    (
        1,
        "for $1 in [0.1, 1/3, 2.5, -2.5, 1e16, 123456789.987654321, 5e-324, 1.7976931348623157e308, $f]:\n    print(repr($1), round($1), round($1, 2), f'{$1:.0f}', f'{$1:g}', f'{$1:.3g}', f'{$1:%}', $1.hex(), $1.as_integer_ratio(), $1 // 0.3, $1 % 0.3, math.trunc($1), hash($1))",
    ),
    (
        1,
        "print(f'{($x)!r:^{($k) + 9}}', f'{\"q\":>{3}}{{}}{($i):#x}', f'{($x)=}', f'{(lambda v: v * 2)($i)}', f'{[c for c in \"ab\"]}{ {1: 2}[1] }', f'{($s)!a}', f'''{\n    $i\n    + 1}''', f'{($n):{\"*\"}^{10}}', f\"{'nested ' + f'{($i)} {f\"{($k)}\"}'}\")",
    ),
    (
        1,
        "print(b'%s|%5d|%r' % (b'x', $i, $y), b'a,b,,c'.split(b','), b' x '.strip(), b'ab'.hex(), bytes.fromhex('00ff 7f'), b'abc'[::-1], b'a' in $y, list($y), $y + b'z', b'-'.join([$y, b'q']), b'%x' % $k, b'Ab'.swapcase(), b'aXbX'.replace(b'X', $y), b'abc'.translate(None, b'b'), b'x'.rjust(4, b'.'), $y.decode('latin-1'), int.from_bytes($y, 'big'))",
    ),
];

/// What raises, and what is made of it.
const RAISING: &[Row] = &[
    (
        2,
        "try:\n    raise ExceptionGroup('top', [$X, ExceptionGroup('in', [$X, ValueError(1)]), TypeError(2)])\nexcept* ValueError as $1:\n    print('values', $1, $1.exceptions)\n    if $b:\n        raise $X\nexcept* (TypeError, $E) as $1:\n    show($1)\nelse:\n    print('else')\nfinally:\n    print('finally')",
    ),
    (
        1,
        "$1 = ExceptionGroup('g', [ValueError($x), ExceptionGroup('h', [KeyError($x), ValueError(3)])])\nprint($1.subgroup(ValueError), $1.split(KeyError), $1.derive([OSError()]), $1.subgroup(lambda e: isinstance(e, KeyError)), $1.message)\n$2, $3 = $1.split(lambda e: e.args == (3,))\ntrace($2)\ntrace($3)",
    ),
    (
        1,
        "try:\n    try:\n        raise $X\n    except $E as $1:\n        $1.add_note('first ' + $s)\n        $1.add_note('second')\n        raise\n    finally:\n        print('passing')\nexcept Exception as $2:\n    print($2.__notes__)\n    trace($2)",
    ),
    (
        1,
        "def $1():\n    try:\n        raise $X\n    except Exception as e:\n        raise $X from e\ndef $2():\n    try:\n        $1()\n    except Exception:\n        raise $X\ntry:\n    $2()\nexcept Exception as $3:\n    trace($3)\n    print(repr($3.__cause__), repr($3.__context__.__cause__))",
    ),
    (
        1,
        "class $1(Exception):\n    def __init__(self, code, *, hint=None):\n        super().__init__(code, hint)\n        self.code, self.hint = code, hint\n    def __str__(self):\n        return f'{self.code}: {self.hint}'\nclass $2($1, KeyError):\n    pass\nfor $3 in ($1, $2, KeyError, ZeroDivisionError):\n    try:\n        raise $3($x)\n    except $2 as e:\n        print('two', e, e.args)\n    except $1 as e:\n        print('one', e, repr(e))\n    except (KeyError, ArithmeticError) as e:\n        print('built in', e, e.args)\n    else:\n        print('none')",
    ),
    (
        1,
        "try:\n    e = 1\n    try:\n        raise $X\n    except Exception as e:\n        pass\n    print(e)\nexcept NameError as $1:\n    print($1, $1.name)\nfor $2 in [lambda: ($x).nothing, lambda: undefined_name, lambda: {}[$x], lambda: [][$k], lambda: int('x'), lambda: $x + $x, lambda: $x(), lambda: $x[$x], lambda: len($x), lambda: iter($x)]:\n    try:\n        print($2())\n    except Exception as $3:\n        print(type($3).__name__, $3)",
    ),
    (
        1,
        "import sys\ntry:\n    raise $X\nexcept Exception:\n    print(sys.exc_info()[0].__name__, sys.exception().args)\n    try:\n        raise $X\n    except Exception as $1:\n        print(sys.exception() is $1)\n    print(sys.exception().args)\nprint(sys.exc_info())",
    ),
    (
        1,
        "def $1(n):\n    if n == 0:\n        return 1 // 0\n    return $1(n - 1) + (\n        $i\n    )\ntry:\n    $1($k % 5)\nexcept ZeroDivisionError as $2:\n    trace($2)\n    $3 = $2.__traceback__\n    while $3:\n        print($3.tb_lineno, $3.tb_frame.f_code.co_name)\n        $3 = $3.tb_next",
    ),
];

/// The last thing that a program does, which is the end of it.
const ENDS: &[Row] = &[
    (2, "def $1(a):\n    return a.missing + 1\ndef $2(b):\n    return [$1(b) for _ in range(2)]\n$2($x)"),
    (
        2,
        "def $1(v):\n    try:\n        return {}[v]\n    except KeyError as e:\n        e.add_note('looked for ' + repr(v))\n        raise $X from e\n$1($H)",
    ),
    (1, "def $1():\n    raise ExceptionGroup('end', [$X, ExceptionGroup('inner', [$X, $X])])\n$1()"),
    (
        1,
        "class $1:\n    @property\n    def p(self):\n        return self.q\n    def __enter__(self):\n        return self\n    def __exit__(self, *args):\n        raise $X\nwith $1() as $2:\n    $2.p",
    ),
    (1, "def $1(n):\n    return $1(n + 1)\nimport sys\nsys.setrecursionlimit(90)\n$1(0)"),
    (1, "def $1():\n    yield 1\n    raise $X\nfor $2 in $1():\n    print($2)"),
    (1, "async def $1():\n    await Step(1)\n    raise $X\ndrive($1())"),
    (1, "raise $X"),
    (1, "print($x +\n      $x -\n      $x)\nassert $b, $x\nraise SystemExit($x)"),
    (1, "$1 = lambda f: f($x)[\n    $x\n]\n$1(list)\n$1($x)"),
    (1, "try:\n    raise $X\nexcept* $E:\n    raise $X\nfinally:\n    print('end')"),
    (1, "import sys\nsys.exit($x)"),
    (1, "($x).pop($x)($x)[$x] @ $x"),
    (1, "class $1(int, str):\n    pass"),
    (1, "$1: int\nprint($1)"),
    (1, "del $vx, $vx\nprint($vx)"),
];

impl Writer {
    /// One of the scenes, mostly guarded.
    pub fn scene(&mut self) {
        let rows = self.pick(&[CLASSES, CALLS, VALUES, RAISING]);
        let row = self.row(rows);
        self.budget -= 4;
        self.line("try:");
        self.indent += 1;
        self.place.depth += 2;
        self.write(row);
        self.place.depth -= 2;
        self.indent -= 1;
        let handler = self.pick(&["show", "trace"]);
        self.line("except Exception as error:");
        self.line(&format!("    {handler}(error)"));
    }

    /// What a program ends with, unguarded.
    pub fn end(&mut self) {
        let row = self.row(ENDS);
        self.write(row);
    }
}
