import { definitionOf, enumerationOf, type Kind, propertiesOf, singularOf } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";

/** Metamodel data of the kind of versioned taxonomy nodes. */
export interface TaxonomyKind {
  kind: Kind;
  /** Property with the taxonomy; `labels` are Indonesian. */
  taxonomy: string;
  labels: Record<string, string>;
  /** Property with the version. */
  version: string;
  /** Field and relation type from a node to its parent. */
  upwards: { field: string; type: string };
  /** Relation type from a node to its successor in a newer version. */
  succession: string;
  /** Relation types from elements of other kinds to a node, except those of statements about a year, which keep their version. */
  uses: readonly string[];
}

/** The kind that declares a succession; it also has a tree and a property with the taxonomy. */
export const taxonomyKind: TaxonomyKind = read();

/** Returns the ref of a node. */
export const nodeRef = (code: string, version: string): string => `${singularOf(taxonomyKind.kind)}:${code}@${version}`;

function read(): TaxonomyKind {
  const kind = metamodel.kinds.find(each => definitionOf(each).succession !== undefined)!;
  const { typeProperty, qualifier, tree, succession } = definitionOf(kind);
  const taxonomy = propertiesOf(kind).find(({ name }) => name === typeProperty)!;
  const upwards = metamodel
    .fieldsOf(kind)
    .find(({ relation, direction }) => relation.type === tree && direction === "OUT")!;
  const ofYears = new Set(metamodel.kinds.map(each => definitionOf(each).yearly?.about));
  const pointing = metamodel.relations.filter(
    ({ source, target, type }) => target === kind && source !== kind && !ofYears.has(type),
  );
  return {
    kind,
    taxonomy: taxonomy.name,
    labels: enumerationOf(taxonomy.type())!.labels,
    version: qualifier.property,
    upwards: { field: upwards.name, type: tree! },
    succession: succession!,
    uses: [...new Set(pointing.map(({ type }) => type))],
  };
}
