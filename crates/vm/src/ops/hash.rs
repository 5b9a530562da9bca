//! Hashes: equal values have equal hashes, and those of numbers, texts, bytes and tuples are CPython's.

use dashu_int::{IBig, Sign};
use pellucid_bytecode::pure::surrogate;
use siphasher::sip::SipHasher13;

use crate::heap::{Gc, Kind, Str, Tuple};
use crate::ops::arith::words::{one_word, words_of};
use crate::ops::arith::{Int, Number};
use crate::types::alias::Alias;
use crate::types::bytes::Bytes;
use crate::types::complex::Complex;
use crate::types::dict::{DictView, ViewKind};
use crate::types::function::BoundMethod;
use crate::types::memoryview::MemoryView;
use crate::types::native::Native;
use crate::types::range::Range;
use crate::types::set::Set;
use crate::types::slice::Slice;
use crate::value::Value;
use crate::vm::{PyResult, Raised, Vm};

/// The hash of a text: CPython's with `PYTHONHASHSEED=0`, so that sets of texts have the order that they have there.
pub fn str_hash(text: &str) -> u64 {
    if text.is_ascii() { bytes_hash(text.as_bytes()) } else { wide_hash(text) }
}

/// The hash of bytes: SipHash-1-3 (Aumasson and Bernstein) with a key of zeros, and 0 for none.
pub fn bytes_hash(bytes: &[u8]) -> u64 {
    if bytes.is_empty() { 0 } else { finish(SipHasher13::new().hash(bytes)) }
}

/// The hash of a text that is not all ASCII: that of its code points in the width which the largest of them needs.
#[cold]
fn wide_hash(text: &str) -> u64 {
    let codes = || text.chars().map(surrogate::code_of);
    match codes().max().unwrap_or(0) {
        0..=0xFF => bytes_hash(&codes().map(|code| code as u8).collect::<Vec<u8>>()),
        0x100..=0xFFFF => bytes_hash(&codes().flat_map(|code| (code as u16).to_le_bytes()).collect::<Vec<u8>>()),
        _ => bytes_hash(&codes().flat_map(u32::to_le_bytes).collect::<Vec<u8>>()),
    }
}

/// What the interner finds a name by: a quick multiply-rotate hash over words of eight bytes, as in Firefox's FxHash, with a
/// final mix. (A VM interns some thousand names when it is made, and most of them are never hashed otherwise.)
pub(crate) fn name_hash(name: &str) -> u64 {
    const K: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut hash = name.len() as u64;
    let mut chunks = name.as_bytes().chunks_exact(8);
    for chunk in &mut chunks {
        let word = u64::from_le_bytes(chunk.try_into().expect("chunks of eight"));
        hash = (hash.rotate_left(5) ^ word).wrapping_mul(K);
    }
    let mut tail = [0; 8];
    tail[..chunks.remainder().len()].copy_from_slice(chunks.remainder());
    hash = (hash.rotate_left(5) ^ u64::from_le_bytes(tail)).wrapping_mul(K);
    hash ^ (hash >> 32)
}

impl Vm {
    /// `hash(value)`, as the bits of a signed number; TypeError if it is unhashable.
    ///
    /// # Errors
    /// TypeError; whatever `__hash__` raises.
    #[inline]
    pub fn hash(&mut self, value: Value) -> PyResult<u64> {
        if let Some(text) = value.as_gc::<Str>() {
            return Ok(text.hash());
        }
        if let Some(i) = value.as_small_int() {
            return Ok(int_hash(i));
        }
        self.hash_slow(value)
    }

    /// `hash(value)` as Python sees it.
    ///
    /// # Errors
    /// As [`Vm::hash`].
    pub fn py_hash(&mut self, value: Value) -> PyResult {
        let hash = self.hash(value)?;
        Ok(self.new_int(hash as i64))
    }

