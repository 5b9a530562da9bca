//! The machine as a whole: everything hangs off a [`Vm`], and nothing else keeps state.
//!
//! Here are its parts, its construction, roots and the shorthands for making values and errors. What it does is elsewhere:
//! running code in [`crate::interp`], the meaning of operations in [`crate::ops`].

use dashu_int::IBig;

use crate::core_types::CoreTypes;
use crate::heap::{Gc, Heap, Instance, Marker, Str};
use crate::host::Host;
use crate::interp::machine::Machine;
use crate::names::Names;
use crate::types::dict::Dict;
use crate::types::exception::Exc;
use crate::types::float::FloatBox;
use crate::types::int::BigInt;
use crate::types::list::List;
use crate::value::Value;

/// A Python exception on its way.
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct Raised(pub Gc<Instance>);

/// The result of an operation that can raise.
pub type PyResult<T = Value> = Result<T, Raised>;

/// A module of the standard library that is native: its rows and what else to put into it.
pub struct NativeModule {
    /// Its dotted name.
    pub name: &'static str,
    /// Its documentation.
    pub doc: &'static str,
    /// Its functions.
    pub functions: &'static [crate::types::native::NativeDef],
    /// Adds constants and classes.
    pub setup: fn(&mut Vm, Gc<crate::types::module::Module>) -> PyResult<()>,
}

/// A module of the standard library that is written in Python: portable bytecode made at build time.
pub struct FrozenModule {
    /// Its dotted name.
    pub name: &'static str,
    /// Whether it is a package.
    pub is_package: bool,
    /// The portable form of its code.
    pub code: &'static [u8],
}

/// The standard library that a VM is given.
#[derive(Clone, Copy, Default)]
pub struct Library {
    /// Native modules.
    pub native: &'static [&'static NativeModule],
    /// Modules written in Python.
    pub frozen: &'static [FrozenModule],
}

/// How many values native halves of library modules may keep.
pub const KEPT: usize = 32;

/// A Python virtual machine.
pub struct Vm {
    /// Its heap.
    pub heap: Heap,
    /// The value stack, the frames and the caches of the interpreter.
    pub(crate) machine: Machine,
    /// The classes of built-in values.
    pub types: CoreTypes,
    /// Interned names.
    pub names: Names,
    /// The namespace of built-in functions.
    pub builtins: Gc<Dict>,
    /// `sys.modules`
    pub modules: Gc<Dict>,
    /// `sys.path`
    pub path: Gc<List>,
    /// Program arguments, `sys.argv`.
    pub argv: Vec<String>,
    /// Tells this VM from others: a snapshot is of one alone.
    pub(crate) identity: std::sync::Arc<()>,
    /// The outside.
    pub host: Box<dyn Host>,
    /// The standard library.
    pub library: Library,
    /// Single characters below 256, made once.
    pub(crate) latin1: Vec<Gc<Str>>,
    /// The objects of standard input, output and error; UNBOUND until asked for.
    pub(crate) streams: [Value; 3],
    /// What `sys.set_asyncgen_hooks` set: what is called when an asynchronous generator is first asked for an item, and
    /// what would be called at its end; None if there is no such function.
    pub async_generator_hooks: [Value; 2],
    /// The class of the objects that show frames to Python, once there is one.
    pub(crate) frame_class: Option<Gc<crate::types::class::Class>>,
    /// What was read from standard input and not yet handed out.
    pub(crate) unread_input: String,
    /// The built-in `__import__`: as long as it stands in `builtins`, import statements need not call it.
    pub(crate) own_import: Value,
    /// The classes of the import system, once something was imported.
    pub(crate) import_classes: Option<crate::import::spec::ImportClasses>,
    /// The folder of the program, which `sys.path` begins with: a module there may hide another by mistake.
    pub main_folder: Option<String>,
    /// Values that must outlive everything (held for the embedder, or by native modules).
    pub(crate) permanent: Vec<Value>,
    /// What native halves of library modules keep; which place is whose, the library says. UNBOUND until it is set.
    pub kept: [Value; KEPT],
    /// Objects whose repr is being made, outermost first: what is met again is shown as `...`.
    pub(crate) repr_active: Vec<Value>,
    /// A buffer for texts under construction: see [`Vm::take_text`].
    pub(crate) scratch: String,
    /// Where characters of long strings were found by index.
    pub(crate) cursors: crate::types::str::Cursors,
    /// Levels of recursion in native code: nested runs of the interpreter, nested data in repr and comparison.
    pub(crate) native_depth: usize,
    /// The most such levels; set to what the thread's stack bears.
    pub native_limit: usize,
    /// Collections in a row that were made because somebody asked for an object by a weak reference, and found none gone.
    pub(crate) fruitless: u32,
    /// Whether the program wants collections: what `gc.isenabled` tells. They happen in any case.
    pub gc_enabled: bool,
    /// The most Python frames at a time: `sys.setrecursionlimit`.
    pub(crate) recursion_limit: usize,
    /// The largest single object, in bytes.
    pub max_object_bytes: usize,
    /// The fuel.
    pub(crate) meter: crate::limits::Meter,
    /// The most digits in a conversion between ints and decimal texts; 0 for no limit.
    pub int_max_str_digits: usize,
}

