import { type ClassType, ObjectType } from "type-graphql";
import type { ConfidentialityDefault } from "./confidentiality.js";
import { Element } from "./element.js";
import { type PropertyDefinition, propertiesDeclaredBy } from "./property.js";

/** Kind of element: a subclass of Element. */
export type Kind<T extends Element = Element> = ClassType<T>;

/**
 * Statement of its owner about the target of a relation in a year: a leaf of a version that is in force on the last day of
 * the year. There is one for each target, year and subject.
 */
export interface Yearly {
  /** Property with the year. */
  year: string;
  /** Relation type to the node of a taxonomy that it is about. */
  about: string;
  /** Relation type to the Opd that it is about. Default: the responsible OPD of its owner. */
  subject: string;
  /** Values of a property of the responsible Opd of the owner that may make statements about others. */
  assessors: { property: string; values: readonly string[] };
}

interface KindOptions {
  /** Indonesian name, singular. */
  label: string;
  /** Other Indonesian names, such as those of older workbooks: imports and commands read them. */
  otherLabels?: readonly string[];
  /** Name of the query that lists them; spelled out, because "infrastructure" has no plural. */
  plural: string;
  description: string;
  /** Property that distinguishes sorts of this kind; `appliesTo` names its values. */
  typeProperty?: string;
  /** Property with the state of use or progress. */
  statusProperty?: string;
  /** Relation fields that completeness requires, in addition to the mandatory properties. */
  mandatoryRelations?: readonly string[];
  /** Taxonomies that may classify it (`CLASSIFIED_AS`), as codes of Reference.taxonomy. */
  taxonomies?: readonly string[];
  /**
   * Properties that make an element unique within its kind. Default: code and plateau. A kind without plateau, such as
   * a taxonomy, is shared by both architectures: it is not planned and has no mandatory metadata.
   */
  identity?: readonly string[];
  /**
   * Property that a ref may name after `@`, and the preferred value if it names none. Default: the plateau. Other
   * properties of the identity have to follow from the code, as the taxonomy does.
   */
  qualifier?: { property: string; prefer: "ASC" | "DESC" };
  /** Relation type from child to parent that makes the kind a tree; enables the filter `within`. */
  tree?: string;
  /** Relation type from an element of one version to its successor in the next. */
  succession?: string;
  /** Confidentiality of an element for which none is given. Default: INTERNAL. */
  confidentiality?: ConfidentialityDefault;
  /** Makes its elements statements about a year. Default: none. */
  yearly?: Yearly;
  /** True if `search` finds it only when its kind is requested. Default: false. */
  isSearchedOnDemand?: boolean;
  /** True if a change may cite its elements as its basis, such as a decree. Default: false. */
  isCited?: boolean;
}

/** Options of a kind with all defaults applied. */
export type KindDefinition = Required<Omit<KindOptions, Optional>> & Pick<KindOptions, Optional>;

type Optional = "typeProperty" | "statusProperty" | "tree" | "succession" | "yearly";

const definitions = new Map<Function, KindDefinition>();

const defaults = {
  otherLabels: [],
  mandatoryRelations: [],
  taxonomies: [],
  identity: ["code", "plateau"],
  qualifier: { property: "plateau", prefer: "ASC" as const },
  isSearchedOnDemand: false,
  isCited: false,
  confidentiality: "INTERNAL" as const,
};

/** Declares a class as a kind of element: GraphQL type, Neo4j label and workbook sheet with the same name. */
export function ElementKind(options: KindOptions): ClassDecorator {
  return kind => {
    definitions.set(kind, { ...defaults, ...options });
    ObjectType(kind.name, { implements: Element, description: options.description })(kind);
  };
}

/** Returns the options of a kind. Throws for a class without `@ElementKind`. */
export function definitionOf(kind: Function): KindDefinition {
  const definition = definitions.get(kind);
  if (!definition) throw new Error(`${kind.name} lacks @ElementKind`);
  return definition;
}

/** Returns the name of the query for a single element, also the first part of a ref: "businessProcess". */
export const singularOf = ({ name }: Function): string => name.charAt(0).toLowerCase() + name.slice(1);

/** Returns the properties of a kind, those of all elements first. For Element itself: only those. */
export function propertiesOf(kind: Function): PropertyDefinition[] {
  return kind === Element
    ? propertiesDeclaredBy(Element)
    : [...propertiesDeclaredBy(Element), ...propertiesDeclaredBy(kind)];
}
