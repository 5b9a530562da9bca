//! How arguments reach parameters, and what is said when they do not: they stand at the front of the new frame, where the
//! parameters are to be ([`super::call`] put them there).

use super::code::LoadedCode;
use crate::heap::{Gc, Str, Tuple};
use crate::types::function::Function;
use crate::vm::{PyResult, Vm};

impl Vm {
    /// Puts arguments into the places of parameters: `argc` values from `base` on, the last of them named by `names`.
    #[inline]
    pub(super) fn bind(
        &mut self,
        func: Gc<Function>,
        base: usize,
        argc: usize,
        names: Option<Gc<Tuple>>,
    ) -> PyResult<()> {
        let code = self.heap[func].code;
        let simple = self.heap[code].simple_argc as usize;
        if names.is_none() {
            if argc == simple {
                return Ok(());
            }
            if simple != u32::MAX as usize && argc < simple {
                let missing = simple - argc;
                if let Some(defaults) = self.heap[func].defaults
                    && defaults.items().len() >= missing
                    && self.machine.is_within_limit(base + simple)
                {
                    let from = defaults.items().len() - missing;
                    for (i, &value) in defaults.items()[from..].iter().enumerate() {
                        self.machine.set(base + argc + i, value);
                    }
                    return Ok(());
                }
            }
        }
        self.bind_slow(func, base, argc, names)
    }

    /// As [`Vm::bind`], whatever the parameters and arguments are. What was given is moved out of the way first, above
    /// everything in use; then each parameter takes its own.
    fn bind_slow(&mut self, func: Gc<Function>, base: usize, argc: usize, names: Option<Gc<Tuple>>) -> PyResult<()> {
        let code = self.heap[func].code;
        let portable = self.heap[code].verified.code();
        let (arg_count, params) = (portable.arg_count as usize, portable.param_count());
        let named = names.map_or(0, |n| n.items().len());
        let positional = argc - named;
        let direct = positional.min(arg_count);
        let given = base + params.max(argc);
        if !self.machine.has_room(given + argc) {
            return Err(self.recursion_error());
        }
        for i in direct..argc {
            let value = self.machine.get(base + i);
            self.machine.set(given + i, value);
        }
        self.machine.fill_unbound(base + direct, base + params);
        match self.fill_parameters(func, (base, given), positional, names) {
            Err(raised) => Err(self.c_arguments_error(func, positional, names).unwrap_or(raised)),
            Ok(()) => Ok(()),
        }
    }

    /// Gives parameters from `base` on what was given for them: the first arguments by place are there already, all others
    /// from `given` on, at the place that they have in the call.
    #[inline(always)]
    fn fill_parameters(
        &mut self,
        func: Gc<Function>,
        (base, given): (usize, usize),
        positional: usize,
        names: Option<Gc<Tuple>>,
    ) -> PyResult<()> {
        let code = self.heap[func].code;
        let portable = self.heap[code].verified.code();
        let (arg_count, flags, pos_only) =
            (portable.arg_count as usize, portable.flags, portable.pos_only_count as usize);
        let fixed = arg_count + portable.kw_only_count as usize;
        let mut at = base + fixed;
        if flags.var_args && positional > arg_count {
            // SAFETY: the slots were just written, and allocation does not write any.
            let rest = unsafe { self.machine.args(given + arg_count, positional - arg_count) };
            let rest = self.new_tuple(rest);
            self.machine.set(at, rest);
        } else if flags.var_args {
            let empty = self.new_tuple(&[]);
            self.machine.set(at, empty);
        }
        at += usize::from(flags.var_args);
        let mut extra = None;
        if flags.var_kwargs {
            let dict = self.new_dict();
            self.machine.set(at, dict.into());
            extra = Some(dict);
        }
        if let Some(names) = names {
            for (i, name) in names.items().iter().enumerate() {
                let value = self.machine.get(given + positional + i);
                let name = name.as_gc::<Str>().expect("keyword names are strings");
                let locals = &self.heap[code].locals[..fixed];
                let same = |l: &Gc<Str>| *l == name;
                let found = locals.iter().position(same).or_else(|| locals.iter().position(|l| l.same_text(name)));
                match (found, extra) {
                    (Some(i), _) if i >= pos_only && self.machine.get(base + i).is_unbound() => {
                        self.machine.set(base + i, value);
                    }
                    (Some(i), None) if i < pos_only => return Err(self.pos_only_as_keyword(func, names)),
                    (Some(i), _) if i >= pos_only => return Err(self.multiple_values(func, name)),
                    (_, Some(dict)) => self.heap.dict_set_str(dict, name, value),
                    (_, None) => return Err(self.unexpected_keyword(func, name)),
                }
            }
        }
        if positional > arg_count && !flags.var_args {
            let keyword_only = (base + arg_count..base + fixed).map(|i| self.machine.get(i));
            let keyword_only = keyword_only.filter(|v| !v.is_unbound()).count();
            return Err(self.too_many_positional(func, positional, keyword_only));
        }
        self.fill_defaults(func, base, fixed)
    }

    #[cold]
    fn multiple_values(&mut self, func: Gc<Function>, name: Gc<Str>) -> crate::vm::Raised {
        let qualname = self.heap[func].qualname;
        let message = format!("{}() got multiple values for argument '{}'", qualname.as_str(), name.as_str());
        self.type_error(message)
    }

