//! The iterators of `itertools`: heap objects with declared fields.

use crate::heap::{Marker, Trace};
use crate::value::Value;

/// The state of an `itertools` iterator.
pub enum Tool {
    /// `count`
    Count { next: Value, step: Value },
}

/// Which class of `itertools` an iterator is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum ToolClass {
    Count,
}

impl Trace for Tool {
    fn trace(&self, marker: &mut Marker) {
        match self {
            Tool::Count { next, step } => marker.values(&[*next, *step]),
        }
    }
}

/// Makes a value from a call's arguments.
pub static COUNT_CONSTRUCT: crate::types::native::NativeDef =
    crate::types::native::NativeDef::new("count(start=0, step=1)", "", |_, _| todo!());

/// The class for a kind of tool.
pub fn class(types: &crate::core_types::CoreTypes, tool: ToolClass) -> crate::heap::Gc<crate::types::class::Class> {
    match tool {
        ToolClass::Count => types.count,
    }
}
