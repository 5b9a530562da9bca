//! Calls that need no frame of their own: of `functools.lru_cache`'s wrappers, when the result is remembered, and of
//! `functools.partial` objects. The classes are written in Python; their `__call__` are the rows here, which the
//! interpreter knows by address. What is not plain enough goes to the class's `_call`.

use super::call::{Outcome, Target};
use crate::heap::{Gc, Instance, Str, Tuple};
use crate::ops::dict::quick_hash;
use crate::types::class::Class;
use crate::types::dict::Dict;
use crate::types::function::Function;
use crate::types::int::BigInt;
use crate::types::native::{Native, NativeDef};
use crate::value::Value;
use crate::vm::{PyResult, Vm};

/// `__call__` of `functools`' `_lru_cache_wrapper`, whose slots are those of [`cached`].
static CACHED: NativeDef = NativeDef::new("__call__(self, /, *args, **kwargs)", "Call self as a function.", call);
/// `__call__` of `functools.partial`, whose slots are the arguments, the function and the keywords.
static PARTIAL: NativeDef = NativeDef::new("__call__(self, /, *args, **kwargs)", "Call self as a function. ", call);

/// The slots of a wrapper that remembers. (Slots stand in the order of their names.)
mod cached {
    pub const HITS: usize = 1;
    /// How many results there may be, or None.
    pub const MAX_SIZE: usize = 2;
    pub const MISSES: usize = 3;
    /// The results by key, the oldest first.
    pub const RESULTS: usize = 4;
    /// Whether keys tell equal arguments of different types apart.
    pub const TYPED: usize = 5;
}

/// Methods named `_fill1` and so on call the function with that many arguments and remember what it returns.
const FILLS: usize = 4;

/// The call as an ordinary method makes it: by `_call`.
fn call(vm: &mut Vm, args: &[Value]) -> PyResult {
    let name = vm.names.call_slowly;
    let method = vm.getattr(args[0], name)?;
    vm.root(method);
    let keywords: Vec<(Gc<Str>, Value)> = match args[1].as_gc::<Dict>() {
        Some(dict) => vm.heap[dict].iter().filter_map(|e| Some((e.key.as_gc::<Str>()?, e.value))).collect(),
        None => Vec::new(),
    };
    vm.call_kw(method, &args[2..], &keywords)
}

fn count(this: Gc<Instance>, slot: usize) {
    if let Some(number) = this.slot(slot).as_small_int() {
        this.set_slot(slot, Value::int_unchecked(number + 1));
    }
}

impl Vm {
    /// A call with keywords that are no strings is about to be refused: a wrapper that remembers asks for the arguments' hashes
    /// before that.
    ///
    /// # Errors
    /// TypeError for what has no hash.
    #[cold]
    pub(super) fn hash_for_cache(&mut self, callee: Value, args: Gc<Tuple>, keywords: Gc<Dict>) -> PyResult<()> {
        let call = self.lookup_special(callee, self.names.call).and_then(|call| call.as_gc::<Native>());
        if call.is_none_or(|call| !std::ptr::eq(self.heap[call].def, &CACHED)) {
            return Ok(());
        }
        let named: Vec<Value> = self.heap[keywords].iter().map(|entry| entry.value).collect();
        args.items().iter().chain(&named).try_for_each(|&value| self.hash(value).map(drop))
    }

    /// Gives the classes of `functools` their `__call__`.
    ///
    /// # Errors
    /// TypeError if they are not classes.
    pub fn install_shortcuts(&mut self, cached: Value, partial: Value) -> PyResult<()> {
        for (class, def) in [(cached, &CACHED), (partial, &PARTIAL)] {
            let owner = class.as_gc::<Class>();
            let native = self.heap.alloc(Native { def, owner, bound: Value::UNBOUND });
            let name = self.names.call;
            self.setattr(class, name, native.into())?;
        }
        Ok(())
    }

    /// Carries out the call of an instance whose `__call__` is native, if it is one of those above and plain enough.
    #[inline(never)]
    pub(super) fn call_shortcut(
        &mut self,
        method: Gc<Native>,
        this: Gc<Instance>,
        slot: usize,
        argc: usize,
        names: Option<Gc<Tuple>>,
        target: Target,
    ) -> PyResult<Option<Outcome>> {
        let def = self.heap[method].def;
        if std::ptr::eq(def, &PARTIAL) {
            return self.call_partial(this, slot, argc, names, target);
        }
        if std::ptr::eq(def, &CACHED) && names.is_none() {
            return self.call_cached(this, slot, argc, target);
        }
        Ok(None)
    }

