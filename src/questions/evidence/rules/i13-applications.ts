import { visible } from "../../../access/viewer.js";
import { responsibleFor } from "../../../graph/answering.js";
import { asIsInForce, elementValidity, relationLasts, relationValidity } from "../../../graph/validity.js";
import { Application } from "../../../metamodel/application.js";
import type { Filter } from "../../../repository/elements/filter.js";
import type { RuleFrame } from "../../condition.js";
import { decisionHolds } from "../../decision-holds.js";
import { inUse } from "../../in-use.js";
import { isPlan } from "../../planned-replacement.js";
import { recorded } from "./filters.js";
import type { FigureRule, IndicatorRules } from "./rule.js";

const isInUse = (application: string) =>
  `NOT coalesce(${application}.applicationStatus IN ['INACTIVE', 'IN_DEVELOPMENT'], false)`;

/**
 * Compiles the match of each `twin` of an application in use: an application in use with the same recorded function, for which
 * another OPD or an institution outside is responsible. In Cypher, because no filter compares two elements.
 */
function matchTwins(element: string, { scope, day }: RuleFrame): string {
  const { viewer } = scope;
  const responsible = (variable: string) => responsibleFor(variable, { day }, scope);
  return `MATCH (${element})-[mine:FULFILS]->(function:Reference)<-[theirs:FULFILS]-(twin:Application)
      WHERE twin <> ${element} AND ${relationValidity("mine", day)} AND ${relationValidity("theirs", day)} AND ${asIsInForce("twin", day)}
        AND ${isInUse("twin")} AND ${visible(viewer, "twin")} AND ${visible(viewer, "function")} AND ${elementValidity("function", day)}
        AND ${responsible("twin")} <> ${responsible(element)}`;
}

/** Compiles the condition that an application has a twin. Nothing differs from an application without an owner. */
const hasTwin = (element: string, frame: RuleFrame): string =>
  `${responsibleFor(element, { day: frame.day }, frame.scope)} IS NOT NULL AND ${isInUse(element)}
    AND EXISTS { ${matchTwins(element, frame)} }`;

const decisions = ["NOT_DUPLICATE", "WAIVED", "NOT_OURS"];

/**
 * Compiles the condition that the duplicate with each twin is decided: by a decision about both, or by a plan that ends one of
 * them or replaces both. A plan that upgrades one of them alone leaves the duplicate as it was.
 */
function isDecided(element: string, frame: RuleFrame): string {
  const { scope, day } = frame;
  const inForce = (...relations: string[]) => relations.map(each => relationValidity(each, day)).join(" AND ");
  const decision = `EXISTS { MATCH (${element})<-[about:CONCERNS]-(decision:Decision)-[too:CONCERNS]->(twin)
        WHERE decision.rule = 'OVERLAP' AND ${inForce("about", "too")} AND ${decisionHolds("decision", decisions, day, scope)} }`;
  const isEnded = (
    application: string,
  ) => `EXISTS { MATCH (${application})<-[ends:REPLACES]-(plan:Application {change: 'RETIRE'})
        WHERE ${isPlan("plan", "ends", frame)} }`;
  const isMerged = `EXISTS { MATCH (${element})<-[one:REPLACES]-(plan:Application)-[other:REPLACES]->(twin)
        WHERE ${isPlan("plan", "one", frame)} AND ${relationLasts("other", day)} }`;
  return `(${isEnded(element)} OR NOT EXISTS { ${matchTwins(element, frame)} AND NOT (${decision} OR ${isEnded("twin")} OR ${isMerged}) })`;
}

/** Returns a figure of the inventory of applications in use. */
const withRecorded = (code: string, text: string, textInEnglish: string, counts: Filter, of = inUse): FigureRule => ({
  code,
  text: `Aplikasi dengan ${text} tercatat`,
  textInEnglish: `Applications with ${textInEnglish} on record`,
  kind: Application,
  of: { filter: of },
  counts: { filter: counts },
});

/** I13: inventory of applications with owner, service, status, function, and decisions on duplicates. */
export const applications: IndicatorRules = {
  indicator: "I13",
  figures: [
    { ...withRecorded("I13_OWNER", "pemilik", "an owner", { ownedBy: recorded }), isOfOwners: true },
    withRecorded("I13_SERVICE", "layanan yang didukung", "a service that it supports", { supports: recorded }),
    withRecorded("I13_STATUS", "status", "a state of use", { applicationStatus: recorded }, {}),
    withRecorded("I13_FUNCTION", "fungsi", "a function", {
      OR: [{ functionalDescription: recorded }, { fulfils: recorded }],
    }),
    {
      code: "I13_DUPLICATES",
      text: "Aplikasi sefungsi dengan aplikasi perangkat daerah atau instansi lain, keputusan atau rencana bagi keduanya tercatat",
      textInEnglish:
        "Applications with the function of one of another OPD or institution, with a decision or plan about both on record",
      kind: Application,
      of: { cypher: hasTwin },
      counts: { cypher: isDecided },
      none: "Aplikasi sefungsi tidak ditemukan",
    },
  ],
  beyond: ["Hasil kliring belanja aplikasi dan persetujuan pembangunannya (dokumen)"],
  questions: ["overlaps", "findings"],
};
