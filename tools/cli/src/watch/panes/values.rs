//! The values: frames, the stack, variables; the heap as a list of objects with references between them; the output.

use pellucid::debug::{Item, Label, Object, ObjectKind, Scope, Variable};

use super::{Piece, Tone, dim, plain};
use crate::watch::app::App;

/// A value, and the name of the object that it is.
fn item(app: &App, value: &Item) -> Vec<Piece> {
    let tone = if value.text.starts_with(['\'', '"']) { Tone::Text } else { Tone::Plain };
    let mut pieces = vec![(value.text.clone(), tone)];
    if let Some(id) = value.object {
        pieces.push((format!(" #{}", app.name_of(id)), Tone::Link));
    }
    pieces
}

/// Frames (the one that is looked at with its stack), then variables.
pub fn values(app: &App) -> Vec<Vec<Piece>> {
    let Some(view) = &app.view else { return Vec::new() };
    let mut rows = Vec::new();
    if view.state.frames.is_empty() {
        rows.push(vec![dim("the program has ended; ← goes back into it")]);
        rows.push(vec![("globals, as they were left".to_owned(), Tone::Heading)]);
        variables(app, 0, &view.globals, &mut rows);
        return rows;
    }
    let chosen = view.state.frames.len().saturating_sub(1 + app.frame_up);
    for (index, frame) in view.state.frames.iter().enumerate().rev() {
        let here = index == chosen;
        let mark = if here { "▶ " } else { "  " };
        rows.push(vec![
            (mark.to_owned(), Tone::Running),
            (frame.function.clone(), if here { Tone::Running } else { Tone::Plain }),
            dim(format!(" line {}", frame.range.line)),
        ]);
        if here {
            stack(app, &frame.stack, &mut rows);
            variables(app, frame.level + 1, &frame.variables, &mut rows);
        }
    }
    if let Some(handled) = &view.state.handled {
        let mut row = vec![("handling ".to_owned(), Tone::Error)];
        row.extend(item(app, handled));
        rows.push(row);
    }
    rows.push(vec![("globals".to_owned(), Tone::Heading)]);
    variables(app, 0, &view.globals, &mut rows);
    rows
}

/// The stack, its top first, as it lies.
fn stack(app: &App, values: &[Item], rows: &mut Vec<Vec<Piece>>) {
    if values.is_empty() {
        rows.push(vec![dim("    the stack is empty")]);
    }
    for (index, value) in values.iter().enumerate().rev() {
        let top = index + 1 == values.len();
        let mut row = vec![dim(if top { "    top │ " } else { "        │ " })];
        row.extend(item(app, value));
        rows.push(row);
    }
}

fn variables(app: &App, level: usize, all: &[Variable], rows: &mut Vec<Vec<Piece>>) {
    // A module's own variables are its globals, which have a place of their own.
    for variable in all.iter().filter(|variable| level == 0 || variable.scope != Scope::Global) {
        let Some(value) = &variable.value else {
            rows.push(vec![plain(format!("    {}", variable.name)), dim(" has no value")]);
            continue;
        };
        let changed = app.changed(level, &variable.name, &value.text);
        let scope = match variable.scope {
            Scope::Cell => " (cell)",
            Scope::Free => " (outer cell)",
            Scope::Local | Scope::Global | Scope::Class => "",
        };
        let mark = if changed { "  * " } else { "    " };
        let mut row = vec![
            (mark.to_owned(), Tone::Changed),
            (variable.name.clone(), if changed { Tone::Changed } else { Tone::Plain }),
            dim(scope),
            plain(" = "),
        ];
        row.extend(item(app, value));
        rows.push(row);
    }
}

/// Whether an object is of the program's making rather than of what it works on: these come last.
fn is_code(object: &Object) -> bool {
    matches!(object.kind, ObjectKind::Function | ObjectKind::Class | ObjectKind::Module)
}

/// The objects, those met first first.
pub fn heap(app: &App) -> Vec<Vec<Piece>> {
    let Some(view) = &app.view else { return Vec::new() };
    let mut objects: Vec<&Object> = view.state.heap.objects.values().collect();
    objects.sort_by_key(|object| (is_code(object), app.name_of(object.id)));
    let mut rows = Vec::new();
    for object in objects {
        rows.push(vec![
            (format!("#{} ", app.name_of(object.id)), Tone::Link),
            (object.type_name.clone(), Tone::Keyword),
            dim(format!(" {}", object.text)),
        ]);
        for part in &object.parts {
            let mut row = vec![plain("   ")];
            match &part.label {
                Label::Index(index) => row.push(dim(format!("[{index}] "))),
                Label::Name(name) if name.ends_with([')', '=']) => row.push(dim(format!("{name} "))),
                Label::Name(name) => row.push(plain(format!(".{name} = "))),
                Label::Key(key) => {
                    row.extend(item(app, key));
                    row.push(plain(": "));
                }
            }
            row.extend(item(app, &part.value));
            rows.push(row);
        }
        if object.more > 0 {
            rows.push(vec![dim(format!("   and {} more", object.more))]);
        }
    }
    if view.state.heap.truncated {
        rows.push(vec![dim("there are more objects than are shown")]);
    }
    rows
}

/// What the program has written.
pub fn output(app: &App) -> Vec<Vec<Piece>> {
    let Some(view) = &app.view else { return Vec::new() };
    let clean = |line: &str| line.chars().map(|c| if c.is_control() { ' ' } else { c }).collect::<String>();
    let mut rows: Vec<Vec<Piece>> = view.output.lines().map(|line| vec![plain(clean(line))]).collect();
    if let pellucid::debug::Reason::End(ended) = &view.stop.reason {
        rows.extend(ended.message.lines().map(|line| vec![(clean(line), Tone::Error)]));
    }
    rows
}
