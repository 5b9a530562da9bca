//! The methods of `tuple`. The object itself is [`crate::heap::Tuple`].

/// The methods, one row each.
pub const METHODS: &[crate::types::native::NativeDef] = crate::natives![];

/// Makes a value from a call's arguments.
pub static CONSTRUCT: crate::types::native::NativeDef =
    crate::types::native::NativeDef::new("tuple(iterable=(), /)", "", |_, _| todo!());
