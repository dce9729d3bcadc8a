import { definitionOf } from "./define/index.js";
import { metamodel } from "./metamodel.js";

/** Indonesian label of each kind, by its name. */
export const kindLabels: Readonly<Record<string, string>> = Object.fromEntries(
  metamodel.kinds.map(kind => [kind.name, definitionOf(kind).label]),
);
