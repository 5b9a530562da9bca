//! Strands: the frames of a thread, moved aside while it waits and back when it goes on.
//!
//! A room that may hold `unsafe`. A strand is run by native code, in a loop of its own, as any callback is. What puts it
//! aside is a native function that its innermost frame called by an instruction of that loop: then all that the thread has
//! in progress is in its frames and registers, which are copied into a heap object ([`Strand`]) as a generator's are. Where
//! other native code is in progress within the strand (a key function of `sort`, say), it can't be put aside, and
//! whoever wants to wait there lets others run above it instead. Who runs when is decided in the library's `threading`.
//!
//! Invariant: a strand put aside has the registers of all its frames, each frame's below the next one's, and `pc`, `base`
//! and `top` of a frame in it are relative to its code and to the first register.

use super::code::LoadedCode;
use super::machine::{Frame, FrameKind};
use super::reg::Op;
use crate::heap::parts::{Plain, parts, saved_by_parts};
use crate::heap::{Gc, Marker, Trace};
use crate::types::exception::Exc;
use crate::types::function::Function;
use crate::types::generator::Generator;
use crate::types::native::{Native, NativeDef};
use crate::value::Value;
use crate::vm::{PyResult, Raised, Vm};

/// A thread's frames, put aside.
pub struct Strand {
    /// The slot below the outermost frame's registers, and all from there on.
    registers: Box<[Value]>,
    /// Outermost first; empty once it has gone on.
    frames: Box<[Aside]>,
    /// The exception that the innermost frame was handling.
    handled: Value,
    /// The register of the innermost frame that takes None when it goes on.
    result: u16,
    /// For how many seconds it wants to rest; NaN if that is no matter of time.
    pause: f64,
}

/// A frame in a strand.
#[derive(Clone, Copy)]
struct Aside {
    code: Gc<LoadedCode>,
    func: Gc<Function>,
    instance: Value,
    namespace: Value,
    generator: Option<Gc<Generator>>,
    outer_handled: Value,
    /// The next instruction, as an index.
    pc: u32,
    /// Where its registers begin and end among the strand's.
    base: u32,
    top: u32,
    result: u16,
    kind: FrameKind,
    #[expect(dead_code, reason = "it makes whole words, so that no byte is left unwritten: copies are compared")]
    even: u8,
}

const _: () = assert!(size_of::<Aside>() == 6 * 8 + 3 * 4 + 2 + 1 + 1);

// SAFETY: addresses of objects, values and numbers.
unsafe impl Plain for Aside {}

parts!(struct Strand { registers, frames, handled, result, pause });

impl Trace for Strand {
    saved_by_parts!();
    fn trace(&self, marker: &mut Marker) {
        marker.values(&self.registers);
        for frame in &self.frames {
            marker.gc(frame.code);
            marker.gc(frame.func);
            marker.values(&[frame.instance, frame.namespace, frame.outer_handled]);
            frame.generator.inspect(|&generator| marker.gc(generator));
        }
        marker.value(self.handled);
    }
    fn external_bytes(&self) -> usize {
        size_of_val(&*self.registers) + size_of_val(&*self.frames)
    }
}

/// What the machine keeps about the strand that runs.
#[derive(Clone, Copy, Default)]
pub(super) struct Running {
    /// The level of its outermost frame.
    entry: Option<usize>,
    /// A native function has asked to put it aside: the register of the innermost frame that takes its result, and for how
    /// many seconds.
    leaving: Option<(u16, f64)>,
    /// It was put aside: the object, until its runner has seen that.
    aside: Option<Gc<Strand>>,
}

impl Running {
    /// Whether the error on its way means that the strand is to be put aside.
    #[inline]
    pub(super) fn is_leaving(&self) -> bool {
        self.leaving.is_some()
    }
}

impl Vm {
    /// Calls something without arguments as a new strand: the strand, if it was put aside; None when it is over.
    ///
    /// # Errors
    /// What it raises; RecursionError.
    pub fn start_strand(&mut self, callable: Value) -> PyResult<Option<Gc<Strand>>> {
        self.within_strand(Value::NONE, |vm| vm.call(callable, &[]))
    }

    /// Lets a strand that was put aside go on, once. As [`Vm::start_strand`].
    ///
    /// # Errors
    /// As there; RuntimeError if it has gone on already.
    pub fn continue_strand(&mut self, strand: Gc<Strand>) -> PyResult<Option<Gc<Strand>>> {
        if self.heap[strand].frames.is_empty() {
            return Err(self.err(Exc::RuntimeError, "the thread has gone on already"));
        }
        // (One level for the loop that is about to begin, so that this does not fail when the frames are in place.)
        self.enter_native()?;
        self.leave_native();
        let mark = self.machine.top;
        self.machine.push_root(strand.into());
        let result = match self.has_room_for(strand) {
            true => {
                let handled = self.heap[strand].handled;
                self.within_strand(handled, |vm| {
                    vm.put_back(strand);
                    vm.run()
                })
            }
            false => Err(self.recursion_error()),
        };
        self.machine.unroot(mark);
        result
    }

    /// Runs what begins with the next frame as a strand.
    fn within_strand(&mut self, handled: Value, run: impl FnOnce(&mut Vm) -> PyResult) -> PyResult<Option<Gc<Strand>>> {
        let inside = Running { entry: Some(self.frame_count()), ..Running::default() };
        let outside = std::mem::replace(&mut self.machine.strand, inside);
        let outer_handled = std::mem::replace(&mut self.machine.handled, handled);
        let mark = self.root_mark();
        self.root(outer_handled);
        let result = run(self);
        self.unroot(mark);
        self.machine.handled = outer_handled;
        let inside = std::mem::replace(&mut self.machine.strand, outside);
        match inside.aside {
            Some(strand) => Ok(Some(strand)),
            None => result.map(|_| None),
        }
    }

