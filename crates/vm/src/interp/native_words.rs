//! What functions say of wrong arguments that CPython has in the other language: native ones that it has in Python speak as
//! [`super::bind`] does, and those of the library's Python modules that it has in C as [`super::native_call`] does.

use super::bind::{missing_words, too_many_words};
use crate::heap::{Gc, Str, Tuple};
use crate::types::function::Function;
use crate::types::native::{Native, NativeDef};
use crate::vm::{Raised, Vm};

impl Vm {
    /// The TypeError for arguments that don't fit the signature; `argc` counts those by keyword, too.
    #[cold]
    pub(super) fn python_arguments_error(
        &mut self,
        native: Gc<Native>,
        argc: usize,
        names: Option<Gc<Tuple>>,
    ) -> Raised {
        let Native { def, owner, bound } = self.heap[native];
        let class = owner.or_else(|| bound.present().map(|bound| self.class_of(bound)));
        let mut name = class.map_or(String::new(), |class| format!("{}.", self.heap[class].name.as_str()));
        name.push_str(def.name);
        let names: Vec<Gc<Str>> =
            names.map_or(Vec::new(), |names| names.items().iter().filter_map(|name| name.as_gc::<Str>()).collect());
        let positional = argc - names.len() + usize::from(!bound.is_unbound());
        let message = wrong_keyword(def, positional, &names)
            .or_else(|| too_many(def, positional, &names))
            .unwrap_or_else(|| missing(def, positional, &names));
        self.type_error(format!("{name}() {message}"))
    }

    /// The TypeError of a function of the library that CPython has in C, if this is one.
    #[cold]
    pub(super) fn c_arguments_error(
        &mut self,
        func: Gc<Function>,
        positional: usize,
        names: Option<Gc<Tuple>>,
    ) -> Option<Raised> {
        let signature = self.c_signature(func)?;
        let names: Vec<Gc<Str>> =
            names.map_or(Vec::new(), |names| names.items().iter().filter_map(|name| name.as_gc::<Str>()).collect());
        let given = positional.saturating_sub(signature.receiver);
        let message = signature.wrong(given, &names)?;
        Some(self.type_error(message))
    }

    fn c_signature(&self, func: Gc<Function>) -> Option<CSignature> {
        let Function { code, qualname, .. } = &self.heap[func];
        let portable = self.heap[*code].verified.code();
        let module = portable.filename.strip_prefix("<frozen ")?.strip_suffix('>')?;
        let (class, name) = qualname.as_str().rsplit_once('.').unwrap_or(("", qualname.as_str()));
        let is_decimal = module == "decimal" || module.starts_with("decimal.");
        let is_c = match module {
            "datetime" | "_csv" => true,
            "collections" => matches!(class, "OrderedDict" | "defaultdict"),
            _ => module.starts_with("_io.") || is_decimal,
        };
        if !is_c || portable.flags.var_args || portable.flags.var_kwargs {
            return None;
        }
        let (count, receiver) = (portable.arg_count as usize, usize::from(!class.is_empty()));
        let defaults = self.heap[func].defaults.map_or(0, |defaults| defaults.items().len());
        let locals = &self.heap[*code].locals;
        let all = count + portable.kw_only_count as usize;
        let called = match (name, class) {
            // Those that take their arguments apart without saying for whom.
            ("__new__", "date" | "datetime" | "time") => "function",
            _ if is_decimal => "function",
            ("__new__" | "__init__", class) => class,
            (name, _) => name,
        };
        let owner = if module == "_csv" { module } else { class };
        Some(CSignature {
            receiver,
            called: if called == "function" { called.to_owned() } else { format!("{called}()") },
            owned: if owner.is_empty() { format!("{called}()") } else { format!("{owner}.{name}()") },
            params: locals[receiver.min(count)..all].iter().map(|name| name.as_str().to_owned()).collect(),
            required: (count - defaults.min(count)).saturating_sub(receiver),
            by_place: count - receiver.min(count),
            by_place_only: (portable.pos_only_count as usize).saturating_sub(receiver),
            takes_tuple: matches!((class, name), ("datetime", "strptime") | ("date", "fromordinal")),
        })
    }
}

