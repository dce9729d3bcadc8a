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

/** What a kind declares, as its options and those of one property. */
export type Said = Record<string, unknown>;

/** A kind called Dock with a sort, a length that is always there and a mandatory name of its keeper. */
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

/** Another kind, with a keeper of its own or what is named instead. */
export function pier(keeper: Said, name?: string): Kind {
  const kind = dock({ plural: "piers" }, keeper, name);
  return Object.defineProperty(kind, "name", { value: "Pier" });
}

export const starts = (kind: Kind, ...relations: Relation[]) => new Metamodel({ kinds: [kind], relations });

/** A dock that lies beside another. */
export const beside = (kind: Kind, options: Said = {}, type = "BESIDE") =>
  dependency(kind, type, kind, ["beside", "besides"], { labels, ...options });
