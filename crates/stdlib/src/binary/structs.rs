//! `_struct`: the native half of `struct`: values to bytes and back, as a format says.

use pellucid_vm::heap::{Gc, Str};
use pellucid_vm::natives;
use pellucid_vm::types::bytes::Bytes;
use pellucid_vm::types::module::Module;
use pellucid_vm::types::native::NativeDef;
use pellucid_vm::vm::{NativeModule, PyResult, Vm};
use pellucid_vm::{Exc, Raised, Value};

use crate::support::{buffer_arg, int_or, library_error};
use pellucid_vm::types::float::half::{half_to_f64, to_half};

/// The module.
pub(crate) static MODULE: NativeModule =
    NativeModule { name: "_struct", doc: "Native parts of struct.", functions: FUNCTIONS, setup };

static FUNCTIONS: &[NativeDef] = natives![
    "calcsize(format, /)", "How many bytes a format takes." => calcsize;
    "pack(format, /, *values)", "Return values as bytes." => pack;
    "pack_into(format, buffer, offset, /, *values)", "Write values into a buffer." => pack_into;
    "unpack(format, buffer, /)", "Return the values of bytes that have the format's size." => unpack;
    "unpack_from(format, /, buffer, offset=0)", "Return the values of bytes that begin at an offset." => unpack_from;
];

/// Adds what is not a function.
fn setup(_vm: &mut Vm, _module: Gc<Module>) -> PyResult<()> {
    Ok(())
}

fn error(vm: &mut Vm, message: impl AsRef<str>) -> Raised {
    library_error(vm, "struct", "error", message.as_ref())
}

/// A part of a format: a letter, how often, and where in the bytes it begins.
struct Part {
    letter: u8,
    count: usize,
    offset: usize,
    size: usize,
}

/// A format that was read.
struct Format {
    parts: Vec<Part>,
    size: usize,
    big: bool,
    native: bool,
}

/// Size of a value with this letter.
fn size_of(letter: u8, native: bool) -> Option<usize> {
    Some(match letter {
        b'x' | b'c' | b'b' | b'B' | b'?' | b's' | b'p' => 1,
        b'h' | b'H' | b'e' => 2,
        b'i' | b'I' | b'f' => 4,
        b'l' | b'L' => {
            if native {
                8
            } else {
                4
            }
        }
        b'q' | b'Q' | b'd' => 8,
        b'n' | b'N' | b'P' if native => 8,
        _ => return None,
    })
}

impl Format {
    fn read(text: &str) -> Result<Format, &'static str> {
        let bytes = text.as_bytes();
        if bytes.contains(&0) {
            return Err("embedded null character");
        }
        let (big, native, start) = match bytes.first() {
            Some(b'<') => (false, false, 1),
            Some(b'=') => (cfg!(target_endian = "big"), false, 1),
            Some(b'>' | b'!') => (true, false, 1),
            Some(b'@') => (cfg!(target_endian = "big"), true, 1),
            _ => (cfg!(target_endian = "big"), true, 0),
        };
        let mut format = Format { parts: Vec::new(), size: 0, big, native };
        let mut rest = bytes[start..].iter().copied();
        while let Some(mut letter) = rest.next() {
            if letter.is_ascii_whitespace() || letter == 0x0b {
                continue;
            }
            let mut count = 1usize;
            if letter.is_ascii_digit() {
                count = 0;
                while letter.is_ascii_digit() {
                    let digit = usize::from(letter - b'0');
                    let more = count.checked_mul(10).and_then(|count| count.checked_add(digit));
                    count = more.filter(|&count| count <= isize::MAX as usize).ok_or("total struct size too long")?;
                    letter = rest.next().ok_or("repeat count given without format specifier")?;
                }
            }
            format.add(letter, count)?;
        }
        Ok(format)
    }

    fn add(&mut self, letter: u8, count: usize) -> Result<(), &'static str> {
        let size = size_of(letter, self.native).ok_or("bad char in struct format")?;
        let aligned = if self.native { self.size.next_multiple_of(size) } else { self.size };
        let end = count.checked_mul(size).and_then(|bytes| aligned.checked_add(bytes));
        self.size = end.filter(|&end| end <= isize::MAX as usize).ok_or("total struct size too long")?;
        if letter != b'x' {
            self.parts.push(Part { letter, count, offset: aligned, size });
        }
        Ok(())
    }

    /// How many values it stands for.
    fn values(&self) -> usize {
        self.parts.iter().map(|part| if matches!(part.letter, b's' | b'p') { 1 } else { part.count }).sum()
    }
}

fn format_arg(vm: &mut Vm, value: Value) -> PyResult<Format> {
    let read = if let Some(text) = vm.cast::<Str>(value) {
        if !text.is_ascii() {
            let (name, codec) = (vm.heap.intern("encode"), vm.new_str("ascii"));
            vm.call_method(value, name, &[codec])?;
        }
        Format::read(text.as_str())
    } else if let Some(bytes) = vm.cast::<Bytes>(value) {
        Format::read(std::str::from_utf8(bytes.as_slice()).unwrap_or("\u{1}"))
    } else {
        let message = format!("Struct() argument 1 must be a str or bytes object, not {}", vm.type_name(value));
        return Err(vm.type_error(message));
    };
    read.map_err(|message| error(vm, message))
}

