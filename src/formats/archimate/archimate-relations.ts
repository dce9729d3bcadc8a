import { Application } from "../../metamodel/application.js";
import { BusinessProcess } from "../../metamodel/business-process.js";
import { DataAsset } from "../../metamodel/data-asset.js";
import { admits, Element, type End, type Kind } from "../../metamodel/define/index.js";
import { Infrastructure } from "../../metamodel/infrastructure.js";
import { Initiative } from "../../metamodel/initiative.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { Opd } from "../../metamodel/opd.js";
import { Service } from "../../metamodel/service.js";

/** Direction in which trouble travels along ArchiMate relations (docs/decisions/0042-foreign-models-keep-their-meaning.md). */
const trouble = {
  Assignment: "TO_TARGET",
  Flow: "TO_TARGET",
  Realization: "TO_TARGET",
  Serving: "TO_TARGET",
  Triggering: "TO_TARGET",
  Access: "TO_SOURCE",
  Aggregation: "TO_SOURCE",
  Composition: "TO_SOURCE",
  Specialization: "TO_SOURCE",
  Association: "NOWHERE",
  Influence: "NOWHERE",
} as const;

/** Returns the direction in which trouble spreads along an ArchiMate relation, or undefined for an unknown type. */
export const troubleAlong = (type: string): "TO_TARGET" | "TO_SOURCE" | "NOWHERE" | undefined =>
  (trouble as Record<string, (typeof trouble)[keyof typeof trouble]>)[type];

/**
 * True if the stored relation points the other way: ours point at the element needed, so those TO_TARGET are reversed.
 */
export const isTurned = (type: string): boolean => troubleAlong(type) === "TO_TARGET";

/**
 * ArchiMate relations and our equivalents, with ends as in ArchiMate; `Access Read` is an Access with that accessType.
 */
// biome-ignore format: a table is easier to read in columns
const sameAsOurs: [archimate: string, source: End, target: End, ours: string][] = [
  ["Realization", BusinessProcess, Service, "REQUIRES"],
  ["Serving", Application, Service, "SUPPORTED_BY"],
  ["Realization", Application, Service, "SUPPORTED_BY"],
  ["Serving", Application, BusinessProcess, "AUTOMATED_BY"],
  ["Triggering", BusinessProcess, BusinessProcess, "TRIGGERED_BY"],
  ["Access", Service, DataAsset, "USES_DATA"],
  ["Access Read", Application, DataAsset, "READS"],
  ["Flow", Application, Application, "CONSUMES"],
  ["Serving", Infrastructure, Application, "RUNS_ON"],
  ["Realization", Infrastructure, Application, "RUNS_ON"],
  ["Assignment", Infrastructure, Infrastructure, "HOSTED_ON"],
  ["Assignment", Opd, Service, "PERFORMED_BY"],
  ["Serving", Application, Opd, "USES"],
  ["Realization", Initiative, Element, "YIELDED_BY"],
];

/** Kinds between which ArchiMate allows Serving; between other kinds, a Serving relation would violate its rules. */
const serving: Kind[] = [BusinessProcess, Service, Application, Infrastructure, Opd];

/** ArchiMate relation between elements of two kinds. Only an Access has an `accessType`. */
export interface ForeignRelation {
  type: string;
  accessType?: string;
  source: Kind;
  target: Kind;
}

/**
 * Returns our type for an ArchiMate relation: the equivalent of `sameAsOurs` if ends, direction and carrying of impact
 * agree, otherwise a type that any two elements may have (COMPOSED_OF, DEPENDS_ON or RELATED_TO).
 */
export function ourTypeFor(relation: ForeignRelation): string {
  const { source, target, type } = relation;
  const carries = (troubleAlong(type) ?? "NOWHERE") !== "NOWHERE";
  const [from, to] = isTurned(type) ? [target, source] : [source, target];
  const same = sameAsOurs.find(row => isSaidBy(row, relation));
  if (same && metamodel.relationBetween(from, same[3], to)?.carriesImpact === carries) return same[3];
  if (type === "Composition" || type === "Aggregation") return "COMPOSED_OF";
  return carries ? "DEPENDS_ON" : "RELATED_TO";
}

const isSaidBy = ([archimate, from, to]: (typeof sameAsOurs)[number], relation: ForeignRelation) =>
  [relation.type, `${relation.type} ${relation.accessType}`].includes(archimate) &&
  admits(from, relation.source) &&
  admits(to, relation.target);

/** Returns the ArchiMate type of one of our relations. The ends are as in ArchiMate: reversed where `isTurned`. */
export function exportRelationFor(type: string, from: Kind, to: Kind): { type: string; accessType?: string } {
  const same = sameAsOurs.find(
    ([archimate, source, target, ours]) =>
      ours === type &&
      (isTurned(archimate) ? admits(source, to) && admits(target, from) : admits(source, from) && admits(target, to)),
  );
  const [named = "", accessType] = (same?.[0] ?? generalFor(type, from, to)).split(" ");
  return { type: named, accessType };
}

/**
 * Returns the ArchiMate type that an export gives our relation between these ends (as in ArchiMate), if they can have
 * it.
 */
export function exportedBetween(type: string, source: Kind, target: Kind): string | undefined {
  const asItIs = metamodel.relationBetween(source, type, target) && exportRelationFor(type, source, target).type;
  if (asItIs && !isTurned(asItIs)) return asItIs;
  const turned = metamodel.relationBetween(target, type, source) && exportRelationFor(type, target, source).type;
  return turned && isTurned(turned) ? turned : undefined;
}

function generalFor(type: string, from: Kind, to: Kind): string {
  if (type === "COMPOSED_OF") return "Aggregation";
  const carries = metamodel.relationBetween(from, type, to)?.carriesImpact;
  return carries && serving.includes(from) && serving.includes(to) ? "Serving" : "Association";
}
