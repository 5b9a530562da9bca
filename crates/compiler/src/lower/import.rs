//! Imports.

use super::Lower;
use crate::error::Res;
use pellucid_bytecode::operand::Count;
use pellucid_bytecode::{Const, Instr};
use ruff_python_ast as ast;
use ruff_python_ast::name::Name;
use ruff_text_size::TextRange;

/// The features that `from __future__ import` knows.
const FUTURES: [&str; 10] = [
    "annotations",
    "nested_scopes",
    "generators",
    "division",
    "absolute_import",
    "with_statement",
    "print_function",
    "unicode_literals",
    "barry_as_FLUFL",
    "generator_stop",
];

impl<'a> Lower<'a> {
    pub(super) fn import(&mut self, statement: &'a ast::StmtImport) -> Res {
        let range = statement.range;
        for alias in &statement.names {
            let path = &alias.name.id;
            self.import_module(path, 0, Const::None, range);
            match &alias.asname {
                None => {
                    let first = path.split('.').next().unwrap_or_default();
                    self.store_name(&Name::new(first), range);
                }
                Some(target) => {
                    for part in path.split('.').skip(1) {
                        let name = self.name(part);
                        self.emit(Instr::ImportFrom { name }, range);
                        self.emit(Instr::Swap { depth: Count(2) }, range);
                        self.emit(Instr::Pop {}, range);
                    }
                    self.store_name(&target.id, range);
                }
            }
        }
        Ok(())
    }

    pub(super) fn import_from(&mut self, statement: &'a ast::StmtImportFrom) -> Res {
        let range = statement.range;
        let module = statement.module.as_ref().map_or("", |module| module.id.as_str());
        if module == "__future__" && statement.level == 0 {
            self.check_future(statement)?;
        }
        let names = statement.names.iter().map(|alias| Const::Str(alias.name.id.to_string())).collect();
        self.import_module(module, statement.level, Const::Tuple(names), range);
        if statement.names.iter().any(|alias| &alias.name == "*") {
            self.emit(Instr::ImportStar {}, range);
            return Ok(());
        }
        for alias in &statement.names {
            let name = self.name(&alias.name.id);
            self.emit(Instr::ImportFrom { name }, range);
            self.store_name(&alias.asname.as_ref().unwrap_or(&alias.name).id, range);
        }
        self.emit(Instr::Pop {}, range);
        Ok(())
    }

    fn import_module(&mut self, path: &str, level: u32, names: Const, range: TextRange) {
        self.push(Const::Int(level.into()), range);
        self.push(names, range);
        let name = self.name(path);
        self.emit(Instr::Import { name }, range);
    }

    /// Future imports are directions to the compiler; what is left is an import like any other.
    fn check_future(&mut self, statement: &'a ast::StmtImportFrom) -> Res {
        let start = TextRange::empty(statement.range.start());
        for alias in &statement.names {
            let feature = alias.name.id.as_str();
            if feature == "braces" {
                return Err(self.error(start, "not a chance"));
            }
            if !FUTURES.contains(&feature) {
                return Err(self.error(start, format!("future feature {feature} is not defined")));
            }
        }
        let at_top = self.outer.is_empty() && self.future_prefix.contains(&statement.range);
        if !at_top {
            let message = "from __future__ imports must occur at the beginning of the file";
            return Err(self.error(statement.range, message));
        }
        Ok(())
    }
}
