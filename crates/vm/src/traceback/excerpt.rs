//! The lines of source that a traceback shows for a frame, with the marks below them.
//!
//! Pure text work: lines and columns in, text out. The form is CPython 3.13's.

use std::collections::BTreeSet;

use super::anchors::{self, Anchors, Shape};

/// The lines of an instruction, from its first to its last, with `^` and `~` under the part from `column` (in the first
/// line) to behind `end_column` (in the last), each line indented by four. None if there is nothing to show.
pub fn excerpt(original: &[String], column: usize, end_column: usize) -> Option<String> {
    let original: Vec<Vec<char>> = original.iter().map(|line| line.trim_end().chars().collect()).collect();
    let lines = dedent(&original);
    if lines.iter().all(|line| line.is_empty()) {
        return None;
    }
    let (first, last) = (original.first()?, original.last()?);
    let removed = first.len() - lines[0].len();
    if original.len() == 1 && end_column <= column {
        // No columns are known.
        return Some(format!("    {}\n", lines[0].iter().collect::<String>()));
    }
    let start = column.min(first.len()).saturating_sub(removed);
    let end = end_column.min(last.len()).saturating_sub(removed);
    let excerpt = Excerpt::new(&lines, start, end);
    let shown = dedent(&excerpt.show());
    Some(shown.iter().map(|line| format!("    {}\n", line.iter().collect::<String>())).collect())
}

/// The lines without the white space that all have in front. Blank lines become empty.
fn dedent(lines: &[Vec<char>]) -> Vec<Vec<char>> {
    let is_blank = |line: &[char]| line.iter().all(|c| c.is_whitespace());
    let margin = |line: &[char]| line.iter().take_while(|c| matches!(c, ' ' | '\t')).copied().collect::<Vec<char>>();
    let mut common: Option<Vec<char>> = None;
    for line in lines.iter().filter(|line| !is_blank(line)) {
        let own = margin(line);
        common = Some(match common {
            None => own,
            Some(common) => common.into_iter().zip(own).take_while(|(a, b)| a == b).map(|(a, _)| a).collect(),
        });
    }
    let cut = common.map_or(0, |c| c.len());
    lines.iter().map(|line| if is_blank(line) { Vec::new() } else { line[cut..].to_vec() }).collect()
}

struct Excerpt<'a> {
    lines: &'a [Vec<char>],
    /// Display columns where the marks begin in the first line and end in the last.
    from: usize,
    to: usize,
    anchors: Option<Anchors>,
    marks: bool,
}

