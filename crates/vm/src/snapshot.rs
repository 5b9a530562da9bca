//! Snapshots: a whole VM as it was at some time, to be restored in the same VM any number of times.
//!
//! What is restored is *exactly* what was: objects at their addresses, caches, the collector's counters, and what the
//! allocator hands out next; so a run that goes on from there does all that it did before, down to what `id` gives and in
//! which order sets are gone through. What is not part of it is the outside ([`crate::host::Host`]): whoever wants the same
//! run again has to give the same answers again, from a record.
//!
//! The parts are copied in their own rooms: [`crate::heap::snapshot`], [`crate::interp::snapshot`].

use std::sync::Arc;

use crate::heap::Gc;
use crate::heap::snapshot::{HeapCopy, Noted};
use crate::import::spec::ImportClasses;
use crate::interp::snapshot::MachineCopy;
use crate::limits::Meter;
use crate::types::class::Class;
use crate::types::str::Cursors;
use crate::value::Value;
use crate::vm::Vm;

/// A VM as it was at some time.
///
/// ```
/// use pellucid_vm::Vm;
///
/// let mut vm = Vm::new(Box::new(pellucid_vm::host::NoHost), Default::default());
/// let snapshot = vm.snapshot(None);
/// let first = vm.new_list(Vec::new());
/// vm.restore(&snapshot);
/// let second = vm.new_list(Vec::new());
/// assert_eq!(first, second); // the same address
/// ```
pub struct Snapshot {
    heap: HeapCopy,
    machine: MachineCopy,
    rest: Noted<Rest>,
    vm: Arc<()>,
}

/// What a VM keeps beside heap and machine, as far as a program changes it.
struct Rest {
    argv: Vec<String>,
    streams: [Value; 3],
    async_generator_hooks: [Value; 2],
    frame_class: Option<Gc<Class>>,
    unread_input: String,
    import_classes: Option<ImportClasses>,
    permanent: Vec<Value>,
    kept: [Value; crate::vm::KEPT],
    repr_active: Vec<Value>,
    cursors: Cursors,
    /// How large the buffer for texts under construction was: a long text takes it along, and is accounted by it.
    scratch_capacity: usize,
    native_depth: usize,
    fruitless: u32,
    gc_enabled: bool,
    recursion_limit: usize,
    int_max_str_digits: usize,
    meter: Meter,
}

impl Snapshot {
    /// How many portable instructions the observed program had begun.
    pub fn tick(&self) -> u64 {
        self.machine.ticks
    }

    /// Whether the program can go on from it by [`Vm::resume`], or [`Answer::Restored`]: it was made by an observer before
    /// an instruction of the main program's own loop ([`Place::outermost`]), where no native function in progress held
    /// state. Others can only be restored by the callback that made them, before it returns.
    ///
    /// [`Answer::Restored`]: crate::interp::observe::Answer::Restored
    /// [`Place::outermost`]: crate::interp::observe::Place::outermost
    pub fn is_resumable(&self) -> bool {
        self.machine.is_resumable
    }

    /// Bytes that are given back when it is dropped now: what no other snapshot shares.
    pub fn own_bytes(&self) -> usize {
        self.bytes(false)
    }

    /// Bytes of all that it holds, shared with other snapshots or not.
    pub fn all_bytes(&self) -> usize {
        self.bytes(true)
    }

    fn bytes(&self, shared: bool) -> usize {
        let rest = size_of::<Rest>() + (self.rest.0.permanent.len() + self.rest.0.repr_active.len()) * 8;
        self.heap.bytes(shared) + self.machine.bytes(shared) + rest + self.rest.0.unread_input.len()
    }
}

impl Vm {
    /// Notes all that there is. What has not changed since `previous`, a snapshot of the same VM (best the one nearest in
    /// time), is shared with that and takes no memory.
    pub fn snapshot(&mut self, previous: Option<&Snapshot>) -> Snapshot {
        let previous = previous.filter(|previous| Arc::ptr_eq(&previous.vm, &self.identity));
        Snapshot {
            heap: self.heap.copy(previous.map(|snapshot| &snapshot.heap)),
            machine: self.machine.copy(previous.map(|snapshot| &snapshot.machine)),
            rest: Noted(self.copy_rest()),
            vm: Arc::clone(&self.identity),
        }
    }

    /// Makes the VM what it was. A run that an observer had left is no longer left.
    ///
    /// # Panics
    /// If the snapshot is of another VM.
    pub fn restore(&mut self, snapshot: &Snapshot) {
        assert!(Arc::ptr_eq(&snapshot.vm, &self.identity), "a snapshot is restored in the VM that it was made of");
        self.heap.restore(&snapshot.heap);
        self.machine.restore(&snapshot.machine);
        self.restore_rest(&snapshot.rest.0);
        self.unabandon();
    }

    /// A hash of all that the program can reach and of what its run depends on, addresses included: where it is the same
    /// at the same tick, the runs are. For tests; takes as long as a collection.
    pub fn fingerprint(&mut self) -> u64 {
        let mut heap = std::mem::take(&mut self.heap);
        let hash = heap.fingerprint(|marker| self.trace_roots(marker));
        self.heap = heap;
        self.machine.fingerprint(hash)
    }

    fn copy_rest(&self) -> Rest {
        // Each field is named, so that whoever adds one says here whether it is part of the state.
        #[rustfmt::skip]
        let Vm {
            heap: _, machine: _, host: _, identity: _, library: _,
            // Never changed once the machine is made:
            types: _, names: _, builtins: _, modules: _, path: _, latin1: _, own_import: _, native_limit: _,
            max_object_bytes: _, main_folder: _,
            argv, streams, async_generator_hooks, frame_class, unread_input, import_classes, permanent, kept, repr_active, scratch,
            cursors, native_depth, fruitless, gc_enabled, recursion_limit, int_max_str_digits, meter,
        } = self;
        Rest {
            argv: argv.clone(),
            streams: *streams,
            async_generator_hooks: *async_generator_hooks,
            frame_class: *frame_class,
            unread_input: unread_input.clone(),
            import_classes: *import_classes,
            permanent: permanent.clone(),
            kept: *kept,
            repr_active: repr_active.clone(),
            cursors: *cursors,
            scratch_capacity: scratch.capacity(),
            native_depth: *native_depth,
            fruitless: *fruitless,
            gc_enabled: *gc_enabled,
            recursion_limit: *recursion_limit,
            int_max_str_digits: *int_max_str_digits,
            meter: *meter,
        }
    }

    fn restore_rest(&mut self, rest: &Rest) {
        self.argv.clone_from(&rest.argv);
        self.streams = rest.streams;
        self.async_generator_hooks = rest.async_generator_hooks;
        self.frame_class = rest.frame_class;
        self.unread_input.clone_from(&rest.unread_input);
        self.import_classes = rest.import_classes;
        self.permanent.clone_from(&rest.permanent);
        self.kept = rest.kept;
        self.repr_active.clone_from(&rest.repr_active);
        self.cursors = rest.cursors;
        if self.scratch.capacity() != rest.scratch_capacity {
            self.scratch = String::with_capacity(rest.scratch_capacity);
        }
        self.native_depth = rest.native_depth;
        self.fruitless = rest.fruitless;
        self.gc_enabled = rest.gc_enabled;
        self.set_recursion_limit(rest.recursion_limit);
        self.int_max_str_digits = rest.int_max_str_digits;
        self.meter = rest.meter;
    }
}
