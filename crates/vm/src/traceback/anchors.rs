//! Where in an expression's text its operator or its last brackets stand: what tracebacks mark with `^` among the `~`.
//!
//! The VM has no parser, and needs none here: a scan that collapses brackets and strings tells the outermost operator of
//! an expression. What it does not recognise has no anchors.

/// The part of a text to be marked: from here to behind there, in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Anchors {
    /// Line (from 0 in the text) and column where it begins.
    pub start: (usize, usize),
    /// Line and column behind its end.
    pub end: (usize, usize),
}

/// What an expression is, as far as it matters to tracebacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// `a + b`: the operator's place.
    Binary(usize, usize),
    /// `a[b]`: where the bracket opens.
    Subscript(usize),
    /// `f(x)`: where the parenthesis opens, and whether `f` is a plain name.
    Call(usize, bool),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Name,
    Literal,
    Operator,
    /// A pair of brackets with all that is between; the character that opens it.
    Group(char),
}

#[derive(Clone, Copy, Debug)]
struct Token {
    kind: Kind,
    start: usize,
    end: usize,
}

/// Words that make an expression (or a statement) something without anchors.
const WORDS: &[&str] = &[
    "if", "else", "lambda", "and", "or", "not", "in", "is", "for", "yield", "await", "async", "return", "raise", "del",
    "import", "from", "assert", "with", "while", "def", "class", "pass", "break", "continue", "global", "nonlocal",
    "try", "except", "finally", "as",
];

/// The anchors of an expression's text.
pub fn find(text: &[char]) -> Option<Anchors> {
    let (start, end) = match shape(text)? {
        Shape::Binary(start, end) => (start, end),
        Shape::Subscript(start) | Shape::Call(start, _) => {
            let trailing = text.iter().rev().take_while(|c| c.is_whitespace()).count();
            (start, text.len() - trailing)
        }
    };
    let place = |index: usize| {
        let before = &text[..index];
        let line = before.iter().filter(|&&c| c == '\n').count();
        let column = before.iter().rev().take_while(|&&c| c != '\n').count();
        (line, column)
    };
    Some(Anchors { start: place(start), end: place(end) })
}

/// What an expression's text is.
pub fn shape(text: &[char]) -> Option<Shape> {
    let tokens = scan(text)?;
    let word = |t: &Token| text[t.start..t.end].iter().collect::<String>();
    let excluded = tokens.iter().any(|t| match t.kind {
        Kind::Name => WORDS.contains(&word(t).as_str()),
        Kind::Operator => precedence(&word(t)).is_none() && word(t) != "." && word(t) != "~",
        _ => false,
    });
    if excluded {
        return None;
    }
    let mut outermost: Option<(u8, Token)> = None;
    let mut i = 0;
    let starts_unary = tokens.first().is_some_and(|t| t.kind == Kind::Operator);
    loop {
        while tokens.get(i).is_some_and(|t| t.kind == Kind::Operator && matches!(word(t).as_str(), "+" | "-" | "~")) {
            i += 1;
        }
        let atom = tokens.get(i)?;
        let atom_start = i;
        i += 1;
        // Adjacent strings are one literal.
        while atom.kind == Kind::Literal && tokens.get(i).is_some_and(|t| t.kind == Kind::Literal) {
            i += 1;
        }
        let (mut last_trailer, mut trailers) = (None, 0);
        while let Some(token) = tokens.get(i) {
            let width = match token.kind {
                Kind::Group('(' | '[') => 1,
                Kind::Operator if word(token) == "." => 2,
                _ => break,
            };
            last_trailer = Some(*token);
            trailers += 1;
            i += width;
        }
        let Some(operator) = tokens.get(i) else {
            if outermost.is_none() && trailers == 0 && !starts_unary && tokens.len() == 1 {
                return inner_shape(text, *atom);
            }
            let named = tokens[atom_start].kind == Kind::Name && trailers == 1;
            return finish(outermost, last_trailer, starts_unary, named);
        };
        let level = (operator.kind == Kind::Operator).then(|| precedence(&word(operator))).flatten()?;
        let replaces = outermost.is_none_or(|(best, _)| level < best || (level == best && level != POWER));
        if replaces {
            outermost = Some((level, *operator));
        }
        i += 1;
    }
}

/// The shape of what stands between parentheses.
fn inner_shape(text: &[char], group: Token) -> Option<Shape> {
    if group.kind != Kind::Group('(') {
        return None;
    }
    let from = group.start + 1;
    Some(match shape(&text[from..group.end - 1])? {
        Shape::Binary(start, end) => Shape::Binary(start + from, end + from),
        Shape::Subscript(start) => Shape::Subscript(start + from),
        Shape::Call(start, named) => Shape::Call(start + from, named),
    })
}

