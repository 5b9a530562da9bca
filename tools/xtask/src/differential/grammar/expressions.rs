//! Expressions by type.

use super::names::Type;
use super::{Row, Writer};

const INT: &[Row] = &[
    (9, "$i + $i"),
    (9, "$i - $i"),
    (7, "$i * $i"),
    (5, "$i // $i"),
    (5, "$i % $i"),
    (3, "$i & $i"),
    (3, "$i | $i"),
    (3, "$i ^ $i"),
    (3, "($i << $k)"),
    (3, "$i >> $k"),
    (2, "($i << bool($b))"),
    (3, "(-$i)"),
    (2, "(~$i)"),
    (1, "(+$i)"),
    (3, "($i) ** $k"),
    (3, "abs($i)"),
    (2, "pow($i, $k, $i)"),
    (2, "divmod($i, $i)[$b]"),
    (4, "len($x)"),
    (1, "hash($s) % 1009"),
    (2, "sum($l)"),
    (3, "sum([$i, $i, $i])"),
    (3, "max($i, $i)"),
    (2, "min($i, $i, key=abs)"),
    (6, "($i if $b else $i)"),
    (4, "($1 := $i)"),
    (3, "int($f)"),
    (3, "int($s)"),
    (1, "int($s, $k)"),
    (2, "round($f)"),
    (1, "round($i, $k)"),
    (1, "ord($s[0])"),
    (2, "($s).count($s)"),
    (2, "($s).find($s)"),
    (1, "($s).rindex($s)"),
    (2, "($l).count($x)"),
    (1, "($l).index($x)"),
    (2, "($i).bit_length()"),
    (1, "($i).bit_count()"),
    (1, "int($i).__add__($i)"),
    (2, "hash($M)"),
    (1, "hash(($M, $M))"),
    (1, "int.from_bytes($y, 'little', signed=$b)"),
    (2, "($d).get($H, $i)"),
    (1, "len(str($i))"),
    (2, "($t)[$k]"),
    (2, "1:i | sum($i for $1 in $~I if $b)"),
    (2, "1:i | (lambda $1: $i)($~i)"),
    (2, "[$i, $i, $i][$k]"),
    (2, "1:i 2:i 3:i | (lambda $1, /, $2=$~i, *, $3=$~i: $i)($~i, $3=$~i)"),
    (2, "{$H: $i, $H: $i}[$H]"),
    (3, "($i and $i)"),
    (3, "($i or $i)"),
    (1, "int($b)"),
    (1, "math.isqrt($i)"),
    (1, "math.gcd($i, $i)"),
    (1, "functools.reduce(lambda a, b: a $O b, [$i, $i, $i])"),
    (1, "math.floor($f)"),
    (1, "math.comb(abs($k), $k)"),
    (1, "math.trunc($f)"),
    (2, "$b + $b"),
    (1, "-$b"),
    (1, "($y)[$k]"),
    (1, "($o).__len__()"),
    (1, "int($i / $i)"),
    (1, "($i).__floordiv__($n)"),
    (1, "$i @ $i"),
    (1, "next(1 * a for a in $I)"),
];

const FLOAT: &[Row] = &[
    (6, "$f + $n"),
    (5, "$n - $f"),
    (6, "$f * $f"),
    (5, "$f / $n"),
    (6, "$i / $i"),
    (3, "$f // $n"),
    (3, "$f % $n"),
    (2, "$n % $f"),
    (2, "$f ** $k"),
    (1, "$n ** -$k"),
    (4, "float($i)"),
    (2, "float($s)"),
    (2, "abs($f)"),
    (3, "round($f, $k)"),
    (2, "(-$f)"),
    (2, "max($f, $n)"),
    (2, "sum([$f, $n, $f])"),
    (1, "float(str($f))"),
    (1, "math.sqrt($f)"),
    (2, "divmod($f, $n)[$b]"),
    (1, "math.fsum([$f, $f])"),
    (1, "math.copysign($f, $n)"),
    (3, "($f if $b else $f)"),
    (1, "float.fromhex(($f).hex())"),
    (1, "math.fmod($f, $n)"),
    (1, "($f).__add__($n)"),
    (1, "pow($f, $n)"),
    (1, "math.ldexp($f, $k)"),
    (1, "math.hypot($f, $f)"),
    (1, "float($f)"),
    (1, "complex($f, $n).real"),
];