impl<'a> Excerpt<'a> {
    fn new(lines: &'a [Vec<char>], start: usize, end: usize) -> Excerpt<'a> {
        let (first, last) = (&lines[0], &lines[lines.len() - 1]);
        let text: Vec<char> = lines.join(&'\n');
        let stop = text.len() - (last.len() - end.min(last.len()));
        let segment = text.get(start..stop).unwrap_or(&[]);
        let anchors = anchors::find(segment);
        let marks = shows_marks(lines, start, end, segment, anchors.is_some());
        let anchors = anchors.map(|found| {
            // The anchors count columns from where the segment begins.
            let place = |(line, column): (usize, usize)| {
                let column = if line == 0 { column + start } else { column };
                (line, display_width(&lines[line], column))
            };
            Anchors { start: place(found.start), end: place(found.end) }
        });
        Excerpt { lines, from: display_width(first, start), to: display_width(last, end), anchors, marks }
    }

    fn show(&self) -> Vec<Vec<char>> {
        let count = self.lines.len();
        let mut wanted = BTreeSet::from([0, count - 1]);
        if let Some(anchors) = self.anchors {
            for line in [anchors.start.0, anchors.end.0] {
                wanted.extend(line.saturating_sub(1)..=line + 1);
            }
        }
        let mut out = Vec::new();
        let mut before: Option<usize> = None;
        for line in wanted.into_iter().filter(|&line| line < count) {
            match before.map(|before| line - before) {
                Some(2) => self.show_line(&mut out, line - 1),
                Some(distance) if distance > 2 => {
                    out.push(format!("...<{} lines>...", distance - 1).chars().collect());
                }
                _ => {}
            }
            self.show_line(&mut out, line);
            before = Some(line);
        }
        out
    }

    fn show_line(&self, out: &mut Vec<Vec<char>>, number: usize) {
        let line = &self.lines[number];
        out.push(line.clone());
        if !self.marks {
            return;
        }
        let indent = line.iter().take_while(|c| c.is_whitespace()).count();
        let width = if number + 1 == self.lines.len() { self.to } else { display_width(line, line.len()) };
        let mark = |column: usize| {
            if column < indent || (number == 0 && column < self.from) {
                return ' ';
            }
            match self.anchors {
                None => '^',
                Some(anchors) if (number, column) >= anchors.start && (number, column) < anchors.end => '^',
                Some(_) => '~',
            }
        };
        out.push((0..width).map(mark).collect());
    }
}

/// Whether marks tell anything: not when they would cover all of a statement, nor the call in `x = f()` or `return f()`.
fn shows_marks(lines: &[Vec<char>], start: usize, end: usize, segment: &[char], anchored: bool) -> bool {
    let before: String = lines[0][..start.min(lines[0].len())].iter().collect();
    let last = &lines[lines.len() - 1];
    let after: String = last[end.min(last.len())..].iter().collect();
    if let Some(Shape::Call(_, plain_name)) = anchors::shape(segment) {
        let (mut head, mut ends) = (before.trim_end(), after.trim_start());
        let spaced = before.len() > head.len() || head.ends_with('(');
        while let (Some(outer), Some(rest)) = (head.strip_suffix('('), ends.strip_prefix(')')) {
            (head, ends) = (outer.trim_end(), rest.trim_start());
        }
        let is_statement = ends.is_empty() || ends.starts_with(['#', ';']);
        let returned = head == "return" && spaced && plain_name;
        let assigned = head.strip_suffix('=').is_some_and(|target| is_name(target.trim()));
        // (CPython compares places in bytes with places in characters here.)
        let is_ascii = before.is_ascii() && segment.iter().all(char::is_ascii);
        if is_statement && is_ascii && (returned || assigned) {
            return false;
        }
    }
    anchored || !before.trim_start().is_empty() || !after.trim_end().is_empty()
}

/// Whether this text before a `=` is a single name.
fn is_name(text: &str) -> bool {
    text.chars().all(|c| c == '_' || c.is_alphanumeric()) && text.chars().next().is_some_and(|c| !c.is_ascii_digit())
}

/// How many columns of a terminal the first `count` characters take.
fn display_width(line: &[char], count: usize) -> usize {
    line.iter().take(count).map(|&c| if is_wide(c) { 2 } else { 1 }).sum::<usize>() + count.saturating_sub(line.len())
}

/// Whether a character takes two columns (East Asian wide and full-width ones, emoji).
fn is_wide(c: char) -> bool {
    matches!(u32::from(c),
        0x1100..=0x115F | 0x231A..=0x231B | 0x2329..=0x232A | 0x23E9..=0x23EC | 0x23F0 | 0x23F3 | 0x25FD..=0x25FE
        | 0x2614..=0x2615 | 0x2648..=0x2653 | 0x267F | 0x2693 | 0x26A1 | 0x26AA..=0x26AB | 0x26BD..=0x26BE
        | 0x26C4..=0x26C5 | 0x26CE | 0x26D4 | 0x26EA | 0x26F2..=0x26F3 | 0x26F5 | 0x26FA | 0x26FD | 0x2705
        | 0x270A..=0x270B | 0x2728 | 0x274C | 0x274E | 0x2753..=0x2755 | 0x2757 | 0x2795..=0x2797 | 0x27B0 | 0x27BF
        | 0x2B1B..=0x2B1C | 0x2B50 | 0x2B55 | 0x2E80..=0x303E | 0x3041..=0x33FF | 0x3400..=0x4DBF | 0x4E00..=0xA4CF
        | 0xA960..=0xA97F | 0xAC00..=0xD7A3 | 0xF900..=0xFAFF | 0xFE10..=0xFE19 | 0xFE30..=0xFE6F | 0xFF00..=0xFF60
        | 0xFFE0..=0xFFE6 | 0x16FE0..=0x16FF1 | 0x17000..=0x18CFF | 0x1AFF0..=0x1B2FB | 0x1F004 | 0x1F0CF | 0x1F18E
        | 0x1F191..=0x1F19A | 0x1F200..=0x1F320 | 0x1F32D..=0x1F335 | 0x1F337..=0x1F37C | 0x1F37E..=0x1F393
        | 0x1F3A0..=0x1F3CA | 0x1F3CF..=0x1F3D3 | 0x1F3E0..=0x1F3F0 | 0x1F3F4 | 0x1F3F8..=0x1F43E | 0x1F440
        | 0x1F442..=0x1F4FC | 0x1F4FF..=0x1F53D | 0x1F54B..=0x1F54E | 0x1F550..=0x1F567 | 0x1F57A | 0x1F595..=0x1F596
        | 0x1F5A4 | 0x1F5FB..=0x1F64F | 0x1F680..=0x1F6C5 | 0x1F6CC | 0x1F6D0..=0x1F6D2 | 0x1F6D5..=0x1F6D7
        | 0x1F6DC..=0x1F6DF | 0x1F6EB..=0x1F6EC | 0x1F6F4..=0x1F6FC | 0x1F7E0..=0x1F7EB | 0x1F7F0
        | 0x1F90C..=0x1F93A | 0x1F93C..=0x1F945 | 0x1F947..=0x1F9FF | 0x1FA70..=0x1FAFF | 0x20000..=0x3FFFD)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The excerpt for the part of the lines between « and ».
    fn marked(text: &str) -> String {
        let mut lines: Vec<String> = Vec::new();
        let (mut start, mut end, mut first, mut last) = (0, 0, 0, 0);
        for (i, line) in text.lines().enumerate() {
            let mut line: Vec<char> = line.chars().collect();
            if let Some(at) = line.iter().position(|&c| c == '«') {
                line.remove(at);
                (start, first) = (at, i);
            }
            if let Some(at) = line.iter().position(|&c| c == '»') {
                line.remove(at);
                (end, last) = (at, i);
            }
            lines.push(line.into_iter().collect());
        }
        excerpt(&lines[first..=last], start, end).unwrap_or_default()
    }

    #[test]
    fn parts_of_a_line_are_marked() {
        assert_eq!(marked("    x = «a / b» + 1"), "    x = a / b + 1\n        ~~^~~\n");
        assert_eq!(marked("  «f(1)»"), "    f(1)\n    ~^^^\n");
        assert_eq!(marked("print(«d['k']»)"), "    print(d['k'])\n          ~^^^^^\n");
        assert_eq!(marked("y = «obj.attr»"), "    y = obj.attr\n        ^^^^^^^^\n");
    }

    #[test]
    fn whole_statements_are_not_marked() {
        assert_eq!(marked("«raise ValueError(1)»"), "    raise ValueError(1)\n");
        assert_eq!(marked("  return «f(x)»"), "    return f(x)\n");
        assert_eq!(marked("x = «a.f(x)»  # why"), "    x = a.f(x)  # why\n");
        assert_eq!(marked("return «a.f(x)»"), "    return a.f(x)\n           ~~~^^^\n");
    }

    #[test]
    fn long_expressions_are_abridged() {
        let text = "x = «g(\n    1,\n    2,\n    3,\n    4,\n)» + 1";
        assert_eq!(
            marked(text),
            "    x = g(\n        ~^\n        1,\n        ^^\n    ...<2 lines>...\n        4,\n        ^^\n    ) + 1\n    ^\n"
        );
    }
}
