//! The variables of a frame by their names: for `locals()`, and for those who look at the frames of a traceback once they were
//! left. A frame that an exception leaves hands its registers over as they are; names are given when somebody asks.
//!
//! A room that may hold `unsafe`; see [`super::look`] on reading registers of frames in progress.

use super::assigned::Assigned;
use super::code::LoadedCode;
use super::translate::find_leaders;
use crate::heap::{Gc, Tuple};
use crate::traceback::frames::attribute;
use crate::types::dict::Dict;
use crate::types::exception::Traceback;
use crate::types::function::Cell;
use crate::value::Value;
use crate::vm::{PyResult, Raised, Vm};
use pellucid_bytecode::{Code, CodeKind, Instr};

impl Vm {
    /// What `locals()` gives: the namespace of a class body or module, or a fresh dict of a function's variables.
    ///
    /// # Errors
    /// None now; callers are ready for any.
    pub fn current_locals(&mut self) -> PyResult {
        self.locals_at(0, true)
    }

    /// As [`Vm::current_locals`] for the frame so many levels out, with (`within`) or without the variables of comprehensions.
    /// (A comprehension in a class body or module has no other variables than its own.)
    ///
    /// # Errors
    /// None now; callers are ready for any.
    pub(crate) fn locals_at(&mut self, depth: usize, within: bool) -> PyResult {
        let Some(level) = self.frame_count().checked_sub(depth + 1) else { return Ok(self.new_dict().into()) };
        let view = self.frame_view(level);
        let whole = match self.kept_variables(level) {
            Kept::Registers(registers) => {
                let which = if within { Which::All } else { Which::Own };
                return Ok(self.named_registers(view.code, view.instruction, registers, which).into());
            }
            Kept::Namespace(namespace) => namespace,
            Kept::Globals => view.globals.into(),
        };
        if within && self.heap[view.code].tells_of_comprehensions() {
            let registers = self.registers_of(level);
            let hidden = self.named_registers(view.code, view.instruction, registers, Which::Comprehended);
            if !self.heap[hidden].is_empty() {
                return Ok(hidden.into());
            }
        }
        Ok(whole)
    }

    /// The registers of the variables of a frame in progress, to be read before any code runs.
    fn registers_of<'a>(&self, level: usize) -> &'a [Value] {
        let frame = &self.machine.frames[level];
        // SAFETY: registers of a frame in progress; it does not go on before those here who asked have read them.
        unsafe { self.machine.args(self.machine.index_of(frame.base), self.heap[frame.code].stack_base()) }
    }

    /// Where the variables of a frame in progress are. Registers are to be read before any code runs.
    fn kept_variables<'a>(&self, level: usize) -> Kept<'a> {
        let frame = &self.machine.frames[level];
        if !frame.namespace.is_unbound() {
            return Kept::Namespace(frame.namespace);
        }
        if self.heap[frame.code].verified.code().kind == CodeKind::Module {
            return Kept::Globals;
        }
        Kept::Registers(self.registers_of(level))
    }

    /// The variables of the innermost frame as a traceback keeps them: UNBOUND for a module, whose globals it has anyway.
    pub(crate) fn variables_of_innermost(&mut self) -> Value {
        match self.frame_count().checked_sub(1).map(|level| self.kept_variables(level)) {
            Some(Kept::Registers(registers)) => self.heap.alloc_tuple(registers).into(),
            Some(Kept::Namespace(namespace)) => namespace,
            Some(Kept::Globals) | None => Value::UNBOUND,
        }
    }

    /// The innermost frame is about to be left by an exception: the entries of its traceback that are about the frame, and of
    /// the tracebacks of its contexts, keep the frame's variables as they are in the end, and which instruction raised.
    pub(super) fn keep_variables(&mut self, raised: Raised) {
        let frame = *self.machine.frames.last().expect("a frame is running");
        let Some(entry) = raised.traceback().as_gc::<Traceback>() else { return };
        let raising = self.heap[entry].instr;
        // The first register of the stack is not needed any more: the exception that is about to leave is held here.
        let stack = self.machine.index_of(frame.base) + self.heap[frame.code].stack_base();
        let mut kept = None;
        let mut exception = Some(raised);
        while let Some(about) = exception {
            let mut next = about.traceback().as_gc::<Traceback>();
            let mut found = false;
            while let Some(entry) = next.filter(|&entry| self.is_about_innermost(entry)) {
                let kept = *kept.get_or_insert_with(|| match self.kept_variables(self.frame_count() - 1) {
                    Kept::Registers(registers) => {
                        self.machine.set(stack, Value::int_unchecked(raising.into()));
                        // SAFETY: the registers of a frame in progress and the one behind them, written just now; none is
                        // written before the tuple holds a copy.
                        let and_place = unsafe { self.machine.args(stack - registers.len(), registers.len() + 1) };
                        self.heap.alloc_tuple(and_place).into()
                    }
                    Kept::Namespace(namespace) => namespace,
                    Kept::Globals => Value::UNBOUND,
                });
                if kept.is_unbound() {
                    return;
                }
                self.heap[entry].locals = kept;
                found = true;
                next = self.heap[entry].next.as_gc();
            }
            exception = self.as_exception(about.context()).filter(|_| found);
        }
    }

