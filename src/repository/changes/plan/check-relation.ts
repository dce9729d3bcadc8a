import type { Row } from "../../../database/database.js";
import { definitionOf, ownPropertiesOf, type Relation, sharedPropertiesOf } from "../../../metamodel/define/index.js";
import { metamodel } from "../../../metamodel/metamodel.js";
import type { Path } from "../operation.js";
import { isEmptyPeriod } from "../period.js";
import { refuseUnwritable } from "./check-texts.js";
import type { Draft, ElementState } from "./draft.js";
import { valueOutside } from "./set-properties.js";

/** Requested relation with known ends. */
export interface RequestedRelation {
  source: ElementState;
  type: string;
  target: ElementState;
  properties: Row;
  /** Paths of the relation and of its target in the request. */
  path: Path;
  targetPath: Path;
}

/** Returns the declaration that allows a relation; undefined, with problems, if there is none or a rule refuses it. */
export function permittedRelation(draft: Draft, requested: RequestedRelation): Relation | undefined {
  const { source, type, target, targetPath } = requested;
  const relation = metamodel.relationBetween(source.kind, type, target.kind);
  if (!relation) {
    const [source_, target_] = [source.kind, target.kind].map(kind => definitionOf(kind).label);
    draft.refuse("END_OF_WRONG_KIND", targetPath, source_!, labelOf(type), target_!);
    return undefined;
  }
  const before = draft.problems.length;
  refuseUnaccepted(draft, relation, requested);
  if (relation.isAcyclic && source === target) draft.refuse("SELF_RELATION", targetPath, relation.labels[0]);
  checkRelationProperties(draft, relation, requested);
  return draft.problems.length === before ? relation : undefined;
}

const labelOf = (type: string) => metamodel.relationsOfType(type)[0]?.labels[0] ?? type;

function refuseUnaccepted(draft: Draft, { accepts }: Relation, { source, target, targetPath }: RequestedRelation) {
  if (!accepts) return;
  const value = target.after?.[accepts.property];
  const accepted = accepts.values(source.kind);
  if (accepted.includes(value)) return;
  const shownValue = draft.isShown(target.id) ? value : "tidak ditampilkan";
  draft.refuse("NOT_ACCEPTED", targetPath, draft.shownRef(target.id), shownValue, accepted.join(", "));
}

/** Returns the types of the properties of a relation, by name. */
function propertyTypes(relation: Relation): Map<string, object> {
  return new Map(
    [...sharedPropertiesOf(relation), ...ownPropertiesOf(relation)].map(({ name, type }) => [name, type()]),
  );
}

const typesByRelation = new Map(metamodel.relations.map(relation => [relation, propertyTypes(relation)]));

function checkRelationProperties(draft: Draft, relation: Relation, { properties, path }: RequestedRelation) {
  const types = typesByRelation.get(relation)!;
  for (const [name, value] of Object.entries(properties)) {
    if (name === "attributes") continue;
    if (!types.has(name)) draft.refuse("UNKNOWN_PROPERTY", [...path, name], name, `Hubungan "${relation.labels[0]}"`);
    const wrong = valueOutside(types.get(name) ?? String, value);
    if (wrong !== undefined)
      draft.refuse("INVALID_VALUE", [...path, name], relation.properties?.[name]?.label ?? name, wrong);
  }
  refuseUnwritable(draft, properties, path);
  const { since, until } = properties;
  if (isEmptyPeriod(since, until)) draft.refuse("INVALID_PERIOD", [...path, "until"], since, until);
}
