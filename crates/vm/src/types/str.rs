//! The methods of `str`. The object itself is [`crate::heap::Str`].

/// The methods, one row each.
pub const METHODS: &[crate::types::native::NativeDef] = crate::natives![];

/// Makes a value from a call's arguments.
pub static CONSTRUCT: crate::types::native::NativeDef =
    crate::types::native::NativeDef::new("str(object='', encoding='utf-8', errors='strict')", "", |_, _| todo!());
