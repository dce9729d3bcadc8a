import { fullText } from "../graph/full-text.js";
import { definitionOf } from "../metamodel/define/index.js";
import { metamodel } from "../metamodel/metamodel.js";

const kinds = metamodel.kinds.map(({ name }) => name);
const types = metamodel.relationTypes;

const uniqueIdentities = metamodel.kinds.map(kind => {
  const properties = definitionOf(kind).identity.map(name => `n.${name}`);
  return `CREATE CONSTRAINT ${kind.name}_identity IF NOT EXISTS FOR (n:${kind.name}) REQUIRE (${properties.join(", ")}) IS UNIQUE`;
});

const unique = (label: string, property: string) =>
  `CREATE CONSTRAINT ${label}_${property} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`;

const index = (label: string, ...properties: string[]) =>
  `CREATE INDEX ${label}_${properties.join("_")} IF NOT EXISTS FOR (n:${label}) ON (${properties.map(each => `n.${each}`).join(", ")})`;

/**
 * Full-text index over the label of every element. An index of an existing name is not recreated, so one that listed
 * the kinds would miss a kind declared later. Neo4j refuses two indexes on the same properties; these differ in the
 * second one.
 */
const words = (name: string, analyzer: string, properties: string[]) =>
  `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR (n:Element) ON EACH [${properties.map(each => `n.${each}`).join(", ")}]
   OPTIONS { indexConfig: { \`fulltext.analyzer\`: '${analyzer}' } }`;

/**
 * Constraints and indexes of the graph; each statement is idempotent. Each relation type has an index of ids, as a
 * relation is looked up without its ends; the uniqueness lets the planner rely on a single result.
 */
export const constraints: string[] = [
  unique("Element", "id"),
  unique("Snapshot", "id"),
  unique("Lock", "name"),
  unique("WriteGate", "id"),
  unique("SchemaVersion", "name"),
  unique("Restore", "name"),
  unique("RecordKey", "name"),
  "CREATE CONSTRAINT FormerExternalId_identity IF NOT EXISTS FOR (n:FormerExternalId) REQUIRE (n.source, n.externalId) IS UNIQUE",
  "CREATE CONSTRAINT FormerCode_identity IF NOT EXISTS FOR (n:FormerCode) REQUIRE n.identity IS UNIQUE",
  // Accounts without a subject are no conflict: a constraint ignores nodes without its property.
  ...["id", "name", "subject"].map(property => unique("Account", property)),
  unique("AccountGrant", "id"),
  ...["Credential", "Comment", "Event", "EventChain", "Origin", "Webhook"].map(label => unique(label, "id")),
  ...uniqueIdentities,
  ...types.map(type => `CREATE CONSTRAINT ${type}_id IF NOT EXISTS FOR ()-[r:${type}]-() REQUIRE r.id IS UNIQUE`),
  ...kinds.flatMap(kind => [index(kind, "code"), index(kind, "name")]),
  ...["name", "externalId", "responsible"].map(property => index("Element", property)),
  ...["FormerExternalId", "FormerCode", "Comment"].map(label => index(label, "elementId")),
  index("FormerCode", "kind", "code"),
  ...["AccountGrant", "Credential"].map(label => index(label, "accountId")),
  // Order of the change feed. Both properties, because all records of one operation have the same `at`.
  index("Change", "at", "id"),
  index("Change", "elementId"),
  index("Event", "at", "id"),
  index("Event", "server", "number"),
  ...["account", "at"].map(property => index("Origin", property)),
  index("Snapshot", "day"),
  ...kinds.map(kind => index(kind, "alikeName")),
  words(fullText.stems, "indonesian", ["name", "description", "alikeName", "alikeDescription"]),
  words(fullText.beginnings, "standard-no-stop-words", ["name", "code", "alikeName"]),
];
