//! CPython's words for single errors, and where CPython points.

use super::message::Context;
use crate::error::{CompileError, ErrorKind};
use crate::source::Source;
use ruff_python_ast::token::{Token, TokenKind};
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{Expr, Mod};
use ruff_python_parser::{ParseError, ParseErrorType, UnsupportedSyntaxErrorKind, parse_expression_range};
use ruff_text_size::{Ranged, TextRange, TextSize};

/// An error in words, not yet with lines and columns.
pub(super) struct Finding {
    kind: ErrorKind,
    range: TextRange,
    message: String,
    incomplete: bool,
}

impl Finding {
    pub(super) fn new(range: TextRange, message: impl Into<String>) -> Finding {
        Finding { kind: ErrorKind::Syntax, range, message: message.into(), incomplete: false }
    }

    pub(super) fn kind(self, kind: ErrorKind) -> Finding {
        Finding { kind, ..self }
    }

    /// Marks an error that more source text could mend.
    pub(super) fn incomplete(self) -> Finding {
        Finding { incomplete: true, ..self }
    }

    pub(super) fn start(&self) -> TextSize {
        self.range.start()
    }

    pub(super) fn report(self, source: &Source) -> Box<CompileError> {
        // A line end that is pointed at is shown as one column on its own line.
        let at_line_end = source.slice(self.range).starts_with(['\n', '\r']);
        let range = if at_line_end { TextRange::empty(self.start()) } else { self.range };
        let mut error = CompileError::at(source, self.kind, range, self.message);
        error.end_column += u32::from(at_line_end);
        error.incomplete = self.incomplete;
        error
    }
}

impl Context<'_> {
    /// The token before an offset.
    fn before(&self, at: TextSize) -> Option<&Token> {
        let index = self.tokens.partition_point(|token| token.end() <= at);
        self.tokens[..index].iter().rev().find(|token| !token.range().is_empty())
    }

    /// The first token at or behind an offset.
    fn at(&self, at: TextSize) -> Option<&Token> {
        self.tokens.iter().find(|token| token.start() >= at && !token.range().is_empty())
    }

    /// Where the logical line around an offset begins and ends.
    fn line(&self, at: TextSize) -> TextRange {
        let ends = |token: &&Token| matches!(token.kind(), TokenKind::Newline | TokenKind::Semi);
        let blank = |token: &&Token| !matches!(token.kind(), TokenKind::Indent | TokenKind::Dedent);
        let begin = self
            .tokens
            .iter()
            .rev()
            .filter(|token| token.start() < at)
            .find(ends)
            .map_or(TextSize::new(0), |t| t.end());
        let start = self.tokens.iter().filter(blank).find(|token| token.start() >= begin).map_or(at, |t| t.start());
        let end = self.tokens.iter().find(|token| token.start() >= at && ends(token)).map_or(at, |t| t.start());
        TextRange::new(start, end.max(start))
    }

    /// The largest expression that ends, or that starts, at an offset.
    fn expression(&self, at: TextSize, ends: bool) -> Option<TextRange> {
        let mut search = Search { at, ends, found: None };
        match self.tree {
            Mod::Module(module) => search.visit_body(&module.body),
            Mod::Expression(expression) => search.visit_expr(&expression.body),
        }
        search.found
    }
}

/// Looks for the largest expression at one of its ends.
struct Search {
    at: TextSize,
    ends: bool,
    found: Option<TextRange>,
}

impl<'a> Visitor<'a> for Search {
    fn visit_expr(&mut self, expr: &'a Expr) {
        let range = expr.range();
        let hit = if self.ends { range.end() == self.at } else { range.start() == self.at };
        if hit && !range.is_empty() && self.found.is_none_or(|found| range.len() > found.len()) {
            self.found = Some(range);
        }
        visitor::walk_expr(self, expr);
    }
}

