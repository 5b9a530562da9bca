//! The table of results: a line as soon as it is known, the means at the end.

use crate::measure::Cost;

/// A table that is being printed. The first interpreter is the one that the others are compared with.
pub struct Table {
    names: Vec<String>,
    /// By interpreter: logarithms of its time and its memory, divided by those of the first.
    ratios: Vec<Vec<(f64, f64)>>,
}

impl Table {
    /// Prints the head.
    pub fn new(names: Vec<String>) -> Table {
        print!("{:<20}", "");
        for (index, name) in names.iter().enumerate() {
            let width = if index == 0 { 18 } else { 34 };
            print!("  {name:>width$}");
        }
        print!("\n{:<20}", "program");
        for index in 0..names.len() {
            print!("  {:>9} {:>8}", "CPU ms", "MB");
            if index > 0 {
                print!(" {:>8} {:>6}", "time x", "mem x");
            }
        }
        println!();
        Table { ratios: vec![Vec::new(); names.len()], names }
    }

    /// Prints the line of a program.
    pub fn row(&mut self, program: &str, costs: &[Option<Cost>]) {
        print!("{program:<20}");
        let own = costs.first().copied().flatten();
        for (index, cost) in costs.iter().enumerate() {
            let Some(cost) = cost else {
                print!("  {:>1$}", "-", if index == 0 { 18 } else { 34 });
                continue;
            };
            print!("  {:>9.1} {:>8.1}", cost.cpu.as_secs_f64() * 1e3, cost.memory as f64 / 1e6);
            if let (true, Some(own)) = (index > 0, own) {
                let time = cost.cpu.as_secs_f64() / own.cpu.as_secs_f64();
                let memory = cost.memory as f64 / own.memory as f64;
                self.ratios[index].push((time.ln(), memory.ln()));
                print!(" {time:>8.2} {memory:>6.2}");
            }
        }
        println!();
    }

    /// Prints the geometric means, and how to read them.
    pub fn finish(&self) {
        for (name, ratios) in self.names.iter().zip(&self.ratios).skip(1).filter(|(_, ratios)| !ratios.is_empty()) {
            let count = ratios.len() as f64;
            let time = (ratios.iter().map(|r| r.0).sum::<f64>() / count).exp();
            let memory = (ratios.iter().map(|r| r.1).sum::<f64>() / count).exp();
            let least = ratios.iter().map(|r| r.0).fold(f64::INFINITY, f64::min).exp();
            println!(
                "\nagainst {name}: {time:.2} times as fast (geometric mean of {count} programs; least {least:.2}), \
                 with {:.2} times its memory",
                1.0 / memory
            );
        }
    }
}
