//! Statements. In a row, a line that is `$B` is a block, `$L` is the body of a loop; the rest is text with holes.

use super::{Row, Writer};

const SIMPLE: &[Row] = &[
    (10, "$=i = $i"),
    (4, "$=f = $f"),
    (7, "$=s = $s"),
    (2, "$=y = $y"),
    (7, "$=l = $l"),
    (5, "$=d = $d"),
    (3, "$=e = $e"),
    (4, "$=t = $t"),
    (3, "$=b = $b"),
    (3, "$=o = $o"),
    (4, "$=x = $x"),
    (1, "$=i = $=i = $i"),
    (1, "$=l = $=l = $l"),
    (3, "$=i, $=s = $i, $s"),
    (2, "$=i, *$=l = $i, *$I"),
    (1, "*$=l, $=x = $I"),
    (1, "$=x, *$=l, $=x = $I"),
    (1, "[$=x, ($=x, *$=l)] = $x, $I"),
    (1, "$=x, $=x = $t"),
    (1, "$=x, $=x, $=x = $I"),
    (1, "($=x, $=x), $=i = $I, $i"),
    (1, "$vi, $vi = $i, $i"),
    (1, "$vl[$k], $=i = $x, $i"),
    (1, "$=i: int = $i"),
    (1, "$=s: 'text'= $s"),
    (5, "$vi += $i"),
    (2, "$vi -= $i"),
    (1, "$vi *= $k"),
    (1, "$vi //= $i"),
    (1, "$vi %= $i"),
    (1, "$vi <<= $k"),
    (1, "$vi >>= $k"),
    (1, "$vi &= $i"),
    (1, "$vi |= $i"),
    (1, "$vi ^= $i"),
    (1, "$vi **= 2"),
    (2, "$vf += $n"),
    (1, "$vf *= $f"),
    (1, "$vf /= $n"),
    (3, "$vs += $s"),
    (1, "$vs *= $k"),
    (1, "$vs %= $x"),
    (2, "$vl += $I"),
    (1, "$vl *= $k"),
    (1, "$vt += $t"),
    (1, "$vd |= $d"),
    (1, "$ve |= nums($e)"),
    (1, "$ve &= $e"),
    (1, "$ve -= $e"),
    (1, "$ve ^= nums($e)"),
    (1, "$vx += $x"),
    (1, "$vl[$k] += $i"),
    (1, "$vd[$H] += $i"),
    (1, "$vl[$N:$N] += $I"),
    (1, "$vo.value += $i"),
    (3, "$vl[$k] = $x"),
    (2, "$vl[$N:$N] = $I"),
    (1, "$vl[$N:$N:$N] = $I"),
    (1, "del $vl[$k]"),
    (1, "del $vl[$N:$N]"),
    (1, "del $vl[$N:$N:$N]"),
    (3, "$vl.append($x)"),
    (1, "$vl.extend($I)"),
    (1, "$vl.insert($k, $x)"),
    (1, "$vl.remove($x)"),
    (1, "$vl.sort()"),
    (1, "$vl.sort(key=str, reverse=$b)"),
    (1, "$vl.reverse()"),
    (1, "$vl.clear()"),
    (1, "$=x = $vl.pop($k)"),
    (3, "$vd[$H] = $x"),
    (1, "del $vd[$H]"),
    (1, "$vd.update($d)"),
    (1, "$vd.update($I)"),
    (1, "$vd.update(a=$x)"),
    (1, "$vd.clear()"),
    (1, "$=x = $vd.pop($H)"),
    (1, "$=t = $vd.popitem()"),
    (1, "$vd.setdefault($H, []).append($x)"),
    (1, "$ve.add($M)"),
    (1, "$ve.discard($i)"),
    (1, "$ve.remove($i)"),
    (1, "$ve.update([$M, $M])"),
    (1, "$vo.value = $x"),
    (1, "$vo.x = $x"),
    (1, "del $vo.value"),
    (1, "$vo.$E = $x"),
    (1, "setattr($vo, 'zip', $x)"),
    (1, "del $vx"),
    (1, "$vt[$k] = $x"),
    (1, "$vs[$k] = $s"),
    (1, "$vx[$x] = $x"),
    (1, "$vx.attr = $x"),
    (10, "print($x)"),
    (6, "print($x, $x)"),
    (3, "print($i, $f, $s, sep=$s)"),
    (1, "print($s, end='|\\n')"),
    (1, "print(*$I)"),
    (3, "print($x, $x, $x)"),
    (2, "print(f'{$vi=} {$vs=} {$vx = !r:>9}')"),
    (1, "print(sorted($e), $e)"),
    (1, "print(repr($s), ascii($s))"),
    (2, "assert $b, $x"),
    (1, "assert $b"),
    (1, "$x"),
    (1, "pass"),
    (2, "raise $X"),
    (1, "raise $X from $X"),
    (1, "raise $X from None"),
    (1, "raise $E"),
    (1, "raise"),
    (1, "raise $x"),
    (1, "import math as $1; print($1.pi)"),
    (1, "print(locals() is globals(), len(dir()) > $k)"),
    (1, "exec('$=i = ' + repr($i))"),
    (1, "print(eval(repr($x)))"),
    (1, "$=x = [$x for _ in range($k)]; print(len($vx))"),
    (1, "print([g for g in map(lambda h: h * 2, $l)])"),
    (1, "print(*zip(*[$l, $l]))"),
    (1, "1:x | print(max($~I, key=lambda $1: $x))"),
    (1, "1:x | print({k: v for k, v in zip($~I, [$~x for $1 in range(3)])})"),
];

