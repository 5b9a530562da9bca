//! Tuple, list, set and dict displays, with and without unpacking.
//!
//! Long displays are filled piece by piece, so that the stack stays low.

use super::Lower;
use crate::error::Res;
use pellucid_bytecode::operand::Count;
use pellucid_bytecode::{Const, Instr};
use ruff_python_ast::{DictItem, Expr, ExprTuple};
use ruff_text_size::{Ranged, TextRange, TextSize};

/// Displays with more items are filled one by one.
const MAX_ON_STACK: usize = 30;

/// What a display builds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Display {
    Tuple,
    List,
    Set,
}

impl<'a> Lower<'a> {
    pub(super) fn tuple(&mut self, tuple: &'a ExprTuple) -> Res {
        if self.optimise()
            && let Some(constants) = self.constants(&tuple.elts)?
        {
            self.push(Const::Tuple(constants), tuple.range);
            return Ok(());
        }
        // In the brackets of a subscript, `*` takes all that it takes in a call.
        let before = self.source.text[..usize::from(tuple.range.start())].trim_end();
        if tuple.parenthesized || !before.ends_with('[') {
            self.check_stars(&tuple.elts)?;
        }
        self.display(Display::Tuple, &tuple.elts, tuple.range)
    }

    pub(super) fn list(&mut self, elts: &'a [Expr], range: TextRange) -> Res {
        if let Some(constants) = self.long_constants(elts)? {
            self.emit(Instr::BuildList { count: Count(0) }, range);
            self.push(Const::Tuple(constants), range);
            self.emit(Instr::ListExtend { depth: Count(1) }, range);
            return Ok(());
        }
        self.check_stars(elts)?;
        self.display(Display::List, elts, range)
    }

    pub(super) fn set(&mut self, elts: &'a [Expr], range: TextRange) -> Res {
        // Whatever is optimised: a set copied from a set iterates otherwise than one that was filled item by item.
        if elts.len() > 2
            && let Some(constants) = self.folded(elts)?
        {
            self.emit(Instr::BuildSet { count: Count(0) }, range);
            self.push(Const::FrozenSet(constants), range);
            self.emit(Instr::SetUpdate { depth: Count(1) }, range);
            return Ok(());
        }
        self.check_stars(elts)?;
        self.display(Display::Set, elts, range)
    }

    /// The items of a display that is copied from a constant: from three constants on it pays.
    fn long_constants(&self, elts: &[Expr]) -> Res<Option<Vec<Const>>> {
        if self.optimise() && elts.len() > 2 { self.constants(elts) } else { Ok(None) }
    }

    fn display(&mut self, display: Display, elts: &'a [Expr], range: TextRange) -> Res {
        let starred = elts.iter().position(|elt| matches!(elt, Expr::Starred(_)));
        if starred.is_none() && elts.len() <= MAX_ON_STACK {
            for elt in elts {
                self.expr(elt)?;
            }
            self.emit(display.build(elts.len()), range);
            return Ok(());
        }
        let at_once = starred.unwrap_or(0).min(MAX_ON_STACK);
        for elt in &elts[..at_once] {
            self.expr(elt)?;
        }
        let container = if display == Display::Tuple { Display::List } else { display };
        self.emit(container.build(at_once), range);
        for elt in &elts[at_once..] {
            match elt {
                Expr::Starred(starred) => {
                    self.expr(&starred.value)?;
                    self.emit(container.extend(), range);
                }
                _ => {
                    self.expr(elt)?;
                    self.emit(container.append(), elt.range());
                }
            }
        }
        if display == Display::Tuple {
            self.emit(Instr::ListToTuple {}, range);
        }
        Ok(())
    }

    fn check_stars(&self, elts: &[Expr]) -> Res {
        let mut starred = elts.iter().filter_map(Expr::as_starred_expr);
        starred.try_for_each(|starred| self.check_star(starred.range.start() + TextSize::from(1), &starred.value))
    }

    /// In a display, `*` and `**` bind closer than a comparison, `and` and `or`: `*(a) < b` is no Python, which the parser
    /// lets pass. `star` is where the stars end.
    fn check_star(&self, star: TextSize, value: &Expr) -> Res {
        let text = &self.source.text;
        let first = match value {
            Expr::Compare(compare) => &*compare.left,
            Expr::BoolOp(operation) => &operation.values[0],
            _ => return Ok(()),
        };
        if text[usize::from(star)..usize::from(value.start())].contains('(') {
            return Ok(());
        }
        let behind = &text[usize::from(first.end())..];
        let before = behind.find(|c: char| !c.is_whitespace() && c != ')').unwrap_or(0);
        let operator = &behind[before..];
        let is_word = operator.starts_with(|c: char| c.is_ascii_alphabetic());
        let end = operator.find(|c: char| if is_word { !c.is_ascii_alphabetic() } else { !"<>=!".contains(c) });
        let [before, length] = [before, end.unwrap_or(1)].map(|size| TextSize::try_from(size).unwrap_or_default());
        Err(self.error(TextRange::at(first.end() + before, length), "invalid syntax"))
    }

    /// The positional arguments of a call that unpacks: a tuple, or the one thing to iterate over.
    pub(super) fn argument_tuple(&mut self, args: &'a [Expr], range: TextRange) -> Res {
        // A single `*args` is taken apart by the call itself, after the keyword arguments were evaluated.
        if let [Expr::Starred(starred)] = args {
            return self.expr(&starred.value);
        }
        self.display(Display::Tuple, args, range)
    }

    pub(super) fn dict(&mut self, items: &'a [DictItem], range: TextRange) -> Res {
        let unpacking = items.iter().position(|item| item.key.is_none());
        let at_once = match unpacking {
            Some(first) => first.min(MAX_ON_STACK / 2),
            None if items.len() > MAX_ON_STACK / 2 => MAX_ON_STACK / 2,
            None => items.len(),
        };
        for item in &items[..at_once] {
            self.pair(item)?;
        }
        self.emit(Instr::BuildDict { count: Count(at_once as u32) }, range);
        for item in &items[at_once..] {
            if item.key.is_some() {
                self.pair(item)?;
                self.emit(Instr::DictSet { depth: Count(1) }, range);
            } else {
                let stars = self.source.text[..usize::from(item.value.start())].rfind("**").unwrap_or(0) + 2;
                self.check_star(TextSize::try_from(stars).unwrap_or_default(), &item.value)?;
                self.expr(&item.value)?;
                self.emit(Instr::DictUpdate { depth: Count(1) }, range);
            }
        }
        Ok(())
    }

    fn pair(&mut self, item: &'a DictItem) -> Res {
        if let Some(key) = &item.key {
            self.expr(key)?;
        }
        self.expr(&item.value)
    }
}

impl Display {
    fn build(self, count: usize) -> Instr {
        let count = Count(count as u32);
        match self {
            Display::Tuple => Instr::BuildTuple { count },
            Display::List => Instr::BuildList { count },
            Display::Set => Instr::BuildSet { count },
        }
    }

    fn append(self) -> Instr {
        if self == Display::Set { Instr::SetAdd { depth: Count(1) } } else { Instr::ListAppend { depth: Count(1) } }
    }

    fn extend(self) -> Instr {
        if self == Display::Set { Instr::SetUpdate { depth: Count(1) } } else { Instr::ListExtend { depth: Count(1) } }
    }
}
