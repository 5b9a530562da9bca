//! Calls of built-in functions, methods and operators with arguments of every type, many to a program.
//!
//! Not the grammar: here nothing is nested, and a program is a list of calls, each of which prints its result or what it
//! raised on a line of its own.

use fastrand::Rng;

use super::tables::{FUNCTIONS, METHODS, OPERATORS, values};
use crate::differential::formats;

/// Calls in a program.
const CALLS: usize = 250;

/// The program of this seed: calls for one type, or for the one that is asked for.
pub fn program(seed: u64, only: Option<&str>) -> String {
    let mut rng = Rng::with_seed(seed);
    let kinds: Vec<&str> = METHODS.iter().map(|row| row.0).chain(["functions", "operators", "format"]).collect();
    let kind = only.unwrap_or_else(|| kinds[rng.usize(0..kinds.len())]);
    let mut text = String::from(PRELUDE.trim_start());
    for _ in 0..CALLS {
        let line = match kind {
            "functions" => function(&mut rng),
            "operators" => operator(&mut rng),
            "format" => format(&mut rng),
            kind => method(&mut rng, kind),
        };
        text += &line;
        text.push('\n');
    }
    text
}

/// A value in the position of this letter: mostly one that fits.
fn value(rng: &mut Rng, letter: char) -> String {
    let letter = if rng.u32(0..100) < 12 { 'x' } else { letter };
    let letter = match letter {
        'x' => ['i', 'f', 's', 'y', 'l', 't', 'd', 'e', 'o', 'I', 'k'][rng.usize(0..11)],
        'n' => ['i', 'f', 'k', 'o'][rng.usize(0..4)],
        letter => letter,
    };
    if letter == 'F' {
        return format!("'{}'", if rng.bool() { formats::number(rng) } else { formats::text(rng) });
    }
    let pool = values(letter);
    pool[rng.usize(0..pool.len())].to_owned()
}

/// Arguments for these letters: sometimes too few, too many, or by a name that there is not.
fn arguments(rng: &mut Rng, letters: &str) -> String {
    let count = letters.chars().count();
    let taken = match rng.u32(0..100) {
        0..70 => count,
        70..95 => rng.usize(0..count + 1),
        _ => count + 1,
    };
    let letters: Vec<char> = letters.chars().chain(['x']).take(taken).collect();
    let mut parts: Vec<String> = letters.iter().map(|&letter| value(rng, letter)).collect();
    if rng.u32(0..100) < 3 {
        parts.push(format!("{}={}", ["key", "sep", "x", "default", "start"][rng.usize(0..5)], value(rng, 'x')));
    }
    parts.join(", ")
}

fn method(rng: &mut Rng, kind: &str) -> String {
    let Some(&(_, letter, methods)) = METHODS.iter().find(|row| row.0 == kind) else {
        return format!("raise SystemExit('no type {kind}')");
    };
    let pool = values(letter);
    let receiver = pool[rng.usize(0..pool.len())];
    let (name, letters) = methods[rng.usize(0..methods.len())];
    call(receiver, &format!("v.{name}({})", arguments(rng, letters)))
}

fn function(rng: &mut Rng) -> String {
    let (name, letters) = FUNCTIONS[rng.usize(0..FUNCTIONS.len())];
    call("None", &format!("{name}({})", arguments(rng, letters)))
}

fn operator(rng: &mut Rng) -> String {
    let receiver = value(rng, 'x');
    let operator = OPERATORS[rng.usize(0..OPERATORS.len())];
    let with = value(rng, 'x');
    call(&receiver, &operator.replace('@', &with).replace('#', &value(rng, 'k')).replace('~', &value(rng, 'k')))
}

fn format(rng: &mut Rng) -> String {
    let receiver = if rng.bool() { value(rng, 'n') } else { value(rng, 'x') };
    let spec = if rng.u32(0..4) > 0 { formats::number(rng) } else { formats::text(rng) };
    let percent = [
        "%d", "%5d", "%-8x", "%#o", "%+.3f", "%e", "%10.2g", "%r", "%5.1s", "%c", "%%", "%i %s", "%*d", "%(a)s", "% d",
        "%05d", "%y", "%a", "%#X", "%.0f", "%",
    ];
    match rng.u32(0..10) {
        0 => call(&receiver, &format!("'{}' % v", percent[rng.usize(0..percent.len())])),
        1 => call(&receiver, &format!("'{}' % (v, {})", percent[rng.usize(0..percent.len())], value(rng, 'x'))),
        2 => call(&receiver, &format!("b'{}' % v", percent[rng.usize(0..percent.len())])),
        3 => call(&receiver, &format!("'{{:{spec}}}{{}}'.format(v, {})", value(rng, 'x'))),
        _ => call(&receiver, &format!("f'{{v:{spec}}}'")),
    }
}

/// The line of a program that does this with a value.
fn call(receiver: &str, text: &str) -> String {
    format!("t({}, {})", quoted(receiver), quoted(text))
}

/// A text as Python's literal.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

const PRELUDE: &str = r#"
import math
from itertools import islice
class Index:
    def __index__(self):
        return 2
    def __repr__(self):
        return 'Index()'
class Number:
    def __int__(self):
        return 7
    def __float__(self):
        return 7.5
    def __repr__(self):
        return 'Number()'
class Both:
    def __add__(self, other):
        return ('add', other)
    def __radd__(self, other):
        return ('radd', other)
    def __mul__(self, other):
        return ('mul', other)
    def __rmul__(self, other):
        return ('rmul', other)
    def __lt__(self, other):
        return True
    def __eq__(self, other):
        return NotImplemented
    def __len__(self):
        return 2
    def __getitem__(self, key):
        return [5, 6][key]
    def __repr__(self):
        return 'Both()'
class Bad:
    def __repr__(self):
        return 'Bad()'
    def __len__(self):
        return -1
    def __bool__(self):
        raise ValueError('no truth')
    def __index__(self):
        return 'x'
    def __eq__(self, other):
        raise ValueError('no equality')
    def __hash__(self):
        raise ValueError('no hash')
    def __iter__(self):
        return 5
class Text(str):
    pass
class Whole(int):
    pass
class Many(list):
    pass
class Plain:
    def __repr__(self):
        return 'Plain()'
def show(result):
    if hasattr(result, '__next__') and not isinstance(result, type):
        return type(result).__name__.replace('_ascii', '') + repr(list(islice(result, 10)))
    if isinstance(result, (set, frozenset)):
        return type(result).__name__ + repr(sorted(map(repr, result)))
    return repr(result)
def cbrt(x):
    return float('%.13g' % math.cbrt(x))
def told(text, v, result):
    # Hashes of what is no number are as they come; so is that of a NaN.
    if 'hash' in text and (not isinstance(v, (int, float)) or v != v):
        return type(result).__name__
    return show(result)
def t(receiver, text):
    v = eval(receiver)
    try:
        result = told(text, v, eval(text, globals(), {'v': v}))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    else:
        if isinstance(v, (list, dict, set, bytearray)):
            result += ' / ' + show(v)
    print(f'{receiver} {text} -> {result}'.encode('ascii', 'backslashreplace').decode())
"#;
