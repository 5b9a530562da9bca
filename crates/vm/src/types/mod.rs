//! The built-in types: the bodies of heap objects and the methods that Python sees, one row per method.

pub mod bytes;
pub mod class;
pub mod complex;
pub mod deque;
pub mod dict;
pub mod exception;
pub mod float;
pub mod function;
pub mod generator;
pub mod int;
pub mod iter;
pub mod itertools;
pub mod list;
pub mod module;
pub mod native;
pub mod random;
pub mod range;
pub mod set;
pub mod slice;
pub mod str;
pub mod tuple;
