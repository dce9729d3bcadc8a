import { isNumber } from "../../../ui/value";
import type { Draft, DraftRelation } from "./draft";
import type { FormModel, Property } from "./model";

/** Returns the value of a field for the server; null removes it. */
function sentValue({ isList, type }: Pick<Property, "isList" | "type">, text: string): unknown {
  const lines = text.split("\n").flatMap(line => line.trim() || []);
  if (isList) return lines.length > 0 ? lines : null;
  if (text.trim() === "") return null;
  if (isNumber(type)) return Number(text);
  return type === "Boolean" ? text === "true" : text.trim();
}

/** Properties that all relations have and the form offers. */
export const sharedOfRelations = [
  { name: "since", type: "LocalDate", label: "Berlaku sejak" },
  { name: "note", type: "String", label: "Catatan" },
];

/** Returns the operation of `applyChanges` for a draft. `ref` is undefined for a new element. */
export function operationOf(form: FormModel, draft: Draft, ref: string | undefined): Record<string, unknown> {
  const values = form.properties.flatMap(property => {
    const text = draft.values[property.name];
    return text === undefined ? [] : [[property.name, sentValue(property, text)] as const];
  });
  const relations = form.relations.flatMap(relation => {
    const changes = relationChanges(draft, relation);
    return changes === undefined ? [] : [[relation.forward, changes] as const];
  });
  const fields = { [form.key]: Object.fromEntries([...values, ...relations]) };
  if (ref === undefined) return { create: { clientRef: "baru", input: fields } };
  return { update: { ref, expectedRev: draft.rev, changes: fields } };
}

function relationChanges(draft: Draft, relation: FormModel["relations"][number]): unknown {
  const added = draft.added[relation.forward] ?? [];
  const removed = draft.removed[relation.forward] ?? [];
  if (relation.isToOne) return added.length > 0 ? added.at(-1)!.to : removed.length > 0 ? null : undefined;
  if (added.length + removed.length === 0) return undefined;
  return { add: added.map(each => drafted(relation, each)), remove: removed };
}

function drafted({ properties }: FormModel["relations"][number], { to, values }: DraftRelation) {
  const given = [...properties, ...sharedOfRelations].flatMap(({ name, type }) => {
    const value = sentValue({ isList: false, type }, values[name] ?? "");
    return value === null ? [] : [[name, value] as const];
  });
  return { to, ...Object.fromEntries(given) };
}
