//! `repr`, `str` and `ascii` of any value.

use crate::heap::{Gc, Instance, Kind, Str, Tuple};
use crate::types::alias::Alias;
use crate::types::bytes::{ByteArray, Bytes};
use crate::types::class::{Class, Layout, Proxy, Super};
use crate::types::complex::Complex;
use crate::types::deque::Deque;
use crate::types::dict::{Dict, DictView, ViewKind};
use crate::types::exception::{Exc, slot};
use crate::types::function::{BoundMethod, Function, Wrapper};
use crate::types::generator::Generator;
use crate::types::int::BigInt;
use crate::types::iter::Iter;
use crate::types::list::List;
use crate::types::module::Module;
use crate::types::native::{Binding, Native};
use crate::types::range::Range;
use crate::types::set::Set;
use crate::types::slice::Slice;
use crate::value::Value;
use crate::vm::{PyResult, Raised, Vm};
use pellucid_bytecode::pure::surrogate;
use std::fmt::Write;

impl Vm {
    /// `repr(value)`
    pub fn repr(&mut self, value: Value) -> PyResult<Gc<Str>> {
        if let Some(i) = value.as_small_int() {
            return Ok(with_decimal(i, |text| self.heap.alloc_str(text)));
        }
        let mut out = String::new();
        self.write_repr(&mut out, value)?;
        Ok(self.heap.alloc_string(out))
    }

    /// `str(value)`
    pub fn str_of(&mut self, value: Value) -> PyResult<Gc<Str>> {
        if let Some(text) = value.as_gc::<Str>() {
            return Ok(text);
        }
        if let Some(i) = value.as_small_int() {
            return Ok(with_decimal(i, |text| self.heap.alloc_str(text)));
        }
        let mut out = String::new();
        self.write_str(&mut out, value)?;
        Ok(self.heap.alloc_string(out))
    }

    /// As [`Vm::str_of`], but what a program's `__str__` gives is passed on as it is: it may be an instance of a class derived
    /// from `str`.
    ///
    /// # Errors
    /// As [`Vm::str_of`].
    pub fn str_value(&mut self, value: Value) -> PyResult {
        let name = self.names.str;
        if value.is::<Instance>()
            && let Some(method) = self.lookup_special(value, name)
            && !self.is_builtin_method(method)
        {
            let text = self.call_special(value, name, &[])?.unwrap_or(Value::NONE);
            return match self.cast::<Str>(text) {
                Some(_) => Ok(text),
                None => Err(self.non_string(text, "__str__")),
            };
        }
        Ok(self.str_of(value)?.into())
    }

    #[cold]
    fn non_string(&mut self, found: Value, method: &str) -> Raised {
        let message = format!("{method} returned non-string (type {})", self.type_name(found));
        self.type_error(message)
    }

    /// `ascii(value)`
    pub fn ascii(&mut self, value: Value) -> PyResult<Gc<Str>> {
        let text = self.repr(value)?;
        if text.is_ascii() {
            return Ok(text);
        }
        let mut out = String::with_capacity(text.byte_len() * 2);
        for c in text.as_str().chars() {
            let written = match surrogate::code_of(c) {
                code @ 0..=0x7f => write!(out, "{}", char::from(code as u8)),
                code @ 0x80..=0xff => write!(out, "\\x{code:02x}"),
                code @ 0x100..=0xffff => write!(out, "\\u{code:04x}"),
                code => write!(out, "\\U{code:08x}"),
            };
            debug_assert!(written.is_ok(), "writing to a String does not fail");
        }
        Ok(self.heap.alloc_string(out))
    }

