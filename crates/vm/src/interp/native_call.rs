//! Calls of native functions: laying out arguments by the signature, checking the receiver, and the messages when a call
//! does not fit.

use crate::heap::{Gc, Instance, Str, Tuple};
use crate::types::class::{Class, Layout};
use crate::types::native::{Binding, Native, NativeDef};
use crate::value::Value;
use crate::vm::{PyResult, Raised, Vm};

impl Vm {
    /// Calls a native function with `argc` values from `at` on, the last of them named by `names`.
    #[inline]
    pub(super) fn call_native(
        &mut self,
        native: Gc<Native>,
        at: usize,
        argc: usize,
        names: Option<Gc<Tuple>>,
    ) -> PyResult {
        let Native { def, owner, bound } = self.heap[native];
        let positional = def.positional as usize;
        // A bound receiver takes the place of the callee, right before the arguments.
        let receiver = usize::from(!bound.is_unbound());
        let total = argc + receiver;
        if names.is_some() || total < def.required.into() || !def.is_simple || total > positional {
            return self.call_native_other(native, at, argc, names);
        }
        let (at, argc) = (at - receiver, total);
        if receiver == 1 {
            self.machine.set(at, bound);
        }
        let fixed = def.fixed();
        if argc < fixed {
            self.machine.fill_unbound(at + argc, at + fixed);
        }
        self.machine.top = self.machine.top.max(at + fixed);
        if let Some(owner) = owner {
            self.check_receiver(owner, def, at)?;
        }
        // SAFETY: the slots were written, and belong to this call until it returns.
        let args = unsafe { self.machine.args(at, fixed) };
        (def.func)(self, args)
    }

    /// A call that needs more than its arguments where they are.
    #[inline(never)]
    fn call_native_other(&mut self, native: Gc<Native>, at: usize, argc: usize, names: Option<Gc<Tuple>>) -> PyResult {
        let Native { def, bound, .. } = self.heap[native];
        let total = argc + usize::from(!bound.is_unbound());
        if names.is_none() && total >= def.required.into() && (def.var_args || total <= def.positional as usize) {
            return self.call_variadic(native, at, argc);
        }
        self.call_native_slow(native, at, argc, names)
    }

    /// A call without keywords of a native function that takes such: the layout is copied on top of the stack.
    fn call_variadic(&mut self, native: Gc<Native>, at: usize, argc: usize) -> PyResult {
        let Native { def, owner, bound } = self.heap[native];
        let base = self.machine.top.max(at + argc);
        self.machine.top = base;
        let params = def.positional as usize;
        if !bound.is_unbound() {
            self.machine.push_root(bound);
        }
        let direct = argc.min(params - (self.machine.top - base));
        for i in at..at + direct {
            let value = self.machine.get(i);
            self.machine.push_root(value);
        }
        while self.machine.top < base + def.fixed() {
            self.machine.push_root(Value::UNBOUND);
        }
        for i in at + direct..at + argc {
            let value = self.machine.get(i);
            self.machine.push_root(value);
        }
        let count = self.machine.top - base;
        if let Some(owner) = owner
            && count > 0
        {
            self.check_receiver(owner, def, base)?;
        }
        // SAFETY: as in `call_native`.
        let args = unsafe { self.machine.args(base, count) };
        let result = (def.func)(self, args);
        self.machine.top = base;
        result
    }

    /// Sees to it that the receiver of a method is what the method's type needs, and unwraps instances of subclasses.
    #[inline]
    fn check_receiver(&mut self, owner: Gc<Class>, def: &'static NativeDef, at: usize) -> PyResult<()> {
        let receiver = self.machine.get(at);
        let layout = self.heap[owner].layout;
        if let Layout::Native(kind) = layout
            && receiver.kind() == Some(kind)
            && !kind.is_shared()
        {
            return Ok(());
        }
        let class = self.class_of(receiver);
        if class == owner || self.heap[class].is_subclass(owner) {
            if matches!(layout, Layout::Native(_)) && receiver.is::<Instance>() && !def.whole {
                let payload = self.unwrap_payload(receiver);
                self.machine.set(at, payload);
            }
            return Ok(());
        }
        let (name, class, found) = (def.name, self.heap[owner].name_in_messages().as_str(), self.type_name(receiver));
        let message = match def.is_slot() && def.binding == Binding::Plain {
            true => format!("descriptor '{name}' requires a '{class}' object but received a '{found}'"),
            false => format!("descriptor '{name}' for '{class}' objects doesn't apply to a '{found}' object"),
        };
        Err(self.type_error(message))
    }

