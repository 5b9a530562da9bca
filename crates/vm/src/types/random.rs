//! The state of a `random.Random`: a Mersenne Twister (Matsumoto and Nishimura, 1998), and its methods.
//!
//! Every algorithm is the reference implementation's, so that a seed gives the same sequence.

mod choice;
mod distributions;
mod state;

use dashu_int::{IBig, Sign, UBig};
use sha2::{Digest, Sha512};

use crate::heap::parts::{parts, saved_by_parts};
use crate::heap::{Gc, Marker, Str, Trace};
use crate::ops::arith::Int;
use crate::ops::arith::words::{one_word, words_of};
use crate::types::bytes::{ByteArray, Bytes};
use crate::types::class::Class;
use crate::types::native::NativeDef;
use crate::value::Value;
use crate::vm::{PyResult, Vm};
use pellucid_bytecode::pure::surrogate;

const WORDS: usize = 624;
const SHIFT: usize = 397;

/// A Mersenne Twister MT19937.
pub struct Random {
    /// The state words.
    pub words: Box<[u32; WORDS]>,
    /// The index of the next word to use.
    pub index: usize,
    /// The second number of the last pair that `gauss` made.
    pub spare_gauss: Option<f64>,
}

parts!(struct Random { words, index, spare_gauss });

impl Trace for Random {
    saved_by_parts!();
    fn trace(&self, _: &mut Marker) {}
    fn external_bytes(&self) -> usize {
        WORDS * 4
    }
}

impl Random {
    /// A generator with this key.
    pub fn new(key: &[u32]) -> Random {
        let mut random = Random { words: Box::new([0; WORDS]), index: WORDS, spare_gauss: None };
        random.set_key(key);
        random
    }

    fn set_seed(&mut self, seed: u32) {
        self.words[0] = seed;
        for i in 1..WORDS {
            let before = self.words[i - 1];
            self.words[i] = (before ^ (before >> 30)).wrapping_mul(1812433253).wrapping_add(i as u32);
        }
        self.index = WORDS;
    }

    /// Starts anew from a key; an empty one counts as a single 0.
    pub fn set_key(&mut self, key: &[u32]) {
        let key = if key.is_empty() { &[0] } else { key };
        self.set_seed(19650218);
        let (mut i, mut j) = (1, 0);
        for _ in 0..WORDS.max(key.len()) {
            let before = self.words[i - 1];
            let mixed = self.words[i] ^ (before ^ (before >> 30)).wrapping_mul(1664525);
            self.words[i] = mixed.wrapping_add(key[j]).wrapping_add(j as u32);
            i = self.next_place(i);
            j = if j + 1 == key.len() { 0 } else { j + 1 };
        }
        for _ in 1..WORDS {
            let before = self.words[i - 1];
            let mixed = self.words[i] ^ (before ^ (before >> 30)).wrapping_mul(1566083941);
            self.words[i] = mixed.wrapping_sub(i as u32);
            i = self.next_place(i);
        }
        self.words[0] = 0x8000_0000;
        self.spare_gauss = None;
    }

    fn next_place(&mut self, i: usize) -> usize {
        if i + 1 < WORDS {
            return i + 1;
        }
        self.words[0] = self.words[WORDS - 1];
        1
    }

    fn refill(&mut self) {
        for i in 0..WORDS {
            let next = self.words[(i + 1) % WORDS];
            let joined = (self.words[i] & 0x8000_0000) | (next & 0x7fff_ffff);
            let twist = if joined & 1 == 1 { 0x9908_b0df } else { 0 };
            self.words[i] = self.words[(i + SHIFT) % WORDS] ^ (joined >> 1) ^ twist;
        }
        self.index = 0;
    }

    /// The next 32 bits.
    #[inline]
    pub fn next_u32(&mut self) -> u32 {
        if self.index >= WORDS {
            self.refill();
        }
        let mut word = self.words[self.index];
        self.index += 1;
        word ^= word >> 11;
        word ^= (word << 7) & 0x9d2c_5680;
        word ^= (word << 15) & 0xefc6_0000;
        word ^ (word >> 18)
    }

