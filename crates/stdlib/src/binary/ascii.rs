//! `_binascii`: the native half of `binascii`: bytes as text in hexadecimal, base 64 and uuencoding. Quoted-printable is
//! next door.

use pellucid_vm::heap::{Gc, Str};
use pellucid_vm::natives;
use pellucid_vm::types::module::Module;
use pellucid_vm::types::native::NativeDef;
use pellucid_vm::vm::{NativeModule, PyResult, Vm};
use pellucid_vm::{Raised, Value};

use super::checksums::{crc_hqx, crc32};
use super::quoted::{from_quoted, to_quoted};
use crate::support::{ascii_arg, bool_or, bytes_arg, library_error};

/// The module.
pub(crate) static MODULE: NativeModule =
    NativeModule { name: "_binascii", doc: "Native parts of binascii.", functions: FUNCTIONS, setup };

static FUNCTIONS: &[NativeDef] = natives![
    "hexlify(data, sep=None, bytes_per_sep=1)", "Bytes as hexadecimal digits." => hexlify;
    "b2a_hex(data, sep=None, bytes_per_sep=1)", "Bytes as hexadecimal digits." => hexlify;
    "unhexlify(hexstr, /)", "The bytes that hexadecimal digits stand for." => unhexlify;
    "a2b_hex(hexstr, /)", "The bytes that hexadecimal digits stand for." => unhexlify;
    "b2a_base64(data, /, *, newline=True)", "Bytes as a line in base 64." => b2a_base64;
    "a2b_base64(data, /, *, strict_mode=False)", "The bytes that text in base 64 stands for." => a2b_base64;
    "b2a_uu(data, /, *, backtick=False)", "Bytes as a line in uuencoding." => b2a_uu;
    "a2b_uu(data, /)", "The bytes that a line in uuencoding stands for." => a2b_uu;
    "b2a_qp(data, quotetabs=False, istext=True, header=False)", "Bytes as quoted-printable text." => to_quoted;
    "a2b_qp(data, header=False)", "The bytes that quoted-printable text stands for." => from_quoted;
    "crc32(data, crc=0, /)", "The checksum CRC-32." => crc32;
    "crc_hqx(data, crc, /)", "The checksum CRC-CCITT." => crc_hqx;
];

/// Adds what is not a function.
fn setup(_vm: &mut Vm, _module: Gc<Module>) -> PyResult<()> {
    Ok(())
}

fn error(vm: &mut Vm, message: impl AsRef<str>) -> Raised {
    library_error(vm, "binascii", "Error", message.as_ref())
}

// ---- Hexadecimal ----

fn hexlify(vm: &mut Vm, args: &[Value]) -> PyResult {
    let bytes = bytes_arg(vm, args[0])?;
    let separator = match args[1].not_none() {
        None => None,
        Some(value) => Some(separator_arg(vm, value)?),
    };
    let every = match args[2].present() {
        Some(every) => vm.to_isize(every)?,
        None => 1,
    };
    let (size, group) = (bytes.len(), every.unsigned_abs() as usize);
    let mut out = Vec::with_capacity(size * 3);
    for (i, byte) in bytes.iter().enumerate() {
        if let Some(separator) = separator
            && i > 0
            && group > 0
            && (if every > 0 { (size - i) % group == 0 } else { i % group == 0 })
        {
            out.push(separator);
        }
        out.extend([byte >> 4, byte & 15].map(|digit| b"0123456789abcdef"[usize::from(digit)]));
    }
    Ok(vm.new_bytes(out))
}

fn separator_arg(vm: &mut Vm, value: Value) -> PyResult<u8> {
    if let Some(text) = vm.cast::<Str>(value) {
        return match crate::support::char_of(text) {
            Some(c) if (c as u32) < 256 => Ok(c as u8),
            Some(_) => Err(vm.value_error("sep must be ASCII.")),
            None => Err(vm.value_error("sep must be length 1.")),
        };
    }
    match pellucid_vm::types::bytes::buffer(vm, value).as_ref().map(|buffer| buffer.slice(&vm.heap)) {
        Some(&[byte]) => Ok(byte),
        Some(_) => Err(vm.value_error("sep must be length 1.")),
        None => Err(vm.type_error("sep must be str or bytes.")),
    }
}

fn unhexlify(vm: &mut Vm, args: &[Value]) -> PyResult {
    let text = ascii_arg(vm, args[0])?;
    if text.len() % 2 == 1 {
        return Err(error(vm, "Odd-length string"));
    }
    let digit = |byte: u8| char::from(byte).to_digit(16);
    let bytes: Option<Vec<u8>> =
        text.chunks_exact(2).map(|pair| Some((digit(pair[0])? * 16 + digit(pair[1])?) as u8)).collect();
    match bytes {
        Some(bytes) => Ok(vm.new_bytes(bytes)),
        None => Err(error(vm, "Non-hexadecimal digit found")),
    }
}

// ---- Base 64 ----

const BASE64: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

