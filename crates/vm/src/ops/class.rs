//! Classes: making them, their resolution order and what their bodies leave behind. Instances are in [`instances`], the checks of what is one in
//! [`checks`].

mod checks;
mod instances;

use super::class_slots::{add_getters, check_slots, declared_slots, has_weakref, is_of_any_length};
use crate::heap::{Gc, Kind, ShapeId, Str, Tuple};
use crate::types::class::{Class, Layout, Member, Pattern};
use crate::types::dict::Dict;
use crate::types::exception::{Exc, fields};
use crate::types::function::{Cell, Function, Wrapper};
use crate::types::native::Native;
use crate::value::Value;
use crate::vm::{PyResult, Raised, Vm};

/// `__build_class__(func, name, /, *bases, **kwds)`: runs a class statement.
///
/// # Errors
/// What the body, the metaclass or the hooks raise; TypeError for bases that don't go together.
pub fn build_class(vm: &mut Vm, args: &[Value]) -> PyResult {
    let (body, name, keywords) = (args[0], args[1], args[2]);
    let Some(func) = body.as_gc::<Function>() else {
        return Err(vm.type_error("__build_class__: func must be a function"));
    };
    if vm.cast::<Str>(args[1]).is_none() {
        return Err(vm.type_error("__build_class__: name is not a string"));
    }
    let mut bases = Vec::new();
    let mut replaced = false;
    for &base in &args[3..] {
        if base.is::<Class>() {
            bases.push(base);
            continue;
        }
        let entries = vm.names.mro_entries;
        let original = vm.new_tuple(&args[3..]);
        vm.root(original);
        match vm.getattr_opt(base, entries)? {
            Some(method) => {
                let more = vm.call(method, &[original])?;
                let Some(more) = more.as_gc::<Tuple>() else {
                    return Err(vm.type_error("__mro_entries__ must return a tuple"));
                };
                vm.root(more);
                bases.extend_from_slice(more.items());
                replaced = true;
            }
            None => bases.push(base),
        }
    }
    let keywords = match keywords.as_gc::<Dict>() {
        Some(keywords) => keywords,
        None => vm.new_dict(),
    };
    vm.root(keywords);
    let mut meta: Option<Value> = None;
    if let Some(place) = vm.heap[keywords].find_str(vm.names.metaclass) {
        meta = Some(vm.heap[keywords].remove_at(place).value);
    }
    let meta = choose_metaclass(vm, meta, &bases)?;
    vm.root(meta);
    let bases_tuple = vm.new_tuple(&bases);
    vm.root(bases_tuple);
    let extra: Vec<(Gc<Str>, Value)> =
        vm.heap[keywords].iter().filter_map(|e| Some((e.key.as_gc::<Str>()?, e.value))).collect();
    let prepare = vm.names.prepare;
    let namespace = match meta.as_gc::<Class>() {
        Some(class) if class == vm.types.type_ => vm.new_dict().into(),
        _ => match vm.getattr_opt(meta, prepare)? {
            Some(prepare) => vm.call_kw(prepare, &[name, bases_tuple], &extra)?,
            None => vm.new_dict().into(),
        },
    };
    vm.root(namespace);
    vm.run_in_namespace(func, namespace)?;
    if replaced && let Some(dict) = namespace.as_gc::<Dict>() {
        let original = vm.new_tuple(&args[3..]);
        let key = vm.heap.intern("__orig_bases__");
        vm.heap.dict_set_str(dict, key, original);
    }
    if meta.as_gc::<Class>() == Some(vm.types.type_) {
        return new_type(vm, vm.types.type_, name, bases_tuple, namespace, &extra);
    }
    let cell = namespace.as_gc::<Dict>().and_then(|dict| vm.heap[dict].get_str(vm.names.classcell));
    if let Some(cell) = cell {
        vm.root(cell);
    }
    let class = vm.call_kw(meta, &[name, bases_tuple, namespace], &extra)?;
    match cell.and_then(|cell| cell.as_gc::<Cell>()) {
        Some(cell) if class.is::<Class>() => check_class_cell(vm, cell, class, name),
        _ => Ok(class),
    }
}

