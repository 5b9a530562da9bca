//! Writing: plain values with a stack of its own, so that nesting costs no recursion. An object that is anything else goes to
//! the pickler's `_save_other`, which may run any code and come back here for the parts.
//!
//! What is being written is kept alive by a list of as many items as there are open containers.

use std::collections::HashMap;

use pellucid_bytecode::pure::surrogate;
use pellucid_vm::heap::shape::ShapeId;
use pellucid_vm::heap::{Gc, Instance, Kind, Str, Tuple};
use pellucid_vm::types::bytes::Bytes;
use pellucid_vm::types::class::Class;
use pellucid_vm::types::dict::Dict;
use pellucid_vm::types::list::List;
use pellucid_vm::types::set::Set;
use pellucid_vm::{Exc, PyResult, Value, Vm};

use super::code;

/// How many items are written behind one mark.
const BATCH: usize = 1000;
/// A frame ends when it has so many bytes; data of this size stand between frames.
const FRAME_MOST: usize = 64 * 1024;
/// How deep containers may be nested.
const MAX_DEPTH: usize = 10_000;

/// A container that is being written, and what comes next.
enum Open {
    List {
        list: Gc<List>,
        next: usize,
        single: bool,
    },
    Tuple {
        tuple: Gc<Tuple>,
        next: usize,
    },
    Dict {
        dict: Gc<Dict>,
        place: usize,
        pairs: Pairs,
    },
    /// What an instance has, of which no dict was made.
    Attributes {
        instance: Gc<Instance>,
        shape: ShapeId,
        next: usize,
        pairs: Pairs,
    },
    /// The members of a set, and behind them the set itself.
    Set {
        items: Gc<List>,
        next: usize,
        frozen: bool,
    },
    /// The value behind a key.
    Value(Value),
    /// An instance whose state was written.
    State,
}

/// How many pairs there are and were written.
#[derive(Clone, Copy)]
struct Pairs {
    count: usize,
    done: usize,
}

struct Writer {
    pickler: Value,
    memo: Gc<Dict>,
    proto: i64,
    out: Vec<u8>,
    /// How many bytes of the frame the pickler has already.
    before: usize,
    open: Vec<Open>,
    keep: Gc<List>,
    /// Classes that were met, and whether their instances are what they have and nothing more.
    plain: HashMap<u64, bool>,
}

/// `_pickle.write`
pub(super) fn write(vm: &mut Vm, args: &[Value]) -> PyResult {
    let proto = vm.to_isize(args[3])?;
    let Some(memo) = args[2].as_gc::<Dict>() else { return Err(vm.type_error("memo must be a dict")) };
    let keep = vm.new_list(Vec::new());
    vm.root(keep);
    let keep = keep.as_gc().expect("a list was made");
    let (out, open, plain) = (Vec::new(), Vec::new(), HashMap::new());
    let mut writer = Writer { pickler: args[0], memo, proto, out, before: 0, open, keep, plain };
    vm.enter_native()?;
    let written = writer.all(vm, args[1]);
    vm.leave_native();
    written?;
    Ok(Value::NONE)
}

fn id(value: Value) -> Value {
    Value::from_usize((value.bits() & !7) as usize)
}

impl Writer {
    fn all(&mut self, vm: &mut Vm, object: Value) -> PyResult<()> {
        self.before = self.size(vm)?;
        self.value(vm, object)?;
        while !self.open.is_empty() {
            self.step(vm)?;
        }
        self.hand_over(vm)
    }

    // ---- What goes to the pickler ----

    fn ask(&mut self, vm: &mut Vm, name: &str, args: &[Value]) -> PyResult {
        let name = vm.heap.intern(name);
        vm.call_method(self.pickler, name, args)
    }

    /// How many bytes of its frame the pickler has.
    fn size(&mut self, vm: &mut Vm) -> PyResult<usize> {
        let name = vm.heap.intern("_size");
        let size = vm.getattr(self.pickler, name)?;
        Ok(vm.to_isize(size)?.max(0) as usize)
    }

    /// Gives the pickler what was written.
    fn hand_over(&mut self, vm: &mut Vm) -> PyResult<()> {
        if !self.out.is_empty() {
            let data = vm.new_bytes(&self.out);
            self.before += self.out.len();
            self.out.clear();
            self.ask(vm, "_put", &[data])?;
        }
        Ok(())
    }

    /// Ends the frame if it is large.
    fn commit(&mut self, vm: &mut Vm) -> PyResult<()> {
        if self.proto >= 4 && self.before + self.out.len() >= FRAME_MOST {
            self.hand_over(vm)?;
            self.ask(vm, "_flush", &[])?;
            self.before = 0;
        }
        Ok(())
    }

