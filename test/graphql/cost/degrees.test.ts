import { describe, expect, test } from "@jest/globals";
import neo4j, { type ProfiledPlan } from "neo4j-driver";
import { DatabaseError } from "../../../src/database/database-error.js";
import { KeptDegrees } from "../../../src/graphql/cost/kept-degrees.js";
import { countStatement, readDegrees } from "../../../src/graphql/cost/read-degrees.js";
import { Application } from "../../../src/metamodel/application.js";
import { Element, type Kind } from "../../../src/metamodel/define/index.js";
import { Infrastructure } from "../../../src/metamodel/infrastructure.js";
import { metamodel } from "../../../src/metamodel/metamodel.js";
import { Opd } from "../../../src/metamodel/opd.js";
import { Service } from "../../../src/metamodel/service.js";
import { eventually } from "../../support/eventually.js";
import { useRepository } from "../../support/repository.js";

const { database, given } = useRepository();
const field = (name: string) => metamodel.field(Service, name)!;
const twoServices = `CREATE (a:Element:Service {id: 'a'}), (b:Element:Service {id: 'b'}), (o:Element:Opd {id: 'o'}),
  (x:Element:Application {id: 'x'}), (a)-[:OWNED_BY]->(o), (x)-[:OWNED_BY]->(o),
  (a)-[:SUPPORTED_BY]->(x), (b)-[:SUPPORTED_BY]->(x), (a)-[:SUPPORTED_BY {role: 'ALTERNATIVE'}]->(x)`;

describe("The degrees of the graph", () => {
  test("are how many relations an element has on average, seen from either end", async () => {
    await given(twoServices);
    const degrees = await readDegrees(database);
    expect([degrees.elements(Service), degrees.elements(Element)]).toEqual([2, 4]);
    expect(degrees.ofField(field("supportedBy"))).toBe(1.5);
    expect(degrees.ofField(metamodel.fields.find(({ name }) => name === "supports")!)).toBe(3);
    expect(degrees.ofField(field("ownedBy"))).toBe(0.5);
    expect(degrees.ofTypes()).toBe((2 * 5) / 4);
    expect(degrees.ofTypes(["OWNED_BY"], "IN")).toBe(0.5);
  });

  test("tell apart whose relations share a type", async () => {
    await given(`CREATE (x:Element:Application), (:Element:Opd), (s:Element:Infrastructure), (t:Element:Infrastructure),
      (x)-[:CONNECTED_TO]->(s), (s)-[:CONNECTED_TO]->(t), (x)-[:CONNECTED_TO]->(t)`);
    const degrees = await readDegrees(database);
    const ofKind = (kind: Kind) => degrees.ofField(metamodel.field(kind, "connectedTo")!);
    expect([Application, Infrastructure, Opd].map(ofKind)).toEqual([2, 0.5, 0]);
  });

  test("contain the nodes of each taxonomy", async () => {
    await given(`CREATE (:Element:Reference {id: '1', taxonomy: 'RAL', version: '1', code: 'RAL'}),
      (:Element:Reference {id: '2', taxonomy: 'RAL', version: '1', code: 'RAL.01'})`);
    const degrees = await readDegrees(database);
    expect(["RAL", "RAB"].map(taxonomy => degrees.nodesOf(taxonomy))).toEqual([2, 0]);
  });

  test("are counted without looking at an element", async () => {
    expect([...new Set(operatorsOf(await explain(countStatement)))].sort()).toEqual([
      "Apply",
      "NodeCountFromCountStore",
      "ProduceResults",
      "Projection",
      "RelationshipCountFromCountStore",
    ]);
  });
});

describe("The cached degrees", () => {
  /** Returns a graph that answers at once, late, or not at all. */
  function graphThat(answer: () => Promise<unknown>) {
    const asked = { times: 0, failures: 0 };
    const read = async (cypher: string) => {
      asked.times++;
      await answer();
      return database.read(cypher);
    };
    const keep = (lifeMs?: number) => new KeptDegrees({ read }, () => asked.failures++, lifeMs);
    return { asked, keep };
  }
  const away = () => Promise.reject(new DatabaseError("DATABASE_UNAVAILABLE"));

  test("are read once for all requests that come meanwhile and soon after", async () => {
    await given(twoServices);
    const { asked, keep } = graphThat(async () => {});
    const kept = keep();
    const both = await Promise.all([kept.current(), kept.current()]);
    expect([...both, await kept.current()].map(degrees => degrees.elements(Service))).toEqual([2, 2, 2]);
    expect(asked.times).toBe(1);
  });

  test("are renewed while requests go on with the old ones", async () => {
    let release = () => {};
    let isSlow = false;
    const slowly = () => new Promise<void>(done => (release = done));
    const { keep } = graphThat(() => (isSlow ? slowly() : Promise.resolve()));
    const kept = keep(0);
    expect((await kept.current()).elements(Service)).toBe(0);
    isSlow = true;
    await given(twoServices);
    expect((await kept.current()).elements(Service)).toBe(0);
    isSlow = false;
    release();
    await eventually(async () => (await kept.current()).elements(Service) === 2);
  });

  test("stay while Neo4j is away, and are assumed until it was there", async () => {
    await given(twoServices);
    let isAway = true;
    const { asked, keep } = graphThat(() => (isAway ? away() : Promise.resolve()));
    const kept = keep(0);
    expect((await kept.current()).ofField(field("supportedBy"))).toBe(1);
    isAway = false;
    await eventually(async () => (await kept.current()).ofField(field("supportedBy")) === 1.5);
    isAway = true;
    const failed = asked.failures;
    await eventually(async () => Boolean(await kept.current()) && asked.failures > failed);
    expect((await kept.current()).ofField(field("supportedBy"))).toBe(1.5);
  });
});

const operatorsOf = ({ operatorType, children }: Pick<ProfiledPlan, "operatorType" | "children">): string[] => [
  operatorType.replace("@neo4j", ""),
  ...children.flatMap(operatorsOf),
];

async function explain(cypher: string) {
  const { TEST_NEO4J_URI, TEST_NEO4J_USER = "neo4j", TEST_NEO4J_PASSWORD = "" } = process.env;
  const driver = neo4j.driver(TEST_NEO4J_URI!, neo4j.auth.basic(TEST_NEO4J_USER, TEST_NEO4J_PASSWORD));
  const { summary } = await driver.executeQuery(`EXPLAIN ${cypher}`);
  await driver.close();
  return summary.plan as ProfiledPlan;
}
