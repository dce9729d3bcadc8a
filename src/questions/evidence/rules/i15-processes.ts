import { BusinessProcess } from "../../../metamodel/business-process.js";
import type { Filter } from "../../../repository/elements/filter.js";
import { isPlannedToChange } from "../../planned-replacement.js";
import { ofOthers, recorded } from "./filters.js";
import type { IndicatorRules } from "./rule.js";

/** Processes that services or processes of another OPD or an institution outside need, or that need one of theirs. */
const acrossOpds: Filter = { OR: [{ requiredBy: ofOthers }, { triggers: ofOthers }, { triggeredBy: ofOthers }] };

/** I15: processes as-is and to-be, and those across OPDs. */
export const processes: IndicatorRules = {
  indicator: "I15",
  figures: [
    {
      code: "I15_CLASSIFIED",
      text: "Proses bisnis yang dipetakan ke referensi arsitektur (RAB)",
      textInEnglish: "Processes with a node of the reference architecture (RAB)",
      kind: BusinessProcess,
      counts: { filter: { classifiedAs: { some: { taxonomy: { eq: "RAB" } } } } },
    },
    {
      code: "I15_LINKED",
      text: "Proses bisnis yang kaitannya dengan layanan atau proses lain tercatat",
      textInEnglish: "Processes with a link to a service or another process on record",
      kind: BusinessProcess,
      counts: {
        filter: {
          OR: [
            { deliveredThrough: recorded },
            { requiredBy: recorded },
            { triggers: recorded },
            { triggeredBy: recorded },
          ],
        },
      },
    },
    {
      code: "I15_AUTOMATED",
      text: "Proses bisnis lintas perangkat daerah atau instansi yang diotomatisasi aplikasi",
      textInEnglish: "Processes across OPDs or institutions that an application automates",
      kind: BusinessProcess,
      of: { filter: acrossOpds },
      counts: { filter: { automatedBy: recorded } },
    },
    {
      code: "I15_TO_BE",
      text: "Proses bisnis lintas perangkat daerah atau instansi yang keadaan targetnya (to-be) tercatat",
      textInEnglish:
        "Processes across OPDs or institutions with a target state (to-be) on record, also one that starts later",
      kind: BusinessProcess,
      of: { filter: acrossOpds },
      counts: { cypher: isPlannedToChange },
    },
  ],
  beyond: ["Peta proses bisnis as-is dan to-be yang ditetapkan (dokumen bernomor dan bertanda tangan)"],
  questions: ["jointServices", "transition"],
};
