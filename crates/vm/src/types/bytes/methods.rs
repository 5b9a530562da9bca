//! Methods of bytes: searching, case, padding, hexadecimal digits, translation.

use super::pieces::is_space;
use super::{Buffer, buffer, buffer_arg, byte_arg, codec, search as raw, this};
use crate::heap::{Str, Tuple};
use crate::value::Value;
use crate::vm::{PyResult, Vm};

// ---- Searching ----

/// What is looked for: a part, or a single byte given as an integer.
fn needle(vm: &mut Vm, value: Value) -> PyResult<Vec<u8>> {
    if let Some(part) = buffer(vm, value) {
        return Ok(part.slice(&vm.heap).to_vec());
    }
    let number = vm.unwrap_payload(value);
    let is_int = number.is_small_int() || number.is_bool() || number.is::<crate::types::int::BigInt>();
    if !is_int && vm.lookup_special(value, vm.names.index).is_none() {
        let message = format!("argument should be integer or bytes-like object, not '{}'", vm.type_name(value));
        return Err(vm.type_error(message));
    }
    Ok(vec![byte_arg(vm, value, "byte")?])
}

fn look(vm: &mut Vm, args: &[Value], from_end: bool) -> PyResult<Option<usize>> {
    let len = this(args).slice(&vm.heap).len();
    let range = raw::range(vm, len, args[2], args[3])?;
    let part = needle(vm, args[1])?;
    let Some((start, end)) = range else { return Ok(None) };
    let whole = this(args);
    let Some(bytes) = whole.slice(&vm.heap).get(start..end) else { return Ok(None) };
    let found = if from_end { raw::rfind(bytes, &part) } else { raw::find(bytes, &part) };
    Ok(found.map(|at| start + at))
}

fn place(found: Option<usize>) -> Value {
    Value::int_unchecked(found.map_or(-1, |at| at as i64))
}

pub(super) fn find(vm: &mut Vm, args: &[Value]) -> PyResult {
    look(vm, args, false).map(place)
}

pub(super) fn rfind(vm: &mut Vm, args: &[Value]) -> PyResult {
    look(vm, args, true).map(place)
}

pub(super) fn index(vm: &mut Vm, args: &[Value]) -> PyResult {
    match look(vm, args, false)? {
        None => Err(vm.value_error("subsection not found")),
        found => Ok(place(found)),
    }
}

pub(super) fn rindex(vm: &mut Vm, args: &[Value]) -> PyResult {
    match look(vm, args, true)? {
        None => Err(vm.value_error("subsection not found")),
        found => Ok(place(found)),
    }
}

pub(super) fn count(vm: &mut Vm, args: &[Value]) -> PyResult {
    let len = this(args).slice(&vm.heap).len();
    let range = raw::range(vm, len, args[2], args[3])?;
    let part = needle(vm, args[1])?;
    let whole = this(args);
    let count = match range.and_then(|(start, end)| whole.slice(&vm.heap).get(start..end)) {
        None => 0,
        Some(bytes) if part.is_empty() => bytes.len() + 1,
        Some(bytes) => raw::count(bytes, &part),
    };
    Ok(Value::from_usize(count))
}

fn affix(vm: &mut Vm, args: &[Value], name: &str, fits: fn(&[u8], &[u8]) -> bool) -> PyResult {
    let len = this(args).slice(&vm.heap).len();
    let range = raw::range(vm, len, args[2], args[3])?;
    let whole = this(args);
    let holds = |vm: &Vm, part: Buffer| {
        let bytes = range.and_then(|(start, end)| whole.slice(&vm.heap).get(start..end));
        bytes.is_some_and(|bytes| fits(bytes, part.slice(&vm.heap)))
    };
    if let Some(tuple) = vm.cast::<Tuple>(args[1]) {
        for &item in tuple.items() {
            let part = buffer_arg(vm, item)?;
            if holds(vm, part) {
                return Ok(Value::TRUE);
            }
        }
        return Ok(Value::FALSE);
    }
    match buffer(vm, args[1]) {
        Some(part) => Ok(Value::bool(holds(vm, part))),
        None => {
            let found = vm.type_name(args[1]);
            let message = format!("{name} first arg must be bytes or a tuple of bytes, not {found}");
            Err(vm.type_error(message))
        }
    }
}

