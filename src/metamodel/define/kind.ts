import { type ClassType, ObjectType } from "type-graphql";
import { Element } from "./element.js";
import { type PropertyDefinition, propertiesDeclaredBy } from "./property.js";

/** A kind of element: the class below Element that stands for it. */
export type Kind<T extends Element = Element> = ClassType<T>;

interface KindOptions {
  /** Indonesian name, singular. */
  label: string;
  /** Other Indonesian names, such as those of older workbooks: imports and commands read them. */
  otherLabels?: readonly string[];
  /** Name of the query that lists them; spelled out, because "infrastructure" has no plural. */
  plural: string;
  description: string;
  /** The property that tells sorts of this kind apart; `appliesTo` speaks of its values. */
  typeProperty?: string;
  /** The property that says whether or how far it is in use or done. */
  statusProperty?: string;
  /** Relation fields that count for completeness, beside the mandatory properties. */
  mandatoryRelations?: readonly string[];
  /** Taxonomies that may classify it (`CLASSIFIED_AS`), codes of Reference.taxonomy. */
  taxonomies?: readonly string[];
  /**
   * Properties that make an element unique within its kind; code and plateau unless said otherwise. Without plateau a kind
   * is what both architectures share, as taxonomies are: nobody plans it or is asked for its metadata.
   */
  identity?: readonly string[];
  /**
   * The property that a ref may name behind `@`, and which value wins when it names none; the plateau unless said otherwise.
   * What else is in the identity has to follow from the code, as the taxonomy does.
   */
  qualifier?: { property: string; prefer: "ASC" | "DESC" };
  /** Relation type that makes a tree of the kind, child to parent: filters offer `within`. */
  tree?: string;
  /** Relation type that leads from an element of one version to what takes its place in the next. */
  succession?: string;
  /** Left out of `search` unless asked for by kind. */
  isSearchedOnDemand?: boolean;
}

/** The options of a kind with every default filled in. */
export type KindDefinition = Required<Omit<KindOptions, Optional>> & Pick<KindOptions, Optional>;

type Optional = "typeProperty" | "statusProperty" | "tree" | "succession";

const definitions = new Map<Function, KindDefinition>();

const defaults = {
  otherLabels: [],
  mandatoryRelations: [],
  taxonomies: [],
  identity: ["code", "plateau"],
  qualifier: { property: "plateau", prefer: "ASC" as const },
  isSearchedOnDemand: false,
};

/** Makes a class a kind of element: GraphQL type, Neo4j label and workbook sheet of one name. */
export function ElementKind(options: KindOptions): ClassDecorator {
  return kind => {
    definitions.set(kind, { ...defaults, ...options });
    ObjectType(kind.name, { implements: Element, description: options.description })(kind);
  };
}

/** The options of a kind; throws for a class without `@ElementKind`. */
export function definitionOf(kind: Function): KindDefinition {
  const definition = definitions.get(kind);
  if (!definition) throw new Error(`${kind.name} lacks @ElementKind`);
  return definition;
}

/** Name of the query that finds one, and first half of a ref: "businessProcess". */
export const singularOf = ({ name }: Function): string => name.charAt(0).toLowerCase() + name.slice(1);

/** Every property of a kind, those that all elements share first. Of Element itself: the shared ones. */
export function propertiesOf(kind: Function): PropertyDefinition[] {
  return kind === Element
    ? propertiesDeclaredBy(Element)
    : [...propertiesDeclaredBy(Element), ...propertiesDeclaredBy(kind)];
}
