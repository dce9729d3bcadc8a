import type { Row } from "../../database/database.js";
import { formatRef } from "../../graph/element-ref.js";
import type { Kind } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import type { Problem } from "../../repository/changes/operation.js";
import type { Operation } from "../../repository/changes/operations.js";
import { isPlaceholder } from "../../repository/changes/placeholder.js";
import type { Context } from "../../repository/context.js";
import { exportTypeOf, meaningOf } from "./archimate-types.js";
import { archimate } from "./attributes-of.js";
import { giveCodes } from "./give-codes.js";
import type { Held } from "./keep-on-elements.js";
import { firstOf, type Keyed, type KeyedModel } from "./keyed-model.js";
import { ownElementValues } from "./own-values.js";
import { type Place, pathOf, warningOf } from "./problem-of.js";
import type { Known } from "./read-known.js";
import { mergedInto, saidOf, saidOfMerged } from "./said-of-element.js";

/** Operation for an element of the file. */
export interface Placed {
  kind: Kind;
  /** Id of a stored element, or client reference by which other operations of the same import name the element. */
  name: string;
  /** Ref of an element that this repository exported; writing finds out whether it still exists. */
  ref?: string;
  operation: Operation;
}

interface Setting {
  place: Place;
  source: string;
  known: Known;
  keyed: KeyedModel;
  held: Held;
  /** Elements of the file that were merged into others, by the id of the latter. */
  merged: Map<string, Keyed[]>;
}

/** Plans each element, by its XML identifier: an update where its key is known, otherwise a creation. */
export async function placeElements(
  context: Pick<Context, "database" | "viewer">,
  given: Omit<Setting, "merged">,
): Promise<{ placed: Map<string, Placed>; problems: Problem[] }> {
  const { known, place, keyed } = given;
  const { elements } = keyed;
  const setting = { ...given, merged: mergedInto(elements, known) };
  const newcomers = elements
    .filter(({ own, key }) => !own && !known.elements.has(key))
    .map(element => ({ element, kind: meaningOf(element.type).kind }));
  const { codes, problems } = await giveCodes(context, newcomers, place);
  const placed = new Map<string, Placed>();
  for (const [index, element] of elements.entries()) {
    const clientRef = `#${index}`;
    const put = element.own
      ? placeOwn(element, clientRef, setting, problems)
      : (placeKnown(element, setting, problems) ??
        placeNew(element, { clientRef, code: codes.get(element.key)! }, setting, problems));
    placed.set(element.identifier, put);
  }
  return { placed, problems };
}

function nameOf({ names: [name] }: Keyed, code: string): string {
  return name?.text.trim() && !isPlaceholder(name.text) ? name.text : code;
}

function placeKnown(element: Keyed, setting: Setting, problems: Problem[]): Placed | undefined {
  const { place, known } = setting;
  const there = known.elements.get(element.key);
  if (!there) return undefined;
  const kind = metamodel.kind(there.kind);
  if (meaningOf(element.type).kind !== kind)
    problems.push(warningOf("KIND_KEPT", place, element, element.type, formatRef(there)));
  const merged = setting.merged.get(there.id) ?? [];
  const said = { name: nameOf(element, there.code), ...saidOfMerged(element, merged, setting.held) };
  const properties = there.isFormer ? {} : said;
  const operation: Operation = {
    action: "update",
    element: there.id,
    properties,
    relations: {},
    path: pathOf(place, element),
  };
  return { kind, name: there.id, operation };
}

function placeNew(
  element: Keyed,
  { clientRef, code }: { clientRef: string; code: string },
  setting: Setting,
  problems: Problem[],
): Placed {
  const { place, source } = setting;
  const { kind, properties, isKnown } = meaningOf(element.type);
  if (!isKnown) problems.push(warningOf("UNKNOWN_ELEMENT_TYPE", place, element, element.type));
  const given = {
    code,
    name: nameOf(element, code),
    ...properties,
    source,
    externalId: element.key,
    ...saidOf(element, setting.held),
  };
  return creation(kind, given, { clientRef, orUpdate: false, path: pathOf(place, element) });
}

/** Creates or updates an element that this repository exported; its code identifies it. */
function placeOwn(element: Keyed, clientRef: string, setting: Setting, problems: Problem[]): Placed {
  const { place } = setting;
  const kind = metamodel.kind(firstOf(element.own!, "kind")!);
  const values = ownElementValues(element, kind, place, problems);
  const given = { ...values, name: nameOf(element, values.code), ...saidOf(element, setting.held) };
  const ref = formatRef({ kind: kind.name, code: values.code, plateau: values.plateau });
  const cameAs = element.attributes.find(({ name }) => name === archimate.type)?.value;
  if (exportTypeOf(kind, values, cameAs) !== element.type)
    problems.push(warningOf("KIND_KEPT", place, element, element.type, ref));
  return { ...creation(kind, given, { clientRef, orUpdate: true, path: pathOf(place, element) }), ref };
}

const creation = (
  kind: Kind,
  properties: Row,
  written: { clientRef: string; orUpdate: boolean; path: Operation["path"] },
): Placed => ({
  kind,
  name: written.clientRef,
  operation: { action: "create", kind: kind.name, properties, relations: {}, ...written },
});