impl Vm {
    /// A new machine with this outside and this library.
    pub fn new(host: Box<dyn Host>, library: Library) -> Vm {
        let mut heap = Heap::new();
        let names = Names::new(&mut heap);
        let types = CoreTypes::bootstrap(&mut heap);
        let builtins = heap.alloc(Dict::default());
        let modules = heap.alloc(Dict::default());
        let path = heap.alloc(List::default());
        let latin1 = (0..=255u8).map(|c| heap.intern(char::from(c).encode_utf8(&mut [0; 4]))).collect();
        let mut vm = Vm {
            heap,
            machine: Machine::new(),
            types,
            names,
            builtins,
            modules,
            path,
            argv: Vec::new(),
            identity: std::sync::Arc::new(()),
            host,
            library,
            latin1,
            streams: [Value::UNBOUND; 3],
            async_generator_hooks: [Value::NONE; 2],
            frame_class: None,
            unread_input: String::new(),
            own_import: Value::UNBOUND,
            import_classes: None,
            main_folder: None,
            permanent: Vec::new(),
            kept: [Value::UNBOUND; KEPT],
            repr_active: Vec::new(),
            scratch: String::new(),
            cursors: [None; 4],
            native_depth: 0,
            native_limit: 400,
            fruitless: 0,
            gc_enabled: true,
            recursion_limit: 0,
            max_object_bytes: 2 << 30,
            meter: crate::limits::Meter::default(),
            int_max_str_digits: crate::types::int::MAX_STR_DIGITS,
        };
        vm.set_recursion_limit(1000);
        crate::core_types::install(&mut vm);
        crate::builtins::install(&mut vm);
        vm.own_import = vm.heap[vm.builtins].get_str(vm.names.import).unwrap_or(Value::UNBOUND);
        vm.permanent.push(vm.own_import);
        vm
    }

    /// Marks everything that the machine itself goes on using.
    pub(crate) fn trace_roots(&self, marker: &mut Marker) {
        self.machine.trace(marker);
        self.types.trace(marker);
        marker.gc(self.builtins);
        marker.gc(self.modules);
        marker.gc(self.path);
        self.import_classes.inspect(|classes| classes.trace(marker));
        marker.values(&self.streams);
        marker.values(&self.async_generator_hooks);
        self.frame_class.inspect(|&class| marker.gc(class));
        marker.values(&self.permanent);
        marker.values(&self.kept);
        marker.values(&self.repr_active);
    }

    // ---- Values ----

