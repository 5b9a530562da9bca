//! What an instruction does, in one plain sentence with its operands filled in; for people who read along.
//!
//! The table's documentation speaks of every instruction of a row, a sentence here of one. There is an arm for each row.

use super::tables::{Labels, Names};
use super::{conversion_text, literal};
use crate::code::{Code, Const};
use crate::operand::{Conversion, Count, FunctionParts, Operand};
use crate::ops::Instr;

/// What sentences are made from.
pub(super) struct Words<'a> {
    pub code: &'a Code,
    pub names: &'a Names,
    pub labels: &'a Labels,
    /// The names of the nested code objects.
    pub children: &'a [String],
}

impl Words<'_> {
    /// The sentence for an instruction of the code.
    pub fn sentence(&self, instr: &Instr) -> String {
        let told = (self.values_and_variables(instr))
            .or_else(|| self.attributes_and_jumps(instr))
            .or_else(|| self.calls(instr))
            .or_else(|| building(instr))
            .or_else(|| self.exceptions_and_matching(instr));
        told.unwrap_or_else(|| operator(instr.row().doc))
    }

    fn values_and_variables(&self, instr: &Instr) -> Option<String> {
        let local = |index: usize| name(&self.code.locals, index);
        let cell = |index: usize| {
            let own = self.code.cells.len();
            if index < own { name(&self.code.cells, index) } else { name(&self.code.frees, index - own) }
        };
        let global = |index: usize| name(&self.code.names, index);
        Some(match *instr {
            Instr::Push { value } => format!("Push the constant {}.", self.constant(value.index())),
            Instr::Pop {} => "Take the top value off the stack and forget it.".into(),
            Instr::Copy { depth: Count(1) } => "Push a copy of the top value.".into(),
            Instr::Copy { depth } => format!("Push a copy of the {} value of the stack.", from_top(depth.0)),
            Instr::Swap { depth } => format!("Swap the top value with the {} one.", from_top(depth.0)),
            Instr::Nop {} => "Do nothing.".into(),
            Instr::Print {} => "Show the top value as a prompt would (nothing for None), and leave it there.".into(),
            Instr::Load { var } => format!("Push the value of the local variable {}.", local(var.index())),
            Instr::Store { var } => {
                format!("Take the top value off and put it into the local variable {}.", local(var.index()))
            }
            Instr::Delete { var } => format!("Take the value away from the local variable {}.", local(var.index())),
            Instr::LoadGlobal { name } => {
                format!("Push the value of the global variable {} (or else of the builtin).", global(name.index()))
            }
            Instr::StoreGlobal { name } => {
                format!("Take the top value off and put it into the global variable {}.", global(name.index()))
            }
            Instr::DeleteGlobal { name } => format!("Delete the global variable {}.", global(name.index())),
            Instr::LoadName { name } => {
                format!(
                    "Push the value of {}, from the class body, or else the globals, or else the builtins.",
                    global(name.index())
                )
            }
            Instr::StoreName { name } => {
                format!("Take the top value off and make it {} of the class body.", global(name.index()))
            }
            Instr::DeleteName { name } => format!("Delete {} from the class body.", global(name.index())),
            Instr::LoadCell { cell: at } => {
                format!("Push what is in the cell of {}, a variable that functions share.", cell(at.index()))
            }
            Instr::StoreCell { cell: at } => {
                format!(
                    "Take the top value off and put it into the cell of {}, a variable that functions share.",
                    cell(at.index())
                )
            }
            Instr::DeleteCell { cell: at } => format!("Empty the cell of {}.", cell(at.index())),
            Instr::LoadClassCell { cell: at } => {
                format!("Push the value of {}, from the class body, or else from its cell.", cell(at.index()))
            }
            Instr::NewCell { cell: at } => format!("Give {} a fresh, empty cell.", cell(at.index())),
            Instr::PushCell { cell: at } => {
                format!("Push the cell of {} itself, so that a new function can share it.", cell(at.index()))
            }
            _ => return None,
        })
    }

    fn attributes_and_jumps(&self, instr: &Instr) -> Option<String> {
        let attr = |index: usize| name(&self.code.names, index);
        let label = |target: u32| self.labels.text(target);
        Some(match *instr {
            Instr::LoadAttr { name } => format!("Take an object off and push its attribute {}.", attr(name.index())),
            Instr::StoreAttr { name } => {
                format!(
                    "Take an object off, then a value, and set the object's attribute {} to it.",
                    attr(name.index())
                )
            }
            Instr::DeleteAttr { name } => {
                format!("Take an object off and delete its attribute {}.", attr(name.index()))
            }
            Instr::LoadMethod { name } => {
                format!(
                    "Take an object off; push its method {} and the object, ready for the call.",
                    attr(name.index())
                )
            }
            Instr::LoadItem {} => "Take an index off, then a container, and push container[index].".into(),
            Instr::StoreItem {} => {
                "Take an index off, then a container, then a value, and set container[index] to it.".into()
            }
            Instr::DeleteItem {} => "Take an index off, then a container, and delete container[index].".into(),
            Instr::Jump { target } => format!("Go on at {}.", label(target.0)),
            Instr::JumpIfFalse { target } => {
                format!("Take the top value off; if it is false, go to {}.", label(target.0))
            }
            Instr::JumpIfTrue { target } => {
                format!("Take the top value off; if it is true, go to {}.", label(target.0))
            }
            Instr::JumpIfFalseOrPop { target } => {
                format!("If the top value is false, keep it and go to {}; otherwise take it off.", label(target.0))
            }
            Instr::JumpIfTrueOrPop { target } => {
                format!("If the top value is true, keep it and go to {}; otherwise take it off.", label(target.0))
            }
            Instr::GetIter {} => "Take an iterable off and push an iterator over it.".into(),
            Instr::ForIter { target } => {
                format!(
                    "Push the iterator's next item; if there is none, take the iterator off and go to {}.",
                    label(target.0)
                )
            }
            Instr::EndIter { depth } => {
                format!(
                    "The loop over the {} value is left early: close its iterator if it is the loop's own.",
                    from_top(depth.0)
                )
            }
            _ => return None,
        })
    }

    fn calls(&self, instr: &Instr) -> Option<String> {
        Some(match *instr {
            Instr::Call { argc } => call("function", argc, ""),
            Instr::CallMethod { argc } => call("method", argc, ""),
            Instr::CallKw { argc, names } => call("function", argc, &self.keywords(names.index())),
            Instr::CallMethodKw { argc, names } => call("method", argc, &self.keywords(names.index())),
            Instr::CallEx { has_kwargs } if has_kwargs.0 => {
                "Call the function below with the sequence of arguments and the dict of keyword arguments; push what it returns.".into()
            }
            Instr::CallEx { .. } => "Call the function below with the sequence of arguments; push what it returns.".into(),
            Instr::Return {} => "Take the top value off and return it to the caller.".into(),
            Instr::MakeFunction { code, parts } => {
                let made = self.children.get(code.index()).map_or("?", String::as_str);
                match parts_in_words(parts) {
                    with if with.is_empty() => format!("Make a function of the code `{made}` and push it."),
                    with => format!("Take off {with}; make a function of the code `{made}` and push it."),
                }
            }
            Instr::BuildClass {} => "Push the function that builds classes.".into(),
            Instr::Yield {} => "Take the top value off, hand it out and pause here; when resumed, push what was sent.".into(),
            Instr::YieldFrom {} => {
                "Hand on what the iterator below yields, pausing each time; at its end push its result in its place.".into()
            }
            Instr::GetYieldFromIter {} => "Take an iterable off and push what `yield from` iterates over.".into(),
            Instr::GetAwaitable { .. } => "Take an awaitable off and push the iterator that waits for it.".into(),
            Instr::GetAiter {} => "Take an asynchronous iterable off and push its asynchronous iterator.".into(),
            Instr::GetAnext {} => "Push what waits for the next item of the asynchronous iterator on top.".into(),
            Instr::EndAsyncFor {} => "Take an exception off; if it is not the end of the asynchronous loop, raise it again.".into(),
            Instr::EnterAsyncWith {} => {
                "Take an asynchronous context manager off; push its `__aexit__`, then what `__aenter__` returns.".into()
            }
            _ => return None,
        })
    }

    fn exceptions_and_matching(&self, instr: &Instr) -> Option<String> {
        let of = |index: usize| name(&self.code.names, index);
        Some(match *instr {
            Instr::Raise { argc: Count(0) } => "Raise the exception being handled again.".into(),
            Instr::Raise { argc: Count(1) } => "Take an exception off and raise it.".into(),
            Instr::Raise { .. } => "Take a cause off, then an exception, and raise it from that cause.".into(),
            Instr::Reraise {} => "Take an exception off and go on raising it.".into(),
            Instr::PushExc {} => {
                "The exception on top is now being handled; keep the one handled before below it.".into()
            }
            Instr::PopExc {} => "The exception is dealt with; the one handled before is current again.".into(),
            Instr::MatchExc {} => "Replace the class on top by whether the exception below is of that class.".into(),
            Instr::MatchGroup {} => {
                "Split the exception by the class on top: push the part that is not of it, then the part that is."
                    .into()
            }
            Instr::JoinRaised {} => {
                "Join what the `except*` clauses raised and left over; push what is to be raised, or None.".into()
            }
            Instr::EnterWith {} => {
                "Take a context manager off; push its `__exit__`, then what its `__enter__` returns.".into()
            }
            Instr::ExitWith {} => "Call the `__exit__` below with the exception and push what it returns.".into(),
            Instr::PushAssertionError {} => "Push the class AssertionError.".into(),
            Instr::Import { name } => format!("Import the module {} and push it.", of(name.index())),
            Instr::ImportFrom { name } => format!("Push {} of the module on top.", of(name.index())),
            Instr::ImportStar {} => "Take a module off and copy its public names here.".into(),
            Instr::MatchSequence {} => "Push whether the top value is a sequence.".into(),
            Instr::MatchMapping {} => "Push whether the top value is a mapping.".into(),
            Instr::MatchKeys {} => "Push the mapping's values for the keys on top, or None if one is missing.".into(),
            Instr::MatchClass { .. } => {
                "Push the attributes that the pattern asks of the subject, or None if it is not of the class.".into()
            }
            Instr::DictRest {} => {
                "Take the keys and the mapping off; push a dict of the mapping without these keys.".into()
            }
            Instr::GetLen {} => "Push the length of the top value.".into(),
            _ => return None,
        })
    }

    fn constant(&self, index: usize) -> String {
        self.names.consts.get(index).map_or_else(|| "?".into(), |(text, _)| shortened(text))
    }

    /// The names in a constant tuple.
    fn keywords(&self, index: usize) -> String {
        match self.code.consts.get(index) {
            Some(Const::Tuple(names)) => {
                let plain = |name: &Const| match name {
                    Const::Str(text) => text.clone(),
                    other => literal(other),
                };
                names.iter().map(plain).collect::<Vec<_>>().join(", ")
            }
            _ => self.constant(index),
        }
    }
}