    #[cold]
    fn unexpected_keyword(&mut self, func: Gc<Function>, name: Gc<Str>) -> crate::vm::Raised {
        let code = self.heap[func].code;
        let portable = self.heap[code].verified.code();
        let (from, to) = (portable.pos_only_count as usize, (portable.arg_count + portable.kw_only_count) as usize);
        let qualname = self.heap[func].qualname;
        let mut message = format!("{}() got an unexpected keyword argument '{}'", qualname.as_str(), name.as_str());
        if let Some(close) = self.closest_parameter(code, from, to, name) {
            message.push_str(&format!(". Did you mean '{close}'?"));
        }
        self.type_error(message)
    }

    #[cold]
    fn pos_only_as_keyword(&mut self, func: Gc<Function>, names: Gc<Tuple>) -> crate::vm::Raised {
        let code = self.heap[func].code;
        let pos_only = self.heap[code].verified.code().pos_only_count as usize;
        let given = |l: &&Gc<Str>| names.items().iter().any(|n| n.as_gc::<Str>().is_some_and(|n| n.same_text(**l)));
        let wrong: Vec<&str> = self.heap[code].locals[..pos_only].iter().filter(given).map(|l| l.as_str()).collect();
        let wrong = wrong.join(", ");
        let qualname = self.heap[func].qualname;
        let message = format!(
            "{}() got some positional-only arguments passed as keyword arguments: '{wrong}'",
            qualname.as_str()
        );
        self.type_error(message)
    }

    fn closest_parameter(&self, code: Gc<LoadedCode>, from: usize, to: usize, name: Gc<Str>) -> Option<String> {
        let candidates = self.heap[code].locals[from..to].iter().map(|c| c.as_str().to_owned()).collect();
        crate::traceback::suggest::closest(candidates, name.as_str())
    }

    /// Gives the first `fixed` parameters that have no value their defaults.
    fn fill_defaults(&mut self, func: Gc<Function>, base: usize, fixed: usize) -> PyResult<()> {
        let code = self.heap[func].code;
        let arg_count = self.heap[code].verified.code().arg_count as usize;
        let defaults = self.heap[func].defaults;
        let defaults = defaults.as_ref().map_or(&[][..], |d| d.items());
        let from = arg_count - defaults.len().min(arg_count);
        let mut missing = false;
        for i in 0..fixed {
            if !self.machine.get(base + i).is_unbound() {
                continue;
            }
            let default = if i >= arg_count {
                let name = self.heap[code].locals[i];
                self.heap[func].kw_defaults.and_then(|d| self.heap[d].get_str(name))
            } else {
                i.checked_sub(from).and_then(|i| defaults.get(i).copied())
            };
            match default {
                Some(value) => self.machine.set(base + i, value),
                None => missing = true,
            }
        }
        if missing {
            let without = |range: std::ops::Range<usize>| -> Vec<usize> {
                range.filter(|&i| self.machine.get(base + i).is_unbound()).collect()
            };
            let (positional, keyword) = (without(0..arg_count), without(arg_count..fixed));
            return Err(match positional.as_slice() {
                [] => self.missing_arguments(func, &keyword, "keyword-only"),
                _ => self.missing_arguments(func, &positional, "positional"),
            });
        }
        Ok(())
    }

    #[cold]
    fn missing_arguments(&mut self, func: Gc<Function>, missing: &[usize], what: &str) -> crate::vm::Raised {
        let code = self.heap[func].code;
        let names: Vec<String> = missing.iter().map(|&i| format!("'{}'", self.heap[code].locals[i].as_str())).collect();
        let message = format!("{}() {}", self.heap[func].qualname.as_str(), missing_words(&names, what));
        self.type_error(message)
    }

    #[cold]
    fn too_many_positional(&mut self, func: Gc<Function>, given: usize, kw_given: usize) -> crate::vm::Raised {
        let code = self.heap[func].code;
        let portable = self.heap[code].verified.clone();
        let portable = portable.code();
        let arg_count = portable.arg_count as usize;
        let defaults = self.heap[func].defaults.map_or(0, |d| d.items().len());
        let least = arg_count as i64 - defaults as i64;
        let words = too_many_words((least, arg_count as i64), given, kw_given);
        let message = format!("{}() {words}", self.heap[func].qualname.as_str());
        self.type_error(message)
    }
}

/// What a function says of arguments that are missing: their names, in quotes.
pub(super) fn missing_words(names: &[String], what: &str) -> String {
    let list = match names {
        [one] => one.clone(),
        [a, b] => format!("{a} and {b}"),
        [init @ .., last] => format!("{}, and {last}", init.join(", ")),
        [] => String::new(),
    };
    let s = if names.len() == 1 { "" } else { "s" };
    format!("missing {} required {what} argument{s}: {list}", names.len())
}

/// What a function says that takes from so many to so many arguments by place, and was given more; `kw_given`: how many of its
/// keyword-only parameters were given, too.
pub(super) fn too_many_words((least, most): (i64, i64), given: usize, kw_given: usize) -> String {
    let takes = if least == most { most.to_string() } else { format!("from {least} to {most}") };
    let s = if least == most && most == 1 { "" } else { "s" };
    let given = if kw_given > 0 {
        let s = if given == 1 { "" } else { "s" };
        let ks = if kw_given == 1 { "" } else { "s" };
        format!("{given} positional argument{s} (and {kw_given} keyword-only argument{ks}) were given")
    } else {
        format!("{given} {} given", if given == 1 { "was" } else { "were" })
    };
    format!("takes {takes} positional argument{s} but {given}")
}