fn calcsize(vm: &mut Vm, args: &[Value]) -> PyResult {
    let format = format_arg(vm, args[0])?;
    Ok(Value::from_usize(format.size))
}

// ---- Values to bytes ----

fn pack(vm: &mut Vm, args: &[Value]) -> PyResult {
    let format = format_arg(vm, args[0])?;
    let bytes = packed(vm, &format, &args[1..], "pack")?;
    Ok(vm.new_bytes(bytes))
}

fn packed(vm: &mut Vm, format: &Format, values: &[Value], function: &str) -> PyResult<Vec<u8>> {
    let expected = format.values();
    if values.len() != expected {
        let message = format!("{function} expected {expected} items for packing (got {})", values.len());
        return Err(error(vm, message));
    }
    vm.check_size(format.size)?;
    let mut out = vec![0; format.size];
    let mut values = values.iter();
    for part in &format.parts {
        if matches!(part.letter, b's' | b'p') {
            let Some(&value) = values.next() else { break };
            put_text(vm, part, value, &mut out[part.offset..part.offset + part.count])?;
            continue;
        }
        for (i, &value) in values.by_ref().take(part.count).enumerate() {
            let at = part.offset + i * part.size;
            let mut bytes = number_bytes(vm, part, value, format)?;
            if format.big {
                bytes[..part.size].reverse();
            }
            out[at..at + part.size].copy_from_slice(&bytes[..part.size]);
        }
    }
    Ok(out)
}

/// Writes a string of bytes; with a length before it for `p`.
fn put_text(vm: &mut Vm, part: &Part, value: Value, place: &mut [u8]) -> PyResult<()> {
    let Some(buffer) = pellucid_vm::types::bytes::buffer(vm, value) else {
        let letter = char::from(part.letter);
        return Err(error(vm, format!("argument for '{letter}' must be a bytes object")));
    };
    let bytes = buffer.slice(&vm.heap);
    if part.letter == b's' {
        let size = bytes.len().min(place.len());
        place[..size].copy_from_slice(&bytes[..size]);
    } else if let Some((length, place)) = place.split_first_mut() {
        let size = bytes.len().min(place.len());
        place[..size].copy_from_slice(&bytes[..size]);
        *length = size.min(255) as u8;
    }
    Ok(())
}

/// A value's bytes, lowest first.
fn number_bytes(vm: &mut Vm, part: &Part, value: Value, format: &Format) -> PyResult<[u8; 8]> {
    match part.letter {
        b'c' => match pellucid_vm::types::bytes::buffer(vm, value).as_ref().map(|buffer| buffer.slice(&vm.heap)) {
            Some(&[byte]) => Ok([byte, 0, 0, 0, 0, 0, 0, 0]),
            _ => Err(error(vm, "char format requires a bytes object of length 1")),
        },
        b'?' => Ok([u8::from(vm.truth(value)?), 0, 0, 0, 0, 0, 0, 0]),
        b'e' | b'f' | b'd' => float_bytes(vm, part.letter, value, format.native),
        _ => int_bytes(vm, part, value),
    }
}

fn float_bytes(vm: &mut Vm, letter: u8, value: Value, native: bool) -> PyResult<[u8; 8]> {
    let Ok(number) = vm.to_f64(value) else { return Err(error(vm, "required argument is not a float")) };
    // Which bits a NaN has is nobody's business but its sign.
    let number = if number.is_nan() { f64::NAN.copysign(number) } else { number };
    let mut bytes = [0; 8];
    match letter {
        b'd' => bytes = number.to_le_bytes(),
        b'f' => {
            let single = number as f32;
            if !native && single.is_infinite() && number.is_finite() {
                return Err(vm.overflow_error("float too large to pack with f format"));
            }
            bytes[..4].copy_from_slice(&single.to_le_bytes());
        }
        _ => match to_half(number) {
            Some(half) => bytes[..2].copy_from_slice(&half.to_le_bytes()),
            None => return Err(vm.overflow_error("float too large to pack with e format")),
        },
    }
    Ok(bytes)
}

fn int_bytes(vm: &mut Vm, part: &Part, value: Value) -> PyResult<[u8; 8]> {
    let big = match vm.to_index(value) {
        Ok(_) => vm.to_bigint(value)?,
        Err(raised) if vm.is_exc(raised, Exc::TypeError) => {
            return Err(error(vm, "required argument is not an integer"));
        }
        Err(raised) => return Err(raised),
    };
    let signed = part.letter.is_ascii_lowercase();
    let bits = part.size as u32 * 8;
    let (low, high) = if signed {
        (-(1i128 << (bits - 1)), (1i128 << (bits - 1)) - 1)
    } else if part.letter == b'P' {
        (i128::from(i64::MIN), i128::from(u64::MAX))
    } else {
        (0, (1i128 << bits) - 1)
    };
    match i128::try_from(&big).ok().filter(|number| (low..=high).contains(number)) {
        Some(number) => Ok((number as u64).to_le_bytes()),
        None if part.letter == b'P' => Err(error(vm, "int too large to convert")),
        None => {
            let letter = char::from(part.letter);
            Err(error(vm, format!("'{letter}' format requires {low} <= number <= {high}")))
        }
    }
}

