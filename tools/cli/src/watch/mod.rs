//! `pellucid watch`: a program in the terminal, stepped both ways, with source, tree, bytecode and values side by side.
//!
//! [`app`] is the state, [`keys`] what keys do, [`driver`] the program on its own thread, [`panes`] what is shown,
//! [`draw`] where. Here they meet the terminal.

mod app;
mod draw;
mod driver;
mod keys;
mod panes;
mod source;
#[cfg(test)]
mod tests;
mod theme;

use std::io::{self, IsTerminal};
use std::time::{Duration, Instant};

use crossterm::event::{self, Event, KeyEventKind, MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::{Position, Rect};

use crate::args::Invocation;
use crate::input;
use app::{App, Field, Pane};
use driver::{Answer, Driver, Request};
use keys::Action;
use theme::Theme;

/// Shows a program.
pub fn run(invocation: &Invocation) -> i32 {
    let program = match input::load(invocation) {
        Ok(program) => program,
        Err(status) => return status,
    };
    if !io::stdout().is_terminal() || !io::stdin().is_terminal() {
        eprintln!(
            "pellucid watch needs a terminal. `pellucid trace FILE` writes each step as text, `pellucid trace --json FILE` \
             as JSON, and `pellucid trace --html OUT.html FILE` makes a page to step through."
        );
        return 2;
    }
    let given = match invocation.flags.input.as_ref().map(std::fs::read).transpose() {
        Ok(given) => given,
        Err(error) => {
            eprintln!("pellucid watch: can't read the input: {error}");
            return 2;
        }
    };
    // What the program writes goes to its pane, never over the screen.
    let options = crate::run::quiet_options(invocation);
    let text = program.source().unwrap_or_default().to_owned();
    let app = App::new(source::Sources::new(program.filename(), &text));
    let ahead = may_run_ahead(&text, given.is_some(), !invocation.flags.allow_write.is_empty());
    let shown = Driver::start(&program, options, given, ahead).and_then(|driver| show(app, &driver));
    match shown {
        Ok(()) => 0,
        Err(error) => {
            eprintln!("pellucid watch: {error}");
            1
        }
    }
}

/// Whether a program may be run ahead of the user: not if it may wait for somebody or something there, or may write files.
/// (What other modules do is not looked at: if they ask for input, the user is asked early.)
fn may_run_ahead(text: &str, has_input: bool, writes: bool) -> bool {
    let asks = !has_input && (text.contains("input") || text.contains("stdin"));
    !(writes || asks || text.contains("sleep"))
}

/// Has the terminal as long as the app runs, and gives it back, whatever happens.
fn show(app: App, driver: &Driver) -> io::Result<()> {
    let mut terminal = ratatui::try_init()?;
    let mouse = crossterm::execute!(io::stdout(), event::EnableMouseCapture);
    let result = mouse.and_then(|()| follow(app, driver, &mut terminal));
    let _ = crossterm::execute!(io::stdout(), event::DisableMouseCapture);
    ratatui::restore();
    result
}

/// Draws, waits for something to happen, and reacts, until the user has seen enough.
fn follow(mut app: App, driver: &Driver, terminal: &mut ratatui::DefaultTerminal) -> io::Result<()> {
    let theme = Theme::of_environment();
    let mut dirty = true;
    let mut drawn = Instant::now();
    while !app.quit {
        while let Ok(answer) = driver.answers.try_recv() {
            match answer {
                Answer::Stopped(view) => {
                    app.stopped(*view);
                    let next = app.waiting.take();
                    send(&mut app, driver, next);
                }
                Answer::Asks(sender) => app.field = Some(Field::Input(String::new(), sender)),
                Answer::Ahead { furthest, length } => app.ran_ahead(furthest, length),
            }
            dirty = true;
        }
        // While the program runs, the clock in the heading goes on.
        if dirty || (app.busy.is_some() && drawn.elapsed() > Duration::from_millis(200)) {
            let size = terminal.size()?;
            app.screen = (size.width, size.height);
            terminal.draw(|frame| draw::draw(frame, &mut app, theme))?;
            drawn = Instant::now();
        }
        let wait = if app.busy.is_some() { 5 } else { 100 };
        dirty = event::poll(Duration::from_millis(wait))?;
        if dirty {
            let request = react(&mut app, driver, event::read()?);
            // Of events that came together, such as those of a drag, each counts, but it is drawn once.
            send(&mut app, driver, request);
        }
    }
    driver.stop();
    Ok(())
}

/// Hands a request on, unless the session is at work.
fn send(app: &mut App, driver: &Driver, request: Option<Request>) {
    let Some(request) = request else { return };
    if app.busy.is_some() {
        app.waiting = match request {
            Request::Goto(_) => Some(request),
            _ => None,
        };
        return;
    }
    app.busy = Some(Instant::now());
    driver.send(request);
}

/// What an event leads to.
fn react(app: &mut App, driver: &Driver, event: Event) -> Option<Request> {
    match event {
        Event::Key(key) if key.kind == KeyEventKind::Release => None,
        Event::Key(key) if app.field.is_some() => app.type_key(key),
        Event::Key(key) => {
            let action = keys::action(key)?;
            if action == Action::Cancel && app.busy.is_some() {
                driver.stop();
            }
            app.act(action)
        }
        Event::Mouse(mouse) => point(app, mouse),
        _ => None,
    }
}

/// What the mouse does: the time line is dragged, panes are chosen and scrolled.
fn point(app: &mut App, mouse: MouseEvent) -> Option<Request> {
    let screen = Rect::new(0, 0, app.screen.0, app.screen.1);
    let areas = draw::areas(screen, app);
    let at = Position::new(mouse.column, mouse.row);
    let pane = areas.panes.iter().find(|(_, area)| area.contains(at)).map(|&(pane, area)| (pane, area));
    match (mouse.kind, pane) {
        (MouseEventKind::Down(MouseButton::Left) | MouseEventKind::Drag(MouseButton::Left), _)
            if areas.time.contains(at) =>
        {
            let columns = draw::time_columns(app, screen.width);
            let column = mouse.column.saturating_sub(draw::TIME_MARGIN) as usize;
            app.tick_at(column.min(columns.saturating_sub(1)), columns).map(Request::Goto)
        }
        (MouseEventKind::Down(MouseButton::Left), Some((pane, area))) => {
            app.choose(pane);
            app.click(pane, mouse.row.saturating_sub(area.y + 1) as usize);
            None
        }
        (MouseEventKind::ScrollDown, Some((pane, _))) => scroll(app, pane, 3),
        (MouseEventKind::ScrollUp, Some((pane, _))) => scroll(app, pane, -3),
        _ => None,
    }
}

fn scroll(app: &mut App, pane: Pane, by: isize) -> Option<Request> {
    app.choose(pane);
    app.act(Action::Move(by))
}
