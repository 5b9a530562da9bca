//! Strings made of a string: padded, stripped, with parts replaced, encoded.

use super::{part_of, piece, str_arg, this, unicode};
use crate::heap::{Gc, Str};
use crate::types::bytes::{codec, search as raw};
use crate::types::dict::Dict;
use crate::types::exception::Exc;
use crate::value::Value;
use crate::vm::{PyResult, Vm};
use pellucid_bytecode::pure::surrogate;

// ---- Padding ----

/// The string with so many fill characters before and after it.
fn pad(vm: &mut Vm, string: Gc<Str>, fill: char, before: usize, after: usize) -> PyResult {
    if before + after == 0 {
        return Ok(string.into());
    }
    vm.check_size((before + after).saturating_mul(fill.len_utf8()).saturating_add(string.byte_len()))?;
    let mut text = vm.take_text();
    text.extend(std::iter::repeat_n(fill, before));
    text.push_str(string.as_str());
    text.extend(std::iter::repeat_n(fill, after));
    Ok(vm.finish_text(text).into())
}

/// How many characters are missing from the width in the second argument, and the fill character in the third.
fn padding(vm: &mut Vm, args: &[Value]) -> PyResult<(usize, char)> {
    let width = vm.to_isize(args[1])?;
    let fill = match args[2].present() {
        None => ' ',
        Some(value) => {
            let fill = str_arg(vm, value, "The fill character must be a unicode character")?;
            let mut chars = fill.as_str().chars();
            match (chars.next(), chars.next()) {
                (Some(fill), None) => fill,
                _ => return Err(vm.type_error("The fill character must be exactly one character long")),
            }
        }
    };
    Ok((width.saturating_sub(this(args).char_len() as i64).max(0) as usize, fill))
}

pub(super) fn ljust(vm: &mut Vm, args: &[Value]) -> PyResult {
    let (missing, fill) = padding(vm, args)?;
    pad(vm, this(args), fill, 0, missing)
}

pub(super) fn rjust(vm: &mut Vm, args: &[Value]) -> PyResult {
    let (missing, fill) = padding(vm, args)?;
    pad(vm, this(args), fill, missing, 0)
}

pub(super) fn center(vm: &mut Vm, args: &[Value]) -> PyResult {
    let (missing, fill) = padding(vm, args)?;
    let before = raw_center(missing, this(args).char_len());
    pad(vm, this(args), fill, before, missing - before)
}

/// How much of the padding of a centered text stands before it: the odd one does if the width is odd.
pub(crate) fn raw_center(missing: usize, len: usize) -> usize {
    missing / 2 + (missing & (missing + len) & 1)
}

pub(super) fn zfill(vm: &mut Vm, args: &[Value]) -> PyResult {
    let string = this(args);
    let width = vm.to_isize(args[1])?;
    let missing = width.saturating_sub(string.char_len() as i64).max(0) as usize;
    if missing == 0 {
        return Ok(string.into());
    }
    vm.check_size(missing.saturating_add(string.byte_len()))?;
    let (sign, digits) = string.as_str().split_at(string.as_str().starts_with(['+', '-']) as usize);
    let mut text = vm.take_text();
    text.push_str(sign);
    text.extend(std::iter::repeat_n('0', missing));
    text.push_str(digits);
    Ok(vm.finish_text(text).into())
}

pub(super) fn expandtabs(vm: &mut Vm, args: &[Value]) -> PyResult {
    let size = match args[1].present() {
        Some(size) => i64::from(vm.to_c_int(size)?),
        None => 8,
    };
    let string = this(args);
    if !string.as_str().contains('\t') {
        return Ok(string.into());
    }
    let tabs = raw::count(string.as_str().as_bytes(), b"\t");
    vm.check_size(tabs.saturating_mul(size.max(0) as usize).saturating_add(string.byte_len()))?;
    let mut text = vm.take_text();
    let mut column = 0;
    for c in string.as_str().chars() {
        match c {
            '\t' if size > 0 => {
                let spaces = size - column % size;
                column += spaces;
                text.extend(std::iter::repeat_n(' ', spaces as usize));
            }
            '\t' => {}
            _ => {
                column = if matches!(c, '\n' | '\r') { 0 } else { column + 1 };
                text.push(c);
            }
        }
    }
    Ok(vm.finish_text(text).into())
}

// ---- Stripping ----

/// The string without the characters among those of the second argument (or white space) at its start and end.
fn trim(vm: &mut Vm, args: &[Value], start: bool, end: bool) -> PyResult {
    let string = this(args);
    let text = string.as_str();
    let Some(chars) = args[1].not_none() else {
        let text = if start { text.trim_start_matches(unicode::is_space) } else { text };
        let text = if end { text.trim_end_matches(unicode::is_space) } else { text };
        return Ok(part_of(vm, string, text));
    };
    let Some(chars) = vm.cast::<Str>(chars) else {
        let name = ["lstrip", "rstrip", "strip"][usize::from(end) + usize::from(start && end)];
        return Err(vm.type_error(format!("{name} arg must be None or str")));
    };
    let text = match chars.as_str().as_bytes() {
        &[byte] => trim_by(text, |c| c == char::from(byte), start, end),
        _ => trim_by(text, |c| chars.as_str().contains(c), start, end),
    };
    Ok(part_of(vm, string, text))
}

