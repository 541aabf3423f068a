//! JSON files.

use crate::report::text::Explanation;

pub(super) const ALL: &[Explanation] = &[
    Explanation {
        code: "E121",
        title: "Slip in writing the settings",
        meaning: "In a JSON file such as study.json, a sign is missing or there is one too many. The message shows \
                  where the rest can no longer be understood; the slip is there or shortly before.",
        why: "Without the settings it is unknown how to compute.",
        example: "study.json\n\
                  \"mode\": \"bmf\"\n\
                  \"profile\": \"council\"",
        repair: "Follow the help of the message. Often a comma is missing at the end of the line before, or texts are \
                 in typographic quotation marks (“…”) instead of straight ones (\"…\").",
    },
    Explanation {
        code: "E122",
        title: "Wrong value in the settings",
        meaning: "A value in a JSON file is of the wrong kind (such as text instead of a number), out of range, or \
                  missing. The entry that is meant is in brackets after the place.",
        why: "Every setting changes the result. So a value that does not fit is not replaced by another one.",
        example: "study.json\n\
                  \"tie_margin\": \"1.0\"",
        repair: "Write the value as the message says. Numbers in JSON go without quotation marks and with a decimal \
                 point: 1.0. “waage schema study” describes all entries.",
    },
    Explanation {
        code: "E123",
        title: "Entry twice",
        meaning: "The same name appears twice in one block.",
        why: "Many programs silently take the last one. Here you decide.",
        example: "study.json\n\
                  \"mode\": \"bmf\",\n\
                  \"mode\": \"integrated\"",
        repair: "Compare both entries and delete one of them.",
    },
    Explanation {
        code: "E124",
        title: "Newer file format",
        meaning: "The file was written for a newer version of waage.",
        why: "New settings would be passed over, and the result would not be the intended one.",
        example: "study.json\n\
                  \"format\": 3",
        repair: "Use the newer version of the program. Do not just change the number by hand.",
    },
];