pub(super) fn startswith(vm: &mut Vm, args: &[Value]) -> PyResult {
    affix(vm, args, "startswith", |bytes, prefix| bytes.starts_with(prefix))
}

pub(super) fn endswith(vm: &mut Vm, args: &[Value]) -> PyResult {
    affix(vm, args, "endswith", |bytes, suffix| bytes.ends_with(suffix))
}

// ---- Case and questions ----

/// A copy, changed in place.
fn changed(vm: &mut Vm, args: &[Value], change: impl FnOnce(&mut [u8])) -> PyResult {
    let whole = this(args);
    let mut bytes = whole.slice(&vm.heap).to_vec();
    change(&mut bytes);
    Ok(whole.make(vm, bytes))
}

pub(super) fn lower(vm: &mut Vm, args: &[Value]) -> PyResult {
    changed(vm, args, <[u8]>::make_ascii_lowercase)
}

pub(super) fn upper(vm: &mut Vm, args: &[Value]) -> PyResult {
    changed(vm, args, <[u8]>::make_ascii_uppercase)
}

pub(super) fn swapcase(vm: &mut Vm, args: &[Value]) -> PyResult {
    changed(vm, args, |bytes| bytes.iter_mut().filter(|b| b.is_ascii_alphabetic()).for_each(|b| *b ^= 0x20))
}

pub(super) fn capitalize(vm: &mut Vm, args: &[Value]) -> PyResult {
    changed(vm, args, |bytes| {
        bytes.make_ascii_lowercase();
        bytes.iter_mut().take(1).for_each(|b| b.make_ascii_uppercase());
    })
}

pub(super) fn title(vm: &mut Vm, args: &[Value]) -> PyResult {
    changed(vm, args, |bytes| {
        let mut in_word = false;
        for byte in bytes {
            if in_word {
                byte.make_ascii_lowercase()
            } else {
                byte.make_ascii_uppercase()
            }
            in_word = byte.is_ascii_alphabetic();
        }
    })
}

fn all(vm: &mut Vm, args: &[Value], test: impl Fn(u8) -> bool) -> PyResult {
    let whole = this(args);
    let bytes = whole.slice(&vm.heap);
    Ok(Value::bool(!bytes.is_empty() && bytes.iter().all(|&byte| test(byte))))
}

pub(super) fn isalnum(vm: &mut Vm, args: &[Value]) -> PyResult {
    all(vm, args, |byte| byte.is_ascii_alphanumeric())
}

pub(super) fn isalpha(vm: &mut Vm, args: &[Value]) -> PyResult {
    all(vm, args, |byte| byte.is_ascii_alphabetic())
}

pub(super) fn isdigit(vm: &mut Vm, args: &[Value]) -> PyResult {
    all(vm, args, |byte| byte.is_ascii_digit())
}

pub(super) fn isspace(vm: &mut Vm, args: &[Value]) -> PyResult {
    all(vm, args, is_space)
}

pub(super) fn isascii(vm: &mut Vm, args: &[Value]) -> PyResult {
    Ok(Value::bool(this(args).slice(&vm.heap).is_ascii()))
}

pub(super) fn islower(vm: &mut Vm, args: &[Value]) -> PyResult {
    let whole = this(args);
    let bytes = whole.slice(&vm.heap);
    Ok(Value::bool(bytes.iter().any(u8::is_ascii_lowercase) && !bytes.iter().any(u8::is_ascii_uppercase)))
}

pub(super) fn isupper(vm: &mut Vm, args: &[Value]) -> PyResult {
    let whole = this(args);
    let bytes = whole.slice(&vm.heap);
    Ok(Value::bool(bytes.iter().any(u8::is_ascii_uppercase) && !bytes.iter().any(u8::is_ascii_lowercase)))
}

pub(super) fn istitle(vm: &mut Vm, args: &[Value]) -> PyResult {
    let whole = this(args);
    let (mut any, mut in_word) = (false, false);
    for byte in whole.slice(&vm.heap) {
        if byte.is_ascii_uppercase() == in_word && byte.is_ascii_alphabetic() {
            return Ok(Value::FALSE);
        }
        in_word = byte.is_ascii_alphabetic();
        any |= in_word;
    }
    Ok(Value::bool(any))
}