/// Sees that a metaclass has handed the cell `__class__` of a class body on to `type.__new__`: its methods need it.
fn check_class_cell(vm: &mut Vm, cell: Gc<Cell>, class: Value, name: Value) -> PyResult {
    let held = vm.heap[cell].value;
    if held == class {
        return Ok(class);
    }
    let name = vm.repr(name)?;
    let shown = vm.repr(class)?;
    if held.is_unbound() {
        let message = format!(
            "__class__ not set defining {} as {}. Was __classcell__ propagated to type.__new__?",
            name.as_str(),
            shown.as_str()
        );
        return Err(vm.err(Exc::RuntimeError, message));
    }
    let held = vm.repr(held)?;
    let message = format!("__class__ set to {} defining {} as {}", held.as_str(), name.as_str(), shown.as_str());
    Err(vm.type_error(message))
}

fn choose_metaclass(vm: &mut Vm, given: Option<Value>, bases: &[Value]) -> PyResult {
    let mut winner = match given {
        Some(meta) => match meta.as_gc::<Class>() {
            Some(class) => class,
            None => return Ok(meta),
        },
        None => match bases.first() {
            Some(&base) => vm.class_of(base),
            None => vm.types.type_,
        },
    };
    for &base in bases {
        let meta = vm.class_of(base);
        if vm.heap[winner].is_subclass(meta) {
            continue;
        }
        if vm.heap[meta].is_subclass(winner) {
            winner = meta;
            continue;
        }
        return Err(vm.type_error(
            "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases",
        ));
    }
    Ok(winner.into())
}

/// `type.__new__(meta, name, bases, namespace, **kwds)`: makes the class object and runs the hooks.
///
/// # Errors
/// TypeError for bases that don't go together, and what the hooks raise.
pub fn new_type(
    vm: &mut Vm,
    meta: Gc<Class>,
    name: Value,
    bases: Value,
    namespace: Value,
    keywords: &[(Gc<Str>, Value)],
) -> PyResult {
    let Some(name) = vm.cast::<Str>(name) else {
        let message = format!("type.__new__() argument 1 must be str, not {}", vm.type_name(name));
        return Err(vm.type_error(message));
    };
    if name.as_str().contains('\0') {
        return Err(vm.value_error("type name must not contain null characters"));
    }
    let Some(bases_tuple) = bases.as_gc::<Tuple>() else {
        let message = format!("type.__new__() argument 2 must be tuple, not {}", vm.type_name(bases));
        return Err(vm.type_error(message));
    };
    for &base in bases_tuple.items() {
        if !base.is::<Class>() && vm.getattr_opt(base, vm.names.mro_entries)?.is_some() {
            return Err(vm.type_error("type() doesn't support MRO entry resolution; use types.new_class()"));
        }
    }
    let Some(namespace) = vm.cast::<Dict>(namespace) else {
        let message = format!("type.__new__() argument 3 must be dict, not {}", vm.type_name(namespace));
        return Err(vm.type_error(message));
    };
    let winner = choose_metaclass(vm, Some(meta.into()), bases_tuple.items())?.as_gc::<Class>().unwrap_or(meta);
    if winner != meta
        && let Some(new) = vm.lookup(winner, vm.names.new)
        && let func = vm.unwrap_static(new)
        && func.is::<Function>()
    {
        // The bases want a metaclass that makes its classes in its own way.
        return vm.call_kw(func, &[winner.into(), name.into(), bases, namespace.into()], keywords);
    }
    let meta = winner;
    let mut base_classes = Vec::new();
    for &base in bases_tuple.items() {
        match base.as_gc::<Class>() {
            Some(class) if vm.heap[class].is_base || vm.heap[class].is_heap => base_classes.push(class),
            Some(class) => {
                let message =
                    format!("type '{}' is not an acceptable base type", vm.heap[class].name_in_messages().as_str());
                return Err(vm.type_error(message));
            }
            None => return Err(vm.type_error("bases must be types")),
        }
    }
    if base_classes.is_empty() {
        base_classes.push(vm.types.object);
    }
    let class = allocate(vm, meta, name, &base_classes, namespace)?;
    vm.root(class);
    finish_namespace(vm, class, namespace)?;
    set_names(vm, class)?;
    call_init_subclass(vm, class, keywords)?;
    Ok(class.into())
}