const STR: &[Row] = &[
    (8, "$s + $s"),
    (4, "$s * $k"),
    (5, "($s)[$N:$N]"),
    (4, "($s)[$N:$N:$N]"),
    (3, "($s)[$k]"),
    (5, "f\"{($x)}\""),
    (3, "f\"{($x)!r}-{($s)}\""),
    (5, "f\"{($n):$F}\""),
    (3, "f\"{($s):$G}\""),
    (2, "f\"{($x):>{$k}}|\""),
    (2, "f\"{($x)!s:$G}\""),
    (1, "f\"{$vi=}\""),
    (1, "f\"{$vx = !r:^20}\""),
    (2, "format($n, \"$F\")"),
    (4, "str($x)"),
    (4, "repr($x)"),
    (1, "ascii($s)"),
    (2, "($s).upper()"),
    (1, "($s).lower()"),
    (1, "($s).title()"),
    (1, "($s).capitalize()"),
    (1, "($s).swapcase()"),
    (1, "($s).casefold()"),
    (3, "($s).join([$s, $s])"),
    (2, "($s).join($I)"),
    (3, "($s).replace($s, $s)"),
    (1, "($s).replace($s, $s, $k)"),
    (2, "($s).split($s)[$k]"),
    (1, "($s).center($k, $c)"),
    (1, "($s).rjust($k)"),
    (2, "($s).strip()"),
    (2, "($s).strip($s)"),
    (1, "($s).rstrip($s)"),
    (1, "($s).zfill($k)"),
    (1, "chr($i % 0x250)"),
    (1, "chr($i)"),
    (1, "hex($i)"),
    (1, "bin($i)"),
    (1, "oct($i)"),
    (1, "($f).hex()"),
    (1, "'{}-{!r:>8}'.format($x, $x)"),
    (1, "'{0[0]}{0}'.format($l)"),
    (1, "'{a.real:$F}'.format(a=$n)"),
    (1, "($y).decode()"),
    (1, "($y).hex()"),
    (2, "type($x).__name__"),
    (2, "' '.join(map(str, $I))"),
    (3, "'%s %r' % ($x, $x)"),
    (2, "'%5.2f|%-6d|' % ($n, $i)"),
    (1, "'%+d' % $n"),
    (1, "'%#x' % $i"),
    (1, "'%(a)s' % {'a': $x}"),
    (1, "'%s' % $t"),
    (1, "($s).translate({97: 'x', 98: None, 99: 65})"),
    (1, "($s).partition($s)[$k]"),
    (1, "($s).expandtabs($k)"),
    (1, "','.join(sorted($d))"),
    (1, "($s).removeprefix($s)"),
    (1, "($s).removesuffix($s)"),
    (3, "($s if $b else $s)"),
    (1, "min($s, $s)"),
    (1, "str($y, 'utf-8', 'replace')"),
    (1, "($s).encode().decode('ascii', 'backslashreplace')"),
    (1, "str.join('-', $I)"),
    (1, "($s or $s)"),
    (1, "''.join(reversed($s))"),
    (1, "($s).format($x, $x)"),
    (1, "$s % $x"),
    (1, "($s).format_map($d)"),
    (1, "f'{$i:{$k}}{($x)!a}'"),
];

