//! The meaning of each operation on heap values, once: the interpreter, the native functions and every further tier call
//! these.

pub mod arith;
pub mod attr;
mod awaiting;
pub mod call;
pub mod class;
pub(crate) mod class_slots;
pub mod compare;
pub mod convert;
pub mod dict;
pub mod exception;
pub mod format;
pub mod hash;
pub mod item;
mod item_bytes;
pub mod iter;
mod member;
pub mod repr;
pub mod set;
pub mod size;
pub mod slots;
pub mod sort;
pub mod truth;

use crate::value::Value;
use crate::vm::Vm;

impl Vm {
    /// Runs `body` with these values rooted.
    #[inline]
    pub(crate) fn rooted<R>(&mut self, values: &[Value], body: impl FnOnce(&mut Vm) -> R) -> R {
        let mark = self.root_mark();
        for &value in values {
            self.root(value);
        }
        let result = body(self);
        self.unroot(mark);
        result
    }
}
