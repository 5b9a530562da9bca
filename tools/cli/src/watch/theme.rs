//! Colours: of true-colour terminals, of those with sixteen colours, and none at all (then marks and attributes must do).

use ratatui::style::{Color, Modifier, Style};

use super::panes::Tone;

/// What the terminal can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    True,
    Sixteen,
    None,
}

impl Theme {
    /// What the environment says of the terminal.
    pub fn of_environment() -> Theme {
        let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        let has = |name: &str, words: &[&str]| {
            std::env::var(name).is_ok_and(|value| words.iter().any(|word| value.contains(word)))
        };
        if set("NO_COLOR") || has("TERM", &["dumb", "mono"]) {
            Theme::None
        } else if has("COLORTERM", &["truecolor", "24bit"]) {
            Theme::True
        } else {
            Theme::Sixteen
        }
    }

    /// How a tone looks.
    pub fn style(self, tone: Tone) -> Style {
        let style = Style::new();
        match self {
            Theme::None => match tone {
                Tone::Dim => style.add_modifier(Modifier::DIM),
                Tone::Running | Tone::Changed | Tone::Heading | Tone::Error => style.add_modifier(Modifier::BOLD),
                Tone::Marked => style.add_modifier(Modifier::REVERSED),
                Tone::Link => style.add_modifier(Modifier::UNDERLINED),
                Tone::Plain | Tone::Keyword | Tone::Number | Tone::Text => style,
            },
            Theme::Sixteen => match tone {
                Tone::Plain => style,
                Tone::Dim => style.fg(Color::DarkGray),
                Tone::Keyword => style.fg(Color::Blue),
                Tone::Number => style.fg(Color::Cyan),
                Tone::Text => style.fg(Color::Green),
                Tone::Heading => style.add_modifier(Modifier::BOLD),
                Tone::Running => style.fg(Color::Yellow).add_modifier(Modifier::BOLD),
                Tone::Marked => style.fg(Color::Black).bg(Color::Yellow),
                Tone::Changed => style.fg(Color::Magenta).add_modifier(Modifier::BOLD),
                Tone::Link => style.fg(Color::Cyan).add_modifier(Modifier::BOLD),
                Tone::Error => style.fg(Color::Red),
            },
            // Mid-bright tones, to be read on light and dark backgrounds alike.
            Theme::True => match tone {
                Tone::Plain => style,
                Tone::Dim => style.fg(Color::Rgb(128, 134, 145)),
                Tone::Keyword => style.fg(Color::Rgb(66, 133, 214)),
                Tone::Number => style.fg(Color::Rgb(32, 150, 150)),
                Tone::Text => style.fg(Color::Rgb(70, 150, 70)),
                Tone::Heading => style.add_modifier(Modifier::BOLD),
                Tone::Running => style.fg(Color::Rgb(214, 140, 20)).add_modifier(Modifier::BOLD),
                Tone::Marked => style.fg(Color::Rgb(20, 20, 20)).bg(Color::Rgb(250, 200, 80)),
                Tone::Changed => style.fg(Color::Rgb(190, 80, 190)).add_modifier(Modifier::BOLD),
                Tone::Link => style.fg(Color::Rgb(40, 150, 190)).add_modifier(Modifier::BOLD),
                Tone::Error => style.fg(Color::Rgb(210, 60, 60)),
            },
        }
    }
}