const BYTES: &[Row] = &[
    (4, "$y + $y"),
    (2, "$y * $k"),
    (3, "($y)[$N:$N]"),
    (2, "($s).encode()"),
    (1, "($s).encode('latin-1')"),
    (1, "bytes($I)"),
    (1, "bytes([$k, $k])"),
    (1, "($y).replace($y, $y)"),
    (1, "($i).to_bytes($k, 'big')"),
    (1, "($i).to_bytes(9, 'little', signed=True)"),
    (1, "($y).join([$y, $y])"),
    (1, "($y).upper()"),
    (1, "bytearray($y)"),
    (1, "b'%d-%s' % ($i, $y)"),
    (1, "bytes.fromhex('0aff')"),
    (1, "($y).strip($y)"),
    (1, "bytes($k)"),
];

const LIST: &[Row] = &[
    (6, "[$x, $x]"),
    (4, "[$i, $i, $i]"),
    (3, "[$i, *$I]"),
    (3, "[*$I, *$I]"),
    (5, "1:x | [$x for $1 in $~I]"),
    (3, "1:i | [$i for $1 in range($~k) if $b]"),
    (2, "1:i 2:i | [$i for $1 in range($~k) for $2 in range($1)]"),
    (2, "1:i 2:i | [[$i for $2 in range($~k)] for $1 in range($~k)]"),
    (3, "list($I)"),
    (2, "sorted($l)"),
    (3, "sorted([$i, $i, $i], reverse=$b)"),
    (2, "sorted($I, key=repr)"),
    (1, "sorted($I, key=str, reverse=$b)"),
    (1, "1:x | sorted($~I, key=lambda $1: $x)"),
    (4, "($l)[$N:$N]"),
    (4, "($l)[$N:$N:$N]"),
    (4, "$l + $l"),
    (2, "$l * $k"),
    (2, "1:x | list(map(lambda $1: $x, $~I))"),
    (1, "list(map(str, $I))"),
    (1, "1:x | list(filter(lambda $1: $b, $~I))"),
    (1, "list(filter(None, $I))"),
    (2, "list(zip($I, $I))"),
    (1, "list(zip($I, $I, strict=True))"),
    (1, "list(enumerate($I, $i))"),
    (2, "($s).split()"),
    (1, "($s).splitlines($b)"),
    (1, "($s).rsplit($s, $k)"),
    (2, "list(reversed($l))"),
    (2, "list(($d).items())"),
    (1, "list(($d).values())"),
    (2, "list(range($k, $k, $k))"),
    (1, "($l).copy()"),
    (2, "($l if $b else $l)"),
    (1, "[$l] * 2"),
    (1, "1:i 2:x | [$x for $1, $2 in enumerate($~I)]"),
    (1, "1:i | [($1, $2 := $i) for $1 in range(3)]"),
    (1, "1:i | [(lambda: $1) for $1 in range(3)]"),
    (1, "1:i | [f() for f in [lambda: $i for $1 in range(3)]]"),
    (1, "list(itertools.chain($I, $I))"),
    (1, "list(itertools.islice($I, $k))"),
    (1, "list(itertools.accumulate([$i, $i, $i]))"),
    (1, "list(itertools.product($I, repeat=2))[:5]"),
    (1, "list(itertools.zip_longest($I, $I, fillvalue=$x))"),
    (1, "list(Countdown($k))"),
    (1, "list(iter([$i, $i, $i].pop, $i))"),
    (1, "list(divmod($n, $n))"),
    (1, "$l or $l"),
    (1, "[$x][:] + [*$t]"),
    (1, "[$i, $s, $f].__getitem__(slice($k))"),
    (1, "1:l | [y for $1 in [$~l, $~l] for y in $1]"),
];

const DICT: &[Row] = &[
    (6, "{$H: $x, $H: $x}"),
    (2, "dict(a=$x, b=$x)"),
    (4, "1:x | {$1: $x for $1 in $~I}"),
    (2, "1:i | {$i: $s for $1 in range($~k) if $b}"),
    (3, "{**$d, $H: $x}"),
    (3, "$d | $d"),
    (2, "dict(zip($I, $I))"),
    (2, "dict.fromkeys($I, $x)"),
    (1, "dict(sorted(($d).items(), key=repr))"),
    (1, "1:x 2:x | {$2: $1 for $1, $2 in ($~d).items()}"),
    (1, "dict($d, z=$x)"),
    (1, "dict(enumerate($I))"),
    (1, "($d).copy()"),
    (1, "{'a': $i} | {'b': $s}"),
    (1, "dict([($H, $x), ($H, $x)])"),
    (1, "dict($l)"),
    (1, "($d if $b else $d)"),
];

