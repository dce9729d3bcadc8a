import { expect, test } from "@jest/globals";
import { enumeration, Metamodel, Property, synonyms } from "../../src/metamodel/define/index.js";
import { metamodel } from "../../src/metamodel/metamodel.js";
import { beside, dock, pier, type Said, starts } from "./dock.js";

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
  [
    "a part of its identity",
    { identity: ["code", "plateau", "quay"] },
    "Dock, identity: quay is not a required property",
  ],
])("a kind that names %s which it does not have is refused with a list of the existing ones", (_, options, message) => {
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

test("a property of a type that no filter and no cell knows is refused with the types that there are", () => {
  const kind = dock();
  const depth = { type: () => Number, label: "Kedalaman", description: "Depth." };
  expect(() => starts(kind, beside(kind, { properties: { depth } }))).toThrow(
    "BESIDE.depth: Number is not a type for properties. Use String, Boolean, Int, Float, SafeInt, LocalDate or an enumeration()",
  );
  Property(() => Date, { label: "Dibangun", description: "When." })(kind.prototype, "built");
  expect(() => starts(kind)).toThrow("Dock.built: Date is not a type for properties");
});

test("an enumeration of which a cell could mean two values, or none, is refused", () => {
  expect(() => enumeration("Tide", "Tides.", { HIGH: "Pasang", FLOOD: "pasang" })).toThrow(
    'The enumeration Tide needs a label of its own for each value, not "pasang"',
  );
  expect(() => enumeration("Tide", "Tides.", { LOW: "" })).toThrow('for each value, not ""');
  const tide = enumeration("Tide", "Tides.", { HIGH: "Pasang", LOW: "Surut" });
  expect(() => synonyms(tide, { LOW: ["Air rendah", "PASANG"] })).toThrow(
    'The enumeration Tide has two values for "PASANG"',
  );
});

test.each<[string, Said, string]>([
  ["may be empty", { identity: ["code", "plateau", "keeper"] }, "keeper is not a required property"],
  ["leaves out the code", { identity: ["plateau"] }, "a ref contains code, so the identity must include it"],
  [
    "leaves out what a ref tells",
    { identity: ["code", "berth"] },
    "a ref contains plateau, so the identity must include it",
  ],
  [
    "leaves a ref no way to name what is planned",
    { identity: ["code", "plateau", "berth"], qualifier: { property: "berth", prefer: "ASC" } },
    "it must be plateau, because the identity contains plateau",
  ],
  [
    "tells numbers apart",
    { identity: ["code", "lengthM"], qualifier: { property: "lengthM", prefer: "ASC" } },
    "lengthM must be a text or an enumeration",
  ],
  [
    "keeps it out of the reviews that its mandatory metadata is for",
    { identity: ["code", "berth"], qualifier: { property: "berth", prefer: "ASC" } },
    "keeper is mandatory, which only kinds with plateau in their identity support",
  ],
])("an identity that %s is refused", (_, options, message) => {
  expect(() => starts(dock(options))).toThrow(message);
});

test("a kind without mandatory properties may be identified by a text of its own", () => {
  const shared = { identity: ["code", "berth"], qualifier: { property: "berth", prefer: "ASC" } };
  expect(() => starts(dock(shared, { mandatory: false }))).not.toThrow();
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

test("nothing in the province's metamodel is refused", () => {
  expect(() => new Metamodel({ kinds: [...metamodel.kinds], relations: [...metamodel.relations] })).not.toThrow();
});
