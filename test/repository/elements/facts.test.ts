import { expect, test } from "@jest/globals";
import { localViewer, type Viewer, viewerWith } from "../../../src/access/viewer.js";
import { element } from "../../support/element.js";
import { useRepository } from "../../support/repository.js";

const { ask, given, roundTrips } = useRepository();

const cloud = element(
  "cloud",
  "Infrastructure",
  "AWAN",
  ", infrastructureType: 'CLOUD', annualCostRupiah: 7000000, contractUntil: '2027-03-31', confidentiality: 'INTERNAL'",
);

/** Returns the facts of the cloud by name of their property. */
async function factsOfCloud(field = "element", viewer: Viewer = localViewer) {
  await given(cloud);
  const source = `{ ${field}(ref: "infrastructure:AWAN") { redacted facts { name label type unit isOwn mandatory values } } }`;
  const { data, errors } = await ask(source, {}, viewer);
  expect(errors).toBeUndefined();
  return new Map<string, any>(data[field].facts.map((fact: any) => [fact.name, fact]));
}

test.each(["element", "infrastructure"])(
  "the facts of an element queried by `%s` are read in one round trip",
  async field => {
    const facts = await factsOfCloud(field);
    expect(roundTrips()).toBe(1);
    expect(facts.get("annualCostRupiah")).toEqual({
      ...{ name: "annualCostRupiah", label: "Biaya per Tahun (Rp)", type: "SafeInt", unit: "rupiah", isOwn: true },
      ...{ mandatory: false, values: ["7000000"] },
    });
    expect(facts.get("contractUntil")).toMatchObject({ type: "LocalDate", values: ["2027-03-31"] });
    expect(facts.get("plateau")).toMatchObject({ label: "Arsitektur", values: ["Saat ini"], isOwn: false });
  },
);

test("the facts of an element are those that apply to its sort, recorded or not", async () => {
  const facts = await factsOfCloud();
  expect(facts.get("cloudServiceModel")).toMatchObject({ label: "Model Layanan Cloud", values: [] });
  expect(facts.has("usefulUntil")).toBe(false);
});

test("a confidential fact has no values for a viewer who may not read it", async () => {
  const employee = viewerWith("warga", [{ role: "PUBLIC" }]);
  const everyLevel = viewerWith("arsitek", [{ role: "ARCHITECT" }]);
  const publicCloud = (viewer: Viewer) => factsOfCloud("element", viewer);
  expect((await publicCloud(everyLevel)).get("annualCostRupiah").values).toEqual(["7000000"]);
  await given("MATCH (n) DETACH DELETE n");
  await given(cloud.replace("'INTERNAL'", "'PUBLIC'"));
  const { data } = await ask(
    `{ element(ref: "infrastructure:AWAN") { redacted facts { name values } } }`,
    {},
    employee,
  );
  expect(data.element.facts).toContainEqual({ name: "annualCostRupiah", values: [] });
  expect(data.element.redacted).toContain("annualCostRupiah");
});
