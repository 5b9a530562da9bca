//! Classes: the body becomes a code object, which the class builder runs.

use super::Lower;
use super::stmt::docstring;
use crate::error::Res;
use pellucid_bytecode::operand::{Count, FunctionParts};
use pellucid_bytecode::{CodeKind, Const, Instr};
use ruff_python_ast as ast;
use ruff_python_ast::name::Name;
use ruff_text_size::TextRange;

impl<'a> Lower<'a> {
    pub(super) fn class_def(&mut self, def: &'a ast::StmtClassDef) -> Res {
        self.decorators(&def.decorator_list)?;
        let range = self.behind_decorators(&def.decorator_list, def.range);
        match &def.type_params {
            None => {
                self.class_builder(def, range)?;
                match &def.arguments {
                    Some(arguments) => self.arguments(2, arguments, None, range)?,
                    None => self.emit(Instr::Call { argc: Count(2) }, range),
                }
            }
            Some(params) => self.generic_class(def, params, range)?,
        }
        self.apply_decorators(&def.decorator_list);
        self.store_name(&def.name.id, range);
        Ok(())
    }

    /// Pushes the class builder, the function that runs the body, and the name.
    pub(super) fn class_builder(&mut self, def: &'a ast::StmtClassDef, range: TextRange) -> Res {
        let scope = self.scopes.at(def.range);
        self.emit(Instr::BuildClass {}, range);
        self.begin_unit(scope, CodeKind::Class, &def.name.id, def.range)?;
        self.class_body(def, range)?;
        let code = self.end_unit()?;
        self.make_function(scope, code, FunctionParts::default(), range);
        self.push_str(&def.name.id, range);
        Ok(())
    }

    fn class_body(&mut self, def: &'a ast::StmtClassDef, range: TextRange) -> Res {
        let start = TextRange::empty(range.start());
        let name = self.name("__name__");
        self.emit(Instr::LoadGlobal { name }, start);
        self.store_entry("__module__", start);
        let qualname = self.unit.code.qualname.clone();
        self.push_str(&qualname, start);
        self.store_entry("__qualname__", start);
        let line = self.line_const(def.range);
        self.push(line, start);
        self.store_entry("__firstlineno__", start);
        if def.type_params.is_some() {
            self.load(&Name::new_static(".type_params"), start);
            self.store_entry("__type_params__", start);
        }
        if self.scopes[self.frame()].class_dict {
            let cell = self.closure_cell(&Name::new_static("__classdict__"));
            self.emit(Instr::PushNamespace {}, start);
            self.emit(Instr::StoreCell { cell }, start);
        }
        if self.scopes[self.frame()].annotations {
            self.emit(Instr::SetupAnnotations {}, start);
        }
        let mut body = &def.body[..];
        if let Some(literal) = docstring(body) {
            let (text, place) = self.docstring(literal);
            self.push_str(&text, place);
            self.store_entry("__doc__", place);
            body = &body[1..];
        }
        self.body(body)?;
        self.class_end();
        Ok(())
    }

    fn class_end(&mut self) {
        let attributes = &self.scopes[self.frame()].self_attributes;
        let attributes = attributes.iter().map(|name| Const::Str(name.to_string())).collect();
        let value = self.unit.b.constant(Const::Tuple(attributes));
        self.emit_here(Instr::Push { value });
        let name = self.name("__static_attributes__");
        self.emit_here(Instr::StoreName { name });
        if self.scopes[self.frame()].class_dict {
            let cell = self.closure_cell(&Name::new_static("__classdict__"));
            self.emit_here(Instr::PushCell { cell });
            let name = self.name("__classdictcell__");
            self.emit_here(Instr::StoreName { name });
        }
        if self.scopes[self.frame()].class_cell {
            let cell = self.closure_cell(&Name::new_static("__class__"));
            self.emit_here(Instr::PushCell { cell });
            let name = self.name("__classcell__");
            self.emit_here(Instr::StoreName { name });
        }
        self.return_none();
    }

    fn store_entry(&mut self, name: &str, range: TextRange) {
        let name = self.name(name);
        self.emit(Instr::StoreName { name }, range);
    }
}