fn finish(outermost: Option<(u8, Token)>, trailer: Option<Token>, starts_unary: bool, named: bool) -> Option<Shape> {
    match (outermost, trailer) {
        // -a ** b is -(a ** b)
        (Some((POWER, _)), _) if starts_unary => None,
        (Some((_, operator)), _) => Some(Shape::Binary(operator.start, operator.end)),
        (None, _) if starts_unary => None,
        (None, Some(Token { kind: Kind::Group('['), start, .. })) => Some(Shape::Subscript(start)),
        (None, Some(Token { kind: Kind::Group('('), start, .. })) => Some(Shape::Call(start, named)),
        _ => None,
    }
}

const POWER: u8 = 7;

/// How tightly a binary operator binds; None for other operators.
fn precedence(operator: &str) -> Option<u8> {
    Some(match operator {
        "|" => 1,
        "^" => 2,
        "&" => 3,
        "<<" | ">>" => 4,
        "+" | "-" => 5,
        "*" | "/" | "//" | "%" | "@" => 6,
        "**" => POWER,
        _ => return None,
    })
}

/// The tokens outside of brackets; None if brackets or quotes are not closed.
fn scan(text: &[char]) -> Option<Vec<Token>> {
    let mut tokens = Vec::new();
    let mut i = 0;
    while i < text.len() {
        let start = i;
        let c = text[i];
        let kind = if c.is_whitespace() || c == '\\' {
            i += 1;
            continue;
        } else if c == '#' {
            i = line_end(text, i);
            continue;
        } else if let Some(end) = string_end(text, i) {
            i = end?;
            Kind::Literal
        } else if c.is_ascii_digit() || (c == '.' && text.get(i + 1).is_some_and(char::is_ascii_digit)) {
            i = number_end(text, i);
            Kind::Literal
        } else if is_word(c) {
            while i < text.len() && is_word(text[i]) {
                i += 1;
            }
            Kind::Name
        } else if matches!(c, '(' | '[' | '{') {
            i = group_end(text, i)?;
            Kind::Group(c)
        } else if matches!(c, ')' | ']' | '}') {
            return None;
        } else {
            i += operator_len(&text[i..]);
            if i - start == 3 && c == '.' { Kind::Literal } else { Kind::Operator }
        };
        tokens.push(Token { kind, start, end: i });
    }
    Some(tokens)
}

fn is_word(c: char) -> bool {
    c == '_' || c.is_alphanumeric()
}

fn line_end(text: &[char], from: usize) -> usize {
    text[from..].iter().position(|&c| c == '\n').map_or(text.len(), |n| from + n)
}

fn number_end(text: &[char], mut i: usize) -> usize {
    let hex = text[i] == '0' && matches!(text.get(i + 1), Some('x' | 'X'));
    while i < text.len() {
        let exponent = !hex && matches!(text[i], 'e' | 'E') && matches!(text.get(i + 1), Some('+' | '-'));
        if exponent {
            i += 2;
        } else if is_word(text[i]) || text[i] == '.' {
            i += 1;
        } else {
            break;
        }
    }
    i
}

fn operator_len(text: &[char]) -> usize {
    const LONG: [&str; 21] = [
        "...", "**=", "//=", "<<=", ">>=", "**", "//", "<<", ">>", "==", "!=", "<=", ">=", ":=", "->", "+=", "-=",
        "*=", "/=", "%=", "|=",
    ];
    LONG.iter().find(|op| op.chars().eq(text.iter().copied().take(op.len()))).map_or(1, |op| op.len())
}

/// Behind the bracket that closes the one here.
fn group_end(text: &[char], from: usize) -> Option<usize> {
    let mut depth = 0usize;
    let mut i = from;
    while i < text.len() {
        if let Some(end) = string_end(text, i) {
            i = end?;
            continue;
        }
        match text[i] {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => {
                depth -= 1;
                if depth == 0 {
                    return Some(i + 1);
                }
            }
            '#' => {
                i = line_end(text, i);
                continue;
            }
            c if is_word(c) => {
                // A whole word, so that its last letters are not taken for a string's prefix.
                while i + 1 < text.len() && is_word(text[i + 1]) {
                    i += 1;
                }
            }
            _ => {}
        }
        i += 1;
    }
    None
}