/// The class object with everything that follows from its bases.
fn allocate(
    vm: &mut Vm,
    meta: Gc<Class>,
    name: Gc<Str>,
    bases: &[Gc<Class>],
    namespace: Gc<Dict>,
) -> PyResult<Gc<Class>> {
    let name = vm.heap.intern(name.as_str());
    let dict = {
        let copy = vm.heap[namespace].clone();
        vm.heap.alloc(copy)
    };
    let basis = solid_base(vm, bases)?;
    let slots = declared_slots(vm, name, namespace)?;
    let inherits_dict = bases.iter().any(|&b| vm.heap[b].has_dict);
    check_slots(vm, slots.as_deref().unwrap_or_default(), bases, basis, inherits_dict, namespace)?;
    let has_dict = slots.as_ref().is_none_or(|s| s.iter().any(|n| n.as_str() == "__dict__")) || inherits_dict;
    let own_slots: Vec<Gc<Str>> =
        slots.iter().flatten().copied().filter(|name| !matches!(name.as_str(), "__dict__" | "__weakref__")).collect();
    let refers_weakly = slots.as_ref().is_none_or(|s| s.iter().any(|n| n.as_str() == "__weakref__"))
        && !is_of_any_length(vm, basis)
        && !bases.iter().any(|&base| has_weakref(vm, base));
    let all_slots = slots.map(|mut own| {
        for &base in bases {
            own.extend(vm.heap[base].slots.iter().flatten().copied());
        }
        own
    });
    let b = &vm.heap[basis];
    let layout = match b.layout {
        // A module knows its class.
        Layout::Native(Kind::Module) => b.layout,
        Layout::Native(_) => Layout::Payload,
        other => other,
    };
    let (construct, mutable, capacity) = (b.construct, b.payload_is_mutable, b.capacity);
    let is_type = vm.heap[basis].is_subclass(vm.types.type_);
    let construct = if layout == Layout::Plain { None } else { construct };
    let version = vm.heap.new_version();
    let class = vm.heap.alloc(Class {
        name,
        qualname: name,
        shown_name: None,
        meta: Some(meta),
        bases: bases.to_vec(),
        mro: Vec::new(),
        family: Default::default(),
        dict,
        subclasses: Vec::new(),
        version,
        shape: ShapeId(0),
        dict_shape: ShapeId(0),
        capacity,
        layout: if is_type { Layout::Native(crate::heap::Kind::Class) } else { layout },
        construct,
        payload_is_mutable: mutable,
        has_dict,
        basis: Some(basis),
        slots: all_slots,
        own_slots: own_slots.clone(),
        fixed: Vec::new(),
        is_heap: true,
        is_base: true,
        candid: Default::default(),
        pattern: Pattern::Inherited,
        init: None,
    });
    let mark = vm.root_mark();
    vm.root(class);
    let mro = resolution_order(vm, class, bases)?;
    if has_dict {
        let of = |&c: &Gc<Class>| vm.heap[c].own_slots.iter().map(move |&name| (c, name)).collect::<Vec<_>>();
        let fixed = mro.iter().rev().flat_map(of).collect();
        vm.heap[class].fixed = fixed;
    }
    vm.heap[class].mro = mro;
    let reserved = vm.heap[class].layout_slots() + vm.heap[class].fixed.len() as u32;
    vm.heap[class].capacity = capacity.max(reserved.min(250) as u8);
    vm.heap[class].shape = vm.heap.shapes.root(class, reserved, false);
    vm.heap[class].dict_shape = vm.heap.shapes.root(class, reserved, true);
    if !has_dict && vm.heap[class].capacity == reserved as u8 {
        let count = vm.heap[class].slots.as_ref().map_or(0, Vec::len).min(32) as u8;
        vm.heap[class].capacity += count;
    }
    for &base in bases {
        vm.heap[base].subclasses.push(class);
    }
    for name in own_slots {
        let member = vm.heap.alloc(Member { name, class });
        vm.heap.dict_set_str(dict, name, member.into());
    }
    let has_getter = bases.iter().any(|&base| vm.lookup(base, vm.names.dict).is_some());
    add_getters(vm, class, has_dict && !has_getter, refers_weakly);
    vm.unroot(mark);
    Ok(class)
}

/// The base whose instances' layout decides that of the new class's: two different built-in ones don't go together.
fn solid_base(vm: &mut Vm, bases: &[Gc<Class>]) -> PyResult<Gc<Class>> {
    let mut chosen = vm.types.object;
    // Plain classes have the first base's layout.
    for (i, &base) in bases.iter().enumerate() {
        let mine = builtin_base(vm, base);
        let theirs = builtin_base(vm, chosen);
        if theirs == vm.types.object {
            if mine != vm.types.object || i == 0 {
                chosen = base;
            }
        } else if mine != vm.types.object && !vm.heap[theirs].is_subclass(mine) {
            if vm.heap[mine].is_subclass(theirs) {
                chosen = base;
            } else {
                return Err(vm.type_error("multiple bases have instance lay-out conflict"));
            }
        }
    }
    Ok(chosen)
}

