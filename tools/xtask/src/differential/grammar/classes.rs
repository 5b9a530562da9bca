//! Classes: attributes, methods, operators, properties, inheritance.

use super::names::{Class, Function, Parameter};
use super::{Place, Row, Writer};

/// Methods with two underscores, and what is done with an instance to meet them. `@` is the instance.
const SPECIAL: &[Row] = &[
    (3, "def __repr__(self):\n    return f'$1<{self.a}>'"),
    (2, "def __str__(self):\n    return $s"),
    (
        3,
        "def __eq__(self, other):\n    if not isinstance(other, type(self)):\n        return NotImplemented\n    return self.a == other.a",
    ),
    (1, "def __eq__(self, other):\n    return $x"),
    (1, "def __hash__(self):\n    return $i"),
    (3, "def __add__(self, other):\n    print('add')\n    return $x"),
    (2, "def __radd__(self, other):\n    print('radd', other)\n    return $x"),
    (2, "def __iadd__(self, other):\n    print('iadd')\n    return self"),
    (1, "def __sub__(self, other):\n    return NotImplemented"),
    (1, "def __rsub__(self, other):\n    return $x"),
    (1, "def __mul__(self, other):\n    if $b:\n        return NotImplemented\n    return other"),
    (1, "def __rmul__(self, other):\n    return (self.a, other)"),
    (1, "def __neg__(self):\n    return $x"),
    (1, "def __invert__(self):\n    raise $X"),
    (2, "def __lt__(self, other):\n    return self.a < getattr(other, 'a', other)"),
    (1, "def __gt__(self, other):\n    return NotImplemented"),
    (1, "def __le__(self, other):\n    return $x"),
    (2, "def __bool__(self):\n    return $b"),
    (1, "def __bool__(self):\n    return $x"),
    (2, "def __len__(self):\n    return $k"),
    (1, "def __contains__(self, item):\n    return $x"),
    (2, "def __getitem__(self, key):\n    print('getitem', key)\n    return [$x, $x][key]"),
    (1, "def __setitem__(self, key, value):\n    print('setitem', key, value)"),
    (1, "def __delitem__(self, key):\n    print('delitem', key)"),
    (2, "def __iter__(self):\n    return iter($I)"),
    (1, "def __iter__(self):\n    yield $x\n    yield $x"),
    (1, "def __next__(self):\n    raise StopIteration"),
    (2, "def __call__(self, *args, **kwargs):\n    return args, kwargs, $x"),
    (1, "def __index__(self):\n    return $i"),
    (1, "def __int__(self):\n    return $i"),
    (1, "def __float__(self):\n    return $f"),
    (1, "def __format__(self, spec):\n    return 'F' + spec"),
    (
        2,
        "def __getattr__(self, name):\n    if name.startswith('__'):\n        raise AttributeError(name)\n    return name + '!'",
    ),
    (1, "def __getattr__(self, name):\n    raise AttributeError(name)"),
    (1, "def __setattr__(self, name, value):\n    print('set', name)\n    object.__setattr__(self, name, value)"),
    (1, "def __delattr__(self, name):\n    print('del', name)\n    super().__delattr__(name)"),
    (
        1,
        "def __getattribute__(self, name):\n    if name == 'ghost':\n        return 'seen'\n    return super().__getattribute__(name)",
    ),
    (
        1,
        "def __enter__(self):\n    return self.a\ndef __exit__(self, *args):\n    print('leave', args[0] is None)\n    return $x",
    ),
    (1, "def __reversed__(self):\n    return $x"),
    (1, "def __abs__(self):\n    return $x"),
    (1, "def __round__(self, digits=None):\n    return digits"),
    (1, "def __divmod__(self, other):\n    return $x"),
    (1, "def __pow__(self, other, modulus=None):\n    return (other, modulus)"),
    (1, "def __matmul__(self, other):\n    return $x"),
    (1, "def __rshift__(self, other):\n    return $x"),
    (1, "def __dir__(self):\n    return ['z', 'a']"),
    (1, "def __class_getitem__(cls, key):\n    return key"),
    (1, "__match_args__ = ('a',)"),
    (1, "def __missing__(self, key):\n    return key"),
    (1, "def __init_subclass__(cls, **kwargs):\n    print('subclass', cls.__name__, kwargs)"),
    (1, "def __length_hint__(self):\n    return $x"),
    (1, "__hash__ = None"),
    (1, "__slots__ = ('a', 'extra')"),
    (1, "def __instancecheck__(cls, other):\n    return True"),
    (1, "def __trunc__(self):\n    return 4"),
    (1, "def __bytes__(self):\n    return $y"),
    (1, "def __complex__(self):\n    return $x"),
    (1, "def __ior__(self, other):\n    return NotImplemented"),
    (1, "def __or__(self, other):\n    return $x"),
    (1, "def __set_name__(self, owner, name):\n    print(name)"),
];

