//! Patterns of `match`.

use super::Writer;
use super::names::Type;

impl Writer {
    /// A pattern; the names that it binds are variables from then on.
    pub fn pattern(&mut self, depth: u32) -> String {
        let kind = if depth == 0 { self.rng.u32(0..45) } else { self.rng.u32(0..100) };
        match kind {
            0..15 => self.literal_pattern(),
            15..20 => "str()".into(),
            20..25 => {
                self.pick(&["int(0)", "int()", "float()", "list()", "dict()", "bool()", "tuple()", "bytes()"]).into()
            }
            25..40 => {
                // At the top, a bare name matches everything, and must come last.
                let name = self.unique();
                if depth == 2 { format!("int() | str() as {name}") } else { name }
            }
            40..45 => {
                if depth == 2 {
                    "None".into()
                } else {
                    "_".into()
                }
            }
            45..65 => {
                let mut parts: Vec<String> = (0..self.rng.usize(0..4)).map(|_| self.pattern(depth - 1)).collect();
                if self.chance(40) {
                    let star = if self.rng.bool() { "*_".into() } else { format!("*{}", self.unique()) };
                    let at = self.rng.usize(0..parts.len() + 1);
                    parts.insert(at, star);
                }
                let inner = parts.join(", ");
                if parts.len() == 1 || self.rng.bool() { format!("[{inner}]") } else { format!("({inner})") }
            }
            65..78 => {
                let mut keys = vec!["'a'", "'k'", "1", "(-1)", "None", "2.0"];
                self.rng.shuffle(&mut keys);
                let count = self.rng.usize(0..3);
                let keys: Vec<&str> = keys.into_iter().filter(|key| !key.starts_with('(')).take(count).collect();
                let mut parts: Vec<String> =
                    keys.iter().map(|key| format!("{key}: {}", self.pattern(depth - 1))).collect();
                if self.chance(30) {
                    parts.push(format!("**{}", self.unique()));
                }
                format!("{{{}}}", parts.join(", "))
            }
            78..88 => {
                let (one, two) = (self.literal_pattern(), self.literal_pattern());
                let third = self.pick(&["[]", "[_, _]", "{'z': _}", "Box()", "int()", "Box(value=1)"]);
                format!("({one} | {two} | {third})")
            }
            88..93 => {
                let inner = self.pattern(depth - 1);
                if inner == "_" || inner.contains(" as ") || inner.starts_with('v') {
                    inner
                } else {
                    format!("({inner} as {})", self.unique())
                }
            }
            _ => {
                let class = self.pick(&["Box", "Box", "complex", "int"]);
                let attribute = self.pick(&["value", "kind", "real", "nothing"]);
                format!("{class}({attribute}={})", self.pattern(depth - 1))
            }
        }
    }

    /// A name that no other part of the pattern can have.
    fn unique(&mut self) -> String {
        let name = self.fresh();
        self.scope().variables.push(super::Variable { name: name.clone(), ty: Type::of('x') });
        name
    }

    fn literal_pattern(&mut self) -> String {
        let literals = [
            "0", "1", "-1", "2", "'a'", "''", "'ab'", "None", "True", "False", "1.5", "-0.0", "b'a'", "1 + 2j",
            "-3 - 1j", "'a' 'b'",
        ];
        self.pick(&literals).into()
    }
}
