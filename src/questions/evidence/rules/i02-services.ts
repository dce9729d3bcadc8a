import { Service } from "../../../metamodel/service.js";
import type { Filter } from "../../../repository/elements/filter.js";
import { digital, operating, recorded } from "./filters.js";
import type { FigureRule, IndicatorRules } from "./rule.js";

/** Returns a figure of the catalogue of services in operation. */
const withRecorded = (code: string, text: string, textInEnglish: string, filter: Filter): FigureRule => ({
  code,
  text: `Layanan dengan ${text} tercatat`,
  textInEnglish: `Services with ${textInEnglish} on record`,
  kind: Service,
  of: { filter: operating },
  counts: { filter },
});

/** I2: catalogue of services with owner, performer, method, hours, hotline, risk and mitigation, applications. */
export const serviceManagement: IndicatorRules = {
  indicator: "I2",
  figures: [
    { ...withRecorded("I2_OWNER", "pemilik", "an owner", { ownedBy: recorded }), isOfOwners: true },
    withRecorded("I2_PERFORMER", "pelaksana", "a performer", { performedBy: recorded }),
    withRecorded("I2_METHOD", "metode", "a method", { method: recorded }),
    withRecorded("I2_HOURS", "jam operasional", "hours of operation", { operatingHours: recorded }),
    withRecorded("I2_HOTLINE", "hotline", "a hotline", { hotline: recorded }),
    withRecorded("I2_RISK", "risiko dan mitigasi", "a risk and its mitigation", {
      potentialRisk: recorded,
      riskMitigation: recorded,
    }),
    {
      code: "I2_APPLICATION",
      text: "Layanan digital dengan aplikasi pendukung tercatat",
      textInEnglish: "Digital services with an application on record",
      kind: Service,
      of: { filter: digital },
      counts: { filter: { supportedBy: recorded } },
    },
  ],
  beyond: ["Standar layanan (SLA) yang ditetapkan dan laporan pemenuhannya"],
  questions: ["statistics", "findings"],
};