    /// Appends `str(value)`.
    pub fn write_str(&mut self, out: &mut String, value: Value) -> PyResult<()> {
        match value.kind() {
            Some(Kind::Str) => out.push_str(value.gc_unchecked::<Str>().as_str()),
            Some(Kind::Instance) => return self.write_instance_str(out, value),
            Some(Kind::Proxy) => {
                let shown = self.heap[value.gc_unchecked::<Proxy>()].dict;
                return self.write_str(out, shown);
            }
            Some(Kind::Class) if self.class_of(value) != self.types.type_ => {
                let name = self.names.str;
                match self.lookup_special(value, name) {
                    Some(method) if !self.is_builtin_method(method) => {
                        let text = self.call_special(value, name, &[])?;
                        return self.push_result(out, text, "__str__");
                    }
                    _ => return self.write_repr(out, value),
                }
            }
            _ => return self.write_repr(out, value),
        }
        Ok(())
    }

    fn write_instance_str(&mut self, out: &mut String, value: Value) -> PyResult<()> {
        let name = self.names.str;
        let method = self.lookup_special(value, name);
        if method.is_some_and(|method| !self.is_builtin_method(method)) {
            let text = self.call_special(value, name, &[])?;
            return self.push_result(out, text, "__str__");
        }
        // A class may have taken `object.__str__` back.
        if let Some(text) = self.cast::<Str>(value)
            && method != self.heap[self.heap[self.types.object].dict].get_str(name)
        {
            out.push_str(text.as_str());
            return Ok(());
        }
        if let Some(raised) = self.as_exception(value) {
            let base = self.types.exception(Exc::BaseException);
            // A class may have taken the plain method back: `__str__ = Exception.__str__`.
            let text = match method == self.heap[self.heap[base].dict].get_str(name) {
                true => crate::types::exception::plain_str(self, raised)?,
                false => crate::types::exception::family_str(self, raised)?,
            };
            out.push_str(text.as_str());
            return Ok(());
        }
        self.write_repr_for(out, value, "__str__")
    }

    /// Whether a method that was found in a class is one of the built-in types', whose meaning is in this file. (A class
    /// of a native module can have a method of its own.)
    fn is_builtin_method(&self, method: Value) -> bool {
        let Some(owner) = method.as_gc::<Native>().and_then(|native| self.heap[native].owner) else { return false };
        owner == self.types.object || matches!(self.heap[owner].layout, Layout::Native(_) | Layout::Exception)
    }

    /// Whether a value is an instance of an exception class.
    pub(crate) fn is_exception(&self, value: Value) -> bool {
        value.is::<Instance>() && self.heap[self.class_of(value)].layout == Layout::Exception
    }

    /// Appends what `__repr__` or `__str__` returned.
    fn push_result(&mut self, out: &mut String, text: Option<Value>, method: &str) -> PyResult<()> {
        let text = text.unwrap_or(Value::NONE);
        match self.cast::<Str>(text) {
            Some(text) => {
                out.push_str(text.as_str());
                Ok(())
            }
            None => Err(self.non_string(text, method)),
        }
    }

    /// Appends `repr(value)`.
    pub fn write_repr(&mut self, out: &mut String, value: Value) -> PyResult<()> {
        if let Some(i) = value.as_small_int() {
            push_int(out, i);
            return Ok(());
        }
        if let Some(f) = value.as_float() {
            out.push_str(&pellucid_bytecode::pure::float_repr(f));
            return Ok(());
        }
        match value.kind() {
            None => out.push_str(singleton_name(value)),
            Some(Kind::Str) => pellucid_bytecode::pure::push_str_repr(out, value.gc_unchecked::<Str>().as_str()),
            Some(Kind::BigInt) => return self.write_big(out, value.gc_unchecked()),
            Some(
                kind @ (Kind::List
                | Kind::Tuple
                | Kind::Dict
                | Kind::Set
                | Kind::Deque
                | Kind::DictView
                | Kind::Alias
                | Kind::Slice
                | Kind::Range),
            ) => {
                return self.write_container(out, value, kind);
            }
            Some(Kind::Instance) => return self.write_repr_for(out, value, "__repr__"),
            Some(Kind::Class) => return self.write_class_repr(out, value.gc_unchecked()),
            Some(Kind::Proxy) => {
                let shown = self.heap[value.gc_unchecked::<Proxy>()].dict;
                out.push_str("mappingproxy(");
                self.write_repr(out, shown)?;
                out.push(')');
            }
            Some(kind) => return self.write_other(out, value, kind),
        }
        Ok(())
    }

