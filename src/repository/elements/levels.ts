import { Element } from "../../metamodel/define/index.js";
import { fieldsBeneath, leadsToElements, type Selection } from "./selection.js";

/**
 * Neo4j plans a new text in 20–30 ms per relation field, and superlinearly beyond about this many
 * (docs/decisions/0006-one-statement-per-root-field.md): wider selections are split below whole levels, so that a request
 * stays within one round trip a level.
 */
const relationFieldsPerStatement = 16;

/** Returns the number of relation levels that belong into one statement with these selections; at least one. */
export function levelsWorthFetching(selections: Selection[]): number {
  let levels = 0;
  let fields = 0;
  for (let level = relationsBeneath(selections); level.length > 0; level = relationsBeneath(level)) {
    fields += level.length;
    if (levels > 0 && fields > relationFieldsPerStatement) break;
    levels++;
  }
  return Math.max(levels, 1);
}

/** Returns the nearest relation fields below, through connections and other fields. */
function relationsBeneath(selections: Selection[]): Selection[] {
  return selections
    .flatMap(fieldsBeneath)
    .flatMap(field => (leadsToElements(Element, field.name) ? [field] : relationsBeneath([field])));
}
