import { expect, test } from "@jest/globals";
import { association, dependency, Element, type Kind, Metamodel } from "../../src/metamodel/define/index.js";
import { beside, dock, labels, pier, type Said, starts, use } from "./dock.js";

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
    "The relation type lies beside must be written like SUPPORTED_BY",
  );
  expect(() => starts(kind, beside(kind, { properties: { note: use } }))).toThrow("cannot have a property note");
});

test("a relation field that would mean two things, by what it leads to or by how many, is refused", () => {
  const [kind, other] = [dock(), pier({}, "keeper")];
  const to = (target: Kind, options: Said = {}) =>
    association(target, "IN", kind, ["inside", null], { labels, ...options });
  const twice = [to(kind), to(other, { oneAtATime: true })];
  expect(() => new Metamodel({ kinds: [kind, other], relations: twice })).toThrow(
    "uses the field inside for both OUT IN Dock to many and OUT IN Dock to one",
  );
  expect(() => new Metamodel({ kinds: [kind, other], relations: [to(kind), to(other)] })).not.toThrow();
});

test("a relation type that carries trouble between some kinds and not between others is refused", () => {
  const kind = dock();
  const told = association(kind, "BESIDE", Element, [null, null], { labels });
  expect(() => starts(kind, beside(kind), told)).toThrow("declares BESIDE both as dependency and as association");
});