/// What the parser objects to.
pub(super) fn parser_error(context: &Context, error: &ParseError) -> Finding {
    use ParseErrorType as Kind;
    let range = error.location;
    match &error.error {
        Kind::ExpectedToken { expected, found } => expected_token(context, *expected, *found, range),
        Kind::SimpleStatementsOnSameLine => two_statements(context, range),
        Kind::ExpectedExpression => expected_expression(context, range),
        Kind::UnexpectedIndentation => {
            let at = TextRange::empty(range.end() - TextSize::new(u32::from(!range.is_empty())));
            Finding::new(at, "unexpected indent").kind(ErrorKind::Indentation)
        }
        Kind::OtherError(text) => other(context, text, range),
        Kind::EmptyImportNames if context.at(range.start()).is_some_and(|t| t.kind() != TokenKind::Newline) => {
            invalid_syntax(range)
        }
        Kind::InvalidStarredExpressionUsage
            if context.before(range.start()).is_some_and(|token| token.kind() == TokenKind::Lpar) =>
        {
            Finding::new(range, "cannot use starred expression here")
        }
        Kind::InvalidAssignmentTarget | Kind::InvalidDeleteTarget | Kind::InvalidAugmentedAssignmentTarget => {
            invalid_target(context, &error.error, range)
        }
        kind => Finding::new(pointed_at(context, kind, range), fixed(kind)),
    }
}

/// Where CPython points, if that is elsewhere than the parser does.
fn pointed_at(context: &Context, kind: &ParseErrorType, range: TextRange) -> TextRange {
    use ParseErrorType as Kind;
    let other = match kind {
        Kind::PositionalAfterKeywordArgument | Kind::PositionalAfterKeywordUnpacking => {
            context.at(range.end()).map(|token| token.range())
        }
        Kind::InvalidArgumentUnpackingOrder => {
            context.before(range.start()).map(|comma| TextRange::new(comma.start(), range.end()))
        }
        Kind::ExpectedKeywordParam if context.source.slice(range).starts_with("**") => {
            let before = |token: &&Token| token.end() <= range.start() && token.kind() == TokenKind::Star;
            context.tokens.iter().rev().find(before).map(|star| star.range())
        }
        _ => None,
    };
    other.unwrap_or(range)
}

/// The kinds whose words don't depend on what is around.
fn fixed(kind: &ParseErrorType) -> &'static str {
    use ParseErrorType as Kind;
    match kind {
        Kind::InvalidAnnotatedAssignmentTarget => "illegal target for annotation",
        Kind::InvalidNamedAssignmentTarget => "cannot use assignment expressions with attribute",
        Kind::PositionalAfterKeywordArgument => "positional argument follows keyword argument",
        Kind::PositionalAfterKeywordUnpacking => "positional argument follows keyword argument unpacking",
        Kind::InvalidArgumentUnpackingOrder => "iterable argument unpacking follows keyword argument unpacking",
        Kind::NonDefaultParamAfterDefaultParam => "parameter without a default follows parameter with a default",
        Kind::UnparenthesizedGeneratorExpression => "Generator expression must be parenthesized",
        Kind::IterableUnpackingInComprehension => "iterable unpacking cannot be used in comprehension",
        Kind::ParamAfterVarKeywordParam => "arguments cannot follow var-keyword argument",
        Kind::VarParameterWithDefault => "var-positional argument cannot have default value",
        Kind::ExpectedKeywordParam => "named arguments must follow bare *",
        Kind::EmptyImportNames => "Expected one or more names after 'import'",
        Kind::InvalidStarredExpressionUsage => "can't use starred expression here",
        Kind::EmptyTypeParams => "Type parameter list cannot be empty",
        Kind::InvalidMatchPatternTarget => "cannot use '_' as a target",
        Kind::ExpectedRealNumber => "real number required in complex literal",
        Kind::ExpectedImaginaryNumber => "imaginary number required in complex literal",
        _ => "invalid syntax",
    }
}

fn invalid_syntax(range: TextRange) -> Finding {
    Finding::new(range, "invalid syntax")
}

fn expected_token(context: &Context, expected: TokenKind, found: TokenKind, range: TextRange) -> Finding {
    let closes = matches!(expected, TokenKind::Comma | TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace);
    match (expected, found) {
        (TokenKind::Colon, TokenKind::Rbrace | TokenKind::Comma) => {
            let key = context.before(range.start()).map_or(range, |token| token.range());
            Finding::new(TextRange::empty(key.end() - TextSize::new(1)), "':' expected after dictionary key")
        }
        (TokenKind::Colon, TokenKind::Newline) => Finding::new(range, "expected ':'"),
        (TokenKind::Colon, found) if found != TokenKind::Equal && wants_colon(context, range) => {
            Finding::new(range, "expected ':'")
        }
        (TokenKind::Else, _) => {
            let line = context.line(range.start());
            let body = context.expression(range.start(), true).unwrap_or(line);
            let start = conditional_start(context, body.start()).unwrap_or(body.start());
            Finding::new(TextRange::new(start, range.start()), "expected 'else' after 'if' expression")
        }
        (TokenKind::Lpar, TokenKind::Colon) => Finding::new(range, "expected '('"),
        (_, TokenKind::Equal) if closes || expected == TokenKind::Colon => assignment_in_expression(context, range),
        (TokenKind::Rsqb | TokenKind::Rbrace, TokenKind::For) => {
            let end = context.before(range.start()).map_or(range.start(), |token| token.end());
            let start = open_bracket(context, range.start()).map_or(end, |token| token.end());
            let message = "did you forget parentheses around the comprehension target?";
            Finding::new(TextRange::new(start, end), message)
        }
        _ if closes && begins_expression(found) => missing_comma(context, range),
        _ => invalid_syntax(range),
    }
}

