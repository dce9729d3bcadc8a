import { visible } from "../../../access/viewer.js";
import { responsibleFor } from "../../../graph/answering.js";
import { asIsInForce, elementValidity, relationValidity } from "../../../graph/validity.js";
import { Application } from "../../../metamodel/application.js";
import type { Filter } from "../../../repository/elements/filter.js";
import type { RuleFrame } from "../../condition.js";
import { decisionHolds } from "../../decision-holds.js";
import { inUse } from "../../in-use.js";
import { recorded } from "./filters.js";
import type { FigureRule, IndicatorRules } from "./rule.js";

/**
 * Compiles the condition that an application of another OPD in use fulfils the same recorded function. In Cypher, because no
 * filter compares two elements.
 */
function hasTwin(element: string, { scope, day }: RuleFrame): string {
  const { viewer } = scope;
  const responsible = (variable: string) => responsibleFor(variable, { day }, scope);
  return `NOT coalesce(${element}.applicationStatus IN ['INACTIVE', 'IN_DEVELOPMENT'], false)
    AND EXISTS { MATCH (${element})-[mine:FULFILS]->(function:Reference)<-[theirs:FULFILS]-(twin:Application)
      WHERE twin <> ${element} AND ${relationValidity("mine", day)} AND ${relationValidity("theirs", day)} AND ${asIsInForce("twin", day)}
        AND NOT coalesce(twin.applicationStatus IN ['INACTIVE', 'IN_DEVELOPMENT'], false)
        AND ${visible(viewer, "twin")} AND ${visible(viewer, "function")} AND ${elementValidity("function", day)} AND ${responsible("twin")} <> ${responsible(element)} }`;
}

const decisions = ["NOT_DUPLICATE", "WAIVED", "NOT_OURS"];

/** Compiles the condition that a decision about overlaps concerns the application, or that the plan replaces or retires it. */
function isDecided(element: string, { scope, day }: RuleFrame): string {
  const isVisible = visible(scope.viewer, "plan");
  return `(EXISTS { MATCH (${element})<-[about:CONCERNS]-(decision:Decision)
      WHERE decision.rule = 'OVERLAP' AND ${relationValidity("about", day)} AND ${decisionHolds("decision", decisions, day, scope)} }
    OR EXISTS { MATCH (${element})<-[replaces:REPLACES]-(plan:Application {plateau: 'TO_BE'}) WHERE ${relationValidity("replaces", day)} AND ${isVisible} })`;
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
    withRecorded("I13_OWNER", "pemilik", "an owner", { ownedBy: recorded }),
    withRecorded("I13_SERVICE", "layanan yang didukung", "a service that it supports", { supports: recorded }),
    withRecorded("I13_STATUS", "status", "a state of use", { applicationStatus: recorded }, {}),
    withRecorded("I13_FUNCTION", "fungsi", "a function", {
      OR: [{ functionalDescription: recorded }, { fulfils: recorded }],
    }),
    {
      code: "I13_DUPLICATES",
      text: "Aplikasi sefungsi dengan aplikasi perangkat daerah lain, keputusan atau rencananya tercatat",
      textInEnglish: "Applications with the function of one of another OPD, with a decision or plan on record",
      kind: Application,
      of: { cypher: hasTwin },
      counts: { cypher: isDecided },
    },
  ],
  beyond: ["Hasil kliring belanja aplikasi dan persetujuan pembangunannya (dokumen)"],
  questions: ["overlaps", "findings"],
};
