import { definitionOf, enumerationOf, type Kind, propertiesOf, singularOf } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";

/** What the metamodel says of the kind whose elements are nodes of taxonomies that come in versions. */
export interface TaxonomyKind {
  kind: Kind;
  /** The property that names the taxonomy, and the Indonesian label of each. */
  taxonomy: string;
  labels: Record<string, string>;
  /** The property that names the version. */
  version: string;
  /** Field and relation type from a node to its parent. */
  upwards: { field: string; type: string };
  /** Relation type from a node to what takes its place in a newer version. */
  succession: string;
  /** Relation types by which elements that are no nodes point at one. */
  uses: readonly string[];
}

/** The kind that declares a succession; it has a tree and a property that tells its taxonomies apart. */
export const taxonomyKind: TaxonomyKind = read();

/** The ref of a node. */
export const nodeRef = (code: string, version: string): string => `${singularOf(taxonomyKind.kind)}:${code}@${version}`;

function read(): TaxonomyKind {
  const kind = metamodel.kinds.find(each => definitionOf(each).succession !== undefined)!;
  const { typeProperty, qualifier, tree, succession } = definitionOf(kind);
  const taxonomy = propertiesOf(kind).find(({ name }) => name === typeProperty)!;
  const upwards = metamodel
    .fieldsOf(kind)
    .find(({ relation, direction }) => relation.type === tree && direction === "OUT")!;
  const pointing = metamodel.relations.filter(({ source, target }) => target === kind && source !== kind);
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