    /// Whether the strand that runs can be put aside here: there is one, and no native code is in progress within it.
    pub fn can_put_aside(&self) -> bool {
        let innermost = self.machine.frames.iter().rposition(|frame| frame.kind == FrameKind::Entry);
        self.machine.strand.entry.is_some_and(|entry| innermost == Some(entry))
    }

    /// For a native function, by its name: puts the running strand aside, if that is possible and an instruction has called
    /// the function. The function returns the error at once; when the strand goes on, the function's result is None.
    /// `pause` is for how many seconds, NaN if that is no matter of time.
    pub fn put_aside(&mut self, function: &str, pause: f64) -> Option<Raised> {
        let result = self.called_by_instruction(function).filter(|_| self.can_put_aside())?;
        self.machine.strand.leaving = Some((result, pause));
        Some(self.signal())
    }

    /// The register of the innermost frame that takes the result, if its instruction calls a native function of this name.
    fn called_by_instruction(&self, function: &str) -> Option<u16> {
        let frame = self.machine.frames.last()?;
        let at = self.heap[frame.code].index_of(frame.pc).checked_sub(1)?;
        let inst = self.heap[frame.code].insts()[at];
        let callee = match inst.op {
            Op::Call | Op::CallMethod => self.machine.get(self.machine.index_of(frame.base) + inst.a as usize),
            _ => return None,
        };
        // An attribute that is no method stands behind the place of one.
        let callee = match inst.op == Op::CallMethod && callee.is_unbound() {
            true => self.machine.get(self.machine.index_of(frame.base) + inst.a as usize + 1),
            false => callee,
        };
        let native = callee.as_gc::<Native>()?;
        (self.heap[native].def.name == function).then_some(inst.c)
    }

    /// Copies the frames of the strand that runs, which a native function has asked for, and takes them away.
    #[cold]
    pub(super) fn move_aside(&mut self) {
        let (Some(entry), Some((result, pause))) = (self.machine.strand.entry, self.machine.strand.leaving.take())
        else {
            return;
        };
        let frames = &self.machine.frames[entry..];
        let bottom = self.machine.index_of(frames[0].base) - 1;
        let top = frames.iter().map(|frame| frame.top).max().unwrap_or(bottom);
        let aside = |frame: &Frame| Aside {
            code: frame.code,
            func: frame.func,
            instance: frame.instance,
            namespace: frame.namespace,
            generator: frame.generator,
            outer_handled: frame.outer_handled,
            pc: self.heap[frame.code].index_of(frame.pc) as u32,
            base: (self.machine.index_of(frame.base) - bottom) as u32,
            top: (frame.top - bottom) as u32,
            result: frame.result,
            kind: frame.kind,
            even: 0,
        };
        let frames = frames.iter().map(aside).collect();
        // SAFETY: slots of frames in progress. What is above the innermost one's top is dead, but valid, as the stack is.
        let registers = unsafe { self.machine.args(bottom, top - bottom) }.into();
        let strand = Strand { registers, frames, handled: self.machine.handled, result, pause };
        self.heap.account(strand.external_bytes());
        self.machine.strand.aside = Some(self.heap.alloc(strand));
        while self.machine.frames.len() > entry {
            self.machine.frames.pop();
        }
    }

    fn has_room_for(&mut self, strand: Gc<Strand>) -> bool {
        let (slots, frames) = (self.heap[strand].registers.len(), self.heap[strand].frames.len());
        let most = self.recursion_limit.min(super::frames::MAX_FRAMES);
        self.frame_count() + frames < most && self.machine.has_room(self.machine.top + slots)
    }

    /// Puts the frames of a strand on top of the others. There is room.
    fn put_back(&mut self, strand: Gc<Strand>) {
        let bottom = self.machine.top;
        let frames = std::mem::take(&mut self.heap[strand].frames);
        let registers = std::mem::take(&mut self.heap[strand].registers);
        self.machine.put(bottom, &registers);
        for aside in &frames {
            // Its code was translated when it ran.
            let entry = self.heap[aside.code].entry;
            let (base, top) = (bottom + aside.base as usize, bottom + aside.top as usize);
            self.machine.frames.push(Frame {
                code: aside.code,
                func: aside.func,
                // SAFETY: an index into this code's instructions when the strand was put aside, and the code is the same.
                pc: unsafe { entry.add(aside.pc as usize) },
                base: self.machine.slot(base),
                top,
                kind: aside.kind,
                result: aside.result,
                instance: aside.instance,
                namespace: aside.namespace,
                generator: aside.generator,
                outer_handled: aside.outer_handled,
            });
            self.machine.top = top;
        }
        if let Some(innermost) = frames.last() {
            let result = bottom + innermost.base as usize + self.heap[strand].result as usize;
            self.machine.set(result, Value::NONE);
        }
    }
}

/// The methods.
pub const METHODS: &[NativeDef] = crate::natives![
    "@get pause", "For how many seconds it wants to rest; None if it waits for something else." => |vm, args| {
        let strand: Gc<Strand> = crate::types::receiver(args);
        let pause = vm.heap[strand].pause;
        Ok(if pause.is_nan() { Value::NONE } else { vm.new_float(pause) })
    };
];