fn building(instr: &Instr) -> Option<String> {
    let made = |count: Count, what: &str| match count.0 {
        0 => format!("Push a new, empty {what}."),
        1 => format!("Take a value off and push a new {what} of it."),
        n => format!("Take {n} values off and push a new {what} of them."),
    };
    Some(match *instr {
        Instr::BuildTuple { count } => made(count, "tuple"),
        Instr::BuildList { count } => made(count, "list"),
        Instr::BuildSet { count } => made(count, "set"),
        Instr::BuildDict { count: Count(0) } => made(Count(0), "dict"),
        Instr::BuildDict { count: Count(1) } => "Take a value off, then its key, and push a new dict of them.".into(),
        Instr::BuildDict { count } => {
            format!("Take {} keys with their values off and push a new dict of them.", count.0)
        }
        Instr::BuildString { count } => format!("Take {} strings off and push them joined to one.", count.0),
        Instr::BuildSlice { count } => format!("Take {} bounds off and push a slice of them.", count.0),
        Instr::ListAppend { depth } => {
            format!("Take a value off and append it to the list that is then {}.", place(depth.0))
        }
        Instr::SetAdd { depth } => format!("Take a value off and add it to the set that is then {}.", place(depth.0)),
        Instr::DictSet { depth } => {
            format!("Take a value off, then a key, and set them in the dict that is then {}.", place(depth.0))
        }
        Instr::ListExtend { depth } => {
            format!("Take an iterable off and append its items to the list that is then {}.", place(depth.0))
        }
        Instr::SetUpdate { depth } => {
            format!("Take an iterable off and add its items to the set that is then {}.", place(depth.0))
        }
        Instr::DictUpdate { depth } => {
            format!("Take a mapping off and merge it into the dict that is then {}.", place(depth.0))
        }
        Instr::DictMerge { depth } => {
            format!("Take a mapping off and merge it into the keyword arguments that are then {}.", place(depth.0))
        }
        Instr::ListToTuple {} => "Take a list off and push a tuple of its items.".into(),
        Instr::Format { conversion, has_spec } => {
            let spec = if has_spec.0 { "Take a format off, then a value" } else { "Take a value off" };
            let convert = match conversion {
                Conversion::None => String::new(),
                _ => format!(", convert it by {}", conversion_text(conversion.encode())),
            };
            format!("{spec}{convert}, and push its text.")
        }
        Instr::Unpack { count } => {
            format!("Take an iterable of exactly {} off and push them, the first on top.", plural(count.0, "item"))
        }
        Instr::UnpackEx { before, after } => unpack_ex(before.0, after.0),
        Instr::PushNamespace {} => "Push the namespace of the class body.".into(),
        Instr::UseNamespace {} => "Take a namespace off; names are looked up there first from here on.".into(),
        Instr::SetupAnnotations {} => "Make the dict `__annotations__`, if there is none yet.".into(),
        _ => return None,
    })
}