    fn hash_slow(&mut self, value: Value) -> PyResult<u64> {
        if let Some(tuple) = value.as_gc::<Tuple>() {
            self.enter_native()?;
            let hash = self.hash_tuple(tuple);
            self.leave_native();
            return hash;
        }
        match Number::of(value) {
            Some(Number::Int(Int::Small(i))) => return Ok(int_hash(i)),
            Some(Number::Int(Int::Big(b))) => return Ok(big_hash(&b.get().0)),
            Some(Number::Float(f)) => return Ok(float_hash(f)),
            Some(Number::Complex(c)) => return Ok(complex_hash(c)),
            None => {}
        }
        match value.kind() {
            None => Ok(match value {
                Value::NONE => NONE_HASH,
                _ => finish(value.bits()),
            }),
            Some(Kind::Instance) => self.hash_instance(value),
            Some(Kind::Bytes) => Ok(bytes_hash(value.as_gc::<Bytes>().expect("kind was checked").as_slice())),
            Some(Kind::Set) => {
                let set = &self.heap[value.as_gc::<Set>().expect("kind was checked")];
                if set.frozen { Ok(set_hash(set.hashes(), set.len())) } else { Err(self.unhashable(value)) }
            }
            Some(Kind::MemoryView) => {
                let view = value.as_gc::<MemoryView>().expect("kind was checked");
                if let Some(known) = self.heap[view].hash {
                    return Ok(known);
                }
                let bytes = crate::types::memoryview::methods::hashed(self, view)?;
                let hash = bytes_hash(&bytes);
                self.heap[view].hash = Some(hash);
                Ok(hash)
            }
            Some(Kind::List | Kind::Dict | Kind::ByteArray | Kind::Packed | Kind::Deque) => Err(self.unhashable(value)),
            Some(Kind::DictView) => {
                let view = value.as_gc::<DictView>().expect("kind was checked");
                let hashable = self.heap[view].kind == ViewKind::Values;
                if hashable { Ok(address_hash(value)) } else { Err(self.unhashable(value)) }
            }
            Some(Kind::Range) => self.hash_range(value.as_gc::<Range>().expect("kind was checked")),
            Some(Kind::Slice) => {
                let slice = *value.as_gc::<Slice>().expect("kind was checked").get();
                self.hash_items(&[slice.start, slice.stop, slice.step], false)
            }
            Some(Kind::BoundMethod) => {
                let method = &self.heap[value.as_gc::<BoundMethod>().expect("kind was checked")];
                let (func, receiver) = (method.func, method.receiver);
                Ok(finish(self.hash(func)? ^ address_hash(receiver)))
            }
            Some(Kind::Native) => {
                let native = &self.heap[value.as_gc::<Native>().expect("kind was checked")];
                let function = native.def as *const _ as u64;
                Ok(finish((function >> 4).rotate_left(3) ^ address_hash(native.bound)))
            }
            Some(Kind::Alias) => {
                let alias = self.heap[value.as_gc::<Alias>().expect("kind was checked")];
                self.hash_alias(alias)
            }
            Some(Kind::Class) if self.has_own_class(value) => self.hash_instance(value),
            Some(_) => Ok(address_hash(value)),
        }
    }

    /// Generic aliases are equal part by part, unions whatever the order of their members.
    fn hash_alias(&mut self, alias: Alias) -> PyResult<u64> {
        if !alias.origin.is_unbound() {
            return Ok(finish(self.hash(alias.origin)? ^ self.hash(alias.args)?));
        }
        let mut hash = 0;
        if let Some(members) = alias.args.as_gc::<Tuple>() {
            for &member in members.items() {
                hash ^= self.hash(member)?;
            }
        }
        Ok(finish(hash))
    }

    fn unhashable(&mut self, value: Value) -> Raised {
        let message = format!("unhashable type: '{}'", self.type_name(value));
        self.type_error(message)
    }

    fn hash_tuple(&mut self, tuple: Gc<Tuple>) -> PyResult<u64> {
        self.hash_items(tuple.items(), true)
    }

