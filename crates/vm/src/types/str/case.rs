//! Case of strings, and the questions about what all their characters are.

use super::{this, unicode};
use crate::heap::{Gc, Str};
use crate::value::Value;
use crate::vm::{PyResult, Vm};

/// The string with each ASCII byte mapped; the string itself if nothing changes.
#[inline]
fn map_ascii(vm: &mut Vm, string: Gc<Str>, map: impl FnOnce(&mut str), changes: impl Fn(&u8) -> bool) -> PyResult {
    if !string.as_str().as_bytes().iter().any(changes) {
        return Ok(string.into());
    }
    let mut text = vm.take_text();
    text.push_str(string.as_str());
    map(&mut text);
    Ok(vm.finish_text(text).into())
}

pub(super) fn lower(vm: &mut Vm, args: &[Value]) -> PyResult {
    let string = this(args);
    if string.is_ascii() {
        return map_ascii(vm, string, str::make_ascii_lowercase, u8::is_ascii_uppercase);
    }
    let text = string.as_str();
    if text.chars().any(unicode::is_newly_cased) {
        let mut lower = String::with_capacity(text.len());
        text.char_indices().for_each(|(offset, c)| push_lower(&mut lower, text, offset, c));
        return Ok(vm.new_string(lower));
    }
    let lower = text.to_lowercase();
    Ok(vm.new_string(lower))
}

pub(super) fn upper(vm: &mut Vm, args: &[Value]) -> PyResult {
    let string = this(args);
    if string.is_ascii() {
        return map_ascii(vm, string, str::make_ascii_uppercase, u8::is_ascii_lowercase);
    }
    let text = string.as_str();
    if text.chars().any(unicode::is_newly_cased) {
        let mut upper = String::with_capacity(text.len());
        text.chars().for_each(|c| unicode::push_upper(&mut upper, c));
        return Ok(vm.new_string(upper));
    }
    let upper = text.to_uppercase();
    Ok(vm.new_string(upper))
}

pub(super) fn casefold(vm: &mut Vm, args: &[Value]) -> PyResult {
    let string = this(args);
    if string.is_ascii() {
        return lower(vm, args);
    }
    let mut text = vm.take_text();
    string.as_str().chars().for_each(|c| unicode::push_folded(&mut text, c));
    Ok(vm.finish_text(text).into())
}

/// Whether a character counts as small and yet as a mark on the letter before: modifier letters, the iota below.
fn is_raised(c: char) -> bool {
    matches!(
        c,
        '\u{2b0}'..='\u{2b8}'
            | '\u{2c0}'..='\u{2c1}'
            | '\u{2e0}'..='\u{2e4}'
            | '\u{345}'
            | '\u{37a}'
            | '\u{1d2c}'..='\u{1d6a}'
            | '\u{1d78}'
            | '\u{1d9b}'..='\u{1dbf}'
            | '\u{2071}'
            | '\u{207f}'
            | '\u{2090}'..='\u{209c}'
    )
}

/// Appends a character in lower case as it is at this place: a sigma at the end of a word has a form of its own.
fn push_lower(out: &mut String, text: &str, offset: usize, c: char) {
    if unicode::is_newly_cased(c) {
        out.push(c);
        return;
    }
    if c != 'Σ' {
        out.extend(c.to_lowercase());
        return;
    }
    // Marks that don't break a word (accents, apostrophes) are looked through, as Unicode's Final_Sigma says.
    let ignorable = |c: &char| {
        is_raised(*c)
            || !unicode::is_cased(*c)
                && !c.is_alphanumeric()
                && !unicode::is_space(*c)
                && (!c.is_ascii() || "'.:^`".contains(*c))
    };
    let before = text[..offset].chars().rev().find(|c| !ignorable(c)).is_some_and(unicode::is_cased);
    let after = text[offset + c.len_utf8()..].chars().find(|c| !ignorable(c)).is_some_and(unicode::is_cased);
    out.push(if before && !after { 'ς' } else { 'σ' });
}

pub(super) fn capitalize(vm: &mut Vm, args: &[Value]) -> PyResult {
    let string = this(args);
    let mut text = vm.take_text();
    let source = string.as_str();
    if string.is_ascii() {
        text.push_str(source);
        text.make_ascii_lowercase();
        if let Some(first) = text.get_mut(..1) {
            first.make_ascii_uppercase();
        }
    } else {
        for (offset, c) in source.char_indices() {
            if offset == 0 {
                unicode::push_title(&mut text, c);
            } else {
                push_lower(&mut text, source, offset, c);
            }
        }
    }
    Ok(vm.finish_text(text).into())
}

