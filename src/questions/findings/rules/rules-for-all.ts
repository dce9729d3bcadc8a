import { visible } from "../../../access/viewer.js";
import { relationValidity } from "../../../graph/validity.js";
import type { Kind } from "../../../metamodel/define/index.js";
import { newestVersions } from "../../../repository/taxonomy/newest-versions.js";
import type { RuleFrame } from "../../condition.js";
import { makesSense, mandatoryOf } from "../../mandatory.js";
import { isOutdated, matchNewestSuccessors, usesOfNodes } from "../../needs-mapping/outdated-node.js";
import { enteredKinds } from "../../within-opd.js";
import type { Rule } from "./rule.js";

const ownedKinds = enteredKinds.filter(({ name }) =>
  ["BusinessProcess", "Service", "DataAsset", "Application", "Infrastructure", "SecurityControl"].includes(name),
);

/** Compiles the list of mandatory properties that an element lacks, according to its kind. */
function missing(element: string): string {
  const lacking = (kind: Kind) =>
    mandatoryOf(kind).map(
      property =>
        `CASE WHEN ${element}.${property.name} IS NULL AND ${makesSense(element, kind, property)} THEN '${property.name}' END`,
    );
  const cases = kindsWithMandatory.map(kind => `WHEN '${kind.name}' THEN [${lacking(kind).join(", ")}]`);
  return `[each IN CASE ${element}.kind ${cases.join(" ")} END WHERE each IS NOT NULL]`;
}

const kindsWithMandatory = enteredKinds.filter(kind => mandatoryOf(kind).length > 0);

/**
 * Compiles the condition that the element refers to an outdated node (see `needsMapping`) without a successor in force.
 */
function needsMapping(element: string, { scope, day }: RuleFrame): string {
  const frame = { scope, day, newest: scope.once(newestVersions(scope, day)) };
  const uses = `MATCH (${element})-[c:${usesOfNodes}]->(old:Reference) WHERE ${relationValidity("c", day)}`;
  const isSeen = visible(scope.viewer, "old");
  return `EXISTS { ${uses} AND ${isSeen} AND ${isOutdated("old", frame)} AND NOT EXISTS { ${matchNewestSuccessors("old", frame)} } }`;
}

/** Rules for all kinds that users enter. */
export const rulesForAll: Rule[] = [
  {
    code: "METADATA_MISSING",
    text: "Metadata wajib belum tercatat",
    textInEnglish: "Mandatory metadata is not recorded",
    severity: "WARNING",
    kinds: kindsWithMandatory,
    source: "Perpres 132/2022 (metadata Arsitektur SPBE)",
    when: { properties: missing },
  },
  {
    code: "OWNER_MISSING",
    text: "Pemilik belum tercatat",
    textInEnglish: "No owner is recorded",
    severity: "WARNING",
    kinds: ownedKinds,
    property: "ownedBy",
    source: "Perpres 132/2022 (metadata Arsitektur SPBE)",
    when: { filter: { ownedBy: { exists: false } } },
  },
  {
    code: "CLASSIFICATION_MISSING",
    text: "Klasifikasi referensi arsitektur belum tercatat",
    textInEnglish: "No node of its reference architecture is recorded",
    severity: "WARNING",
    kinds: ownedKinds,
    property: "classifiedAs",
    source: "Perpres 132/2022 (referensi Arsitektur SPBE)",
    when: {
      filter: { classifiedAs: { none: { taxonomy: { in: ["RAB", "RAL", "RAD", "RAA", "RAI", "RAK"] } } } },
    },
  },
  {
    code: "REFERENCE_NEEDS_MAPPING",
    text: "Kode referensi tidak ada di versi terbaru, perlu pemetaan",
    textInEnglish: "Its reference node has no successor in the newest version",
    severity: "WARNING",
    kinds: ownedKinds,
    source: "Perpres 132/2022 (referensi Arsitektur SPBE)",
    when: { cypher: needsMapping },
  },
];