const SET: &[Row] = &[
    (3, "{$M, $M, $M}"),
    (3, "set(range($k, $k, $k))"),
    (3, "nums($e) | nums($e)"),
    (3, "$e & $e"),
    (3, "$e - $e"),
    (2, "nums($e) ^ nums($e)"),
    (2, "1:i | {$M for $1 in range($~k)}"),
    (1, "set([$M, $M])"),
    (1, "frozenset({$M, $M})"),
    (1, "($e).union([$M])"),
    (1, "($e).difference([$M], [$M])"),
    (1, "($e).copy()"),
    (1, "{*nums($e), $M}"),
    (1, "($e).symmetric_difference([$M, $M])"),
];

const TUPLE: &[Row] = &[
    (5, "($x, $x)"),
    (2, "($x,)"),
    (2, "tuple($I)"),
    (3, "$t + $t"),
    (2, "$t * $k"),
    (3, "($t)[$N:$N]"),
    (2, "($t)[$N:$N:$N]"),
    (2, "divmod($n, $n)"),
    (1, "($s).partition($s)"),
    (2, "(*$I, $x)"),
    (1, "1:x | tuple($x for $1 in $~I)"),
    (1, "slice($k, $k, $k).indices($k)"),
    (2, "1:x 2:t 3:d | (lambda $1, *$2, **$3: ($x, $2, $3))($~x, *$~I, **{'k': $~x})"),
    (1, "($f).as_integer_ratio()"),
    (1, "math.frexp($f)"),
    (1, "((1, 2) < $t, $t == $t)"),
    (1, "($d).popitem()"),
    (1, "Box($x)($x, k=$x)"),
];

const BOOL: &[Row] = &[
    (5, "$n < $n"),
    (3, "$n <= $n"),
    (3, "$n > $n"),
    (5, "$x == $x"),
    (3, "$x != $x"),
    (2, "$i == $f"),
    (4, "$x in $l"),
    (2, "$x not in $t"),
    (2, "$s in $s"),
    (3, "$H in $d"),
    (1, "$i in $e"),
    (4, "(not $x)"),
    (4, "($b and $b)"),
    (4, "($b or $b)"),
    (3, "$i < $i <= $i"),
    (1, "$n == $n != $n"),
    (1, "$i < $x > $i"),
    (2, "bool($x)"),
    (2, "isinstance($x, int)"),
    (1, "isinstance($x, (str, list))"),
    (1, "isinstance($x, int | str)"),
    (2, "all($I)"),
    (2, "any($I)"),
    (1, "1:x | any($b for $1 in $~I)"),
    (1, "1:x | all($b for $1 in $~I)"),
    (2, "$l < $l"),
    (2, "$s < $s"),
    (1, "$t >= $t"),
    (1, "$e <= $e"),
    (1, "$e > $e"),
    (2, "($x is None)"),
    (1, "($x is not None)"),
    (1, "($s).startswith($s)"),
    (1, "($s).endswith(($s, $s))"),
    (1, "($s).isdigit()"),
    (1, "($s).isalpha()"),
    (1, "($s).isidentifier()"),
    (1, "callable($x)"),
    (1, "hasattr($x, 'real')"),
    (1, "issubclass(type($x), int)"),
    (1, "($f).is_integer()"),
    (1, "($e).isdisjoint($e)"),
    (1, "$b & $b"),
    (1, "$b ^ $b"),
    (1, "$y == $y"),
    (1, "$x < $x"),
    (1, "$x in $x"),
    (1, "$o == $o"),
    (1, "1 < $n < 10"),
];