/// The class that decides what a class's instances are made of: a built-in one, or one with `__slots__`.
fn builtin_base(vm: &Vm, class: Gc<Class>) -> Gc<Class> {
    let exception = vm.types.exception(Exc::BaseException);
    let solid = |&c: &Gc<Class>| !vm.heap[c].is_heap || !vm.heap[c].own_slots.is_empty();
    let found = vm.heap[class].mro.iter().copied().find(solid);
    match found {
        // Those that keep something beside their arguments don't go together.
        Some(c) if vm.heap[c].is_subclass(exception) => {
            fields::family(vm, c).map_or(exception, |family| vm.types.exception(fields::kept_like(family)))
        }
        Some(c) => c,
        None => vm.types.object,
    }
}

/// The resolution order of a class: what the `mro` of its metaclass says, if that has its own.
fn resolution_order(vm: &mut Vm, class: Gc<Class>, bases: &[Gc<Class>]) -> PyResult<Vec<Gc<Class>>> {
    let meta = vm.heap[class].meta.unwrap_or(vm.types.type_);
    let name = vm.heap.intern("mro");
    if meta == vm.types.type_ || vm.lookup(meta, name).is_none_or(|method| method.is::<Native>()) {
        return linearise(vm, class, bases);
    }
    if vm.heap[class].mro.is_empty() {
        // The method may look at the class.
        vm.heap[class].mro = vec![class];
    }
    let Some(order) = vm.call_special(class.into(), name, &[])? else { return linearise(vm, class, bases) };
    let mark = vm.root_mark();
    vm.root(order);
    let order = vm.collect(order);
    vm.unroot(mark);
    let solid = builtin_base(vm, vm.heap[class].basis.unwrap_or(vm.types.object));
    let mut classes = Vec::new();
    for value in order? {
        let Some(one) = value.as_gc::<Class>() else {
            let message = format!("mro() returned a non-class ('{}')", vm.type_name(value));
            return Err(vm.type_error(message));
        };
        if one != class && !vm.heap[solid].is_subclass(builtin_base(vm, one)) {
            let message = format!("mro() returned base with unsuitable layout ('{}')", vm.heap[one].name.as_str());
            return Err(vm.type_error(message));
        }
        classes.push(one);
    }
    Ok(classes)
}

/// The C3 linearisation (Barrett et al., "A monotonic superclass linearization for Dylan", OOPSLA 1996).
pub(crate) fn linearise(vm: &mut Vm, class: Gc<Class>, bases: &[Gc<Class>]) -> PyResult<Vec<Gc<Class>>> {
    for (i, base) in bases.iter().enumerate() {
        if bases[..i].contains(base) {
            let message = format!("duplicate base class {}", vm.heap[*base].name.as_str());
            return Err(vm.type_error(message));
        }
    }
    let mut sequences: Vec<Vec<Gc<Class>>> = bases.iter().map(|&b| vm.heap[b].mro.clone()).collect();
    sequences.push(bases.to_vec());
    let mut order = vec![class];
    loop {
        sequences.retain(|s| !s.is_empty());
        if sequences.is_empty() {
            return Ok(order);
        }
        let next =
            sequences.iter().map(|s| s[0]).find(|candidate| !sequences.iter().any(|s| s[1..].contains(candidate)));
        let Some(next) = next else {
            return Err(mro_conflict(vm, &sequences));
        };
        order.push(next);
        for sequence in &mut sequences {
            if sequence[0] == next {
                sequence.remove(0);
            }
        }
    }
}

/// The error of bases that are none, or no classes.
fn wrong_bases(vm: &mut Vm, name: Gc<Str>, bases: Value) -> Raised {
    let items = bases.as_gc::<Tuple>().map(|t| t.items().to_vec()).unwrap_or_default();
    let message = match items.iter().find(|item| !item.is::<Class>()) {
        Some(&item) => {
            let of = vm.type_name(item);
            format!("{}.__bases__ must be tuple of classes, not '{of}'", name.as_str())
        }
        None => format!("can only assign non-empty tuple to {}.__bases__, not ()", name.as_str()),
    };
    vm.type_error(message)
}