/// Members that are no methods with two underscores.
const MEMBERS: &[Row] = &[
    (3, "@property\ndef p$1(self):\n    return $x"),
    (
        2,
        "@property\ndef p$1(self):\n    return self.a\n@p$1.setter\ndef p$1(self, value):\n    print('setter', value)\n    self.a = value",
    ),
    (2, "@classmethod\ndef m$1(cls, n=$i):\n    return cls.__name__, n"),
    (2, "@staticmethod\ndef m$1(n=$i):\n    return n"),
    (2, "t$1 = Typed($2, $x)"),
    (1, "for _ in range(2):\n    q$1 = $i"),
    (1, "if $b:\n    c$1 = $x\nelse:\n    c$1 = $x"),
    (1, "class Inner:\n    w = $x"),
    (1, "l$1 = [$i for _ in range(2)]"),
    (1, "print('body', __qualname__)"),
    (1, "try:\n    e$1 = $x\nexcept Exception:\n    e$1 = None"),
    (1, "def m$1(self):\n    return __class__.__name__, super().__repr__ is not None"),
    (1, "x$1: int = $i"),
    (1, "d$1 = lambda self: self.a"),
    (1, "@functools.cached_property\ndef p$1(self):\n    print('computed')\n    return $x"),
];

/// What is done with an instance.
const USES: &[Row] = &[
    (4, "print(@)"),
    (2, "print(repr(@), str(@), f'{@}', f'{@:>5}')"),
    (3, "print(@ + $x)"),
    (2, "print($x + @)"),
    (2, "print(@ == @, @ != @, @ == $x)"),
    (2, "print(@ < @)"),
    (1, "print(@ > $i, $i < @)"),
    (1, "print(@ - $i)"),
    (1, "print($i - @)"),
    (2, "print(@ * $x)"),
    (1, "print($x * @)"),
    (2, "print(bool(@), not @)"),
    (2, "print(len(@))"),
    (2, "print($x in @)"),
    (2, "print(@[$k])"),
    (1, "print(@[$N:$N])"),
    (1, "@[$H] = $x"),
    (1, "del @[$H]"),
    (2, "print(list(@))"),
    (1, "print([*@, *@])"),
    (1, "for a in @:\n    print(a)\n    break"),
    (2, "print(@($x))"),
    (1, "print(@($x, key=$x))"),
    (1, "print([1, 2, 3][@])"),
    (1, "print(int(@), float(@))"),
    (2, "print(@.ghost)"),
    (1, "@.fresh = $x\nprint(@.fresh)"),
    (1, "del @.a"),
    (1, "print(@.a)"),
    (1, "with @ as w:\n    raise $X"),
    (1, "print(abs(@), -@, ~@, round(@))"),
    (1, "print(divmod(@, 2), @ ** 2, pow(@, 2, 3))"),
    (1, "print(@ >> 1, @ | 2)\nprint(@.__matmul__(2))"),
    (1, "print(hash(@) == hash(@))"),
    (1, "print({@: 1})"),
    (1, "print(sorted([@, @]) is None)"),
    (1, "print(max(@, @))"),
    (1, "match @:\n    case $C(z):\n        print('matched', z)\n    case _:\n        print('no')"),
    (1, "print(sorted(vars(@)))"),
    (1, "print(isinstance(@, $C), issubclass($C, object), $C.__mro__)"),
    (1, "print($C.__name__, $C.__bases__, $C[$x])"),
    (1, "$C.a = $x\nprint(@.a)"),
    (1, "@ += $x"),
    (1, "print(getattr(@, 'ghost', None), hasattr(@, 'a'))"),
    (1, "print(reversed(@))"),
    (1, "print(next(@))"),
    (1, "print(@.__class__.__name__, type(@) is $C)"),
    (1, "print(super($C, @).__init__ is None)"),
    (1, "print($C.__dict__.get('a'), $C.__doc__)"),
    (1, "print(bytes(@), complex(@))"),
    (1, "print('%s %d' % (@, @))"),
    (1, "print(range(@), chr(@))"),
    (1, "print('a' in dir(@), len(dir(@)) > 5)"),
    (1, "print(all(@), sum(@), dict(@))"),
    (1, "$C.new = lambda self, n: (self.a, n)\nprint(@.new($x))"),
    (1, "print($C.__init__.__qualname__, @.__init__.__func__ is $C.__init__)"),
    (1, "print(@ is @, @ and 1, @ or 2)"),
];

