//! Literals: the values at which mistakes happen, more often than others.

use fastrand::Rng;

use super::Writer;

const INTS: &[&str] = &[
    "0",
    "1",
    "-1",
    "2",
    "3",
    "-3",
    "5",
    "7",
    "10",
    "-10",
    "16",
    "64",
    "97",
    "100",
    "255",
    "256",
    "-257",
    "1000",
    "12345",
    "0xff",
    "0b101",
    "0o17",
    "1_000_000",
    // (Negative, for a text so many times is refused here and made by CPython.)
    "-2147483647",
    "-2147483648",
    "-4294967296",
    "1099511627776",
    "2305843009213693951",
    "2305843009213693952",
    "-2305843009213693952",
    "-2305843009213693953",
    "4611686018427387903",
    "4611686018427387904",
    "-4611686018427387905",
    "9223372036854775807",
    "-9223372036854775808",
    "9223372036854775808",
    "18446744073709551615",
    "18446744073709551616",
    "-18446744073709551616",
    "10**18",
    "10**19",
    "-10**25",
    "2**100",
    "-2**127",
    "123456789012345678901234567890",
    "(1 << 62)",
    "(1 << 63) - 1",
    "9007199254740993",
];

const FLOATS: &[&str] = &[
    "0.0",
    "-0.0",
    "1.0",
    "-1.0",
    "0.5",
    "1.5",
    "2.5",
    "-2.5",
    "0.1",
    "3.14159",
    "100.0",
    "1e3",
    "1e15",
    "1e16",
    "123456789.125",
    "1e22",
    "-1e23",
    "1e-5",
    "1e-4",
    "1e-7",
    "5e-324",
    "1.7976931348623157e308",
    "2.0**53",
    "1e300",
    "float('inf')",
    "float('-inf')",
    "0.30000000000000004",
    "4611686018427387904.0",
    "9.5",
    "1e2",
];

const STRINGS: &[&str] = &[
    "''",
    "'a'",
    "'b'",
    "'ab'",
    "'abc'",
    "'hello world'",
    "'Hello'",
    "'  pad '",
    "'1'",
    "'12'",
    "'-7'",
    "' 42 '",
    "'3.5'",
    "'1e3'",
    "'x,y,z'",
    "'a\\nb\\n'",
    "'\\t'",
    "'caf\\u00e9'",
    "'\\u00df'",
    "'\\u65e5\\u672c'",
    "'\\U0001f600x'",
    "'aXbXc'",
    "'tab\\there'",
    "\"it's\"",
    "'quo\"te'",
    "'{}'",
    "'%s'",
    "'0x1f'",
    "'\\x00'",
    "'\\xa0'",
    "'ABC'",
    "'aaa'",
    "'inf'",
    "'nan'",
    "'None'",
    "r'\\d'",
    "'a' 'b'",
    "'zz'",
    "'_'",
    "'\\u0130'",
    "'e\\u0301'",
    "'\\u0661'",
    "'\\u00b2'",
];

const BYTES: &[&str] = &[
    "b''",
    "b'a'",
    "b'abc'",
    "b'\\x00\\xff'",
    "b'hello world'",
    "b'1'",
    "b'12'",
    "b'a,b'",
    "b'\\n'",
    "b' x '",
    "b'AbC'",
    "bytes(3)",
    "bytes([1, 2, 250])",
    "b'%d'",
    "bytearray(b'xyz')",
    "b'\\xc3\\xa9'",
];

const CHARACTERS: &[&str] = &["'x'", "'*'", "' '", "'0'", "'\\u00e9'", "'-'", "'ab'", "''"];

pub fn character(rng: &mut Rng) -> &'static str {
    // Fill characters of more or less than one character are mistakes, and rare.
    let count = if rng.u32(0..20) == 0 { CHARACTERS.len() } else { 6 };
    CHARACTERS[rng.usize(0..count)]
}

impl Writer {
    pub fn literal(&mut self, letter: char) -> String {
        let text = match letter {
            'i' if self.chance(40) => return self.rng.i32(-12..13).to_string(),
            'i' => self.pick(INTS),
            'f' => self.pick(FLOATS),
            's' => self.pick(STRINGS),
            'y' => self.pick(BYTES),
            'b' => self.pick(&["True", "False"]),
            'l' => self.pick(&["[]", "[1, 2, 3]", "['a', 'b']", "[3, 1, 2]", "[[1], [2]]", "[0.5, 1, True]", "[None]"]),
            'd' => self.pick(&["{}", "{'a': 1}", "{1: 'x', 2: 'y'}", "{'k': [1]}", "{(1, 2): 3}", "{None: None}"]),
            'e' => self.pick(&["set()", "{1, 2, 3}", "{0}", "{5, 40, -1}", "frozenset({1, 2})", "{1.5, 2}"]),
            't' => self.pick(&["()", "(1,)", "(1, 'a')", "(1, 2, 3)", "((1, 2), 3)", "(None, True)", "('a', 'b')"]),
            'n' => return if self.rng.bool() { self.literal('i') } else { self.literal('f') },
            'o' => self.pick(&["Box(None)", "Box(1)", "Box('s')", "Box(2.5)"]),
            'I' => self.pick(&["range(3)", "[1, 2]", "(3, 4)", "'ab'", "{1: 2}", "range(5, 0, -2)", "{7}", "b'ab'"]),
            'H' => self.pick(&["0", "1", "'a'", "'b'", "(1, 2)", "None", "True", "2.0", "b'a'", "-1", "''"]),
            _ => self.pick(&["None", "...", "True", "0", "1", "'s'", "[]", "()", "{}", "1.5", "b''", "NotImplemented"]),
        };
        if text.starts_with('-') || text.contains(' ') || text.contains("**") {
            format!("({text})")
        } else {
            text.into()
        }
    }

    /// A number to count with, to shift by or to index with.
    pub fn small(&mut self) -> String {
        match self.rng.u32(0..100) {
            0..60 => self.rng.i32(0..5).to_string(),
            60..75 => format!("({})", self.rng.i32(-4..0)),
            75..79 => self.pick(&["61", "62", "63", "64"]).to_owned(),
            79..90 => self.variable(super::Type::of('i')).map_or("2".into(), |name| format!("({name} % 5)")),
            90..93 => "True".into(),
            _ => self.rng.i32(5..9).to_string(),
        }
    }

    /// A bound of a slice.
    pub fn bound(&mut self) -> String {
        match self.rng.u32(0..100) {
            0..35 => String::new(),
            35..90 => self.rng.i32(-4..6).to_string(),
            90..93 => "None".into(),
            93..96 => self.pick(&["10**20", "-10**20", "2**62", "-2**63", "True", "2**63 - 1"]).to_owned(),
            _ => self.small(),
        }
    }
}
