import { type Viewer, visible } from "../../access/viewer.js";
import type { Row, Transaction } from "../../database/database.js";
import { allOf } from "../../graph/scope.js";
import type { Kind } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import type { Context } from "../context.js";
import { batchSize } from "./in-batches.js";
import { matchByCode, matchElement } from "./match-element.js";
import type { Names } from "./names.js";
import { namingProperties, type StoredElement, StoredNames } from "./stored-names.js";

/** Looks up the names of elements (by id or code) and relations. One statement, except for a large file. */
export async function resolveNames(
  transaction: Transaction,
  viewer: Viewer,
  { ids, relations, codes }: Names,
): Promise<StoredNames> {
  const stored = new StoredNames(codes);
  const questions = [
    { about: "ids", texts: [...ids], cypher: byId(viewer) },
    { about: "relations", texts: [...relations], cypher: sourceOfRelation(viewer) },
    ...questionsAboutCodes(codes, viewer),
  ];
  await ask(transaction, questions, row => keep(stored, row));
  return stored;
}

/**
 * Looks up codes before operations are built. Uses the same query text as writing, so that Neo4j plans it only once.
 */
export async function lookUpCodes(
  { database, viewer }: Pick<Context, "database" | "viewer">,
  codes: Names["codes"],
): Promise<StoredNames> {
  const stored = new StoredNames(codes);
  const reading = { run: (cypher: string, parameters?: Row) => database.read(cypher, parameters) };
  await ask(reading, questionsAboutCodes(codes, viewer), row => keep(stored, row));
  return stored;
}

const questionsAboutCodes = (codes: Names["codes"], viewer: Viewer): Question[] =>
  [...codes].map(([kind, all]) => ({ about: kind.name, texts: [...all], cypher: byCode(kind, viewer) }));

interface Question {
  about: string;
  texts: string[];
  cypher: string;
}

/** Executes all questions together, one batch of each at a time. The text is constant, so that it is planned once. */
async function ask(transaction: Pick<Transaction, "run">, all: Question[], keep: (row: Row) => void) {
  const questions = all.filter(({ texts }) => texts.length > 0);
  const cypher = questions.map(each => `UNWIND $${each.about} AS text ${each.cypher}`).join("\nUNION ALL\n");
  const longest = Math.max(0, ...questions.map(({ texts }) => texts.length));
  for (let start = 0; start < longest; start += batchSize) {
    const batch = questions.map(({ about, texts }) => [about, texts.slice(start, start + batchSize)]);
    for (const row of await transaction.run(cypher, Object.fromEntries(batch))) keep(row);
  }
}

const byId = (viewer: Viewer) => `
  ${matchElement("n", "text", viewer)}
  RETURN 'element' AS what, text, n {.id, .kind, isShown: true} AS element`;

/** Includes elements that the viewer may not see, because their codes are taken. */
const byCode = (kind: Kind, viewer: Viewer) => `
  ${matchByCode("n", kind.name, "text")}
  RETURN '${kind.name}' AS what, text, n {${told(kind)}, isShown: ${visible(viewer, "n")}} AS element`;

const told = (kind: Kind) =>
  namingProperties(kind)
    .map(name => `.${name}`)
    .join(", ");

/** Lists all types, because Neo4j indexes relations by type. */
const sourceOfRelation = (viewer: Viewer) => `
  MATCH (n:Element)-[r:${metamodel.relationTypes.join("|")}]->(other:Element) WHERE r.id = text AND ${allOf([visible(viewer, "n"), visible(viewer, "other")])}
  RETURN 'source' AS what, text, n {.id, .kind, isShown: true} AS element`;

function keep(stored: StoredNames, { what, text, element }: Row) {
  if (what === "source") stored.addSource(text, element.id);
  else if (what === "element") stored.addElement(element as StoredElement);
  else stored.addOfCode(metamodel.kind(what), element as StoredElement);
}
