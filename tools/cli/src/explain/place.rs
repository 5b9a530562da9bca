//! Which line is meant, and what of tokens and tree is in it. A line without code leads to the one that it is about.

use pellucid::syntax::{Token, TokenClass, TreeRow};

use super::NodePart;

/// Whether a token says something: no comment, no line end, no indentation.
fn is_code(token: &Token) -> bool {
    !matches!(token.class(), TokenClass::Layout | TokenClass::Comment)
}

/// Whether a token is to be told of in this line: it begins there and has a text.
pub fn is_in(token: &Token, line: u32) -> bool {
    token.position.line == line && !token.text.trim().is_empty()
}

/// The line to explain, and why it is not the one that was asked for.
///
/// # Errors
/// If there is no such line, or no code at all.
pub fn find(source: &str, tokens: &[Token], asked: u32) -> Result<(u32, Option<String>), String> {
    let count = source.lines().count() as u32;
    if asked == 0 || asked > count {
        let lines = if count == 1 { "there is one".into() } else { format!("there are {count} lines") };
        return Err(format!("there is no line {asked}: {lines}"));
    }
    let code = || tokens.iter().filter(|token| is_code(token));
    if code().any(|token| token.position.line == asked) {
        return Ok((asked, None));
    }
    if let Some(around) = code().find(|t| t.position.line < asked && asked <= t.position.end_line) {
        let begins = around.position.line;
        return Ok((begins, Some(format!("Line {asked} is inside of a string that begins in line {begins}."))));
    }
    let comment = tokens.iter().any(|t| t.class() == TokenClass::Comment && t.position.line == asked);
    let what = if comment { "a comment" } else { "blank" };
    let next = code().map(|token| token.position.line).find(|&line| line > asked);
    if let Some(next) = next {
        return Ok((next, Some(format!("Line {asked} is {what}; the next code is in line {next}."))));
    }
    match code().next_back().map(|token| token.position.line) {
        Some(last) => {
            Ok((last, Some(format!("Line {asked} is {what}, and no code follows; the last is in line {last}."))))
        }
        None => Err(format!("line {asked} is {what}, and there is no code in this file")),
    }
}

/// The nodes that begin in a line. The module, which is around everything, is not among them.
pub fn nodes_in(rows: &[TreeRow], line: u32) -> Vec<NodePart> {
    let mut nodes: Vec<NodePart> = Vec::new();
    // How deep the node is that the next ones hang off, as it stands in the tree.
    let mut root = 0;
    let mut inside = false;
    for row in rows.iter().skip(1) {
        let begins = row.position.map_or(inside && row.depth > root, |position| position.line == line);
        if begins {
            if nodes.is_empty() || row.depth < root {
                root = row.depth;
            }
            nodes.push(NodePart::new(row, root));
        }
        inside = begins;
    }
    nodes
}

/// The innermost node around a line in which none begins.
pub fn around(rows: &[TreeRow], line: u32) -> Option<String> {
    let around = |row: &&TreeRow| row.position.is_some_and(|p| p.line < line && line <= p.end_line);
    let row = rows.iter().skip(1).rfind(around)?;
    Some(format!("{} of line {}", row.node, row.position?.line))
}

#[cfg(test)]
mod tests {
    use super::*;
    use pellucid::syntax::{tokens, tree_rows};

    const SOURCE: &str = "x = 1\n\n# nothing\ny = (x +\n  2)\nt = '''a\nb'''\nif x:\n    y = f(x)\n    # end\n";

    fn found(asked: u32) -> (u32, Option<String>) {
        find(SOURCE, &tokens(SOURCE).unwrap(), asked).unwrap()
    }

    #[test]
    fn lines_without_code_lead_to_one_with_code() {
        assert_eq!(found(1), (1, None));
        assert_eq!(found(2), (4, Some("Line 2 is blank; the next code is in line 4.".into())));
        assert_eq!(found(3), (4, Some("Line 3 is a comment; the next code is in line 4.".into())));
        assert_eq!(found(5), (5, None));
        assert_eq!(found(7), (6, Some("Line 7 is inside of a string that begins in line 6.".into())));
        assert_eq!(found(10).0, 9);
        let error = find(SOURCE, &tokens(SOURCE).unwrap(), 11).unwrap_err();
        assert_eq!(error, "there is no line 11: there are 10 lines");
        assert!(find("", &tokens("").unwrap(), 1).is_err());
        assert!(find("# x\n", &tokens("# x\n").unwrap(), 1).unwrap_err().contains("no code"));
    }

    #[test]
    fn nodes_of_a_line_are_those_that_begin_there() {
        let rows = tree_rows(SOURCE).unwrap();
        let names = |line| nodes_in(&rows, line).into_iter().map(|n| (n.depth, n.node)).collect::<Vec<_>>();
        assert_eq!(names(1)[0], (0, "StmtAssign".into()));
        assert_eq!(names(5), [(0, "ExprNumberLiteral".into())]);
        assert_eq!(names(8), [(0, "StmtIf".into()), (1, "ExprName".into())]);
        assert_eq!(around(&tree_rows("try:\n    x\nfinally:\n    y\n").unwrap(), 3).unwrap(), "StmtTry of line 1");
    }
}