/// Where in a buffer something of the format's size begins; `verb` and `noun` are for the messages.
fn place(vm: &mut Vm, offset: i64, size: usize, have: usize, unpacks: bool) -> PyResult<usize> {
    let (function, verb) = if unpacks { ("unpack_from", "unpacking") } else { ("pack_into", "packing") };
    let mut at = offset;
    if at < 0 {
        if at + (size as i64) > 0 {
            let message = if unpacks {
                format!("not enough data to unpack {size} bytes at offset {offset}")
            } else {
                format!("no space to pack {size} bytes at offset {offset}")
            };
            return Err(error(vm, message));
        }
        at += have as i64;
        if at < 0 {
            return Err(error(vm, format!("offset {offset} out of range for {have}-byte buffer")));
        }
    }
    let at = at as usize;
    if at.checked_add(size).is_none_or(|end| end > have) {
        let needed = at.saturating_add(size);
        let message = format!(
            "{function} requires a buffer of at least {needed} bytes for {verb} {size} bytes at offset {offset} \
             (actual buffer size is {have})"
        );
        return Err(error(vm, message));
    }
    Ok(at)
}

fn pack_into(vm: &mut Vm, args: &[Value]) -> PyResult {
    let format = format_arg(vm, args[0])?;
    let buffer = pellucid_vm::types::bytes::buffer(vm, args[1]);
    let Some(buffer) = buffer.filter(|buffer| buffer.is_writable(&vm.heap)) else {
        let message = format!("argument must be read-write bytes-like object, not {}", vm.type_name(args[1]));
        return Err(vm.type_error(message));
    };
    let offset = vm.to_isize(args[2])?;
    let bytes = packed(vm, &format, &args[3..], "pack_into")?;
    let have = buffer.slice(&vm.heap).len();
    let at = place(vm, offset, format.size, have, false)?;
    buffer.write(&mut vm.heap, at, &bytes);
    Ok(Value::NONE)
}

// ---- Bytes to values ----

fn unpack(vm: &mut Vm, args: &[Value]) -> PyResult {
    let format = format_arg(vm, args[0])?;
    let buffer = buffer_arg(vm, args[1])?;
    if buffer.slice(&vm.heap).len() != format.size {
        return Err(error(vm, format!("unpack requires a buffer of {} bytes", format.size)));
    }
    values_at(vm, &format, buffer, 0)
}

fn unpack_from(vm: &mut Vm, args: &[Value]) -> PyResult {
    let format = format_arg(vm, args[0])?;
    let buffer = buffer_arg(vm, args[1])?;
    let offset = int_or(vm, args[2], 0)?;
    let have = buffer.slice(&vm.heap).len();
    let at = place(vm, offset, format.size, have, true)?;
    values_at(vm, &format, buffer, at)
}

fn values_at(vm: &mut Vm, format: &Format, buffer: pellucid_vm::types::bytes::Buffer, start: usize) -> PyResult {
    let mut values = Vec::with_capacity(format.values().min(1 << 16));
    for part in &format.parts {
        let at = start + part.offset;
        if matches!(part.letter, b's' | b'p') {
            let bytes = &buffer.slice(&vm.heap)[at..at + part.count];
            let text = match (part.letter, bytes.split_first()) {
                (b'p', Some((&length, text))) => &text[..text.len().min(usize::from(length))],
                _ => bytes,
            };
            let text = text.to_vec();
            values.push(vm.new_bytes(text));
            continue;
        }
        for i in 0..part.count {
            let mut bytes = [0; 8];
            let at = at + i * part.size;
            bytes[..part.size].copy_from_slice(&buffer.slice(&vm.heap)[at..at + part.size]);
            if format.big {
                bytes[..part.size].reverse();
            }
            values.push(value_of(vm, part, bytes));
        }
    }
    Ok(vm.new_tuple(&values))
}

/// The value that these bytes, lowest first, stand for.
fn value_of(vm: &mut Vm, part: &Part, bytes: [u8; 8]) -> Value {
    let number = u64::from_le_bytes(bytes);
    let unused = 64 - part.size as u32 * 8;
    match part.letter {
        b'c' => vm.new_bytes([bytes[0]]),
        b'?' => Value::bool(bytes[0] != 0),
        b'd' => vm.new_float(f64::from_bits(number)),
        b'f' => vm.new_float(f64::from(f32::from_bits(number as u32))),
        b'e' => vm.new_float(half_to_f64(number as u16)),
        letter if letter.is_ascii_lowercase() => vm.new_int((number as i64) << unused >> unused),
        _ => match i64::try_from(number) {
            Ok(small) => vm.new_int(small),
            Err(_) => vm.new_bigint(number.into()),
        },
    }
}