    /// An int.
    #[inline]
    pub fn new_int(&mut self, i: i64) -> Value {
        match Value::small_int(i) {
            Some(v) => v,
            None => self.heap.alloc(BigInt(IBig::from(i))).into(),
        }
    }

    /// An int of any size.
    pub fn new_bigint(&mut self, i: IBig) -> Value {
        match i64::try_from(&i).ok().and_then(Value::small_int) {
            Some(v) => v,
            None => {
                let big = BigInt(i);
                let bytes = crate::heap::Trace::external_bytes(&big);
                self.heap.account(bytes);
                self.heap.alloc(big).into()
            }
        }
    }

    /// A float.
    #[inline(always)]
    pub fn new_float(&mut self, f: f64) -> Value {
        match Value::small_float(f) {
            Some(v) => v,
            None => self.heap.alloc(FloatBox(f)).into(),
        }
    }

    /// A string.
    #[inline]
    pub fn new_str(&mut self, text: &str) -> Value {
        self.heap.alloc_str(text).into()
    }

    /// A string from an owned text.
    #[inline]
    pub fn new_string(&mut self, text: String) -> Value {
        self.heap.alloc_string(text).into()
    }

    /// A string of one character.
    #[inline]
    pub fn new_char(&mut self, c: char) -> Value {
        match self.latin1.get(c as usize) {
            Some(&s) => s.into(),
            None => self.new_str(c.encode_utf8(&mut [0; 4])),
        }
    }

    /// A list.
    #[inline]
    pub fn new_list(&mut self, items: Vec<Value>) -> Value {
        self.heap.account(items.capacity() * 8);
        self.heap.alloc(List { items }).into()
    }

    /// A tuple.
    #[inline]
    pub fn new_tuple(&mut self, items: &[Value]) -> Value {
        self.heap.alloc_tuple(items).into()
    }

    /// A bytes object.
    #[inline]
    pub fn new_bytes(&mut self, bytes: impl AsRef<[u8]>) -> Value {
        self.heap.alloc_bytes(bytes.as_ref()).into()
    }

    /// An empty dict.
    pub fn new_dict(&mut self) -> Gc<Dict> {
        self.heap.alloc(Dict::default())
    }

    // ---- Roots ----

    /// Keeps a value alive until the native function that is running returns (or [`Vm::unroot`]).
    #[inline]
    pub fn root(&mut self, value: impl Into<Value>) -> Value {
        let value = value.into();
        self.machine.push_root(value);
        value
    }

    /// The height of the root stack, for [`Vm::unroot`].
    #[inline]
    pub fn root_mark(&self) -> usize {
        self.machine.root_mark()
    }

    /// Gives up the roots above a mark.
    #[inline]
    pub fn unroot(&mut self, mark: usize) {
        self.machine.unroot(mark);
    }

    /// Runs a collection now. For tests and `gc.collect`; called where no unrooted value is in use.
    pub fn collect_garbage(&mut self) -> crate::heap::Collection {
        self.machine.forget_caches();
        self.machine.clear_above_top();
        self.cursors = [None; 4];
        let mut heap = std::mem::take(&mut self.heap);
        let done = heap.collect(|marker| self.trace_roots(marker));
        self.heap = heap;
        done
    }

    /// A safepoint for native code that is about to call back: collects if a collection is due.
    #[inline]
    pub(crate) fn safepoint(&mut self) {
        if self.heap.wants_collection() {
            self.collect_garbage();
        }
    }

    // ---- Bounds ----

    /// How many calls may be in progress, one in the other.
    pub fn recursion_limit(&self) -> usize {
        self.recursion_limit
    }

    /// Sets how many calls may be in progress, one in the other.
    pub fn set_recursion_limit(&mut self, limit: usize) {
        self.recursion_limit = limit;
        self.machine.frames.set_quick_limit(limit);
    }

