import { ResponsibleKind } from "../../../graph/responsible.js";
import { Element, type RelationField } from "../../../metamodel/define/index.js";
import { metamodel } from "../../../metamodel/metamodel.js";

/** The field that leads from any element to its owner, one at a time. */
export const ownerField: RelationField = metamodel
  .fieldsOf(Element)
  .find(({ direction, isToOne, other }) => direction === "OUT" && isToOne && other === ResponsibleKind)!;
