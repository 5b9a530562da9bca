//! The screen: where each pane is, at every size, and how its lines look.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Modifier;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, BorderType, Clear, Paragraph};

use super::app::{App, Field, Pane};
use super::keys::KEYS;
use super::panes::{self, Piece, Tone};
use super::theme::Theme;

/// The places of everything.
pub struct Areas {
    /// The heading at the top.
    pub title: Rect,
    /// The panes that are on the screen.
    pub panes: Vec<(Pane, Rect)>,
    /// What the next instruction does.
    pub meaning: Rect,
    /// The time line.
    pub time: Rect,
    /// Hints, or what is being typed.
    pub bottom: Rect,
}

/// From these on, all six panes have a place.
const LARGE: (u16, u16) = (110, 30);
/// Below these, nothing can be shown.
pub const SMALLEST: (u16, u16) = (40, 12);

/// Whether a screen has room for all six panes.
pub fn is_large((width, height): (u16, u16)) -> bool {
    width >= LARGE.0 && height >= LARGE.1
}

/// Divides the screen.
pub fn areas(screen: Rect, app: &App) -> Areas {
    let one = Constraint::Length(1);
    let rows = [one, Constraint::Min(1), one, one, one];
    let [title, middle, meaning, time, bottom] = Layout::vertical(rows).areas(screen);
    let panes = if app.zoom {
        vec![(app.focus, middle)]
    } else if is_large((screen.width, screen.height)) {
        large(middle)
    } else {
        small(middle, app.corner)
    };
    Areas { title, panes, meaning, time, bottom }
}

fn large(area: Rect) -> Vec<(Pane, Rect)> {
    let columns = [Constraint::Percentage(36), Constraint::Percentage(34), Constraint::Percentage(30)];
    let [left, middle, right] = Layout::horizontal(columns).areas(area);
    let [source, tree] = Layout::vertical([Constraint::Percentage(60), Constraint::Percentage(40)]).areas(left);
    let [bytecode, output] = Layout::vertical([Constraint::Percentage(75), Constraint::Percentage(25)]).areas(middle);
    let [values, heap] = Layout::vertical([Constraint::Percentage(55), Constraint::Percentage(45)]).areas(right);
    vec![
        (Pane::Source, source),
        (Pane::Tree, tree),
        (Pane::Bytecode, bytecode),
        (Pane::Output, output),
        (Pane::Values, values),
        (Pane::Heap, heap),
    ]
}

fn small(area: Rect, corner: Pane) -> Vec<(Pane, Rect)> {
    let half = [Constraint::Percentage(50), Constraint::Percentage(50)];
    let [upper, lower] = Layout::vertical(half).areas(area);
    let [source, bytecode] = Layout::horizontal(half).areas(upper);
    let [values, rest] = Layout::horizontal(half).areas(lower);
    vec![(Pane::Source, source), (Pane::Bytecode, bytecode), (Pane::Values, values), (corner, rest)]
}

/// Draws everything.
pub fn draw(frame: &mut Frame, app: &mut App, theme: Theme) {
    let screen = frame.area();
    if screen.width < SMALLEST.0 || screen.height < SMALLEST.1 {
        let text = format!("The window is too small: {} by {} at least.", SMALLEST.0, SMALLEST.1);
        frame.render_widget(Paragraph::new(text), screen);
        return;
    }
    let areas = areas(screen, app);
    frame.render_widget(title(app, theme), areas.title);
    app.heights.clear();
    for &(pane, area) in &areas.panes {
        app.heights.insert(pane, area.height.saturating_sub(2) as usize);
        draw_pane(frame, app, theme, pane, area);
    }
    frame.render_widget(line(panes::meaning(app), theme, 0, areas.meaning.width as usize), areas.meaning);
    frame.render_widget(time_line(app, theme, areas.time.width as usize), areas.time);
    frame.render_widget(bottom(app, theme), areas.bottom);
    if app.help.is_some() {
        draw_help(frame, app, theme, screen);
    }
}