    #[inline(never)]
    fn call_native_slow(&mut self, native: Gc<Native>, at: usize, argc: usize, names: Option<Gc<Tuple>>) -> PyResult {
        let Native { def, owner, .. } = self.heap[native];
        // Above everything in use: the layout may be longer than the call was.
        let base = self.machine.top.max(at + argc);
        self.machine.top = base;
        // What a method is called on comes before how many arguments there are.
        if let Native { owner: Some(owner), bound, .. } = self.heap[native]
            && bound.is_unbound()
            && argc > names.map_or(0, |names| names.items().len())
        {
            self.check_receiver(owner, def, at)?;
        }
        let laid_out = match self.lay_out(native, at, argc, names) {
            Err(_) if def.python => Err(self.python_arguments_error(native, argc, names)),
            laid_out => laid_out,
        };
        let result = laid_out.and_then(|()| {
            let count = self.machine.top - base;
            if let Some(owner) = owner
                && count > 0
            {
                self.check_receiver(owner, def, base)?;
            }
            // SAFETY: as in `call_native`.
            let args = unsafe { self.machine.args(base, count) };
            (def.func)(self, args)
        });
        self.machine.top = base;
        result
    }

    /// Puts the arguments on top of the stack as the signature lays them out.
    fn lay_out(&mut self, native: Gc<Native>, at: usize, argc: usize, names: Option<Gc<Tuple>>) -> PyResult<()> {
        let Native { def, owner, bound } = self.heap[native];
        let receiver = usize::from(!bound.is_unbound());
        let given = |vm: &Vm, i: usize| if i < receiver { bound } else { vm.machine.get(at + i - receiver) };
        let named = names.map_or(0, |n| n.items().len());
        let positional = argc + receiver - named;
        let is_method = owner.is_some() || bound.present().is_some();
        // A class method is named with the class that it is asked of.
        let owner = owner.or_else(|| bound.as_gc::<Class>());
        let params = def.positional as usize;
        if let Some(names) = names.filter(|names| !names.items().is_empty() && !def.var_kwargs) {
            self.check_keywords(def, owner, is_method, positional, names)?;
        }
        if positional > params && !def.var_args {
            return Err(self.native_arity_error(def, owner, is_method, positional));
        }
        let direct = positional.min(params);
        let base = self.machine.top;
        for i in 0..def.fixed() {
            let value = if i < direct { given(self, i) } else { Value::UNBOUND };
            self.machine.push_root(value);
        }
        let mut wrong = None;
        // The place for the dict of further keywords, if the signature has one.
        let extra = def.var_kwargs.then(|| base + def.fixed() - 1);
        if let Some(names) = names {
            for (i, &name) in names.items().iter().enumerate() {
                let name = name.as_gc::<Str>().expect("keyword names are strings");
                let value = given(self, positional + i);
                let found = def.param_names().position(|p| p == name.as_str()).filter(|&i| i >= def.pos_only.into());
                match (found, extra) {
                    (Some(i), _) if self.machine.get(base + i).is_unbound() => self.machine.set(base + i, value),
                    (Some(_), _) => {
                        wrong.get_or_insert((name, found));
                    }
                    (None, Some(place)) => {
                        let dict = match self.machine.get(place).as_gc() {
                            Some(dict) => dict,
                            None => self.new_dict(),
                        };
                        self.machine.set(place, dict.into());
                        self.heap.dict_set_str(dict, name, value);
                    }
                    (None, None) => {
                        wrong.get_or_insert((name, found));
                    }
                }
            }
        }
        if let Some(missing) = (0..def.required as usize).find(|&i| self.machine.get(base + i).is_unbound()) {
            if def.pos_only as usize > missing || (positional == 0 && owner.is_some() && def.is_slot()) {
                return Err(self.native_arity_error(def, owner, is_method, positional));
            }
            let name = def.param_names().nth(missing).unwrap_or("?");
            if is_new(def) {
                return Err(self.type_error(format!("function missing required argument '{name}' (pos {missing})")));
            }
            let place = missing + usize::from(!is_method);
            let place = if def.name == "enumerate" { String::new() } else { format!(" (pos {place})") };
            let message = format!("{}() missing required argument '{name}'{place}", def.name);
            return Err(self.type_error(message));
        }
        // What is missing comes before what is too much.
        match wrong {
            Some((name, Some(i))) => {
                let (name, place) = (name.as_str(), i + usize::from(!is_method && !is_new(def)));
                let message = format!("argument for {}() given by name ('{name}') and position ({place})", def.name);
                return Err(self.type_error(message));
            }
            Some((name, None)) => return Err(self.native_keyword_error(def, owner, name, named)),
            None => {}
        }
        for i in direct..positional {
            let value = given(self, i);
            self.machine.push_root(value);
        }
        Ok(())
    }

