//! Complex numbers.

use crate::heap::{Immutable, Marker, Trace};

/// A complex number.
#[derive(Clone, Copy)]
pub struct Complex {
    /// The real part.
    pub real: f64,
    /// The imaginary part.
    pub imag: f64,
}

impl Immutable for Complex {}

impl Trace for Complex {
    fn trace(&self, _: &mut Marker) {}
}

/// The methods, one row each.
pub const METHODS: &[crate::types::native::NativeDef] = crate::natives![];

/// Makes a value from a call's arguments.
pub static CONSTRUCT: crate::types::native::NativeDef =
    crate::types::native::NativeDef::new("complex(real=0, imag=0)", "", |_, _| todo!());