/// Whether nothing but a colon can stand here: behind `else`, `try`, `finally`, and the parameters of a definition.
fn wants_colon(context: &Context, range: TextRange) -> bool {
    let Some(before) = context.before(range.start()) else { return false };
    match before.kind() {
        TokenKind::Else | TokenKind::Try | TokenKind::Finally => true,
        TokenKind::Rpar => {
            let line = context.line(range.start());
            context.at(line.start()).is_some_and(|first| first.kind() == TokenKind::Def)
        }
        _ => false,
    }
}

/// Where `x if` begins, given where the condition does.
fn conditional_start(context: &Context, condition: TextSize) -> Option<TextSize> {
    let keyword = context.before(condition).filter(|token| token.kind() == TokenKind::If)?;
    let value = context.before(keyword.start())?;
    Some(context.expression(value.end(), true).map_or(value.start(), |range| range.start()))
}

/// The bracket that is open at an offset.
fn open_bracket<'c>(context: &'c Context, at: TextSize) -> Option<&'c Token> {
    let mut depth = 0;
    context.tokens.iter().rev().filter(|token| token.end() <= at).find(|token| {
        match token.kind() {
            TokenKind::Lpar | TokenKind::Lsqb | TokenKind::Lbrace => depth += 1,
            TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace => depth -= 1,
            _ => {}
        }
        depth > 0
    })
}

fn begins_expression(kind: TokenKind) -> bool {
    matches!(
        kind,
        TokenKind::Name
            | TokenKind::Int
            | TokenKind::Float
            | TokenKind::Complex
            | TokenKind::String
            | TokenKind::FStringStart
            | TokenKind::Lbrace
            | TokenKind::None
            | TokenKind::True
            | TokenKind::False
            | TokenKind::Ellipsis
            | TokenKind::Lambda
            | TokenKind::Not
            | TokenKind::Tilde
    ) || kind.is_soft_keyword()
}

fn missing_comma(context: &Context, range: TextRange) -> Finding {
    let Some(before) = context.before(range.start()) else { return invalid_syntax(range) };
    let name_then_string = before.kind() == TokenKind::Name
        && context.at(range.start()).is_some_and(|token| token.kind() == TokenKind::String);
    let left = context.expression(before.end(), true);
    let right = context.expression(range.start(), false);
    match (left, right) {
        (Some(left), right) if !name_then_string => {
            let end = right.unwrap_or(range).end();
            Finding::new(TextRange::new(left.start(), end), "invalid syntax. Perhaps you forgot a comma?")
        }
        _ => invalid_syntax(range),
    }
}

fn assignment_in_expression(context: &Context, equal: TextRange) -> Finding {
    let Some(before) = context.before(equal.start()) else { return invalid_syntax(equal) };
    let Some(left) = context.expression(before.end(), true) else { return invalid_syntax(equal) };
    let right = context.at(equal.end()).and_then(|token| context.expression(token.start(), false));
    match classify(context, left) {
        "name" => {
            let end = right.unwrap_or(equal).end();
            let message = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
            Finding::new(TextRange::new(left.start(), end), message)
        }
        "list" | "tuple" | "generator expression" | "None" | "True" | "False" | "ellipsis" => invalid_syntax(equal),
        what => {
            let message = format!("cannot assign to {what} here. Maybe you meant '==' instead of '='?");
            Finding::new(left, message)
        }
    }
}

