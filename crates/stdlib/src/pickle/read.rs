//! Reading: the binary instructions. All others are functions of Python's half, which find the stack, the marks and the place
//! in the unpickler's attributes.

use pellucid_vm::heap::{Gc, Instance, Str, Tuple};
use pellucid_vm::types::bytes::Bytes;
use pellucid_vm::types::dict::Dict;
use pellucid_vm::types::list::List;
use pellucid_vm::types::set::Set;
use pellucid_vm::{Exc, PyResult, Raised, Value, Vm};

use super::code;
use crate::support::library_error;

struct Reader {
    unpickler: Value,
    file: Option<Value>,
    memo: Gc<Dict>,
    /// What was read from the file, or all there is if there is no file; rooted by the unpickler.
    data: Gc<Bytes>,
    at: usize,
    /// What is above the last mark, and below it a list for each mark; the marks are rooted by the unpickler.
    stack: Gc<List>,
    marks: Gc<List>,
    /// Holds the stack.
    live: Gc<List>,
}

/// `_pickle.read`
pub(super) fn read(vm: &mut Vm, args: &[Value]) -> PyResult {
    let Some(memo) = args[1].as_gc::<Dict>() else { return Err(vm.type_error("memo must be a dict")) };
    let (stack, marks) = (vm.new_list(Vec::new()), vm.new_list(Vec::new()));
    let live = vm.new_list(vec![stack]);
    vm.root(live);
    let gc = |list: Value| list.as_gc::<List>().expect("a list was made");
    let mut reader = Reader {
        unpickler: args[0],
        file: None,
        memo,
        data: vm.heap.alloc_bytes(&[]),
        at: 0,
        stack: gc(stack),
        marks: gc(marks),
        live: gc(live),
    };
    set(vm, args[0], "_stack", stack)?;
    set(vm, args[0], "_marks", marks)?;
    reader.take_up(vm)?;
    reader.file = get(vm, args[0], "_source")?.not_none();
    let made = reader.all(vm);
    reader.put_down(vm)?;
    made
}

fn get(vm: &mut Vm, object: Value, name: &str) -> PyResult {
    let name = vm.heap.intern(name);
    vm.getattr(object, name)
}

fn set(vm: &mut Vm, object: Value, name: &str, value: Value) -> PyResult<()> {
    let name = vm.heap.intern(name);
    vm.setattr(object, name, value)
}

#[cold]
fn error(vm: &mut Vm, message: &str) -> Raised {
    library_error(vm, "pickle", "UnpicklingError", message)
}

#[cold]
fn underflow(vm: &mut Vm) -> Raised {
    error(vm, "unpickling stack underflow")
}

impl Reader {
    /// Takes the state from the unpickler.
    fn take_up(&mut self, vm: &mut Vm) -> PyResult<()> {
        let data = get(vm, self.unpickler, "_data")?;
        let at = get(vm, self.unpickler, "_at")?;
        let stack = get(vm, self.unpickler, "_stack")?;
        let (Some(data), Some(stack)) = (data.as_gc(), stack.as_gc()) else {
            return Err(vm.type_error("an unpickler's state was changed"));
        };
        self.data = data;
        self.change(vm, stack);
        self.at = (vm.to_isize(at)?.max(0) as usize).min(self.data.as_slice().len());
        Ok(())
    }

    /// Gives the state to the unpickler.
    fn put_down(&mut self, vm: &mut Vm) -> PyResult<()> {
        set(vm, self.unpickler, "_data", self.data.into())?;
        set(vm, self.unpickler, "_at", Value::from_usize(self.at))?;
        set(vm, self.unpickler, "_stack", self.stack.into())
    }

    fn all(&mut self, vm: &mut Vm) -> PyResult {
        loop {
            let code = self.bytes(vm, 1)?[0];
            if code == code::STOP {
                return self.pop(vm);
            }
            if !self.value(vm, code)? && !self.structure(vm, code)? && !self.object(vm, code)? {
                self.other(vm, code)?;
            }
        }
    }

    /// Lets Python's half carry out an instruction.
    fn other(&mut self, vm: &mut Vm, code: u8) -> PyResult<()> {
        self.put_down(vm)?;
        let name = vm.heap.intern("_carry_out");
        let code = vm.new_bytes([code]);
        vm.call_method(self.unpickler, name, &[code])?;
        self.take_up(vm)
    }

