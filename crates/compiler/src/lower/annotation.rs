//! The text of an annotation, where `from __future__ import annotations` keeps them as texts: the tree written out again.
//!
//! Only what annotations are made of; the rest is taken from the source as it stands. Nothing else uses this.

use pellucid_bytecode::pure::{bytes_repr, float_repr, str_repr};
use ruff_python_ast::{Expr, Number, Operator, UnaryOp};

/// The text for an annotation; None if there is something in it that is not written out here.
pub(super) fn written(annotation: &Expr) -> Option<String> {
    let text = match annotation {
        Expr::Name(name) => name.id.to_string(),
        Expr::Attribute(attribute) => match &*attribute.value {
            Expr::NumberLiteral(_) => return None,
            value => format!("{}.{}", primary(value)?, attribute.attr.id),
        },
        Expr::Subscript(subscript) => {
            let index = match &*subscript.slice {
                Expr::Tuple(tuple) if tuple.elts.len() > 1 => list(&tuple.elts)?,
                Expr::Tuple(tuple) if tuple.elts.len() == 1 => format!("{},", written(&tuple.elts[0])?),
                index => written(index)?,
            };
            format!("{}[{index}]", primary(&subscript.value)?)
        }
        Expr::Tuple(tuple) => match &*tuple.elts {
            [only] => format!("({},)", written(only)?),
            elts => format!("({})", list(elts)?),
        },
        Expr::List(items) => format!("[{}]", list(&items.elts)?),
        Expr::Starred(starred) => format!("*{}", primary(&starred.value)?),
        Expr::BinOp(both) if both.op == Operator::BitOr => {
            let right = match &*both.right {
                Expr::BinOp(_) => format!("({})", written(&both.right)?),
                right => operand(right)?,
            };
            format!("{} | {right}", operand(&both.left)?)
        }
        Expr::UnaryOp(minus) if minus.op == UnaryOp::USub && minus.operand.is_number_literal_expr() => {
            format!("-{}", written(&minus.operand)?)
        }
        Expr::Call(call) => {
            let mut parts: Vec<String> = call.arguments.args.iter().map(written).collect::<Option<_>>()?;
            for keyword in &call.arguments.keywords {
                let value = written(&keyword.value)?;
                parts.push(match &keyword.arg {
                    Some(name) => format!("{name}={value}"),
                    None => format!("**{value}"),
                });
            }
            format!("{}({})", primary(&call.func)?, parts.join(", "))
        }
        Expr::StringLiteral(literal) => str_repr(literal.value.to_str()),
        Expr::BytesLiteral(literal) => bytes_repr(&literal.value.bytes().collect::<Vec<u8>>()),
        Expr::NumberLiteral(literal) => match &literal.value {
            Number::Int(int) => int.as_u64()?.to_string(),
            Number::Float(float) if float.is_finite() => float_repr(*float),
            _ => return None,
        },
        Expr::BooleanLiteral(literal) => if literal.value { "True" } else { "False" }.to_owned(),
        Expr::NoneLiteral(_) => "None".to_owned(),
        Expr::EllipsisLiteral(_) => "...".to_owned(),
        _ => return None,
    };
    Some(text)
}

fn list(items: &[Expr]) -> Option<String> {
    Some(items.iter().map(written).collect::<Option<Vec<_>>>()?.join(", "))
}

/// What may stand before a dot, a bracket or a star.
fn primary(expr: &Expr) -> Option<String> {
    matches!(expr, Expr::Name(_) | Expr::Attribute(_) | Expr::Subscript(_) | Expr::Call(_)).then(|| written(expr))?
}

/// What may stand beside `|` without parentheses.
fn operand(expr: &Expr) -> Option<String> {
    let alone = !matches!(expr, Expr::BinOp(_) | Expr::UnaryOp(_))
        || matches!(expr, Expr::BinOp(both) if both.op == Operator::BitOr);
    alone.then(|| written(expr))?
}
