import { beforeAll, describe, expect, test } from "@jest/globals";
import { type ExecutionResult, execute, type GraphQLResolveInfo, parse } from "graphql";
import { localViewer } from "../../../src/access/viewer.js";
import type { Row } from "../../../src/database/database.js";
import { schema } from "../../../src/graphql/schema.js";
import { createContext } from "../../../src/repository/context.js";
import { KeptStatements } from "../../../src/repository/elements/kept-statements.js";
import { element } from "../../support/element.js";
import { today, useEmptyRepository } from "../../support/repository.js";
import { nobody } from "../../support/viewers.js";

const { database, given } = useEmptyRepository();

/** Document that the server caches parsed. */
const document = parse(`query ($first: Int, $ref: ID!, $withName: Boolean! = true) {
  services(first: $first) { nodes { code name @include(if: $withName) supportedBy { nodes { code } } } }
  service(ref: $ref) { name }
}`);

async function asked(variableValues: Row, { day = today, viewer = localViewer } = {}) {
  const contextValue = createContext({ database, viewer, today: day });
  const answer = (await execute({ schema, document, variableValues, contextValue })) as ExecutionResult<any>;
  expect(answer.errors).toBeUndefined();
  return answer.data;
}

describe("a document that is requested again", () => {
  beforeAll(() =>
    given(
      [
        element("izin", "Service", "LYN-1"),
        element("aduan", "Service", "LYN-2"),
        element("app", "Application", "APL-1"),
        "CREATE (izin)-[:SUPPORTED_BY {id: 'r', until: '2027-01-01'}]->(app)",
      ].join("\n"),
    ),
  );

  test("answers as at first", async () => {
    const first = await asked({ ref: "service:LYN-1" });
    expect(first.services.nodes).toMatchObject([{ code: "LYN-1", supportedBy: { nodes: [{ code: "APL-1" }] } }, {}]);
    expect(await asked({ ref: "service:LYN-1" })).toEqual(first);
  });

  test("answers what other variables ask", async () => {
    expect(await asked({ ref: "service:LYN-1", first: 1 })).toMatchObject({ service: { name: "Nama LYN-1" } });
    const other = await asked({ ref: "service:LYN-2", first: 2, withName: false });
    expect(other.service).toEqual({ name: "Nama LYN-2" });
    expect(other.services.nodes.map((each: object) => Object.keys(each))).toEqual(
      Array(2).fill(["code", "supportedBy"]),
    );
    expect((await asked({ ref: "service:ANTAH", first: 0 })).service).toBeNull();
  });

  test("answers for the day of the request", async () => {
    const supports = async (day: string) => {
      const { services } = await asked({ ref: "service:LYN-1" }, { day });
      return services.nodes[0].supportedBy.nodes.length;
    };
    expect([await supports("2026-12-31"), await supports("2027-01-01"), await supports("2026-12-31")]).toEqual([
      1, 0, 1,
    ]);
  });

  test("answers no viewer with what another may see", async () => {
    expect((await asked({ ref: "service:LYN-1" })).service).not.toBeNull();
    expect(await asked({ ref: "service:LYN-1" }, { viewer: nobody })).toEqual({
      services: { nodes: [] },
      service: null,
    });
    expect((await asked({ ref: "service:LYN-1" })).service).not.toBeNull();
  });
});

describe("a statement is compiled", () => {
  const fieldNodes: GraphQLResolveInfo["fieldNodes"] = [{ kind: "Field" } as any];
  const info = (variableValues: Row, nodes = fieldNodes) => ({ fieldNodes: nodes, variableValues }) as any;
  const asking = () => {
    const kept = new KeptStatements<number>();
    let compiled = 0;
    const compile = () => ({ cypher: "", parameters: {}, read: () => ++compiled });
    return (...[about]: Parameters<typeof info>[]) =>
      kept.for(info(...about!), { viewer: localViewer, today }, compile);
  };

  test("once for a field and the same variables", () => {
    const ask = asking();
    expect(ask([{ ref: "a" }])).toBe(ask([{ ref: "a" }]));
    expect(ask([{ ref: "a" }])).not.toBe(ask([{ ref: "b" }]));
    expect(ask([{ ref: "b" }])).not.toBe(ask([{ ref: "b" }, [{ kind: "Field" } as any]]));
  });

  test("once for each of many variables in turn, as for a page of every OPD, until a thousand others were requested", () => {
    const ask = asking();
    const opds = Array.from({ length: 36 }, (_, index) => `opd:${index}`);
    const compiled = opds.map(opd => ask([{ opd }]));
    expect(opds.map(opd => ask([{ opd }]))).toEqual(compiled);
    for (let other = 0; other < 1_000; other++) ask([{ other }]);
    expect(ask([{ opd: opds[0] }])).not.toBe(compiled[0]);
  });

  test("each time where several fragments select the field, or variables are large", () => {
    const ask = asking();
    const twice = [...fieldNodes, ...fieldNodes];
    expect(ask([{}, twice])).not.toBe(ask([{}, twice]));
    expect(ask([{ text: "x".repeat(10_000) }])).not.toBe(ask([{ text: "x".repeat(10_000) }]));
  });
});