impl Writer {
    /// A class, and what is done with its instances.
    pub fn class(&mut self) {
        let name = self.fresh().replace('v', "C");
        if self.chance(15) {
            return self.exception_definition(name);
        }
        let base = if self.chance(50) { self.class_of(false) } else { None };
        let bases = match &base {
            Some(base) => match self.rng.u32(0..10) {
                0 => format!("({}, metaclass=Tracked)", base.name),
                1 => format!("({}, flag={})", base.name, self.small()),
                _ => format!("({})", base.name),
            },
            None => match self.rng.u32(0..20) {
                0 => "(int)".to_owned(),
                1 => "(list)".into(),
                2 => "(dict)".into(),
                3 => "(str)".into(),
                4 => "(tuple)".into(),
                5 => "(metaclass=Tracked)".into(),
                6 => "(Box)".into(),
                7 => "(float)".into(),
                _ => String::new(),
            },
        };
        self.line(&format!("class {name}{bases}:"));
        self.indent += 1;
        let place = std::mem::take(&mut self.place);
        self.place.no_walrus = true;
        let mut class = Class {
            name: name.clone(),
            init: base.as_ref().map_or(vec![], |base| base.init.clone()),
            attributes: base.as_ref().map_or(vec![("a".into(), 'x')], |base| base.attributes.clone()),
            methods: base.as_ref().map_or(vec![], |base| base.methods.clone()),
            exception: false,
        };
        for _ in 0..self.rng.u32(0..3) {
            let letter = self.pick(&['i', 's', 'l', 'f']);
            let attribute = if self.chance(40) { "a".into() } else { self.fresh() };
            let value = self.hole(letter, 2);
            self.line(&format!("{attribute} = {value}"));
            class.attributes.push((attribute, letter));
        }
        if base.is_none() || self.chance(30) {
            self.init(&mut class, base.as_ref(), &bases);
        }
        for _ in 0..self.rng.u32(0..5) {
            let row = if self.chance(70) { self.row(SPECIAL) } else { self.row(MEMBERS) };
            self.member(row);
        }
        for _ in 0..self.rng.u32(0..3) {
            self.method(&mut class, base.as_ref());
        }
        self.place = place;
        self.indent -= 1;
        self.scope().classes.push(class.clone());
        self.uses(&class);
    }

    fn member(&mut self, row: &'static str) {
        let kind = self.pick(&["int", "str", "(int, str)", "object"]);
        let name = self.fresh();
        let text = row.replace("$1", &name[1..]).replace("$2", kind);
        let place = self.place;
        self.place.function = true;
        for line in text.lines() {
            let inner = line.trim_start();
            let filled = self.fill(inner, 2);
            let indent = &line[..line.len() - inner.len()];
            self.line(&format!("{indent}{filled}"));
        }
        self.place = place;
    }

