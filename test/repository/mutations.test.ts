import { expect, test } from "@jest/globals";
import { useRepository } from "../support/repository.js";

const { ask } = useRepository();

const create = (kind: string, code: string, more = "", args = "") =>
  ask(
    `mutation { create${kind}(input: { code: "${code}", name: "Nama ${code}" ${more} } ${args}) { element { id rev ref } problems { severity rule path message } } }`,
  );

test("an element is created with its relations, changed and deleted", async () => {
  await create("Opd", "DKP");
  await create("Application", "A1");
  const created = await create(
    "Service",
    "S1",
    `method: HYBRID, ownedBy: "opd:DKP", supportedBy: { add: [{ to: "application:A1", role: PRIMARY }] }`,
  );
  expect(created.errors).toBeUndefined();
  expect(created.data.createService).toMatchObject({ element: { ref: "service:S1", rev: 1 }, problems: [] });
  const changed = await ask(
    `mutation { updateService(ref: "service:S1", expectedRev: 1, changes: { name: "Izin kapal", ownedBy: null }, note: "uji") { element { rev name ownedBy { code } supportedBy { edges { relation { role } node { code } } } } problems { rule } } }`,
  );
  expect(changed.data.updateService).toEqual({
    element: {
      rev: 2,
      name: "Izin kapal",
      ownedBy: null,
      supportedBy: { edges: [{ relation: { role: "PRIMARY" }, node: { code: "A1" } }] },
    },
    problems: [],
  });
  const deleted = await ask(
    `mutation { delete(ref: "service:S1", expectedRev: 2) { element { id } problems { rule } } }`,
  );
  expect(deleted.errors).toBeUndefined();
  expect((await ask(`{ service(ref: "service:S1") { code } }`)).data).toEqual({ service: null });
});

test("a dry run answers what a real run would, and writes nothing", async () => {
  const dry = await create("Service", "S1", "", "validateOnly: true");
  expect(dry.data.createService.element.ref).toBe("service:S1");
  expect((await ask(`{ services { totalCount } }`)).data.services.totalCount).toBe(0);
});

test("a taken code is a problem at the field at fault", async () => {
  await create("Service", "S1");
  const { data } = await create("Service", "S1");
  expect(data.createService).toEqual({
    element: null,
    problems: [
      expect.objectContaining({ severity: "ERROR", rule: "CODE_TAKEN", path: expect.arrayContaining(["input"]) }),
    ],
  });
});

test("a writer with an old revision gets the current one in the problem", async () => {
  await create("Service", "S1");
  const { data, errors } = await ask(
    `mutation { updateService(ref: "service:S1", expectedRev: 7, changes: { name: "X" }) { element { id } problems { severity rule path extensions } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data.updateService).toMatchObject({
    element: null,
    problems: [
      {
        ...{ severity: "ERROR", rule: "REVISION_CONFLICT", path: ["ref"] },
        extensions: { current: { ref: "service:S1", rev: 1, name: "Nama S1", attributes: [] } },
      },
    ],
  });
});

test("a relation of any type is made and taken away, and only between kinds that may have it", async () => {
  await create("Application", "A1");
  await create("Infrastructure", "SRV");
  const made = await ask(
    `mutation { relate(from: "application:A1", type: RUNS_ON, to: "infrastructure:SRV") { element { rev ... on Application { runsOn { edges { relation { id } node { code } } } } } problems { rule } } }`,
  );
  expect(made.errors).toBeUndefined();
  const [edge] = made.data.relate.element.runsOn.edges;
  expect(edge.node.code).toBe("SRV");
  const wrong = await ask(
    `mutation { relate(from: "infrastructure:SRV", type: RUNS_ON, to: "application:A1") { problems { rule } } }`,
  );
  expect(wrong.data.relate.problems).toEqual([{ rule: "END_OF_WRONG_KIND" }]);
  await ask(`mutation { unrelate(id: "${edge.relation.id}") { problems { rule } } }`);
  expect(
    (await ask(`{ application(ref: "application:A1") { runsOn { totalCount } } }`)).data.application.runsOn.totalCount,
  ).toBe(0);
});

test("applyChanges makes elements that mean one another in one call, all or nothing", async () => {
  const apply = (code: string) =>
    ask(`mutation { applyChanges(operations: [
      { create: { clientRef: "layanan", input: { service: { code: "S1", name: "Izin", supportedBy: { add: [{ to: "apl", role: PRIMARY }] } } } } },
      { create: { clientRef: "apl", input: { application: { code: "A1", name: "Aplikasi" } } } },
      { relate: { from: "apl", type: OWNED_BY, to: "opd:${code}" } }
    ]) { elements { ref ownedBy { code } } problems { rule path } } }`);
  const refused = await apply("DKP");
  expect(refused.data.applyChanges.problems).toEqual([
    { rule: "TARGET_NOT_FOUND", path: expect.arrayContaining(["operations", "2", "relate"]) },
  ]);
  expect((await ask(`{ services { totalCount } }`)).data.services.totalCount).toBe(0);
  await create("Opd", "DKP");
  const { data, errors } = await apply("DKP");
  expect(errors).toBeUndefined();
  expect(data.applyChanges.elements.map(({ ref }: { ref: string }) => ref)).toEqual([
    "service:S1",
    "application:A1",
    "application:A1",
  ]);
});
