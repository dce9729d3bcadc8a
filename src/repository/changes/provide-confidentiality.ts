import { keeper } from "../../access/keeper.js";
import { visible } from "../../access/viewer.js";
import { type Confidentiality, definitionOf, type Kind } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";

/** Elements per transaction. */
const batch = 5_000;

/** Default by kind, or its default without the property that it depends on. */
const simpleDefaults = Object.fromEntries(
  metamodel.kinds.map(kind => {
    const declared = definitionOf(kind).confidentiality;
    return [kind.name, typeof declared === "string" ? declared : declared.otherwise];
  }),
);

/** Compiles the cases of a kind whose default depends on a property. */
function casesOf(kind: Kind): string[] {
  const declared = definitionOf(kind).confidentiality;
  if (typeof declared === "string") return [];
  return Object.entries(declared.values).map(
    ([value, level]) => `WHEN n:${kind.name} AND n.${declared.by} = '${value}' THEN '${level}'`,
  );
}

const without = `MATCH (n:Element) WHERE n.confidentiality IS NULL AND ${visible(keeper, "n")}`;

/** Finds an element that was written before confidentiality was stored. */
export const findWithoutConfidentiality = `${without} RETURN n.id AS id LIMIT 1`;

/** Stores the default confidentiality of such elements, at most one batch, without changing their revisions. */
export const storeConfidentiality = `${without} WITH n LIMIT $batch
  SET n.confidentiality = CASE ${metamodel.kinds.flatMap(casesOf).join(" ")} ELSE coalesce($simple[n.kind], $otherwise) END`;

/** Parameters of `storeConfidentiality`. */
export const usualConfidentialities = {
  batch,
  simple: simpleDefaults,
  otherwise: "INTERNAL" satisfies Confidentiality,
};