const COMPOUND: &[Row] = &[
    (10, "if $b:\n    $B"),
    (6, "if $b:\n    $B\nelse:\n    $B"),
    (4, "if $x:\n    $B\nelif $b:\n    $B\nelse:\n    $B"),
    (2, "if ($=x := $x) == $x:\n    $B"),
    (5, "for $=i in range($k):\n    tick()\n    $L"),
    (4, "for $=x in $I:\n    tick()\n    $L"),
    (3, "for $=x in $I:\n    tick()\n    $L\nelse:\n    $B"),
    (2, "for $=i, $=x in enumerate($I):\n    tick()\n    $L"),
    (1, "for $=x, $=x in zip($I, $I):\n    tick()\n    $L"),
    (1, "for $=x, $=x in ($d).items():\n    tick()\n    $L"),
    (1, "for $=x, *$=l in [$t, $l, $s]:\n    tick()\n    $L"),
    (1, "for $vl[$k] in range(3):\n    tick()\n    $L"),
    (2, "for $=i in range($k, $k, $k):\n    $=i = $i\nprint($vi)"),
    (1, "for $=x in $vl:\n    tick()\n    $vl.append($x)\n    $L"),
    (1, "for $=x in $vd:\n    tick()\n    $vd[$H] = $x\n    $L"),
    (1, "for $=x in $vl:\n    tick()\n    $vl.remove($x)"),
    (1, "for $=x in $vd:\n    del $vd[$vx]"),
    (1, "for $=x in $ve:\n    $ve.add($M)"),
    (4, "$1 = $k\nwhile $1 > 0:\n    tick()\n    $1 -= 1\n    $L"),
    (2, "$1 = 3\nwhile $1:\n    tick()\n    $1 -= 1\n    $L\nelse:\n    $B"),
    (2, "while True:\n    tick()\n    $L\n    break"),
    (1, "$1 = 0\nwhile ($1 := $1 + 1) < $k and $b:\n    tick()\n    $L"),
    (8, "try:\n    $B\nexcept $E:\n    $B"),
    (6, "try:\n    $B\nexcept $E as $1:\n    show($1)\n    $B"),
    (3, "try:\n    $B\nexcept ($E, $E) as $1:\n    show($1)\n    $B\nelse:\n    $B"),
    (4, "try:\n    $B\nfinally:\n    $B"),
    (3, "try:\n    $B\nexcept $E:\n    $B\nelse:\n    $B\nfinally:\n    $B"),
    (3, "try:\n    $B\nexcept $E as $1:\n    $B\nexcept:\n    $B\nfinally:\n    print('finally')"),
    (2, "try:\n    $B\nexcept Exception as $1:\n    raise $X from $1"),
    (2, "try:\n    $B\nexcept Exception:\n    $B\n    raise"),
    (1, "try:\n    $B\nexcept Exception as $1:\n    $B\nprint($1)"),
    (
        1,
        "try:\n    raise ExceptionGroup($s, [$X, $X])\nexcept* $E as $1:\n    show($1)\nexcept* $E as $1:\n    trace($1)",
    ),
    (1, "try:\n    $B\nexcept* $E as $1:\n    show($1)\nelse:\n    $B\nfinally:\n    print('star')"),
    (
        1,
        "try:\n    raise ExceptionGroup($s, [$X, ExceptionGroup('in', [$X, $X])])\nexcept* ($E, $E) as $1:\n    show($1)\n    raise $X",
    ),
    (1, "try:\n    $B\nexcept Exception as $1:\n    $1.add_note($s)\n    raise"),
    (1, "try:\n    try:\n        $B\n    finally:\n        raise $X\nexcept $E as $1:\n    show($1)\n    trace($1)"),
    (3, "with Guard($s, $b, $x) as $=x:\n    $B"),
    (2, "with Guard('a', $b), Guard('b', $b) as $=x:\n    $B"),
    (1, "with (Guard('p') as $=x, Guard('q', True)):\n    raise $X"),
    (1, "with Guard('s', True):\n    $B\n    raise $X"),
    (1, "with $x as $=x:\n    $B"),
    (1, "with Guard('t', value=$t) as ($=x, $=x):\n    $B"),
    (4, "match $x:\n    case $P:\n        $B\n    case _:\n        $B"),
    (3, "match $x:\n    case $P:\n        $B\n    case $P if $b:\n        $B\n    case $P:\n        $B"),
    (2, "match $t:\n    case $P:\n        $B\n    case [*_]:\n        $B"),
    (1, "match $d:\n    case {'a': $P, **$=d}:\n        print($vd)\n    case $P:\n        $B"),
    (1, "match ($x, $x):\n    case ($P, $P):\n        $B\n    case [_, *_]:\n        $B"),
    (1, "match $x, $i:\n    case $P, $P:\n        $B"),
    (1, "def $1(n):\n    tick()\n    return n if n <= 0 else $1(n - 1) $O n\nprint($1($k))"),
    (1, "def $1(n, seen=[]):\n    seen.append(n)\n    return seen\nprint($1($i), $1($x), $1($s, []))"),
    (1, "$1 = []\nfor $2 in range(3):\n    $1.append(lambda a=$2: (a, $2))\nprint([f() for f in $1])"),
    (1, "$1 = [].append\ntry:\n    $1($x, $x)\nexcept TypeError as $2:\n    trace($2)"),
    (1, "$1 = iter($I)\nfor $2 in $1:\n    print($2, next($1, None))"),
    (
        1,
        "def $1():\n    print('deep')\n    $1()\ntry:\n    $1.__code__\n    import sys; sys.setrecursionlimit(60)\n    print(1)\nfinally:\n    sys.setrecursionlimit(1000)",
    ),
];

