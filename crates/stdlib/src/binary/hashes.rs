//! `_hashlib`: the native half of `hashlib`. The state of a hash is a bytes object that Python code keeps: these functions
//! take one and give the next, so that nothing of it hides in the machine.

use digest::common::hazmat::{SerializableState, SerializedState};
use digest::{ExtendableOutput, FixedOutput, Update, XofReader};
use pellucid_vm::heap::Gc;
use pellucid_vm::natives;
use pellucid_vm::types::module::Module;
use pellucid_vm::types::native::NativeDef;
use pellucid_vm::vm::{NativeModule, PyResult, Vm};
use pellucid_vm::{Raised, Value};

use super::passwords::rounds as rounds_of;
use super::{blake2, passwords};
use crate::support::{buffer_arg, bytes_arg};

/// The module.
pub(crate) static MODULE: NativeModule =
    NativeModule { name: "_hashlib", doc: "Native parts of hashlib.", functions: FUNCTIONS, setup };

static FUNCTIONS: &[NativeDef] = natives![
    "update(name, state, data, /)", "The state after more data; an empty one is the start." => update;
    "digest(name, state, /)", "The hash of what was put in." => digest_of;
    "extend(name, state, length, /)", "As many bytes of output as wanted, of a SHAKE." => extend;
    "blake2_start(long, parameters, /)", "The state of BLAKE2 with a block of parameters." => blake2::start;
    "blake2_update(long, state, data, /)", "The state after more data." => blake2::update;
    "blake2_digest(long, state, length, last_node, /)", "The hash of what was put in." => blake2::digest;
    "rounds(name, inner, outer, word, sum, count, /)", "The last word and what came of all, after more rounds of PBKDF2."
        => rounds;
    "smix(block, n, /)", "A block after scrypt's mixing." => passwords::smix;
    "equal(a, b, /)", "Whether two byte strings are equal, in a time that tells nothing of where they differ." => equal;
];

/// Adds what is not a function.
fn setup(_vm: &mut Vm, _module: Gc<Module>) -> PyResult<()> {
    Ok(())
}

/// A hash at this state.
pub(super) fn load<H: Default + SerializableState>(state: &[u8]) -> Option<H> {
    if state.is_empty() {
        return Some(H::default());
    }
    H::deserialize(&SerializedState::<H>::try_from(state).ok()?).ok()
}

fn updated<H: Default + SerializableState + Update>(state: &[u8], data: &[u8]) -> Option<Vec<u8>> {
    let mut hash: H = load(state)?;
    hash.update(data);
    Some(hash.serialize().to_vec())
}

fn finished<H: Default + SerializableState + FixedOutput>(state: &[u8]) -> Option<Vec<u8>> {
    Some(load::<H>(state)?.finalize_fixed().to_vec())
}

fn extended<H: Default + Update + ExtendableOutput>(data: &[u8], length: usize) -> Option<Vec<u8>> {
    let mut out = vec![0; length];
    H::default().chain(data).finalize_xof().read(&mut out);
    Some(out)
}

/// Calls a function for the type of the hash that has a name.
macro_rules! by_name {
    ($name:expr, $function:ident($($argument:expr),*)) => {
        match $name {
            "md5" => $function::<md5::Md5>($($argument),*),
            "sha1" => $function::<sha1::Sha1>($($argument),*),
            "sha224" => $function::<sha2::Sha224>($($argument),*),
            "sha256" => $function::<sha2::Sha256>($($argument),*),
            "sha384" => $function::<sha2::Sha384>($($argument),*),
            "sha512" => $function::<sha2::Sha512>($($argument),*),
            "sha3_224" => $function::<sha3::Sha3_224>($($argument),*),
            "sha3_256" => $function::<sha3::Sha3_256>($($argument),*),
            "sha3_384" => $function::<sha3::Sha3_384>($($argument),*),
            "sha3_512" => $function::<sha3::Sha3_512>($($argument),*),
            _ => None,
        }
    };
}

fn bad_state(vm: &mut Vm) -> Raised {
    vm.value_error("this is no state of a hash")
}

fn result(vm: &mut Vm, bytes: Option<Vec<u8>>) -> PyResult {
    match bytes {
        Some(bytes) => Ok(vm.new_bytes(bytes)),
        None => Err(bad_state(vm)),
    }
}

fn update(vm: &mut Vm, args: &[Value]) -> PyResult {
    let name = vm.to_str(args[0], "name")?;
    let (state, data) = (bytes_arg(vm, args[1])?, buffer_arg(vm, args[2])?);
    let data = data.slice(&vm.heap);
    let bytes = match name.as_str() {
        // These can't say what their state is, so it is all that was put in.
        "shake_128" | "shake_256" => Some([&state, data].concat()),
        name => by_name!(name, updated(&state, data)),
    };
    result(vm, bytes)
}

fn digest_of(vm: &mut Vm, args: &[Value]) -> PyResult {
    let name = vm.to_str(args[0], "name")?;
    let state = bytes_arg(vm, args[1])?;
    let bytes = by_name!(name.as_str(), finished(&state));
    result(vm, bytes)
}

fn rounds(vm: &mut Vm, args: &[Value]) -> PyResult {
    let name = vm.to_str(args[0], "name")?;
    let states = (bytes_arg(vm, args[1])?, bytes_arg(vm, args[2])?);
    let (mut word, mut sum) = (bytes_arg(vm, args[3])?, bytes_arg(vm, args[4])?);
    let count = usize::try_from(vm.to_isize(args[5])?).unwrap_or(0);
    let states = (&*states.0, &*states.1);
    if by_name!(name.as_str(), rounds_of(states, &mut word, sum.as_mut_slice(), count)).is_none() {
        return Err(bad_state(vm));
    }
    let (word, sum) = (vm.new_bytes(word), vm.new_bytes(sum));
    Ok(vm.new_tuple(&[word, sum]))
}

fn extend(vm: &mut Vm, args: &[Value]) -> PyResult {
    let name = vm.to_str(args[0], "name")?;
    let state = bytes_arg(vm, args[1])?;
    let length = vm.to_isize(args[2])?;
    let Ok(length) = usize::try_from(length) else { return Err(vm.value_error("value must be positive")) };
    vm.check_size(length)?;
    let bytes = match name.as_str() {
        "shake_128" => extended::<shake::Shake128>(&state, length),
        "shake_256" => extended::<shake::Shake256>(&state, length),
        _ => None,
    };
    result(vm, bytes)
}

fn equal(vm: &mut Vm, args: &[Value]) -> PyResult {
    let (a, b) = (bytes_arg(vm, args[0])?, bytes_arg(vm, args[1])?);
    let differing = a.iter().zip(&b).fold(0, |differing, (a, b)| differing | (a ^ b));
    Ok(Value::bool(a.len() == b.len() && differing == 0))
}
