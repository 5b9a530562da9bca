//! `match`: each pattern takes the subject off the stack and either goes on, with the values it captured on the stack, or
//! jumps to a label where everything of this case is popped again.
//!
//! Names are bound only when the whole pattern has matched: until then captured values wait on the stack, the first captured
//! deepest, below what the pattern in progress keeps there.

use super::Lower;
use crate::error::Res;
use pellucid_bytecode::operand::{Count, Label};
use pellucid_bytecode::pure::{self, CompareOp};
use pellucid_bytecode::{Const, Instr};
use ruff_python_ast as ast;
use ruff_python_ast::name::Name;
use ruff_python_ast::{Expr, Identifier, Pattern, Singleton};
use ruff_text_size::{Ranged, TextRange};

/// The state of one case.
#[derive(Default)]
struct Case<'a> {
    /// Names captured so far; their values are on the stack in this order.
    stores: Vec<&'a Name>,
    /// `fail[n]`: where to jump to have n values popped and the case given up.
    fail: Vec<Label>,
    /// How many values the patterns in progress keep above the captured ones.
    on_top: usize,
    /// Whether a pattern that always matches may stand here.
    may_be_irrefutable: bool,
}

impl<'a> Lower<'a> {
    pub(super) fn match_stmt(&mut self, statement: &'a ast::StmtMatch) -> Res {
        self.expr(&statement.subject)?;
        let end = self.label();
        let last = statement.cases.len() - 1;
        for (index, case) in statement.cases.iter().enumerate() {
            let range = case.pattern.range();
            let mut state = Case { may_be_irrefutable: case.guard.is_some() || index == last, ..Case::default() };
            self.emit(Instr::Copy { depth: Count(1) }, range);
            self.pattern(&case.pattern, &mut state)?;
            for name in std::mem::take(&mut state.stores).into_iter().rev() {
                self.store_name(name, range);
            }
            if let Some(guard) = &case.guard {
                let fail = self.fail_label(&mut state, 0);
                self.jump_if(guard, fail, false)?;
            }
            self.emit(Instr::Pop {}, range);
            self.body(&case.body)?;
            self.emit_here(Instr::Jump { target: end });
            self.give_up(state, range);
        }
        self.emit_here(Instr::Pop {});
        self.place(end);
        Ok(())
    }

    fn fail_label(&mut self, case: &mut Case, pops: usize) -> Label {
        while case.fail.len() <= pops {
            let label = self.label();
            case.fail.push(label);
        }
        case.fail[pops]
    }

    /// Jumps, on a false value on top, to where all that this case has put on the stack is popped.
    fn fail_unless(&mut self, case: &mut Case, range: TextRange) {
        let target = self.fail_label(case, case.on_top + case.stores.len());
        self.emit(Instr::JumpIfFalse { target }, range);
    }

    /// The landing places of a case that did not match.
    fn give_up(&mut self, mut case: Case, range: TextRange) {
        while let Some(label) = case.fail.pop() {
            self.place(label);
            if !case.fail.is_empty() {
                self.emit(Instr::Pop {}, range);
            }
        }
    }

    fn pattern(&mut self, pattern: &'a Pattern, case: &mut Case<'a>) -> Res {
        match pattern {
            Pattern::MatchValue(value) => self.value_pattern(&value.value, value.range, case),
            Pattern::MatchSingleton(singleton) => {
                let value = match singleton.value {
                    Singleton::None => Const::None,
                    Singleton::True => Const::Bool(true),
                    Singleton::False => Const::Bool(false),
                };
                self.push(value, singleton.range);
                self.emit(Instr::Is {}, singleton.range);
                self.fail_unless(case, singleton.range);
                Ok(())
            }
            Pattern::MatchSequence(sequence) => self.sequence_pattern(&sequence.patterns, sequence.range, case),
            Pattern::MatchMapping(mapping) => self.mapping_pattern(mapping, case),
            Pattern::MatchClass(class) => self.class_pattern(class, case),
            Pattern::MatchStar(star) => self.capture(star.name.as_ref(), star.range, case),
            Pattern::MatchAs(capture) => self.as_pattern(capture, case),
            Pattern::MatchOr(or) => self.or_pattern(or, case),
        }
    }