/// The sentence for an operator, from its row's documentation: `a + b`, `-a`, `a += b (...)`.
fn operator(doc: &str) -> String {
    let expression = doc.split(" (").next().unwrap_or(doc);
    let in_place =
        expression.strip_suffix("= b").is_some_and(|rest| !rest.ends_with(['=', '!', '<', '>']) || rest.len() > 3);
    match (in_place, expression.ends_with('b')) {
        (true, _) => {
            format!("Take b off the stack, then a; carry out {expression} and push the new a.")
        }
        (_, true) => format!("Take b off the stack, then a, and push {expression}."),
        (_, false) => format!("Take a off the stack and push {expression}."),
    }
}

/// A name, quoted: some names are words.
fn name(names: &[String], index: usize) -> String {
    format!("`{}`", names.get(index).map_or("?", String::as_str))
}

/// How a depth is said: `2nd` is the value below the top.
fn from_top(depth: u32) -> String {
    match depth {
        1 => "top".into(),
        2 => "2nd".into(),
        3 => "3rd".into(),
        n => format!("{n}th"),
    }
}

fn place(depth: u32) -> String {
    if depth == 1 { "on top".into() } else { format!("the {} value from the top", from_top(depth)) }
}

fn unpack_ex(before: u32, after: u32) -> String {
    let first = (before > 0).then(|| format!("its first {}", plural(before, "item")));
    let last = (after > 0).then(|| format!("its last {}", plural(after, "item")));
    let others = Some("a list of the others".to_owned());
    let parts: Vec<String> = [first, others, last].into_iter().flatten().collect();
    format!("Take an iterable off; push {}; what comes first is on top.", parts.join(", then "))
}