    // ---- Bytes ----

    /// The next bytes.
    fn bytes(&mut self, vm: &mut Vm, size: usize) -> PyResult<&[u8]> {
        if self.data.as_slice().len() - self.at < size {
            self.fill(vm, size)?;
        }
        let at = self.at;
        self.at += size;
        Ok(&self.data.as_slice()[at..self.at])
    }

    fn array<const N: usize>(&mut self, vm: &mut Vm) -> PyResult<[u8; N]> {
        let bytes = self.bytes(vm, N)?;
        Ok(bytes.try_into().expect("it is so long"))
    }

    /// Reads on from the file until so many bytes are there.
    #[cold]
    fn fill(&mut self, vm: &mut Vm, size: usize) -> PyResult<()> {
        let mut bytes = self.data.as_slice()[self.at..].to_vec();
        if let Some(file) = self.file {
            let name = vm.heap.intern("read");
            let more = vm.call_method(file, name, &[Value::from_usize(size - bytes.len())])?;
            bytes.extend(crate::support::bytes_arg(vm, more)?);
            self.data = vm.heap.alloc_bytes(&bytes);
            self.at = 0;
            set(vm, self.unpickler, "_data", self.data.into())?;
        }
        match bytes.len() {
            len if len >= size => Ok(()),
            0 if size == 1 => Err(vm.err(Exc::EOFError, "Ran out of input")),
            _ => Err(error(vm, "pickle data was truncated")),
        }
    }

    fn size(&mut self, vm: &mut Vm) -> PyResult<usize> {
        Ok(u32::from_le_bytes(self.array(vm)?) as usize)
    }

    // ---- The stack ----

    /// Another list is the stack from now on; gives the one that was.
    fn change(&mut self, vm: &mut Vm, stack: Gc<List>) -> Gc<List> {
        vm.heap[self.live].items[0] = stack.into();
        std::mem::replace(&mut self.stack, stack)
    }

    fn push(&mut self, vm: &mut Vm, value: Value) {
        vm.list_push(self.stack, value);
    }

    fn pop(&mut self, vm: &mut Vm) -> PyResult {
        match vm.heap[self.stack].items.pop() {
            Some(value) => Ok(value),
            None => Err(underflow(vm)),
        }
    }

    /// The value at the top.
    fn top(&mut self, vm: &mut Vm) -> PyResult {
        match vm.heap[self.stack].items.last() {
            Some(&value) => Ok(value),
            None => Err(underflow(vm)),
        }
    }

    /// What is above the last mark.
    fn pop_mark(&mut self, vm: &mut Vm) -> PyResult<Gc<List>> {
        match vm.heap[self.marks].items.pop().and_then(Value::as_gc) {
            Some(below) => Ok(self.change(vm, below)),
            None => Err(error(vm, "could not find MARK")),
        }
    }

    /// A look at what is at the top below the last mark, when that is to take what is above it.
    fn below_mark(&self, vm: &Vm) -> Option<Value> {
        let below = vm.heap[self.marks].items.last()?.as_gc::<List>()?;
        vm.heap[below].items.last().copied()
    }

    // ---- Instructions; each of these says whether it knows the instruction ----

    /// Those that push a value.
    fn value(&mut self, vm: &mut Vm, code: u8) -> PyResult<bool> {
        let value = match code {
            code::NONE => Value::NONE,
            code::NEWTRUE => Value::TRUE,
            code::NEWFALSE => Value::FALSE,
            code::BININT1 => Value::from_usize(self.bytes(vm, 1)?[0].into()),
            code::BININT2 => Value::from_usize(u16::from_le_bytes(self.array(vm)?).into()),
            code::BININT => {
                let int = i32::from_le_bytes(self.array(vm)?);
                vm.new_int(int.into())
            }
            code::BINFLOAT => {
                let float = f64::from_be_bytes(self.array(vm)?);
                vm.new_float(float)
            }
            code::SHORT_BINUNICODE => {
                let size = self.bytes(vm, 1)?[0].into();
                self.text(vm, size)?
            }
            code::BINUNICODE => {
                let size = self.size(vm)?;
                self.text(vm, size)?
            }
            code::SHORT_BINBYTES => {
                let size = self.bytes(vm, 1)?[0].into();
                let bytes = self.bytes(vm, size)?.to_vec();
                vm.new_bytes(bytes)
            }
            code::BINBYTES => {
                let size = self.size(vm)?;
                let bytes = self.bytes(vm, size)?.to_vec();
                vm.new_bytes(bytes)
            }
            code::BINGET => {
                let index = self.bytes(vm, 1)?[0].into();
                self.memoized(vm, index)?
            }
            code::LONG_BINGET => {
                let index = self.size(vm)?;
                self.memoized(vm, index)?
            }
            _ => return Ok(false),
        };
        self.push(vm, value);
        Ok(true)
    }

