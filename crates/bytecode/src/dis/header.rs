//! What stands above the instructions of a code object: its opening line and its fields.

use super::tables::{Labels, Names, fills_in_order};
use super::{Style, literal};
use crate::asm::is_bare_name;
use crate::code::{Code, CodeKind, Const};
use crate::operand::OperandKind;
use crate::ops::Instr;
use crate::pure::str_repr;
use crate::verify::needed_stack;

/// A name, in quotes if it must be.
pub(super) fn name_text(name: &str) -> String {
    if is_bare_name(name) { name.to_owned() } else { str_repr(name) }
}

/// The line that opens a code object's block.
pub(super) fn opening(code: &Code) -> String {
    let kind = match code.kind {
        CodeKind::Module => "module",
        CodeKind::Class => "class",
        CodeKind::Function => "function",
    };
    let signature = if has_signature(code) { signature(code) } else { String::new() };
    format!(".{kind} {}{signature}", name_text(&code.name))
}

/// Whether the parameters can be written as a signature: they can unless the code contradicts itself.
fn has_signature(code: &Code) -> bool {
    let counts = u64::from(code.arg_count) + u64::from(code.kw_only_count) + 2;
    code.kind == CodeKind::Function
        && counts < u64::from(u32::MAX)
        && code.param_count() <= code.locals.len()
        && code.pos_only_count <= code.arg_count
}

fn signature(code: &Code) -> String {
    let mut names = code.locals.iter().map(|name| name_text(name));
    let mut parts: Vec<String> = names.by_ref().take(code.arg_count as usize).collect();
    if code.pos_only_count > 0 {
        parts.insert(code.pos_only_count as usize, "/".to_owned());
    }
    let keyword_only: Vec<String> = names.by_ref().take(code.kw_only_count as usize).collect();
    if code.flags.var_args {
        parts.extend(names.next().map(|name| format!("*{name}")));
    } else if code.kw_only_count > 0 {
        parts.push("*".to_owned());
    }
    parts.extend(keyword_only);
    if code.flags.var_kwargs {
        parts.extend(names.next().map(|name| format!("**{name}")));
    }
    format!("({})", parts.join(", "))
}

/// The directives for everything that the opening line and the first `shown` instructions don't tell.
pub(super) fn fields(code: &Code, around: Option<&Code>, style: Style, shown: usize) -> Vec<String> {
    let full = style == Style::Full;
    let names = Names::new(code);
    let mut out = Vec::new();
    if full || around.is_some() {
        out.extend(qualname(code, around));
    }
    if full {
        source_fields(code, around, &mut out);
    }
    let signature = has_signature(code);
    if !signature && [code.arg_count, code.pos_only_count, code.kw_only_count] != [0; 3] {
        out.push(format!(".params {} {} {}", code.arg_count, code.pos_only_count, code.kw_only_count));
    }
    out.extend(flags(code, signature, style));
    if full && needed_stack(code) != code.max_stack {
        out.push(format!(".stack {}", code.max_stack));
    }
    let instrs = &code.instrs[..shown];
    let unclear = |kind, start: usize, first: &[bool]| {
        if full { !fills_in_order(instrs, kind, start, first) } else { !first.iter().all(|&is_first| is_first) }
    };
    let parameters = if signature { code.param_count() } else { 0 };
    if unclear(OperandKind::Local, parameters, &names.locals) || full && parameters < code.locals.len() {
        list(".locals", &code.locals[parameters..], |name| name_text(name), &mut out);
    }
    list(".cells", &code.cells, |name| name_text(name), &mut out);
    list(".frees", &code.frees, |name| name_text(name), &mut out);
    if full {
        list(".comprehended", &code.comprehended, u32::to_string, &mut out);
    }
    if unclear(OperandKind::Name, 0, &names.names) {
        list(".names", &code.names, |name| name_text(name), &mut out);
    }
    let mut constants = 0;
    if let (true, Some(Const::Str(text))) = (code.flags.docstring, code.consts.first()) {
        out.push(format!(".doc {}", str_repr(text)));
        constants = 1;
    }
    let first: Vec<bool> = names.consts.iter().map(|(_, first)| *first).collect();
    if unclear(OperandKind::ConstRef, constants, &first) {
        list(".consts", &code.consts[constants..], literal, &mut out);
    }
    out
}

/// The qualified name, unless it is what follows from the code around.
fn qualname(code: &Code, around: Option<&Code>) -> Option<String> {
    let expected = match around.map(|around| (around.kind, &around.qualname)) {
        Some((CodeKind::Class, outer)) => format!("{outer}.{}", code.name),
        Some((CodeKind::Function, outer)) => format!("{outer}.<locals>.{}", code.name),
        Some((CodeKind::Module, _)) | None => code.name.clone(),
    };
    (code.qualname != expected).then(|| format!(".qualname {}", name_text(&code.qualname)))
}

/// Where the code comes from: the file, unless it is that of the code around, and the line.
fn source_fields(code: &Code, around: Option<&Code>, out: &mut Vec<String>) {
    if around.is_none_or(|around| around.filename != code.filename) {
        out.push(format!(".file {}", str_repr(&code.filename)));
    }
    out.push(format!(".line {}", code.first_line));
}

/// The flags, unless the assembler finds the same by itself: from the signature, from `.doc`, from the instructions.
fn flags(code: &Code, signature: bool, style: Style) -> Option<String> {
    let flags = code.flags;
    let suspends = code.instrs.iter().any(|instr| matches!(instr, Instr::Yield {} | Instr::YieldFrom {}));
    let inferred = suspends && code.kind == CodeKind::Function;
    let doc_is_text = matches!(code.consts.first(), Some(Const::Str(_)));
    let words = [
        (flags.var_args && !signature, "var_args"),
        (flags.var_kwargs && !signature, "var_kwargs"),
        (flags.generator, "generator"),
        (flags.coroutine, "coroutine"),
        (flags.docstring && !doc_is_text, "docstring"),
    ];
    let words: Vec<&str> = words.iter().filter(|(set, _)| *set).map(|(_, word)| *word).collect();
    match words[..] {
        [] if inferred => Some(".flags none".to_owned()),
        [] => None,
        ["generator"] if inferred && style == Style::Plain => None,
        _ => Some(format!(".flags {}", words.join(", "))),
    }
}

fn list<T>(directive: &str, items: &[T], text: impl Fn(&T) -> String, out: &mut Vec<String>) {
    if !items.is_empty() {
        let texts: Vec<String> = items.iter().map(text).collect();
        out.push(format!("{directive} {}", texts.join(", ")));
    }
}

/// Whether the assembler would add an ending to the code as it is.
pub(super) fn falls_off(code: &Code) -> bool {
    let ends = code.instrs.last().is_some_and(|last| last.ends_block());
    !ends || Labels::new(code).stands_at(code.instrs.len())
}