    /// xxHash's mixing over the items' hashes; a tuple's also takes in its length.
    fn hash_items(&mut self, items: &[Value], with_len: bool) -> PyResult<u64> {
        let mut acc = PRIME_5;
        for &item in items {
            let lane = self.hash(item)?;
            acc = acc.wrapping_add(lane.wrapping_mul(PRIME_2)).rotate_left(31).wrapping_mul(PRIME_1);
        }
        if with_len {
            acc = acc.wrapping_add(items.len() as u64 ^ (PRIME_5 ^ 3527539));
        }
        Ok(if acc == u64::MAX { 1546275796 } else { acc })
    }

    /// Equal ranges hash equally: by their length, first number and step, as far as these matter.
    fn hash_range(&mut self, range: Gc<Range>) -> PyResult<u64> {
        let len = self.range_len(range)?;
        let Range { start, step, .. } = *range.get();
        let mut parts = [len, Value::NONE, Value::NONE];
        if len != Value::int_unchecked(0) {
            parts[1] = start;
            if len != Value::int_unchecked(1) {
                parts[2] = step;
            }
        }
        self.hash_items(&parts, true)
    }

    fn hash_instance(&mut self, value: Value) -> PyResult<u64> {
        let method = self.lookup_special(value, self.names.hash);
        let Some(method) = method.filter(|m| !m.is_none()) else { return Err(self.unhashable(value)) };
        if let Some(native) = method.as_gc::<Native>() {
            let owner = self.heap[native].owner;
            if owner == Some(self.types.object) || owner == Some(self.types.type_) {
                return Ok(address_hash(value));
            }
            let inner = self.unwrap_payload(value);
            if inner != value {
                return self.hash(inner);
            }
        }
        let name = self.names.hash;
        let result = self.call_special(value, name, &[])?.unwrap_or(Value::NONE);
        match Int::of(self.unwrap_payload(result)) {
            Some(Int::Small(i)) => Ok(finish(i as u64)),
            Some(Int::Big(b)) => {
                let big = &b.get().0;
                Ok(match one_word(big) {
                    Some((Sign::Positive, low)) if low >> 63 == 0 => low,
                    Some((Sign::Negative, low)) if low <= 1 << 63 => low.wrapping_neg(),
                    _ => big_hash(big),
                })
            }
            None => Err(self.type_error("__hash__ method should return an integer")),
        }
    }
}

const NONE_HASH: u64 = 0xfca8_6420;
const PRIME_1: u64 = 11400714785074694791;
const PRIME_2: u64 = 14029467366897019727;
const PRIME_5: u64 = 2870177450012600261;
/// Numbers hash by their rest modulo this Mersenne prime, so that equal numbers of different types hash equally.
const MODULUS: u64 = (1 << 61) - 1;
const INFINITY_HASH: u64 = 314159;
const IMAGINARY: u64 = 1000003;

/// -1 is kept free, as in the reference implementation, whose hashes ours must equal.
#[inline(always)]
fn finish(hash: u64) -> u64 {
    if hash == u64::MAX { u64::MAX - 1 } else { hash }
}

/// The hash of an object that is only equal to itself.
#[inline]
pub fn address_hash(value: Value) -> u64 {
    finish((value.bits() & !7).rotate_right(4))
}

/// The hash of an int within a word.
#[inline(always)]
pub fn int_hash(i: i64) -> u64 {
    let size = i.unsigned_abs();
    let rest = if size < MODULUS { size } else { size % MODULUS };
    if i < 0 { finish(rest.wrapping_neg()) } else { rest }
}

/// The hash of an int of any size.
pub fn big_hash(big: &IBig) -> u64 {
    let (sign, words) = words_of(big);
    let rest =
        words.iter().rev().fold(0u128, |rest, &word| (rest << 64 | u128::from(word)) % u128::from(MODULUS)) as u64;
    if sign == Sign::Negative { finish(rest.wrapping_neg()) } else { rest }
}

