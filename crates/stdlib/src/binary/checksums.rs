//! Checksums: CRC-32, CRC-CCITT, Adler-32. They work on the tables of [`crc_table`], made when the crate is built.

use pellucid_vm::{PyResult, Value, Vm};

use crate::support::buffer_arg;

/// For each byte, what eight steps of division by the polynomial (its bits in reverse) make of it.
const fn crc_table() -> [u32; 256] {
    let mut table = [0; 256];
    let mut i = 0;
    while i < 256 {
        let mut value = i as u32;
        let mut bit = 0;
        while bit < 8 {
            value = if value & 1 == 1 { value >> 1 ^ 0xedb8_8320 } else { value >> 1 };
            bit += 1;
        }
        table[i] = value;
        i += 1;
    }
    table
}

static CRC32: [u32; 256] = crc_table();

/// The low bits of an int argument, whatever its size.
fn word_arg(vm: &mut Vm, value: Value, default: u32) -> PyResult<u32> {
    let Some(value) = value.present() else { return Ok(default) };
    let big = vm.to_bigint(value)?;
    let low = big & dashu_int::IBig::from(u32::MAX);
    Ok(u32::try_from(&low).unwrap_or_default())
}

/// `binascii.crc32`
pub(super) fn crc32(vm: &mut Vm, args: &[Value]) -> PyResult {
    let start = word_arg(vm, args[1], 0)?;
    let buffer = buffer_arg(vm, args[0])?;
    let crc = buffer.slice(&vm.heap).iter().fold(!start, |crc, &byte| CRC32[usize::from(crc as u8 ^ byte)] ^ crc >> 8);
    Ok(vm.new_int(i64::from(!crc)))
}

/// `binascii.crc_hqx`
pub(super) fn crc_hqx(vm: &mut Vm, args: &[Value]) -> PyResult {
    let start = word_arg(vm, args[1], 0)? & 0xffff;
    let buffer = buffer_arg(vm, args[0])?;
    let crc = buffer.slice(&vm.heap).iter().fold(start, |mut crc, &byte| {
        crc ^= u32::from(byte) << 8;
        for _ in 0..8 {
            crc = if crc & 0x8000 == 0 { crc << 1 } else { crc << 1 ^ 0x1021 };
        }
        crc & 0xffff
    });
    Ok(vm.new_int(i64::from(crc)))
}

/// `zlib.adler32`
pub(super) fn adler32(vm: &mut Vm, args: &[Value]) -> PyResult {
    let start = word_arg(vm, args[1], 1)?;
    let buffer = buffer_arg(vm, args[0])?;
    Ok(vm.new_int(i64::from(adler(start, buffer.slice(&vm.heap)))))
}

/// Goes on with an Adler-32 checksum.
pub(super) fn adler(start: u32, bytes: &[u8]) -> u32 {
    const MODULUS: u32 = 65521;
    let (mut a, mut b) = (start & 0xffff, start >> 16);
    // As many bytes as can't make the sums overflow.
    for chunk in bytes.chunks(5552) {
        for &byte in chunk {
            a += u32::from(byte);
            b += a;
        }
        a %= MODULUS;
        b %= MODULUS;
    }
    b << 16 | a
}
