//! What CPython warns of when it compiles: bad escape sequences, `is` with a literal, calls of what can't be called.
//!
//! One walk over a tree that has been compiled. First come the warnings that CPython's parser gives, then those of its
//! compiler, each in the order of the text.

use crate::error::{CompileError, ErrorKind};
use crate::source::Source;
use ruff_python_ast as ast;
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{CmpOp, Expr, ExprContext, Number, Stmt, UnaryOp};
use ruff_text_size::{Ranged, TextRange, TextSize};

/// All warnings about a tree.
pub(crate) fn warnings(source: &Source, tree: &ast::Mod) -> Vec<CompileError> {
    let mut walker = Walker { source, of_parser: Vec::new(), of_compiler: Vec::new(), again: false };
    match tree {
        ast::Mod::Module(module) => walker.visit_body(&module.body),
        ast::Mod::Expression(expression) => walker.visit_expr(&expression.body),
    }
    walker.of_parser.append(&mut walker.of_compiler);
    walker.of_parser
}

struct Walker<'s> {
    source: &'s Source<'s>,
    of_parser: Vec<CompileError>,
    of_compiler: Vec<CompileError>,
    /// In the second copy of a `finally` body, which CPython compiles twice.
    again: bool,
}

impl Walker<'_> {
    fn compiler_warns(&mut self, range: TextRange, message: String) {
        self.of_compiler.push(*CompileError::at(self.source, ErrorKind::Warning, range, message));
    }

    fn parser_warns(&mut self, range: TextRange, message: String) {
        if !self.again {
            let mut warning = CompileError::at(self.source, ErrorKind::Warning, range, message);
            warning.late = false;
            self.of_parser.push(*warning);
        }
    }

    /// The first escape sequence that means nothing in a literal, or a piece of an f-string.
    fn escapes(&mut self, range: TextRange, raw: bool, bytes: bool) {
        let text = self.source.slice(range);
        if raw || !text.contains('\\') {
            return;
        }
        let mut rest = text;
        while let Some(at) = rest.find('\\') {
            rest = &rest[at + 1..];
            let Some(c) = rest.chars().next() else { return };
            let octal = rest.len() - rest.trim_start_matches(|c: char| c.is_digit(8)).len();
            let known = "\n\r\\'\"abfnrtvx01234567".contains(c) || !bytes && "NuU".contains(c);
            if !known {
                return self.parser_warns(range, format!("invalid escape sequence '\\{c}'"));
            }
            if octal >= 3 && c > '3' {
                return self.parser_warns(range, format!("invalid octal escape sequence '\\{}'", &rest[..3]));
            }
            rest = &rest[c.len_utf8()..];
        }
    }

    /// A number that a keyword follows at once.
    fn number(&mut self, number: &ast::ExprNumberLiteral) {
        let behind = self.source.text[number.range.end().to_usize()..].bytes().next();
        if !behind.is_some_and(|byte| byte.is_ascii_alphabetic()) {
            return;
        }
        let text = self.source.slice(number.range).to_ascii_lowercase();
        let kind = match text.get(..2) {
            Some("0x") => "hexadecimal",
            Some("0o") => "octal",
            Some("0b") => "binary",
            _ if text.ends_with('j') => "imaginary",
            _ => "decimal",
        };
        let last = TextRange::empty(number.range.end() - TextSize::new(1));
        self.parser_warns(last, format!("invalid {kind} literal"));
    }

    fn strings(&mut self, expr: &Expr) {
        match expr {
            Expr::StringLiteral(literal) => {
                for part in &literal.value {
                    self.escapes(part.range, part.flags.prefix().is_raw(), false);
                }
            }
            Expr::BytesLiteral(literal) => {
                for part in &literal.value {
                    self.escapes(part.range, part.flags.prefix().is_raw(), true);
                }
            }
            Expr::FString(literal) => {
                for part in &literal.value {
                    match part {
                        ast::FStringPart::Literal(part) => {
                            self.escapes(part.range, part.flags.prefix().is_raw(), false);
                        }
                        ast::FStringPart::FString(part) => {
                            self.pieces(&part.elements, part.flags.prefix().is_raw());
                        }
                    }
                }
            }
            _ => {}
        }
    }

    fn pieces(&mut self, elements: &ast::InterpolatedStringElements, raw: bool) {
        for element in elements {
            match element {
                ast::InterpolatedStringElement::Literal(piece) => self.escapes(piece.range, raw, false),
                ast::InterpolatedStringElement::Interpolation(field) => {
                    if let Some(spec) = &field.format_spec {
                        self.pieces(&spec.elements, raw);
                    }
                }
            }
        }
    }

    fn compare(&mut self, compare: &ast::ExprCompare) {
        let mut left = &*compare.left;
        for (op, right) in compare.ops.iter().zip(&compare.comparators) {
            if matches!(op, CmpOp::Is | CmpOp::IsNot)
                && let Some(kind) = literal(right).or_else(|| literal(left))
            {
                let (word, sign) = if *op == CmpOp::Is { ("is", "==") } else { ("is not", "!=") };
                let message = format!("\"{word}\" with '{kind}' literal. Did you mean \"{sign}\"?");
                return self.compiler_warns(compare.range, message);
            }
            left = right;
        }
    }

    fn call(&mut self, call: &ast::ExprCall) {
        let kind = match &*call.func {
            Expr::Lambda(_) => None,
            func => kind(func),
        };
        if let Some(kind) = kind {
            let message = format!("'{kind}' object is not callable; perhaps you missed a comma?");
            self.compiler_warns(call.func.range(), message);
        }
    }

    fn subscript(&mut self, subscript: &ast::ExprSubscript) {
        let Some(kind_of_value) = kind(&subscript.value) else { return };
        let unsubscriptable = match &*subscript.value {
            Expr::SetComp(_) | Expr::Set(_) | Expr::Generator(_) | Expr::Lambda(_) => true,
            _ => matches!(kind_of_value, "NoneType" | "ellipsis" | "int" | "bool" | "float" | "complex"),
        };
        if unsubscriptable {
            let message = format!("'{kind_of_value}' object is not subscriptable; perhaps you missed a comma?");
            self.compiler_warns(subscript.value.range(), message);
            return;
        }
        if !matches!(kind_of_value, "str" | "bytes" | "tuple" | "list") {
            return;
        }
        let Some(kind_of_index) = kind(&subscript.slice).filter(|kind| !matches!(*kind, "int" | "bool" | "slice"))
        else {
            return;
        };
        let message = format!(
            "{kind_of_value} indices must be integers or slices, not {kind_of_index}; perhaps you missed a comma?"
        );
        self.compiler_warns(subscript.value.range(), message);
    }
}

