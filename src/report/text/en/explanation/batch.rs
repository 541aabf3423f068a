//! Plans, shards and parts.

use crate::report::text::Explanation;

pub(super) const ALL: &[Explanation] = &[
    Explanation {
        code: "E200",
        title: "Path in the plan unknown",
        meaning: "An entry under vary names a path that leads to no quantity of the study.",
        why: "A run that changes something else than intended would be worse than none.",
        example: "plan.json\n\
                  { \"path\": \"weight/council/service\", \"from\": 10, \"to\": 40, \"steps\": 4 }",
        repair: "Write the path like this: weights/PROFILE/NODE (percent among siblings; * for all profiles), \
                 scores/SCENARIO/CRITERION or scores/SCENARIO/CRITERION/BLOCK, blocks/BLOCK, costs/SCENARIO (a \
                 factor), profile, method, mode, tie_margin, robustness/concentration. docs/batch.md describes all of \
                 them.",
    },
    Explanation {
        code: "E201",
        title: "Values in the plan unclear",
        meaning: "The values of a path are missing, stand there twice, or in a list are not as many as those of the \
                  first path.",
        why: "Which runs are meant would be a guess.",
        example: "plan.json\n\
                  { \"path\": \"blocks/school-it\", \"values\": [10, 20], \"steps\": 5 }",
        repair: "Name either values or from, to and steps. With combine list, all paths need as many values.",
    },
    Explanation {
        code: "E202",
        title: "Very many runs",
        meaning: "The plan makes more runs than start without confirmation.",
        why: "Otherwise a slip in a plan costs days.",
        example: "plan.json\n\
                  { \"path\": \"tie_margin\", \"from\": 0, \"to\": 5, \"steps\": 50000 }",
        repair: "Estimate the time with --dry-run and confirm with --yes, or enter fewer values.",
    },
    Explanation {
        code: "E203",
        title: "Folder with other runs",
        meaning: "The target folder holds runs of another plan, other input, other settings or another version of \
                  waage.",
        why: "Runs of two plans in one folder could not be told apart again.",
        example: "waage sweep plan-b.json --out runs-a --resume",
        repair: "Choose another folder with --out. Nothing in the present one is changed.",
    },
    Explanation {
        code: "E204",
        title: "Weights in the plan beyond 100 percent",
        meaning: "In at least one run, the fixed weights below an objective sum to more than 100 percent, or all are \
                  fixed and do not sum to 100.",
        why: "The other weights keep their proportions and share the rest; here no rest is left.",
        example: "plan.json\n\
                  { \"path\": \"weights/council/cost\", \"values\": [40, 60] },\n\
                  { \"path\": \"weights/council/service\", \"values\": [30, 50] }",
        repair: "Choose smaller values, or name the pairs that you want one by one with combine list.",
    },
    Explanation {
        code: "E205",
        title: "The same quantity twice in the plan",
        meaning: "Two paths of the plan change the same quantity.",
        why: "Which of the two values holds would be a guess.",
        example: "plan.json\n\
                  { \"path\": \"weights/*/service\", \"values\": [20] },\n\
                  { \"path\": \"weights/council/service\", \"values\": [30] }",
        repair: "Delete one of the two entries.",
    },
    Explanation {
        code: "E206",
        title: "Number of the part unknown",
        meaning: "With --shard auto, the number of the part comes from the environment of a cluster, and it is not \
                  there.",
        why: "Without a number, every job would compute everything.",
        example: "waage sweep plan.json --shard auto",
        repair: "Start the job as a series of tasks (sbatch -a 1-8), or name the part yourself, for example --shard 2/8.",
    },
    Explanation {
        code: "E207",
        title: "Foreign part",
        meaning: "The parts do not belong together: plan, input, settings, version or number of parts differ.",
        why: "A result of foreign parts would look right and be wrong.",
        example: "waage merge part-1.json other-run.json",
        repair: "Leave the foreign part out, or compute it again by the same call.",
    },
    Explanation {
        code: "E208",
        title: "Part twice",
        meaning: "The same part was given twice.",
        why: "Its draws would count twice.",
        example: "waage merge part-1.json part-1-copy.json",
        repair: "Leave one of the two out.",
    },
    Explanation {
        code: "E209",
        title: "Parts missing",
        meaning: "Not all parts of a call were given.",
        why: "Without all parts, the result is not that of the whole call.",
        example: "waage merge part-1-of-3.json part-3-of-3.json",
        repair: "Compute the missing parts, and name all of them together.",
    },
    Explanation {
        code: "E210",
        title: "No part",
        meaning: "The file is no part that waage wrote with --shard, or it is damaged.",
        why: "What cannot be read with certainty is not counted.",
        example: "waage merge notes.txt",
        repair: "Leave the file out, or compute the part again.",
    },
    Explanation {
        code: "E211",
        title: "Part not finished",
        meaning: "The part was interrupted, and some of its runs are missing.",
        why: "A result with gaps would look complete.",
        example: "waage merge runs-1 runs-2",
        repair: "Repeat the call of this part with --resume; finished runs are not repeated.",
    },
    Explanation {
        code: "E212",
        title: "Ends do not fit the table",
        meaning: "The tables of low and high ends have other rows or columns than the table itself.",
        why: "An end in the wrong place would give one scenario the uncertainty of another.",
        example: "waage robustness table.csv --low low.csv --high high.csv",
        repair: "Use the same names in the same order in all three tables.",
    },
    Explanation {
        code: "W250",
        title: "Path without effect",
        meaning: "A path of the plan changes the ranking in no run.",
        why: "The runs cost time and say nothing new; perhaps another path was meant.",
        example: "plan.json\n\
                  { \"path\": \"costs/own-company\", \"values\": [0.9, 1.1] }",
        repair: "Delete the path, or check what was meant. Costs move the ranking only with mode integrated.",
    },
    Explanation {
        code: "W252",
        title: "No exact figures of robustness",
        meaning: "Another method than the weighted sum ranks the scenarios, or an objective makes no sum. The shares of the \
                  runs hold for it; what holds for the sum alone stays empty.",
        why: "Flips, limits of the weights and the worth of clarifying follow from the weighted sum; for another method they \
              would be wrong.",
        example: "study.json\n\
                  \"method\": \"topsis\"",
        repair: "Nothing to do if it is meant so. For flips, evaluate the study with --method additive too.",
    },
    Explanation {
        code: "W253",
        title: "Runs without an answer of the method",
        meaning: "In some runs the method has no result for the numbers drawn; the overall value ranks there.",
        why: "The shares then mix two methods. A few such runs hardly change them, many make them useless.",
        example: "study.json\n\
                  \"method\": \"weighted-product\"  and a score that may go down to 0",
        repair: "Choose a method that holds for all numbers between low and high, or narrow the ranges.",
    },
];