    /// Enters one more level of recursion in native code; RecursionError when there are too many.
    ///
    /// # Errors
    /// RecursionError.
    #[inline]
    pub fn enter_native(&mut self) -> PyResult<()> {
        if self.native_depth >= self.native_limit {
            return Err(self.err(Exc::RecursionError, "maximum recursion depth exceeded"));
        }
        self.native_depth += 1;
        Ok(())
    }

    /// Leaves the level that [`Vm::enter_native`] entered.
    #[inline]
    pub fn leave_native(&mut self) {
        self.native_depth -= 1;
    }

    /// Refuses to make something of this many bytes if it is beyond the memory limit.
    ///
    /// # Errors
    /// MemoryError.
    pub fn check_size(&mut self, bytes: usize) -> PyResult<()> {
        if bytes > self.max_object_bytes {
            return Err(self.err_args(Exc::MemoryError, &[]));
        }
        Ok(())
    }

    // ---- Errors ----

    /// An exception of a built-in class with a message.
    #[cold]
    #[inline(never)]
    pub fn err(&mut self, exc: Exc, message: impl AsRef<str>) -> Raised {
        let text = self.new_str(message.as_ref());
        self.err_args(exc, &[text])
    }

    /// An exception of a built-in class with these arguments.
    #[cold]
    #[inline(never)]
    pub fn err_args(&mut self, exc: Exc, args: &[Value]) -> Raised {
        let class = self.types.exception(exc);
        crate::ops::exception::instantiate(self, class, args)
    }

    /// A TypeError.
    #[cold]
    pub fn type_error(&mut self, message: impl AsRef<str>) -> Raised {
        self.err(Exc::TypeError, message)
    }

    /// A ValueError.
    #[cold]
    pub fn value_error(&mut self, message: impl AsRef<str>) -> Raised {
        self.err(Exc::ValueError, message)
    }

    /// An IndexError.
    #[cold]
    pub fn index_error(&mut self, message: impl AsRef<str>) -> Raised {
        self.err(Exc::IndexError, message)
    }

    /// A KeyError for this key.
    #[cold]
    pub fn key_error(&mut self, key: Value) -> Raised {
        self.err_args(Exc::KeyError, &[key])
    }

    /// An OverflowError.
    #[cold]
    pub fn overflow_error(&mut self, message: impl AsRef<str>) -> Raised {
        self.err(Exc::OverflowError, message)
    }

    /// A StopIteration that carries a value.
    #[cold]
    pub fn stop_iteration(&mut self, value: Value) -> Raised {
        if value.is_none() {
            self.err_args(Exc::StopIteration, &[])
        } else {
            self.err_args(Exc::StopIteration, &[value])
        }
    }

    /// Whether an exception is an instance of a built-in class.
    pub fn is_exc(&self, raised: Raised, exc: Exc) -> bool {
        let class = self.heap.shape(raised.0.shape()).class;
        self.heap[class].is_subclass(self.types.exception(exc))
    }

    // ---- Types ----

    /// The class of a value.
    #[inline]
    pub fn class_of(&self, value: Value) -> Gc<crate::types::class::Class> {
        crate::core_types::class_of(self, value)
    }

    /// The name of a value's class, for messages.
    pub fn type_name(&self, value: Value) -> &str {
        let class = self.class_of(value);
        self.heap[class].name_in_messages().as_str()
    }

    /// The built-in value inside an instance of a subclass of a built-in type; any other value as it is.
    #[inline]
    pub fn unwrap_payload(&self, value: Value) -> Value {
        match value.as_gc::<Instance>() {
            None => match value.as_gc::<crate::types::class::Proxy>() {
                Some(proxy) => self.heap[proxy].dict,
                None => value,
            },
            Some(instance) => crate::core_types::payload(self, instance).unwrap_or(value),
        }
    }

    /// The value as a heap object of this type, looking inside instances of subclasses.
    #[inline]
    pub fn cast<T: crate::heap::HeapObject>(&self, value: Value) -> Option<Gc<T>> {
        value.as_gc::<T>().or_else(|| self.unwrap_payload(value).as_gc::<T>())
    }
}
