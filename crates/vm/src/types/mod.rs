//! The built-in types: the bodies of heap objects and the methods that Python sees, one row per method.

pub mod alias;
pub mod awaiter;
pub mod bytes;
pub mod class;
pub mod complex;
pub mod deque;
pub mod dict;
pub mod digits;
pub mod exception;
pub mod fetch;
pub mod float;
pub mod function;
pub mod generator;
pub mod int;
pub mod iter;
pub mod itertools;
pub mod list;
pub mod memoryview;
pub mod module;
pub mod native;
pub mod packed;
pub mod random;
pub mod range;
pub mod record;
pub mod set;
pub mod slice;
pub mod str;
pub mod tuple;
pub mod weak;

use crate::heap::{Gc, HeapObject};
use crate::value::Value;

/// The object that a native method was called on: always of the method's type.
#[inline(always)]
pub(crate) fn receiver<T: HeapObject>(args: &[Value]) -> Gc<T> {
    args[0].as_gc::<T>().expect("methods are called on objects of their type only")
}
