import { RepositoryError } from "../../common/repository-error.js";
import type { Operation } from "../../repository/changes/operations.js";

/** Name of a change in an address: the word before its first comma. */
const actions = ["delete", "move", "replace"] as const;

type Action = (typeof actions)[number];

/** Place of the change among the arguments of the request. */
const path = ["asIf"];

/** Number of parts after the action, and the operation that they make. */
const changes: Record<Action, { parts: string[]; operation(parts: string[]): Operation }> = {
  delete: {
    parts: ["ref"],
    operation: ([element]) => ({ action: "delete", element: element!, force: true, path }),
  },
  move: {
    parts: ["ref", "field", "target"],
    operation: ([element, field, to]) => ({
      ...{ action: "update", element: element!, path, properties: {} },
      relations: { [field!]: { clear: true, add: [{ to: to! }] } },
    }),
  },
  replace: {
    parts: ["ref", "target"],
    operation: ([from, into]) => ({ action: "merge", from: from!, into: into!, takesPlace: true, path }),
  },
};

/** Returns true if a value of `asIf` is a change in words, not the id of a stored list. */
export const isSupposition = (text: string): boolean => text.includes(",");

/**
 * Returns the operation of a change in the address: `delete,<ref>`, `move,<ref>,<field of a relation>,<ref>` or
 * `replace,<ref>,<ref>`; `%2C` is a comma within a ref. Throws BAD_USER_INPUT for anything else.
 */
export function readSupposition(text: string): Operation {
  const [action = "", ...parts] = text.split(",").map(part => part.replaceAll("%2C", ","));
  const change = actions.includes(action as Action) ? changes[action as Action] : undefined;
  if (change && parts.length === change.parts.length && parts.every(part => part !== ""))
    return change.operation(parts);
  const forms = Object.entries(changes).map(([name, { parts }]) => [name, ...parts].join(","));
  throw new RepositoryError("BAD_USER_INPUT", `asIf: "${text}" is no change. Use ${forms.join(" or ")}.`, {
    place: "asIf",
  });
}
