import { keeper } from "../../access/keeper.js";
import { type Viewer, visible } from "../../access/viewer.js";
import { groupBy } from "../../common/group-by.js";
import type { Row, Transaction } from "../../database/database.js";
import { formatRef } from "../../graph/element-ref.js";
import { ResponsibleKind } from "../../graph/responsible.js";
import { elementLasts, elementValidity, relationLasts } from "../../graph/validity.js";
import { definitionOf, enumerationOf, type Kind, propertiesOf, type Yearly } from "../../metamodel/define/index.js";
import { newestVersions } from "../taxonomy/newest-versions.js";
import { nodeRef, taxonomyKind } from "../taxonomy/taxonomy-kind.js";
import { lockNamed } from "./lock.js";
import { matchElement } from "./match-element.js";
import type { Draft, ElementState } from "./plan/draft.js";

const { kind: nodeKind, taxonomy, version, upwards } = taxonomyKind;

/** Returns the written elements that are statements about a year. */
export const yearlyAmong = (touched: readonly ElementState[]): ElementState[] =>
  touched.filter(({ kind, after }) => after && definitionOf(kind).yearly);

/**
 * Refuses statements about a year that break the declaration of their kind (`Yearly`). Checks the written state, so that the
 * responsible OPD is known; a lock on the kind keeps two requests from writing the same statement at once. Statements
 * that are incomplete are left to the findings.
 */
export async function refuseYearly(transaction: Transaction, draft: Draft, touched: readonly ElementState[]) {
  for (const [kind, states] of groupBy(yearlyAmong(touched), each => each.kind)) {
    const yearly = definitionOf(kind).yearly!;
    await lockNamed(transaction, [`statements of ${kind.name}`]);
    const parameters = { ids: states.map(({ id }) => id), today: draft.day.today, assessors: yearly.assessors.values };
    const rows = await transaction.run(statementFor(kind, yearly, draft.writer), parameters);
    const found = new Map(rows.map(row => [row.id, row]));
    for (const state of states) if (found.has(state.id)) refuse(draft, yearly, state, found.get(state.id)!);
  }
}

/** Refuses the first rule that a statement breaks; who may make it comes first, so that nothing else is shown before. */
function refuse(draft: Draft, yearly: Yearly, { id, path, after }: ElementState, row: Row) {
  const { node, year, other } = row;
  const ref = node.isShown ? nodeRef(node.code, node[version]) : "elemen lain";
  const pathOf = (type: string) => wantedPath(draft, id, type) ?? path;
  if (!row.isAssessor) draft.refuse("NOT_AN_ASSESSOR", pathOf(yearly.subject), labelsOf(yearly));
  else if (!row.isOfYear) draft.refuse("NOT_OF_YEAR", pathOf(yearly.about), ref, `${year}`, row.inForce ?? "");
  else if (!row.isLeaf) draft.refuse("NOT_A_LEAF", pathOf(yearly.about), ref);
  else if (other)
    draft.refuse("YEAR_TAKEN", path, ref, `${after![yearly.year]}`, other.isShown ? formatRef(other) : "elemen lain");
}

/** Returns the path of the target of a relation that the request writes. */
function wantedPath(draft: Draft, id: string, type: string): ElementState["path"] | undefined {
  const wanted = draft.relationsFrom(id, type).find(each => each.wanted)?.wanted;
  return wanted && [...wanted.path, "to"];
}

function labelsOf({ assessors: { property, values } }: Yearly): string {
  const type = propertiesOf(ResponsibleKind)
    .find(({ name }) => name === property)!
    .type();
  const labels = enumerationOf(type)!.labels;
  return values.map(value => labels[value]).join(", ");
}

/**
 * Compiles the state of each statement with a year and a node; statements without one of them have no row. Relations that begin
 * later count, too: their day may be the way around a rule.
 */
function statementFor(kind: Kind, { year, about, subject, assessors }: Yearly, viewer: Viewer): string {
  const lasts = (relation: string) => relationLasts(relation, "$today");
  const subjectOf = (of: string) => `coalesce(COLLECT {
      MATCH (${of})-[r:${subject}]->(opd:${ResponsibleKind.name}) WHERE ${lasts("r")} AND ${visible(keeper, "opd")} RETURN opd.responsible
    }[0], ${of}.responsible)`;
  const shown = (variable: string) =>
    `${variable} {.kind, .code, .plateau, .${version}, isShown: ${visible(viewer, variable)}}`;
  return `UNWIND $ids AS id ${matchElement("n", "id")} AND n.${year} IS NOT NULL
    MATCH (n)-[about:${about}]->(node:${nodeKind.name}) WHERE ${lasts("about")} AND ${visible(keeper, "node")}
    WITH toString(n.${year}) + '-12-31' AS lastDay, collect({n: n, node: node}) AS found
    WITH lastDay, found, ${newestVersions({ viewer: keeper }, "lastDay")} AS newest
    UNWIND found AS each WITH each.n AS n, each.node AS node, lastDay, newest
    WITH n, node, lastDay, ${subjectOf("n")} AS subject, [each IN newest WHERE each.taxonomy = node.${taxonomy} | each.version][0] AS inForce
    RETURN n.id AS id, n.${year} AS year, inForce, ${shown("node")} AS node,
      NOT EXISTS { MATCH (n)-[r:${subject}]->(opd:${ResponsibleKind.name}) WHERE ${lasts("r")} AND ${visible(keeper, "opd")} AND coalesce(opd.responsible <> n.responsible, true) } OR EXISTS {
        MATCH (owner:Element:${ResponsibleKind.name} {id: n.responsible}) WHERE owner.${assessors.property} IN $assessors AND ${visible(keeper, "owner")} } AS isAssessor,
      coalesce(node.${version} = inForce, false) AND ${elementValidity("node", "lastDay")} AS isOfYear,
      coalesce(node.level > 0, true) AND NOT EXISTS { MATCH (node)<-[:${upwards.type}]-(part:${nodeKind.name}) WHERE ${visible(keeper, "part")} AND ${elementValidity("part", "lastDay")} } AS isLeaf,
      COLLECT { MATCH (node)<-[same:${about}]-(other:${kind.name}) WHERE other.id <> n.id AND other.${year} = n.${year} AND other.plateau = n.plateau
        AND ${lasts("same")} AND ${elementLasts("other", "$today")} AND ${visible(keeper, "other")} AND ${subjectOf("other")} = subject
        AND (coalesce(other.responsible, '') = subject) = (coalesce(n.responsible, '') = subject) RETURN ${shown("other")} LIMIT 1 }[0] AS other`;
}
