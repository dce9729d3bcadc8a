import { ownPropertiesOf, relationProperties } from "./define/index.js";
import { metamodel } from "./metamodel.js";

/** Properties of relations by name: those of every relation, and those that only some have. */
export const propertiesOfRelations = new Map(
  [...relationProperties, ...metamodel.relations.flatMap(ownPropertiesOf)].map(each => [each.name, each]),
);
