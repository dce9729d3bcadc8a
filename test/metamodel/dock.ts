import { Int } from "type-graphql";
import {
  dependency,
  Element,
  ElementKind,
  enumeration,
  type Kind,
  Metamodel,
  Property,
  type Relation,
} from "../../src/metamodel/define/index.js";

const DockType = enumeration("DockType", "Sorts of docks.", { FERRY: "Penyeberangan", FISHING: "Perikanan" });
export const use = { type: () => DockType, label: "Guna", description: "For what." };
export const labels: [string, string] = ["bersandar di", "disandari"];

/** Options of a kind or property under test. */
export type Said = Record<string, unknown>;

/** Returns a kind Dock with a type, a required length and the mandatory name of its keeper. */
export function dock(options: Said = {}, keeper: Said = {}, name = "keeper"): Kind {
  class Dock extends Element {}
  const property = (key: string, type: () => any, said: Said) =>
    Property(type, { label: key, description: key, ...said })(Dock.prototype, key);
  property("dockType", () => DockType, {});
  property("lengthM", () => Int, { required: true });
  property("berth", () => String, { required: true });
  property(name, () => String, { mandatory: true, ...keeper });
  ElementKind({ label: "Dermaga", plural: "docks", description: "A dock.", typeProperty: "dockType", ...options })(
    Dock,
  );
  return Dock as unknown as Kind;
}

/** Returns another kind, with its own keeper or another property. */
export function pier(keeper: Said, name?: string): Kind {
  const kind = dock({ plural: "piers" }, keeper, name);
  return Object.defineProperty(kind, "name", { value: "Pier" });
}

export const starts = (kind: Kind, ...relations: Relation[]) => new Metamodel({ kinds: [kind], relations });

/** Returns a relation from a dock to another. */
export const beside = (kind: Kind, options: Said = {}, type = "BESIDE") =>
  dependency(kind, type, kind, ["beside", "besides"], { labels, ...options });
