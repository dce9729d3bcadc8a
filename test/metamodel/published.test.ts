import { expect, test } from "@jest/globals";
import { metamodel } from "../../src/metamodel/metamodel.js";
import { useRepository } from "../support/repository.js";

const { ask } = useRepository();

test("the metamodel and the limits tell themselves", async () => {
  const { data } = await ask(
    `{ limits { maxPageSize } metamodel { kinds { name label properties { name label type } } relations { source type target labels carriesImpact } } }`,
  );
  expect(data.limits.maxPageSize).toBe(500);
  expect(data.metamodel.kinds).toHaveLength(metamodel.kinds.length);
  expect(data.metamodel.relations).toContainEqual(
    expect.objectContaining({ source: "Service", type: "SUPPORTED_BY", target: "Application", carriesImpact: true }),
  );
});

test("the metamodel says which values a new element needs, and which relations lead to one element only", async () => {
  const { data, errors } = await ask(
    `{ metamodel { kinds { name properties { name required } } relations { source type isToOne } } }`,
  );
  expect(errors).toBeUndefined();
  const service = data.metamodel.kinds.find(({ name }: { name: string }) => name === "Service");
  const required = service.properties.filter((each: { required: boolean }) => each.required);
  expect(required.map(({ name }: { name: string }) => name)).toEqual(["code", "name"]);
  const relations = data.metamodel.relations;
  expect(relations).toContainEqual({ source: "Element", type: "OWNED_BY", isToOne: true });
  expect(relations).toContainEqual({ source: "Service", type: "SUPPORTED_BY", isToOne: false });
});

test("the metamodel tells of each relation what severity rests on", async () => {
  const condition = "relation { property value } source { property value } standIn { property value }";
  const { data, errors } = await ask(
    `{ metamodel { relations { source type vital together vitalWhen { ${condition} } properties { name type } } } }`,
  );
  expect(errors).toBeUndefined();
  const of = (source: string, type: string) =>
    data.metamodel.relations.find((each: any) => each.source === source && each.type === type);
  expect(of("Application", "RUNS_ON")).toMatchObject({ vital: "ALWAYS", vitalWhen: null });
  expect(of("Service", "OWNED_BY") ?? of("Element", "OWNED_BY")).toMatchObject({ vital: "NEVER", together: false });
  expect(of("Service", "SUPPORTED_BY")).toMatchObject({
    vital: "CONDITIONAL",
    vitalWhen: { relation: [{ property: "role", value: "PRIMARY" }] },
    properties: expect.arrayContaining([{ name: "role", type: "SupportRole" }]),
  });
});
