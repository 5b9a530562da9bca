//! `_json`: the native half of `json`: reading and writing text. The classes are in Python, under `py/json`.

mod read;
mod write;

use pellucid_vm::heap::Gc;
use pellucid_vm::natives;
use pellucid_vm::types::module::Module;
use pellucid_vm::types::native::NativeDef;
use pellucid_vm::vm::{NativeModule, PyResult, Vm};

/// The module.
pub(crate) static MODULE: NativeModule =
    NativeModule { name: "_json", doc: "Native parts of json.", functions: FUNCTIONS, setup };

static FUNCTIONS: &[NativeDef] = natives![
    "read(text, start, error, strict, object_hook, object_pairs_hook, parse_float, parse_int, parse_constant, /)",
    "Read the value that begins at an index of a text: it, and the index behind it and white space; None for the start means all of the text." => read::read;
    "write(value, default, skipkeys, ensure_ascii, check_circular, allow_nan, sort_keys, indent, item_separator, key_separator, /)",
    "Return a value as JSON text." => write::write;
];

/// Adds what is not a function.
fn setup(_vm: &mut Vm, _module: Gc<Module>) -> PyResult<()> {
    Ok(())
}

/// How deep arrays and objects may be nested.
const MAX_DEPTH: usize = 5000;