/// How a function of C takes its arguments.
struct CSignature {
    /// How many arguments come before the first that is counted: 1 for methods.
    receiver: usize,
    /// What it is called where its name alone is told.
    called: String,
    /// What it is called where its class is told, too.
    owned: String,
    /// The names of its parameters.
    params: Vec<String>,
    /// How many of them have no default.
    required: usize,
    /// How many can be given by place.
    by_place: usize,
    /// How many can't be given by keyword.
    by_place_only: usize,
    /// Takes what is given by place as a tuple, in the oldest way.
    takes_tuple: bool,
}

impl CSignature {
    /// What is wrong with so many arguments by place and these by keyword.
    fn wrong(&self, given: usize, names: &[Gc<Str>]) -> Option<String> {
        let CSignature { called, owned, params, .. } = self;
        let all = params.len();
        let plural = |n: usize| if n == 1 { "" } else { "s" };
        if all == 0 || self.by_place_only == all || self.takes_tuple {
            let kind = if self.takes_tuple { called } else { owned };
            return match all {
                _ if !names.is_empty() => Some(format!("{kind} takes no keyword arguments")),
                0 => Some(format!("{owned} takes no arguments ({given} given)")),
                _ if self.takes_tuple => {
                    Some(format!("{called} takes exactly {all} argument{} ({given} given)", plural(all)))
                }
                1 if self.required == 1 => Some(format!("{owned} takes exactly one argument ({given} given)")),
                _ => None,
            };
        }
        if given + names.len() > all {
            let kind = if given == 0 { "keyword " } else { "" };
            let given = given + names.len();
            return Some(format!("{called} takes at most {all} {kind}argument{} ({given} given)", plural(all)));
        }
        if given > self.by_place {
            let most = self.by_place;
            let bound = if most == self.required { "exactly" } else { "at most" };
            return Some(format!("{called} takes {bound} {most} positional argument{} ({given} given)", plural(most)));
        }
        let is_named = |param: &String| names.iter().any(|name| name.as_str() == *param);
        if let Some(missing) = (given..self.required).find(|&i| !is_named(&params[i])) {
            return Some(format!("{called} missing required argument '{}' (pos {})", params[missing], missing + 1));
        }
        for name in names {
            let name = name.as_str();
            match params.iter().position(|param| param == name) {
                None if called == "function" => {
                    return Some(format!("this function got an unexpected keyword argument '{name}'"));
                }
                None => return Some(format!("{called} got an unexpected keyword argument '{name}'")),
                Some(i) if i < given => {
                    return Some(format!("argument for {called} given by name ('{name}') and position ({})", i + 1));
                }
                Some(_) => {}
            }
        }
        None
    }
}

/// What is wrong with the arguments given by keyword.
fn wrong_keyword(def: &NativeDef, positional: usize, names: &[Gc<Str>]) -> Option<String> {
    for name in names {
        let name = name.as_str();
        match def.param_names().position(|param| param == name) {
            None => {
                let known = def.param_names().map(str::to_owned).collect();
                let hint = crate::traceback::suggest::closest(known, name);
                let hint = hint.map_or(String::new(), |close| format!(". Did you mean '{close}'?"));
                return Some(format!("got an unexpected keyword argument '{name}'{hint}"));
            }
            Some(place) if place < positional => return Some(format!("got multiple values for argument '{name}'")),
            Some(_) => {}
        }
    }
    None
}

/// What is wrong if there are more arguments by place than parameters for them.
fn too_many(def: &NativeDef, positional: usize, names: &[Gc<Str>]) -> Option<String> {
    let (most, least) = (def.positional as usize, def.required as usize);
    if positional <= most {
        return None;
    }
    let keyword_only =
        def.param_names().skip(most).filter(|param| names.iter().any(|name| name.as_str() == *param)).count();
    Some(too_many_words((least as i64, most as i64), positional, keyword_only))
}

/// Which arguments are missing.
fn missing(def: &NativeDef, positional: usize, names: &[Gc<Str>]) -> String {
    let required = def.param_names().take(def.required as usize).skip(positional);
    let missing = required.filter(|param| !names.iter().any(|name| name.as_str() == *param));
    let missing: Vec<String> = missing.map(|param| format!("'{param}'")).collect();
    missing_words(&missing, "positional")
}
