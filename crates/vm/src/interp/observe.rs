//! Watching a program run: an observer is told of portable instructions before they are carried out.
//!
//! The loop takes it as a compile-time parameter, so that nothing is paid for it when there is none. Under an observer the
//! loop counts the portable instructions that it begins (*ticks*) and calls the observer at the tick it asked for, so that
//! all others cost a compare. What runs under an observer is translated without fusing, so that each portable instruction
//! has its effect before the next one begins. What the observer can look at is in [`super::look`]; presentation is its own
//! business.

use std::sync::Arc;

use pellucid_bytecode::VerifiedCode;

use super::code::LoadedCode;
use super::machine::{Frame, FrameKind};
use super::passed::Passing;
use crate::heap::Gc;
use crate::types::exception::Exc;
use crate::value::Value;
use crate::vm::{PyResult, Raised, Vm};

pub use super::brief::brief;
pub use super::look::FrameView;
pub use super::passed::{CodeSet, Passed};

/// Where a program stands: before an instruction, or at one that has just raised an exception.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// How many instructions were begun before this one.
    pub tick: u64,
    /// How many frames are below the running one.
    pub depth: usize,
    /// The code that is running.
    pub code: Gc<LoadedCode>,
    /// The index of the portable instruction.
    pub instruction: u32,
    /// Whether the loop that is running is the main program's own, so that no native function in progress holds state.
    ///
    /// Calls, operators, items, properties (each but for the first time), constructors, `__enter__`, `for` over generators,
    /// `yield from`, `await` and the method `send` don't leave it (so neither does a task's step, in `asyncio`). What native code calls
    /// does: keys of `sort`, functions given to `map` and `re.sub`, comparisons and hashes written in Python,
    /// bodies of classes, imports, `exec`, and what is driven by `next` or `throw`.
    pub outermost: bool,
}

/// When the observer is called next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Before the instruction with this tick, or the next one if that is past.
    At(u64),
    /// [`Observer::wants`] is asked about each instruction.
    Ask,
    /// Not at all.
    Never,
}

/// What is to happen after the observer was called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The instruction is carried out, and the program goes on.
    Go,
    /// The observer has put the VM into another state ([`Vm::restore`]): the program goes on from that, by the
    /// instruction which comes next there. Allowed where [`Place::outermost`] holds.
    Restored,
    /// The run is left at once, and no handler, `finally` or native function can stop that: [`Vm::run_main`] or
    /// [`Vm::resume`] returns an error, and [`Vm::is_abandoned`] tells. The VM is of use again after a restore.
    Abandon,
}

/// Somebody who watches.
///
/// ```
/// use std::sync::Arc;
/// use std::sync::atomic::{AtomicU64, Ordering};
/// use pellucid_vm::Vm;
/// use pellucid_vm::interp::observe::{Answer, Next, Observer, Place};
///
/// /// Looks at every hundredth instruction, and leaves a program that takes more than a thousand.
/// struct Sampler(Arc<AtomicU64>);
///
/// impl Observer for Sampler {
///     fn stop(&mut self, vm: &mut Vm, place: Place) -> Answer {
///         self.0.store(place.tick, Ordering::Relaxed);
///         vm.set_next(Next::At(place.tick + 100));
///         if place.tick >= 1000 { Answer::Abandon } else { Answer::Go }
///     }
/// }
///
/// let program = "again:\nPUSH 2\nPOP\nJUMP again";
/// let code = pellucid_bytecode::verify(pellucid_bytecode::asm::assemble(program)?)?;
/// let last = Arc::new(AtomicU64::new(0));
/// let mut vm = Vm::new(Box::new(pellucid_vm::host::NoHost), Default::default());
/// vm.observe(Box::new(Sampler(Arc::clone(&last))), Next::At(0));
/// assert!(vm.run_main(&code, None).is_err() && vm.is_abandoned());
/// assert_eq!(last.load(Ordering::Relaxed), 1000);
/// assert_eq!(vm.ticks(), 1000);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub trait Observer: Send {
    /// Called before an instruction, when its tick has come or [`Observer::wants`] has said so. Everything may be looked
    /// at, and Python code may be run, unobserved; unless that is undone by a restore, it is part of the program's run.
    fn stop(&mut self, vm: &mut Vm, place: Place) -> Answer;

    /// Asked about each instruction under [`Next::Ask`]: whether to call [`Observer::stop`]. To be quick.
    fn wants(&mut self, _vm: &Vm, _place: Place) -> bool {
        true
    }

    /// Told of an exception that was raised (not of one that is raised again) and is about to look for its handler.
    /// `place.tick` is that of the instruction which raised it. `covered` tells whether some running frame is inside a
    /// `try` or `with` statement, whatever that does about it. [`Answer::Restored`] is not for here.
    fn raised(&mut self, _vm: &mut Vm, _place: Place, _exception: Value, _covered: bool) -> Answer {
        Answer::Go
    }
}

