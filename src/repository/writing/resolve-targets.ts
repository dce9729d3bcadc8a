import type { Row, Transaction } from "../../database/database.js";
import { definitionOf, type Kind } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { sortRefs } from "../element-ref.js";
import { groupBy } from "../group-by.js";
import { type Viewer, visible } from "../viewer.js";
import { identityKey } from "./identity.js";
import { matchBy, matchElement } from "./match-element.js";
import { type Names, namesIn } from "./names.js";
import type { Operation } from "./operation.js";
import { type Candidate, type Found, Resolution } from "./resolution.js";

/** Looks up in one statement whatever the operations name: elements, identities, relations. */
export async function resolveTargets(transaction: Transaction, viewer: Viewer, operations: readonly Operation[]) {
  const { parts, parameters } = questionsAbout(namesIn(operations), viewer);
  const rows = parts.length > 0 ? await transaction.run(parts.join("\nUNION ALL\n"), parameters) : [];
  return new Resolution(operations, foundIn(rows));
}

function questionsAbout(names: Names, viewer: Viewer): { parts: string[]; parameters: Row } {
  const { ids, refsByKind } = sortRefs(names.elements);
  const parameters: Row = {};
  const parts: string[] = [];
  const ask = (name: string, rows: unknown[], part: (parameter: string) => string) => {
    if (rows.length === 0) return;
    parameters[name] = rows;
    parts.push(part(`$${name}`));
  };
  ask("ids", ids, parameter => byId(parameter, viewer));
  ask("relations", [...names.relations], parameter => sourceOfRelation(parameter, viewer));
  for (const [kind, refs] of refsByKind) {
    const rows = refs.map(({ text, code }) => ({ text, code }));
    ask(`refs${kind.name}`, rows, parameter => byCode(kind, parameter, viewer));
  }
  for (const [kind, rows] of groupBy(names.identities, ({ kind }) => kind)) {
    const keyed = rows.map(({ identity }) => ({ ...identity, text: identityKey(kind, identity) }));
    ask(`identities${kind.name}`, keyed, parameter => byIdentity(kind, parameter, viewer));
  }
  return { parts, parameters };
}

const byId = (parameter: string, viewer: Viewer) => `
  UNWIND ${parameter} AS text
  ${matchElement("n", "text", viewer)}
  RETURN 'element' AS what, text, n.id AS id, n.kind AS kind, null AS qualifier, null AS validFrom`;

const byCode = (kind: Kind, parameter: string, viewer: Viewer) => `
  UNWIND ${parameter} AS ref
  ${matchBy("n", kind.name, ["code"], "ref", viewer)}
  RETURN 'element' AS what, ref.text AS text, n.id AS id, n.kind AS kind, n.${definitionOf(kind).qualifier.property} AS qualifier, n.validFrom AS validFrom`;

const byIdentity = (kind: Kind, parameter: string, viewer: Viewer) => `
  UNWIND ${parameter} AS identity
  ${matchBy("n", kind.name, definitionOf(kind).identity, "identity", viewer)}
  RETURN 'identity' AS what, identity.text AS text, n.id AS id, n.kind AS kind, null AS qualifier, null AS validFrom`;

/** Names every type, because relations are indexed by type. */
function sourceOfRelation(parameter: string, viewer: Viewer) {
  const types = metamodel.relationTypes.join("|");
  return `
  UNWIND ${parameter} AS text
  MATCH (n:Element)-[r:${types}]->(:Element) WHERE r.id = text AND ${visible(viewer, "n")}
  RETURN 'source' AS what, text, n.id AS id, n.kind AS kind, null AS qualifier, null AS validFrom`;
}

function foundIn(rows: Row[]): Found {
  const idsOf = (what: string) => new Map(rows.filter(row => row.what === what).map(({ text, id }) => [text, id]));
  const elements = rows.filter(row => row.what === "element");
  return {
    elements: groupBy(elements, row => row.text) as Map<string, Candidate[]>,
    identities: idsOf("identity"),
    sources: idsOf("source"),
  };
}