    /// An instance's repr; `asked` is the method that stands in the message when it is no string.
    fn write_repr_for(&mut self, out: &mut String, value: Value, asked: &str) -> PyResult<()> {
        self.enter_nested("while getting the repr of an object")?;
        let result = self.rooted(&[value], |vm| vm.write_instance_repr(out, value, asked));
        self.leave_native();
        result
    }

    fn write_big(&mut self, out: &mut String, big: Gc<BigInt>) -> PyResult<()> {
        let text = crate::types::int::big_to_decimal(self, &big.get().0)?;
        out.push_str(&text);
        Ok(())
    }

    /// A container: what is already being shown further out is shown as dots.
    fn write_container(&mut self, out: &mut String, value: Value, kind: Kind) -> PyResult<()> {
        // A slice or the like can be in itself by way of a container only, which is cut short then.
        let may_repeat = matches!(kind, Kind::Slice | Kind::Alias | Kind::Range);
        if !may_repeat && self.repr_active.contains(&value) {
            if kind == Kind::Set {
                out.push_str(self.type_name(value));
            }
            out.push_str(match kind {
                Kind::List | Kind::Deque => "[...]",
                Kind::Tuple | Kind::Set => "(...)",
                Kind::Dict => "{...}",
                _ => "...",
            });
            return Ok(());
        }
        self.enter_nested("while getting the repr of an object")?;
        self.repr_active.push(value);
        let result = self.write_contents(out, value, kind, value);
        self.repr_active.pop();
        self.leave_native();
        result
    }

    /// `shown`: the value whose class is named, which is an instance of a subclass for payloads.
    fn write_contents(&mut self, out: &mut String, value: Value, kind: Kind, shown: Value) -> PyResult<()> {
        match kind {
            Kind::List => {
                out.push('[');
                self.write_items(out, value)?;
                out.push(']');
            }
            Kind::Tuple => {
                out.push('(');
                self.write_items(out, value)?;
                out.push_str(if value.gc_unchecked::<Tuple>().items().len() == 1 { ",)" } else { ")" });
            }
            Kind::Dict => self.write_dict(out, value.gc_unchecked())?,
            Kind::Set => self.write_set(out, value.gc_unchecked(), shown)?,
            Kind::Deque => {
                let class = self.class_of(shown);
                let _ = write!(out, "{}([", self.heap[class].name.as_str());
                self.write_items(out, value)?;
                match self.heap[value.gc_unchecked::<Deque>()].max_len {
                    Some(max) => drop(write!(out, "], maxlen={max})")),
                    None => out.push_str("])"),
                }
            }
            Kind::DictView => self.write_view(out, value.gc_unchecked())?,
            Kind::Alias => self.write_alias(out, value.gc_unchecked())?,
            Kind::Slice => {
                let slice = *value.gc_unchecked::<Slice>().get();
                out.push_str("slice(");
                for (i, part) in [slice.start, slice.stop, slice.step].into_iter().enumerate() {
                    out.push_str(if i > 0 { ", " } else { "" });
                    self.write_repr(out, part)?;
                }
                out.push(')');
            }
            _ => {
                let range = *value.gc_unchecked::<Range>().get();
                out.push_str("range(");
                self.write_repr(out, range.start)?;
                out.push_str(", ");
                self.write_repr(out, range.stop)?;
                if range.step != Value::int_unchecked(1) {
                    out.push_str(", ");
                    self.write_repr(out, range.step)?;
                }
                out.push(')');
            }
        }
        Ok(())
    }

    /// The items of a list, tuple or deque, separated by commas.
    fn write_items(&mut self, out: &mut String, sequence: Value) -> PyResult<()> {
        let mut index = 0;
        while let Some(item) = self.sequence_item(sequence, index) {
            if index > 0 {
                out.push_str(", ");
            }
            self.write_repr(out, item)?;
            index += 1;
        }
        Ok(())
    }

