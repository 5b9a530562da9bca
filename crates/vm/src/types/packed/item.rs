//! Numbers in a row of bytes: what a type code says of an item, and items to values and back.
//!
//! Codes are those of `struct` in this machine's order of bytes; `u` and `w` are characters. What is wrong with a value is
//! told by the caller, whose words differ.

use pellucid_bytecode::pure::surrogate;

use crate::heap::Str;
use crate::types::exception::Exc;
use crate::types::float::half::{half_to_f64, to_half};
use crate::value::Value;
use crate::vm::{PyResult, Raised, Vm};

/// Bytes of an item; None for an unknown code.
pub fn size_of(code: u8) -> Option<usize> {
    Some(match code {
        b'b' | b'B' | b'c' | b'?' => 1,
        b'h' | b'H' | b'e' => 2,
        b'i' | b'I' | b'f' | b'u' | b'w' => 4,
        b'l' | b'L' | b'q' | b'Q' | b'd' | b'n' | b'N' | b'P' => 8,
        _ => return None,
    })
}

/// Why a value is no item.
pub(crate) enum Unfit {
    /// It is of another type; the error that says so, if the value's own conversion raised one.
    Type(Option<Raised>),
    /// It is below the least item or above the largest: the number, or one as far off as can be told.
    Beyond(i128),
    /// Another error that passes through.
    Other(Raised),
}

/// An item's value. The slice has the code's size.
pub(crate) fn read(vm: &mut Vm, code: u8, bytes: &[u8]) -> Value {
    let mut word = [0; 8];
    let size = bytes.len().min(8);
    // (Whichever end is first, the number is in the low bytes of the word.)
    if cfg!(target_endian = "big") {
        word[8 - size..].copy_from_slice(&bytes[..size]);
    } else {
        word[..size].copy_from_slice(&bytes[..size]);
    }
    let number = u64::from_ne_bytes(word);
    let unused = 64 - size as u32 * 8;
    match code {
        b'c' => vm.new_bytes(bytes),
        b'?' => Value::bool(number != 0),
        b'd' => vm.new_float(f64::from_bits(number)),
        b'f' => vm.new_float(f64::from(f32::from_bits(number as u32))),
        b'e' => vm.new_float(half_to_f64(number as u16)),
        b'u' | b'w' => vm.new_char(surrogate::char_of(number as u32).unwrap_or(char::REPLACEMENT_CHARACTER)),
        code if code.is_ascii_lowercase() => vm.new_int((number as i64) << unused >> unused),
        _ => match i64::try_from(number) {
            Ok(small) => vm.new_int(small),
            Err(_) => vm.new_bigint(number.into()),
        },
    }
}

/// A value as an item: its bytes are the first of these.
pub(crate) fn write(vm: &mut Vm, code: u8, value: Value) -> Result<[u8; 8], Unfit> {
    match code {
        b'c' => match crate::types::bytes::buffer(vm, value).filter(|_| vm.cast::<crate::heap::Bytes>(value).is_some())
        {
            Some(buffer) => match *buffer.slice(&vm.heap) {
                [byte] => Ok([byte, 0, 0, 0, 0, 0, 0, 0]),
                _ => Err(Unfit::Beyond(i128::MAX)),
            },
            None => Err(Unfit::Type(None)),
        },
        b'?' => vm.truth(value).map(|truth| in_place(u64::from(truth), 1)).map_err(Unfit::Other),
        b'd' | b'f' | b'e' => write_float(vm, code, value),
        b'u' | b'w' => {
            let text = vm.cast::<Str>(value).ok_or(Unfit::Type(None))?;
            let mut chars = text.as_str().chars();
            match (chars.next(), chars.next()) {
                (Some(c), None) => Ok(in_place(surrogate::code_of(c).into(), 4)),
                _ => Err(Unfit::Type(None)),
            }
        }
        _ => write_int(vm, code, value),
    }
}

/// The low bytes of a word, in this machine's order.
fn in_place(number: u64, size: usize) -> [u8; 8] {
    let number = if cfg!(target_endian = "big") { number << (64 - size * 8) } else { number };
    number.to_ne_bytes()
}