fn title(app: &App, theme: Theme) -> Line<'static> {
    let place = match app.frame() {
        Some(here) => format!("{} line {}", here.function, here.range.line),
        None => String::new(),
    };
    let file = app.file().rsplit(['/', '\\']).next().unwrap_or_default().to_owned();
    let mut spans =
        vec![Span::styled(" pellucid watch ", theme.style(Tone::Heading)), Span::raw(format!("{file}  {place}  "))];
    if let Some(since) = app.busy {
        let seconds = since.elapsed().as_secs();
        if since.elapsed().as_millis() > 300 {
            spans.push(Span::styled(format!("running for {seconds} s, esc stops it"), theme.style(Tone::Changed)));
        }
    } else if let Some(remark) = &app.remark {
        spans.push(Span::styled(remark.clone(), theme.style(Tone::Changed)));
    }
    Line::from(spans)
}

/// The heading of a pane; in a small window, the names of those that share its place.
fn heading(app: &App, theme: Theme, pane: Pane) -> Line<'static> {
    let shared = [Pane::Tree, Pane::Heap, Pane::Output];
    let name = |pane: Pane| match pane {
        Pane::Bytecode if app.unoptimised => "Bytecode before optimisation".to_owned(),
        pane => pane.title().to_owned(),
    };
    let strong = theme.style(Tone::Heading);
    if app.zoom || !shared.contains(&pane) || app.is_large() {
        let style = if app.focus == pane { strong.add_modifier(Modifier::REVERSED) } else { strong };
        return Line::from(Span::styled(format!(" {} ", name(pane)), style));
    }
    let spans = shared.map(|other| {
        let style = match (other == pane, app.focus == pane) {
            (true, true) => strong.add_modifier(Modifier::REVERSED),
            (true, false) => strong,
            (false, _) => theme.style(Tone::Dim),
        };
        Span::styled(format!(" {} ", name(other)), style)
    });
    Line::from(spans.to_vec())
}

fn draw_pane(frame: &mut Frame, app: &App, theme: Theme, pane: Pane, area: Rect) {
    let focused = app.focus == pane;
    let border = if focused { BorderType::Thick } else { BorderType::Plain };
    let style = if focused { theme.style(Tone::Plain) } else { theme.style(Tone::Dim) };
    let block = Block::bordered().border_type(border).border_style(style).title(heading(app, theme, pane));
    let inside = block.inner(area);
    frame.render_widget(block, area);
    let (height, width) = (inside.height as usize, inside.width as usize);
    let cursor = app.cursor(pane);
    let top = top(cursor, height, app.len(pane));
    let scroll = app.scrolls.get(&pane).copied().unwrap_or_default();
    let shown = panes::lines(app, pane, top, height).into_iter().enumerate().map(|(row, pieces)| {
        let mut line = line(pieces, theme, scroll.left, width);
        if focused && scroll.cursor.is_some() && top + row == cursor {
            line = line.patch_style(ratatui::style::Style::new().add_modifier(Modifier::UNDERLINED | Modifier::BOLD));
        }
        line
    });
    frame.render_widget(Paragraph::new(shown.collect::<Vec<_>>()), inside);
}

/// The first line on the screen, so that the cursor is in view with something above and below it.
pub fn top(cursor: usize, height: usize, len: usize) -> usize {
    cursor.saturating_sub(height / 2).min(len.saturating_sub(height))
}

/// A line's pieces from a column on, with a mark at the right end if there is more than fits.
fn line(pieces: Vec<Piece>, theme: Theme, left: usize, width: usize) -> Line<'static> {
    let mut skip = left;
    let mut spans = Vec::new();
    let mut used = 0;
    for (text, tone) in pieces {
        let rest: String = text.chars().skip(skip).collect();
        skip = skip.saturating_sub(text.chars().count());
        used += rest.chars().count();
        spans.push(Span::styled(rest, theme.style(tone)));
    }
    if used <= width {
        return Line::from(spans);
    }
    let mut room = width.saturating_sub(1);
    for span in &mut spans {
        let kept: String = span.content.chars().take(room).collect();
        room -= kept.chars().count();
        span.content = kept.into();
    }
    spans.push(Span::styled("…", theme.style(Tone::Dim)));
    Line::from(spans)
}