    fn text(&mut self, vm: &mut Vm, size: usize) -> PyResult {
        self.bytes(vm, size)?;
        let data = self.data;
        let bytes = &data.as_slice()[self.at - size..self.at];
        // (What begins with this byte may be a lone surrogate.)
        if !bytes.contains(&0xED)
            && let Ok(text) = std::str::from_utf8(bytes)
        {
            return Ok(vm.new_str(text));
        }
        let (bytes, name) = (vm.new_bytes(bytes), vm.heap.intern("_utf8"));
        vm.call_method(self.unpickler, name, &[bytes])
    }

    fn memoized(&mut self, vm: &mut Vm, index: usize) -> PyResult {
        match vm.dict_get(self.memo, Value::from_usize(index))? {
            Some(value) => Ok(value),
            None => Err(error(vm, &format!("Memo value not found at index {index}"))),
        }
    }

    /// Those that make containers.
    fn structure(&mut self, vm: &mut Vm, code: u8) -> PyResult<bool> {
        match code {
            code::MARK => {
                let fresh = vm.new_list(Vec::new()).as_gc().expect("a list was made");
                let below = self.change(vm, fresh);
                vm.list_push(self.marks, below.into());
            }
            code::MEMOIZE => self.memoize(vm, vm.heap[self.memo].len())?,
            code::BINPUT => {
                let index = self.bytes(vm, 1)?[0].into();
                self.memoize(vm, index)?;
            }
            code::LONG_BINPUT => {
                let index = self.size(vm)?;
                self.memoize(vm, index)?;
            }
            code::FRAME => {
                let size = u64::from_le_bytes(self.array(vm)?);
                let size = usize::try_from(size).unwrap_or(usize::MAX);
                if self.file.is_some() && self.data.as_slice().len() - self.at < size {
                    vm.check_size(size)?;
                    self.fill(vm, size)?;
                }
            }
            code::EMPTY_TUPLE => {
                let tuple = vm.new_tuple(&[]);
                self.push(vm, tuple);
            }
            code::EMPTY_LIST => {
                let list = vm.new_list(Vec::new());
                self.push(vm, list);
            }
            code::EMPTY_DICT => {
                let dict = vm.new_dict();
                self.push(vm, dict.into());
            }
            code::EMPTY_SET => {
                let set = vm.new_set(&[], false)?;
                self.push(vm, set);
            }
            code::TUPLE => {
                let items = self.pop_mark(vm)?;
                let items = std::mem::take(&mut vm.heap[items].items);
                let tuple = vm.new_tuple(&items);
                self.push(vm, tuple);
            }
            code::TUPLE1..=code::TUPLE3 => {
                let size = usize::from(code - code::TUPLE1 + 1);
                let Some(start) = vm.heap[self.stack].items.len().checked_sub(size) else {
                    return Err(underflow(vm));
                };
                let items = vm.heap[self.stack].items.split_off(start);
                let tuple = vm.new_tuple(&items);
                self.push(vm, tuple);
            }
            code::APPEND | code::SETITEM | code::APPENDS | code::SETITEMS | code::ADDITEMS => {
                return self.fill_in(vm, code);
            }
            _ => return Ok(false),
        }
        Ok(true)
    }

    fn memoize(&mut self, vm: &mut Vm, index: usize) -> PyResult<()> {
        let value = self.top(vm)?;
        vm.dict_set(self.memo, Value::from_usize(index), value)
    }