/// The type of a constant that has no place beside `is`.
fn literal(expr: &Expr) -> Option<&'static str> {
    match expr {
        Expr::StringLiteral(_) | Expr::BytesLiteral(_) | Expr::NumberLiteral(_) => kind(expr),
        Expr::UnaryOp(unary) if unary.op != UnaryOp::Not => match &*unary.operand {
            Expr::NumberLiteral(_) => kind(&unary.operand),
            _ => None,
        },
        Expr::Tuple(tuple) if tuple.elts.iter().all(is_constant) => Some("tuple"),
        _ => None,
    }
}

fn is_constant(expr: &Expr) -> bool {
    let single = matches!(expr, Expr::NoneLiteral(_) | Expr::BooleanLiteral(_) | Expr::EllipsisLiteral(_));
    single || literal(expr).is_some()
}

/// The type of an expression, where it is plain to see.
fn kind(expr: &Expr) -> Option<&'static str> {
    Some(match expr {
        Expr::Tuple(_) => "tuple",
        Expr::List(_) | Expr::ListComp(_) => "list",
        Expr::Dict(_) | Expr::DictComp(_) => "dict",
        Expr::Set(_) | Expr::SetComp(_) => "set",
        Expr::Generator(_) => "generator",
        Expr::Lambda(_) => "function",
        Expr::FString(_) | Expr::StringLiteral(_) => "str",
        Expr::BytesLiteral(_) => "bytes",
        Expr::NumberLiteral(number) => match number.value {
            Number::Int(_) => "int",
            Number::Float(_) => "float",
            Number::Complex { .. } => "complex",
        },
        Expr::BooleanLiteral(_) => "bool",
        Expr::NoneLiteral(_) => "NoneType",
        Expr::EllipsisLiteral(_) => "ellipsis",
        Expr::UnaryOp(unary) if unary.op != UnaryOp::Not => match &*unary.operand {
            Expr::NumberLiteral(_) => return kind(&unary.operand),
            _ => return None,
        },
        _ => return None,
    })
}

impl<'a> Visitor<'a> for Walker<'_> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        if let Stmt::Assert(statement) = stmt
            && let Expr::Tuple(tuple) = &*statement.test
            && !tuple.elts.is_empty()
        {
            let message = "assertion is always true, perhaps remove parentheses?".to_string();
            self.compiler_warns(statement.range, message);
        }
        visitor::walk_stmt(self, stmt);
        if let Stmt::Try(statement) = stmt {
            let again = std::mem::replace(&mut self.again, true);
            self.visit_body(&statement.finalbody);
            self.again = again;
        }
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Compare(compare) => self.compare(compare),
            Expr::Call(call) => self.call(call),
            Expr::Subscript(subscript) if subscript.ctx == ExprContext::Load => self.subscript(subscript),
            Expr::NumberLiteral(number) => self.number(number),
            expr => self.strings(expr),
        }
        visitor::walk_expr(self, expr);
    }
}
