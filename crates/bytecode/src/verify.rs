//! The verifier: from [`Code`], which anybody may have written, to [`VerifiedCode`], which a tier runs without checks.
//!
//! It proves what `VerifiedCode` lists, in time proportional to the code's size, and changes nothing. What it does not
//! prove is the type of any value: a tier still looks at what it pops.

mod error;
mod flow;
mod methods;
mod operands;

use std::sync::Arc;

pub use error::{Problem, VerifyError};
pub use flow::needed_stack;

use crate::code::{Code, CodeKind, Const};

/// How deep code objects may be nested in each other.
pub const MAX_CODE_DEPTH: u32 = 200;
/// How deep tuples and frozensets may be nested in a constant.
pub const MAX_CONST_DEPTH: u32 = 100;
/// The most registers of a frame: locals, cells, free variables and `max_stack` together. It leaves 16-bit register
/// numbers with room to spare.
pub const MAX_REGISTERS: u64 = 60_000;
/// The most instructions, constants, names or nested code objects of one code object.
pub const MAX_TABLE: usize = 1 << 24;
/// The depth that [`VerifiedCode::depths`] gives for an instruction that no path reaches.
pub const UNREACHABLE: u32 = u32::MAX;

/// Code that the verifier has accepted. [`verify`] is the only way to make one, and it holds that:
///
/// - every operand is in range: constants, names, locals, cells and nested code exist, labels are instructions;
/// - the stack has the same depth on all paths to an instruction, holds what each instruction takes, and never more
///   than `max_stack` values; no path runs off the end;
/// - what LOAD_METHOD leaves for a call reaches that call, by whatever path, and no other instruction but POP takes it: it
///   may be no value at all;
/// - where an instruction that can raise is covered by handlers, the innermost one keeps only values that the
///   instruction leaves alone, and its target expects `depth + 1` values; ranges are nested, inner ones listed first,
///   and every target lies behind its range, so that **every loop goes through a backward jump**;
/// - parameters are the first locals, with distinct names; locals, cells, free variables and stack together are at most
///   [`MAX_REGISTERS`];
/// - instructions of namespaces stand in modules and class bodies only (functions with USE_NAMESPACE may read one), those
///   that suspend in generators and coroutines
///   only, and a function is made with a closure exactly if its code has free variables;
/// - keyword names are a constant tuple of distinct strings, no more than there are arguments;
/// - constants are canonical and nested at most [`MAX_CONST_DEPTH`] deep, code objects at most [`MAX_CODE_DEPTH`];
/// - all of this holds of the nested code objects too.
#[derive(Debug)]
pub struct VerifiedCode {
    code: Code,
    depths: Vec<u32>,
    children: Vec<Arc<VerifiedCode>>,
}

impl VerifiedCode {
    /// The code itself. Its `codes` are empty: they have become [`VerifiedCode::children`].
    pub fn code(&self) -> &Code {
        &self.code
    }

    /// How many values are on the stack before each instruction; [`UNREACHABLE`] where no path leads.
    pub fn depths(&self) -> &[u32] {
        &self.depths
    }

    /// The nested code objects, by [`crate::operand::CodeRef`].
    pub fn children(&self) -> &[Arc<VerifiedCode>] {
        &self.children
    }

    /// A copy of the code as it was before, nested code objects included.
    pub fn to_code(&self) -> Code {
        let codes = self.children.iter().map(|child| child.to_code()).collect();
        Code { codes, ..self.code.clone() }
    }
}

/// Checks a code object and all those nested in it.
pub fn verify(code: Code) -> Result<Arc<VerifiedCode>, VerifyError> {
    verify_at(code, 0)
}

fn verify_at(mut code: Code, level: u32) -> Result<Arc<VerifiedCode>, VerifyError> {
    if level >= MAX_CODE_DEPTH {
        let error = VerifyError::of(&code, Problem::CodeTooDeep);
        drop_flat(code);
        return Err(error);
    }
    check_tables(&code).map_err(|problem| VerifyError::of(&code, problem))?;
    check_parameters(&code).map_err(|problem| VerifyError::of(&code, problem))?;
    check_constants(&code).map_err(|problem| VerifyError::of(&code, problem))?;
    operands::check(&code)?;
    let depths = flow::depths(&code)?;
    let mut children = Vec::with_capacity(code.codes.len());
    for child in std::mem::take(&mut code.codes) {
        children.push(verify_at(child, level + 1)?);
    }
    Ok(Arc::new(VerifiedCode { code, depths, children }))
}