    fn write_dict(&mut self, out: &mut String, dict: Gc<Dict>) -> PyResult<()> {
        out.push('{');
        let (mut place, mut first) = (0, true);
        while place < self.heap[dict].places() {
            if let Some(entry) = self.heap[dict].entry_at(place) {
                if !first {
                    out.push_str(", ");
                }
                first = false;
                self.rooted(&[entry.key, entry.value], |vm| {
                    vm.write_repr(out, entry.key)?;
                    out.push_str(": ");
                    vm.write_repr(out, entry.value)
                })?;
            }
            place += 1;
        }
        out.push('}');
        Ok(())
    }

    fn write_set(&mut self, out: &mut String, set: Gc<Set>, shown: Value) -> PyResult<()> {
        let name = self.type_name(shown).to_owned();
        if self.heap[set].is_empty() {
            let _ = write!(out, "{name}()");
            return Ok(());
        }
        let plain = shown == Value::from(set) && !self.heap[set].frozen;
        if !plain {
            let _ = write!(out, "{name}(");
        }
        out.push('{');
        let members: Vec<Value> = self.heap[set].iter().collect();
        self.rooted(&members, |vm| {
            for (i, &member) in members.iter().enumerate() {
                out.push_str(if i > 0 { ", " } else { "" });
                vm.write_repr(out, member)?;
            }
            Ok(())
        })?;
        out.push_str(if plain { "}" } else { "})" });
        Ok(())
    }

    fn write_view(&mut self, out: &mut String, view: Gc<DictView>) -> PyResult<()> {
        let name = match self.heap[view].kind {
            ViewKind::Keys => "dict_keys",
            ViewKind::Values => "dict_values",
            ViewKind::Items => "dict_items",
        };
        let items = self.collect(view.into())?;
        let list = self.new_list(items);
        let _ = write!(out, "{name}([");
        self.rooted(&[list], |vm| vm.write_items(out, list))?;
        out.push_str("])");
        Ok(())
    }

    fn write_alias(&mut self, out: &mut String, alias: Gc<Alias>) -> PyResult<()> {
        let Alias { origin, args, starred } = self.heap[alias];
        out.push_str(if starred { "*" } else { "" });
        let is_union = origin.is_unbound();
        if !is_union {
            self.write_type_name(out, origin)?;
            out.push('[');
        }
        let Some(args) = args.as_gc::<Tuple>() else { return Ok(()) };
        for (i, &arg) in args.items().iter().enumerate() {
            if i > 0 {
                out.push_str(if is_union { " | " } else { ", " });
            }
            self.write_type_name(out, arg)?;
        }
        if !is_union {
            out.push_str(if args.items().is_empty() { "()]" } else { "]" });
        }
        Ok(())
    }

    /// A type as generic aliases show it: classes by their qualified name, with the module unless it is builtins.
    fn write_type_name(&mut self, out: &mut String, value: Value) -> PyResult<()> {
        if value == Value::ELLIPSIS {
            out.push_str("...");
            return Ok(());
        }
        let Some(class) = value.as_gc::<Class>() else {
            if let Some(list) = value.as_gc::<List>() {
                // Parameter lists, as in Callable[[int], str].
                let items = self.heap[list].items.clone();
                out.push('[');
                for (i, &item) in items.iter().enumerate() {
                    out.push_str(if i > 0 { ", " } else { "" });
                    self.write_type_name(out, item)?;
                }
                out.push(']');
                return Ok(());
            }
            return self.write_repr(out, value);
        };
        if class == self.types.none {
            out.push_str("None");
            return Ok(());
        }
        self.push_class_path(out, class);
        Ok(())
    }

    /// The module and qualified name of a class; without the module for built-in ones.
    pub(crate) fn push_class_path(&self, out: &mut String, class: Gc<Class>) {
        let body = &self.heap[class];
        let module = self.heap[body.dict].get_str(self.names.module).and_then(|m| m.as_gc::<Str>());
        if let Some(module) = module
            && module.as_str() != "builtins"
        {
            out.push_str(module.as_str());
            out.push('.');
        }
        out.push_str(body.qualname.as_str());
    }

