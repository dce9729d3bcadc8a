import { describe, expect, test } from "@jest/globals";
import { makeViewer, viewerWith } from "../../../src/access/viewer.js";
import { add, create, relate, update, useWriter } from "../changes/writer.js";

const { apply, ask, roundTrips } = useWriter();

/**
 * Sees infrastructures, but not the location of security devices, and reads the whole record. No role has both; what a
 * record shows is judged by the sight, whoever has the right to read it.
 */
const staff = makeViewer("staf", viewerWith("staf", [{ role: "STAFF" }]).sight, [{ role: "AUDITOR" }]);

/** Returns the data of an answer without errors. */
async function read(source: string, viewer = staff) {
  const { data, errors } = await ask(source, {}, viewer);
  expect(errors).toBeUndefined();
  return data;
}

const locationNow = async () =>
  (await read(`{ infrastructure(ref: "infrastructure:ALAT") { location } }`)).infrastructure.location;

const stateAt = async (rev: number, viewer = staff) =>
  (await read(`{ elementAt(ref: "infrastructure:ALAT", rev: ${rev}) { state } }`, viewer)).elementAt.state;

/** Writes each change of a device, the first as its creation, and returns the location that staff then read. */
async function deviceThatBecame(...changes: object[]) {
  const locations: (string | null)[] = [];
  for (const [index, change] of changes.entries()) {
    await apply([index === 0 ? create("Infrastructure", "ALAT", change) : update("infrastructure:ALAT", change)]);
    locations.push(await locationNow());
  }
  return locations;
}

describe("The state of an element at a revision", () => {
  test("has the confidential values that the element had then for the same viewer", async () => {
    const locations = await deviceThatBecame(
      { infrastructureType: "SERVER", location: "Ruang A" },
      { location: "Ruang B" },
      { infrastructureType: "SECURITY_DEVICE" },
      { description: "Diperiksa" },
      { location: "Ruang C" },
      { infrastructureType: "SERVER" },
    );
    expect(locations).toEqual(["Ruang A", "Ruang B", null, null, null, "Ruang C"]);
    const states = await Promise.all(locations.map((_, index) => stateAt(index + 1)));
    expect(states.map(({ location = null }) => location)).toEqual(locations);
    expect(states[4]).toMatchObject({ infrastructureType: "SECURITY_DEVICE", description: "Diperiksa" });
    expect(states[4]).not.toHaveProperty("kind");
    expect(states[4]).not.toHaveProperty("responsible");
  });

  test("hides the location of a device without a type, like the present", async () => {
    expect(await deviceThatBecame({ location: "Ruang A" })).toEqual([null]);
    expect(await stateAt(1)).not.toHaveProperty("location");
  });

  test("has its relations to elements that the viewer sees, and no others", async () => {
    await apply([create("Opd", "DKP"), create("Infrastructure", "RAHASIA", { confidentiality: "RESTRICTED" })]);
    await deviceThatBecame({ infrastructureType: "SERVER", relations: add("ownedBy", "opd:DKP") });
    await apply([relate("infrastructure:ALAT", "REPLACES", "infrastructure:RAHASIA")]);
    const { relations } = await stateAt(2);
    expect(relations).toMatchObject({ OWNED_BY: [{ ref: "opd:DKP" }] });
    expect(Object.keys(relations)).toEqual(["OWNED_BY"]);
  });

  test("is two round trips for a viewer of a part", async () => {
    await deviceThatBecame({ infrastructureType: "SERVER" });
    await apply([create("Opd", "DKP"), relate("infrastructure:ALAT", "OWNED_BY", "opd:DKP")]);
    await stateAt(2);
    expect(roundTrips()).toBe(2);
  });
});

test("A change of the type of a device has the former, confidential value for those alone who could read it", async () => {
  await deviceThatBecame(
    { infrastructureType: "SECURITY_DEVICE", location: "Ruang A" },
    { infrastructureType: "SERVER", location: "Ruang B" },
    { infrastructureType: "SECURITY_DEVICE", location: "Ruang C" },
  );
  const { changes } = await read(`{ changes { nodes { before after } } }`);
  const told = changes.nodes.map(({ before, after }: any) => [before, after].map(side => side?.location ?? null));
  expect(told).toEqual([
    [null, null],
    [null, "Ruang B"],
    ["Ruang B", null],
  ]);
});

test("An operator who takes over a device reads its record, but no confidential value of the time before", async () => {
  await apply([create("Opd", "DKP"), create("Opd", "DINKES")]);
  await deviceThatBecame(
    { infrastructureType: "SECURITY_DEVICE", location: "Ruang A", relations: add("ownedBy", "opd:DINKES") },
    { location: "Ruang B" },
    { relations: add("ownedBy", "opd:DKP") },
  );
  const { opds } = await read(`{ opds(orderBy: { property: code, direction: DESC }) { nodes { id } } }`);
  const [dkp, dinkes] = opds.nodes.map(({ id }: any) => viewerWith("operator", [{ role: "EDITOR", opds: [id] }]));
  const asked = `{ changes(element: "infrastructure:ALAT") { nodes { revTo before after } } }`;
  const { changes } = await read(asked, dkp);
  expect(changes.nodes.map(({ revTo }: any) => revTo)).toEqual([1, 2, 3]);
  expect(JSON.stringify(changes)).not.toContain("Ruang");
  const states = await Promise.all([1, 2, 3].map(rev => stateAt(rev, dkp)));
  expect(states.map(({ location = null }) => location)).toEqual([null, null, "Ruang B"]);
  expect((await read(asked, dinkes)).changes.nodes).toEqual([]);
});