    fn init(&mut self, class: &mut Class, base: Option<&Class>, bases: &str) {
        let letters: Vec<char> = (0..self.rng.usize(0..3)).map(|_| self.pick(&['i', 's', 'x', 'l'])).collect();
        let names: Vec<String> = letters.iter().map(|_| self.fresh()).collect();
        let mut head = vec!["self".to_owned()];
        head.extend(names.iter().map(|name| format!("{name}={}", self.literal('i'))));
        self.line(&format!("def __init__({}):", head.join(", ")));
        self.indent += 1;
        if let Some(base) = base {
            let count = base.init.len().min(names.len());
            self.line(&format!("super().__init__({})", names[..count].join(", ")));
        }
        let value = names.first().cloned().unwrap_or("0".into());
        if bases.is_empty() || self.chance(80) {
            self.line(&format!("self.a = {value}"));
        }
        for (name, &letter) in names.iter().zip(&letters).skip(1) {
            self.line(&format!("self.{name} = {name}"));
            class.attributes.push((name.clone(), letter));
        }
        self.line("pass");
        self.indent -= 1;
        class.init = letters;
    }

    fn method(&mut self, class: &mut Class, base: Option<&Class>) {
        let old = base.filter(|_| self.rng.bool()).and_then(|base| base.methods.last().cloned());
        let (name, letters, result) = old.clone().unwrap_or_else(|| {
            let letters = (0..self.rng.usize(0..3)).map(|_| self.pick(&['i', 's', 'l', 'x'])).collect();
            (self.fresh().replace('v', "m"), letters, self.pick(&['i', 's', 'l', 'x', 'b']))
        });
        let parameter = |letter, name| Parameter { name, letter, default: false, only_place: false, only_name: false };
        let mut parameters = vec![parameter('x', "self".to_owned())];
        for &letter in &letters {
            parameters.push(parameter(letter, self.fresh()));
        }
        let names: Vec<&str> = parameters.iter().map(|parameter| parameter.name.as_str()).collect();
        self.line(&format!("def {name}({}):", names.join(", ")));
        if old.is_some() && self.chance(70) {
            self.line(&format!("    print('super', super().{name}({}))", names[1..].join(", ")));
        }
        let function = Function { name: name.clone(), parameters, result, star: (false, false) };
        self.body(&function, Place { function: true, ..Place::default() });
        class.methods.push((name, letters, result));
    }

    /// A few things done with instances, each guarded.
    fn uses(&mut self, class: &Class) {
        for _ in 0..self.rng.u32(1..6) {
            let object = self.instance(class, 1);
            let name = self.fresh();
            let row = self.row(USES).replace("$C", &class.name).replace('@', &name);
            self.line("try:");
            self.indent += 1;
            self.line(&format!("{name} = {object}"));
            for line in row.lines() {
                let inner = line.trim_start();
                let filled = self.fill(inner, 2);
                let indent = &line[..line.len() - inner.len()];
                self.line(&format!("{indent}{filled}"));
            }
            self.indent -= 1;
            self.line("except Exception as error:");
            let handler = self.pick(&["show", "show", "trace"]);
            self.line(&format!("    {handler}(error)"));
        }
    }

    fn exception_definition(&mut self, name: String) {
        let base = self.exception_class();
        self.line(&format!("class {name}({base}):"));
        let row = self.row(&[
            (3, "pass"),
            (2, "def __init__(self, *args):\n    super().__init__(*args)\n    self.count = len(args)"),
            (1, "def __init__(self, text, extra=None):\n    self.extra = extra"),
            (1, "def __str__(self):\n    return $s"),
            (1, "def __str__(self):\n    return f'<{self.args}>'"),
            (1, "code = $i"),
            (1, "def __bool__(self):\n    return False"),
        ]);
        self.indent += 1;
        self.member(row);
        self.indent -= 1;
        let class = Class { name, init: vec![], attributes: vec![], methods: vec![], exception: true };
        self.scope().classes.push(class);
    }

    /// An expression that makes an instance.
    pub fn instance(&mut self, class: &Class, depth: u32) -> String {
        let count = if self.chance(70) { class.init.len() } else { self.rng.usize(0..class.init.len() + 1) };
        let arguments: Vec<String> = class.init[..count].iter().map(|&letter| self.hole(letter, depth)).collect();
        format!("{}({})", class.name, arguments.join(", "))
    }
}