// ---- Padding ----

fn pad(vm: &mut Vm, args: &[Value], name: &str, before: fn(usize, usize) -> usize) -> PyResult {
    let width = vm.to_isize(args[1])?;
    let fill = match args[2].present() {
        None => b' ',
        Some(value) => match buffer(vm, value).map(|fill| fill.slice(&vm.heap).to_vec()).as_deref() {
            Some(&[fill]) => fill,
            _ => {
                let found = vm.type_name(value);
                let message = format!("{name}() argument 2 must be a byte string of length 1, not {found}");
                return Err(vm.type_error(message));
            }
        },
    };
    let whole = this(args);
    let len = whole.slice(&vm.heap).len();
    let missing = width.saturating_sub(len as i64).max(0) as usize;
    whole.check_len(vm, missing.saturating_add(len))?;
    let before = before(missing, len);
    let mut out = vec![fill; before];
    out.extend_from_slice(whole.slice(&vm.heap));
    out.resize(missing + len, fill);
    Ok(whole.make(vm, out))
}

pub(super) fn ljust(vm: &mut Vm, args: &[Value]) -> PyResult {
    pad(vm, args, "ljust", |_, _| 0)
}

pub(super) fn rjust(vm: &mut Vm, args: &[Value]) -> PyResult {
    pad(vm, args, "rjust", |missing, _| missing)
}

pub(super) fn center(vm: &mut Vm, args: &[Value]) -> PyResult {
    pad(vm, args, "center", |missing, len| missing / 2 + (missing & (missing + len) & 1))
}

pub(super) fn zfill(vm: &mut Vm, args: &[Value]) -> PyResult {
    let width = vm.to_isize(args[1])?;
    let whole = this(args);
    let len = whole.slice(&vm.heap).len();
    let missing = width.saturating_sub(len as i64).max(0) as usize;
    whole.check_len(vm, missing.saturating_add(len))?;
    let bytes = whole.slice(&vm.heap);
    let (sign, digits) = bytes.split_at(usize::from(bytes.starts_with(b"+") || bytes.starts_with(b"-")));
    let mut out = sign.to_vec();
    out.resize(sign.len() + missing, b'0');
    out.extend_from_slice(digits);
    Ok(whole.make(vm, out))
}

pub(super) fn expandtabs(vm: &mut Vm, args: &[Value]) -> PyResult {
    let size = match args[1].present() {
        Some(size) => vm.to_c_int(size)?.max(0) as usize,
        None => 8,
    };
    let whole = this(args);
    let bytes = whole.slice(&vm.heap);
    let len = raw::count(bytes, b"\t").saturating_mul(size).saturating_add(bytes.len());
    vm.check_size(len)?;
    let mut out = Vec::with_capacity(len);
    let mut column = 0;
    for &byte in whole.slice(&vm.heap) {
        if byte != b'\t' {
            column = if matches!(byte, b'\n' | b'\r') { 0 } else { column + 1 };
            out.push(byte);
        } else if size > 0 {
            let spaces = size - column % size;
            column += spaces;
            out.resize(out.len() + spaces, b' ');
        }
    }
    Ok(whole.make(vm, out))
}

// ---- Hexadecimal digits, translation, decoding ----

pub(super) fn decode(vm: &mut Vm, args: &[Value]) -> PyResult {
    let names = codec::names(vm, "decode", args[1].present(), args[2].present())?;
    // No bytes are the empty text in every encoding, even one that nobody knows.
    if this(args).slice(&vm.heap).is_empty() {
        return Ok(vm.names.empty.into());
    }
    codec::decode(vm, this(args), &names)
}