const ANY: &[Row] = &[
    (3, "($l)[$k]"),
    (3, "($d)[$H]"),
    (1, "getattr($x, 'real', $x)"),
    (2, "next(iter($I), $x)"),
    (1, "(lambda: $x)()"),
    (1, "1:x | next($x for $1 in $~I)"),
    (1, "max($I)"),
    (1, "min($I, default=$x)"),
    (1, "sum($I, $x)"),
    (1, "range($k, $k)"),
    (1, "slice($k, $x)"),
    (1, "type($x)"),
    (1, "print($x)"),
    (1, "1:x 2:x | functools.reduce(lambda $1, $2: $x, $~I, $~x)"),
    (1, "($d).get($H)"),
    (1, "($d).setdefault($H, $x)"),
    (1, "($l).pop()"),
    (1, "($d).pop($H, $x)"),
    (2, "$x + $x"),
    (1, "$x * $x"),
    (1, "$x - $x"),
    (1, "$x % $x"),
    (1, "$x // $n"),
    (1, "-$x"),
    (1, "$x | $x"),
    (1, "$x & $x"),
    (1, "$x @ $x"),
    (1, "$x < $x"),
    (1, "$x[$x]"),
    (1, "($x).missing"),
    (1, "($x).real"),
    (1, "$x($x)"),
    (2, "($x if $b else $x)"),
    (2, "($x and $x)"),
    (2, "($x or $x)"),
    (1, "($1 := $x)"),
    (1, "$x >> $k"),
    (1, "complex($n, $n)"),
    (1, "complex($n, $n) * $n"),
    (1, "$n ** $n if abs($n) < 50 else $n"),
    (1, "[$x, $x][$b]"),
    (1, "(lambda *a, **k: (a, k))(*$I, **$d)"),
    (1, "(lambda a, b=$x: (a, b))($x)"),
    (1, "(lambda a, b: (a, b))(*$I)"),
    (1, "(lambda a, *, b: (a, b))($x, b=$x)"),
    (1, "Box($x) + $n"),
    (1, "$x - Box($x)"),
    (1, "Box($x) < Box($x)"),
    (1, "Box($x)[$x]"),
    (1, "Box($x).xyz"),
    (1, "Box($x).y"),
    (1, "[*Box($x)]"),
    (1, "(lambda f: f(f, $k))(lambda f, n: n if n <= 0 else f(f, n - 1))"),
    (1, "[].append($x)"),
    (1, "eval('1 + ' + repr($n))"),
    (1, "vars(Box($x))"),
    (1, "sorted(vars(Box($x)))"),
    (1, "{}.__class__.__name__"),
    (1, "isinstance($x, $x)"),
    (1, "int($x)"),
    (1, "float($x)"),
    (1, "list($x)"),
    (1, "len($x)"),
    (1, "abs($x)"),
    (1, "round($x)"),
    (1, "iter($x).__class__.__name__"),
    (1, "dict($x)"),
    (1, "nums($e)"),
    (1, "bytes([$x])[:9]"),
];

const OBJECT: &[Row] = &[
    (3, "Box($x)"),
    (1, "Box($x, $x)"),
    (1, "Box($i) + $i"),
    (1, "Box($i) + Box($i)"),
    (1, "Box(Box($x))"),
    (1, "max(Box($i), Box($i))"),
];

const ITERABLE: &[Row] = &[
    (4, "range($k)"),
    (2, "range($k, $k)"),
    (4, "$l"),
    (3, "$t"),
    (2, "$s"),
    (2, "$d"),
    (1, "$e"),
    (1, "$y"),
    (2, "1:x | ($x for $1 in $~I)"),
    (1, "($d).items()"),
    (1, "($d).values()"),
    (1, "reversed($l)"),
    (1, "zip($I, $I)"),
    (1, "enumerate($I)"),
    (1, "map(str, $I)"),
    (1, "iter($l)"),
    (1, "Countdown($k)"),
    (1, "$x"),
    (1, "reversed($s)"),
];

