//! The state of a `random.Random`: a Mersenne Twister (Matsumoto and Nishimura, 1998).

use crate::heap::{Marker, Trace};

/// A Mersenne Twister MT19937.
pub struct Random {
    /// The state words.
    pub words: Box<[u32; 624]>,
    /// The index of the next word to use.
    pub index: usize,
    /// The second number of the last pair that `gauss` made.
    pub spare_gauss: Option<f64>,
}

impl Trace for Random {
    fn trace(&self, _: &mut Marker) {}
    fn external_bytes(&self) -> usize {
        624 * 4
    }
}

/// The methods, one row each.
pub const METHODS: &[crate::types::native::NativeDef] = crate::natives![];

/// Makes a value from a call's arguments.
pub static CONSTRUCT: crate::types::native::NativeDef =
    crate::types::native::NativeDef::new("Random(x=None)", "", |_, _| todo!());
