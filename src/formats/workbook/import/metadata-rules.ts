import { appliesTo, definitionOf, type Kind } from "../../../metamodel/define/index.js";
import { metamodel } from "../../../metamodel/metamodel.js";
import { mandatoryOf } from "../../../questions/mandatory.js";
import { enteredKinds } from "../../../questions/within-opd.js";
import { headerOf } from "../column.js";
import type { FilledRow } from "./filled-row.js";
import { type Findings, shown } from "./findings.js";
import { kindOf } from "./row-kinds.js";
import type { StoredElement } from "./stored.js";

/** Minimum meaningful length of texts, as in the importers of local governments. */
const shortest: Record<string, number> = { name: 3, description: 10, purpose: 10 };

/**
 * Warns of metadata that regulation requires but the graph does not (Perpres 132/2022, metadata Arsitektur SPBE). These
 * are never errors, so that a first workbook may be half filled; stored values count as present.
 */
export function reviewMetadata(row: FilledRow, stored: StoredElement | undefined, findings: Findings) {
  const kind = kindOf(row);
  if (!kind || !enteredKinds.includes(kind)) return;
  reviewTexts(row, findings);
  const missing = [...missingProperties(kind, row, stored), ...missingRelations(kind, row, stored)];
  if (missing.length > 0)
    findings.warn("METADATA_MISSING", row.place, undefined, `Belum tercatat: ${missing.join(", ")}.`);
  if (row.properties.potentialRisk && !row.properties.riskMitigation && !stored?.recorded.has("riskMitigation"))
    findings.warn(
      "RISK_WITHOUT_MITIGATION",
      row.place,
      headerOf(row.sheet, "potentialRisk"),
      "Potensi risiko sudah diisi, mitigasi risikonya belum.",
    );
}

function reviewTexts(row: FilledRow, findings: Findings) {
  for (const [name, length] of Object.entries(shortest)) {
    const text: string | undefined = row.properties[name];
    if (text && text.length < length)
      findings.warn(
        "TEXT_TOO_SHORT",
        row.place,
        headerOf(row.sheet, name),
        `${shown(text)} kurang dari ${length} huruf.`,
      );
  }
}

function missingProperties(kind: Kind, { properties, unread }: FilledRow, stored: StoredElement | undefined): string[] {
  return mandatoryOf(kind)
    .filter(property => appliesTo(property, kind, properties))
    .filter(({ name }) => properties[name] === undefined && !unread.includes(name) && !stored?.recorded.has(name))
    .map(({ label }) => label);
}

function missingRelations(kind: Kind, row: FilledRow, stored: StoredElement | undefined): string[] {
  return definitionOf(kind)
    .mandatoryRelations.map(name => metamodel.field(kind, name)!)
    .filter(({ relation }) => !stored?.relations.some(({ type }) => type === relation.type))
    .filter(field => ![...row.elements, ...row.levels].some(({ holds }) => holds.field.name === field.name))
    .map(({ name, label }) => headerOf(row.sheet, name) ?? label);
}
