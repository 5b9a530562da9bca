//! The syntax tree as plain data, for programs that look at programs (`ast.parse`).
//!
//! A tree is a list of rows, parts before what holds them: the node's name, its place (line, column in bytes, end of both)
//! or None, and its fields in the order of CPython's grammar. In a field, a number is the row of a node and a tuple a list;
//! what else there is stands for itself, as do the values of constants and the fields `level` and `conversion`. Rows keep
//! trees of any depth flat. No execution here, and nothing of the lowering: it takes the parser's tree and gives constants.

mod expr;
mod fstring;
mod stmt;

use crate::error::Res;
use crate::source::Source;
use crate::{CompileError, Mode, parse, with_file};
use pellucid_bytecode::Const;
use ruff_python_ast::Mod;
use ruff_text_size::{TextRange, TextSize};

/// The tree of a source text, as rows.
///
/// # Errors
/// If the text is no Python.
pub fn syntax_rows(source: &str, filename: &str, mode: Mode) -> Result<Const, CompileError> {
    let source = Source::new(source);
    let rows = parse::with_stack(&source, || {
        let tree = parse::parse(&source, mode)?;
        let mut rows = Rows { source: &source, rows: Vec::new() };
        rows.root(&tree, mode)?;
        Ok(Const::Tuple(rows.rows))
    });
    rows.map_err(|error| with_file(*error, filename))
}

/// The rows written so far.
struct Rows<'a> {
    source: &'a Source<'a>,
    rows: Vec<Const>,
}

impl Rows<'_> {
    fn root(&mut self, tree: &Mod, mode: Mode) -> Res<()> {
        match tree {
            Mod::Module(module) => {
                let body = self.body(&module.body)?;
                match mode {
                    Mode::Interactive => self.node("Interactive", None, [body]),
                    _ => self.node("Module", None, [body, Const::Tuple(Vec::new())]),
                };
            }
            Mod::Expression(expression) => {
                let body = self.expr(&expression.body)?;
                self.node("Expression", None, [body]);
            }
        }
        Ok(())
    }

    /// Writes a row; what stands for it in a field.
    fn node<const N: usize>(&mut self, name: &str, place: Option<TextRange>, fields: [Const; N]) -> Const {
        let place = place.map_or(Const::None, |range| self.place(range));
        let mut row = vec![Const::Str(name.to_string()), place];
        row.extend(fields);
        self.rows.push(Const::Tuple(row));
        Const::Int(self.rows.len() as i64 - 1)
    }

    fn place(&self, range: TextRange) -> Const {
        let (line, column) = self.source.line_byte(range.start());
        let (end_line, end_column) = self.source.line_byte(range.end());
        Const::Tuple([line, column, end_line, end_column].map(|n| Const::Int(i64::from(n))).to_vec())
    }

    /// A list of parts.
    fn list<T>(
        &mut self,
        items: impl IntoIterator<Item = T>,
        mut part: impl FnMut(&mut Self, T) -> Res<Const>,
    ) -> Res<Const> {
        let items: Res<Vec<Const>> = items.into_iter().map(|item| part(self, item)).collect();
        Ok(Const::Tuple(items?))
    }

    /// A part that may be missing.
    fn optional<T>(&mut self, item: Option<T>, part: impl FnOnce(&mut Self, T) -> Res<Const>) -> Res<Const> {
        item.map_or(Ok(Const::None), |item| part(self, item))
    }

    /// The text from `start` to the end of `range`.
    fn from(start: TextSize, range: TextRange) -> TextRange {
        TextRange::new(start.min(range.end()), range.end())
    }
}

/// A name, or any other text.
fn text(text: impl AsRef<str>) -> Const {
    Const::Str(text.as_ref().to_string())
}