    fn write_class_repr(&mut self, out: &mut String, class: Gc<Class>) -> PyResult<()> {
        if self.class_of(class.into()) != self.types.type_ {
            let name = self.names.repr;
            if let Some(method) = self.lookup_special(class.into(), name)
                && !self.is_builtin_method(method)
            {
                let text = self.call_special(class.into(), name, &[])?;
                return self.push_result(out, text, "__repr__");
            }
        }
        self.push_class_repr(out, class);
        Ok(())
    }

    /// `<class 'module.Class'>`
    pub(crate) fn push_class_repr(&self, out: &mut String, class: Gc<Class>) {
        out.push_str("<class '");
        self.push_class_path(out, class);
        out.push_str("'>");
    }

    fn write_instance_repr(&mut self, out: &mut String, value: Value, asked: &str) -> PyResult<()> {
        let name = self.names.repr;
        if let Some(method) = self.lookup_special(value, name)
            && !self.is_builtin_method(method)
        {
            let text = self.call_special(value, name, &[])?;
            return self.push_result(out, text, asked);
        }
        if self.is_exception(value) {
            return self.write_exception_repr(out, value.gc_unchecked());
        }
        let payload = self.unwrap_payload(value);
        if payload == value || self.has_object_repr(value) {
            self.push_object_repr(out, value);
            return Ok(());
        }
        self.write_inherited_repr(out, value)
    }

    /// What the `__repr__` of a built-in type makes of an instance of a subclass: it names the subclass where it names a class.
    pub(crate) fn write_inherited_repr(&mut self, out: &mut String, value: Value) -> PyResult<()> {
        let payload = self.unwrap_payload(value);
        match payload.kind() {
            Some(Kind::Packed) => {
                let name = self.type_name(value).to_owned();
                crate::types::packed::write_repr(self, out, payload.gc_unchecked(), &name);
                Ok(())
            }
            Some(Kind::ByteArray) => {
                out.push_str(self.type_name(value));
                let plain = self.repr(payload)?;
                out.push_str(plain.as_str().trim_start_matches("bytearray"));
                Ok(())
            }
            Some(kind @ (Kind::Set | Kind::Deque)) => self.write_payload(out, payload, kind, value),
            _ => self.write_repr(out, payload),
        }
    }

    /// Whether the class of an instance takes its `__repr__` from `object`.
    fn has_object_repr(&mut self, value: Value) -> bool {
        let name = self.names.repr;
        let found = self.lookup_special(value, name);
        match found.and_then(|m| m.as_gc::<Native>()) {
            Some(native) => self.heap[native].owner == Some(self.types.object),
            None => false,
        }
    }

    fn write_payload(&mut self, out: &mut String, payload: Value, kind: Kind, shown: Value) -> PyResult<()> {
        if self.repr_active.contains(&payload) {
            let name = self.type_name(shown).to_owned();
            out.push_str(&if kind == Kind::Deque { "[...]".to_owned() } else { format!("{name}(...)") });
            return Ok(());
        }
        self.repr_active.push(payload);
        let result = self.write_contents(out, payload, kind, shown);
        self.repr_active.pop();
        result
    }

    /// `<module.Class object at 0x...>`
    pub(crate) fn push_object_repr(&self, out: &mut String, value: Value) {
        let class = self.class_of(value);
        out.push('<');
        self.push_class_path(out, class);
        let _ = write!(out, " object at {:#x}>", address(value));
    }

    /// `Name(args)`
    pub(crate) fn write_exception_repr(&mut self, out: &mut String, exception: Gc<Instance>) -> PyResult<()> {
        let name = self.type_name(exception.into()).to_owned();
        out.push_str(&name);
        let args = exception.slot(slot::ARGS);
        out.push('(');
        if args.is::<Tuple>() {
            self.write_items(out, args)?;
        }
        out.push(')');
        Ok(())
    }