    /// Lets the pickler write an object.
    fn other(&mut self, vm: &mut Vm, name: &str, object: Value) -> PyResult<()> {
        self.hand_over(vm)?;
        self.ask(vm, name, &[object])?;
        self.before = self.size(vm)?;
        Ok(())
    }

    // ---- The memo ----

    /// Writes where an object was written, if it was.
    fn known(&mut self, vm: &mut Vm, object: Value) -> PyResult<bool> {
        let Some(entry) = vm.dict_get(self.memo, id(object))? else { return Ok(false) };
        let index = entry.as_gc::<Tuple>().and_then(|entry| entry.items().first().copied()?.as_small_int());
        self.indexed(index.unwrap_or_default(), code::BINGET, code::LONG_BINGET);
        Ok(true)
    }

    fn indexed(&mut self, index: i64, short: u8, long: u8) {
        match u8::try_from(index) {
            Ok(index) => self.out.extend([short, index]),
            Err(_) => {
                self.out.push(long);
                self.out.extend((index as u32).to_le_bytes());
            }
        }
    }

    fn memoize(&mut self, vm: &mut Vm, object: Value) -> PyResult<()> {
        self.memoize_as(vm, id(object), object)
    }

    fn memoize_as(&mut self, vm: &mut Vm, id: Value, object: Value) -> PyResult<()> {
        let index = vm.heap[self.memo].len();
        let entry = vm.new_tuple(&[Value::from_usize(index), object]);
        vm.dict_set(self.memo, id, entry)?;
        if self.proto >= 4 {
            self.out.push(code::MEMOIZE);
        } else {
            self.indexed(index as i64, code::BINPUT, code::LONG_BINPUT);
        }
        Ok(())
    }

    // ---- Values ----

    /// Writes a value, or the beginning of a container that is written from then on.
    fn value(&mut self, vm: &mut Vm, object: Value) -> PyResult<()> {
        self.commit(vm)?;
        match object {
            Value::NONE => self.out.push(code::NONE),
            Value::TRUE => self.out.push(code::NEWTRUE),
            Value::FALSE => self.out.push(code::NEWFALSE),
            _ => {
                if let Some(int) = object.as_small_int() {
                    self.int(int);
                } else if let Some(float) = object.as_float() {
                    self.out.push(code::BINFLOAT);
                    self.out.extend(float.to_be_bytes());
                } else if !self.known(vm, object)? {
                    let mark = vm.root_mark();
                    vm.root(object);
                    self.object(vm, object)?;
                    vm.unroot(mark);
                }
            }
        }
        Ok(())
    }

    fn int(&mut self, int: i64) {
        if let Ok(int) = u8::try_from(int) {
            self.out.extend([code::BININT1, int]);
        } else if let Ok(int) = u16::try_from(int) {
            self.out.push(code::BININT2);
            self.out.extend(int.to_le_bytes());
        } else if let Ok(int) = i32::try_from(int) {
            self.out.push(code::BININT);
            self.out.extend(int.to_le_bytes());
        } else {
            // As few bytes as keep the sign.
            let bits = 65 - (if int < 0 { !int } else { int }).leading_zeros();
            let size = bits.div_ceil(8) as usize;
            self.out.extend([code::LONG1, size as u8]);
            self.out.extend(&int.to_le_bytes()[..size]);
        }
    }

    /// An object that was not written yet.
    fn object(&mut self, vm: &mut Vm, object: Value) -> PyResult<()> {
        match object.kind() {
            Some(Kind::Str) => {
                let text: Gc<Str> = object.as_gc().expect("its kind was looked at");
                if !text.is_ascii() && surrogate::find(text.as_str()).is_some() {
                    return self.other(vm, "_save_other", object);
                }
                let short = if self.proto >= 4 { Some(code::SHORT_BINUNICODE) } else { None };
                self.data(vm, object, text.as_str().as_bytes(), short, code::BINUNICODE)
            }
            Some(Kind::Bytes) if self.proto >= 3 => {
                let bytes: Gc<Bytes> = object.as_gc().expect("its kind was looked at");
                self.data(vm, object, bytes.as_slice(), Some(code::SHORT_BINBYTES), code::BINBYTES)
            }
            Some(Kind::Tuple) => {
                let tuple: Gc<Tuple> = object.as_gc().expect("its kind was looked at");
                if tuple.items().is_empty() {
                    self.out.push(code::EMPTY_TUPLE);
                    return Ok(());
                }
                if tuple.items().len() > 3 {
                    self.out.push(code::MARK);
                }
                self.enter(vm, object, Open::Tuple { tuple, next: 0 })
            }
            Some(Kind::List) => {
                let list: Gc<List> = object.as_gc().expect("its kind was looked at");
                self.out.push(code::EMPTY_LIST);
                self.memoize(vm, object)?;
                let single = vm.heap[list].items.len() == 1;
                self.enter(vm, object, Open::List { list, next: 0, single })
            }
            Some(Kind::Dict) => {
                let dict: Gc<Dict> = object.as_gc().expect("its kind was looked at");
                self.out.push(code::EMPTY_DICT);
                self.memoize(vm, object)?;
                let pairs = Pairs { count: vm.heap[dict].len(), done: 0 };
                self.enter(vm, object, Open::Dict { dict, place: 0, pairs })
            }
            Some(Kind::Set) if self.proto >= 4 => self.set(vm, object),
            Some(Kind::Instance) if self.is_plain(vm, object)? => self.instance(vm, object),
            _ => self.other(vm, "_save_other", object),
        }
    }