    fn value_pattern(&mut self, value: &'a Expr, range: TextRange, case: &mut Case<'a>) -> Res {
        if value.is_f_string_expr() {
            return Err(self.error(range, "patterns may only match literals and attribute lookups"));
        }
        self.expr(value)?;
        self.emit(Instr::Eq {}, range);
        self.fail_unless(case, range);
        Ok(())
    }

    /// Keeps the value on top as a name's, below what the patterns in progress need; or drops it.
    fn capture(&mut self, name: Option<&'a Identifier>, range: TextRange, case: &mut Case<'a>) -> Res {
        let Some(name) = name else {
            self.emit(Instr::Pop {}, range);
            return Ok(());
        };
        if case.stores.contains(&&name.id) {
            return Err(self.error(range, format!("multiple assignments to name '{}' in pattern", name.id)));
        }
        self.sink(case.on_top + 1, range);
        case.stores.push(&name.id);
        Ok(())
    }

    /// Moves the top value down to a depth, the others up by one, in order.
    fn sink(&mut self, depth: usize, range: TextRange) {
        for depth in (2..=depth).rev() {
            self.emit(Instr::Swap { depth: Count(depth as u32) }, range);
        }
    }

    fn as_pattern(&mut self, capture: &'a ast::PatternMatchAs, case: &mut Case<'a>) -> Res {
        let Some(inner) = &capture.pattern else {
            if !case.may_be_irrefutable {
                let message = match &capture.name {
                    Some(name) => format!("name capture '{}' makes remaining patterns unreachable", name.id),
                    None => "wildcard makes remaining patterns unreachable".to_string(),
                };
                return Err(self.error(capture.range, message));
            }
            return self.capture(capture.name.as_ref(), capture.range, case);
        };
        case.on_top += 1;
        self.emit(Instr::Copy { depth: Count(1) }, capture.range);
        self.pattern(inner, case)?;
        case.on_top -= 1;
        self.capture(capture.name.as_ref(), capture.range, case)
    }

    /// A pattern inside another, where one that always matches is fine.
    fn subpattern(&mut self, pattern: &'a Pattern, case: &mut Case<'a>) -> Res {
        let outer = std::mem::replace(&mut case.may_be_irrefutable, true);
        self.pattern(pattern, case)?;
        case.may_be_irrefutable = outer;
        Ok(())
    }

    fn sequence_pattern(&mut self, patterns: &'a [Pattern], range: TextRange, case: &mut Case<'a>) -> Res {
        let mut stars = patterns.iter().enumerate().filter(|(_, pattern)| pattern.is_match_star());
        let star = stars.next().map(|(index, _)| index);
        if stars.next().is_some() {
            return Err(self.error(range, "multiple starred names in sequence pattern"));
        }
        case.on_top += 1;
        self.emit(Instr::MatchSequence {}, range);
        self.fail_unless(case, range);
        self.check_length(patterns.len(), star.is_some(), range, case);
        case.on_top -= 1;
        if patterns.iter().all(is_wildcard) {
            self.emit(Instr::Pop {}, range);
            return Ok(());
        }
        match star {
            Some(star) if is_wildcard(&patterns[star]) => self.pick_items(patterns, star, range, case),
            _ => self.unpack_items(patterns, star, range, case),
        }
    }

    fn check_length(&mut self, length: usize, at_least: bool, range: TextRange, case: &mut Case) {
        if at_least && length == 1 {
            return;
        }
        self.emit(Instr::GetLen {}, range);
        let needed = if at_least { length - 1 } else { length };
        self.push(Const::Int(needed as i64), range);
        self.emit(if at_least { Instr::Ge {} } else { Instr::Eq {} }, range);
        self.fail_unless(case, range);
    }

    fn unpack_items(
        &mut self,
        patterns: &'a [Pattern],
        star: Option<usize>,
        range: TextRange,
        case: &mut Case<'a>,
    ) -> Res {
        let count = Count(patterns.len() as u32);
        self.emit(
            match star {
                None => Instr::Unpack { count },
                Some(before) => {
                    Instr::UnpackEx { before: Count(before as u32), after: Count((patterns.len() - before - 1) as u32) }
                }
            },
            range,
        );
        case.on_top += patterns.len();
        for pattern in patterns {
            case.on_top -= 1;
            self.subpattern(pattern, case)?;
        }
        Ok(())
    }

