//! What the program says when it writes a single file.

use super::super::single::Single;

pub(in crate::report::text) static SINGLE: Single = Single {
    written: |path| format!("Written: {path}\n"),
    unchanged: |path| format!("Unchanged: {path} has these contents already.\n"),
    occupied: |path| {
        format!(
            "The file {path} exists already with other contents; it stays as it is. Choose another name with --out, or \
             replace it with --force."
        )
    },
    is_folder: |path| format!("{path} is a folder. Name a file with --out. Nothing was written."),
    no_chart: |name| format!("This study has nothing to show in the chart “{name}”. Nothing was written."),
};