/// `class.__bases__ = bases`
///
/// # Errors
/// TypeError for bases that don't go together.
pub fn set_bases(vm: &mut Vm, class: Gc<Class>, bases: Value) -> PyResult<()> {
    let classes: Option<Vec<Gc<Class>>> =
        bases.as_gc::<Tuple>().and_then(|t| t.items().iter().map(|b| b.as_gc::<Class>()).collect());
    let name = vm.heap[class].name;
    if !bases.is::<Tuple>() {
        let of = vm.type_name(bases);
        let message = format!("can only assign tuple to {}.__bases__, not {of}", name.as_str());
        return Err(vm.type_error(message));
    }
    let Some(classes) = classes.filter(|c| !c.is_empty()) else { return Err(wrong_bases(vm, name, bases)) };
    if classes.iter().any(|&c| vm.heap[c].is_subclass(class)) {
        return Err(vm.type_error("a __bases__ item causes an inheritance cycle"));
    }
    let basis = solid_base(vm, &classes)?;
    if builtin_base(vm, basis) != builtin_base(vm, class) {
        let what = if vm.heap[basis].is_heap { "object layout" } else { "deallocator" };
        let message = format!(
            "__bases__ assignment: '{}' {what} differs from '{}'",
            vm.heap[basis].name.as_str(),
            vm.heap[vm.heap[class].bases[0]].name.as_str()
        );
        return Err(vm.type_error(message));
    }
    let old = std::mem::replace(&mut vm.heap[class].bases, classes.clone());
    for base in old {
        vm.heap[base].subclasses.retain(|&c| c != class);
    }
    for base in classes {
        vm.heap[base].subclasses.push(class);
    }
    relinearise(vm, class)?;
    vm.class_changed(class);
    Ok(())
}

/// Works out the resolution order of a class, and of those derived from it, anew.
fn relinearise(vm: &mut Vm, class: Gc<Class>) -> PyResult<()> {
    let bases = vm.heap[class].bases.clone();
    let order = resolution_order(vm, class, &bases)?;
    vm.heap[class].mro = order;
    vm.heap[class].family.set(0);
    for derived in vm.heap[class].subclasses.clone() {
        relinearise(vm, derived)?;
    }
    Ok(())
}

#[cold]
fn mro_conflict(vm: &mut Vm, sequences: &[Vec<Gc<Class>>]) -> Raised {
    let mut names: Vec<&str> = Vec::new();
    let mut heads: Vec<Gc<Class>> = Vec::new();
    for sequence in sequences {
        if !heads.contains(&sequence[0]) {
            heads.push(sequence[0]);
        }
    }
    for head in &heads {
        names.push(vm.heap[*head].name.as_str());
    }
    let message = format!("Cannot create a consistent method resolution order (MRO) for bases {}", names.join(", "));
    vm.type_error(message)
}

/// Sees to what the namespace of a class body holds for the class itself.
fn finish_namespace(vm: &mut Vm, class: Gc<Class>, namespace: Gc<Dict>) -> PyResult<()> {
    let dict = vm.heap[class].dict;
    if let Some(place) = vm.heap[dict].find_str(vm.names.qualname) {
        let qualname = vm.heap[dict].remove_at(place).value;
        let Some(text) = vm.cast::<Str>(qualname) else {
            let message = format!("type __qualname__ must be a str, not {}", vm.type_name(qualname));
            return Err(vm.type_error(message));
        };
        vm.heap[class].qualname = text;
    }
    if let Some(place) = vm.heap[dict].find_str(vm.names.classcell) {
        let cell = vm.heap[dict].remove_at(place).value;
        let Some(place) = cell.as_gc::<Cell>() else {
            let of = vm.class_of(cell);
            let shown = vm.repr(of.into())?;
            let message = format!("__classcell__ must be a nonlocal cell, not {}", shown.as_str());
            return Err(vm.type_error(message));
        };
        vm.heap[place].value = class.into();
    }
    if let Some(place) = vm.heap[dict].find_str(vm.names.classdictcell) {
        let cell = vm.heap[dict].remove_at(place).value;
        if let Some(cell) = cell.as_gc::<Cell>() {
            vm.heap[cell].value = dict.into();
        }
    }
    for name in [vm.names.classcell, vm.names.classdictcell] {
        if let Some(place) = vm.heap[namespace].find_str(name) {
            vm.heap[namespace].remove_at(place);
        }
    }
    for (name, is_class) in [(vm.names.new, false), (vm.names.init_subclass, true), (vm.names.class_getitem, true)] {
        let found = vm.heap[dict].get_str(name);
        if let Some(func) = found.filter(|f| f.is::<Function>()) {
            let wrapped = vm.heap.alloc(Wrapper { func, is_class, dict: None });
            vm.heap.dict_set_str(dict, name, wrapped.into());
        }
    }
    // A class that defines equality without a hash is not hashable.
    let (eq, hash) = (vm.names.eq, vm.names.hash);
    if vm.heap[dict].get_str(eq).is_some() && vm.heap[dict].get_str(hash).is_none() {
        vm.heap.dict_set_str(dict, hash, Value::NONE);
    }
    let doc = vm.names.doc;
    if vm.heap[dict].get_str(doc).is_none() {
        vm.heap.dict_set_str(dict, doc, Value::NONE);
    }
    let module = vm.names.module;
    if vm.heap[dict].get_str(module).is_none() {
        let globals = vm.current_globals();
        if let Some(name) = globals.and_then(|g| vm.heap[g].get_str(vm.names.name)) {
            vm.heap.dict_set_str(dict, module, name);
        }
    }
    vm.class_changed(class);
    Ok(())
}