    /// With a star that captures nothing, only the items that are looked at are fetched, by index.
    fn pick_items(&mut self, patterns: &'a [Pattern], star: usize, range: TextRange, case: &mut Case<'a>) -> Res {
        case.on_top += 1;
        for (index, pattern) in patterns.iter().enumerate() {
            if is_wildcard(pattern) {
                continue;
            }
            self.emit(Instr::Copy { depth: Count(1) }, range);
            if index < star {
                self.push(Const::Int(index as i64), range);
            } else {
                self.emit(Instr::GetLen {}, range);
                self.push(Const::Int((patterns.len() - index) as i64), range);
                self.emit(Instr::Sub {}, range);
            }
            self.emit(Instr::LoadItem {}, range);
            self.subpattern(pattern, case)?;
        }
        case.on_top -= 1;
        self.emit(Instr::Pop {}, range);
        Ok(())
    }

    fn mapping_pattern(&mut self, mapping: &'a ast::PatternMatchMapping, case: &mut Case<'a>) -> Res {
        let range = mapping.range;
        case.on_top += 1;
        self.emit(Instr::MatchMapping {}, range);
        self.fail_unless(case, range);
        if mapping.keys.is_empty() && mapping.rest.is_none() {
            case.on_top -= 1;
            self.emit(Instr::Pop {}, range);
            return Ok(());
        }
        if !mapping.keys.is_empty() {
            self.emit(Instr::GetLen {}, range);
            self.push(Const::Int(mapping.keys.len() as i64), range);
            self.emit(Instr::Ge {}, range);
            self.fail_unless(case, range);
        }
        self.mapping_keys(&mapping.keys, range)?;
        self.emit(Instr::MatchKeys {}, range);
        case.on_top += 2;
        self.emit(Instr::Copy { depth: Count(1) }, range);
        self.push(Const::None, range);
        self.emit(Instr::IsNot {}, range);
        self.fail_unless(case, range);
        self.emit(Instr::Unpack { count: Count(mapping.keys.len() as u32) }, range);
        case.on_top += mapping.keys.len();
        case.on_top -= 1;
        for pattern in &mapping.patterns {
            case.on_top -= 1;
            self.subpattern(pattern, case)?;
        }
        case.on_top -= 2;
        match &mapping.rest {
            Some(rest) => {
                self.emit(Instr::DictRest {}, range);
                self.capture(Some(rest), range, case)
            }
            None => {
                self.emit(Instr::Pop {}, range);
                self.emit(Instr::Pop {}, range);
                Ok(())
            }
        }
    }

    /// Pushes the tuple of a mapping pattern's keys.
    fn mapping_keys(&mut self, keys: &'a [Expr], range: TextRange) -> Res {
        let mut seen: Vec<Const> = Vec::new();
        for key in keys {
            if let Some(value) = self.constant(key)? {
                let equal = |other: &Const| {
                    other == &value || pure::compare(CompareOp::Eq, other, &value) == Some(Const::Bool(true))
                };
                if seen.iter().any(equal) {
                    let text = match &value {
                        Const::Str(text) => pure::str_repr(text),
                        _ => self.source.slice(key.range()).to_owned(),
                    };
                    return Err(self.error(range, format!("mapping pattern checks duplicate key ({text})")));
                }
                seen.push(value);
            }
            self.expr(key)?;
        }
        self.emit(Instr::BuildTuple { count: Count(keys.len() as u32) }, range);
        Ok(())
    }

    fn class_pattern(&mut self, class: &'a ast::PatternMatchClass, case: &mut Case<'a>) -> Res {
        let range = class.range;
        let arguments = &class.arguments;
        let mut names: Vec<&str> = Vec::new();
        for keyword in &arguments.keywords {
            if names.contains(&keyword.attr.id.as_str()) {
                let name = &keyword.attr.id;
                return Err(
                    self.error(keyword.pattern.range(), format!("attribute name repeated in class pattern: {name}"))
                );
            }
            names.push(&keyword.attr.id);
        }
        self.expr(&class.cls)?;
        let names = names.into_iter().map(|name| Const::Str(name.to_string())).collect();
        self.push(Const::Tuple(names), range);
        self.emit(Instr::MatchClass { positional: Count(arguments.patterns.len() as u32) }, range);
        case.on_top += 1;
        self.emit(Instr::Copy { depth: Count(1) }, range);
        self.push(Const::None, range);
        self.emit(Instr::IsNot {}, range);
        self.fail_unless(case, range);
        let count = arguments.patterns.len() + arguments.keywords.len();
        self.emit(Instr::Unpack { count: Count(count as u32) }, range);
        case.on_top += count;
        case.on_top -= 1;
        let keywords = arguments.keywords.iter().map(|keyword| &keyword.pattern);
        for pattern in arguments.patterns.iter().chain(keywords) {
            case.on_top -= 1;
            self.subpattern(pattern, case)?;
        }
        Ok(())
    }