fn write_float(vm: &mut Vm, code: u8, value: Value) -> Result<[u8; 8], Unfit> {
    let number = vm.to_f64(value).map_err(|raised| type_or_other(vm, raised))?;
    Ok(match code {
        b'd' => in_place(number.to_bits(), 8),
        b'f' => in_place((number as f32).to_bits().into(), 4),
        _ => in_place(to_half(number).ok_or(Unfit::Beyond(i128::MAX))?.into(), 2),
    })
}

fn type_or_other(vm: &Vm, raised: Raised) -> Unfit {
    if vm.is_exc(raised, Exc::TypeError) { Unfit::Type(Some(raised)) } else { Unfit::Other(raised) }
}

fn write_int(vm: &mut Vm, code: u8, value: Value) -> Result<[u8; 8], Unfit> {
    let size = size_of(code).unwrap_or(8);
    let index = vm.to_index(value).map_err(|raised| type_or_other(vm, raised))?;
    let number = match index.as_small_int() {
        Some(small) => i128::from(small),
        None => {
            let big = vm.to_bigint(index).map_err(Unfit::Other)?;
            let far = if big < dashu_int::IBig::ZERO { i128::MIN } else { i128::MAX };
            i128::try_from(&big).unwrap_or(far)
        }
    };
    let (low, high) = range_of(code);
    if number < low || number > high {
        return Err(Unfit::Beyond(number));
    }
    Ok(in_place(number as u64, size))
}

/// The least and the largest integer that an item holds.
pub(crate) fn range_of(code: u8) -> (i128, i128) {
    let bits = size_of(code).unwrap_or(8) as u32 * 8;
    if code.is_ascii_lowercase() { (-(1 << (bits - 1)), (1 << (bits - 1)) - 1) } else { (0, (1i128 << bits) - 1) }
}

/// The value of [`write`]; its errors in the words of a memoryview.
pub(crate) fn write_for_view(vm: &mut Vm, code: u8, value: Value) -> PyResult<[u8; 8]> {
    let letter = char::from(code);
    match write(vm, code, value) {
        Ok(bytes) => Ok(bytes),
        Err(Unfit::Type(_)) => Err(vm.type_error(format!("memoryview: invalid type for format '{letter}'"))),
        Err(Unfit::Beyond(_)) => Err(vm.value_error(format!("memoryview: invalid value for format '{letter}'"))),
        Err(Unfit::Other(raised)) => Err(raised),
    }
}

/// The value of [`write`]; its errors in the words of an array.
pub(crate) fn write_for_array(vm: &mut Vm, code: u8, value: Value) -> PyResult<[u8; 8]> {
    match write(vm, code, value) {
        Ok(bytes) => Ok(bytes),
        Err(Unfit::Other(raised) | Unfit::Type(Some(raised))) => Err(raised),
        Err(Unfit::Type(None)) => Err(vm.type_error("array item must be unicode character")),
        Err(Unfit::Beyond(number)) => Err(vm.overflow_error(beyond(code, number))),
    }
}

/// What an array says of an integer that is too small or too large. It is read as a larger type of C first, whose words
/// these are if it is beyond that one, too.
fn beyond(code: u8, number: i128) -> String {
    let within = |code| (range_of(code).0..=range_of(code).1).contains(&number);
    let too_large = |kind| format!("Python int too large to convert to C {kind}");
    let what = match code {
        b'I' | b'L' if number < 0 => return "can't convert negative value to unsigned int".into(),
        b'Q' if number < 0 => return "can't convert negative int to unsigned".into(),
        b'q' | b'Q' => return "int too big to convert".into(),
        b'L' => return too_large("unsigned long"),
        b'I' if !within(b'L') => return too_large("unsigned long"),
        b'I' => "unsigned int",
        _ if !within(b'l') => return too_large("long"),
        b'b' if within(b'h') => "signed char",
        b'b' | b'h' => "signed short integer",
        b'B' => "unsigned byte integer",
        b'H' if within(b'i') => "unsigned short",
        _ => "signed integer",
    };
    let (than, end) = if number > 0 { ("greater", "maximum") } else { ("less", "minimum") };
    format!("{what} is {than} than {end}")
}