fn two_statements(context: &Context, range: TextRange) -> Finding {
    let line = context.line(range.start());
    let word = context.at(line.start()).map_or("", |token| context.source.slice(token.range()));
    let second = context.before(range.start()).is_some_and(|token| token.start() == line.start());
    if second && matches!(word, "print" | "exec") {
        let end = context.expression(range.start(), false).map_or(line.end(), |range| range.end());
        let message = format!("Missing parentheses in call to '{word}'. Did you mean {word}(...)?");
        return Finding::new(TextRange::new(line.start(), end), message);
    }
    if word == "import" && context.source.slice(range) == "from" {
        return Finding::new(line, "Did you mean to use 'from ... import ...' instead?");
    }
    if context.source.slice(range) == "not" {
        return invalid_syntax(context.at(range.end()).map_or(range, |token| token.range()));
    }
    invalid_syntax(range)
}

fn expected_expression(context: &Context, range: TextRange) -> Finding {
    let Some(before) = context.before(range.start()) else { return invalid_syntax(range) };
    let here = context.at(range.start()).map(|token| token.kind());
    let bracket = open_bracket(context, range.start());
    let in_braces = bracket.is_some_and(|token| token.kind() == TokenKind::Lbrace);
    match (before.kind(), here) {
        (TokenKind::Lbrace, Some(TokenKind::Rbrace | TokenKind::Exclamation | TokenKind::Colon | TokenKind::Equal))
            if context
                .before(before.start())
                .is_some_and(|token| matches!(token.kind(), TokenKind::FStringStart | TokenKind::FStringMiddle)) =>
        {
            let sign = context.source.slice(range);
            Finding::new(range, format!("f-string: valid expression required before '{sign}'"))
        }
        (TokenKind::Colon, Some(TokenKind::Rbrace | TokenKind::Comma)) if in_braces => {
            Finding::new(before.range(), "expression expected after dictionary key and ':'")
        }
        (TokenKind::Less, Some(TokenKind::Greater)) if before.end() == range.start() => {
            invalid_syntax(TextRange::new(before.start(), range.end()))
        }
        (TokenKind::Rarrow, Some(TokenKind::Colon)) => Finding::new(before.range(), "expected ':'"),
        (TokenKind::Equal, Some(TokenKind::Rpar | TokenKind::Comma)) if is_parameter(context, range) => {
            Finding::new(before.range(), "expected default value expression")
        }
        _ => invalid_syntax(range),
    }
}

/// Whether an offset is directly within the parameters of a definition.
fn is_parameter(context: &Context, range: TextRange) -> bool {
    let Some(open) = open_bracket(context, range.start()) else { return false };
    let name = context.before(open.start());
    let keyword = name.and_then(|name| context.before(name.start()));
    keyword.is_some_and(|token| token.kind() == TokenKind::Def)
}

fn other(context: &Context, text: &str, range: TextRange) -> Finding {
    let at_end = range.start() >= TextSize::try_from(context.source.text.trim_end().len()).unwrap_or_default();
    if let Some(clause) = text.strip_prefix("Expected an indented block after ") {
        let place = if at_end { last_line_end(context) } else { range };
        let header = context.before(range.start()).map_or(range.start(), |token| token.start());
        let line = context.source.line(context.line(header).start());
        let what = match clause.split('`').nth(1) {
            Some("class") => "class definition".to_string(),
            Some(keyword) => format!("'{keyword}' statement"),
            None => clause.to_string(),
        };
        let message = format!("expected an indented block after {what} on line {line}");
        let finding = Finding::new(place, message).kind(ErrorKind::Indentation);
        return if at_end { finding.incomplete() } else { finding };
    }
    match text {
        "Expected `except` or `finally` after `try` block" => {
            let place = if at_end { last_line_end(context) } else { range };
            let finding = Finding::new(place, "expected 'except' or 'finally' block");
            if at_end { finding.incomplete() } else { finding }
        }
        "Expected a parameter name" => keyword_name(context, range),
        "Only one '*' parameter allowed" => {
            let star = TextRange::at(range.start(), TextSize::new(1));
            Finding::new(star, "* argument may appear only once")
        }
        "Only one '/' separator allowed" => Finding::new(range, "/ may appear only once"),
        "'/' parameter must appear before '*' parameter" => Finding::new(range, "/ must be ahead of *"),
        "Only single target (not tuple) can be annotated" => {
            Finding::new(range, "only single target (not tuple) can be annotated")
        }
        "Only single target (not list) can be annotated" => {
            Finding::new(range, "only single target (not list) can be annotated")
        }
        "Trailing comma not allowed" => {
            Finding::new(range, "trailing comma not allowed without surrounding parentheses")
        }
        "Expected one or more exception types" => Finding::new(range, "expected one or more exception types"),
        "Cannot have both 'except' and 'except*' on the same 'try'" => {
            Finding::new(range, "cannot have both 'except' and 'except*' on the same 'try'")
        }
        "Positional patterns cannot follow keyword patterns" => {
            Finding::new(range, "positional patterns follow keyword patterns")
        }
        "Multiple exception types must be parenthesized when using `as`" => {
            Finding::new(range, "multiple exception types must be parenthesized")
        }
        "Expected class, function definition or async function definition after decorator" => {
            if at_end {
                invalid_syntax(range).incomplete()
            } else {
                invalid_syntax(range)
            }
        }
        _ => invalid_syntax(range),
    }
}

