import type { PageMejaQuery } from "../../../answers";

/** Metamodel as the forms know it. */
export type Metamodel = NonNullable<PageMejaQuery["metamodel"]>;
/** Property of a kind. */
export type Property = Metamodel["kinds"][number]["properties"][number];
/** Relation that starts at a kind. */
export type RelationOfKind = Metamodel["relations"][number] & { forward: string };
/** Value of an enumeration, with its label. */
export type Option = Metamodel["enumerations"][number]["values"][number];

/** Fields of the form of a kind, as the metamodel declares it. */
export interface FormModel {
  /** Name of the kind in inputs, `dataAsset`. */
  key: string;
  label: string;
  properties: readonly Property[];
  relations: readonly RelationOfKind[];
  mandatoryRelations: readonly string[];
  /** Property on which it depends which other properties apply, such as `infrastructureType`; undefined for none. */
  sort?: string;
  /** Returns the values to choose from for an enumeration or Boolean; undefined for other types. */
  optionsOf(type: string): readonly Option[] | undefined;
}

const yesAndNo: readonly Option[] = [
  { value: "true", label: "Ya" },
  { value: "false", label: "Tidak" },
];

/** Returns the form of a kind. */
export function formOf({ kinds, relations, enumerations }: Metamodel, name: string): FormModel {
  const { properties, label, mandatoryRelations } = kinds.find(each => each.name === name)!;
  const optionsOf = (type: string) =>
    type === "Boolean" ? yesAndNo : enumerations.find(each => each.name === type)?.values;
  const [sorts] = properties.flatMap(({ appliesTo }) => (appliesTo.length > 0 ? [appliesTo] : []));
  const decides = ({ type }: Property) => sorts?.every(sort => optionsOf(type)?.some(({ value }) => value === sort));
  return {
    ...{ key: name[0]!.toLowerCase() + name.slice(1), label, properties, mandatoryRelations, optionsOf },
    relations: relations.filter(
      (each): each is RelationOfKind => each.forward !== null && [name, "Element"].includes(each.source),
    ),
    sort: properties.find(decides)?.name,
  };
}

/** Returns the properties that apply to an element of this sort; all while no sort is chosen. */
export const applying = ({ properties }: FormModel, sort: string): readonly Property[] =>
  properties.filter(({ appliesTo }) => appliesTo.length === 0 || sort === "" || appliesTo.includes(sort));
