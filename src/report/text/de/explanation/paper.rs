//! The draft of the paper for a committee.

use crate::report::text::Explanation;

pub(super) const ALL: &[Explanation] = &[
    Explanation {
        code: "E252",
        title: "Beschlussvorlage ohne Beschlussvorschlag",
        meaning: "In study.json steht unter \"paper\" die Art \"decision\", aber kein Satz, über den abgestimmt werden \
                  soll.",
        why: "Eine Beschlussvorlage ohne Beschlussvorschlag kann kein Gremium beschließen. waage erfindet den Satz \
              nicht: Was beschlossen werden soll, ist Sache der Einreicher und folgt nicht aus Punkten.",
        example: "study.json\n\
                  \"paper\": { \"kind\": \"decision\" }",
        repair: "Schreiben Sie den Beschlussvorschlag unter \"decision_text\", je Punkt ein Satz. Soll das Gremium die \
                 Ergebnisse nur zur Kenntnis nehmen, setzen Sie \"kind\": \"information\".",
    },
    Explanation {
        code: "W272",
        title: "Beschlussvorschlag in einer Mitteilungsvorlage",
        meaning: "Unter \"paper\" steht die Art \"information\" und zugleich ein Beschlussvorschlag. Er wird nicht \
                  gedruckt.",
        why: "Eine Mitteilungsvorlage wird zur Kenntnis genommen. Ein Beschlussvorschlag darin würde einen Beschluss \
              vortäuschen, den niemand fasst.",
        example: "study.json\n\
                  \"paper\": { \"kind\": \"information\", \"decision_text\": [\"Der Rat beschließt …\"] }",
        repair: "Löschen Sie \"decision_text\", oder setzen Sie \"kind\": \"decision\".",
    },
    Explanation {
        code: "W273",
        title: "Beschlussvorlage auf illustrativen Daten",
        meaning: "Die Studie ist als illustrativ gekennzeichnet, und ihre Vorlage soll einen Beschluss herbeiführen.",
        why: "Erfundene Bewertungen und Beträge zeigen das Verfahren. Als Grundlage eines Beschlusses taugen sie nicht; \
              der Entwurf trägt deshalb auf jeder Seite einen Vermerk.",
        example: "study.json\n\
                  \"provenance\": \"illustrative\", \"paper\": { \"kind\": \"decision\", … }",
        repair: "Ersetzen Sie die Beispieldaten durch eigene und setzen Sie \"provenance\": \"assessed\". Bis dahin \
                 passt \"kind\": \"information\".",
    },
];