    /// Alternatives: each works on a copy of the subject, as a case of its own, and must capture the same names.
    fn or_pattern(&mut self, or: &'a ast::PatternMatchOr, case: &mut Case<'a>) -> Res {
        let range = or.range;
        let end = self.label();
        let mut names: Option<Vec<&'a Name>> = None;
        let last = or.patterns.len() - 1;
        for (index, pattern) in or.patterns.iter().enumerate() {
            let mut alternative =
                Case { may_be_irrefutable: case.may_be_irrefutable && index == last, ..Case::default() };
            self.emit(Instr::Copy { depth: Count(1) }, range);
            self.pattern(pattern, &mut alternative)?;
            let stores = std::mem::take(&mut alternative.stores);
            match &names {
                None => names = Some(stores),
                Some(names) => self.reorder(stores, names, range)?,
            }
            self.emit(Instr::Jump { target: end }, range);
            self.give_up(alternative, range);
        }
        // No alternative matched: the subject goes, and the whole case fails.
        let names = names.unwrap_or_default();
        self.emit(Instr::Pop {}, range);
        let target = self.fail_label(case, case.on_top + case.stores.len());
        self.emit(Instr::Jump { target }, range);
        self.place(end);
        // Above the subject are the captured values: bring the subject up, drop it, and sink the values to the others.
        let captured = names.len();
        self.raise_from(captured + 1, range);
        self.emit(Instr::Pop {}, range);
        self.sink_captured(captured, case.on_top, range);
        for name in names {
            if case.stores.contains(&name) {
                return Err(self.error(range, format!("multiple assignments to name '{name}' in pattern")));
            }
            case.stores.push(name);
        }
        Ok(())
    }

    /// Brings the value at a depth to the top, the others down by one, in order.
    fn raise_from(&mut self, depth: usize, range: TextRange) {
        for depth in 2..=depth {
            self.emit(Instr::Swap { depth: Count(depth as u32) }, range);
        }
    }

    /// Moves the `captured` topmost values, in order, below the `kept` values under them.
    fn sink_captured(&mut self, captured: usize, kept: usize, range: TextRange) {
        // Each turn raises the deepest of the kept values to the top; after all turns they stand there in order.
        let turns = if captured == 0 { 0 } else { kept };
        for _ in 0..turns {
            self.raise_from(captured + kept, range);
        }
    }

    /// Permutes captured values on the stack from the order `have` to the order `want`.
    fn reorder(&mut self, mut have: Vec<&'a Name>, want: &[&'a Name], range: TextRange) -> Res {
        if have.len() != want.len() || !want.iter().all(|name| have.contains(name)) {
            return Err(self.error(range, "alternative patterns bind different names"));
        }
        let count = want.len();
        for (target, wanted) in want.iter().enumerate() {
            // Selection from the deepest: what belongs at `target` is swapped there by way of the top.
            let Some(from) = have.iter().position(|name| name == wanted) else { continue };
            if from == target {
                continue;
            }
            for index in [from, target, from] {
                if index + 1 < count {
                    self.emit(Instr::Swap { depth: Count((count - index) as u32) }, range);
                }
            }
            have.swap(from, target);
        }
        Ok(())
    }
}

/// Whether a pattern matches everything and captures nothing.
fn is_wildcard(pattern: &Pattern) -> bool {
    match pattern {
        Pattern::MatchAs(capture) => capture.pattern.is_none() && capture.name.is_none(),
        Pattern::MatchStar(star) => star.name.is_none(),
        _ => false,
    }
}
