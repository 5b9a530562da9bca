//! How the rest of the VM runs code and looks at the running frame.

use std::sync::Arc;

use pellucid_bytecode::verify::VerifiedCode;

use super::code::LoadedCode;
use crate::heap::Gc;
use crate::types::dict::Dict;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

impl Vm {
    /// Makes a code object of this VM.
    ///
    /// # Errors
    /// If a constant can't be made.
    pub fn load_code(&mut self, verified: &Arc<VerifiedCode>) -> PyResult<Gc<LoadedCode>> {
        let _ = verified;
        todo!()
    }

    /// Runs the code of a module, or of a class body when there are `locals` (a mapping), with these globals.
    ///
    /// # Errors
    /// Whatever it raises.
    pub fn run_loaded(&mut self, code: Gc<LoadedCode>, globals: Gc<Dict>, locals: Option<Value>) -> PyResult {
        let _ = (code, globals, locals);
        todo!()
    }

    /// As [`Vm::run_loaded`] on code just verified.
    ///
    /// # Errors
    /// Whatever it raises.
    pub fn run_code(&mut self, verified: &Arc<VerifiedCode>, globals: Gc<Dict>, locals: Option<Value>) -> PyResult {
        let code = self.load_code(verified)?;
        self.run_loaded(code, globals, locals)
    }

    /// The globals of the innermost Python frame; None when none runs.
    pub fn current_globals(&self) -> Option<Gc<Dict>> {
        todo!()
    }

    /// What `locals()` gives in the innermost Python frame: a fresh dict in a function, the namespace elsewhere.
    pub fn current_locals(&mut self) -> PyResult {
        todo!()
    }

    /// The exception being handled in the innermost Python frame, or None.
    pub fn current_exception(&self) -> Value {
        todo!()
    }
}
