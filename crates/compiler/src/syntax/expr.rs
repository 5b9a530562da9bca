//! Expressions, and what stands in them: arguments, parameters, comprehensions.

use super::{Rows, text};
use crate::error::Res;
use crate::error::{CompileError, ErrorKind};
use crate::lower::integer;
use pellucid_bytecode::Const;
use ruff_python_ast as ast;
use ruff_python_ast::{Expr, Number};
use ruff_text_size::{Ranged, TextRange, TextSize};

impl Rows<'_> {
    pub(super) fn exprs(&mut self, exprs: &[Expr]) -> Res<Const> {
        self.list(exprs, Self::expr)
    }

    pub(super) fn maybe(&mut self, expr: Option<&Expr>) -> Res<Const> {
        self.optional(expr, Self::expr)
    }

    pub(super) fn expr(&mut self, expr: &Expr) -> Res<Const> {
        let place = Some(expr.range());
        Ok(match expr {
            Expr::BoolOp(e) => {
                let values = self.exprs(&e.values)?;
                self.node("BoolOp", place, [text(format!("{:?}", e.op)), values])
            }
            Expr::Named(e) => {
                let parts = [self.expr(&e.target)?, self.expr(&e.value)?];
                self.node("NamedExpr", place, parts)
            }
            Expr::BinOp(e) => {
                let left = self.expr(&e.left)?;
                let right = self.expr(&e.right)?;
                self.node("BinOp", place, [left, text(format!("{:?}", e.op)), right])
            }
            Expr::UnaryOp(e) => {
                let operand = self.expr(&e.operand)?;
                self.node("UnaryOp", place, [text(format!("{:?}", e.op)), operand])
            }
            Expr::Lambda(e) => {
                let arguments = self.arguments(e.parameters.as_deref())?;
                let body = self.expr(&e.body)?;
                self.node("Lambda", place, [arguments, body])
            }
            Expr::If(e) => {
                let parts = [self.expr(&e.test)?, self.expr(&e.body)?, self.expr(&e.orelse)?];
                self.node("IfExp", place, parts)
            }
            Expr::Compare(e) => {
                let left = self.expr(&e.left)?;
                let ops = self.list(&e.ops, |_, op| Ok(text(format!("{op:?}"))))?;
                let comparators = self.exprs(&e.comparators)?;
                self.node("Compare", place, [left, ops, comparators])
            }
            Expr::Call(e) => {
                let func = self.expr(&e.func)?;
                let (args, keywords) = self.call_arguments(Some(&e.arguments))?;
                self.node("Call", place, [func, args, keywords])
            }
            Expr::Attribute(e) => {
                let value = self.expr(&e.value)?;
                self.node("Attribute", place, [value, text(&e.attr), context(e.ctx)])
            }
            Expr::Subscript(e) => {
                let parts = [self.expr(&e.value)?, self.expr(&e.slice)?, context(e.ctx)];
                self.node("Subscript", place, parts)
            }
            Expr::Starred(e) => {
                let value = self.expr(&e.value)?;
                self.node("Starred", place, [value, context(e.ctx)])
            }
            Expr::Name(e) => self.node("Name", place, [text(&e.id), context(e.ctx)]),
            Expr::Slice(e) => {
                let parts = [&e.lower, &e.upper, &e.step].map(Option::as_deref);
                let [lower, upper, step] = parts;
                let parts = [self.maybe(lower)?, self.maybe(upper)?, self.maybe(step)?];
                self.node("Slice", place, parts)
            }
            Expr::Await(e) => {
                let value = self.expr(&e.value)?;
                self.node("Await", place, [value])
            }
            Expr::Yield(e) => {
                let value = self.maybe(e.value.as_deref())?;
                self.node("Yield", place, [value])
            }
            Expr::YieldFrom(e) => {
                let value = self.expr(&e.value)?;
                self.node("YieldFrom", place, [value])
            }
            Expr::FString(e) => self.fstring(e)?,
            Expr::List(_) | Expr::Tuple(_) | Expr::Set(_) | Expr::Dict(_) => self.display(expr)?,
            Expr::ListComp(_) | Expr::SetComp(_) | Expr::DictComp(_) | Expr::Generator(_) => {
                self.comprehension(expr)?
            }
            _ => self.constant(expr)?,
        })
    }

    fn display(&mut self, expr: &Expr) -> Res<Const> {
        let place = Some(expr.range());
        Ok(match expr {
            Expr::List(e) => {
                let elts = self.exprs(&e.elts)?;
                self.node("List", place, [elts, context(e.ctx)])
            }
            Expr::Tuple(e) => {
                let elts = self.exprs(&e.elts)?;
                self.node("Tuple", place, [elts, context(e.ctx)])
            }
            Expr::Set(e) => {
                let elts = self.exprs(&e.elts)?;
                self.node("Set", place, [elts])
            }
            Expr::Dict(e) => {
                let mut keys = Vec::new();
                let mut values = Vec::new();
                for item in &e.items {
                    keys.push(self.maybe(item.key.as_ref())?);
                    values.push(self.expr(&item.value)?);
                }
                self.node("Dict", place, [Const::Tuple(keys), Const::Tuple(values)])
            }
            _ => self.constant(expr)?,
        })
    }

    fn comprehension(&mut self, expr: &Expr) -> Res<Const> {
        let place = Some(expr.range());
        let (name, elt, generators) = match expr {
            Expr::ListComp(e) => ("ListComp", &e.elt, &e.generators),
            Expr::SetComp(e) => ("SetComp", &e.elt, &e.generators),
            Expr::Generator(e) => ("GeneratorExp", &e.elt, &e.generators),
            Expr::DictComp(e) => {
                let key = self.maybe(e.key.as_deref())?;
                let value = self.expr(&e.value)?;
                let generators = self.generators(&e.generators)?;
                return Ok(self.node("DictComp", place, [key, value, generators]));
            }
            _ => return self.constant(expr),
        };
        let elt = self.expr(elt)?;
        let generators = self.generators(generators)?;
        Ok(self.node(name, place, [elt, generators]))
    }

    fn generators(&mut self, generators: &[ast::Comprehension]) -> Res<Const> {
        self.list(generators, |rows, part| {
            let fields = [rows.expr(&part.target)?, rows.expr(&part.iter)?, rows.exprs(&part.ifs)?];
            let [target, iter, ifs] = fields;
            Ok(rows.node("comprehension", None, [target, iter, ifs, Const::Bool(part.is_async)]))
        })
    }

    fn constant(&mut self, expr: &Expr) -> Res<Const> {
        let value = match expr {
            Expr::BooleanLiteral(literal) => Const::Bool(literal.value),
            Expr::EllipsisLiteral(_) => Const::Ellipsis,
            Expr::StringLiteral(literal) => Const::Str(self.source.literal_text(literal)),
            Expr::BytesLiteral(literal) => Const::Bytes(literal.value.bytes().collect()),
            Expr::NumberLiteral(literal) => match &literal.value {
                Number::Int(int) => integer(int)
                    .map_err(|message| CompileError::at(self.source, ErrorKind::Syntax, literal.range, message))?,
                Number::Float(float) => Const::Float(*float),
                Number::Complex { real, imag } => Const::Complex(*real, *imag),
            },
            Expr::NoneLiteral(_) => Const::None,
            other => {
                let message = "this expression has no tree in Python 3.13";
                return Err(CompileError::at(self.source, ErrorKind::Syntax, other.range(), message));
            }
        };
        let unicode = matches!(expr, Expr::StringLiteral(literal) if literal.value.is_unicode());
        let kind = if unicode { text("u") } else { Const::None };
        Ok(self.node("Constant", Some(expr.range()), [value, kind]))
    }

    /// The arguments of a call, or the bases of a class: by place, and by name.
    pub(super) fn call_arguments(&mut self, arguments: Option<&ast::Arguments>) -> Res<(Const, Const)> {
        let Some(arguments) = arguments else { return Ok((Const::Tuple(Vec::new()), Const::Tuple(Vec::new()))) };
        let args = self.list(&arguments.args, |rows, arg| match arg {
            // Without brackets of its own, a generator has those of the call.
            Expr::Generator(generator) if !generator.parenthesized => {
                let elt = rows.expr(&generator.elt)?;
                let generators = rows.generators(&generator.generators)?;
                Ok(rows.node("GeneratorExp", Some(arguments.range), [elt, generators]))
            }
            other => rows.expr(other),
        })?;
        let keywords = self.list(&arguments.keywords, |rows, keyword| {
            let value = rows.expr(&keyword.value)?;
            let name = keyword.arg.as_ref().map_or(Const::None, text);
            Ok(rows.node("keyword", Some(keyword.range), [name, value]))
        })?;
        Ok((args, keywords))
    }

    /// The parameters of a function.
    pub(super) fn arguments(&mut self, parameters: Option<&ast::Parameters>) -> Res<Const> {
        let nothing = ast::Parameters::default();
        let parameters = parameters.unwrap_or(&nothing);
        let plain = |rows: &mut Self, parameter: &ast::ParameterWithDefault| rows.parameter(&parameter.parameter);
        let posonlyargs = self.list(&parameters.posonlyargs, plain)?;
        let args = self.list(&parameters.args, plain)?;
        let vararg = self.optional(parameters.vararg.as_deref(), Self::parameter)?;
        let kwonlyargs = self.list(&parameters.kwonlyargs, plain)?;
        let kw_defaults = self.list(&parameters.kwonlyargs, |rows, one| rows.maybe(one.default.as_deref()))?;
        let kwarg = self.optional(parameters.kwarg.as_deref(), Self::parameter)?;
        let placed = parameters.posonlyargs.iter().chain(&parameters.args);
        let defaults = self.list(placed.filter_map(|one| one.default.as_deref()), Self::expr)?;
        Ok(self.node("arguments", None, [posonlyargs, args, vararg, kwonlyargs, kw_defaults, kwarg, defaults]))
    }

    fn parameter(&mut self, parameter: &ast::Parameter) -> Res<Const> {
        let annotation = self.maybe(parameter.annotation.as_deref())?;
        // Without the stars before it.
        let place = Self::from(parameter.name.start(), parameter.range);
        Ok(self.node("arg", Some(place), [text(&parameter.name), annotation, Const::None]))
    }

    pub(super) fn type_params(&mut self, params: Option<&ast::TypeParams>) -> Res<Const> {
        let params: &[ast::TypeParam] = params.map_or(&[], |params| &params.type_params);
        self.list(params, |rows, param| {
            let place = Some(param.range());
            Ok(match param {
                ast::TypeParam::TypeVar(var) => {
                    let parts = [rows.maybe(var.bound.as_deref())?, rows.maybe(var.default.as_deref())?];
                    let [bound, default] = parts;
                    rows.node("TypeVar", place, [text(&var.name), bound, default])
                }
                ast::TypeParam::ParamSpec(var) => {
                    let default = rows.maybe(var.default.as_deref())?;
                    rows.node("ParamSpec", place, [text(&var.name), default])
                }
                ast::TypeParam::TypeVarTuple(var) => {
                    let default = rows.maybe(var.default.as_deref())?;
                    rows.node("TypeVarTuple", place, [text(&var.name), default])
                }
            })
        })
    }

    /// The range of a text in the source that begins where another ends.
    pub(super) fn range(start: TextSize, end: TextSize) -> TextRange {
        TextRange::new(start.min(end), end)
    }
}

fn context(context: ast::ExprContext) -> Const {
    match context {
        ast::ExprContext::Store => text("Store"),
        ast::ExprContext::Del => text("Del"),
        ast::ExprContext::Load | ast::ExprContext::Invalid => text("Load"),
    }
}
