import { DataAsset } from "../../../metamodel/data-asset.js";
import type { Rule } from "./rule.js";

/** Rules for data: the roles of Perpres 39/2019 (Satu Data Indonesia) and the process that produces the data. */
export const dataRules: Rule[] = [
  {
    code: "DATA_WITHOUT_PROCESS",
    text: "Proses bisnis yang menghasilkannya belum tercatat",
    textInEnglish: "No process in which it is produced is recorded",
    severity: "ERROR",
    kinds: [DataAsset],
    property: "producedIn",
    source: "Perpres 132/2022 (metadata Arsitektur SPBE)",
    when: { filter: { producedIn: { exists: false } } },
  },
  {
    code: "DATA_WITHOUT_STEWARD",
    text: "Walidata belum tercatat",
    textInEnglish: "No walidata is recorded",
    severity: "ERROR",
    kinds: [DataAsset],
    property: "stewardedBy",
    source: "Perpres 39/2019 (walidata)",
    when: { filter: { stewardedBy: { exists: false } } },
  },
  {
    code: "DATA_OF_SEVERAL_PRODUCERS",
    text: "Dihasilkan oleh lebih dari satu produsen data",
    textInEnglish: "Produced by more than one party",
    severity: "WARNING",
    kinds: [DataAsset],
    property: "producedBy",
    source: "Perpres 39/2019 Pasal 3 (prinsip Satu Data Indonesia)",
    when: { filter: { producedBy: { count: { gt: 1 } } } },
  },
];