    fn call_partial(
        &mut self,
        this: Gc<Instance>,
        slot: usize,
        argc: usize,
        names: Option<Gc<Tuple>>,
        target: Target,
    ) -> PyResult<Option<Outcome>> {
        let (Some(args), func, keywords) = (this.slot(0).as_gc::<Tuple>(), this.slot(1), this.slot(2).as_gc::<Dict>())
        else {
            return Ok(None);
        };
        let more = args.items().len();
        let Some(keywords) = keywords else { return Ok(None) };
        let named = self.heap[keywords].len();
        let plain = self.heap[keywords].iter().all(|entry| entry.key.is::<Str>());
        if more + named > 16 || (named > 0 && names.is_some()) || !plain {
            return Ok(None);
        }
        for i in (slot + 1..slot + 1 + argc).rev() {
            let moved = self.machine.get(i);
            self.machine.set(i + more, moved);
        }
        for (i, &value) in args.items().iter().enumerate() {
            self.machine.set(slot + 1 + i, value);
        }
        let mut argc = argc + more;
        let mut names = names;
        if named > 0 {
            let entries: Vec<_> = self.heap[keywords].iter().collect();
            for (i, entry) in entries.iter().enumerate() {
                self.machine.set(slot + 1 + argc + i, entry.value);
            }
            let keys: Vec<Value> = entries.iter().map(|entry| entry.key).collect();
            // Nothing collects before these have found their parameters.
            names = Some(self.heap.alloc_tuple(&keys));
            argc += named;
        }
        self.machine.top = self.machine.top.max(slot + argc + 2);
        self.machine.set(slot, func);
        self.prepare_call(slot, argc, names, target).map(Some)
    }

    fn call_cached(
        &mut self,
        this: Gc<Instance>,
        slot: usize,
        argc: usize,
        target: Target,
    ) -> PyResult<Option<Outcome>> {
        let Some(results) = this.slot(cached::RESULTS).as_gc::<Dict>() else { return Ok(None) };
        let bounded = !this.slot(cached::MAX_SIZE).is_none();
        if this.slot(cached::TYPED) != Value::FALSE || this.slot(cached::MAX_SIZE) == Value::int_unchecked(0) {
            return Ok(None);
        }
        // SAFETY: the arguments stay where they are until the call they belong to is over.
        let args = unsafe { self.machine.args(slot + 1, argc) };
        let key = match *args {
            [only] if only.is_small_int() || only.is::<Str>() || only.is::<BigInt>() => only,
            _ => self.new_tuple(args),
        };
        let mark = self.root_mark();
        self.root(this);
        self.root(key);
        let found = match quick_hash(key) {
            Some(hash) => Ok(hash),
            None => self.hash(key),
        }
        .and_then(|hash| Ok((hash, self.dict_find(results, hash, key, Value::NONE)?)));
        self.unroot(mark);
        if let (hash, Some(place)) = found? {
            let value = self.heap[results].value_at(place);
            count(this, cached::HITS);
            if bounded && place + 1 != self.heap[results].places() {
                let entry = self.heap[results].remove_at(place);
                self.dict_insert_new(results, hash, entry.key, value);
            }
            return Ok(Some(Outcome::Value(value)));
        }
        if argc == 0 || argc > FILLS {
            return Ok(None);
        }
        let class = self.heap.shape(this.shape()).class;
        let name = [self.names.fill1, self.names.fill2, self.names.fill3, self.names.fill4][argc - 1];
        let Some(fill) = self.lookup(class, name).and_then(Value::as_gc::<Function>) else { return Ok(None) };
        count(this, cached::MISSES);
        // The wrapper takes the callee's place, and the key comes before the arguments.
        self.insert_argument(slot, argc, key)?;
        self.machine.set(slot, this.into());
        self.bind(fill, slot, argc + 2, None)?;
        self.enter(fill, slot, target, Value::UNBOUND).map(Some)
    }
}