    /// Puts items into a container of a built-in type.
    fn fill_in(&mut self, vm: &mut Vm, code: u8) -> PyResult<bool> {
        let depth = vm.heap[self.stack].items.len();
        let target = match code {
            code::APPEND => depth.checked_sub(2).map(|at| vm.heap[self.stack].items[at]),
            code::SETITEM => depth.checked_sub(3).map(|at| vm.heap[self.stack].items[at]),
            _ => self.below_mark(vm),
        };
        let Some(target) = target else { return Ok(false) };
        match code {
            code::APPEND => {
                let Some(list) = target.as_gc::<List>() else { return Ok(false) };
                let item = self.pop(vm)?;
                vm.list_push_checked(list, item)?;
            }
            code::APPENDS => {
                let Some(list) = target.as_gc::<List>() else { return Ok(false) };
                let items = self.pop_mark(vm)?;
                let items = std::mem::take(&mut vm.heap[items].items);
                for item in items {
                    vm.list_push_checked(list, item)?;
                }
            }
            code::SETITEM => {
                let Some(dict) = target.as_gc::<Dict>() else { return Ok(false) };
                let [key, value] = [vm.heap[self.stack].items[depth - 2], vm.heap[self.stack].items[depth - 1]];
                vm.dict_set(dict, key, value)?;
                vm.heap[self.stack].items.truncate(depth - 2);
            }
            code::SETITEMS => {
                let Some(dict) = target.as_gc::<Dict>() else { return Ok(false) };
                if !depth.is_multiple_of(2) {
                    return Ok(false);
                }
                for at in (0..depth).step_by(2) {
                    let [key, value] = [vm.heap[self.stack].items[at], vm.heap[self.stack].items[at + 1]];
                    vm.dict_set(dict, key, value)?;
                }
                self.pop_mark(vm)?;
            }
            _ => {
                let Some(set) = target.as_gc::<Set>().filter(|&set| !vm.heap[set].frozen) else { return Ok(false) };
                for at in 0..depth {
                    let item = vm.heap[self.stack].items[at];
                    vm.set_add(set, item)?;
                }
                self.pop_mark(vm)?;
            }
        }
        Ok(true)
    }

    /// Those that make objects of classes.
    fn object(&mut self, vm: &mut Vm, code: u8) -> PyResult<bool> {
        let depth = vm.heap[self.stack].items.len();
        let (Some(under), true) = (depth.checked_sub(2), matches!(code, code::REDUCE | code::NEWOBJ | code::BUILD))
        else {
            return Ok(false);
        };
        let (first, last) = (vm.heap[self.stack].items[under], vm.heap[self.stack].items[under + 1]);
        if code == code::BUILD {
            return self.build(vm, first, last);
        }
        let Some(arguments) = last.as_gc::<Tuple>() else { return Ok(false) };
        let made = if code == code::REDUCE {
            vm.call(first, arguments.items())?
        } else {
            let new = get(vm, first, "__new__")?;
            let arguments: Vec<Value> = std::iter::once(first).chain(arguments.items().iter().copied()).collect();
            vm.call(new, &arguments)?
        };
        vm.heap[self.stack].items.truncate(under);
        self.push(vm, made);
        Ok(true)
    }

    /// Gives an instance its attributes, if its class has no say in that.
    fn build(&mut self, vm: &mut Vm, made: Value, state: Value) -> PyResult<bool> {
        let (Some(instance), Some(dict)) = (made.as_gc::<Instance>(), state.as_gc::<Dict>()) else { return Ok(false) };
        let name = vm.heap.intern("__setstate__");
        let class = vm.class_of(made);
        if vm.getattr_opt(made, name)?.is_some() || !vm.heap[class].has_dict {
            return Ok(false);
        }
        if vm.heap[dict].iter().any(|entry| !entry.key.is::<Str>()) {
            return Ok(false);
        }
        for place in 0..vm.heap[dict].places() {
            if let Some(entry) = vm.heap[dict].entry_at(place)
                && let Some(key) = entry.key.as_gc::<Str>()
            {
                let key = vm.heap.intern(key.as_str());
                vm.set_own_attr(instance, key, entry.value);
            }
        }
        vm.heap[self.stack].items.pop();
        Ok(true)
    }
}
