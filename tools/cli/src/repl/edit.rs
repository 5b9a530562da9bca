//! The line editor of the REPL: prompts, keys, history, and when a statement is complete.

use std::borrow::Cow;
use std::path::PathBuf;

use reedline::{
    ColumnarMenu, Emacs, FileBackedHistory, KeyCode, KeyModifiers, MenuBuilder, PromptEditMode, PromptHistorySearch,
    Reedline, ReedlineEvent, ReedlineMenu, ValidationResult, default_emacs_keybindings,
};

use super::Session;
use super::complete::Complete;
use super::highlight::Highlight;

/// How many statements the history keeps.
const HISTORY: usize = 10_000;

/// The name that the completion menu goes by.
const MENU: &str = "completion";

/// An editor for this session.
pub fn editor(session: &Session) -> Reedline {
    let mut keys = default_emacs_keybindings();
    let menu_or_next = vec![ReedlineEvent::Menu(MENU.into()), ReedlineEvent::MenuNext];
    keys.add_binding(KeyModifiers::NONE, KeyCode::Tab, ReedlineEvent::UntilFound(menu_or_next));
    let menu = ColumnarMenu::default().with_name(MENU);
    let editor = Reedline::create()
        .with_ansi_colors(std::env::var_os("NO_COLOR").is_none())
        .with_highlighter(Box::new(Highlight))
        .with_validator(Box::new(Validator))
        .with_completer(Box::new(Complete::new(session)))
        .with_menu(ReedlineMenu::EngineCompleter(Box::new(menu)))
        .with_quick_completions(true)
        .with_partial_completions(true)
        .with_edit_mode(Box::new(Emacs::new(keys)));
    // Without a place for it, history lasts as long as the session.
    match history_file().and_then(|file| FileBackedHistory::with_file(HISTORY, file).ok()) {
        Some(history) => editor.with_history(Box::new(history)),
        None => editor,
    }
}

fn history_file() -> Option<PathBuf> {
    Some(std::env::home_dir()?.join(".pellucid_history"))
}

/// `>>> ` and `... `
pub struct Prompt;

impl reedline::Prompt for Prompt {
    fn render_prompt_left(&self) -> Cow<'_, str> {
        "".into()
    }

    fn render_prompt_right(&self) -> Cow<'_, str> {
        "".into()
    }

    fn render_prompt_indicator(&self, _: PromptEditMode) -> Cow<'_, str> {
        ">>> ".into()
    }

    fn render_prompt_multiline_indicator(&self) -> Cow<'_, str> {
        "... ".into()
    }

    fn render_prompt_history_search_indicator(&self, search: PromptHistorySearch) -> Cow<'_, str> {
        format!("(search: {}) ", search.term).into()
    }
}

/// Whether Enter ends the statement or begins another line.
struct Validator;

impl reedline::Validator for Validator {
    fn validate(&self, text: &str) -> ValidationResult {
        if pellucid::syntax::is_incomplete(text) { ValidationResult::Incomplete } else { ValidationResult::Complete }
    }
}
