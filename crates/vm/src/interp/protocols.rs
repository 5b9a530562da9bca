//! What the loop's arms call: raising, `with`, imports, pattern matching.

use crate::heap::{Gc, Instance, Str, Tuple};
use crate::types::class::{Class, Layout, Pattern};
use crate::types::dict::Dict;
use crate::types::exception::{Exc, slot};
use crate::value::Value;
use crate::vm::{PyResult, Raised, Vm};

impl Vm {
    /// The value as an exception on its way, if it is an exception.
    pub(super) fn as_raised(&self, value: Value) -> Option<Raised> {
        let instance = value.as_gc::<Instance>()?;
        let class = self.heap.shape(instance.shape()).class;
        (self.heap[class].layout == Layout::Exception).then_some(Raised(instance))
    }

    /// The exception that a RAISE raises, and whether it goes on its way again (and so keeps its traceback).
    pub(super) fn exec_raise(&mut self, slot_index: usize, argc: u8) -> (Raised, bool) {
        if argc == 0 {
            let handled = self.current_exception();
            return match self.as_raised(handled) {
                Some(raised) => (raised, true),
                None => (self.err(Exc::RuntimeError, "No active exception to reraise"), false),
            };
        }
        let value = self.machine.get(slot_index);
        let cause = (argc == 2).then(|| self.machine.get(slot_index + 1));
        let raised = self.raise_value(value, cause);
        let handled = self.current_exception();
        if !handled.is_none() {
            self.set_context(raised, handled);
        }
        (raised, false)
    }

    /// The bound `__exit__` and `__enter__` of what a `with` is about to enter.
    pub(super) fn exit_and_enter(&mut self, manager: Value) -> PyResult<(Value, Value)> {
        let mark = self.root_mark();
        let methods = self.manager_methods(manager, [self.names.enter, self.names.exit], "context manager");
        self.unroot(mark);
        methods
    }

    pub(super) fn exit_with(&mut self, exit: Value, exception: Value) -> PyResult {
        let class: Value = self.class_of(exception).into();
        let traceback = exception.as_gc::<Instance>().map_or(Value::NONE, |e| e.slot(slot::TRACEBACK));
        self.call(exit, &[class, exception, traceback])
    }

    pub(super) fn exec_import(&mut self, name: u16, level: Value, names: Value) -> PyResult {
        let frame = self.machine.frames.last().expect("a frame is running");
        let (name, globals) = (self.heap[frame.code].names[name as usize], self.heap[frame.func].globals);
        let Some(level) = level.as_small_int() else {
            return Err(self.bad_operand("IMPORT"));
        };
        let import = self.names.import;
        let builtins = self.own_builtins(globals).unwrap_or(self.builtins);
        match self.heap[builtins].get_str(import) {
            Some(own) if own != self.own_import => {
                let locals = self.current_locals()?;
                let level = Value::int_unchecked(level);
                self.call(own, &[name.into(), globals.into(), locals, names, level])
            }
            Some(_) => self.import_name(name, level, names, globals),
            None => Err(self.err(Exc::ImportError, "__import__ not found")),
        }
    }

    pub(super) fn exec_import_from(&mut self, name: u16, module: Value) -> PyResult {
        let frame = self.machine.frames.last().expect("a frame is running");
        let name = self.heap[frame.code].names[name as usize];
        self.import_from(module, name)
    }

    pub(super) fn exec_import_star(&mut self, module: Value) -> PyResult<()> {
        let frame = self.machine.frames.last().expect("a frame is running");
        let globals = match frame.namespace.as_gc::<Dict>() {
            Some(dict) => dict,
            None => self.heap[frame.func].globals,
        };
        self.import_star(module, globals)
    }

    // ---- Pattern matching ----

    pub(super) fn match_sequence(&mut self, subject: Value) -> bool {
        self.pattern_of(self.class_of(subject)) == Pattern::Sequence
    }

    pub(super) fn match_mapping(&mut self, subject: Value) -> bool {
        self.pattern_of(self.class_of(subject)) == Pattern::Mapping
    }

    /// What instances of a class are to `match`: what the nearest class says that says anything.
    pub fn pattern_of(&self, class: Gc<Class>) -> Pattern {
        let said = self.heap[class].mro.iter().map(|&class| self.heap[class].pattern);
        said.into_iter().find(|&pattern| pattern != Pattern::Inherited).unwrap_or(Pattern::Inherited)
    }

    pub(super) fn match_keys(&mut self, subject: Value, keys: Value) -> PyResult {
        let Some(keys) = keys.as_gc::<Tuple>() else {
            return Err(self.bad_operand("MATCH_KEYS"));
        };
        let mark = self.root_mark();
        let seen = self.new_dict();
        self.root(seen);
        for &key in keys.items() {
            if self.dict_get(seen, key)?.is_some() {
                let shown = self.repr(key)?;
                let message = format!("mapping pattern checks duplicate key ({})", shown.as_str());
                return Err(self.value_error(message));
            }
            self.dict_set(seen, key, Value::NONE)?;
        }
        let mut values = Vec::with_capacity(keys.items().len());
        for &key in keys.items() {
            let found = match self.cast::<Dict>(subject) {
                Some(dict) => self.dict_get(dict, key)?,
                None => self.mapping_get(subject, key)?,
            };
            match found {
                Some(value) => values.push(self.root(value)),
                None => {
                    self.unroot(mark);
                    return Ok(Value::NONE);
                }
            }
        }
        let tuple = self.new_tuple(&values);
        self.unroot(mark);
        Ok(tuple)
    }