    /// Whether a traceback's entry is about the innermost frame, and that has not been left yet.
    fn is_about_innermost(&self, entry: Gc<Traceback>) -> bool {
        self.depth_of_entry(entry) == Some(0)
    }

    /// The variables of a traceback's entry: a mapping; None if its frame was left without an exception.
    ///
    /// # Errors
    /// None now; callers are ready for any.
    pub(crate) fn variables_of_entry(&mut self, entry: Gc<Traceback>) -> PyResult<Option<Value>> {
        let Traceback { code, instr, globals, locals, .. } = self.heap[entry];
        if let Some(depth) = self.depth_of_entry(entry) {
            return self.locals_at(depth, false).map(Some);
        }
        if let Some(kept) = locals.as_gc::<Tuple>() {
            let end = kept.items().get(self.heap[code].stack_base()).and_then(|end| end.as_small_int());
            let instr = end.map_or(instr, |end| end as u32);
            return Ok(Some(self.named_registers(code, instr, kept.items(), Which::Own).into()));
        }
        if !locals.is_unbound() {
            return Ok(Some(attribute(self, locals, "f_locals").unwrap_or(locals)));
        }
        if self.heap[code].verified.code().kind == CodeKind::Module {
            return Ok(globals.present());
        }
        Ok(None)
    }

    /// How many levels out the frame of a traceback's entry is, if it still runs. (Where it was left without an exception, a
    /// later call of its function at the same level is taken for it.)
    pub(crate) fn depth_of_entry(&self, entry: Gc<Traceback>) -> Option<usize> {
        let Traceback { code, level, .. } = self.heap[entry];
        let frame = self.machine.frames.get(level as usize)?;
        (frame.code == code && !self.was_left(entry)).then(|| self.frame_count() - 1 - level as usize)
    }

    /// Whether a traceback's entry has what its frame held when an exception left it.
    fn was_left(&self, entry: Gc<Traceback>) -> bool {
        let Traceback { code, locals, .. } = self.heap[entry];
        match locals.as_gc::<Tuple>() {
            Some(kept) => kept.items().len() > self.heap[code].stack_base(),
            None => !locals.is_unbound(),
        }
    }

    /// A dict of the variables that certainly have a value at an instruction; `registers` are the locals and cells there.
    fn named_registers(&mut self, code: Gc<LoadedCode>, instr: u32, registers: &[Value], which: Which) -> Gc<Dict> {
        let dict = self.new_dict();
        let verified = self.heap[code].verified.clone();
        let portable = verified.code();
        let locals = portable.locals.len();
        let (known, told) = (self.known_locals(code, instr), self.heap[code].told_by_registers());
        let names = portable.locals.iter().chain(&portable.cells).chain(&portable.frees);
        for (i, (name, &register)) in names.zip(registers).enumerate() {
            let wanted = match (portable.comprehended.contains(&(i as u32)), which) {
                (false, which) => which != Which::Comprehended,
                (true, Which::Own) => false,
                (true, _) => is_within(portable, i, instr as usize),
            };
            if !wanted {
                continue;
            }
            let value = match register.as_gc::<Cell>() {
                Some(cell) if i >= locals => self.heap[cell].value,
                _ if i >= locals => Value::UNBOUND,
                _ if i >= told && known.as_ref().is_some_and(|known| known[i / 64] >> (i % 64) & 1 == 0) => {
                    Value::UNBOUND
                }
                _ => register,
            };
            if !value.is_unbound() && !name.starts_with('.') {
                let name = self.heap.intern(name);
                self.heap.dict_set_str(dict, name, value);
            }
        }
        dict
    }

    /// Which locals have a value before an instruction; None if their registers tell. (A register that nothing has written
    /// yet holds whatever was there, unless the code's are cleared when a frame is entered.)
    fn known_locals(&self, code: Gc<LoadedCode>, instr: u32) -> Option<Box<[u64]>> {
        let loaded = &self.heap[code];
        if loaded.told_by_registers() >= loaded.locals.len() {
            return None;
        }
        let portable = loaded.verified.code();
        let leaders = find_leaders(portable);
        match Assigned::analyse(portable, &leaders) {
            Some(assigned) => Some(assigned.before(portable, &leaders, instr as usize)),
            None => Some((0..loaded.locals.len().div_ceil(64)).map(|_| 0).collect()),
        }
    }
}

/// Whether an instruction belongs to a comprehension with this variable: its code lies in one piece, begins with storing into
/// the variable, and ends with deleting it where the code may look at its own variables.
fn is_within(code: &Code, variable: usize, instr: usize) -> bool {
    let before = code.instrs[..instr.min(code.instrs.len())].iter().rev();
    let mut touching = before.filter_map(|instr| match instr {
        Instr::Store { var } => Some((var.index(), true)),
        Instr::Delete { var } => Some((var.index(), false)),
        _ => None,
    });
    // (A cell's variable is stored by other instructions.)
    variable >= code.locals.len() || touching.find(|&(var, _)| var == variable).is_some_and(|(_, stored)| stored)
}

/// Which of a frame's variables are asked for.
#[derive(Clone, Copy, PartialEq)]
enum Which {
    /// With those of comprehensions, if one may run at the instruction.
    All,
    /// Without those.
    Own,
    /// Only those.
    Comprehended,
}

/// Where the variables of a frame are.
enum Kept<'a> {
    Registers(&'a [Value]),
    Namespace(Value),
    Globals,
}