/// Drops code that may be nested deeper than the stack of the machine allows.
fn drop_flat(code: Code) {
    let mut waiting = vec![code];
    while let Some(mut code) = waiting.pop() {
        waiting.append(&mut code.codes);
    }
}

fn check_tables(code: &Code) -> Result<(), Problem> {
    if code.positions.len() != code.instrs.len() {
        return Err(Problem::Positions { positions: code.positions.len(), instrs: code.instrs.len() });
    }
    let tables = [
        ("instructions", code.instrs.len()),
        ("constants", code.consts.len()),
        ("names", code.names.len()),
        ("code objects", code.codes.len()),
        ("handlers", code.handlers.len()),
    ];
    for (what, len) in tables {
        if len > MAX_TABLE {
            return Err(Problem::TooMany { what, count: len as u64, most: MAX_TABLE as u64 });
        }
    }
    let variables = code.locals.len() as u64 + code.cells.len() as u64 + code.frees.len() as u64;
    let registers = variables + u64::from(code.max_stack);
    if registers > MAX_REGISTERS {
        return Err(Problem::TooMany { what: "registers", count: registers, most: MAX_REGISTERS });
    }
    Ok(())
}

fn check_parameters(code: &Code) -> Result<(), Problem> {
    let flags = code.flags;
    let count = u64::from(code.arg_count)
        + u64::from(code.kw_only_count)
        + u64::from(flags.var_args)
        + u64::from(flags.var_kwargs);
    if count > code.locals.len() as u64 {
        return Err(Problem::Parameters("there are more parameters than local variables"));
    }
    if code.pos_only_count > code.arg_count {
        return Err(Problem::Parameters("there are more positional-only parameters than positional ones"));
    }
    if !all_distinct(code.locals[..count as usize].iter()) {
        return Err(Problem::Parameters("two parameters have the same name"));
    }
    if code.kind != CodeKind::Function {
        if count > 0 {
            return Err(Problem::Parameters("only a function has parameters"));
        }
        if flags.generator || flags.coroutine {
            return Err(Problem::Parameters("only a function is a generator or coroutine"));
        }
    }
    if code.kind == CodeKind::Module && !code.frees.is_empty() {
        return Err(Problem::Parameters("a module has no free variables"));
    }
    Ok(())
}

fn check_constants(code: &Code) -> Result<(), Problem> {
    for (index, constant) in code.consts.iter().enumerate() {
        check_constant(constant, 0).map_err(|why| Problem::Constant { index: index as u32, why })?;
    }
    if code.flags.docstring && !matches!(code.consts.first(), Some(Const::Str(_))) {
        return Err(Problem::Constant { index: 0, why: "the docstring is not a string" });
    }
    Ok(())
}

fn check_constant(constant: &Const, level: u32) -> Result<(), &'static str> {
    match constant {
        Const::BigInt { negative, magnitude } if !is_canonical_big(*negative, magnitude) => {
            Err("a big integer that fits 64 bits or has leading zeros")
        }
        Const::Tuple(_) | Const::FrozenSet(_) if level >= MAX_CONST_DEPTH => Err("nested too deep"),
        Const::Tuple(items) | Const::FrozenSet(items) => {
            items.iter().try_for_each(|item| check_constant(item, level + 1))
        }
        _ => Ok(()),
    }
}

/// Whether a magnitude has no leading zeros and, with its sign, is outside of what `Const::Int` holds.
pub(crate) fn is_canonical_big(negative: bool, magnitude: &[u8]) -> bool {
    match magnitude {
        [.., 0] => false,
        // Of eight bytes, those above 2**63 - 1 are out of range, but -2**63 is not.
        [low @ .., high] if low.len() == 7 => {
            *high >= 0x80 && !(negative && *high == 0x80 && low.iter().all(|&b| b == 0))
        }
        _ => magnitude.len() > 8,
    }
}

/// Whether no two names are equal.
fn all_distinct<'a>(names: impl Iterator<Item = &'a String>) -> bool {
    let mut seen = std::collections::HashSet::new();
    names.into_iter().all(|name| seen.insert(name.as_str()))
}
