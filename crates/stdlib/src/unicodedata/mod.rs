//! `unicodedata`: what Unicode 15.1 says of characters. Properties, decompositions and numbers are tables in this folder;
//! names and normal forms come from the crates that the parser uses, too.

mod properties;

use pellucid_vm::heap::{Gc, Str};
use pellucid_vm::natives;
use pellucid_vm::types::module::Module;
use pellucid_vm::types::native::NativeDef;
use pellucid_vm::vm::{NativeModule, PyResult, Vm};
use pellucid_vm::{Exc, Value};
use unicode_normalization::UnicodeNormalization;

use crate::support::char_of;
use pellucid_bytecode::pure::surrogate;

/// The module.
pub(crate) static MODULE: NativeModule =
    NativeModule { name: "unicodedata", doc: "What Unicode says of characters.", functions: FUNCTIONS, setup };

static FUNCTIONS: &[NativeDef] = natives![
    "bidirectional(chr, /)", "The bidirectional class." => bidirectional;
    "category(chr, /)", "The general category." => category;
    "combining(chr, /)", "The canonical combining class." => combining;
    "decimal(chr, default=None, /)", "The value of a decimal digit." => decimal;
    "decomposition(chr, /)", "What the character decomposes to, as text." => decomposition;
    "digit(chr, default=None, /)", "The value of a digit." => digit;
    "east_asian_width(chr, /)", "The width in East Asian text." => east_asian_width;
    "is_normalized(form, unistr, /)", "Whether a text is in a normal form." => is_normalized;
    "lookup(name, /)", "The character that has a name." => lookup;
    "mirrored(chr, /)", "Whether the character is mirrored in text from right to left." => mirrored;
    "name(chr, default=None, /)", "The name." => name;
    "normalize(form, unistr, /)", "A text in a normal form." => normalize;
    "numeric(chr, default=None, /)", "The number that the character stands for." => numeric;
];

fn setup(vm: &mut Vm, module: Gc<Module>) -> PyResult<()> {
    let dict = vm.heap[module].dict;
    let (name, version) = (vm.heap.intern("unidata_version"), vm.new_str("15.1.0"));
    vm.heap.dict_set_str(dict, name, version);
    Ok(())
}

/// Lines `CODE TEXT`, in the order of their codes.
const DECOMPOSITIONS: &str = include_str!("decompositions.txt");

/// Lines `CODE NUMBER KIND`, in the order of their codes; the kind is d for decimal digits, g for other digits, n for what
/// only has a value.
const NUMBERS: &str = include_str!("numbers.txt");

