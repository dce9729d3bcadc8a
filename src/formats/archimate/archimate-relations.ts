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

/** Undefined for a relation that ArchiMate does not know. */
export const troubleAlong = (type: string): "TO_TARGET" | "TO_SOURCE" | "NOWHERE" | undefined =>
  (trouble as Record<string, (typeof trouble)[keyof typeof trouble]>)[type];

/** Our arrow points at what is needed: against a relation along which trouble goes to the target. */
export const isTurned = (type: string): boolean => troubleAlong(type) === "TO_TARGET";

/** Relations that say the same as one of ours; `Access Read` is an Access of that accessType. Ends as in ArchiMate. */
// biome-ignore format: a table is read by its columns
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

/** What has its own place in a layer of ArchiMate and may serve another: Serving between others would be illegal there. */
const serving: Kind[] = [BusinessProcess, Service, Application, Infrastructure, Opd];

/** A relation of ArchiMate between elements of two kinds. `accessType` is of an Access. */
export interface ForeignRelation {
  type: string;
  accessType?: string;
  source: Kind;
  target: Kind;
}

/**
 * Our type for a relation of ArchiMate: the one that says the same if ends, direction of trouble and carrying of impact
 * all agree, else one that any two elements may have.
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

/** What one of our relations goes out as: ends as in ArchiMate, so the other way round where `isTurned`. */
export function exportRelationFor(type: string, from: Kind, to: Kind): { type: string; accessType?: string } {
  const same = sameAsOurs.find(
    ([archimate, source, target, ours]) =>
      ours === type &&
      (isTurned(archimate) ? admits(source, to) && admits(target, from) : admits(source, from) && admits(target, to)),
  );
  const [named = "", accessType] = (same?.[0] ?? generalFor(type, from, to)).split(" ");
  return { type: named, accessType };
}

/** What a relation of ours between these ends, as ArchiMate has them, has gone out as; undefined where it cannot have them. */
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