const IN_LOOP: &[Row] = &[
    (5, "break"),
    (5, "continue"),
    (3, "if $b:\n    break"),
    (3, "if $b:\n    continue"),
    (1, "try:\n    break\nfinally:\n    $B"),
    (1, "try:\n    continue\nfinally:\n    $B"),
    (1, "try:\n    $B\nfinally:\n    continue"),
    (1, "try:\n    raise $X\nexcept $E:\n    continue\nfinally:\n    print('f')"),
    (1, "try:\n    $B\nfinally:\n    break"),
    (1, "with Guard('w'):\n    break"),
    (1, "with Guard('w', True):\n    if $b:\n        continue\n    raise $X"),
    (1, "for $=i in $I:\n    break\nelse:\n    continue"),
];

const IN_FUNCTION: &[Row] = &[
    (4, "return $x"),
    (2, "if $b:\n    return $x"),
    (1, "try:\n    return $x\nfinally:\n    $B"),
    (1, "try:\n    $B\nfinally:\n    return $x"),
    (1, "try:\n    raise $X\nexcept $E:\n    return $x\nfinally:\n    print('left')"),
    (1, "for $=x in $I:\n    try:\n        return $vx\n    finally:\n        continue"),
    (1, "with Guard('r', $b):\n    return $x"),
    (1, "try:\n    try:\n        return $x\n    finally:\n        raise $X\nexcept $E as $1:\n    show($1)"),
    (1, "return"),
    (1, "while True:\n    try:\n        return $x\n    finally:\n        break"),
];

const IN_GENERATOR: &[Row] = &[
    (6, "yield $x"),
    (3, "$=x = yield $x"),
    (2, "print('got', (yield $i))"),
    (3, "yield from $I"),
    (2, "$=x = yield from $I"),
    (2, "try:\n    yield $x\nexcept $E as $1:\n    show($1)\n    yield $x\nfinally:\n    print('gen finally')"),
    (1, "try:\n    yield $x\nfinally:\n    print('closing')"),
    (1, "with Guard('g', $b):\n    yield $x"),
    (1, "for $=x in $I:\n    yield $vx"),
    (1, "try:\n    yield $x\nexcept GeneratorExit:\n    print('exit')\n    raise"),
    (1, "while True:\n    tick()\n    if (yield $x) is None:\n        break"),
    (1, "return $x"),
    (1, "try:\n    raise $X\nexcept $E:\n    yield $x\n    raise"),
    (1, "yield"),
    (1, "yield [(yield $i), $x]"),
];