fn set_names(vm: &mut Vm, class: Gc<Class>) -> PyResult<()> {
    let set_name = vm.names.set_name;
    let entries: Vec<_> = vm.heap[vm.heap[class].dict].iter().collect();
    for entry in entries {
        if !entry.value.is_heap() || entry.value.is::<Function>() || entry.value.is::<Class>() {
            continue;
        }
        if vm.lookup_special(entry.value, set_name).is_some()
            && let Err(raised) = vm.call_special(entry.value, set_name, &[class.into(), entry.key])
        {
            return Err(note_set_name(vm, raised, class, entry.key, entry.value));
        }
    }
    Ok(())
}

/// Says on an exception from `__set_name__` whose it was.
#[cold]
fn note_set_name(vm: &mut Vm, raised: Raised, class: Gc<Class>, key: Value, value: Value) -> Raised {
    let mark = vm.root_mark();
    vm.root(raised.0);
    let key = vm.repr(key).map_or_else(|_| String::new(), |text| text.as_str().to_owned());
    let (of, name) = (vm.type_name(value).to_owned(), vm.heap[class].name);
    let note = format!("Error calling __set_name__ on '{of}' instance {key} in '{}'", name.as_str());
    let note = vm.new_string(note);
    let result = crate::types::exception::add_note(vm, raised, note);
    vm.unroot(mark);
    result.err().unwrap_or(raised)
}

fn call_init_subclass(vm: &mut Vm, class: Gc<Class>, keywords: &[(Gc<Str>, Value)]) -> PyResult<()> {
    let name = vm.names.init_subclass;
    let mro = vm.heap[class].mro.clone();
    if !mro.contains(&class) {
        // A metaclass has left it out: then there is nothing behind it.
        let name = vm.heap[class].name.as_str();
        let message = format!("super(type, obj): obj (type {name}) is not an instance or subtype of type ({name}).");
        return Err(vm.type_error(message));
    }
    for &base in &mro[1..] {
        let dict = vm.heap[base].dict;
        if let Some(found) = vm.heap[dict].get_str(name) {
            if base == vm.types.object {
                break;
            }
            let method = vm.read_from_class(found, class)?;
            vm.call_kw(method, &[], keywords)?;
            return Ok(());
        }
    }
    if !keywords.is_empty() {
        let message = format!("{}.__init_subclass__() takes no keyword arguments", vm.heap[class].name.as_str());
        return Err(vm.type_error(message));
    }
    Ok(())
}

impl Vm {
    /// A class for a native module: derived from a base, with an empty dict.
    pub fn new_class(&mut self, name: &str, base: Gc<Class>) -> Gc<Class> {
        let name = self.heap.intern(name);
        let namespace = self.new_dict();
        let mark = self.root_mark();
        self.root(namespace);
        let class = match allocate(self, self.types.type_, name, &[base], namespace) {
            Ok(class) => class,
            Err(_) => unreachable!("one base always goes with itself"),
        };
        self.unroot(mark);
        class
    }
}