/// The columns at the ends of the time line that are not part of it.
pub const TIME_MARGIN: u16 = 1;

fn time_line(app: &App, theme: Theme, width: usize) -> Line<'static> {
    let Some(view) = &app.view else { return Line::default() };
    let tick = view.stop.tick;
    let (length, text) = match view.length {
        Some(length) => (length, format!(" step {} of {} ", grouped(tick), grouped(length))),
        None if app.furthest > tick + 1_000_000 => {
            (app.furthest, format!(" step {} of more than {} ", grouped(tick), grouped(app.furthest)))
        }
        None => (app.furthest, format!(" step {} (G runs to the end) ", grouped(tick))),
    };
    let room = width.saturating_sub(text.chars().count() + 2 * TIME_MARGIN as usize);
    let at = (tick as f64 / length.max(1) as f64 * room.saturating_sub(1) as f64).round() as usize;
    let at = at.min(room.saturating_sub(1));
    let rest = if view.length.is_some() { "─" } else { "┈" };
    Line::from(vec![
        Span::raw(" ".repeat(TIME_MARGIN as usize)),
        Span::styled("━".repeat(at), theme.style(Tone::Running)),
        Span::styled("●", theme.style(Tone::Running)),
        Span::styled(rest.repeat(room.saturating_sub(at + 1)), theme.style(Tone::Dim)),
        Span::raw(text),
    ])
}

/// The columns of the time line proper, by the width of the screen.
pub fn time_columns(app: &App, width: u16) -> usize {
    let line = time_line(app, Theme::None, width as usize);
    line.spans.iter().skip(1).take(3).map(|span| span.content.chars().count()).sum()
}

/// A number with its digits in groups.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

fn bottom(app: &App, theme: Theme) -> Line<'static> {
    let typed = |what: &str, text: &str| {
        Line::from(vec![
            Span::styled(format!(" {what}: "), theme.style(Tone::Heading)),
            Span::raw(text.to_owned()),
            Span::styled("▏", theme.style(Tone::Running)),
        ])
    };
    match &app.field {
        Some(Field::Search(text)) => typed("search for", text),
        Some(Field::Place(text)) => typed("go to step, or percent", text),
        Some(Field::Input(text, _)) => typed("the program asks for a line (ctrl-d ends its input)", text),
        None => {
            let hints = [
                ("→ ←", "instruction"),
                ("n N", "line"),
                ("s S", "into"),
                ("c C", "run"),
                ("b", "break"),
                ("tab", "pane"),
                ("?", "help"),
                ("q", "quit"),
            ];
            let spans = hints.iter().flat_map(|(key, what)| {
                [
                    Span::styled(format!(" {key}"), theme.style(Tone::Heading)),
                    Span::styled(format!(" {what} "), theme.style(Tone::Dim)),
                ]
            });
            Line::from(spans.collect::<Vec<_>>())
        }
    }
}

fn draw_help(frame: &mut Frame, app: &mut App, theme: Theme, screen: Rect) {
    let width = 64.min(screen.width);
    let height = (KEYS.len() as u16 + 4).min(screen.height);
    let area = Rect { x: (screen.width - width) / 2, y: (screen.height - height) / 2, width, height };
    let rows = KEYS.iter().map(|row| {
        Line::from(vec![Span::styled(format!(" {:<10}", row.name), theme.style(Tone::Heading)), Span::raw(row.help)])
    });
    let mouse = Line::from(vec![
        Span::styled(format!(" {:<10}", "mouse"), theme.style(Tone::Heading)),
        Span::raw("drag the time line; click a pane; scroll"),
    ]);
    let all: Vec<Line> = rows.chain([mouse]).collect();
    let last = (all.len() + 2).saturating_sub(height as usize);
    let top = app.help.unwrap_or(0).min(last);
    app.help = Some(top);
    let more = if top < last { " ↓ more " } else { "" };
    let block = Block::bordered().title(" Keys: small letters forwards, capitals back ").title_bottom(more);
    frame.render_widget(Clear, area);
    frame.render_widget(Paragraph::new(all).block(block).scroll((top as u16, 0)), area);
}
