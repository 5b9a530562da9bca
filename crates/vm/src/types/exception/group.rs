//! Exception groups: making them, taking parts out of them, and what `except*` does with them.
//!
//! A group's message and exceptions are fields of the exception (see [`super::fields`]). A part of a group is a group of
//! the same structure, made by its `derive` method. How groups are shown is in [`crate::traceback`].

use super::fields::{self, EXCEPTIONS, MESSAGE};
use super::{Exc, slot};
use crate::heap::{Gc, Str, Tuple};
use crate::natives;
use crate::types::class::Class;
use crate::types::list::List;
use crate::types::native::NativeDef;
use crate::value::Value;
use crate::vm::{PyResult, Raised, Vm};

pub(super) const METHODS: &[NativeDef] = natives![
    "@static __new__(cls, /, *args, **kwargs)", "Create a group of exceptions." => new;
    "__str__(self, /)", "Return str(self)." => str;
    "derive(self, excs, /)", "A group of other exceptions with the same message." => derive;
    "split(self, matcher_value, /)", "The part that matches and the part that does not, each a group or None." => split;
    "subgroup(self, matcher_value, /)", "The part that matches, a group or None." => subgroup;
    "@class __class_getitem__(cls, item, /)", "See PEP 585." => crate::types::alias::class_getitem;
    "@get message", "The message." => field::<MESSAGE>;
    "@get exceptions", "The exceptions, a tuple." => field::<EXCEPTIONS>;
];

fn field<const FIELD: usize>(vm: &mut Vm, args: &[Value]) -> PyResult {
    let group = this(vm, args)?;
    Ok(fields::get(vm, group.0, FIELD))
}

/// The group that a method was called on.
fn this(vm: &mut Vm, args: &[Value]) -> PyResult<Raised> {
    match vm.as_exception(args[0]).filter(|&raised| is_group(vm, raised)) {
        Some(raised) => Ok(raised),
        None => Err(vm.type_error("an exception group is expected")),
    }
}

/// Whether an exception is a group.
pub(crate) fn is_group(vm: &Vm, raised: Raised) -> bool {
    vm.is_exc(raised, Exc::BaseExceptionGroup)
}

/// The exceptions in a group.
pub(crate) fn members(vm: &Vm, group: Raised) -> Vec<Raised> {
    let members = fields::get(vm, group.0, EXCEPTIONS).as_gc::<Tuple>();
    members.map_or(Vec::new(), |t| t.items().iter().filter_map(|&e| vm.as_exception(e)).collect())
}

fn str(vm: &mut Vm, args: &[Value]) -> PyResult {
    let group = this(vm, args)?;
    let text = text(vm, group)?;
    Ok(vm.new_string(text))
}

/// What `str` gives for a group: its message, and how many exceptions are in it.
pub(super) fn text(vm: &mut Vm, group: Raised) -> PyResult<String> {
    let message = fields::get(vm, group.0, MESSAGE);
    let mut text = vm.str_of(message)?.as_str().to_owned();
    let count = members(vm, group).len();
    let plural = if count == 1 { "" } else { "s" };
    text.push_str(&format!(" ({count} sub-exception{plural})"));
    Ok(text)
}

/// `BaseExceptionGroup.__new__(cls, message, exceptions)`
fn new(vm: &mut Vm, args: &[Value]) -> PyResult {
    let Some(class) = vm.as_exception_class(args[0]) else {
        return Err(vm.type_error("BaseExceptionGroup.__new__(X): X is not a subtype of BaseExceptionGroup"));
    };
    let [message, given] = args[2..] else {
        let count = args.len() - 2;
        let message = format!("BaseExceptionGroup.__new__() takes exactly 2 arguments ({count} given)");
        return Err(vm.type_error(message));
    };
    if vm.cast::<Str>(message).is_none() {
        let of = crate::types::str::short_name(vm, message);
        let message = format!("BaseExceptionGroup.__new__() argument 1 must be str, not {of}");
        return Err(vm.type_error(message));
    }
    let (excs, only_exceptions) = check_members(vm, given)?;
    let class = class_for(vm, class, only_exceptions)?;
    let raised = crate::ops::exception::instantiate(vm, class, &[message, given]);
    fields::set(vm, raised.0, MESSAGE, message);
    fields::set(vm, raised.0, EXCEPTIONS, excs);
    Ok(raised.value())
}

/// The members of a new group as a tuple, and whether all of them are of class Exception.
fn check_members(vm: &mut Vm, given: Value) -> PyResult<(Value, bool)> {
    let getitem = vm.names.getitem;
    let inner = vm.unwrap_payload(given);
    let unordered = inner.is::<crate::types::set::Set>() || inner.is::<crate::types::dict::Dict>();
    if unordered || vm.lookup_special(given, getitem).is_none() {
        return Err(vm.type_error("second argument (exceptions) must be a sequence"));
    }
    let items = vm.collect(given)?;
    if items.is_empty() {
        return Err(vm.value_error("second argument (exceptions) must be a non-empty sequence"));
    }
    let mut only_exceptions = true;
    for (place, &item) in items.iter().enumerate() {
        match vm.as_exception(item) {
            Some(raised) => only_exceptions &= vm.is_exc(raised, Exc::Exception),
            None => {
                let message = format!("Item {place} of second argument (exceptions) is not an exception");
                return Err(vm.value_error(message));
            }
        }
    }
    Ok((vm.new_tuple(&items), only_exceptions))
}

