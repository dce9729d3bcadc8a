import { expect, test } from "@jest/globals";
import { Int } from "type-graphql";
import {
  association,
  dependency,
  Element,
  ElementKind,
  enumeration,
  type Kind,
  Metamodel,
  Property,
  type Relation,
} from "../../src/metamodel/define/index.js";
import { metamodel } from "../../src/metamodel/metamodel.js";

const DockType = enumeration("DockType", "Sorts of docks.", { FERRY: "Penyeberangan", FISHING: "Perikanan" });
const use = { type: () => DockType, label: "Guna", description: "For what." };
const labels: [string, string] = ["bersandar di", "disandari"];

/** What a kind declares, as its options and those of one property. */
type Said = Record<string, unknown>;

/** A kind called Dock with a sort, a length that is always there and a mandatory name of its keeper. */
function dock(options: Said = {}, keeper: Said = {}, name = "keeper"): Kind {
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
function pier(keeper: Said, name?: string): Kind {
  const kind = dock({ plural: "piers" }, keeper, name);
  return Object.defineProperty(kind, "name", { value: "Pier" });
}

const starts = (kind: Kind, ...relations: Relation[]) => new Metamodel({ kinds: [kind], relations });

/** A dock that lies beside another. */
const beside = (kind: Kind, options: Said = {}, type = "BESIDE") =>
  dependency(kind, type, kind, ["beside", "besides"], { labels, ...options });

test.each<[string, Said, string]>([
  ["a sort", { typeProperty: "sort" }, "Dock, typeProperty: there is no sort, only plateau"],
  ["a closed list of states", { statusProperty: "keeper" }, "Dock, statusProperty: there is no keeper, only"],
  [
    "a relation to fill in",
    { mandatoryRelations: ["owner"] },
    "Dock, mandatoryRelations: there is no owner, only beside",
  ],
  ["a tree", { tree: "PART_OF" }, "Dock, tree: there is no PART_OF, only BESIDE"],
  ["a succession", { succession: "FOLLOWED_BY" }, "Dock, succession: there is no FOLLOWED_BY, only BESIDE"],
  ["a part of its identity", { identity: ["code", "plateau", "quay"] }, "Dock, identity: quay is no property"],
])("a kind that names %s which it does not have is refused with what there is", (_, options, message) => {
  const kind = dock(options);
  expect(() => starts(kind, beside(kind))).toThrow(message);
});

test("a property of sorts that the kind does not have is refused, not left out of every sheet", () => {
  expect(() => starts(dock({}, { appliesTo: ["AIRPORT"] }))).toThrow(
    "Dock.keeper, appliesTo: there is no AIRPORT, only FERRY, FISHING",
  );
  const withoutSorts = dock({ typeProperty: undefined }, { appliesTo: ["FERRY"] });
  expect(() => starts(withoutSorts)).toThrow("there is no FERRY, only nothing");
});

test.each<[string, Said, string]>([
  ["may be empty", { identity: ["code", "plateau", "keeper"] }, "keeper is no property that is `required`"],
  ["leaves out the code", { identity: ["plateau"] }, "a ref names code, which is not in its identity"],
  ["leaves out what a ref tells", { identity: ["code", "berth"] }, "a ref names plateau, which is not in its identity"],
  [
    "leaves a ref no way to name what is planned",
    { identity: ["code", "plateau", "berth"], qualifier: { property: "berth", prefer: "ASC" } },
    "with plateau in its identity a ref names that behind @",
  ],
  [
    "tells numbers apart",
    { identity: ["code", "lengthM"], qualifier: { property: "lengthM", prefer: "ASC" } },
    "lengthM is no text",
  ],
  [
    "keeps it out of the reviews that its mandatory metadata is for",
    { identity: ["code", "berth"], qualifier: { property: "berth", prefer: "ASC" } },
    "nobody is asked for keeper, because its identity is without plateau",
  ],
])("an identity that %s is refused", (_, options, message) => {
  expect(() => starts(dock(options))).toThrow(message);
});

test("a kind of which nothing is mandatory may be told apart by a text of its own", () => {
  const shared = { identity: ["code", "berth"], qualifier: { property: "berth", prefer: "ASC" } };
  expect(() => starts(dock(shared, { mandatory: false }))).not.toThrow();
});

test.each<[string, Said, string]>([
  ["one target a quay", { oneAtATime: { per: "quay" } }, "The relation BESIDE, per: there is no quay"],
  ["targets by quay", { accepts: { property: "quay", values: () => [] } }, "accepts: there is no quay"],
  [
    "targets of a sort",
    { accepts: { property: "dockType", values: () => ["AIRPORT"] } },
    "accepts: there is no AIRPORT, only FERRY",
  ],
  ["a role", { vital: { whereRelation: { role: "FERRY" } } }, "whereRelation: there is no role, only since"],
  [
    "a value",
    { properties: { use }, vital: { whereRelation: { use: "AIR" } } },
    "whereRelation use: there is no AIR, only FERRY",
  ],
  [
    "a property of its source",
    { vital: { whereRelation: {}, andSource: { quay: "A" } } },
    "andSource: there is no quay",
  ],
])("a relation that names %s which is not there is refused", (_, options, message) => {
  const kind = dock();
  expect(() => starts(kind, beside(kind, options))).toThrow(message);
});

test("a relation to a kind that is not among the kinds is refused", () => {
  const [kind, other] = [dock(), class Harbour extends Element {}];
  const relation = association(kind, "IN", other as unknown as Kind, ["harbour", "docks"], { labels });
  expect(() => starts(kind, relation)).toThrow("The relation IN, kinds: there is no Harbour, only Dock");
});

test("a relation that would be declared twice, spelled as no Cypher is, or have a property that all have is refused", () => {
  const kind = dock();
  const toAny = dependency(kind, "BESIDE", Element, [null, null], { labels });
  expect(() => starts(kind, beside(kind), toAny)).toThrow("declares BESIDE from Dock to Element twice");
  expect(() => starts(kind, beside(kind, {}, "lies beside"))).toThrow(
    "The relation lies beside is not spelled as SUPPORTED_BY",
  );
  expect(() => starts(kind, beside(kind, { properties: { note: use } }))).toThrow("cannot have a property note");
});

test("a relation type that carries trouble between some kinds and not between others is refused", () => {
  const kind = dock();
  const told = association(kind, "BESIDE", Element, [null, null], { labels });
  expect(() => starts(kind, beside(kind), told)).toThrow("declares BESIDE both as dependency and as association");
});

test("one name for two things is refused: two fields, a property and a relation, a property of two types", () => {
  const kind = dock({}, {}, "beside");
  expect(() => starts(kind, beside(kind))).toThrow("declares the field Dock.beside twice");
  const kept = dock();
  expect(() => new Metamodel({ kinds: [kept, pier({}, "besides")], relations: [beside(kept)] })).toThrow(
    "uses besides for both a property and a relation field",
  );
  expect(() => new Metamodel({ kinds: [dock(), pier({ list: true })], relations: [] })).toThrow(
    "The property keeper has one type on Dock and another on Pier",
  );
});

test("what the province has declared is refused in nothing", () => {
  expect(() => new Metamodel({ kinds: [...metamodel.kinds], relations: [...metamodel.relations] })).not.toThrow();
});