/// What the machine keeps for its observer.
pub(super) struct Watch {
    pub(super) observer: Option<Box<dyn Observer>>,
    /// Portable instructions begun in the observed loop.
    pub(super) ticks: u64,
    /// The tick from which on the loop asks [`Vm::observe_step`].
    pub(super) next: u64,
    ask: bool,
    abandoned: bool,
    /// Whether the topmost frame stands at the instruction that comes next, not behind the one that was begun last.
    pub(super) at_step: bool,
    /// Whether a state was restored that a main program can go on from, and nothing ran since.
    pub(super) is_resumable: bool,
    /// How many observed loops are in progress, one in the other.
    pub(super) loops: usize,
    /// What was passed through.
    pub(super) passing: Passing,
}

impl Watch {
    pub(super) fn new() -> Watch {
        Watch {
            observer: None,
            ticks: 0,
            next: u64::MAX,
            ask: false,
            abandoned: false,
            at_step: false,
            is_resumable: false,
            loops: 0,
            passing: Passing::new(),
        }
    }

    /// A number for code that is loaded while somebody watches.
    pub(super) fn number(&mut self, verified: &Arc<VerifiedCode>) -> u32 {
        if self.observer.is_some() { self.passing.number(verified) } else { 0 }
    }
}

/// How the observed loop goes on.
pub(super) enum Course {
    /// As it was about to.
    On,
    /// From the topmost frame, which may be another one now.
    Anew,
    /// It is left. Its frames are gone.
    Left(Raised),
}

impl Vm {
    /// Has everything that runs from now on watched. Code that ran before stays unwatched, so this comes first.
    pub fn observe(&mut self, observer: Box<dyn Observer>, next: Next) {
        self.machine.fuse = false;
        self.machine.watch.observer = Some(observer);
        self.machine.watch.abandoned = false;
        self.set_next(next);
    }

    /// Ends watching.
    pub fn take_observer(&mut self) -> Option<Box<dyn Observer>> {
        self.machine.watch.observer.take()
    }

    /// Sets when the observer is called next.
    pub fn set_next(&mut self, next: Next) {
        let watch = &mut self.machine.watch;
        watch.ask = next == Next::Ask;
        watch.next = match next {
            _ if watch.abandoned => 0,
            Next::At(tick) => tick,
            Next::Ask => 0,
            Next::Never => u64::MAX,
        };
    }

    /// How many portable instructions were begun under an observer.
    pub fn ticks(&self) -> u64 {
        self.machine.watch.ticks
    }

    /// Whether an observer had the run left, and no state was restored since.
    pub fn is_abandoned(&self) -> bool {
        self.machine.watch.abandoned
    }

    pub(super) fn is_outermost(&self) -> bool {
        self.machine.main.is_some() && self.machine.watch.loops == 1
    }

