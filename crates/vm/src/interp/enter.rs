//! Entering functions and code whose arguments are in place: frames, cells, generators, and running code in a namespace.
//! Who is called is settled in [`super::call`], what the parameters get in [`super::bind`].

use super::call::{Outcome, Target};
use super::code::{self, LoadedCode};
use super::machine::Frame;
use super::translate::translate;
use crate::heap::Gc;
use crate::types::dict::Dict;
use crate::types::exception::Exc;
use crate::types::function::{Cell, Function};
use crate::types::generator::{Generator, GeneratorState};
use crate::value::Value;
use crate::vm::{PyResult, Vm};
use pellucid_bytecode::verify::VerifiedCode;
use std::sync::Arc;

impl Vm {
    /// Enters a function whose parameters are in their places from `base` on: pushes its frame, or makes the generator.
    pub(super) fn enter(
        &mut self,
        func: Gc<Function>,
        base: usize,
        target: Target,
        instance: Value,
    ) -> PyResult<Outcome> {
        let code = self.heap[func].code;
        if self.heap[code].entry.is_null() {
            self.prepare_code(code)?;
        }
        let loaded = &self.heap[code];
        let registers = loaded.registers as usize;
        let (params, cleared) = (loaded.params as usize, loaded.cleared as usize);
        let pc = loaded.entry;
        let needs_setup = loaded.needs_setup;
        let end = base + registers;
        if self.is_too_deep() || !self.machine.has_room(end) {
            return Err(self.recursion_error());
        }
        self.machine.fill_unbound(base + params, base + params + cleared);
        self.machine.top = end;
        if needs_setup {
            self.set_up_cells(func, code, base);
            if self.heap[code].makes_generator {
                return Ok(Outcome::Value(self.make_generator(func, code, base)));
            }
        }
        self.machine.frames.push(Frame {
            code,
            func,
            pc,
            base: self.machine.slot(base),
            top: end,
            kind: target.kind,
            result: target.result,
            instance,
            namespace: Value::UNBOUND,
            generator: None,
            outer_handled: Value::NONE,
        });
        Ok(Outcome::Frame)
    }

    /// Whether there are as many frames as there may be.
    #[inline]
    fn is_too_deep(&self) -> bool {
        let frames = &self.machine.frames;
        !frames.has_room() || (frames.len() >= self.recursion_limit && self.count_frames() >= self.recursion_limit)
    }

    /// The frames, without those of library functions that are native code elsewhere, such as the caches of `functools`:
    /// a recursive function with a cache may go as deep as one without.
    #[cold]
    fn count_frames(&self) -> usize {
        self.machine.frames.iter().filter(|frame| !self.heap[frame.code].is_unseen()).count()
    }

    #[cold]
    pub(super) fn recursion_error(&mut self) -> crate::vm::Raised {
        self.err(Exc::RecursionError, "maximum recursion depth exceeded")
    }

    /// Translates code that is called for the first time.
    #[cold]
    pub(super) fn prepare_code(&mut self, code: Gc<LoadedCode>) -> PyResult<()> {
        let (verified, names) = (self.heap[code].verified.clone(), self.heap[code].names.clone());
        let Ok(done) = translate(&verified, &names, self.machine.fuse) else {
            return Err(self.err(Exc::SystemError, "code object is too large to run"));
        };
        let keep_clear = !self.machine.fuse;
        self.heap[code].set_translation(done, keep_clear);
        Ok(())
    }

    #[inline(never)]
    pub(super) fn set_up_cells(&mut self, func: Gc<Function>, code: Gc<LoadedCode>, base: usize) {
        let loaded = &self.heap[code];
        let (locals, cells) = (loaded.locals.len(), loaded.cell_count as usize);
        let captured = loaded.captured.len();
        for i in 0..cells {
            let cell = self.heap.alloc(Cell { value: Value::UNBOUND });
            self.machine.set(base + locals + i, cell.into());
        }
        for i in 0..captured {
            let (param, cell) = self.heap[code].captured[i];
            let value = self.machine.get(base + param as usize);
            if let Some(cell) = self.machine.get(base + locals + cell as usize).as_gc::<Cell>() {
                self.heap[cell].value = value;
            }
        }
        if let Some(closure) = self.heap[func].closure {
            for (i, &cell) in closure.items().iter().enumerate() {
                self.machine.set(base + locals + cells + i, cell);
            }
        }
    }