/// The end of the last line that has something on it.
fn last_line_end(context: &Context) -> TextRange {
    let last = context.tokens.iter().rev().find(|token| token.kind() == TokenKind::Newline);
    last.map_or_else(|| TextRange::empty(TextSize::of(context.source.text)), |token| TextRange::empty(token.start()))
}

/// `f(1=2)`: what stands where the name of a keyword argument should.
fn keyword_name(context: &Context, range: TextRange) -> Finding {
    let equal = context.at(range.end()).filter(|token| token.kind() == TokenKind::Equal);
    let whole = TextRange::new(range.start(), equal.map_or(range.end(), |token| token.end()));
    match context.source.slice(range) {
        word @ ("True" | "False" | "None") => Finding::new(whole, format!("cannot assign to {word}")),
        _ => Finding::new(whole, "expression cannot contain assignment, perhaps you meant \"==\"?"),
    }
}

fn invalid_target(context: &Context, kind: &ParseErrorType, range: TextRange) -> Finding {
    let what = classify(context, range);
    let message = match kind {
        ParseErrorType::InvalidDeleteTarget => format!("cannot delete {what}"),
        ParseErrorType::InvalidAugmentedAssignmentTarget => {
            format!("'{what}' is an illegal expression for augmented assignment")
        }
        _ => {
            let next = context.at(range.end());
            let direct = next.is_some_and(|token| token.kind() == TokenKind::Equal)
                || what == "named expression" && next.is_some_and(|token| token.kind() == TokenKind::Rpar);
            // The hint is for what could stand left of a comparison, where one `=` is all there is.
            let plain = matches!(what, "list" | "tuple" | "generator expression" | "None" | "True" | "False")
                || matches!(what, "comparison" | "conditional expression" | "lambda")
                || is_logical(context, range);
            match direct && !plain && assignments(context, range) < 2 {
                true => format!("cannot assign to {what} here. Maybe you meant '==' instead of '='?"),
                false => format!("cannot assign to {what}"),
            }
        }
    };
    Finding::new(range, message)
}

/// Whether an expression is made by `not`, `and` or `or`.
fn is_logical(context: &Context, range: TextRange) -> bool {
    parse_expression_range(context.source.text, range).is_ok_and(|parsed| match parsed.expr() {
        Expr::BoolOp(_) => true,
        Expr::UnaryOp(unary) => unary.op == ruff_python_ast::UnaryOp::Not,
        _ => false,
    })
}

/// How many `=` the logical line has outside of brackets.
fn assignments(context: &Context, range: TextRange) -> usize {
    let line = context.line(range.start());
    let mut depth = 0;
    let within = context.tokens.iter().filter(|token| line.contains_range(token.range()));
    let outside = within.filter(|token| {
        match token.kind() {
            TokenKind::Lpar | TokenKind::Lsqb | TokenKind::Lbrace => depth += 1,
            TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace => depth -= 1,
            _ => {}
        }
        depth == 0 && token.kind() == TokenKind::Equal
    });
    outside.count()
}