    /// Calls the observer about the instruction at the topmost frame's `pc`, where a portable instruction begins.
    #[cold]
    #[inline(never)]
    pub(super) fn observe_step(&mut self) -> Course {
        if self.machine.watch.abandoned {
            return Course::Left(self.leave_loop());
        }
        let Some(mut observer) = self.machine.watch.observer.take() else { return Course::On };
        let frame = self.frame();
        let loaded = &self.heap[frame.code];
        let instruction = loaded.origins()[loaded.index_of(frame.pc)];
        let place = self.place(frame.code, instruction, self.machine.watch.ticks);
        self.machine.watch.at_step = true;
        self.machine.watch.is_resumable = false;
        let called = !self.machine.watch.ask || observer.wants(self, place);
        let answer = if called { observer.stop(self, place) } else { Answer::Go };
        self.machine.watch.at_step = false;
        self.machine.watch.observer = Some(observer);
        match answer {
            Answer::Go => Course::On,
            Answer::Restored => {
                let may = place.outermost && self.machine.watch.is_resumable;
                assert!(may, "a state of the main program's own loop is restored, in that loop");
                Course::Anew
            }
            Answer::Abandon => {
                self.abandon();
                Course::Left(self.leave_loop())
            }
        }
    }

    /// Tells the observer of an exception that was raised in the topmost frame. An error: the loop was left.
    #[cold]
    #[inline(never)]
    pub(super) fn observe_raised(&mut self, raised: Raised, again: bool) -> Result<(), Raised> {
        if self.machine.watch.abandoned {
            return Err(self.leave_loop());
        }
        if again {
            return Ok(());
        }
        let Some(mut observer) = self.machine.watch.observer.take() else { return Ok(()) };
        let frame = self.frame();
        let instruction = self.heap[frame.code].instruction_before(frame.pc).unwrap_or(0);
        let place = self.place(frame.code, instruction, self.machine.watch.ticks.saturating_sub(1));
        let mark = self.machine.root_mark();
        self.machine.push_root(raised.0.into());
        let answer = observer.raised(self, place, raised.0.into(), self.is_covered());
        self.machine.unroot(mark);
        self.machine.watch.observer = Some(observer);
        match answer {
            Answer::Go => Ok(()),
            Answer::Restored => panic!("a state is restored where an instruction begins"),
            Answer::Abandon => {
                self.abandon();
                Err(self.leave_loop())
            }
        }
    }

    fn place(&self, code: Gc<LoadedCode>, instruction: u32, tick: u64) -> Place {
        Place { tick, depth: self.machine.frames.len() - 1, code, instruction, outermost: self.is_outermost() }
    }

    /// Whether a running frame is at an instruction that some handler is for.
    fn is_covered(&self) -> bool {
        let covered = |level: usize| {
            let view = self.frame_view(level);
            let handlers = &self.heap[view.code].verified.code().handlers;
            handlers.iter().any(|h| h.start <= view.instruction && view.instruction < h.end)
        };
        (0..self.frame_count()).rev().any(covered)
    }

    /// From here on every observed loop is left where it would begin an instruction or look for a handler.
    fn abandon(&mut self) {
        self.machine.watch.abandoned = true;
        self.machine.watch.next = 0;
        self.heap.poll = 0;
    }

    pub(crate) fn unabandon(&mut self) {
        self.machine.watch.abandoned = false;
    }

    /// Takes the frames of the innermost loop away; what native code that called it sees is an interrupt.
    fn leave_loop(&mut self) -> Raised {
        let is_entry = |frame: &Frame| frame.kind == FrameKind::Entry;
        while let Some(frame) = self.machine.frames.pop() {
            self.finish_generator(&frame);
            if is_entry(&frame) {
                break;
            }
        }
        self.err_args(Exc::KeyboardInterrupt, &[])
    }

    /// Goes on from the topmost frame of a state that was restored, to the end of the main program: returns what
    /// [`Vm::run_main`] would have returned.
    ///
    /// # Errors
    /// What the program raises; anything if it is abandoned.
    ///
    /// # Panics
    /// If no such state was restored ([`crate::snapshot::Snapshot::is_resumable`]).
    pub fn resume(&mut self) -> PyResult {
        assert!(self.machine.watch.is_resumable, "a state of the main program's own loop was restored");
        self.machine.watch.is_resumable = false;
        self.machine.watch.at_step = false;
        let result = self.dispatch(None);
        self.leave_main();
        result
    }
}
