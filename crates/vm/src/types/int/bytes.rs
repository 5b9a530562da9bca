//! `int.to_bytes` and `int.from_bytes`.

use dashu_int::{IBig, UBig};

use super::{sign_words, this};
use crate::heap::Str;
use crate::types::bytes::{Bytes, buffer};
use crate::types::class::Class;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

/// Whether a byte order is little endian; the argument may be absent.
fn is_little(vm: &mut Vm, func: &str, order: Value) -> PyResult<bool> {
    let Some(order) = order.present() else { return Ok(false) };
    let Some(text) = vm.cast::<Str>(order) else {
        let found = crate::types::str::short_name(vm, order);
        let message = format!("{func}() argument 'byteorder' must be str, not {found}");
        return Err(vm.type_error(message));
    };
    match text.as_str() {
        "little" => Ok(true),
        "big" => Ok(false),
        _ => Err(vm.value_error("byteorder must be either 'little' or 'big'")),
    }
}

pub(super) fn to_bytes(vm: &mut Vm, args: &[Value]) -> PyResult {
    let length = match args[1].present() {
        Some(length) => vm.to_isize(length)?,
        None => 1,
    };
    let little = is_little(vm, "to_bytes", args[2])?;
    let signed = match args[3].present() {
        Some(signed) => vm.truth(signed)?,
        None => false,
    };
    let Ok(length) = usize::try_from(length) else {
        return Err(vm.value_error("length argument must be non-negative"));
    };
    crate::types::bytes::check_len(vm, length)?;
    let int = this(args).to_big();
    let negative = sign_words(&int).0;
    if negative && !signed {
        return Err(vm.overflow_error("can't convert negative int to unsigned"));
    }
    let mut bytes = if signed { signed_bytes(&int) } else { unsigned_bytes(&int) };
    if bytes.len() > length {
        return Err(vm.overflow_error("int too big to convert"));
    }
    bytes.resize(length, if negative { 0xff } else { 0 });
    if !little {
        bytes.reverse();
    }
    Ok(vm.new_bytes(bytes))
}

/// The bytes of a number that isn't negative, lowest first, as few as it needs.
fn unsigned_bytes(int: &IBig) -> Vec<u8> {
    let mut bytes: Vec<u8> = sign_words(int).1.iter().flat_map(|word| word.to_le_bytes()).collect();
    while bytes.last() == Some(&0) {
        bytes.pop();
    }
    bytes
}

/// The bytes in two's complement, lowest first, as few as it needs.
fn signed_bytes(int: &IBig) -> Vec<u8> {
    let negative = sign_words(int).0;
    // Of a negative number, those of `-1 - n`, inverted.
    let mut bytes = unsigned_bytes(&if negative { !int } else { int.clone() });
    if bytes.last().is_some_and(|&high| high >= 0x80) {
        bytes.push(0);
    }
    if negative {
        bytes.iter_mut().for_each(|b| *b = !*b);
        if bytes.is_empty() {
            bytes.push(0xff);
        }
    }
    bytes
}

fn from_signed_bytes(bytes: &[u8], signed: bool) -> IBig {
    let size = IBig::from(UBig::from_le_bytes(bytes));
    match bytes.last() {
        Some(&high) if signed && high >= 0x80 => size - (IBig::ONE << (bytes.len() * 8)),
        _ => size,
    }
}

/// The bytes of a bytes-like object or an iterable of numbers below 256.
fn bytes_of(vm: &mut Vm, value: Value) -> PyResult<Vec<u8>> {
    if let Some(bytes) = vm.cast::<Bytes>(value) {
        return Ok(bytes.as_slice().to_vec());
    }
    if let Some(buffer) = buffer(vm, value) {
        return Ok(buffer.slice(&vm.heap).to_vec());
    }
    let is_number = super::Int::of(vm.unwrap_payload(value)).is_some() || vm.cast::<Str>(value).is_some();
    if is_number || value.as_float().is_some() || value.is_none() {
        let message = format!("cannot convert '{}' object to bytes", vm.type_name(value));
        return Err(vm.type_error(message));
    }
    let name = vm.names.bytes;
    if vm.has_own_class(value)
        && let Some(result) = vm.call_special(value, name, &[])?
    {
        return match vm.cast::<Bytes>(result) {
            Some(bytes) => Ok(bytes.as_slice().to_vec()),
            None => {
                let message = format!("__bytes__ returned non-bytes (type {})", vm.type_name(result));
                Err(vm.type_error(message))
            }
        };
    }
    let items = vm.collect(value)?;
    items.iter().for_each(|&item| {
        vm.root(item);
    });
    let mut bytes = Vec::with_capacity(items.len());
    for item in items {
        match u8::try_from(vm.to_index_clamped(item)?) {
            Ok(byte) => bytes.push(byte),
            Err(_) => return Err(vm.value_error("bytes must be in range(0, 256)")),
        }
    }
    Ok(bytes)
}

pub(super) fn from_bytes(vm: &mut Vm, args: &[Value]) -> PyResult {
    let little = is_little(vm, "from_bytes", args[2])?;
    let signed = match args[3].present() {
        Some(signed) => vm.truth(signed)?,
        None => false,
    };
    let mut bytes = bytes_of(vm, args[1])?;
    if !little {
        bytes.reverse();
    }
    let int = vm.new_bigint(from_signed_bytes(&bytes, signed));
    match args[0].as_gc::<Class>() {
        Some(class) if class != vm.types.int => vm.call(args[0], &[int]),
        _ => Ok(int),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twos_complement_is_as_short_as_can_be() {
        let cases: [(i64, &[u8]); 8] = [
            (0, &[]),
            (127, &[127]),
            (128, &[128, 0]),
            (-1, &[255]),
            (-128, &[128]),
            (-129, &[127, 255]),
            (-256, &[0, 255]),
            (256, &[0, 1]),
        ];
        for (int, bytes) in cases {
            assert_eq!(signed_bytes(&IBig::from(int)), bytes, "{int}");
            assert_eq!(from_signed_bytes(bytes, true), IBig::from(int));
        }
        assert_eq!(from_signed_bytes(&[255, 255], false), IBig::from(65535));
    }
}