    /// The next float from 0 to 1, 1 excluded, with 53 bits.
    #[inline]
    pub fn next_f64(&mut self) -> f64 {
        let high = self.next_u32() >> 5;
        let low = self.next_u32() >> 6;
        (f64::from(high) * 67108864.0 + f64::from(low)) * (1.0 / 9007199254740992.0)
    }

    /// The next `bits` bits, up to 64.
    #[inline]
    fn next_bits(&mut self, bits: u32) -> u64 {
        match bits {
            0 => 0,
            1..=32 => u64::from(self.next_u32() >> (32 - bits)),
            _ => {
                let low = u64::from(self.next_u32());
                low | u64::from(self.next_u32() >> (64 - bits)) << 32
            }
        }
    }

    /// The next `bits` bits, lowest word first.
    fn next_big(&mut self, bits: usize) -> UBig {
        let mut bytes = Vec::with_capacity(bits.div_ceil(32) * 4);
        let mut left = bits;
        while left > 0 {
            let word = self.next_u32();
            let word = if left < 32 { word >> (32 - left) } else { word };
            bytes.extend_from_slice(&word.to_le_bytes());
            left = left.saturating_sub(32);
        }
        UBig::from_le_bytes(&bytes)
    }

    /// A number from 0 to `limit`, excluded and not 0: bits are drawn until they are below it.
    #[inline]
    pub fn below(&mut self, limit: u64) -> u64 {
        let bits = 64 - limit.leading_zeros();
        loop {
            let drawn = self.next_bits(bits);
            if drawn < limit {
                return drawn;
            }
        }
    }

    fn below_big(&mut self, limit: &UBig) -> UBig {
        use dashu_int::ops::BitTest;
        loop {
            let drawn = self.next_big(limit.bit_len());
            if drawn < *limit {
                return drawn;
            }
        }
    }
}

/// The methods, one row each.
pub const METHODS: &[NativeDef] = crate::natives![
    "@class __init_subclass__(cls, **kwargs)", "Gives a class that says how numbers are drawn the methods that draw so." => init_subclass;
    "__init__(self, x=None, /)", "Start from a seed." => seed;
    "random(self, /)", "A float from 0 to 1, 1 excluded." => |vm, args| {
        let f = this(vm, args).next_f64();
        Ok(vm.new_float(f))
    };
    "@python seed(self, /, a=None, version=2)", "Start from a seed: None, an int, float, str, bytes or bytearray." => seed;
    "getrandbits(self, k, /)", "An int of k random bits." => getrandbits;
    "@python randbytes(self, /, n)", "n random bytes." => randbytes;
    "@whole __reduce__(self, /)", "What a generator in the same state is made of." => state::reduce;
    "__getstate__(self, /)", "The state, for setstate()." => state::getstate;
    "@whole __setstate__(self, state, /)", "Go on from a state of getstate()." => state::set_by_name;
    "@python getstate(self, /)", "The state, for setstate()." => state::getstate;
    "@python setstate(self, /, state)", "Go on from a state of getstate()." => state::setstate;
    "@python randrange(self, /, start, stop=None, step=1)", "One of range(start, stop, step)." => choice::randrange;
    "@python randint(self, /, a, b)", "An int from a to b, both included." => choice::randint;
    "@python choice(self, /, seq)", "One item of a sequence." => choice::choice;
    "@python choices(self, /, population, weights=None, *, cum_weights=None, k=1)", "k items, each drawn from all." => choice::choices;
    "@python shuffle(self, /, x)", "Shuffle a list in place." => choice::shuffle;
    "@python sample(self, /, population, k, *, counts=None)", "k different items of a sequence." => choice::sample;
    "@python uniform(self, /, a, b)", "A float from a to b." => distributions::uniform;
    "@python triangular(self, /, low=0.0, high=1.0, mode=None)", "Triangular distribution." => distributions::triangular;
    "@python gauss(self, /, mu=0.0, sigma=1.0)", "Gaussian distribution, in pairs." => distributions::gauss;
    "@python normalvariate(self, /, mu=0.0, sigma=1.0)", "Normal distribution." => distributions::normalvariate;
    "@python lognormvariate(self, /, mu, sigma)", "Log normal distribution." => distributions::lognormvariate;
    "@python expovariate(self, /, lambd=1.0)", "Exponential distribution." => distributions::expovariate;
    "@python vonmisesvariate(self, /, mu, kappa)", "Circular data distribution." => distributions::vonmisesvariate;
    "@python gammavariate(self, /, alpha, beta)", "Gamma distribution." => distributions::gammavariate;
    "@python betavariate(self, /, alpha, beta)", "Beta distribution." => distributions::betavariate;
    "@python paretovariate(self, /, alpha)", "Pareto distribution." => distributions::paretovariate;
    "@python weibullvariate(self, /, alpha, beta)", "Weibull distribution." => distributions::weibullvariate;
    "@python binomialvariate(self, /, n=1, p=0.5)", "Binomial distribution." => distributions::binomialvariate;
];

