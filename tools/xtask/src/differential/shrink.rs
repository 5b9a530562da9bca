//! Makes a program smaller while it still shows what it showed.
//!
//! Knows of Python only that a statement's body is indented below its first line. Smaller programs that are no programs any
//! more are no harm: the judge finds them uninteresting.

/// A line and the lines that are indented below it.
#[derive(Clone, Debug)]
struct Node {
    line: String,
    body: Vec<Node>,
}

/// The smallest program found by leaving out statements, for which the judge says yes.
pub fn shrink(program: &str, mut judge: impl FnMut(&str) -> bool) -> String {
    let lines: Vec<&str> = program.lines().filter(|line| !line.trim().is_empty()).collect();
    let mut tree = parse(&lines, &mut 0, 0);
    loop {
        let before = text(&tree).len();
        let (mut path, mut size) = (Vec::new(), (tree.len().next_power_of_two() / 2).max(4));
        while size > 0 {
            cut_level(&mut tree, &mut path, size, &mut judge);
            size /= 2;
        }
        hoist(&mut tree, &mut judge);
        if text(&tree).len() >= before {
            return text(&tree);
        }
    }
}

fn indentation(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

fn parse(lines: &[&str], at: &mut usize, depth: usize) -> Vec<Node> {
    let mut nodes = Vec::new();
    while *at < lines.len() && indentation(lines[*at]) >= depth {
        let line = lines[*at];
        *at += 1;
        let inner = lines.get(*at).map_or(0, |next| indentation(next));
        let body = if inner > indentation(line) { parse(lines, at, inner) } else { Vec::new() };
        nodes.push(Node { line: line.trim_start().to_owned(), body });
    }
    nodes
}

fn text(nodes: &[Node]) -> String {
    fn write(nodes: &[Node], depth: usize, out: &mut String) {
        for node in nodes {
            *out += &"    ".repeat(depth);
            *out += &node.line;
            out.push('\n');
            write(&node.body, depth + 1, out);
        }
    }
    let mut out = String::new();
    write(nodes, 0, &mut out);
    out
}

/// The nodes at this path.
fn at<'a>(tree: &'a mut Vec<Node>, path: &[usize]) -> &'a mut Vec<Node> {
    path.iter().fold(tree, |nodes, &index| &mut nodes[index].body)
}

/// Leaves out runs of `size` nodes below this path, on every level.
fn cut_level(tree: &mut Vec<Node>, path: &mut Vec<usize>, size: usize, judge: &mut impl FnMut(&str) -> bool) {
    // From the end: what is defined first is used later.
    let mut end = at(tree, path).len();
    while end > 0 {
        let start = end.saturating_sub(size);
        let kept = at(tree, path).clone();
        let mut fewer: Vec<Node> = kept[..start].iter().chain(&kept[end..]).cloned().collect();
        if fewer.is_empty() && !path.is_empty() && kept[0].line != "pass" {
            fewer.push(Node { line: "pass".into(), body: Vec::new() });
        }
        if fewer.is_empty() {
            break;
        }
        *at(tree, path) = fewer;
        if !judge(&text(tree)) {
            *at(tree, path) = kept;
        }
        end = start;
    }
    for index in 0..at(tree, path).len() {
        path.push(index);
        if !at(tree, path).is_empty() {
            cut_level(tree, path, size, judge);
        }
        path.pop();
    }
}

/// Puts bodies into the place of the statement that they belong to.
fn hoist(tree: &mut Vec<Node>, judge: &mut impl FnMut(&str) -> bool) {
    fn below(tree: &mut Vec<Node>, path: &mut Vec<usize>, judge: &mut impl FnMut(&str) -> bool) {
        let mut index = 0;
        while index < at(tree, path).len() {
            let kept = at(tree, path).clone();
            if !kept[index].body.is_empty() {
                let mut flat = kept.clone();
                flat.splice(index..=index, kept[index].body.clone());
                *at(tree, path) = flat;
                if judge(&text(tree)) {
                    continue;
                }
                *at(tree, path) = kept;
                path.push(index);
                below(tree, path, judge);
                path.pop();
            }
            index += 1;
        }
    }
    below(tree, &mut Vec::new(), judge);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_matters_is_kept_and_bodies_are_hoisted() {
        let program =
            "a = 1\ndef f():\n    if x:\n        y()\n        bad()\n    else:\n        z()\n    return\nf()\n";
        assert_eq!(shrink(program, |text| text.contains("bad()")), "bad()\n");
        let in_function = |text: &str| text.contains("def f") && text.contains("bad()");
        assert_eq!(shrink(program, in_function), "def f():\n    bad()\n");
    }
}
