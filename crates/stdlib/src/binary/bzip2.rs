//! `_bz2`: the native half of `bz2`, by libbz2-rs. Streams keep what came in on the Python side, as `zlib`'s do.

use ::bzip2::{Action, Compress, Compression, Decompress, Status};
use pellucid_vm::heap::Gc;
use pellucid_vm::natives;
use pellucid_vm::types::module::Module;
use pellucid_vm::types::native::NativeDef;
use pellucid_vm::vm::{NativeModule, PyResult, Vm};
use pellucid_vm::{Exc, Value};

use crate::support::bytes_arg;

/// The module.
pub(crate) static MODULE: NativeModule =
    NativeModule { name: "_bz2", doc: "Native parts of bz2.", functions: FUNCTIONS, setup };

static FUNCTIONS: &[NativeDef] = natives![
    "compress(data, level, /)", "Compress." => compress;
    "expand(data, /)", "What a compressed stream stands for, how much of the data was used, and whether that was all." => expand;
];

/// Adds what is not a function.
fn setup(_vm: &mut Vm, _module: Gc<Module>) -> PyResult<()> {
    Ok(())
}

/// Makes the room for output larger, as far as an object may be.
fn grow(vm: &mut Vm, out: &mut Vec<u8>) -> PyResult<()> {
    let size = out.capacity().saturating_mul(2).max(1 << 12);
    if size > vm.max_object_bytes {
        return Err(vm.err_args(Exc::MemoryError, &[]));
    }
    out.reserve(size - out.len());
    Ok(())
}

fn compress(vm: &mut Vm, args: &[Value]) -> PyResult {
    let data = bytes_arg(vm, args[0])?;
    let level = vm.to_isize(args[1])?.clamp(1, 9) as u32;
    let mut state = Compress::new(Compression::new(level), 0);
    let mut out = Vec::new();
    let mut used = 0;
    loop {
        if out.len() == out.capacity() {
            grow(vm, &mut out)?;
        }
        let before = state.total_in();
        let status = state.compress_vec(&data[used..], &mut out, Action::Finish);
        used += (state.total_in() - before) as usize;
        match status {
            Ok(Status::StreamEnd) => break,
            Ok(_) => {}
            Err(_) => return Err(vm.err(Exc::OSError, "Invalid data stream")),
        }
    }
    Ok(vm.new_bytes(out))
}

fn expand(vm: &mut Vm, args: &[Value]) -> PyResult {
    let data = bytes_arg(vm, args[0])?;
    let mut state = Decompress::new(false);
    let mut out = Vec::new();
    let mut used = 0;
    let done = loop {
        if out.len() == out.capacity() {
            grow(vm, &mut out)?;
        }
        let (before, made) = (state.total_in(), out.len());
        let status = state.decompress_vec(&data[used..], &mut out);
        used += (state.total_in() - before) as usize;
        match status {
            Ok(Status::StreamEnd) => break true,
            // Nothing was read and nothing made though there is room: more must come.
            Ok(_) if used == data.len() && out.len() == made => break false,
            Ok(_) => {}
            Err(_) => return Err(vm.err(Exc::OSError, "Invalid data stream")),
        }
    };
    let out = vm.new_bytes(out);
    Ok(vm.new_tuple(&[out, Value::from_usize(used), Value::bool(done)]))
}