/// Makes a value from a call's arguments.
pub static CONSTRUCT: NativeDef = NativeDef::new("Random(x=None)", "A source of random numbers.", |vm, args| {
    let random = vm.heap.alloc(Random::new(&[]));
    seed_with(vm, random, args[0].not_none())?;
    Ok(random.into())
});

/// A subclass with a `random` or `getrandbits` of its own gets the other methods from the library, over these.
fn init_subclass(vm: &mut Vm, args: &[Value]) -> PyResult {
    crate::types::class::init_subclass(vm, args)?;
    let Some(class) = args[0].as_gc::<Class>() else { return Ok(Value::NONE) };
    let dict = vm.heap[class].dict;
    let says = ["random", "getrandbits"].iter().any(|name| {
        let name = vm.heap.intern(name);
        vm.heap[dict].get_str(name).is_some()
    });
    if !says {
        return Ok(Value::NONE);
    }
    let module = vm.import("_random_methods")?;
    vm.root(module);
    let name = vm.heap.intern("adopt");
    vm.call_method(module, name, &[class.into()])
}

/// The generator that a method is called on.
fn this_gc(args: &[Value]) -> Gc<Random> {
    args[0].as_gc::<Random>().expect("the caller of native methods checks the type of their object")
}

fn this<'vm>(vm: &'vm mut Vm, args: &[Value]) -> &'vm mut Random {
    &mut vm.heap[this_gc(args)]
}

fn seed(vm: &mut Vm, args: &[Value]) -> PyResult {
    let mut seed = args[1].not_none();
    if args.get(2).is_some_and(|version| version.as_small_int() == Some(1)) {
        seed = seed.map(|given| first_version(vm, given));
    }
    seed_with(vm, this_gc(args), seed).map(|()| Value::NONE)
}

/// The number that a text or bytes stood for as a seed in early versions of Python; any other seed as it is.
fn first_version(vm: &mut Vm, seed: Value) -> Value {
    let codes: Vec<u64> = if let Some(text) = vm.cast::<Str>(seed) {
        text.as_str().chars().map(|c| surrogate::code_of(c).into()).collect()
    } else if let Some(bytes) = vm.cast::<Bytes>(seed) {
        bytes.as_slice().iter().map(|&byte| byte.into()).collect()
    } else {
        return seed;
    };
    let start = codes.first().map_or(0, |first| first << 7);
    let mixed = codes.iter().fold(start, |x, code| x.wrapping_mul(1_000_003) ^ code);
    vm.new_bigint((mixed ^ codes.len() as u64).into())
}