fn trim_by(text: &str, among: impl Fn(char) -> bool, start: bool, end: bool) -> &str {
    let text = if start { text.trim_start_matches(&among) } else { text };
    if end { text.trim_end_matches(&among) } else { text }
}

pub(super) fn strip(vm: &mut Vm, args: &[Value]) -> PyResult {
    trim(vm, args, true, true)
}

pub(super) fn lstrip(vm: &mut Vm, args: &[Value]) -> PyResult {
    trim(vm, args, true, false)
}

pub(super) fn rstrip(vm: &mut Vm, args: &[Value]) -> PyResult {
    trim(vm, args, false, true)
}

// ---- Replacing ----

pub(super) fn replace(vm: &mut Vm, args: &[Value]) -> PyResult {
    let old = str_arg(vm, args[1], "replace() argument 1 must be str")?;
    let new = str_arg(vm, args[2], "replace() argument 2 must be str")?;
    let max = raw::limit(vm, args[3])?;
    let string = this(args);
    let text = string.as_str();
    if max == 0 || old.same_text(new) {
        return Ok(string.into());
    }
    if old.byte_len() == 0 {
        return insert_between(vm, string, new, max);
    }
    let (old, new) = (old.as_str(), new.as_str());
    let Some(first) = raw::find(text.as_bytes(), old.as_bytes()) else {
        return Ok(string.into());
    };
    if let ([old], [new]) = (old.as_bytes(), new.as_bytes())
        && max == usize::MAX
    {
        // One ASCII character for another: every byte is looked at once.
        let (old, new) = (*old, *new);
        let mut bytes = text.as_bytes().to_vec();
        bytes.iter_mut().for_each(|byte| *byte = if *byte == old { new } else { *byte });
        return Ok(vm.new_string(String::from_utf8(bytes).unwrap_or_default()));
    }
    if new.len() > old.len() {
        let places = raw::count(text.as_bytes(), old.as_bytes()).min(max);
        let len = raw::replaced_len(text.len(), old.len(), new.len(), places).unwrap_or(usize::MAX);
        vm.check_size(len)?;
    }
    let mut out = vm.take_text();
    out.push_str(&text[..first]);
    out.push_str(new);
    let rest = &text[first + old.len()..];
    let mut pieces = 0;
    raw::split(rest.as_bytes(), old.as_bytes(), max - 1, |start, end| {
        if pieces > 0 {
            out.push_str(new);
        }
        pieces += 1;
        out.push_str(&rest[start..end]);
    });
    Ok(vm.finish_text(out).into())
}

/// The replacement of nothing: the new text before every character and at the end.
fn insert_between(vm: &mut Vm, string: Gc<Str>, new: Gc<Str>, max: usize) -> PyResult {
    let places = (string.char_len() + 1).min(max);
    vm.check_size(string.byte_len().saturating_add(new.byte_len().saturating_mul(places)))?;
    let mut out = vm.take_text();
    let mut left = places;
    for c in string.as_str().chars() {
        if left > 0 {
            out.push_str(new.as_str());
            left -= 1;
        }
        out.push(c);
    }
    if left > 0 {
        out.push_str(new.as_str());
    }
    Ok(vm.finish_text(out).into())
}

pub(super) fn maketrans(vm: &mut Vm, args: &[Value]) -> PyResult {
    let table = vm.new_dict();
    let mark = vm.root_mark();
    vm.root(table);
    let filled = match args[1].present() {
        None => translations_of_dict(vm, table, args[0]),
        Some(to) => translations_of_strings(vm, table, args[0], to, args[2].present()),
    };
    vm.unroot(mark);
    filled.map(|()| table.into())
}

fn translations_of_dict(vm: &mut Vm, table: Gc<Dict>, source: Value) -> PyResult<()> {
    let Some(source) = vm.cast::<Dict>(source) else {
        return Err(vm.type_error("if you give only one argument to maketrans it must be a dict"));
    };
    let entries: Vec<_> = vm.heap[source].iter().collect();
    for entry in entries {
        let key = match vm.cast::<Str>(entry.key) {
            Some(key) => {
                let mut chars = key.as_str().chars();
                match (chars.next(), chars.next()) {
                    (Some(c), None) => code_value(c),
                    _ => return Err(vm.value_error("string keys in translate table must be of length 1")),
                }
            }
            None if vm.class_of(entry.key).eq(&vm.types.int) || entry.key.is_bool() => entry.key,
            None => return Err(vm.type_error("keys in translate table must be strings or integers")),
        };
        vm.dict_set(table, key, entry.value)?;
    }
    Ok(())
}