pub(super) fn fromhex(vm: &mut Vm, args: &[Value]) -> PyResult {
    let Some(text) = vm.cast::<Str>(args[1]) else {
        let message = format!("fromhex() argument must be str, not {}", crate::types::str::short_name(vm, args[1]));
        return Err(vm.type_error(message));
    };
    if let Some(place) = text.as_str().chars().position(|c| !c.is_ascii()) {
        return Err(not_hex(vm, place));
    }
    let mut bytes = Vec::with_capacity(text.byte_len() / 2);
    let mut high = None;
    for (i, c) in text.as_str().chars().enumerate() {
        match (c.to_digit(16), high) {
            (Some(digit), None) => high = Some(digit),
            (Some(digit), Some(before)) => {
                bytes.push((before * 16 + digit) as u8);
                high = None;
            }
            (None, None) if c.is_ascii() && is_space(c as u8) => {}
            _ => return Err(not_hex(vm, i)),
        }
    }
    if high.is_some() {
        return Err(not_hex(vm, text.char_len()));
    }
    let class = args[0];
    if class == vm.types.bytearray.into() {
        return Ok(vm.new_bytearray(bytes));
    }
    let made = vm.new_bytes(bytes);
    if class == vm.types.bytes.into() {
        return Ok(made);
    }
    vm.root(made);
    vm.call(class, &[made])
}

fn not_hex(vm: &mut Vm, place: usize) -> crate::vm::Raised {
    vm.value_error(format!("non-hexadecimal number found in fromhex() arg at position {place}"))
}

pub(super) fn hex(vm: &mut Vm, args: &[Value]) -> PyResult {
    let group = match args[2].present() {
        Some(group) => i64::from(vm.to_c_int(group)?),
        None => 1,
    };
    let sep = match args[1].present() {
        None => None,
        Some(sep) => Some(hex_separator(vm, sep)?),
    };
    let whole = this(args);
    let len = whole.slice(&vm.heap).len();
    vm.check_size(len.saturating_mul(3))?;
    let size = group.unsigned_abs() as usize;
    let mut text = String::with_capacity(len * 3);
    for (i, byte) in whole.slice(&vm.heap).iter().enumerate() {
        if let Some(sep) = sep
            && i > 0
            && size > 0
            // Groups are counted from the end, or from the start if the size is negative.
            && (if group > 0 { len - i } else { i }).is_multiple_of(size)
        {
            text.push(sep);
        }
        for digit in [byte >> 4, byte & 15] {
            text.push(char::from(b"0123456789abcdef"[digit as usize]));
        }
    }
    Ok(vm.new_string(text))
}

fn hex_separator(vm: &mut Vm, sep: Value) -> PyResult<char> {
    let bytes = match (vm.cast::<Str>(sep), buffer(vm, sep)) {
        (Some(text), _) => text.as_str().as_bytes().to_vec(),
        (None, Some(bytes)) => bytes.slice(&vm.heap).to_vec(),
        (None, None) => {
            if vm.len(sep)? != 1 {
                return Err(vm.value_error("sep must be length 1."));
            }
            return Err(vm.type_error("sep must be str or bytes."));
        }
    };
    match *bytes {
        [byte] if byte.is_ascii() => Ok(char::from(byte)),
        _ if vm.cast::<Str>(sep).is_some_and(|sep| sep.char_len() == 1) => Err(vm.value_error("sep must be ASCII.")),
        [_] => Err(vm.value_error("sep must be ASCII.")),
        _ => Err(vm.value_error("sep must be length 1.")),
    }
}

pub(super) fn maketrans(vm: &mut Vm, args: &[Value]) -> PyResult {
    let from = buffer_arg(vm, args[0])?.slice(&vm.heap).to_vec();
    let to = buffer_arg(vm, args[1])?.slice(&vm.heap).to_vec();
    if from.len() != to.len() {
        return Err(vm.value_error("maketrans arguments must have same length"));
    }
    let mut table: Vec<u8> = (0..=255).collect();
    from.iter().zip(to).for_each(|(&from, to)| table[from as usize] = to);
    Ok(vm.new_bytes(table))
}

pub(super) fn translate(vm: &mut Vm, args: &[Value]) -> PyResult {
    let table = match args[1].not_none() {
        None => (0..=255).collect(),
        Some(table) => buffer_arg(vm, table)?.slice(&vm.heap).to_vec(),
    };
    if table.len() != 256 {
        return Err(vm.value_error("translation table must be 256 characters long"));
    }
    let removed = match args[2].present() {
        None => Vec::new(),
        Some(removed) => buffer_arg(vm, removed)?.slice(&vm.heap).to_vec(),
    };
    let whole = this(args);
    let stays = whole.slice(&vm.heap).iter().filter(|byte| !removed.contains(byte));
    let bytes = stays.map(|&byte| table[byte as usize]).collect();
    Ok(whole.make(vm, bytes))
}
