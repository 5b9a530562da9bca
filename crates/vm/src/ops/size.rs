//! How many bytes an object takes, as `__sizeof__` and `sys.getsizeof` tell: numbers of the order of the reference
//! implementation's, which programs compare with each other and print in tables; not what this heap takes.

use crate::heap::{Gc, Instance, Kind, Str};
use crate::types::list::List;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

/// What is kept about an object that the collector follows, in the reference implementation.
pub const TRACKED: usize = 16;

impl Vm {
    /// The bytes of an object by itself, and whether the collector follows it.
    ///
    /// # Errors
    /// For numbers that can't be told.
    pub fn size_of(&mut self, object: Value) -> PyResult<(usize, bool)> {
        let value = self.unwrap_payload(object);
        if value.is::<Instance>() {
            return Ok((32, true));
        }
        let own = if value == object { 0 } else { 16 };
        let count = |vm: &mut Vm| vm.length_hint(value);
        let (size, tracked) = match value.kind() {
            None if value.as_float().is_some() => (24, false),
            None if value.as_small_int().is_some() || value.is_bool() => (int_size(value), false),
            None => (16, false),
            Some(Kind::Str) => match value.as_gc::<Str>() {
                Some(text) => (text_size(text), false),
                None => (16, false),
            },
            Some(Kind::Bytes) => (33 + count(self), false),
            Some(Kind::ByteArray) => (57 + count(self), false),
            Some(Kind::Tuple) => (24 + 8 * count(self), true),
            Some(Kind::List) => {
                (40 + 8 * value.as_gc::<List>().map_or(0, |list| self.heap[list].items.capacity()), true)
            }
            Some(Kind::Dict) => (48 + dict_size(count(self)), true),
            Some(Kind::Set) => (200 + set_size(count(self)), true),
            Some(Kind::Float) => (24, false),
            Some(Kind::Complex) => (32, false),
            Some(Kind::BigInt) => {
                (24 + 4 * crate::types::range::big(value).into_parts().1.to_le_bytes().len().div_ceil(4), false)
            }
            Some(Kind::Packed) => (80 + count(self), false),
            Some(Kind::Range) => (48, false),
            Some(Kind::Slice) => (40, true),
            Some(Kind::Function) => (144, true),
            Some(Kind::Class) => (1072, true),
            Some(_) => (48, true),
        };
        Ok((size + own, tracked || own > 0))
    }
}

fn int_size(value: Value) -> usize {
    let magnitude = value.as_small_int().map_or(0, i64::unsigned_abs);
    let bits = 64 - magnitude.leading_zeros() as usize;
    24 + 4 * bits.div_ceil(30).max(1)
}

/// A text is as wide as its widest character.
fn text_size(text: Gc<Str>) -> usize {
    let widest = text.as_str().chars().map(u32::from).max().unwrap_or(0);
    let len = text.char_len();
    match widest {
        0..0x80 => 41 + len,
        0x80..0x100 => 57 + len,
        0x100..0x1_0000 => 58 + 2 * len,
        _ => 60 + 4 * len,
    }
}

/// A table with room for a half more than there is.
fn dict_size(count: usize) -> usize {
    if count == 0 { 0 } else { ((count * 3).div_ceil(2)).next_power_of_two().max(8) * 15 }
}

/// Five fit into the set itself.
fn set_size(count: usize) -> usize {
    if count < 5 { 0 } else { 16 * (count * 2).next_power_of_two().max(32) }
}