pub(super) fn title(vm: &mut Vm, args: &[Value]) -> PyResult {
    let string = this(args);
    let mut text = vm.take_text();
    let source = string.as_str();
    let mut in_word = false;
    if string.is_ascii() {
        let mut bytes = text.into_bytes();
        bytes.extend(source.bytes().map(|byte| {
            let cased = if in_word { byte.to_ascii_lowercase() } else { byte.to_ascii_uppercase() };
            in_word = byte.is_ascii_alphabetic();
            cased
        }));
        let text = String::from_utf8(bytes).unwrap_or_default();
        return Ok(vm.finish_text(text).into());
    }
    for (offset, c) in source.char_indices() {
        if !in_word {
            unicode::push_title(&mut text, c);
        } else if c.is_ascii() {
            text.push(c.to_ascii_lowercase());
        } else {
            push_lower(&mut text, source, offset, c);
        }
        in_word = if c.is_ascii() { c.is_ascii_alphabetic() } else { unicode::is_cased(c) };
    }
    Ok(vm.finish_text(text).into())
}

pub(super) fn swapcase(vm: &mut Vm, args: &[Value]) -> PyResult {
    let string = this(args);
    let mut text = vm.take_text();
    let source = string.as_str();
    for (offset, c) in source.char_indices() {
        if c.is_uppercase() {
            push_lower(&mut text, source, offset, c);
        } else if c.is_lowercase() {
            unicode::push_upper(&mut text, c);
        } else {
            text.push(c);
        }
    }
    Ok(vm.finish_text(text).into())
}

/// Whether there are characters and all of them are such; ASCII ones are asked as bytes.
#[inline]
fn all(args: &[Value], ascii: impl Fn(u8) -> bool, other: impl Fn(char) -> bool) -> PyResult {
    let string = this(args);
    let text = string.as_str();
    let holds = if string.is_ascii() { text.bytes().all(ascii) } else { text.chars().all(other) };
    Ok(Value::bool(holds && !text.is_empty()))
}

pub(super) fn isalnum(_: &mut Vm, args: &[Value]) -> PyResult {
    all(
        args,
        |b| b.is_ascii_alphanumeric(),
        |c| unicode::is_letter(c) || unicode::is_numeric(c) || unicode::is_digit(c),
    )
}

pub(super) fn isalpha(_: &mut Vm, args: &[Value]) -> PyResult {
    all(args, |b| b.is_ascii_alphabetic(), unicode::is_letter)
}

pub(super) fn isascii(_: &mut Vm, args: &[Value]) -> PyResult {
    Ok(Value::bool(this(args).is_ascii()))
}

pub(super) fn isdecimal(_: &mut Vm, args: &[Value]) -> PyResult {
    all(args, |b| b.is_ascii_digit(), |c| unicode::decimal_value(c).is_some())
}

pub(super) fn isdigit(_: &mut Vm, args: &[Value]) -> PyResult {
    all(args, |b| b.is_ascii_digit(), unicode::is_digit)
}

pub(super) fn isnumeric(_: &mut Vm, args: &[Value]) -> PyResult {
    all(args, |b| b.is_ascii_digit(), unicode::is_numeric)
}

pub(super) fn isspace(_: &mut Vm, args: &[Value]) -> PyResult {
    all(args, unicode::is_ascii_space, unicode::is_space)
}

pub(super) fn isprintable(_: &mut Vm, args: &[Value]) -> PyResult {
    Ok(Value::bool(this(args).as_str().chars().all(pellucid_bytecode::pure::is_printable)))
}

pub(super) fn isidentifier(_: &mut Vm, args: &[Value]) -> PyResult {
    Ok(Value::bool(is_identifier(this(args).as_str())))
}

/// Whether a text could be a name.
pub(crate) fn is_identifier(text: &str) -> bool {
    let mut chars = text.chars();
    // The tables are those of a later version of Unicode: what is not printable was no character yet.
    let known =
        |c: char| c.is_ascii() || matches!(c, '\u{200c}' | '\u{200d}') || pellucid_bytecode::pure::is_printable(c);
    let first = chars.next().is_some_and(|c| c == '_' || unicode_ident::is_xid_start(c) && known(c));
    first && chars.all(|c| unicode_ident::is_xid_continue(c) && known(c))
}

/// Whether some character is of the wanted case and none is of another.
fn all_cased(args: &[Value], wanted: impl Fn(char) -> bool) -> PyResult {
    let string = this(args);
    let mut any = false;
    for c in string.as_str().chars() {
        if wanted(c) {
            any = true;
        } else if unicode::is_cased(c) {
            return Ok(Value::FALSE);
        }
    }
    Ok(Value::bool(any))
}

pub(super) fn islower(_: &mut Vm, args: &[Value]) -> PyResult {
    all_cased(args, char::is_lowercase)
}

pub(super) fn isupper(_: &mut Vm, args: &[Value]) -> PyResult {
    all_cased(args, char::is_uppercase)
}

pub(super) fn istitle(_: &mut Vm, args: &[Value]) -> PyResult {
    let string = this(args);
    let (mut any, mut in_word) = (false, false);
    for c in string.as_str().chars() {
        let capital = c.is_uppercase() || unicode::is_title(c);
        if capital == in_word && (capital || c.is_lowercase()) {
            return Ok(Value::FALSE);
        }
        in_word = capital || c.is_lowercase();
        any |= in_word;
    }
    Ok(Value::bool(any))
}
