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

impl Tool {
    /// Which class it is of.
    pub fn class(&self) -> ToolClass {
        ToolClass::Count
    }
}

/// The next item of an iterator that is a tool.
pub(crate) fn next(
    vm: &mut crate::vm::Vm,
    gc: crate::heap::Gc<super::iter::Iter>,
) -> crate::vm::PyResult<Option<Value>> {
    let _ = (vm, gc);
    Ok(None)
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

/// Appends the repr of a `count`.
pub(crate) fn write_count(
    vm: &mut crate::vm::Vm,
    out: &mut String,
    gc: crate::heap::Gc<super::iter::Iter>,
) -> crate::vm::PyResult<()> {
    let super::iter::Iter::Tool(tool) = &vm.heap[gc] else { return Ok(()) };
    let Tool::Count { next, step } = **tool;
    out.push_str("count(");
    vm.write_repr(out, next)?;
    if step != Value::int_unchecked(1) {
        out.push_str(", ");
        vm.write_repr(out, step)?;
    }
    out.push(')');
    Ok(())
}
