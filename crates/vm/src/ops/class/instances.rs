//! Making instances. Making classes is in [`super`], telling what is an instance of what in [`super::checks`].

use crate::heap::{Gc, Kind, Str, Tuple};
use crate::types::class::{Class, Layout};
use crate::types::function::Wrapper;
use crate::types::module::Module;
use crate::types::native::Native;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

impl Vm {
    /// Whether `__new__` is the one that every class inherits, and does what [`Vm::new_instance_of`] does.
    pub(crate) fn is_default_new(&self, new: Value) -> bool {
        let inner = new.as_gc::<Wrapper>().map_or(new, |w| self.heap[w].func);
        inner.as_gc::<Native>().is_some_and(|n| {
            use crate::types::class::{builtin_new, object_dunder_new};
            use crate::types::native::NativeFn;
            let func = self.heap[n].def.func;
            std::ptr::fn_addr_eq(func, object_dunder_new as NativeFn)
                || std::ptr::fn_addr_eq(func, builtin_new as NativeFn)
        })
    }

    /// The function inside a `staticmethod`.
    pub(crate) fn unwrap_static(&self, value: Value) -> Value {
        value.as_gc::<Wrapper>().map_or(value, |w| self.heap[w].func)
    }

    /// A fresh instance of a class that is not made by a native constructor: what `object.__new__` does.
    pub(crate) fn new_instance_of(&mut self, class: Gc<Class>, args: &[Value], names: Option<Gc<Tuple>>) -> PyResult {
        match self.heap[class].layout {
            Layout::Plain => {
                self.check_instantiable(class, args.len(), names)?;
                Ok(self.new_plain_instance(class))
            }
            Layout::Exception => {
                let positional = args.len() - names.map_or(0, |n| n.items().len());
                Ok(crate::ops::exception::instantiate(self, class, &args[..positional]).0.into())
            }
            Layout::Payload => self.new_payload_instance(class, args, names),
            Layout::Native(Kind::Module) if self.heap[class].is_heap => {
                let (name, dict) = (self.names.empty, self.new_dict());
                Ok(self.heap.alloc(Module { name, dict, class: Some(class) }).into())
            }
            Layout::Native(_) => match self.heap[class].construct {
                Some(construct) => self.call(construct, args),
                None => {
                    let message = format!("cannot create '{}' instances", self.heap[class].name.as_str());
                    Err(self.type_error(message))
                }
            },
        }
    }

    /// An instance without attributes of a class whose instances are plain.
    #[inline(always)]
    pub(crate) fn new_plain_instance(&mut self, class: Gc<Class>) -> Value {
        let (shape, capacity) = (self.heap[class].shape, self.heap[class].capacity);
        self.heap.alloc_instance(shape, capacity).into()
    }

    fn check_instantiable(&mut self, class: Gc<Class>, argc: usize, _names: Option<Gc<Tuple>>) -> PyResult<()> {
        if argc > 0 {
            let (init, object) = (self.names.init, self.types.object);
            let object_init = self.heap[self.heap[object].dict].get_str(init);
            if self.lookup(class, init) == object_init {
                let message = format!("{}() takes no arguments", self.heap[class].name.as_str());
                return Err(self.type_error(message));
            }
        }
        self.check_abstract(class)
    }

    fn check_abstract(&mut self, class: Gc<Class>) -> PyResult<()> {
        let meta = self.heap[class].meta.unwrap_or(self.types.type_);
        if meta == self.types.type_ {
            return Ok(());
        }
        let key = self.heap.intern("__abstractmethods__");
        let dict = self.heap[class].dict;
        let Some(abstract_names) = self.heap[dict].get_str(key) else {
            return Ok(());
        };
        let mut names = Vec::new();
        for name in self.collect(abstract_names)? {
            names.push(format!("'{}'", self.str_of(name)?.as_str()));
        }
        if names.is_empty() {
            return Ok(());
        }
        names.sort();
        let plural = if names.len() == 1 { "" } else { "s" };
        let message = format!(
            "Can't instantiate abstract class {} without an implementation for abstract method{plural} {}",
            self.heap[class].name.as_str(),
            names.join(", ")
        );
        Err(self.type_error(message))
    }

    fn new_payload_instance(&mut self, class: Gc<Class>, args: &[Value], names: Option<Gc<Tuple>>) -> PyResult {
        self.check_abstract(class)?;
        let construct = self.heap[class].construct.expect("a class with a payload has its constructor");
        let mark = self.root_mark();
        // What is mutable starts empty and is filled by `__init__`; the rest is made of the arguments at once.
        let payload = if self.heap[class].payload_is_mutable {
            self.call(construct, &[])?
        } else {
            let positional = args.len() - names.map_or(0, |n| n.items().len());
            let names = names.filter(|_| !self.leaves_keywords_to_init(class));
            let kwargs: Vec<(Gc<Str>, Value)> = names.map_or(Vec::new(), |n| {
                let named = n.items().iter().filter_map(|k| k.as_gc::<Str>());
                named.zip(args[positional..].iter().copied()).collect()
            });
            // (`str` passes on what `__str__` gives, which may be of a derived class.)
            let made = self.call_kw(construct, &args[..positional], &kwargs)?;
            self.unwrap_payload(made)
        };
        self.root(payload);
        let (shape, capacity) = (self.heap[class].shape, self.heap[class].capacity.max(1));
        let instance = self.heap.alloc_instance(shape, capacity);
        instance.set_slot(0, payload);
        self.unroot(mark);
        Ok(instance.into())
    }

    /// Whether the keywords of a call are the business of a class's own `__init__`: `tuple`, `float` and the like, which
    /// take none, don't look at them then.
    fn leaves_keywords_to_init(&mut self, class: Gc<Class>) -> bool {
        let takes_none =
            [self.types.tuple, self.types.float, self.types.frozenset, self.types.array, self.types.random];
        let derived = self.heap[class].mro.iter().any(|&base| {
            takes_none.contains(&base)
                || self.heap[base].layout == Layout::Native(Kind::Iter) && self.takes_no_keywords(base)
        });
        let init = self.names.init;
        derived && self.lookup(class, init).is_some_and(|init| !init.is::<crate::types::native::Native>())
    }

    /// Whether the constructor of a built-in class takes no keywords.
    fn takes_no_keywords(&self, class: Gc<Class>) -> bool {
        let construct = self.heap[class].construct.and_then(|construct| construct.as_gc::<Native>());
        construct.is_some_and(|construct| {
            let def = self.heap[construct].def;
            def.kw_only == 0 && def.pos_only == def.positional && !def.var_kwargs
        })
    }
}
