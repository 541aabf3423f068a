//! What the program says on the terminal.

mod robustness;

use std::io::ErrorKind;

use super::super::console::{Console, Follower, Groups, Leaders};
use super::and;

pub(in crate::report::text) static CONSOLE: Console = Console {
    no_such_study: |path| {
        format!(
            "There is no folder {path}. Name the folder that holds your study.json, or lay out a new one with \
             “waage init {path}”."
        )
    },
    no_such_code: |code| format!("There is no code {code}. “waage explain” without a code lists all."),
    no_such_profile: |found, known| format!("There is no profile “{found}”. There are: {known}."),
    bug: |place| {
        format!(
            "Internal error ({place}): this should not have happened, and your input is not to blame. \
             Please report it with this line and the command. Nothing was written."
        )
    },
    checked: |study| format!("The check is passed. Next: waage evaluate {study}"),
    reading: |study| format!("Reading {study} …"),
    drawing: "Drawing the charts …",
    rank: |first, last| if first == last { format!("Rank {first}") } else { format!("Rank {first}–{last}") },
    out: "Out",
    knocked_out: |criterion, reason, otherwise| {
        format!("knocked out: {criterion}. {reason} Without this knock-out it would be {otherwise}.")
    },
    verdict_label: "Finding",
    verdict,
    rank1: |share| format!("rank 1 in {share} of the runs"),
    sure: robustness::sure,
    flips_label: "Flips",
    flips: robustness::flips,
    runs_label: "Runs",
    rank1_missed: |share, required| {
        format!("The leader is first in only {share} of the runs; {required} are required (--require-rank1).")
    },
    rank1_unknown: "--require-rank1 cannot be checked here: there are runs only where weighted sums make the ranking.",
    profiles_label: "Profiles",
    profiles,
    verdict_by_method: |method, leaders| match leaders {
        [] => "All scenarios are out on a knock-out criterion; there is no ranking.".to_owned(),
        [only] => format!("By {method}, {only} leads. The points are those of the additive model."),
        several => format!("By {method}, {} lead level. The points are those of the additive model.", and(several)),
    },
    methods_label: "Methods",
    methods: |leader, count, all, others| match others {
        [] => format!("All {all} methods see {leader} ahead."),
        _ => format!(
            "{count} of {all} methods see {leader} ahead; otherwise or undecided: {}. Why: method-differences.csv",
            others.join(", ")
        ),
    },
    groups_label: "Groups",
    groups,
    money_label: "Money",
    money: |amounts| {
        let list: Vec<String> = amounts.iter().map(|(name, amount)| format!("{name} ({amount})")).collect();
        match list.as_slice() {
            [] => "Costs are known for no scenario that is in the running.".to_owned(),
            [only] => format!("{only} has the highest value and the lowest present value of costs."),
            _ => format!("Beaten by no other in value and present value at once: {}.", and(&list)),
        }
    },
    findings_label: "Notes",
    findings: |counts, study| format!("{counts}; in detail: waage check {study}"),
    illustrative_label: "Mind",
    illustrative: "Illustrative data: scores, weights and amounts are examples, not statements by the city.",
    folder_label: "Folder",
    next_label: "Next",
    next: |page| format!("open {page}\nwaage init my-study   lays out a copy of the example for your own data"),
    target_is_file: |path| {
        format!("{path} is a file, not a folder. Choose another folder with --out. Nothing was written.")
    },
    target_occupied: |path| {
        format!(
            "The folder {path} holds something else than a result of waage; it is left alone. \
             Choose a new or empty folder with --out."
        )
    },
    not_written: |path, error| {
        let what = match error.kind() {
            ErrorKind::PermissionDenied => {
                "The folder is write-protected, or a file in it is open (in Excel, for example). \
                 Close it, or choose another folder with --out."
                    .to_owned()
            }
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
                "The disk is full. Make room, or choose another folder with --out.".to_owned()
            }
            ErrorKind::NotADirectory => "A part of the path is a file. Choose another folder with --out.".to_owned(),
            ErrorKind::ReadOnlyFilesystem => {
                "The disk is write-protected. Choose another folder with --out.".to_owned()
            }
            _ => format!("The operating system says: {error}. Choose another folder with --out."),
        };
        format!("{path} cannot be written. {what} An earlier result is unchanged.")
    },
    created: |path, files| {
        format!(
            "Created: {path} ({files} files, a filled example)\n\
             Next:    waage evaluate {path}   computes the example\n         \
             Then open the CSV files, replace the example's values, and check: waage check {path}\n"
        )
    },
    created_workbook: |path| {
        format!(
            "Created: {path}/study.xlsx (a filled example)\n\
             Next:    waage evaluate {path}   computes the example\n         \
             Then open the workbook, replace the example's values, and check: waage check {path}\n"
        )
    },
    not_empty: |path| format!("The folder {path} is not empty; it is left alone. Choose a new name."),
};

fn verdict(leaders: &[String], spread: &str, margin: &str, follower: Follower) -> String {
    let first = match leaders {
        [] => return "All scenarios are knocked out; there is no ranking.".to_owned(),
        [only] if follower.is_none() => return format!("{only} is the only scenario; there is nothing to compare."),
        [only] => format!("{only} leads."),
        several => format!(
            "{} are level: their distance of {spread} points is no more than the {margin} points that count as equal.",
            and(several)
        ),
    };
    match follower {
        Some((name, gap)) if leaders.len() == 1 => format!("{first} The gap to {name} is {gap} points out of 100."),
        Some((name, gap)) => format!("{first}\n{name} follows, {gap} points behind the top."),
        None => first,
    }
}

fn profiles(firsts: &[Leaders]) -> String {
    let mut groups: Vec<(&Vec<String>, Vec<String>)> = Vec::new();
    for (profile, leaders) in firsts {
        match groups.iter_mut().find(|(known, _)| *known == leaders) {
            Some((_, profiles)) => profiles.push(profile.clone()),
            None => groups.push((leaders, vec![profile.clone()])),
        }
    }
    if let [(leaders, _)] = groups.as_slice() {
        let verb = if leaders.len() == 1 { "leads" } else { "are level at the top" };
        let whose =
            if firsts.len() == 1 { "the only profile".to_owned() } else { format!("all {} profiles", firsts.len()) };
        return format!("{} {verb} with the weights of {whose}.", and(leaders));
    }
    let line = |(leaders, profiles): &(&Vec<String>, Vec<String>)| {
        let verb = if leaders.len() == 1 { "leads" } else { "level at the top" };
        format!("{} {verb}: {}", and(leaders), profiles.join(", "))
    };
    groups.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn groups(groups: &Groups) -> String {
    let Groups { borda, copeland, compromise, regret, concordance } = groups;
    let votes = if borda == copeland {
        format!("Ahead by rank points and by majorities: {}.", and(borda))
    } else {
        format!("Ahead by rank points: {}; by majorities: {}.", and(borda), and(copeland))
    };
    format!(
        "{votes} Compromise: {}, for no group more than {regret} points worse than its best choice. \
         Agreement of the groups: {concordance} (1 is full, 0 is none).",
        and(compromise)
    )
}