    /// The bytes of a text or of bytes.
    fn data(&mut self, vm: &mut Vm, object: Value, data: &[u8], short: Option<u8>, long: u8) -> PyResult<()> {
        match (u8::try_from(data.len()), short) {
            (Ok(size), Some(short)) => {
                self.out.extend([short, size]);
                self.out.extend(data);
            }
            _ if data.len() >= FRAME_MOST => return self.other(vm, "_save_other", object),
            _ => {
                self.out.push(long);
                self.out.extend((data.len() as u32).to_le_bytes());
                self.out.extend(data);
            }
        }
        self.memoize(vm, object)
    }

    fn set(&mut self, vm: &mut Vm, object: Value) -> PyResult<()> {
        let set: Gc<Set> = object.as_gc().expect("its kind was looked at");
        let frozen = vm.heap[set].frozen;
        let items = vm.heap[set].iter().chain(std::iter::once(object)).collect();
        let items = vm.new_list(items).as_gc().expect("a list was made");
        if frozen {
            self.out.push(code::MARK);
        } else {
            self.out.push(code::EMPTY_SET);
            self.memoize(vm, object)?;
        }
        self.enter(vm, items.into(), Open::Set { items, next: 0, frozen })
    }

    // ---- Instances ----

    /// Whether all there is to an object is its class and its attributes, and nobody has a say in that.
    fn is_plain(&mut self, vm: &mut Vm, object: Value) -> PyResult<bool> {
        let class = vm.class_of(object);
        let built_in = |&class: &Gc<Class>| !vm.heap[class].is_heap && vm.heap[class].basis.is_some();
        if !vm.heap[class].has_dict || vm.heap[class].mro.iter().any(built_in) {
            return Ok(false);
        }
        let class = Value::from(class);
        if let Some(&plain) = self.plain.get(&class.bits()) {
            return Ok(plain);
        }
        let answer = self.ask(vm, "_is_plain", &[class])?;
        let plain = vm.truth(answer)?;
        self.plain.insert(class.bits(), plain);
        Ok(plain)
    }

    fn instance(&mut self, vm: &mut Vm, object: Value) -> PyResult<()> {
        let instance: Gc<Instance> = object.as_gc().expect("its kind was looked at");
        let class: Value = vm.class_of(object).into();
        if !self.known(vm, class)? {
            self.other(vm, "_save_other", class)?;
        }
        self.out.extend([code::EMPTY_TUPLE, code::NEWOBJ]);
        self.memoize(vm, object)?;
        let shape = instance.shape();
        let found = vm.heap.shape(shape);
        if found.is_dict {
            let state = vm.dict_attr(object).unwrap_or(Value::NONE);
            if state.as_gc::<Dict>().is_some_and(|dict| !vm.heap[dict].is_empty()) {
                self.enter(vm, object, Open::State)?;
                self.value(vm, state)?;
            }
            return Ok(());
        }
        let pairs = Pairs { count: found.keys.len(), done: 0 };
        if pairs.count > 0 {
            self.enter(vm, object, Open::State)?;
            self.out.push(code::EMPTY_DICT);
            // The dict that it would have takes a place in the memo.
            let beside = Value::from_usize((object.bits() & !7) as usize + 1);
            self.memoize_as(vm, beside, object)?;
            self.enter(vm, object, Open::Attributes { instance, shape, next: 0, pairs })?;
        }
        Ok(())
    }

    // ---- Containers ----

    fn enter(&mut self, vm: &mut Vm, object: Value, open: Open) -> PyResult<()> {
        if self.open.len() >= MAX_DEPTH {
            return Err(vm.err(Exc::RecursionError, "maximum recursion depth exceeded while pickling an object"));
        }
        vm.check_size(self.out.len())?;
        vm.list_push(self.keep, object);
        self.open.push(open);
        Ok(())
    }

    fn leave(&mut self, vm: &mut Vm) {
        self.open.pop();
        vm.heap[self.keep].items.pop();
    }