/// Starts a generator from a seed; without one, from what nobody can predict.
fn seed_with(vm: &mut Vm, random: Gc<Random>, seed: Option<Value>) -> PyResult<()> {
    let key = match seed {
        Some(seed) => key_of(vm, seed)?,
        None => (0..8).flat_map(|_| vm.host.entropy().to_le_bytes()).collect::<Vec<u8>>(),
    };
    let words: Vec<u32> =
        key.chunks(4).map(|chunk| chunk.iter().rev().fold(0, |word, &byte| word << 8 | u32::from(byte))).collect();
    let used = words.iter().rposition(|&w| w != 0).map_or(0, |last| last + 1);
    vm.heap[random].set_key(&words[..used]);
    Ok(())
}

/// The bytes of the number that a seed stands for, lowest first.
fn key_of(vm: &mut Vm, seed: Value) -> PyResult<Vec<u8>> {
    let inner = vm.unwrap_payload(seed);
    if let Some(int) = Int::of(inner) {
        return Ok(int.with_big(size_bytes));
    }
    if let Some(f) = inner.as_float() {
        return Ok(crate::ops::hash::float_hash(f).to_le_bytes().to_vec());
    }
    let text = if let Some(text) = inner.as_gc::<Str>() {
        text.as_str().as_bytes().to_vec()
    } else if let Some(bytes) = inner.as_gc::<Bytes>() {
        bytes.as_slice().to_vec()
    } else if let Some(array) = inner.as_gc::<ByteArray>() {
        vm.heap[array].0.clone()
    } else {
        return Err(vm.type_error("The only supported seed types are:\nNone, int, float, str, bytes, and bytearray."));
    };
    // The text and its digest as one number, highest byte first.
    let digest = Sha512::digest(&text);
    Ok(text.iter().chain(digest.iter()).rev().copied().collect())
}

fn size_bytes(int: &IBig) -> Vec<u8> {
    words_of(int).1.iter().flat_map(|word| word.to_le_bytes()).collect()
}

fn getrandbits(vm: &mut Vm, args: &[Value]) -> PyResult {
    let bits = vm.to_isize(args[1])?;
    let Ok(bits) = usize::try_from(bits) else {
        return Err(vm.value_error("number of bits must be non-negative"));
    };
    if bits <= 64 {
        let drawn = this(vm, args).next_bits(bits as u32);
        return Ok(vm.new_u64(drawn));
    }
    vm.check_int_bits(bits as u128)?;
    let drawn = this(vm, args).next_big(bits);
    Ok(vm.new_bigint(drawn.into()))
}

fn randbytes(vm: &mut Vm, args: &[Value]) -> PyResult {
    let len = vm.to_isize(args[1])?;
    let Ok(len) = usize::try_from(len) else {
        return Err(vm.value_error("number of bits must be non-negative"));
    };
    vm.check_int_bits(len as u128 * 8)?;
    let mut bytes = this(vm, args).next_big(len * 8).to_le_bytes().to_vec();
    bytes.resize(len, 0);
    Ok(vm.new_bytes(bytes))
}

/// A number from 0 to `limit`, which is above 0, excluded.
fn below(vm: &mut Vm, random: Gc<Random>, limit: &IBig) -> IBig {
    match one_word(limit) {
        Some((Sign::Positive, limit)) => IBig::from(vm.heap[random].below(limit)),
        _ => match limit.as_ubig() {
            Some(limit) => IBig::from(vm.heap[random].below_big(limit)),
            None => IBig::ZERO,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sequences_are_those_of_the_reference_implementation() {
        let mut random = Random::new(&[42]);
        assert_eq!(random.next_f64(), 0.6394267984578837);
        let mut random = Random::new(&[7]);
        assert_eq!(random.next_f64(), 0.32383276483316237);
        // The published first output for the key of the algorithm's authors.
        let mut random = Random::new(&[0x123, 0x234, 0x345, 0x456]);
        assert_eq!(random.next_u32(), 1067595299);
        assert_eq!(random.next_u32(), 955945823);
    }
}
