//! "Did you mean": the name nearest to one that was not found, by CPython's measure.
//!
//! The measure is an edit distance in which a change of case costs 1 and any other change 2; a name is near enough if at
//! most a third of the characters would have to change.

use crate::builtins::attribute_names;
use crate::heap::{Gc, Str};
use crate::types::dict::Dict;
use crate::types::exception::{Exc, Traceback, fields};
use crate::value::Value;
use crate::vm::{Raised, Vm};

use super::stdlib_names::STDLIB_NAMES;

const MOVE_COST: usize = 2;
const CASE_COST: usize = 1;
const MAX_CANDIDATES: usize = 750;
const MAX_LENGTH: usize = 40;

/// What is added to the message of an exception about a name that was not found; empty for any other exception.
pub fn hint(vm: &mut Vm, raised: Raised) -> String {
    let about_import = vm.is_exc(raised, Exc::ImportError);
    let about_attribute = vm.is_exc(raised, Exc::AttributeError);
    let about_name = vm.is_exc(raised, Exc::NameError);
    let field = if about_import { fields::NAME_FROM } else { fields::NAME };
    if !(about_import || about_attribute || about_name) {
        return String::new();
    }
    let Some(wrong) = fields::get(vm, raised.0, field).as_gc::<Str>() else { return String::new() };
    let suggestion = if about_attribute {
        attribute(vm, raised, wrong.as_str())
    } else if about_name {
        name(vm, raised, wrong.as_str())
    } else {
        imported(vm, raised, wrong.as_str())
    };
    let in_library = about_name && STDLIB_NAMES.binary_search(&wrong.as_str()).is_ok();
    match (suggestion, in_library) {
        (Some(found), false) => format!(". Did you mean: '{found}'?"),
        (Some(found), true) => {
            format!(". Did you mean: '{found}'? Or did you forget to import '{}'?", wrong.as_str())
        }
        (None, true) => format!(". Did you forget to import '{}'?", wrong.as_str()),
        (None, false) => String::new(),
    }
}

/// The variables of the frame that raised, if they were kept: locals, then globals.
fn frame_variables(vm: &mut Vm, raised: Raised) -> (Option<Gc<Dict>>, Option<Gc<Dict>>) {
    let mut entry = raised.traceback().as_gc::<Traceback>();
    while let Some(next) = entry.and_then(|e| vm.heap[e].next.as_gc::<Traceback>()) {
        entry = Some(next);
    }
    let Some(entry) = entry else { return (None, None) };
    let locals = vm.variables_of_entry(entry).ok().flatten();
    (locals.and_then(|locals| locals.as_gc::<Dict>()), vm.heap[entry].globals.as_gc::<Dict>())
}

fn self_of(vm: &Vm, locals: Option<Gc<Dict>>) -> Option<Value> {
    let locals = locals?;
    let found = vm.heap[locals].iter().find(|e| e.key.as_gc::<Str>().is_some_and(|k| k.as_str() == "self"));
    found.map(|e| e.value)
}

fn attribute(vm: &mut Vm, raised: Raised, wrong: &str) -> Option<String> {
    let object = fields::get(vm, raised.0, fields::OBJ);
    let (locals, _) = frame_variables(vm, raised);
    let inside = self_of(vm, locals) == Some(object);
    let names = attribute_names(vm, object);
    closest(public(names, wrong, inside), wrong)
}

fn imported(vm: &mut Vm, raised: Raised, wrong: &str) -> Option<String> {
    let module = fields::get(vm, raised.0, fields::NAME).as_gc::<Str>()?;
    let module = vm.heap[vm.modules].get_str(module)?;
    let names = attribute_names(vm, module);
    closest(public(names, wrong, false), wrong)
}

/// The names, without those that begin with `_` unless the wrong one does.
fn public(names: impl IntoIterator<Item = String>, wrong: &str, all: bool) -> Vec<String> {
    let all = all || wrong.starts_with('_');
    names.into_iter().filter(|name| all || !name.starts_with('_')).collect()
}

