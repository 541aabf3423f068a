//! The ranking.

use super::{aside, capital, count, every, name, names, of_points, points};
use crate::model::Operator;
use crate::report::text::chart::{Detail, Missed, Name, RankingFinding, RankingWords, Rest};

pub(super) const WORDS: RankingWords = RankingWords {
    title,
    subtitle: |study, profile, grouped| {
        let by = if grouped { "Kriteriengruppen" } else { "Kriterien" };
        format!("{study}: Gesamtnutzen in Punkten (0–100), aufgeteilt nach {by}; Gewichte: {profile}")
    },
    kind: |scenarios| match scenarios {
        1 => "Balkendiagramm: Gesamtnutzen des einzigen Szenarios in Punkten (0–100)".to_string(),
        _ => format!("Balkendiagramm: Rangfolge von {} Szenarien in Punkten (0–100)", count(scenarios)),
    },
    values: |items, all| if all { format!("Punkte: {items}") } else { format!("Punkte der Ersten: {items}") },
    level: "gleichauf",
    others: "Übrige",
    others_are: |groups| format!("Übrige: {}.", super::list(groups)),
    out_head: "Ausgeschieden: Mindestanforderung verfehlt",
    missed,
    subtitle_by_method: |study, profile, method| {
        format!("{study}: Reihenfolge nach {method}, Balken: Gesamtnutzen in Punkten (0–100); Gewichte: {profile}")
    },
    whole: "Gesamtnutzen",
    by_method: "Die Reihenfolge kommt von einem anderen Verfahren; die Punkte der Balken sind die der Nutzwertanalyse.",
    otherwise: |rank, value| format!("Ohne diese Anforderung: Rang {rank} mit {} Punkten.", points(value)),
};

fn title(finding: &RankingFinding, detail: Detail) -> String {
    match finding {
        RankingFinding::NobodyPasses { count: 1 } => {
            "Das einzige Szenario scheidet aus: Es verfehlt eine Mindestanforderung".to_string()
        }
        RankingFinding::NobodyPasses { count: all } => {
            format!("{} Szenarien scheiden aus: Keines erfüllt die Mindestanforderungen", every(*all))
        }
        RankingFinding::Only { name: one, value } => {
            format!("{} erreicht {} von 100 Punkten", name(one, detail), points(*value))
        }
        RankingFinding::OnlyPassing { name: one, value } => {
            let (one, value) = (name(one, detail), points(*value));
            format!("Nur {one} erfüllt die Mindestanforderungen und erreicht {value} von 100 Punkten")
        }
        RankingFinding::Level { names: all, spread, out } => {
            let rest = if out.is_empty() { String::new() } else { excluded(out, detail) };
            match (all.len(), spread.value()) {
                (2, 0.0) => format!("{} liegen gleichauf: genau gleich viele Punkte{rest}", names(all, detail)),
                (2, _) => format!("{} liegen gleichauf: nur {} Abstand{rest}", names(all, detail), of_points(*spread)),
                (many, 0.0) => format!(
                    "{} Szenarien liegen gleichauf: genau gleich viele Punkte{rest}",
                    remaining(many, out.len())
                ),
                (many, _) => {
                    let all = remaining(many, out.len());
                    format!("{all} Szenarien liegen gleichauf: höchstens {} Abstand{rest}", of_points(*spread))
                }
            }
        }
        RankingFinding::ByMethod { method, leaders, out } => {
            let verb = if leaders.len() == 1 { "liegt" } else { "liegen gleichauf" };
            let rest = if out.is_empty() { String::new() } else { excluded(out, detail) };
            format!("Nach {method} {verb} {} vorn{rest}", names(leaders, detail))
        }
        RankingFinding::Leader { leader, value, second, ahead, rest } => {
            let (leader, second) = (name(leader, detail), aside(std::slice::from_ref(second), detail));
            let (value, ahead) = (points(*value), of_points(*ahead));
            format!("{leader} liegt mit {value} Punkten vorn, {ahead} vor {second}{}", tail(rest, detail))
        }
        RankingFinding::Tied { leaders, rest } => {
            format!("{} liegen gleichauf vorn{}", names(leaders, detail), tail(rest, detail))
        }
    }
}

/// All, or all that remain.
fn remaining(passing: usize, out: usize) -> String {
    if out == 0 { every(passing) } else { format!("Die {} übrigen", count(passing)) }
}

fn tail(rest: &Rest, detail: Detail) -> String {
    match rest {
        Rest::Nothing => String::new(),
        Rest::Out(names) => excluded(names, detail),
        Rest::Behind { names, by, .. } if names.len() == 1 => {
            format!("; {} liegt {} zurück", aside(names, detail), of_points(*by))
        }
        Rest::Behind { names, by, all_others: true } if names.len() > 2 => {
            format!("; die übrigen {} liegen mindestens {} zurück", count(names.len()), of_points(*by))
        }
        Rest::Behind { names, by, .. } => {
            format!("; {} liegen mindestens {} zurück", aside(names, detail), of_points(*by))
        }
    }
}

fn excluded(names: &[Name], detail: Detail) -> String {
    let verb = if names.len() == 1 { "scheidet aus" } else { "scheiden aus" };
    format!("; {} {verb}", aside(names, detail))
}

fn missed(missed: &Missed<'_>) -> String {
    let Missed { criterion, found, threshold, reason, .. } = missed;
    let required = match missed.operator {
        Operator::Less => format!("mindestens {threshold}"),
        Operator::LessOrEqual => format!("mehr als {threshold}"),
        Operator::Greater => format!("höchstens {threshold}"),
        Operator::GreaterOrEqual => format!("weniger als {threshold}"),
    };
    match reason.trim_end_matches('.') {
        "" => format!("{criterion}: {found}, verlangt {required}."),
        reason => format!("{criterion}: {found}, verlangt {required}. {}.", capital(reason)),
    }
}
