//! `_zlib`: the native half of `zlib`: DEFLATE by miniz_oxide. Streams keep what came in on the Python side, and each call
//! starts from there, so that no state hides in the machine.

use miniz_oxide::deflate::core::{CompressorOxide, TDEFLFlush, compress_to_output, create_comp_flags_from_zip_params};
use miniz_oxide::deflate::{compress_to_vec, compress_to_vec_zlib};
use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress, inflate_flags};
use pellucid_vm::heap::Gc;
use pellucid_vm::natives;
use pellucid_vm::types::module::Module;
use pellucid_vm::types::native::NativeDef;
use pellucid_vm::vm::{NativeModule, PyResult, Vm};
use pellucid_vm::{Exc, Value};

use super::checksums::adler32;
use crate::support::{buffer_arg, bytes_arg};

/// The module.
pub(crate) static MODULE: NativeModule =
    NativeModule { name: "_zlib", doc: "Native parts of zlib.", functions: FUNCTIONS, setup };

static FUNCTIONS: &[NativeDef] = natives![
    "adler32(data, value=1, /)", "The checksum Adler-32." => adler32;
    "deflate(data, level, header, /)", "Compress, with zlib's header and checksum or without." => deflate;
    "deflate_part(data, level, /)", "Compress what is not the end, up to a whole byte." => deflate_part;
    "inflate(data, header, /)", "What compressed data stands for, how much of it was used, and how it ended." => inflate;
];

/// Adds what is not a function.
fn setup(_vm: &mut Vm, _module: Gc<Module>) -> PyResult<()> {
    Ok(())
}

fn deflate(vm: &mut Vm, args: &[Value]) -> PyResult {
    let buffer = buffer_arg(vm, args[0])?;
    let level = vm.to_isize(args[1])?.clamp(0, 9) as u8;
    let header = vm.truth(args[2])?;
    let data = buffer.slice(&vm.heap);
    let out = if header { compress_to_vec_zlib(data, level) } else { compress_to_vec(data, level) };
    Ok(vm.new_bytes(out))
}

/// What comes behind it may be compressed anew: there is no end of the data in it, and it ends with a byte.
fn deflate_part(vm: &mut Vm, args: &[Value]) -> PyResult {
    let buffer = buffer_arg(vm, args[0])?;
    let level = vm.to_isize(args[1])?.clamp(0, 9) as u8;
    let mut state = CompressorOxide::new(create_comp_flags_from_zip_params(level.into(), 0, 0));
    let mut out = Vec::new();
    // (The output takes everything, so the compressor never stops halfway.)
    compress_to_output(&mut state, buffer.slice(&vm.heap), TDEFLFlush::Sync, |part| {
        out.extend_from_slice(part);
        true
    });
    Ok(vm.new_bytes(out))
}

/// Gives (output, bytes used, end): the end is 0 when the data is complete, 1 when more must come, -1 for a mistake in it,
/// -2 for a wrong checksum.
fn inflate(vm: &mut Vm, args: &[Value]) -> PyResult {
    let data = bytes_arg(vm, args[0])?;
    let mut flags = inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF | inflate_flags::TINFL_FLAG_HAS_MORE_INPUT;
    if vm.truth(args[1])? {
        flags |= inflate_flags::TINFL_FLAG_PARSE_ZLIB_HEADER | inflate_flags::TINFL_FLAG_COMPUTE_ADLER32;
    }
    let mut state = Box::new(DecompressorOxide::new());
    let mut out = vec![0; data.len().saturating_mul(4).clamp(256, 1 << 16)];
    let (mut used, mut made) = (0, 0);
    let end = loop {
        let (status, read, written) = decompress(&mut state, &data[used..], &mut out, made, flags);
        used += read;
        made += written;
        match status {
            TINFLStatus::Done => break 0,
            TINFLStatus::HasMoreOutput => {
                let size = out.len().saturating_mul(2);
                if size > vm.max_object_bytes {
                    return Err(vm.err_args(Exc::MemoryError, &[]));
                }
                out.resize(size, 0);
            }
            TINFLStatus::NeedsMoreInput | TINFLStatus::FailedCannotMakeProgress => break 1,
            TINFLStatus::Adler32Mismatch => break -2,
            _ => break -1,
        }
    };
    out.truncate(made);
    let out = vm.new_bytes(out);
    let (used, end) = (Value::from_usize(used), vm.new_int(end));
    Ok(vm.new_tuple(&[out, used, end]))
}
