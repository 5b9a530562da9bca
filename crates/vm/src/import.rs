//! Finding and running modules.

use crate::value::Value;
use crate::vm::{PyResult, Vm};

impl Vm {
    /// The module with this dotted name, imported if need be (the last component, not the package).
    pub fn import(&mut self, name: &str) -> PyResult {
        todo!()
    }
}