fn b2a_base64(vm: &mut Vm, args: &[Value]) -> PyResult {
    let bytes = bytes_arg(vm, args[0])?;
    let mut out = Vec::with_capacity(bytes.len() / 3 * 4 + 5);
    for chunk in bytes.chunks(3) {
        let word = chunk.iter().enumerate().fold(0u32, |word, (i, &byte)| word | u32::from(byte) << (16 - 8 * i));
        for i in 0..4 {
            let letter = BASE64[(word >> (18 - 6 * i) & 63) as usize];
            out.push(if i <= chunk.len() { letter } else { b'=' });
        }
    }
    if bool_or(vm, args[1], true)? {
        out.push(b'\n');
    }
    Ok(vm.new_bytes(out))
}

fn six_bits(byte: u8) -> Option<u32> {
    Some(u32::from(match byte {
        b'A'..=b'Z' => byte - b'A',
        b'a'..=b'z' => byte - b'a' + 26,
        b'0'..=b'9' => byte - b'0' + 52,
        b'+' => 62,
        b'/' => 63,
        _ => return None,
    }))
}

fn a2b_base64(vm: &mut Vm, args: &[Value]) -> PyResult {
    let text = ascii_arg(vm, args[0])?;
    let strict = bool_or(vm, args[1], false)?;
    match from_base64(&text, strict) {
        Ok(bytes) => Ok(vm.new_bytes(bytes)),
        Err(message) => Err(error(vm, message)),
    }
}

fn from_base64(text: &[u8], strict: bool) -> Result<Vec<u8>, String> {
    let mut out = Vec::with_capacity(text.len() / 4 * 3 + 3);
    if strict && text.first() == Some(&b'=') {
        return Err("Leading padding not allowed".into());
    }
    // Bits that are not written yet, how many letters of four were read, and how many signs of padding stand behind them.
    let (mut word, mut letters, mut padding) = (0u32, 0usize, 0usize);
    for (at, &byte) in text.iter().enumerate() {
        if byte == b'=' {
            padding += 1;
            if strict && letters % 4 == 0 {
                return Err("Excess padding not allowed".into());
            }
            if letters % 4 >= 2 && letters % 4 + padding >= 4 {
                if strict && at + 1 < text.len() {
                    return Err("Excess data after padding".into());
                }
                return Ok(out);
            }
            continue;
        }
        let Some(bits) = six_bits(byte) else {
            if strict {
                return Err("Only base64 data is allowed".into());
            }
            continue;
        };
        if strict && padding > 0 {
            return Err("Discontinuous padding not allowed".into());
        }
        padding = 0;
        word = word << 6 | bits;
        letters += 1;
        match letters % 4 {
            2 => out.push((word >> 4) as u8),
            3 => out.push((word >> 2) as u8),
            0 => out.push(word as u8),
            _ => {}
        }
    }
    match letters % 4 {
        0 => Ok(out),
        1 => Err(format!(
            "Invalid base64-encoded string: number of data characters ({letters}) cannot be 1 more than a multiple of 4"
        )),
        _ => Err("Incorrect padding".into()),
    }
}

// ---- Uuencoding ----

fn b2a_uu(vm: &mut Vm, args: &[Value]) -> PyResult {
    let bytes = bytes_arg(vm, args[0])?;
    let zero = if bool_or(vm, args[1], false)? { b'`' } else { b' ' };
    if bytes.len() > 45 {
        return Err(error(vm, "At most 45 bytes at once"));
    }
    let letter = |bits: u32| if bits == 0 { zero } else { bits as u8 + b' ' };
    let mut out = vec![letter(bytes.len() as u32)];
    for chunk in bytes.chunks(3) {
        let word = chunk.iter().enumerate().fold(0u32, |word, (i, &byte)| word | u32::from(byte) << (16 - 8 * i));
        out.extend((0..4).map(|i| letter(word >> (18 - 6 * i) & 63)));
    }
    out.push(b'\n');
    Ok(vm.new_bytes(out))
}

fn a2b_uu(vm: &mut Vm, args: &[Value]) -> PyResult {
    let text = ascii_arg(vm, args[0])?;
    match from_uu(&text) {
        Ok(bytes) => Ok(vm.new_bytes(bytes)),
        Err(message) => Err(error(vm, message)),
    }
}

fn from_uu(text: &[u8]) -> Result<Vec<u8>, &'static str> {
    let size = usize::from(text.first().map_or(32, |&byte| byte.wrapping_sub(b' ') & 63));
    let mut rest = text.get(1..).unwrap_or_default().iter().copied();
    let mut out = Vec::with_capacity(size + 2);
    let (mut word, mut bits) = (0u32, 0);
    while out.len() < size {
        // A line that ends too early goes on with zeros.
        let six = match rest.next() {
            None | Some(b'\n' | b'\r') => 0,
            Some(byte @ b' '..=b'`') => u32::from(byte - b' ') & 63,
            Some(_) => return Err("Illegal char"),
        };
        word = word << 6 | six;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            out.push((word >> bits) as u8);
        }
    }
    match rest.find(|byte| !matches!(byte, b' ' | b'`' | b'\n' | b'\r')) {
        Some(_) => Err("Trailing garbage"),
        None => Ok(out),
    }
}