    /// Refuses keywords where there are none, and more arguments than parameters, before anything is looked at.
    fn check_keywords(
        &mut self,
        def: &'static NativeDef,
        owner: Option<Gc<Class>>,
        is_method: bool,
        positional: usize,
        names: Gc<Tuple>,
    ) -> PyResult<()> {
        let most = (def.positional + def.kw_only) as usize;
        if def.param_names().count() == def.pos_only as usize || (def.var_args && def.kw_only == 0) {
            let name = names.items()[0].as_gc::<Str>().expect("keyword names are strings");
            return Err(self.native_keyword_error(def, owner, name, names.items().len()));
        }
        let given = positional + names.items().len();
        if is_new(def) && given > most {
            let message = new_arity(def, most, given);
            return Err(self.type_error(message));
        }
        let receiver = usize::from(is_method);
        if !def.var_args && given > most && positional >= receiver && !matches!(def.name, "int" | "zip") {
            let (most, given) = (most - receiver, given - receiver);
            let kind = if positional == receiver { "keyword " } else { "" };
            let s = if most == 1 { "" } else { "s" };
            let message = format!("{}() takes at most {most} {kind}argument{s} ({given} given)", def.name);
            return Err(self.type_error(message));
        }
        Ok(())
    }

    #[cold]
    fn native_keyword_error(
        &mut self,
        def: &'static NativeDef,
        owner: Option<Gc<Class>>,
        name: Gc<Str>,
        given: usize,
    ) -> Raised {
        let takes_any = def.param_names().count() > def.pos_only as usize && !(def.var_args && def.kw_only == 0);
        let message = if says_its_name(def) {
            format!("__new__() got an unexpected keyword argument '{}'", name.as_str())
        } else if is_new(def) {
            format!("this function got an unexpected keyword argument '{}'", name.as_str())
        } else if def.name == "zip" && given > 1 {
            format!("zip() takes at most 1 keyword argument ({given} given)")
        } else if takes_any {
            // `sorted` is a call of `list.sort`.
            let called = if def.name == "sorted" { "sort" } else { def.name };
            let known = def.param_names().skip(def.pos_only as usize).map(str::to_owned).collect();
            let hint = crate::traceback::suggest::closest(known, name.as_str());
            let hint = hint.map_or(String::new(), |close| format!(". Did you mean '{close}'?"));
            format!("{called}() got an unexpected keyword argument '{}'{hint}", name.as_str())
        } else if owner.is_some_and(|owner| self.is_wrapper(def, owner)) {
            format!("wrapper {}() takes no keyword arguments", def.name)
        } else {
            format!("{}{}() takes no keyword arguments", self.owner_prefix(def, owner), def.name)
        };
        self.type_error(message)
    }

    /// `list.` for a method of list, `math.` for a function of math, nothing for a built-in function.
    pub(super) fn owner_prefix(&self, def: &'static NativeDef, owner: Option<Gc<Class>>) -> String {
        if let Some(class) = owner {
            return format!("{}.", self.heap[class].name.as_str());
        }
        let module = self.library.native.iter().find(|m| m.functions.as_ptr_range().contains(&std::ptr::from_ref(def)));
        module.map_or(String::new(), |module| match module.name {
            "operator" => "_operator.".to_owned(),
            name => format!("{name}."),
        })
    }

    /// Whether CPython has this method as the wrapper of a slot, which counts arguments in words of its own.
    fn is_wrapper(&self, def: &'static NativeDef, owner: Gc<Class>) -> bool {
        let types = &self.types;
        let ordinary = match def.name {
            "__getitem__" => [types.list, types.dict].contains(&owner),
            "__contains__" => [types.dict, types.set, types.frozenset].contains(&owner),
            "__init__" | "__call__" | "__sizeof__" | "__getstate__" | "__getnewargs__" | "__reduce_ex__" => true,
            "__enter__" | "__exit__" | "__getformat__" | "__set_name__" => true,
            _ => false,
        };
        !ordinary && def.binding == Binding::Plain && def.is_slot()
    }

