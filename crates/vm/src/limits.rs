//! What a program may use up: steps, time, memory.
//!
//! All of it is looked at where the machine looks at interrupts: every so many calls, turns of loops and steps of native
//! iteration ([`Heap::POLL_INTERVAL`]). Out of fuel or time, an exception is raised that no handler in Python sees, no `finally`
//! and no `with` either: a program that could do something about it would not be bounded. Where native code has caught it,
//! the next look raises again.

use crate::heap::Heap;
use crate::types::exception::Exc;
use crate::value::Value;
use crate::vm::{PyResult, Raised, Vm};

/// What a program ran out of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// Calls, turns of loops and steps of native iteration.
    Fuel,
    /// Time on the clock.
    Time,
    /// Memory of the heap, or the largest object: the program got a MemoryError and did not catch it.
    Memory,
}

impl Limit {
    /// What the exception says.
    pub fn message(self) -> &'static str {
        match self {
            Limit::Fuel => "out of fuel",
            Limit::Time => "out of time",
            Limit::Memory => "out of memory",
        }
    }
}

/// What is left of a program's fuel, and whether it ran out of something.
#[derive(Clone, Copy, Default)]
pub(crate) struct Meter {
    fuel: Option<u64>,
    exhausted: Option<Limit>,
}

/// The class of the exception, and the module that it is said to be of.
const CLASS: (&str, &str) = ("LimitExceeded", "pellucid");

impl Vm {
    /// A run begins: it may use so much fuel (None: as much as it likes), and the clock starts again.
    pub fn begin_run(&mut self, fuel: Option<u64>) {
        self.meter = Meter { fuel, exhausted: None };
        self.host.begin_run();
        // What was spent before is forgotten; the next look is when the fuel is gone, if that is sooner.
        self.heap.look_in(Heap::POLL_INTERVAL);
        self.next_stretch(Heap::POLL_INTERVAL);
    }

    /// What the run ran out of, whether it caught that or not.
    pub fn exhausted(&self) -> Option<Limit> {
        self.meter.exhausted
    }

    /// What is left of the fuel, if there is a bound to it.
    pub fn fuel_left(&self) -> Option<u64> {
        self.meter.fuel.map(|fuel| fuel.saturating_sub(self.heap.spent_since_look()))
    }

    /// Takes off what was spent since the last look, and sets the next one so many steps ahead at most.
    pub(crate) fn next_stretch(&mut self, steps: i64) {
        let spent = self.heap.spent_since_look();
        let steps = match &mut self.meter.fuel {
            None => steps,
            Some(fuel) => {
                *fuel = fuel.saturating_sub(spent);
                steps.min(i64::try_from(*fuel).unwrap_or(i64::MAX))
            }
        };
        self.heap.look_in(if self.meter.exhausted.is_some() { 1 } else { steps.max(1) });
    }

    /// Looks at interrupts and bounds. `slack`: how many times its bound the heap may hold, for where no collection can tell
    /// garbage from what is in use.
    ///
    /// # Errors
    /// KeyboardInterrupt, MemoryError, or what is raised out of fuel or time.
    pub(crate) fn look_at_limits(&mut self, slack: usize) -> PyResult<()> {
        if self.meter.fuel == Some(0) {
            self.meter.exhausted.get_or_insert(Limit::Fuel);
        }
        if self.meter.exhausted.is_some() || self.host.interrupted() {
            return Err(self.stopped());
        }
        if self.heap.bytes_in_use() > self.heap.max_bytes().saturating_mul(slack) {
            return Err(self.err_args(Exc::MemoryError, &[]));
        }
        Ok(())
    }

    /// What is raised when the host has said that the program is interrupted: KeyboardInterrupt, unless it is out of time.
    #[cold]
    pub fn stopped(&mut self) -> Raised {
        if self.host.is_out_of_time() {
            self.meter.exhausted.get_or_insert(Limit::Time);
        }
        let Some(limit) = self.meter.exhausted else { return self.err_args(Exc::KeyboardInterrupt, &[]) };
        self.heap.look_in(1);
        match self.limit_exceeded(limit) {
            Ok(raised) | Err(raised) => raised,
        }
    }

    /// The exception that the traceback tells of.
    fn limit_exceeded(&mut self, limit: Limit) -> PyResult<Raised> {
        let mark = self.root_mark();
        let bases = self.new_tuple(&[self.types.exception(Exc::BaseException).into()]);
        self.root(bases);
        let body = self.new_dict();
        self.root(body);
        let (name, module) = (self.new_str(CLASS.0), self.new_str(CLASS.1));
        self.root(name);
        self.heap.dict_set_str(body, self.names.module, module);
        let class = self.call(self.types.type_.into(), &[name, bases, body.into()])?;
        self.root(class);
        let message = self.new_str(limit.message());
        let exception: Value = self.call(class, &[message])?;
        self.unroot(mark);
        Ok(self.as_exception(exception).unwrap_or_else(|| self.err(Exc::SystemError, limit.message())))
    }
}