const HASHABLE: &[Row] = &[
    (4, "$i"),
    (4, "$s"),
    (1, "$f"),
    (1, "$b"),
    (1, "($i, $s)"),
    (1, "$t"),
    (1, "$y"),
    (1, "frozenset(nums($e))"),
    (1, "$x"),
    (1, "None"),
];

/// The rows of a type.
fn rows(letter: char) -> &'static [Row] {
    match letter {
        'i' => INT,
        'f' => FLOAT,
        's' => STR,
        'y' => BYTES,
        'l' => LIST,
        'd' => DICT,
        'e' => SET,
        't' => TUPLE,
        'b' => BOOL,
        'o' => OBJECT,
        'I' => ITERABLE,
        'H' => HASHABLE,
        _ => ANY,
    }
}

/// Any type, numbers sooner than others.
const ANY_TYPE: &[char] =
    &['i', 'i', 'i', 'i', 'f', 's', 's', 's', 'l', 'l', 'd', 'e', 't', 't', 'b', 'b', 'y', 'o', 'x', 'x'];

impl Writer {
    /// An expression that is meant to be of this type.
    pub fn expression(&mut self, ty: Type, depth: u32) -> String {
        let mut letter = ty.letter;
        if self.rng.u32(0..1000) < self.mistakes {
            letter = self.pick(ANY_TYPE);
            if self.chance(4) {
                return self.pick(&["missing", "undefined", "pritn", "lenn"]).into();
            }
        }
        match letter {
            'x' if self.chance(85) => letter = self.pick(ANY_TYPE),
            'n' => letter = self.pick(&['i', 'i', 'f', 'f', 'b']),
            _ => {}
        }
        if depth == 0 || self.chance(18) {
            return self.leaf(letter);
        }
        if self.chance(12)
            && let Some(call) = self.call_of(letter, depth)
        {
            return call;
        }
        if self.place.generator && letter == 'x' && self.chance(10) && !self.place.no_walrus {
            return self.fill("(yield $x)", depth);
        }
        if self.place.coroutine && letter == 'x' && self.chance(20) && !self.place.no_walrus {
            return self.fill("(await Step($x))", depth);
        }
        let mut row = self.row(rows(letter));
        while self.place.no_walrus && row.contains(":=") {
            row = self.row(rows(letter));
        }
        let text = self.fill(row, depth);
        if self.chance(15) { format!("({text})") } else { text }
    }

    fn leaf(&mut self, letter: char) -> String {
        if self.chance(65) {
            let wanted = if letter == 'I' { self.pick(&['l', 't', 's', 'd']) } else { letter };
            if let Some(name) = self.variable(Type::of(wanted)) {
                return name;
            }
        }
        self.literal(letter)
    }

    /// A call of a function, a method or an attribute that gives this type.
    fn call_of(&mut self, letter: char, depth: u32) -> Option<String> {
        if self.chance(50) {
            let function = self.function_of(if letter == 'I' { 'g' } else { letter })?;
            return Some(self.call(&function, depth));
        }
        let class = self.class_of(false)?;
        let object = self.instance(&class, depth);
        let methods: Vec<_> = class.methods.iter().filter(|method| method.2 == letter).cloned().collect();
        if !methods.is_empty() && self.chance(70) {
            let (name, parameters, _) = methods[self.rng.usize(0..methods.len())].clone();
            let arguments: Vec<String> = parameters.iter().map(|&p| self.hole(p, depth)).collect();
            return Some(format!("{object}.{name}({})", arguments.join(", ")));
        }
        let attributes: Vec<_> = class.attributes.iter().filter(|attribute| attribute.1 == letter).collect();
        if letter == 'o' || attributes.is_empty() {
            return (letter == 'o' || letter == 'x').then_some(object);
        }
        let name = attributes[self.rng.usize(0..attributes.len())].0.clone();
        Some(if self.chance(15) { format!("{}.{name}", class.name) } else { format!("{object}.{name}") })
    }
}
