//! The command line: what can be asked, with an example each, and how an answer ends.

mod design;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::command;
use crate::config::{VARIABLES, Variable};

pub use design::{CheckArgs, DrawArgs, FixArgs, ProposeArgs, QuoteArgs, SceneArgs, Source, WorkshopArgs};

/// The online kitchen configurator: a shop in one program.
#[derive(Debug, Parser)]
#[command(name = "passtuk", version, after_help = after_help(), subcommand_help_heading = "Commands")]
pub struct Cli {
    /// What to do; serve when nothing is said.
    #[command(subcommand)]
    command: Option<Command>,
}

/// What can be asked.
#[derive(Debug, Subcommand)]
enum Command {
    /// Run the shop (the default)
    #[command(after_help = "Example: PASSTUK_ADDR=127.0.0.1:8080 passtuk serve")]
    Serve,
    /// Price a design file: every line and the totals at 21 % and 6 %
    #[command(after_help = "Example: passtuk quote kitchen.json --json")]
    Quote(QuoteArgs),
    /// Say what is wrong with the kitchen of a design file
    #[command(after_help = "Example: passtuk check kitchen.json")]
    Check(CheckArgs),
    /// Mend the kitchen of a design file: the first fix of each finding, until none is left
    #[command(after_help = "Example: passtuk fix kitchen.json > mended.json")]
    Fix(FixArgs),
    /// Draw a design file as SVG on standard output
    #[command(after_help = "Example: passtuk draw kitchen.json --view A > wall-a.svg")]
    Draw(DrawArgs),
    /// Write the cut list, fittings, edges, worktops and sheets of a design file
    #[command(after_help = "Example: passtuk workshop kitchen.json --out order-123")]
    Workshop(WorkshopArgs),
    /// Fill a wall of a design file in three ways: cheapest, most storage, most symmetric
    #[command(after_help = "Example: passtuk propose kitchen.json --wall A --out proposals")]
    Propose(ProposeArgs),
    /// Write a design file in three dimensions as GLB on standard output
    #[command(after_help = "Example: passtuk scene kitchen.json > kitchen.glb")]
    Scene(SceneArgs),
    /// Manage who may sign in
    #[command(after_help = "Example: passtuk staff add --role owner --email lies@example.com")]
    Staff {
        /// What to do with accounts.
        #[command(subcommand)]
        action: StaffAction,
    },
    /// Copy the SQLite database to a file while the shop runs
    #[command(after_help = "Example: passtuk backup passtuk-copy.db")]
    Backup {
        /// The file to write; it must not exist yet.
        file: PathBuf,
    },
    /// Bring the database to this version and stop
    #[command(after_help = "Example: DATABASE_URL=postgres://shop@localhost/shop passtuk migrate")]
    Migrate,
    /// Create an owner and a sales account with random passwords, to try the shop
    #[command(after_help = "Example: passtuk demo")]
    Demo,
}

/// What can be done with accounts.
#[derive(Debug, Subcommand)]
pub enum StaffAction {
    /// Create an account; asks for its password
    #[command(after_help = "Example: passtuk staff add --role sales --email jan@example.com")]
    Add {
        /// What the account may do.
        #[arg(long)]
        role: RoleArg,
        /// The mail address to sign in with.
        #[arg(long)]
        email: String,
    },
    /// Set a new password; asks for it and signs the account out everywhere
    #[command(after_help = "Example: passtuk staff password --email jan@example.com")]
    Password {
        /// The mail address of the account.
        #[arg(long)]
        email: String,
    },
    /// Show all accounts
    #[command(after_help = "Example: passtuk staff list")]
    List,
}

/// A role as it is typed.
#[derive(Clone, Copy, Debug, clap::ValueEnum)]
pub enum RoleArg {
    /// Everything.
    Owner,
    /// Orders, no prices or accounts.
    Sales,
}

/// Does what the command line asks; 0 when done, 1 when refused with a sentence (2, wrong use, is clap's).
pub fn run(cli: Cli) -> ExitCode {
    let done = match cli.command.unwrap_or(Command::Serve) {
        Command::Serve => command::serve::run(),
        Command::Quote(args) => command::quote::run(&args),
        Command::Check(args) => command::check::run(&args),
        Command::Fix(args) => command::fix::run(&args),
        Command::Draw(args) => command::draw::run(&args),
        Command::Workshop(args) => command::workshop::run(&args),
        Command::Propose(args) => command::propose::run(&args),
        Command::Scene(args) => command::scene::run(&args),
        Command::Staff { action } => command::staff::run(action),
        Command::Backup { file } => command::database::backup(&file),
        Command::Migrate => command::database::migrate(),
        Command::Demo => command::demo::run(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(refusal) => {
            eprintln!("{refusal}");
            ExitCode::FAILURE
        }
    }
}

/// The variables of the environment and the exit codes, under the help of the whole program.
fn after_help() -> String {
    let row = |variable: &Variable| {
        format!("  {:<22} {} [{}]\n", variable.name, variable.meaning, variable.default)
    };
    let rows = VARIABLES.each_ref().map(row).concat();
    format!(
        "Environment:\n{rows}\nExit code: 0 done, 1 refused with a sentence, 2 wrong use.\n\
         Example: passtuk quote kitchen.json"
    )
}

#[cfg(test)]
mod tests {
    use clap::{CommandFactory, Parser};

    use super::*;

    #[test]
    fn the_command_line_is_sound() {
        Cli::command().debug_assert();
    }

    #[test]
    fn every_command_shows_an_example() {
        fn check(command: &clap::Command) {
            let help = command.get_after_help().map(ToString::to_string).unwrap_or_default();
            assert!(help.contains("Example: "), "{} has no example", command.get_name());
            assert!(help.contains("passtuk"), "{}", command.get_name());
            command.get_subcommands().for_each(check);
        }
        check(&Cli::command());
    }

    #[test]
    fn every_command_that_reads_a_design_can_read_it_with_the_catalogue_of_a_database() {
        let names = |command: &clap::Command| -> Vec<String> {
            command.get_arguments().map(|argument| argument.get_id().to_string()).collect()
        };
        let command = Cli::command();
        let readers = command.get_subcommands().filter(|command| command.get_name() != "backup");
        let readers: Vec<_> =
            readers.map(names).filter(|names| names.iter().any(|name| name == "file")).collect();
        assert_eq!(readers.len(), 7);
        assert!(readers.iter().all(|names| names.iter().any(|name| name == "database")), "{readers:?}");
    }

    #[test]
    fn nothing_said_runs_the_shop() {
        assert!(Cli::parse_from(["passtuk"]).command.is_none());
    }

    #[test]
    fn wrong_use_is_exit_code_2() {
        for wrong in [
            &["passtuk", "price"][..],
            &["passtuk", "draw", "x.json"],
            &["passtuk", "quote"],
            &["passtuk", "quote", "x.json", "--discount", "5"],
            &["passtuk", "workshop", "x.json"],
            &["passtuk", "workshop", "x.json", "--out", "y", "--format", "paper"],
        ] {
            assert_eq!(Cli::try_parse_from(wrong).unwrap_err().exit_code(), 2);
        }
    }
}
