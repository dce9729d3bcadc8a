import { ResponsibleKind } from "../../../graph/responsible.js";
import { Element, type RelationField } from "../../../metamodel/define/index.js";
import { metamodel } from "../../../metamodel/metamodel.js";

/** To-one field from any element to its owner. */
export const ownerField: RelationField = metamodel
  .fieldsOf(Element)
  .find(({ direction, isToOne, other }) => direction === "OUT" && isToOne && other === ResponsibleKind)!;