fn plural(count: u32, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}

/// `by_name` names the arguments that are passed by name, if there are any.
fn call(what: &str, count: Count, by_name: &str) -> String {
    let called = match count.0 {
        0 => format!("Call the {what} on top, without arguments"),
        1 => format!("Call the {what} below the top value, with that as its argument"),
        n => format!("Call the {what} below the top {n} values, with these as its arguments"),
    };
    let how = match (by_name, count.0) {
        ("", _) => String::new(),
        (_, 1) => format!(" (by name: {by_name})"),
        _ => format!(" (the last ones by name: {by_name})"),
    };
    format!("{called}{how}; push what it returns.")
}

fn parts_in_words(parts: FunctionParts) -> String {
    let words = [
        (parts.closure, "the cells that it shares"),
        (parts.annotations, "its annotations"),
        (parts.kw_defaults, "the defaults of its keyword parameters"),
        (parts.defaults, "the defaults of its parameters"),
    ];
    words.iter().filter(|(there, _)| *there).map(|(_, word)| *word).collect::<Vec<_>>().join(", then ")
}

/// A long constant, cut.
fn shortened(text: &str) -> String {
    const MOST: usize = 60;
    if text.chars().count() <= MOST { text.into() } else { text.chars().take(MOST).collect::<String>() + "..." }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ops::TABLE;

    #[test]
    fn every_row_has_a_sentence() {
        let code = crate::assemble("PUSH 1\nPRINT\n").unwrap();
        let (names, labels) = (Names::new(&code), Labels::new(&code));
        let words = Words { code: &code, names: &names, labels: &labels, children: &[] };
        for (opcode, row) in TABLE.iter().enumerate() {
            let instr = Instr::decode(opcode as u8, |_| Some(1)).unwrap();
            let sentence = words.sentence(&instr);
            assert!(
                sentence.ends_with('.') && sentence.starts_with(char::is_uppercase),
                "{}: {sentence}",
                row.mnemonic
            );
            // What falls through is an operator: its row's documentation is an expression, not a sentence.
            let is_expression = !row.doc.ends_with('.') && !row.doc.starts_with(char::is_numeric);
            assert!(sentence != operator(row.doc) || is_expression, "{} needs an arm: {sentence}", row.mnemonic);
        }
    }

    #[test]
    fn operators_say_what_they_take_and_push() {
        assert_eq!(operator("a + b"), "Take b off the stack, then a, and push a + b.");
        assert_eq!(operator("a == b"), "Take b off the stack, then a, and push a == b.");
        assert_eq!(operator("a <= b"), "Take b off the stack, then a, and push a <= b.");
        assert_eq!(operator("not a"), "Take a off the stack and push not a.");
        let changed = "Take b off the stack, then a; carry out a += b and push the new a.";
        assert_eq!(operator("a += b (the new a is pushed; so for the rows below)"), changed);
    }
}