/// What CPython calls an expression that can't be assigned to.
fn classify(context: &Context, range: TextRange) -> &'static str {
    let Ok(parsed) = parse_expression_range(context.source.text, range) else {
        // On its own, without its parentheses, it is no expression.
        let text = context.source.slice(range);
        if text.starts_with("yield") {
            return "yield expression";
        }
        if text.starts_with('*') {
            return "starred";
        }
        return if context.source.slice(range).contains(":=") { "named expression" } else { "expression" };
    };
    match parsed.expr() {
        Expr::Name(_) => "name",
        Expr::Attribute(_) => "attribute",
        Expr::Subscript(_) => "subscript",
        Expr::Starred(_) => "starred",
        Expr::Call(_) => "function call",
        Expr::List(_) => "list",
        Expr::Tuple(_) => "tuple",
        Expr::Lambda(_) => "lambda",
        Expr::If(_) => "conditional expression",
        Expr::Compare(_) => "comparison",
        Expr::Named(_) => "named expression",
        Expr::Yield(_) | Expr::YieldFrom(_) => "yield expression",
        Expr::Await(_) => "await expression",
        Expr::ListComp(_) => "list comprehension",
        Expr::SetComp(_) => "set comprehension",
        Expr::DictComp(_) => "dict comprehension",
        Expr::Generator(_) => "generator expression",
        Expr::Dict(_) => "dict literal",
        Expr::Set(_) => "set display",
        Expr::FString(_) => "f-string expression",
        Expr::NoneLiteral(_) => "None",
        Expr::EllipsisLiteral(_) => "ellipsis",
        Expr::BooleanLiteral(literal) if literal.value => "True",
        Expr::BooleanLiteral(_) => "False",
        Expr::StringLiteral(_) | Expr::BytesLiteral(_) | Expr::NumberLiteral(_) => "literal",
        _ => "expression",
    }
}

/// Syntax that Python got after 3.13, or lost before.
pub(super) fn newer_syntax(kind: UnsupportedSyntaxErrorKind) -> &'static str {
    match kind {
        UnsupportedSyntaxErrorKind::UnparenthesizedExceptionTypes => "multiple exception types must be parenthesized",
        UnsupportedSyntaxErrorKind::UnpackingInComprehension(kind) => match format!("{kind:?}").as_str() {
            "DictInDict" => "dict unpacking cannot be used in dict comprehension",
            _ => "iterable unpacking cannot be used in comprehension",
        },
        _ => "invalid syntax",
    }
}

/// What CPython says of a character that begins no token.
pub(super) fn bad_character(c: char) -> String {
    let code = u32::from(c);
    if pellucid_bytecode::pure::is_printable(c) {
        format!("invalid character '{c}' (U+{code:04X})")
    } else {
        format!("invalid non-printable character U+{code:04X}")
    }
}

/// The string literal around an offset, by the nearest quotes.
fn literal_around(context: &Context, at: usize) -> (usize, TextRange) {
    let text = context.source.text;
    let quote = text[..at].rfind(['"', '\'']).unwrap_or(at);
    let prefix = text[..quote].chars().rev().take_while(char::is_ascii_alphabetic).count();
    let close = text[at..].find(text[quote..].chars().next().unwrap_or('"')).map_or(text.len(), |n| at + n + 1);
    let size = |offset: usize| TextSize::try_from(offset).unwrap_or_default();
    (quote, TextRange::new(size(quote - prefix), size(close.max(quote))))
}

/// A bytes literal with other than ASCII characters.
pub(super) fn bad_bytes(context: &Context, range: TextRange) -> Finding {
    let (_, literal) = literal_around(context, range.start().to_usize());
    Finding::new(literal, "bytes can only contain ASCII literal characters")
}

/// A bad escape sequence in a string literal.
pub(super) fn bad_escape(context: &Context, range: TextRange) -> Finding {
    let text = context.source.text;
    let at = range.start().to_usize();
    // The parser points into the sequence, or right behind its start.
    let mut search = (at + 2).min(text.len());
    while !text.is_char_boundary(search) {
        search -= 1;
    }
    let backslash = text[..search].rfind('\\').unwrap_or(at);
    let (quote, literal) = literal_around(context, backslash);
    let position = (backslash - quote).saturating_sub(1);
    let rest = text.get(backslash + 1..).unwrap_or_default();
    let digits = rest.chars().skip(1).take_while(char::is_ascii_hexdigit).count();
    let (end, problem) = match rest.chars().next() {
        Some('N') if rest[1..].starts_with('{') => {
            (position + 1 + rest.find('}').unwrap_or(1), "unknown Unicode character name")
        }
        Some('N') => (position + 1, "malformed \\N character escape"),
        Some('x') => (position + 1 + digits.min(2), "truncated \\xXX escape"),
        Some('u') => (position + 1 + digits.min(4), "truncated \\uXXXX escape"),
        Some('U') if digits >= 8 => (position + 9, "illegal Unicode character"),
        _ => (position + 1 + digits.min(8), "truncated \\UXXXXXXXX escape"),
    };
    let message =
        format!("(unicode error) 'unicodeescape' codec can't decode bytes in position {position}-{end}: {problem}");
    Finding::new(literal, message)
}
