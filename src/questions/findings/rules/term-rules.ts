import { Application } from "../../../metamodel/application.js";
import { Infrastructure } from "../../../metamodel/infrastructure.js";
import type { Rule } from "./rule.js";

/** Returns the rule for a date in the past while the element is still in force. */
const ended = (property: string, code: string, [text, textInEnglish]: [string, string]): Rule => ({
  code,
  text,
  textInEnglish,
  severity: "WARNING",
  kinds: [Application, Infrastructure],
  property,
  when: { filter: day => ({ [property]: { lt: day } }) },
});

/** Rules for elements in use whose contract, licence or support has ended. */
export const termRules: Rule[] = [
  ended("contractUntil", "CONTRACT_ENDED", [
    "Kontrak sudah berakhir, tetapi masih tercatat digunakan",
    "Its contract has ended, and it is still recorded as in use",
  ]),
  ended("licenceUntil", "LICENCE_ENDED", [
    "Lisensi sudah berakhir, tetapi masih tercatat digunakan",
    "Its licence has ended, and it is still recorded as in use",
  ]),
  ended("supportUntil", "SUPPORT_ENDED", [
    "Dukungan vendor sudah berakhir, tetapi masih tercatat digunakan",
    "Its maker's support has ended, and it is still recorded as in use",
  ]),
];