fn name(vm: &mut Vm, raised: Raised, wrong: &str) -> Option<String> {
    raised.traceback().as_gc::<Traceback>()?;
    let (locals, globals) = frame_variables(vm, raised);
    if let Some(object) = self_of(vm, locals)
        && attribute_names(vm, object).contains(wrong)
    {
        return Some(format!("self.{wrong}"));
    }
    // (At module level the locals are the globals, and stand in the list twice, as in CPython.)
    let mut names = Vec::new();
    for dict in [locals, globals, Some(vm.builtins)].into_iter().flatten() {
        names.extend(vm.heap[dict].iter().filter_map(|e| e.key.as_gc::<Str>()).map(|k| k.as_str().to_owned()));
    }
    closest(names, wrong)
}

/// The first of the nearest names, if one is near enough.
pub(crate) fn closest(names: Vec<String>, wrong: &str) -> Option<String> {
    let wrong: Vec<char> = wrong.chars().collect();
    if names.len() >= MAX_CANDIDATES || wrong.len() > MAX_LENGTH {
        return None;
    }
    let mut best: Option<(usize, String)> = None;
    for name in names {
        let candidate: Vec<char> = name.chars().collect();
        if candidate == wrong {
            continue;
        }
        let allowed = (candidate.len() + wrong.len() + 3) * MOVE_COST / 6;
        let allowed = best.as_ref().map_or(allowed, |(distance, _)| allowed.min(distance.saturating_sub(1)));
        if let Some(distance) = distance(&wrong, &candidate, allowed) {
            best = Some((distance, name));
        }
    }
    best.map(|(_, name)| name)
}

/// The edit distance of two names; None if it is more than `most`.
fn distance(a: &[char], b: &[char], most: usize) -> Option<usize> {
    let common = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[common..], &b[common..]);
    let common = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[..a.len() - common], &b[..b.len() - common]);
    if a.is_empty() || b.is_empty() {
        return Some((a.len() + b.len()) * MOVE_COST).filter(|&d| d <= most);
    }
    if a.len() > MAX_LENGTH || b.len() > MAX_LENGTH || a.len().abs_diff(b.len()) * MOVE_COST > most {
        return None;
    }
    // One row of the table at a time: row[i] is the distance of a[..=i] to the part of b seen so far.
    let mut row: Vec<usize> = (1..=a.len()).map(|i| i * MOVE_COST).collect();
    let mut result = 0;
    for (j, &y) in b.iter().enumerate() {
        let mut diagonal = j * MOVE_COST;
        result = diagonal + MOVE_COST;
        let mut smallest = usize::MAX;
        for (i, &x) in a.iter().enumerate() {
            let substituted = diagonal + substitution_cost(x, y);
            diagonal = row[i];
            // `result` is the distance of a[..i] to b[..=j]
            result = substituted.min(result.min(diagonal) + MOVE_COST);
            row[i] = result;
            smallest = smallest.min(result);
        }
        if smallest > most {
            return None;
        }
    }
    Some(result).filter(|&d| d <= most)
}

fn substitution_cost(a: char, b: char) -> usize {
    if a == b {
        0
    } else if a.to_lowercase().eq(b.to_lowercase()) {
        CASE_COST
    } else {
        MOVE_COST
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nearest(names: &[&str], wrong: &str) -> Option<String> {
        closest(names.iter().map(|s| s.to_string()).collect(), wrong)
    }

    #[test]
    fn near_names_are_suggested() {
        assert_eq!(nearest(&["alpha", "length", "lenght_of"], "lenght").as_deref(), Some("length"));
        assert_eq!(nearest(&["Append", "append"], "appendd").as_deref(), Some("append"));
        assert_eq!(nearest(&["print", "point"], "prnt").as_deref(), Some("print"));
        assert_eq!(nearest(&["blech"], "bluch").as_deref(), Some("blech"));
        assert_eq!(nearest(&["Value"], "value").as_deref(), Some("Value"));
    }

    #[test]
    fn far_names_are_not() {
        assert_eq!(nearest(&["alpha", "beta"], "gamma"), None);
        assert_eq!(nearest(&["x"], "yy"), None);
        assert_eq!(nearest(&["value"], "value"), None);
    }
}
