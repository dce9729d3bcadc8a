import { expect, test } from "@jest/globals";
import { element } from "../../support/element.js";
import { useRepository } from "../../support/repository.js";

const { ask, given, roundTrips } = useRepository();

const services = [
  element("app", "Application", "APP"),
  element("s1", "Service", "S1", ", method: 'HYBRID', audience: ['PUBLIC', 'BUSINESS']"),
  element("s2", "Service", "S2"),
  "CREATE (s1)-[:SUPPORTED_BY {id: '1'}]->(app)",
].join("\n");

test("values are read with their Indonesian labels in one answer and one round trip, single ones and lists", async () => {
  await given(services);
  const { data, errors } = await ask(`{ services { nodes {
    method methodLabels: labels(of: method) audience audienceLabels: labels(of: audience) kind: labels(of: kind) } } }`);
  expect(errors).toBeUndefined();
  expect(roundTrips()).toBe(1);
  expect(data.services.nodes).toEqual([
    {
      ...{ method: "HYBRID", methodLabels: [expect.stringMatching(/^[A-Z][a-z]/)] },
      ...{ audience: ["PUBLIC", "BUSINESS"], audienceLabels: [expect.any(String), expect.any(String)] },
      kind: ["Layanan"],
    },
    { method: null, methodLabels: [], audience: null, audienceLabels: [], kind: ["Layanan"] },
  ]);
  const { data: found } = await ask(`{ metamodel { enumerations { values { value label } } } }`);
  const labels = found.metamodel.enumerations.flatMap(({ values }: any) => values);
  const [{ methodLabels }] = data.services.nodes;
  expect(labels).toContainEqual({ value: "HYBRID", label: methodLabels[0] });
});

test("labels of elements of any kind are empty for a property that the kind does not have", async () => {
  await given(services);
  const { data, errors } = await ask(`{ element(ref: "application:APP") {
    labels(of: method) kind: labels(of: kind) plateau: labels(of: plateau)
    relations { nodes { kind labels(of: method) } } } }`);
  expect(errors).toBeUndefined();
  expect(data.element).toMatchObject({ labels: [], kind: ["Aplikasi"], plateau: ["Saat ini"] });
  expect(data.element.relations.nodes).toEqual([{ kind: "Service", labels: [expect.any(String)] }]);
});