fn translations_of_strings(
    vm: &mut Vm,
    table: Gc<Dict>,
    from: Value,
    to: Value,
    removed: Option<Value>,
) -> PyResult<()> {
    let to = str_arg(vm, to, "maketrans() argument 2 must be str")?;
    let removed = match removed {
        Some(removed) => Some(str_arg(vm, removed, "maketrans() argument 3 must be str")?),
        None => None,
    };
    let Some(from) = vm.cast::<Str>(from) else {
        return Err(vm.type_error("first maketrans argument must be a string if there is a second argument"));
    };
    if from.char_len() != to.char_len() {
        return Err(vm.value_error("the first two maketrans arguments must have equal length"));
    }
    for (c, d) in from.as_str().chars().zip(to.as_str().chars()) {
        vm.dict_set(table, code_value(c), code_value(d))?;
    }
    for c in removed.iter().flat_map(|removed| removed.as_str().chars()) {
        vm.dict_set(table, code_value(c), Value::NONE)?;
    }
    Ok(())
}

/// What a translation table says about a character.
#[derive(Clone)]
enum Translation {
    Keep,
    Drop,
    Char(char),
    Text(Gc<Str>),
}

fn look_up(vm: &mut Vm, table: Value, c: char) -> PyResult<Translation> {
    let key = code_value(c);
    let found = match table.as_gc::<Dict>() {
        Some(dict) => vm.dict_get(dict, key)?,
        None => match vm.getitem(table, key) {
            Ok(found) => Some(found),
            Err(error) if vm.is_exc(error, Exc::LookupError) => None,
            Err(error) => return Err(error),
        },
    };
    let Some(found) = found else { return Ok(Translation::Keep) };
    if found.is_none() {
        return Ok(Translation::Drop);
    }
    if let Some(text) = vm.cast::<Str>(found) {
        return Ok(Translation::Text(text));
    }
    let found = vm.unwrap_payload(found);
    match found.as_small_int().or(found.as_bool().map(i64::from)) {
        Some(code) => match u32::try_from(code).ok().and_then(surrogate::char_of) {
            Some(c) => Ok(Translation::Char(c)),
            None => Err(vm.value_error("character mapping must be in range(0x110000)")),
        },
        None if found.is::<crate::types::int::BigInt>() => {
            Err(vm.value_error("character mapping must be in range(0x110000)"))
        }
        None => Err(vm.type_error("character mapping must return integer, None or str")),
    }
}

/// The code point of a character, as the keys of translation tables are.
fn code_value(c: char) -> Value {
    Value::int_unchecked(surrogate::code_of(c).into())
}

/// What [`translate`] knows of an ASCII character: an ASCII character to put, or one of these.
const UNKNOWN: u8 = 0x80;
const DROPPED: u8 = 0x81;
const OTHER: u8 = 0x82;

pub(super) fn translate(vm: &mut Vm, args: &[Value]) -> PyResult {
    let string = this(args);
    // ASCII characters are looked up once each. The replacements found are kept alive here: the table may compute them.
    let mut known = [UNKNOWN; 128];
    let mut others: Vec<(u8, Translation)> = Vec::new();
    let mark = vm.root_mark();
    let mut out = Vec::with_capacity(string.byte_len());
    let mut offset = 0;
    // The text is asked for anew after each look-up, which may run code that makes its buffer move.
    while offset < string.byte_len() {
        for &byte in &string.as_str().as_bytes()[offset..] {
            match known.get(byte as usize) {
                Some(&put) if put.is_ascii() => out.push(put),
                Some(&DROPPED) => {}
                _ => break,
            }
            offset += 1;
        }
        let Some(c) = string.as_str()[offset..].chars().next() else { break };
        let found = others.iter().find(|&&(byte, _)| u32::from(byte) == c as u32);
        let translation = match found {
            Some((_, known)) => known.clone(),
            None => look_up(vm, args[1], c)?,
        };
        if let Some(slot) = known.get_mut(c as usize)
            && *slot == UNKNOWN
        {
            *slot = match translation {
                Translation::Keep => c as u8,
                Translation::Drop => DROPPED,
                Translation::Char(to) if to.is_ascii() => to as u8,
                _ => {
                    others.push((c as u8, translation.clone()));
                    OTHER
                }
            };
            if let Translation::Text(text) = translation {
                vm.root(text);
            }
        }
        match translation {
            Translation::Keep => out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes()),
            Translation::Drop => {}
            Translation::Char(c) => out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes()),
            Translation::Text(text) => {
                vm.check_size(out.len() + text.byte_len())?;
                out.extend_from_slice(text.as_str().as_bytes());
            }
        }
        offset += c.len_utf8();
    }
    vm.unroot(mark);
    if out == string.as_str().as_bytes() {
        return Ok(string.into());
    }
    let out = String::from_utf8(out).unwrap_or_default();
    Ok(if out.len() <= 1 { piece(vm, &out) } else { vm.new_string(out) })
}

pub(super) fn encode(vm: &mut Vm, args: &[Value]) -> PyResult {
    let names = codec::names(vm, "encode", args[1].present(), args[2].present())?;
    codec::encode(vm, this(args), &names)
}