    /// Values that stand for parts of the program.
    fn write_other(&mut self, out: &mut String, value: Value, kind: Kind) -> PyResult<()> {
        let at = address(value);
        match kind {
            Kind::Complex => {
                let Complex { real, imag } = *value.gc_unchecked::<Complex>().get();
                push_complex(out, real, imag);
            }
            Kind::Bytes => out.push_str(&pellucid_bytecode::pure::bytes_repr(value.gc_unchecked::<Bytes>().as_slice())),
            Kind::ByteArray => {
                let text = pellucid_bytecode::pure::bytearray_repr(&self.heap[value.gc_unchecked::<ByteArray>()].0);
                let _ = write!(out, "bytearray({text})");
            }
            Kind::Packed => crate::types::packed::write_repr(self, out, value.gc_unchecked(), "array"),
            Kind::MemoryView => {
                let released = crate::types::memoryview::check_open(self, value.gc_unchecked()).is_err();
                let _ = write!(out, "<{}memory at {at:#x}>", if released { "released " } else { "" });
            }
            Kind::Function => {
                let name = self.heap[value.gc_unchecked::<Function>()].qualname;
                let _ = write!(out, "<function {} at {at:#x}>", name.as_str());
            }
            Kind::Native => {
                let native = value.gc_unchecked();
                match crate::types::fetch::class_of(&self.types, &self.heap[native]) {
                    Some(class) => return crate::types::fetch::write_repr(self, out, native, class),
                    None => self.push_native(out, native),
                }
            }
            Kind::BoundMethod => return self.write_bound_method(out, value.gc_unchecked()),
            Kind::Module => {
                let module = value.gc_unchecked::<Module>();
                return self.write_module(out, module);
            }
            Kind::Generator => {
                let name = self.heap[value.gc_unchecked::<Generator>()].qualname;
                let class = self.type_name(value);
                let _ = write!(out, "<{class} object {} at {at:#x}>", name.as_str());
            }
            Kind::Code => {
                let code = &self.heap[value.gc_unchecked::<crate::interp::code::LoadedCode>()];
                let code = code.verified.code();
                let _ = write!(
                    out,
                    "<code object {} at {at:#x}, file \"{}\", line {}>",
                    code.name, code.filename, code.first_line
                );
            }
            Kind::Wrapper => {
                let Wrapper { func, is_class, .. } = self.heap[value.gc_unchecked::<Wrapper>()];
                out.push_str(if is_class { "<classmethod(" } else { "<staticmethod(" });
                self.write_repr(out, func)?;
                out.push_str(")>");
            }
            Kind::Super => {
                let Super { class, object_class, object } = self.heap[value.gc_unchecked::<Super>()];
                let (class, of) = (self.heap[class].name, self.heap[object_class].name);
                if object.is_unbound() {
                    let _ = write!(out, "<super: <class '{}'>, NULL>", class.as_str());
                    return Ok(());
                }
                let object = of;
                let _ = write!(out, "<super: <class '{}'>, <{} object>>", class.as_str(), object.as_str());
            }
            Kind::Member => {
                let member = &self.heap[value.gc_unchecked::<crate::types::class::Member>()];
                let (name, class) = (member.name, self.heap[member.class].name);
                let _ = write!(out, "<member '{}' of '{}' objects>", name.as_str(), class.as_str());
            }
            Kind::Cell => {
                let inner = self.heap[value.gc_unchecked::<crate::types::function::Cell>()].value;
                match inner.present() {
                    None => drop(write!(out, "<cell at {at:#x}: empty>")),
                    Some(inner) => {
                        let name = self.type_name(inner);
                        let _ = write!(out, "<cell at {at:#x}: {name} object at {:#x}>", address(inner));
                    }
                }
            }
            Kind::Iter => return self.write_iter(out, value.gc_unchecked()),
            _ => self.push_object_repr(out, value),
        }
        Ok(())
    }