    fn make_generator(&mut self, func: Gc<Function>, code: Gc<LoadedCode>, base: usize) -> Value {
        let registers = self.heap[code].registers as usize;
        let registers: Box<[Value]> = (base..base + registers).map(|i| self.machine.get(i)).collect();
        let (name, qualname) = (self.heap[func].name, self.heap[func].qualname);
        let kind = self.heap[code].generator_kind();
        self.heap.account(registers.len() * 8);
        let generator = Generator {
            func,
            code,
            pc: 0,
            sent: super::reg::NO_REG,
            registers,
            handled: Value::NONE,
            state: GeneratorState::Created,
            kind,
            name,
            qualname,
        };
        let generator = self.heap.alloc(generator).into();
        let caller = self.machine.frames.last().map_or(std::ptr::null(), |frame| frame.pc);
        self.machine.last_made = (generator, caller);
        generator
    }

    /// A function over code, for a module or for `exec`.
    pub fn new_function(&mut self, code: Gc<LoadedCode>, globals: Gc<Dict>) -> Gc<Function> {
        let loaded = &self.heap[code];
        let (name, qualname) = (loaded.name, loaded.qualname);
        let doc = if loaded.verified.code().flags.docstring { loaded.consts[0] } else { Value::NONE };
        let module = self.heap[globals].get_str(self.names.name).unwrap_or(Value::NONE);
        self.heap.alloc(Function {
            code,
            globals,
            closure: None,
            defaults: None,
            kw_defaults: None,
            name,
            qualname,
            doc,
            module,
            annotations: Value::UNBOUND,
            dict: None,
        })
    }

    /// Runs a function's body with a namespace for its names: a class body, or `exec` with locals. Code that has local
    /// variables of its own does not use the namespace; its parameters have to have defaults.
    ///
    /// # Errors
    /// TypeError if the function can't be called so, or whatever the body raises.
    pub fn run_in_namespace(&mut self, func: Gc<Function>, namespace: Value) -> PyResult {
        self.enter_native()?;
        let mark = self.machine.top;
        self.machine.push_root(func.into());
        self.machine.push_root(namespace);
        let entered = match self.bind(func, mark + 2, 0, None) {
            Ok(()) => self.enter(func, mark + 2, Target::ENTRY, Value::UNBOUND),
            Err(raised) => Err(raised),
        };
        let result = match entered {
            Ok(Outcome::Frame) => {
                self.machine.frames.last_mut().expect("a frame was pushed").namespace = namespace;
                self.run()
            }
            Ok(Outcome::Value(value)) => Ok(value),
            Err(raised) => Err(raised),
        };
        self.machine.unroot(mark);
        self.leave_native();
        result
    }

    /// What `types.coroutine` does to a generator function: the generators that it makes can be awaited.
    ///
    /// # Errors
    /// If a constant of its code can't be made.
    pub fn make_awaitable(&mut self, func: Gc<Function>) -> PyResult<()> {
        let verified = self.heap[self.heap[func].code].verified.clone();
        let flags = verified.code().flags;
        if flags.generator && !flags.coroutine {
            let code = self.load_code(&verified)?;
            self.heap[code].iterable_coroutine = true;
            self.heap[func].code = code;
        }
        Ok(())
    }

    /// Lets a function stay as it is where a class holds it, instead of becoming a method.
    pub fn keep_unbound(&mut self, func: Gc<Function>) {
        let code = self.heap[func].code;
        self.heap[code].unbound = true;
    }

    /// Whether what was found on a class stays as it is, though it is a function.
    pub(crate) fn stays_unbound(&self, func: Gc<Function>) -> bool {
        self.heap[self.heap[func].code].unbound
    }

    /// Makes a code object of this VM.
    ///
    /// # Errors
    /// If a constant can't be made.
    pub fn load_code(&mut self, verified: &Arc<VerifiedCode>) -> PyResult<Gc<LoadedCode>> {
        code::load(self, verified)
    }

    /// Runs code with these globals and, for `exec` and class bodies, this namespace for its names.
    ///
    /// # Errors
    /// Whatever the code raises.
    pub fn run_loaded(&mut self, code: Gc<LoadedCode>, globals: Gc<Dict>, namespace: Option<Value>) -> PyResult {
        let mark = self.root_mark();
        self.root(globals);
        self.root(code);
        if !self.heap[code].verified.code().frees.is_empty() {
            self.unroot(mark);
            return Err(self.type_error("code object may not contain free variables"));
        }
        let func = self.new_function(code, globals);
        let result = self.run_in_namespace(func, namespace.unwrap_or(Value::UNBOUND));
        self.unroot(mark);
        result
    }

    /// As [`Vm::run_loaded`] on code just verified.
    ///
    /// # Errors
    /// Whatever the code raises.
    pub fn run_code(&mut self, verified: &Arc<VerifiedCode>, globals: Gc<Dict>, namespace: Option<Value>) -> PyResult {
        let code = self.load_code(verified)?;
        self.run_loaded(code, globals, namespace)
    }

    /// The namespace of global variables of the code that is running.
    pub fn current_globals(&self) -> Option<Gc<Dict>> {
        self.machine.frames.last().map(|frame| self.heap[frame.func].globals)
    }
}