    fn mapping_get(&mut self, subject: Value, key: Value) -> PyResult<Option<Value>> {
        match self.getitem(subject, key) {
            Ok(value) => Ok(Some(value)),
            Err(raised) if self.is_exc(raised, Exc::KeyError) => Ok(None),
            Err(raised) => Err(raised),
        }
    }

    pub(super) fn match_class(&mut self, subject: Value, class: Value, names: Value, positional: usize) -> PyResult {
        let (Some(class), Some(names)) = (class.as_gc::<Class>(), names.as_gc::<Tuple>()) else {
            let message = "called match pattern must be a class";
            return Err(self.type_error(message));
        };
        if !self.isinstance(subject, class.into())? {
            return Ok(Value::NONE);
        }
        let mark = self.root_mark();
        let mut found = Vec::new();
        let mut seen = Vec::new();
        if positional > 0 && !self.match_positional(subject, class, positional, &mut found, &mut seen)? {
            self.unroot(mark);
            return Ok(Value::NONE);
        }
        for &name in names.items() {
            let Some(name) = name.as_gc::<Str>() else {
                return Err(self.bad_operand("MATCH_CLASS"));
            };
            let name = self.heap.intern(name.as_str());
            self.match_once(class, name, &mut seen)?;
            match self.getattr_opt(subject, name)? {
                Some(value) => found.push(self.root(value)),
                None => {
                    self.unroot(mark);
                    return Ok(Value::NONE);
                }
            }
        }
        let tuple = self.new_tuple(&found);
        self.unroot(mark);
        Ok(tuple)
    }

    fn match_positional(
        &mut self,
        subject: Value,
        class: Gc<Class>,
        positional: usize,
        found: &mut Vec<Value>,
        seen: &mut Vec<Gc<Str>>,
    ) -> PyResult<bool> {
        let class_name = self.heap[class].name;
        let match_args = self.names.match_args;
        let Some(args) = self.getattr_opt(class.into(), match_args)? else {
            if !self.matches_itself(class) {
                let message =
                    format!("{}() accepts 0 positional sub-patterns ({positional} given)", class_name.as_str());
                return Err(self.type_error(message));
            }
            if positional > 1 {
                let message =
                    format!("{}() accepts 1 positional sub-pattern ({positional} given)", class_name.as_str());
                return Err(self.type_error(message));
            }
            found.push(self.root(subject));
            return Ok(true);
        };
        let Some(args) = args.as_gc::<Tuple>() else {
            let message =
                format!("{}.__match_args__ must be a tuple (got {})", class_name.as_str(), self.type_name(args));
            return Err(self.type_error(message));
        };
        self.root(args);
        if args.items().len() < positional {
            let plural = if args.items().len() == 1 { "" } else { "s" };
            let message = format!(
                "{}() accepts {} positional sub-pattern{plural} ({positional} given)",
                class_name.as_str(),
                args.items().len()
            );
            return Err(self.type_error(message));
        }
        for &name in &args.items()[..positional] {
            let Some(name) = name.as_gc::<Str>() else {
                let message = format!("__match_args__ elements must be strings (got {})", self.type_name(name));
                return Err(self.type_error(message));
            };
            let name = self.heap.intern(name.as_str());
            self.match_once(class, name, seen)?;
            match self.getattr_opt(subject, name)? {
                Some(value) => found.push(self.root(value)),
                None => return Ok(false),
            }
        }
        Ok(true)
    }

    /// Refuses an attribute that a class pattern has asked for already.
    fn match_once(&mut self, class: Gc<Class>, name: Gc<Str>, seen: &mut Vec<Gc<Str>>) -> PyResult<()> {
        if seen.contains(&name) {
            let class = self.heap[class].name;
            let message = format!("{}() got multiple sub-patterns for attribute '{}'", class.as_str(), name.as_str());
            return Err(self.type_error(message));
        }
        seen.push(name);
        Ok(())
    }

    /// Whether `C(x)` matches the subject itself: for the built-in types that hold a value.
    fn matches_itself(&self, class: Gc<Class>) -> bool {
        let t = &self.types;
        let whole = [t.bool, t.bytearray, t.bytes, t.dict, t.float, t.frozenset, t.int, t.list, t.set, t.str, t.tuple];
        self.heap[class].mro.iter().any(|c| whole.contains(c))
    }

    pub(super) fn dict_rest(&mut self, subject: Value, keys: Value) -> PyResult {
        let Some(keys) = keys.as_gc::<Tuple>() else {
            return Err(self.bad_operand("DICT_REST"));
        };
        let mark = self.root_mark();
        let rest = self.new_dict();
        self.root(rest);
        self.dict_update(rest, subject)?;
        for &key in keys.items() {
            self.dict_remove(rest, key)?;
        }
        self.unroot(mark);
        Ok(rest.into())
    }
}
