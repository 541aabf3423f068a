//! The program: hands the arguments to the library and the exit code to the shell.

fn main() -> std::process::ExitCode {
    waage::cli::run(std::env::args_os()).into()
}