    /// Writes the next item of the innermost container, or its end.
    fn step(&mut self, vm: &mut Vm) -> PyResult<()> {
        let depth = self.open.len();
        let Some(open) = self.open.last_mut() else { return Ok(()) };
        match *open {
            Open::List { list, ref mut next, single } => {
                let at = *next;
                *next += 1;
                let item = vm.heap[list].items.get(at).copied();
                if !single {
                    self.batch(at, item.is_some(), code::APPENDS);
                } else if item.is_none() {
                    self.out.push(code::APPEND);
                }
                self.item(vm, item)
            }
            Open::Tuple { tuple, ref mut next } => {
                let at = *next;
                *next += 1;
                match tuple.items().get(at).copied() {
                    Some(item) => self.value(vm, item),
                    None => self.end_tuple(vm, tuple),
                }
            }
            Open::Dict { dict, ref mut place, ref mut pairs } => {
                if vm.heap[dict].len() != pairs.count {
                    return Err(vm.err(Exc::RuntimeError, "dictionary changed size during iteration"));
                }
                let mut entry = None;
                while entry.is_none() && *place < vm.heap[dict].places() {
                    entry = vm.heap[dict].entry_at(*place);
                    *place += 1;
                }
                let now = *pairs;
                pairs.done += 1;
                self.pair(vm, now, entry.map(|entry| (entry.key, entry.value)))
            }
            Open::Attributes { instance, shape, ref mut next, ref mut pairs } => {
                if instance.shape() != shape {
                    return Err(vm.err(Exc::RuntimeError, "dictionary changed size during iteration"));
                }
                let (at, now) = (*next, *pairs);
                *next += 1;
                pairs.done += 1;
                let found = vm.heap.shape(shape);
                let pair = found.keys.get(at).map(|&key| (key.into(), instance.slot(found.reserved as usize + at)));
                self.pair(vm, now, pair)
            }
            Open::Set { items, ref mut next, frozen } => {
                let at = *next;
                *next += 1;
                let (item, more) = (vm.heap[items].items[at], at + 1 < vm.heap[items].items.len());
                match frozen {
                    false => self.batch(at, more, code::ADDITEMS),
                    true if !more => return self.end_frozen(vm, item),
                    true => {}
                }
                self.item(vm, more.then_some(item))
            }
            Open::Value(value) => {
                self.open[depth - 1] = Open::Value(Value::UNBOUND);
                if value == Value::UNBOUND {
                    self.leave(vm);
                    return Ok(());
                }
                self.value(vm, value)
            }
            Open::State => {
                self.leave(vm);
                self.out.push(code::BUILD);
                Ok(())
            }
        }
    }

    /// Marks and ends batches around item number `at`.
    fn batch(&mut self, at: usize, more: bool, end: u8) {
        if at > 0 && (!more || at.is_multiple_of(BATCH)) {
            self.out.push(end);
        }
        if more && at.is_multiple_of(BATCH) {
            self.out.push(code::MARK);
        }
    }

    fn item(&mut self, vm: &mut Vm, item: Option<Value>) -> PyResult<()> {
        match item {
            Some(item) => self.value(vm, item),
            None => {
                self.leave(vm);
                Ok(())
            }
        }
    }

    fn pair(&mut self, vm: &mut Vm, pairs: Pairs, pair: Option<(Value, Value)>) -> PyResult<()> {
        if pairs.count > 1 {
            self.batch(pairs.done, pair.is_some(), code::SETITEMS);
        } else if pair.is_none() && pairs.done > 0 {
            self.out.push(code::SETITEM);
        }
        let Some((key, value)) = pair else {
            self.leave(vm);
            return Ok(());
        };
        if key.is::<Str>() && (value.as_small_int().is_some() || value.is::<Str>()) {
            // (Neither can run code, so that the value needs nobody to hold it.)
            self.value(vm, key)?;
            return self.value(vm, value);
        }
        self.enter(vm, value, Open::Value(value))?;
        self.value(vm, key)
    }

    fn end_tuple(&mut self, vm: &mut Vm, tuple: Gc<Tuple>) -> PyResult<()> {
        self.leave(vm);
        let size = tuple.items().len();
        // It may contain itself: then what is on the stack is dropped for it.
        let start = self.out.len();
        if self.known(vm, tuple.into())? {
            let back = self.out.split_off(start);
            if size <= 3 {
                self.out.extend(std::iter::repeat_n(code::POP, size));
            } else {
                self.out.push(code::POP_MARK);
            }
            self.out.extend(back);
            return Ok(());
        }
        self.out.push(if size <= 3 { code::TUPLE1 - 1 + size as u8 } else { code::TUPLE });
        self.memoize(vm, tuple.into())
    }

    fn end_frozen(&mut self, vm: &mut Vm, set: Value) -> PyResult<()> {
        self.leave(vm);
        let start = self.out.len();
        if self.known(vm, set)? {
            self.out.insert(start, code::POP_MARK);
            return Ok(());
        }
        self.out.push(code::FROZENSET);
        self.memoize(vm, set)
    }
}
