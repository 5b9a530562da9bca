//! The part of the verifier that looks at each instruction by itself: operands in range, and standing where it may.

use std::collections::HashSet;

use super::{Problem, VerifyError};
use crate::code::{Code, CodeKind, Const};
use crate::operand::{Cell, CodeRef, ConstRef, Count, FunctionParts, OperandKind};
use crate::ops::Instr;

/// Checks every instruction, those included that no path reaches.
pub(super) fn check(code: &Code) -> Result<(), VerifyError> {
    let mut keywords = KeywordNames::default();
    let borrows = code.instrs.iter().any(|instr| matches!(instr, Instr::UseNamespace {}));
    for (index, instr) in code.instrs.iter().enumerate() {
        check_ranges(code, instr)
            .and_then(|()| check_values(code, instr, &mut keywords))
            .and_then(|()| check_place(code, instr, borrows))
            .map_err(|problem| VerifyError::at(code, index, problem))?;
    }
    Ok(())
}

/// Every index is inside its table, every count small enough for the arithmetic of stack effects.
fn check_ranges(code: &Code, instr: &Instr) -> Result<(), Problem> {
    let names = instr.row().operands;
    let mut place = 0;
    let mut result = Ok(());
    instr.operands(|kind, value| {
        let operand = names[place].0;
        place += 1;
        let len = match kind {
            OperandKind::ConstRef => code.consts.len(),
            OperandKind::Local => code.locals.len(),
            OperandKind::Cell => code.cells.len() + code.frees.len(),
            OperandKind::Name => code.names.len(),
            OperandKind::CodeRef => code.codes.len(),
            OperandKind::Label => code.instrs.len(),
            OperandKind::Count => Count::MAX as usize + 1,
            OperandKind::Flag | OperandKind::Conversion | OperandKind::FunctionParts => usize::MAX,
        };
        if value as usize >= len && result.is_ok() {
            result = Err(Problem::OutOfRange { operand, value, len });
        }
    });
    result
}

/// Operands that are in range also make sense.
fn check_values(code: &Code, instr: &Instr, keywords: &mut KeywordNames) -> Result<(), Problem> {
    let bad = |why| Err(Problem::BadOperand(why));
    match *instr {
        Instr::Copy { depth }
        | Instr::Swap { depth }
        | Instr::EndIter { depth }
        | Instr::ListAppend { depth }
        | Instr::SetAdd { depth }
        | Instr::DictSet { depth }
        | Instr::ListExtend { depth }
        | Instr::SetUpdate { depth }
        | Instr::DictUpdate { depth }
        | Instr::DictMerge { depth }
            if depth.0 == 0 =>
        {
            bad("depths count from 1")
        }
        Instr::BuildSlice { count } if !(2..=3).contains(&count.0) => bad("a slice is made of 2 or 3 values"),
        Instr::Raise { argc } if argc.0 > 2 => bad("an exception is raised from 0, 1 or 2 values"),
        Instr::CallKw { argc, names } | Instr::CallMethodKw { argc, names } => keywords.check(code, argc, names),
        Instr::MakeFunction { code: child, parts } => check_function(code, child, parts),
        Instr::NewCell { cell } if is_free(code, cell) => {
            bad("the cell of a free variable belongs to another function")
        }
        Instr::LoadClassCell { cell } if !is_free(code, cell) => bad("the variable is not a free one"),
        _ => Ok(()),
    }
}

fn is_free(code: &Code, cell: Cell) -> bool {
    cell.index() >= code.cells.len()
}

/// Which constants are known to be tuples of distinct strings. Many calls may share one long tuple: it is read once.
#[derive(Default)]
struct KeywordNames {
    known: HashSet<ConstRef>,
}

impl KeywordNames {
    fn check(&mut self, code: &Code, argc: Count, names: ConstRef) -> Result<(), Problem> {
        let Const::Tuple(items) = &code.consts[names.index()] else {
            return Err(Problem::BadOperand("the names of keyword arguments are not a tuple"));
        };
        if items.len() > argc.0 as usize {
            return Err(Problem::BadOperand("there are more names of keyword arguments than arguments"));
        }
        if !self.known.insert(names) {
            return Ok(());
        }
        let mut seen = HashSet::new();
        for item in items {
            match item {
                Const::Str(name) if seen.insert(name.as_str()) => {}
                Const::Str(_) => return Err(Problem::BadOperand("two keyword arguments have the same name")),
                _ => return Err(Problem::BadOperand("the name of a keyword argument is not a string")),
            }
        }
        Ok(())
    }
}

fn check_function(code: &Code, child: CodeRef, parts: FunctionParts) -> Result<(), Problem> {
    let child = &code.codes[child.index()];
    if child.kind == CodeKind::Module {
        return Err(Problem::BadOperand("a function can't be made of a module's code"));
    }
    if parts.closure == child.frees.is_empty() {
        return Err(Problem::BadOperand("a closure belongs to code with free variables, and only to it"));
    }
    Ok(())
}

/// Instructions that need a namespace, a generator or a module have one. A function that `borrows` a namespace may read it.
fn check_place(code: &Code, instr: &Instr, borrows: bool) -> Result<(), Problem> {
    let wrong = |why| Err(Problem::WrongPlace(why));
    match instr {
        Instr::LoadName { .. } | Instr::LoadClassCell { .. } if borrows => Ok(()),
        Instr::UseNamespace {} if code.kind != CodeKind::Function => wrong("this has a namespace already"),
        Instr::LoadName { .. }
        | Instr::PushNamespace {}
        | Instr::StoreName { .. }
        | Instr::DeleteName { .. }
        | Instr::ImportStar {}
        | Instr::SetupAnnotations {}
            if code.kind == CodeKind::Function =>
        {
            wrong("only modules and class bodies have a namespace")
        }
        Instr::LoadClassCell { .. } if code.kind != CodeKind::Class => wrong("this is no class body"),
        Instr::Yield {} | Instr::YieldFrom {} if !(code.flags.generator || code.flags.coroutine) => {
            wrong("this is neither a generator nor a coroutine")
        }
        _ => Ok(()),
    }
}