/// The text behind a character's code in a table of lines.
fn line_of(table: &'static str, wanted: char) -> Option<&'static str> {
    let (mut low, mut high) = (0, table.len());
    while low < high {
        let middle = low + (high - low) / 2;
        let start = table.as_bytes()[..middle].iter().rposition(|&byte| byte == b'\n').map_or(0, |at| at + 1);
        let line = table[start..].lines().next()?;
        let (code, text) = line.split_once(' ')?;
        match u32::from_str_radix(code, 16).ok()?.cmp(&(wanted as u32)) {
            std::cmp::Ordering::Equal => return Some(text),
            std::cmp::Ordering::Less => low = start + line.len() + 1,
            std::cmp::Ordering::Greater => high = start,
        }
    }
    None
}

/// The properties of a character.
fn kind_of(c: char) -> (&'static str, &'static str, u8, &'static str, bool) {
    let run = properties::RUNS.partition_point(|&run| run >> 8 <= surrogate::code_of(c));
    properties::KINDS[(properties::RUNS[run - 1] & 255) as usize]
}

/// A number that a character stands for, as numerator and denominator, and its kind.
fn number_of(c: char) -> Option<(i64, i64, &'static str)> {
    let (number, kind) = line_of(NUMBERS, c)?.split_once(' ')?;
    let (numerator, denominator) = number.split_once('/').unwrap_or((number, "1"));
    Some((numerator.parse().ok()?, denominator.parse().ok()?, kind))
}

/// The argument that is a character; `place` is what messages call it.
fn char_arg(vm: &mut Vm, value: Value, function: &str, place: &str) -> PyResult<char> {
    match vm.cast::<Str>(value).and_then(char_of) {
        Some(c) => Ok(c),
        None => {
            let found = vm.type_name(value);
            let message = format!("{function}() argument{place} must be a unicode character, not {found}");
            Err(vm.type_error(message))
        }
    }
}

fn bidirectional(vm: &mut Vm, args: &[Value]) -> PyResult {
    let c = char_arg(vm, args[0], "bidirectional", "")?;
    Ok(vm.new_str(kind_of(c).1))
}

fn category(vm: &mut Vm, args: &[Value]) -> PyResult {
    let c = char_arg(vm, args[0], "category", "")?;
    Ok(vm.new_str(kind_of(c).0))
}

fn combining(vm: &mut Vm, args: &[Value]) -> PyResult {
    let c = char_arg(vm, args[0], "combining", "")?;
    Ok(Value::from_usize(usize::from(kind_of(c).2)))
}

fn east_asian_width(vm: &mut Vm, args: &[Value]) -> PyResult {
    let c = char_arg(vm, args[0], "east_asian_width", "")?;
    Ok(vm.new_str(kind_of(c).3))
}

fn mirrored(vm: &mut Vm, args: &[Value]) -> PyResult {
    let c = char_arg(vm, args[0], "mirrored", "")?;
    Ok(Value::from_usize(usize::from(kind_of(c).4)))
}

fn decomposition(vm: &mut Vm, args: &[Value]) -> PyResult {
    let c = char_arg(vm, args[0], "decomposition", "")?;
    Ok(vm.new_str(line_of(DECOMPOSITIONS, c).unwrap_or_default()))
}

/// The default, or a ValueError that says what is missing.
fn or_default(vm: &mut Vm, default: Value, message: &str) -> PyResult {
    match default.present() {
        Some(default) => Ok(default),
        None => Err(vm.value_error(message)),
    }
}

fn decimal(vm: &mut Vm, args: &[Value]) -> PyResult {
    let c = char_arg(vm, args[0], "decimal", " 1")?;
    match number_of(c) {
        Some((value, _, "d")) => Ok(vm.new_int(value)),
        _ => or_default(vm, args[1], "not a decimal"),
    }
}

fn digit(vm: &mut Vm, args: &[Value]) -> PyResult {
    let c = char_arg(vm, args[0], "digit", " 1")?;
    match number_of(c) {
        Some((value, _, "d" | "g")) => Ok(vm.new_int(value)),
        _ => or_default(vm, args[1], "not a digit"),
    }
}

fn numeric(vm: &mut Vm, args: &[Value]) -> PyResult {
    let c = char_arg(vm, args[0], "numeric", " 1")?;
    match number_of(c) {
        Some((numerator, denominator, _)) => Ok(vm.new_float(numerator as f64 / denominator as f64)),
        None => or_default(vm, args[1], "not a numeric character"),
    }
}

fn name(vm: &mut Vm, args: &[Value]) -> PyResult {
    let c = char_arg(vm, args[0], "name", " 1")?;
    // The names' table may be newer than Unicode 15.1, which decides whether the character is there.
    let known = if matches!(kind_of(c).0, "Cc" | "Cn" | "Co" | "Cs") { None } else { unicode_names2::name(c) };
    match known {
        Some(name) => {
            let name = name.to_string();
            Ok(vm.new_string(name))
        }
        None => or_default(vm, args[1], "no such name"),
    }
}

fn lookup(vm: &mut Vm, args: &[Value]) -> PyResult {
    let Some(name) = vm.cast::<Str>(args[0]) else {
        let message = format!("a bytes-like object is required, not '{}'", vm.type_name(args[0]));
        return Err(vm.type_error(message));
    };
    let plain = name.as_str().bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b' ' | b'-'))
        && !name.as_str().contains("  ");
    let found = if plain { unicode_names2::character(name.as_str()) } else { None };
    match found.filter(|&c| kind_of(c).0 != "Cn") {
        Some(c) => Ok(vm.new_char(c)),
        None => {
            let message = format!("undefined character name '{}'", name.as_str());
            Err(vm.err(Exc::KeyError, message))
        }
    }
}

/// The text in the normal form that an argument names.
fn normalized(vm: &mut Vm, args: &[Value], function: &str) -> PyResult<(Gc<Str>, String)> {
    let mut texts = [None; 2];
    for (i, text) in texts.iter_mut().enumerate() {
        match vm.cast::<Str>(args[i]) {
            Some(found) => *text = Some(found),
            None => {
                let message = format!("{function}() argument {} must be str, not {}", i + 1, vm.type_name(args[i]));
                return Err(vm.type_error(message));
            }
        }
    }
    let [Some(form), Some(text)] = texts else { return Err(vm.type_error("two texts are expected")) };
    vm.check_size(text.byte_len().saturating_mul(8))?;
    let chars = text.as_str();
    let done: String = match form.as_str() {
        "NFC" | "NFD" | "NFKC" | "NFKD" if text.is_ascii() => chars.to_owned(),
        "NFC" => chars.nfc().collect(),
        "NFD" => chars.nfd().collect(),
        "NFKC" => chars.nfkc().collect(),
        "NFKD" => chars.nfkd().collect(),
        _ => return Err(vm.value_error("invalid normalization form")),
    };
    Ok((text, done))
}

fn normalize(vm: &mut Vm, args: &[Value]) -> PyResult {
    let (text, done) = normalized(vm, args, "normalize")?;
    Ok(if text.as_str() == done { args[1] } else { vm.new_string(done) })
}

fn is_normalized(vm: &mut Vm, args: &[Value]) -> PyResult {
    let (text, done) = normalized(vm, args, "is_normalized")?;
    Ok(Value::bool(text.as_str() == done))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_found_by_character() {
        assert_eq!(line_of(DECOMPOSITIONS, '\u{a0}'), Some("<noBreak> 0020"));
        assert_eq!(line_of(DECOMPOSITIONS, '\u{2fa1d}'), Some("2A600"));
        assert_eq!(line_of(DECOMPOSITIONS, 'a'), None);
        assert_eq!(number_of('0'), Some((0, 1, "d")));
        assert_eq!(number_of('\u{bd}'), Some((1, 2, "n")));
        assert_eq!(kind_of('a').0, "Ll");
        assert_eq!(kind_of('\u{10ffff}').0, "Cn");
    }
}