const IN_COROUTINE: &[Row] = &[
    (4, "$=x = await Step($x)"),
    (2, "async for $=x in Countdown($k):\n    tick()\n    $L"),
    (2, "async with Guard('async', $b, $x) as $=x:\n    $B"),
    (1, "$=l = [$x async for _ in Countdown($k)]"),
    (1, "print({a: await Step(a) async for a in Countdown(2)})"),
    (1, "try:\n    await Step($x)\n    $B\nfinally:\n    await Step('f')"),
    (1, "await $x"),
    (1, "return await Step($x)"),
];

impl Writer {
    /// A statement that may stand here.
    pub fn statement(&mut self) {
        self.budget -= 1;
        let special = if self.place.generator && self.chance(40) {
            Some(IN_GENERATOR)
        } else if self.place.coroutine && self.chance(40) {
            Some(IN_COROUTINE)
        } else if self.place.function && !self.place.no_jumps && self.chance(10) {
            Some(IN_FUNCTION)
        } else if self.place.loops > 0 && !self.place.no_jumps && self.chance(12) {
            Some(IN_LOOP)
        } else {
            None
        };
        let deep = self.place.depth >= 4 || self.budget <= 0;
        let mut row = match special {
            Some(rows) => self.row(rows),
            None if !deep && self.chance(38) => self.row(COMPOUND),
            None => self.row(SIMPLE),
        };
        if self.place.coroutine && (row.contains("yield from") || row.contains("return $x")) {
            row = "pass";
        }
        if deep && row.contains("$B") || row.contains("$L") && self.place.loops >= 2 {
            row = "print($x)";
        }
        if !self.place.function && row == "del $vx" && self.chance(50) {
            row = "print($x)";
        }
        self.write(row);
        self.clip(row);
    }

    /// In loops and functions, what is assigned may not grow without end.
    fn clip(&mut self, row: &str) {
        let repeated = self.place.loops > 0 || self.place.function;
        if repeated && (row.starts_with("$=") || row.starts_with("$v")) && !row.contains('\n') {
            let line = self.lines[self.lines.len() - 1].trim_start().to_owned();
            let name: String = line.chars().take_while(|c| c.is_alphanumeric()).collect();
            if name.starts_with('v') && !line.starts_with(&format!("{name}.")) && !line.starts_with(&format!("{name},"))
            {
                self.line(&format!("{name} = clip({name})"));
            }
        }
    }

    /// Writes a row: fills its holes line by line, and its blocks.
    pub fn write(&mut self, row: &str) {
        // Fresh names are those of the whole row.
        let mut text = row.to_owned();
        for digit in 1..=9 {
            let hole = format!("${digit}");
            if !row.contains(" | ") && text.contains(&hole) {
                let name = self.fresh();
                text = text.replace(&hole, &name);
            }
        }
        let outer = (self.indent, self.place);
        let star = text.contains("except*");
        for line in text.lines() {
            let inner = line.trim_start();
            let indent = (line.len() - inner.len()) / 4;
            self.indent = outer.0 + indent;
            self.place = outer.1;
            self.place.no_jumps |= star;
            match inner {
                "$B" => self.block(false),
                "$L" => self.block(true),
                _ => {
                    let depth = self.rng.u32(1..5);
                    let filled = self.fill(inner, depth);
                    self.line(&filled);
                }
            }
        }
        (self.indent, self.place) = outer;
    }

    /// A block of statements. What it defines may not be there afterwards, and is mostly forgotten.
    pub fn block(&mut self, is_loop: bool) {
        let place = self.place;
        self.place.depth += 1;
        if is_loop {
            self.place.loops += 1;
        }
        let before = self.scope().variables.len();
        for _ in 0..self.rng.u32(1..4) {
            self.statement();
        }
        if self.chance(85) && !is_loop {
            self.scope().variables.truncate(before);
        }
        self.place = place;
    }

    /// A class to catch or to raise.
    pub fn exception_class(&mut self) -> String {
        if self.chance(25)
            && let Some(class) = self.class_of(true)
        {
            return class.name;
        }
        let names = [
            "Exception",
            "Exception",
            "ValueError",
            "TypeError",
            "KeyError",
            "IndexError",
            "ZeroDivisionError",
            "LookupError",
            "ArithmeticError",
            "RuntimeError",
            "AttributeError",
            "NameError",
            "StopIteration",
            "OSError",
            "OverflowError",
            "AssertionError",
            "UnicodeError",
            "NotImplementedError",
        ];
        self.pick(&names).into()
    }

    /// Something to raise.
    pub fn exception(&mut self, depth: u32) -> String {
        let class = self.exception_class();
        let row = self.row(&[(6, "($s)"), (2, "($x)"), (1, "()"), (2, "($s, $x)"), (1, "('a', 1)"), (1, "")]);
        format!("{class}{}", self.fill(row, depth.min(2)))
    }
}
