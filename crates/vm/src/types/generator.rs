//! Generator objects: a frame that was moved aside.

use crate::heap::{Gc, Marker, Str, Trace};
use crate::types::function::Function;
use crate::value::Value;

/// Where a generator is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GeneratorState {
    /// Not yet started.
    Created,
    /// Waiting at a yield.
    Suspended,
    /// On the frame stack.
    Running,
    /// Returned or raised.
    Finished,
}

/// A generator.
pub struct Generator {
    /// The function whose body it runs.
    pub func: Gc<Function>,
    /// Where to go on.
    pub pc: u32,
    /// Its registers, while it isn't running.
    pub registers: Box<[Value]>,
    /// The exception that its body was handling when it yielded, or None.
    pub handled: Value,
    /// Where it is in its life.
    pub state: GeneratorState,
    /// `__name__`
    pub name: Gc<Str>,
    /// `__qualname__`
    pub qualname: Gc<Str>,
}

impl Trace for Generator {
    fn trace(&self, marker: &mut Marker) {
        marker.gc(self.func);
        marker.values(&self.registers);
        marker.value(self.handled);
        marker.gc(self.name);
        marker.gc(self.qualname);
    }
    fn external_bytes(&self) -> usize {
        self.registers.len() * 8
    }
}

/// The methods, one row each.
pub const METHODS: &[crate::types::native::NativeDef] = crate::natives![];