    /// What the wrapper of a slot says about a wrong number of arguments.
    fn slot_arity(&self, def: &'static NativeDef, owner: Gc<Class>, given: usize) -> Option<String> {
        if !self.is_wrapper(def, owner) {
            return None;
        }
        let types = &self.types;
        let sequences = [types.str, types.list, types.tuple, types.bytes, types.bytearray, types.deque];
        let (most, least) = (def.positional as usize - 1, (def.required as usize).saturating_sub(1));
        // Those that unpack a tuple of arguments name a function, which is nobody.
        let unpacks = match def.name {
            "__mul__" | "__rmul__" | "__imul__" => sequences.contains(&owner),
            "__setitem__" | "__setattr__" | "__set__" | "__get__" | "__pow__" | "__rpow__" => true,
            _ => false,
        };
        let space = if unpacks { " " } else { "" };
        let bound = match (most == least, given > most) {
            (true, _) => "",
            (false, true) => "at most ",
            (false, false) => "at least ",
        };
        let count = if given > most { most } else { least };
        Some(format!("{space}expected {bound}{count} argument{}, got {given}", if count == 1 { "" } else { "s" }))
    }

    /// The words of CPython's several argument parsers, by the shape of the signature.
    #[cold]
    fn native_arity_error(
        &mut self,
        def: &'static NativeDef,
        owner: Option<Gc<Class>>,
        is_method: bool,
        given: usize,
    ) -> Raised {
        if is_new(def) && given > def.positional.into() {
            let message = new_arity(def, def.positional.into(), given);
            return self.type_error(message);
        }
        let receiver = usize::from(is_method);
        let all = (def.positional + def.kw_only) as usize;
        if def.kw_only > 0 && given > all && given > receiver {
            let (all, given) = (all - receiver, given - receiver);
            let message = format!("{}() takes at most {all} argument{} ({given} given)", def.name, plural(all));
            return self.type_error(message);
        }
        let prefix = self.owner_prefix(def, owner);
        if given < receiver {
            let message = match owner.filter(|_| def.is_slot()) {
                Some(owner) => {
                    let class = self.heap[owner].name_in_messages().as_str();
                    format!("descriptor '{}' of '{class}' object needs an argument", def.name)
                }
                None => format!("unbound method {prefix}{}() needs an argument", def.name),
            };
            return self.type_error(message);
        }
        let (most, least) = (def.positional as usize - receiver, (def.required as usize).saturating_sub(receiver));
        let given = given - receiver;
        let name = def.name;
        if let Some(message) = owner.and_then(|owner| self.slot_arity(def, owner, given)) {
            return self.type_error(message);
        }
        let all_pos_only = def.pos_only == def.positional;
        let message = if matches!(name, "NoneType" | "ellipsis" | "NotImplementedType") {
            let name = if name == "ellipsis" { "EllipsisType" } else { name };
            format!("{name} takes no arguments")
        } else if most == 0 && def.kw_only > 0 {
            format!("{name}() takes no positional arguments")
        } else if most == 0 {
            format!("{prefix}{name}() takes no arguments ({given} given)")
        } else if most == least
            && most == 1
            && all_pos_only
            && def.kw_only == 0
            && !matches!(
                name,
                "reversed" | "classmethod" | "staticmethod" | "itemgetter" | "attrgetter" | "methodcaller"
            )
        {
            format!("{prefix}{name}() takes exactly one argument ({given} given)")
        } else if most == least && def.kw_only > 0 {
            format!("{name}() takes exactly {most} positional argument{} ({given} given)", plural(most))
        } else if most == least {
            format!("{name} expected {most} argument{}, got {given}", plural(most))
        } else if !all_pos_only && given > most && !matches!(name, "int" | "str") {
            let kind = if def.kw_only > 0 { "positional " } else { "" };
            format!("{name}() takes at most {most} {kind}argument{} ({given} given)", plural(most))
        } else if given > most {
            format!("{name} expected at most {most} argument{}, got {given}", plural(most))
        } else if !all_pos_only && def.pos_only >= def.required {
            format!("{name}() takes at least {least} positional argument{} ({given} given)", plural(least))
        } else {
            format!("{name} expected at least {least} argument{}, got {given}", plural(least))
        };
        self.type_error(message)
    }
}

fn plural(n: usize) -> &'static str {
    if n == 1 { "" } else { "s" }
}

/// Whether a `__new__` says its own name in messages, as `timedelta`'s alone does.
fn says_its_name(def: &NativeDef) -> bool {
    def.param_names().nth(1) == Some("days")
}

/// Whether it makes the instances of a class that is written in Python: messages don't count its first argument.
fn is_new(def: &NativeDef) -> bool {
    def.binding == Binding::Static && def.name == "__new__" && def.positional > 1
}

/// What such a function says of too many arguments.
fn new_arity(def: &NativeDef, most: usize, given: usize) -> String {
    let (most, given) = (most - 1, given - 1);
    let kind = if def.kw_only > 0 { "positional " } else { "" };
    let called = if says_its_name(def) { "__new__()" } else { "function" };
    format!("{called} takes at most {most} {kind}argument{} ({given} given)", if most == 1 { "" } else { "s" })
}