    fn push_native(&self, out: &mut String, native: Gc<Native>) {
        let Native { def, owner, bound } = &self.heap[native];
        let name = def.name;
        let _ = match owner {
            Some(owner) if bound.is_unbound() => {
                let kind = match def.binding {
                    Binding::Getter if self.heap[native].is_member(&self.types) => "member",
                    Binding::Getter | Binding::Setter => "attribute",
                    _ if def.is_slot() => "slot wrapper",
                    _ => "method",
                };
                write!(out, "<{kind} '{name}' of '{}' objects>", self.heap[*owner].name_in_messages().as_str())
            }
            _ if !bound.is_unbound() && !bound.is::<Module>() => {
                let kind = if owner.is_some() && def.is_slot() { "method-wrapper" } else { "built-in method" };
                let class = self.type_name(*bound);
                let quote = if kind == "method-wrapper" { "'" } else { "" };
                write!(out, "<{kind} {quote}{name}{quote} of {class} object at {:#x}>", address(*bound))
            }
            _ => write!(out, "<built-in function {name}>"),
        };
    }

    fn write_bound_method(&mut self, out: &mut String, method: Gc<BoundMethod>) -> PyResult<()> {
        let BoundMethod { func, receiver } = self.heap[method];
        let name = match func.as_gc::<Function>() {
            Some(func) => self.heap[func].qualname.as_str().to_owned(),
            None => {
                let mut name = self.getattr_opt(func, self.names.qualname)?;
                if name.is_none() {
                    name = self.getattr_opt(func, self.names.name)?;
                }
                name.and_then(|n| n.as_gc::<Str>()).map_or_else(|| "?".to_owned(), |n| n.as_str().to_owned())
            }
        };
        let _ = write!(out, "<bound method {name} of ");
        self.write_repr(out, receiver)?;
        out.push('>');
        Ok(())
    }

    fn write_module(&mut self, out: &mut String, module: Gc<Module>) -> PyResult<()> {
        if let Some(class) = self.heap[module].class
            && let Some(repr) = self.lookup(class, self.names.repr).filter(|repr| repr.is::<Function>())
        {
            let text = self.call(repr, &[module.into()])?;
            out.push_str(self.to_str(text, "__repr__ result")?.as_str());
            return Ok(());
        }
        out.push_str(&self.module_repr(module)?);
        Ok(())
    }

    fn write_iter(&mut self, out: &mut String, iter: Gc<Iter>) -> PyResult<()> {
        if !crate::types::itertools::write_repr(self, out, iter)? {
            self.push_object_repr(out, iter.into());
        }
        Ok(())
    }
}

/// What stands for an object's address: something else for values that have none.
pub(crate) fn address(value: Value) -> u64 {
    if value.is_heap() { value.bits() & !7 } else { value.bits() }
}

fn singleton_name(value: Value) -> &'static str {
    match value {
        Value::TRUE => "True",
        Value::FALSE => "False",
        Value::ELLIPSIS => "Ellipsis",
        Value::NOT_IMPLEMENTED => "NotImplemented",
        Value::NONE => "None",
        _ => "<no value>",
    }
}

/// Appends a decimal number, without the machinery of `format!`.
pub(crate) fn push_int(out: &mut String, i: i64) {
    with_decimal(i, |text| out.push_str(text));
}

/// Hands the decimal digits of a number, with its sign, to `take`.
#[inline]
pub(crate) fn with_decimal<R>(i: i64, take: impl FnOnce(&str) -> R) -> R {
    let mut digits = [0u8; 20];
    let mut at = digits.len();
    let mut rest = i.unsigned_abs();
    loop {
        at -= 1;
        digits[at] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    if i < 0 {
        at -= 1;
        digits[at] = b'-';
    }
    take(std::str::from_utf8(&digits[at..]).unwrap_or_default())
}

/// Appends a complex number as `repr` shows it.
pub(crate) fn push_complex(out: &mut String, real: f64, imag: f64) {
    let part = |f: f64| {
        let text = pellucid_bytecode::pure::float_repr(f);
        text.strip_suffix(".0").map(str::to_owned).unwrap_or(text)
    };
    if real == 0.0 && !real.is_sign_negative() {
        out.push_str(&part(imag));
        out.push('j');
        return;
    }
    let sign = if imag.is_sign_negative() && !imag.is_nan() { "" } else { "+" };
    let _ = write!(out, "({}{sign}{}j)", part(real), part(imag));
}
