//! `_pickle`: the native half of `pickle`: plain values to bytes and back. What a class says about its instances, what a
//! program overrides, and the text protocols stay in Python (`py/pickle.py`), which these two call for them.

mod read;
mod write;

use pellucid_vm::heap::Gc;
use pellucid_vm::natives;
use pellucid_vm::types::module::Module;
use pellucid_vm::types::native::NativeDef;
use pellucid_vm::vm::{NativeModule, PyResult, Vm};

/// The module.
pub(crate) static MODULE: NativeModule =
    NativeModule { name: "_pickle", doc: "Native parts of pickle.", functions: FUNCTIONS, setup };

static FUNCTIONS: &[NativeDef] = natives![
    "write(pickler, obj, memo, proto, /)", "Write an object by way of a pickler that nothing was overridden in." => write::write;
    "read(unpickler, memo, /)", "Read an object from what an unpickler has, and its file." => read::read;
];

/// Adds what is not a function.
fn setup(_vm: &mut Vm, _module: Gc<Module>) -> PyResult<()> {
    Ok(())
}

/// The instructions that are carried out here.
mod code {
    pub(super) const MARK: u8 = b'(';
    pub(super) const STOP: u8 = b'.';
    pub(super) const POP: u8 = b'0';
    pub(super) const POP_MARK: u8 = b'1';
    pub(super) const BININT: u8 = b'J';
    pub(super) const BININT1: u8 = b'K';
    pub(super) const BININT2: u8 = b'M';
    pub(super) const NONE: u8 = b'N';
    pub(super) const REDUCE: u8 = b'R';
    pub(super) const BINUNICODE: u8 = b'X';
    pub(super) const APPEND: u8 = b'a';
    pub(super) const BUILD: u8 = b'b';
    pub(super) const EMPTY_DICT: u8 = b'}';
    pub(super) const APPENDS: u8 = b'e';
    pub(super) const BINGET: u8 = b'h';
    pub(super) const LONG_BINGET: u8 = b'j';
    pub(super) const EMPTY_LIST: u8 = b']';
    pub(super) const BINPUT: u8 = b'q';
    pub(super) const LONG_BINPUT: u8 = b'r';
    pub(super) const SETITEM: u8 = b's';
    pub(super) const TUPLE: u8 = b't';
    pub(super) const EMPTY_TUPLE: u8 = b')';
    pub(super) const SETITEMS: u8 = b'u';
    pub(super) const BINFLOAT: u8 = b'G';
    pub(super) const NEWOBJ: u8 = 0x81;
    pub(super) const TUPLE1: u8 = 0x85;
    pub(super) const TUPLE3: u8 = 0x87;
    pub(super) const NEWTRUE: u8 = 0x88;
    pub(super) const NEWFALSE: u8 = 0x89;
    pub(super) const LONG1: u8 = 0x8a;
    pub(super) const BINBYTES: u8 = b'B';
    pub(super) const SHORT_BINBYTES: u8 = b'C';
    pub(super) const SHORT_BINUNICODE: u8 = 0x8c;
    pub(super) const EMPTY_SET: u8 = 0x8f;
    pub(super) const ADDITEMS: u8 = 0x90;
    pub(super) const FROZENSET: u8 = 0x91;
    pub(super) const MEMOIZE: u8 = 0x94;
    pub(super) const FRAME: u8 = 0x95;
}