/// The class of a new group: an ExceptionGroup where only Exceptions are in it.
fn class_for(vm: &mut Vm, class: Gc<Class>, only_exceptions: bool) -> PyResult<Gc<Class>> {
    let plain = vm.types.exception(Exc::ExceptionGroup);
    if only_exceptions {
        return Ok(if class == vm.types.exception(Exc::BaseExceptionGroup) { plain } else { class });
    }
    if class == plain {
        return Err(vm.type_error("Cannot nest BaseExceptions in an ExceptionGroup"));
    }
    if vm.heap[class].is_subclass(vm.types.exception(Exc::Exception)) {
        let message = format!("Cannot nest BaseExceptions in '{}'", vm.heap[class].name.as_str());
        return Err(vm.type_error(message));
    }
    Ok(class)
}

/// A group of built-in class.
fn new_group(vm: &mut Vm, message: Value, excs: Value) -> PyResult {
    let class = vm.types.exception(Exc::BaseExceptionGroup);
    new(vm, &[class.into(), Value::UNBOUND, message, excs])
}

fn derive(vm: &mut Vm, args: &[Value]) -> PyResult {
    let group = this(vm, args)?;
    let message = fields::get(vm, group.0, MESSAGE);
    new_group(vm, message, args[1])
}

/// What decides whether an exception belongs to a part.
enum Matcher<'a> {
    /// Its class is this or one of these.
    Class(Value),
    /// What this returns for it.
    Predicate(Value),
    /// It is one of these, which are in no group.
    Leaves(&'a [Raised]),
}

fn matcher<'a>(vm: &mut Vm, value: Value) -> PyResult<Matcher<'a>> {
    let is_class = |class: Value| vm.as_exception_class(class).is_some();
    if is_class(value) || value.as_gc::<Tuple>().is_some_and(|t| t.items().iter().all(|&c| is_class(c))) {
        return Ok(Matcher::Class(value));
    }
    if !value.is::<Class>() && crate::builtins::is_callable(vm, value) {
        return Ok(Matcher::Predicate(value));
    }
    Err(vm.type_error("expected an exception type, a tuple of exception types, or a callable (other than a class)"))
}

fn split(vm: &mut Vm, args: &[Value]) -> PyResult {
    let (group, matcher) = (this(vm, args)?, matcher(vm, args[1])?);
    let (matched, rest) = parts(vm, group, &matcher, true)?;
    Ok(vm.new_tuple(&[matched, rest]))
}

fn subgroup(vm: &mut Vm, args: &[Value]) -> PyResult {
    let (group, matcher) = (this(vm, args)?, matcher(vm, args[1])?);
    Ok(parts(vm, group, &matcher, false)?.0)
}

/// The part of an exception that matches and, if wanted, the rest; None where there is nothing. Both are rooted until the
/// caller's native function returns.
fn parts(vm: &mut Vm, exception: Raised, matcher: &Matcher<'_>, want_rest: bool) -> PyResult<(Value, Value)> {
    let matches = match matcher {
        Matcher::Class(class) => vm.exc_matches(exception.value(), *class)?,
        Matcher::Predicate(predicate) => {
            let answer = vm.call(*predicate, &[exception.value()])?;
            vm.truth(answer)?
        }
        Matcher::Leaves(leaves) => leaves.iter().any(|leaf| leaf.0 == exception.0),
    };
    if matches {
        return Ok((exception.value(), Value::NONE));
    }
    if !is_group(vm, exception) {
        return Ok((Value::NONE, exception.value()));
    }
    if vm.enter_native().is_err() {
        return Err(vm.err(Exc::RecursionError, "maximum recursion depth exceeded in exceptiongroup_split_recursive"));
    }
    let sorted = members_by_match(vm, exception, matcher, want_rest);
    vm.leave_native();
    let (matched, rest) = sorted?;
    let matched = subset(vm, exception, &matched)?;
    Ok((matched, subset(vm, exception, &rest)?))
}

/// What [`parts`] makes of the members of a group.
fn members_by_match(
    vm: &mut Vm,
    group: Raised,
    matcher: &Matcher<'_>,
    want_rest: bool,
) -> PyResult<(Vec<Value>, Vec<Value>)> {
    let (mut matched, mut rest) = (Vec::new(), Vec::new());
    for member in members(vm, group) {
        let (yes, no) = parts(vm, member, matcher, want_rest)?;
        matched.extend([yes].into_iter().filter(|v| !v.is_none()));
        rest.extend([no].into_iter().filter(|v| want_rest && !v.is_none()));
    }
    Ok((matched, rest))
}