/// If a string literal begins here: behind its end, or None within if it has none.
fn string_end(text: &[char], from: usize) -> Option<Option<usize>> {
    let prefix = text[from..].iter().take(3).take_while(|c| "rRbBfFuUtT".contains(**c)).count();
    let quote = *text.get(from + prefix).filter(|c| matches!(c, '\'' | '"'))?;
    let open = from + prefix;
    let triple = text.get(open + 1) == Some(&quote) && text.get(open + 2) == Some(&quote);
    let width = if triple { 3 } else { 1 };
    let formatted = text[from..open].iter().any(|c| "fFtT".contains(*c));
    let mut i = open + width;
    while i < text.len() {
        if text[i] == '\\' || formatted && text[i] == '{' && text.get(i + 1) == Some(&'{') {
            i += 2;
            continue;
        }
        if formatted && text[i] == '{' {
            match field_end(text, i + 1) {
                Some(end) => i = end,
                None => return Some(None),
            }
            continue;
        }
        let closes =
            text[i] == quote && (!triple || (text.get(i + 1) == Some(&quote) && text.get(i + 2) == Some(&quote)));
        if closes {
            return Some(Some(i + width));
        }
        i += 1;
    }
    Some(None)
}

/// Behind the brace that ends a field of an f-string, in which there may be strings with the same quotes.
fn field_end(text: &[char], from: usize) -> Option<usize> {
    let (mut i, mut depth, mut in_spec) = (from, 0usize, false);
    while i < text.len() {
        let in_word = i > 0 && (text[i - 1].is_alphanumeric() || text[i - 1] == '_');
        if !in_spec
            && !in_word
            && let Some(end) = string_end(text, i)
        {
            i = end?;
            continue;
        }
        match text[i] {
            '{' if in_spec => {
                i = field_end(text, i + 1)?;
                continue;
            }
            '}' if depth == 0 => return Some(i + 1),
            ':' if depth == 0 => in_spec = true,
            '(' | '[' | '{' if !in_spec => depth += 1,
            ')' | ']' | '}' if !in_spec => depth = depth.saturating_sub(1),
            _ => {}
        }
        i += 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(text: &str) -> Option<String> {
        let chars: Vec<char> = text.chars().collect();
        let anchors = find(&chars)?;
        assert_eq!(anchors.start.0, anchors.end.0);
        let line = text.lines().nth(anchors.start.0).unwrap();
        Some(line.chars().skip(anchors.start.1).take(anchors.end.1 - anchors.start.1).collect())
    }

    #[test]
    fn the_outermost_operator_is_found() {
        assert_eq!(marked("a + b * c").as_deref(), Some("+"));
        assert_eq!(marked("a * b + c - d").as_deref(), Some("-"));
        assert_eq!(marked("a ** b ** c").as_deref(), Some("**"));
        assert_eq!(marked("x / 0").as_deref(), Some("/"));
        assert_eq!(marked("x // (1 + 2)").as_deref(), Some("//"));
        assert_eq!(marked("1 + 'a + b'").as_deref(), Some("+"));
        assert_eq!(marked("(1 + x)").as_deref(), Some("+"));
        assert_eq!(marked("-a % b").as_deref(), Some("%"));
        assert_eq!(marked("1e-5 * rf'x'").as_deref(), Some("*"));
    }

    #[test]
    fn brackets_of_the_last_trailer_are_found() {
        assert_eq!(marked("f(1, 2)").as_deref(), Some("(1, 2)"));
        assert_eq!(marked("a.b[0][i + 1]").as_deref(), Some("[i + 1]"));
        assert_eq!(marked("f(x)(y)").as_deref(), Some("(y)"));
        assert_eq!(marked("[1, 2][3]").as_deref(), Some("[3]"));
        assert_eq!(marked("f(')')").as_deref(), Some("(')')"));
    }

    #[test]
    fn other_expressions_have_none() {
        for text in [
            "a",
            "a.b",
            "f(x).y",
            "-x",
            "-a ** b",
            "not f(x)",
            "a < b",
            "a and f(b)",
            "x if y else f(z)",
            "a, b[0]",
            "x = f(1)",
            "x += 1",
            "return f(1)",
            "[1, 2]",
            "lambda: f(x)",
            "f(",
            "a)",
            "x: f(1)",
            "",
        ] {
            assert_eq!(marked(text), None, "{text}");
        }
    }

    #[test]
    fn calls_of_plain_names_are_told() {
        let shape_of = |text: &str| shape(&text.chars().collect::<Vec<_>>());
        assert_eq!(shape_of("f(x)"), Some(Shape::Call(1, true)));
        assert_eq!(shape_of("a.f(x)"), Some(Shape::Call(3, false)));
    }
}
