import { visible } from "../../../access/viewer.js";
import { succession } from "../../../graph/responsible.js";
import { elementValidity, relationValidity } from "../../../graph/validity.js";
import { admits, definitionOf } from "../../../metamodel/define/index.js";
import { metamodel } from "../../../metamodel/metamodel.js";
import { Opd } from "../../../metamodel/opd.js";
import type { RuleFrame } from "../../condition.js";
import type { Rule } from "./rule.js";

/** Types of relations that a successor takes over, by the end at which the Opd is. */
const handedOver = (end: "source" | "target"): string =>
  [
    ...new Set(
      metamodel.relations
        .filter(relation => admits(relation[end], Opd) && (relation.handover?.[end] ?? "MOVES") === "MOVES")
        .map(({ type }) => type),
    ),
  ].join("|");

/** Kinds of statements about a year, which remain those of the old Opd. */
const yearly = metamodel.kinds.filter(kind => definitionOf(kind).yearly).map(({ name }) => `'${name}'`);

/** Maximum number of successions, one after the other, by which an element is found to succeed an Opd. */
const longestChain = 5;

/** Compiles the condition that an Opd which the element succeeds on the day, if by others, still has a relation that moves with a succession. */
function hasActivePredecessor(element: string, { scope, day }: RuleFrame): string {
  const inForce = `${relationValidity("held", day)} AND ${elementValidity("other", day)} AND ${visible(scope.viewer, "other")}`;
  const holds = [
    `EXISTS { MATCH (old)-[held:${handedOver("source")}]->(other:Element) WHERE ${inForce} }`,
    `EXISTS { MATCH (old)<-[held:${handedOver("target")}]-(other:Element) WHERE ${inForce} AND NOT other.kind IN [${yearly}] }`,
  ];
  return `EXISTS { MATCH (${element})<-[chain:${succession}*1..${longestChain}]-(old:Opd)
    WHERE all(step IN chain WHERE ${relationValidity("step", day)}) AND ${visible(scope.viewer, "old")} AND (${holds.join(" OR ")}) }`;
}

/** Rules for perangkat daerah. */
export const opdRules: Rule[] = [
  {
    code: "PREDECESSOR_STILL_ACTIVE",
    text: "Melanjutkan perangkat daerah yang masih tercatat memiliki, melaksanakan, atau mengampu sesuatu",
    textInEnglish: "Succeeds an OPD that still owns, performs or carries something",
    severity: "WARNING",
    kinds: [Opd],
    property: "precededBy",
    when: { cypher: hasActivePredecessor },
  },
];
