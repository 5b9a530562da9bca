//! The methods of `memoryview`, its comparison and its hash.

use super::{MemoryView, check_open, contiguous, item_at, release, same, to_vec, view_of};
use crate::heap::{Gc, Kind, Str};
use crate::natives;
use crate::types::exception::Exc;
use crate::types::native::NativeDef;
use crate::types::packed::item;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

/// The methods, one row each.
pub const METHODS: &[NativeDef] = natives![
    "@class __class_getitem__(cls, item, /)", "See PEP 585." => crate::types::alias::class_getitem;
    "@class _from_flags(cls, /, object, flags)", "Make a view." => |vm, args| Ok(view_of(vm, args[1])?.into());
    "__buffer__(self, flags, /)", "Return a view of the same bytes." => |vm, args| Ok(view_of(vm, args[0])?.into());
    "__enter__(self, /)", "Return self." => |vm, args| { check_open(vm, this(args))?; Ok(args[0]) };
    "__exit__(self, /, *exc_info)", "Release the buffer." => |vm, args| { release(vm, this(args))?; Ok(Value::NONE) };
    "__len__(self, /)", "Return len(self)." => |vm, args| {
        check_open(vm, this(args))?;
        Ok(Value::from_usize(vm.heap[this(args)].len))
    };
    "cast(self, /, format, shape=None)", "Return the bytes as items of another format." => cast;
    "hex(self, /, sep=None, bytes_per_sep=1)", "Return the bytes as hexadecimal digits." => hex;
    "release(self, /)", "Release the buffer: the view is of no use any more." => |vm, args| {
        release(vm, this(args))?;
        Ok(Value::NONE)
    };
    "tobytes(self, /, order='C')", "Return the bytes." => |vm, args| {
        let bytes = to_vec(vm, this(args))?;
        Ok(vm.new_bytes(bytes))
    };
    "tolist(self, /)", "Return the items as a list." => |vm, args| {
        let items = items(vm, this(args))?;
        Ok(vm.new_list(items))
    };
    "toreadonly(self, /)", "Return a view that can't be written to." => |vm, args| {
        check_open(vm, this(args))?;
        Ok(same(vm, this(args), |body| body.readonly = true).into())
    };
    "@get c_contiguous", "Whether the items lie one behind the other." => is_contiguous;
    "@get contiguous", "Whether the items lie one behind the other." => is_contiguous;
    "@get f_contiguous", "Whether the items lie one behind the other." => is_contiguous;
    "@get format", "The format of an item, as struct writes it." => |vm, args| {
        check_open(vm, this(args))?;
        let format = vm.heap[this(args)].format();
        Ok(vm.new_string(format))
    };
    "@get itemsize", "Bytes of an item." => |vm, args| number(vm, args, |body| body.item_size() as i64);
    "@get nbytes", "Bytes of all items." => |vm, args| number(vm, args, |body| body.bytes() as i64);
    "@get ndim", "How many dimensions there are." => |vm, args| number(vm, args, |_| 1);
    "@get obj", "The object whose bytes these are." => |vm, args| {
        check_open(vm, this(args))?;
        Ok(vm.heap[this(args)].object)
    };
    "@get readonly", "Whether items can't be set." => |vm, args| {
        check_open(vm, this(args))?;
        Ok(Value::bool(vm.heap[this(args)].readonly))
    };
    "@get shape", "The number of items, in a tuple." => |vm, args| one(vm, args, |body| body.len as i64);
    "@get strides", "Bytes from one item to the next, in a tuple." => |vm, args| one(vm, args, |body| body.step);
    "@get suboffsets", "An empty tuple." => |vm, args| {
        check_open(vm, this(args))?;
        Ok(vm.new_tuple(&[]))
    };
];

/// Makes a value from a call's arguments.
pub static CONSTRUCT: NativeDef =
    NativeDef::new("memoryview(object)", "Make a view of an object's bytes.", |vm, args| {
        Ok(view_of(vm, args[0])?.into())
    });

fn this(args: &[Value]) -> Gc<MemoryView> {
    crate::types::receiver(args)
}

fn number(vm: &mut Vm, args: &[Value], of: fn(&MemoryView) -> i64) -> PyResult {
    check_open(vm, this(args))?;
    let number = of(&vm.heap[this(args)]);
    Ok(vm.new_int(number))
}

fn one(vm: &mut Vm, args: &[Value], of: fn(&MemoryView) -> i64) -> PyResult {
    let number = number(vm, args, of)?;
    Ok(vm.new_tuple(&[number]))
}

fn is_contiguous(vm: &mut Vm, args: &[Value]) -> PyResult {
    check_open(vm, this(args))?;
    Ok(Value::bool(vm.heap[this(args)].is_contiguous()))
}

/// The items, one after the other.
pub(crate) fn items(vm: &mut Vm, view: Gc<MemoryView>) -> PyResult<Vec<Value>> {
    check_open(vm, view)?;
    (0..vm.heap[view].len).map(|index| item_at(vm, view, index)).collect()
}