/// The hash of a float: that of the int if it is whole.
pub fn float_hash(f: f64) -> u64 {
    if f.is_nan() {
        return NAN_HASH;
    }
    if f.is_infinite() {
        return if f > 0.0 { INFINITY_HASH } else { INFINITY_HASH.wrapping_neg() };
    }
    let (mantissa, exponent) = crate::ops::arith::decompose(f);
    // The mantissa times a power of two, which is a rotation of 61 bits.
    let rest = mantissa.unsigned_abs();
    let turn = exponent.rem_euclid(61) as u32;
    let hash = if rest == 0 { 0 } else { ((rest << turn) & MODULUS) | (rest >> (61 - turn)) };
    let hash = if hash == MODULUS { 0 } else { hash };
    if mantissa < 0 { finish(hash.wrapping_neg()) } else { hash }
}

/// NaNs are all different, but there is no identity to tell them apart by.
const NAN_HASH: u64 = 0x5d1f_2a3b;

fn complex_hash(c: Complex) -> u64 {
    let (real, imag) = (float_hash(c.real), float_hash(c.imag));
    finish(real.wrapping_add(imag.wrapping_mul(IMAGINARY)))
}

/// The hash of a frozenset, from its members' hashes in any order.
pub fn set_hash(hashes: impl Iterator<Item = u64>, len: usize) -> u64 {
    let spread = |h: u64| ((h ^ 89869747) ^ (h << 16)).wrapping_mul(3644798167);
    let mut hash = hashes.fold(0, |all, h| all ^ spread(h));
    hash ^= (len as u64 + 1).wrapping_mul(1927868237);
    hash ^= (hash >> 11) ^ (hash >> 25);
    hash = hash.wrapping_mul(69069).wrapping_add(907133923);
    if hash == u64::MAX { 590923713 } else { hash }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_hash_as_in_the_reference_implementation() {
        assert_eq!(int_hash(-1) as i64, -2);
        assert_eq!(int_hash((1 << 61) - 1), 0);
        assert_eq!(int_hash(1 << 61), 1);
        assert_eq!(int_hash(-(1 << 61)) as i64, -2);
        assert_eq!(
            big_hash(&"100000000000000000000000000000000000000000000000000".parse().unwrap()),
            619332571178673746
        );
        assert_eq!(float_hash(1e300), 1224995262755759164);
        assert_eq!(float_hash(-1.0) as i64, -2);
        assert_eq!(float_hash(0.5), 1152921504606846976);
        assert_eq!(float_hash(0.1), 230584300921369408);
        assert_eq!(float_hash(5e-324), 16777216);
        assert_eq!(float_hash(f64::INFINITY), 314159);
        assert_eq!(complex_hash(Complex { real: 1.0, imag: 2.0 }), 2000007);
        for i in [0, 1, -5, 1 << 40, 123456789012345] {
            assert_eq!(int_hash(i), float_hash(i as f64));
        }
    }

    #[test]
    fn texts_hash_as_in_the_reference_implementation_without_a_seed() {
        assert_eq!(str_hash(""), 0);
        assert_eq!(str_hash("a") as i64, 4644417185603328019);
        assert_eq!(str_hash("pellucid") as i64, -2730158397241410498);
        assert_eq!(str_hash("a longer text, of several words") as i64, 21103359199791610);
        assert_eq!(str_hash("\u{e9}") as i64, 6047309291227476195);
        assert_eq!(str_hash("na\u{ef}ve") as i64, 7682306841811832039);
        assert_eq!(str_hash("\u{3a9}mega") as i64, -4133799015008674522);
        assert_eq!(str_hash("\u{1f40d} snake") as i64, 107743113452915973);
        assert_eq!(str_hash("\u{10f480} alone") as i64, 5747275905993439525);
        assert_eq!(bytes_hash("abc".as_bytes()), str_hash("abc"));
    }

    #[test]
    fn sets_hash_whatever_their_order() {
        assert_eq!(set_hash([].into_iter(), 0), 133146708735736);
        assert_eq!(set_hash([3, 1, 2].into_iter(), 3) as i64, -272375401224217160);
    }
}
