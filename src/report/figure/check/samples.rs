//! Plain data for every figure. All numbers are invented.

use super::*;

mod bars;
mod dots;
mod heat;
mod scatter;
mod slopes;
mod tree;
mod uncertainty;

/// How to draw a sample.
pub(super) type Draw = Box<dyn Fn(Width, Language) -> Figure>;
/// A sample with its name.
pub(super) type Sample = (&'static str, Draw);

/// The longest real names first, then ordinary ones, up to twelve.
const NAMES: [[&str; 2]; 12] = [
    [
        "Stärkung strategischer Partnerschaften mit geeigneten Dienstleistern",
        "Strategic partnerships with suitable providers",
    ],
    ["Integration in den Zweckverband DIKOM („DIKOM Nord“)", "Joining the DIKOM association (“DIKOM Nord”)"],
    [
        "Neuaufstellung als Dienstleister für die städtischen Unternehmen",
        "New set-up as provider for the municipal companies",
    ],
    ["Status quo beibehalten und IT stärken", "Keep the status quo and strengthen IT"],
    ["Ausgründung der IT als Eigenbetrieb", "Spin-off as municipal enterprise"],
    ["Gründung einer IT-GmbH", "Foundation of an IT company"],
    ["Nullvariante", "Do nothing"],
    ["Status quo stärken und Partnerschaften", "Strengthen and partner"],
    ["Interkommunale Zusammenarbeit", "Inter-municipal cooperation"],
    ["Souveräne Cloud zuerst", "Sovereign cloud first"],
    ["Vollauslagerung an ein kommunales Rechenzentrum", "Full outsourcing to a municipal data centre"],
    ["Hybrid: eigener Kern, Rechenzentrum für Standarddienste", "Hybrid: own core, data centre for standard services"],
];

fn pick(language: Language, both: [&str; 2]) -> String {
    both[usize::from(language == Language::En)].to_string()
}

fn caption(name: &str, language: Language, message: [&str; 2], subtitle: [&str; 2]) -> Caption {
    let t = |both| pick(language, both);
    Caption {
        name: name.to_string(),
        language,
        message: t(message),
        subtitle: t(subtitle),
        mark: Some(t(["Illustrativ", "Illustrative"])),
        footer: vec![
            t([
                "Illustrative Zahlen: Die Stadt hat weder Kriterien noch Gewichte oder Bewertungen veröffentlicht.",
                "Illustrative numbers: the city has published neither criteria nor weights nor scores.",
            ]),
            t(["Datenstand 12.03.2024 · Lauf 7f3a91c2 · Entwurf", "Data as of 12 March 2024 · run 7f3a91c2 · draft"]),
        ],
        alt: t([
            "Balkendiagramm: Rangfolge der Betriebsmodelle. Zwei liegen gleichauf vorn. Tabelle: ranking.csv.",
            "Bar chart: ranking of operating models. Two are practically tied. Table: ranking.csv.",
        ]),
    }
}

/// Invented but repeatable numbers from 0 to 1.
fn noise(a: usize, b: usize) -> f64 {
    let mixed = (a as u32).wrapping_mul(2_654_435_761) ^ (b as u32).wrapping_mul(40_503) ^ 0x9E37;
    f64::from(mixed.wrapping_mul(2_246_822_519) >> 16) / 65_535.0
}

const GROUPS: [[&str; 2]; 6] = [
    ["Wirtschaftlichkeit und Finanzen", "Economics and finance"],
    ["Steuerung und Kontrolle", "Steering and control"],
    ["Leistungsfähigkeit", "Service performance"],
    ["Personal und Wissen", "People and knowledge"],
    ["Sicherheit und Recht", "Security and law"],
    ["Umsetzung und Zukunft", "Delivery and future"],
];

const HOSTILE: [&str; 5] = [
    "<script>alert('x')</script> & \"Co\" ]]> <!-- -->",
    "\u{0}\u{7}\u{1B}[31m\u{202E}rtl\u{2066}\u{FFFE}",
    "",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "ﷺ 数据中心 🏛️ \u{301}\u{301}\u{301}",
];

const CRITERIA: [[&str; 2]; 12] = [
    ["Kostentransparenz und Verursachungsgerechtigkeit", "Cost transparency and causation"],
    ["Finanzielle Planungssicherheit", "Budget predictability"],
    ["Strategische Steuerbarkeit", "Strategic steerability"],
    ["Demokratische Kontrolle und Transparenz", "Democratic control and transparency"],
    ["Unabhängigkeit und Reversibilität", "Independence and reversibility"],
    ["Servicequalität", "Service quality"],
    ["Kapazität und Lastspitzen", "Capacity and peak load"],
    ["Nähe zu Fachbereichen und Schulen", "Closeness to departments and schools"],
    ["Standardisierung und Skaleneffekte", "Standardisation and scale"],
    ["Gewinnung und Bindung von Fachkräften", "Recruiting and retention"],
    ["Sicherung von Wissen in der Stadt", "Retaining knowledge in the city"],
    ["Verträglichkeit für Beschäftigte", "Impact on staff"],
];

/// Every sample: its name and how to draw it.
pub(super) fn all() -> Vec<Sample> {
    let parts = [bars::all(), heat::all(), slopes::all(), scatter::all(), tree::all(), uncertainty::all(), dots::all()];
    parts.into_iter().flatten().collect()
}