fn cast(vm: &mut Vm, args: &[Value]) -> PyResult {
    let view = this(args);
    check_open(vm, view)?;
    let Some(format) = vm.cast::<Str>(args[1]) else {
        let message = format!("cast() argument 'format' must be str, not {}", vm.type_name(args[1]));
        return Err(vm.type_error(message));
    };
    let text = format.as_str();
    let (native, letter) = text.strip_prefix('@').map_or((false, text), |rest| (true, rest));
    let size = match *letter.as_bytes() {
        [code] if !matches!(code, b'u' | b'w') => item::size_of(code).map(|size| (code, size)),
        _ => None,
    };
    let Some((code, size)) = size else {
        return Err(vm.value_error(
            "memoryview: destination format must be a native single character format prefixed with an optional '@'",
        ));
    };
    if !vm.heap[view].is_contiguous() {
        return Err(vm.type_error("memoryview: casts are restricted to C-contiguous views"));
    }
    let is_byte = |code| matches!(code, b'b' | b'B' | b'c');
    if !is_byte(code) && !is_byte(vm.heap[view].code) {
        return Err(vm.type_error("memoryview: cannot cast between two non-byte formats"));
    }
    let bytes = vm.heap[view].bytes();
    if !bytes.is_multiple_of(size) {
        return Err(vm.type_error("memoryview: length is not a multiple of itemsize"));
    }
    if let Some(shape) = args[2].present() {
        let shape = vm.collect_or(shape, "shape must be a list or a tuple")?;
        let expected = match shape[..] {
            [len] => vm.to_isize(len)?,
            _ => return Err(vm.err(Exc::NotImplementedError, "memoryview: only views of one dimension can be made")),
        };
        if expected != (bytes / size) as i64 {
            return Err(vm.type_error("memoryview: product(shape) * itemsize != buffer size"));
        }
    }
    let made = same(vm, view, |body| {
        (body.code, body.native, body.len, body.step) = (code, native, bytes / size, size as i64);
    });
    Ok(made.into())
}

fn hex(vm: &mut Vm, args: &[Value]) -> PyResult {
    let bytes = to_vec(vm, this(args))?;
    let bytes = vm.new_bytes(bytes);
    let name = vm.heap.intern("hex");
    let rest: Vec<Value> = args[1..].iter().filter_map(|value| value.present()).collect();
    vm.call_method(bytes, name, &rest)
}

/// `a == b` for views, and a view and another object with bytes; None if the other has none.
pub(crate) fn equal(vm: &mut Vm, a: Value, b: Value) -> PyResult<Option<bool>> {
    let (Some(view), other) = (if a.is::<MemoryView>() { (a.as_gc::<MemoryView>(), b) } else { (b.as_gc(), a) }) else {
        return Ok(None);
    };
    if vm.heap[view].released || other.as_gc::<MemoryView>().is_some_and(|other| vm.heap[other].released) {
        return Ok(Some(a == b));
    }
    if !matches!(other.kind(), Some(Kind::MemoryView | Kind::Bytes | Kind::ByteArray | Kind::Packed)) {
        return Ok(None);
    }
    let other = view_of(vm, other)?;
    let mark = vm.root_mark();
    vm.root(other);
    let outcome = same_items(vm, view, other);
    vm.unroot(mark);
    vm.heap[other].released = true;
    outcome.map(Some)
}

fn same_items(vm: &mut Vm, view: Gc<MemoryView>, other: Gc<MemoryView>) -> PyResult<bool> {
    let (one, two) = (&vm.heap[view], &vm.heap[other]);
    let same_code = one.code == two.code;
    let outcome = if one.len != two.len || matches!(one.code, b'u' | b'w') || matches!(two.code, b'u' | b'w') {
        false
    } else if let (true, Some(x), Some(y)) =
        (same_code && !matches!(one.code, b'f' | b'd' | b'e'), contiguous(&vm.heap, view), contiguous(&vm.heap, other))
    {
        x == y
    } else {
        let mut outcome = true;
        for index in 0..vm.heap[view].len {
            let (x, y) = (item_at(vm, view, index)?, item_at(vm, other, index)?);
            outcome = outcome && vm.compare_bool(crate::ops::compare::CompareOp::Eq, x, y)?;
        }
        outcome
    };
    Ok(outcome)
}

/// The bytes that the hash of a view is made of.
pub(crate) fn hashed(vm: &mut Vm, view: Gc<MemoryView>) -> PyResult<Vec<u8>> {
    check_open(vm, view)?;
    if !vm.heap[view].readonly {
        return Err(vm.value_error("cannot hash writable memoryview object"));
    }
    if !matches!(vm.heap[view].code, b'b' | b'B' | b'c') {
        return Err(vm.value_error("memoryview: hashing is restricted to formats 'B', 'b' or 'c'"));
    }
    to_vec(vm, view)
}