/// A group like another with some of its exceptions; None without any.
fn subset(vm: &mut Vm, group: Raised, members: &[Value]) -> PyResult {
    if members.is_empty() {
        return Ok(Value::NONE);
    }
    let list = vm.new_list(members.to_vec());
    vm.root(list);
    let name = vm.heap.intern("derive");
    let made = vm.call_method(group.value(), name, &[list])?;
    vm.root(made);
    let Some(part) = vm.as_exception(made).filter(|&raised| is_group(vm, raised)) else {
        return Err(vm.type_error("derive must return an instance of BaseExceptionGroup"));
    };
    part.set_traceback(group.traceback());
    part.0.set_slot(slot::CONTEXT, group.context());
    // (This hides the context, with or without a cause.)
    part.set_cause(group.cause());
    let name = vm.names.notes;
    if let Some(notes) = vm.getattr_opt(group.value(), name)?
        && (vm.cast::<List>(notes).is_some() || vm.cast::<Tuple>(notes).is_some())
    {
        let notes = vm.collect(notes)?;
        let notes = vm.new_list(notes);
        vm.setattr(part.value(), name, notes)?;
    }
    Ok(made)
}

impl Vm {
    /// What an `except* class` clause takes of an exception (or None): the rest and the part that it takes.
    ///
    /// # Errors
    /// TypeError if `class` can't be caught so; what `derive` raises.
    #[cold]
    pub(crate) fn match_group(&mut self, exception: Value, class: Value) -> PyResult<(Value, Value)> {
        // Checks that there are exception classes only.
        self.exc_matches(exception, class)?;
        let groups = self.types.exception(Exc::BaseExceptionGroup);
        let catches_group = |class: Value| class.as_gc::<Class>().is_some_and(|c| self.heap[c].is_subclass(groups));
        if catches_group(class) || class.as_gc::<Tuple>().is_some_and(|t| t.items().iter().any(|&c| catches_group(c))) {
            return Err(self.type_error("catching ExceptionGroup with except* is not allowed. Use except instead."));
        }
        let Some(raised) = self.as_exception(exception) else { return Ok((Value::NONE, Value::NONE)) };
        let mark = self.root_mark();
        let result = parts(self, raised, &Matcher::Class(class), true);
        self.unroot(mark);
        let (matched, rest) = result?;
        if matched == exception && !is_group(self, raised) {
            let only = self.new_tuple(&[matched]);
            let message = self.names.empty.into();
            return Ok((Value::NONE, new_group(self, message, only)?));
        }
        Ok((rest, matched))
    }

    /// What goes on being raised behind the `except*` clauses of an exception, of all that these raised and left over:
    /// what was raised anew and, as one group, what was raised again or not caught. None if there is nothing.
    ///
    /// # Errors
    /// What `derive` raises.
    #[cold]
    pub(crate) fn join_raised(&mut self, original: Value, collected: Value) -> PyResult {
        let (Some(original), Some(list)) = (self.as_exception(original), collected.as_gc::<List>()) else {
            return Err(self.type_error("exceptions to be joined are expected"));
        };
        let excs: Vec<Raised> = self.heap[list].items.iter().filter_map(|&e| self.as_exception(e)).collect();
        if !is_group(self, original) {
            return Ok(excs.first().map_or(Value::NONE, |only| only.value()));
        }
        let (same, mut raised): (Vec<Raised>, Vec<Raised>) =
            excs.into_iter().partition(|&e| self.is_part_of(e, original));
        let mark = self.root_mark();
        let again = self.projection(original, &same)?;
        raised.extend(self.as_exception(again));
        let result = match raised.as_slice() {
            [] => Ok(Value::NONE),
            [only] => Ok(only.value()),
            all => {
                let values: Vec<Value> = all.iter().map(|e| e.value()).collect();
                let list = self.new_list(values);
                let message = self.names.empty.into();
                new_group(self, message, list)
            }
        };
        self.unroot(mark);
        result
    }

    /// Whether an exception is an untouched part of a group that was raised: it has come the same way.
    fn is_part_of(&mut self, exception: Raised, group: Raised) -> bool {
        let parts = [slot::TRACEBACK, slot::CAUSE, slot::CONTEXT];
        let name = self.names.notes;
        let notes = |vm: &Vm, e: Raised| {
            let notes = vm.own_attr(e.0, name).and_then(|notes| notes.as_gc::<List>());
            notes.map(|list| vm.heap[list].items.clone())
        };
        is_group(self, exception)
            && parts.iter().all(|&part| exception.0.slot(part) == group.0.slot(part))
            && notes(self, exception) == notes(self, group)
    }

    /// The part of a group that holds what is in these parts of it.
    fn projection(&mut self, group: Raised, kept: &[Raised]) -> PyResult {
        let mut leaves = Vec::new();
        let mut open: Vec<Raised> = kept.to_vec();
        while let Some(exception) = open.pop() {
            match is_group(self, exception) {
                true => open.extend(members(self, exception)),
                false => leaves.push(exception),
            }
        }
        Ok(parts(self, group, &Matcher::Leaves(&leaves), false)?.0)
    }
}
