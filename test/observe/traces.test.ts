import { describe, expect, test } from "@jest/globals";
import { eventually } from "../support/eventually.js";
import { pathUp } from "./collector.js";
import { loadedBy, post, useObservedServers } from "./observed-servers.js";

const observed = useObservedServers();

/** Texts that a client sends as values. */
const secrets = ["RAHASIA-SATU", "Nama yang dirahasiakan", "KATA-CARI-RAHASIA"];

/** Adds a service with an application, by variables. */
async function fill(url: string): Promise<void> {
  const operations = [
    { create: { input: { service: { code: secrets[0], name: secrets[1] } } } },
    { create: { input: { application: { code: "APL-1", name: secrets[1] } } } },
    { relate: { from: `service:${secrets[0]}`, type: "SUPPORTED_BY", to: "application:APL-1" } },
  ];
  const query = `mutation Fill($operations: [OperationInput!]!) { applyChanges(operations: $operations) { problems { message } } }`;
  const { data, errors } = await post(url, { query, variables: { operations } });
  expect([errors, data?.applyChanges.problems]).toEqual([undefined, []]);
}

describe("With a collector", () => {
  test("a request is a trace down to its statements, which continues that of a proxy and has no values", async () => {
    const { collector, folder, start } = observed;
    const { url, server } = await start(await collector.settings());
    await fill(url);
    const [traceId, spanId] = ["4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7"];
    const query = `query Cari($ref: ID!, $text: String!) {
      service(ref: $ref) { name responsible { name } } search(text: $text) { element { name } } }`;
    const variables = { ref: `service:${secrets[0]}`, text: secrets[2] };
    const { id, data } = await post(url, { query, variables }, { traceparent: `00-${traceId}-${spanId}-01` });
    expect(data.service.name).toBe(secrets[1]);

    const spans = await collector.traceOf(id);
    const request = spans.find(({ kind }) => kind === 2)!;
    expect(request).toMatchObject({ traceId, parentSpanId: spanId, name: "POST /graphql" });
    expect(request.attributes).toMatchObject({ "http.route": "/graphql", "http.response.status_code": 200 });
    const statements = spans.filter(({ attributes }) => attributes["db.system.name"] === "neo4j");
    expect(statements.length).toBeGreaterThanOrEqual(2);
    for (const statement of statements) {
      expect(statement.kind).toBe(3);
      expect(statement.attributes["db.query.text"]).toContain("MATCH");
      expect(pathUp(spans, statement).at(-1)).toBe("POST /graphql");
    }
    // The other statements find the account.
    const paths = statements.map(statement => pathUp(spans, statement).slice(1)).filter(each => each.length > 1);
    for (const root of ["Query.service", "Query.search"])
      expect(paths).toContainEqual([root, "query Cari", "POST /graphql"]);
    for (const each of paths) expect(each.slice(-2)).toEqual(["query Cari", "POST /graphql"]);

    const picture = await fetch(`${url}/export/neighbourhood.svg?of=service:${secrets[0]}`);
    expect([picture.status, await picture.text()]).toEqual([200, expect.stringContaining(secrets[1]!)]);
    const drawn = await collector.traceOf(picture.headers.get("x-request-id")!);
    const layout = drawn.find(({ name }) => name === "layout")!;
    expect(pathUp(drawn, layout).at(-1)).toBe("GET /export/neighbourhood.svg");
    expect(drawn.filter(({ name }) => name.startsWith("MATCH") || name.startsWith("UNWIND")).length).toBeGreaterThan(0);

    const written = collector.spans.find(({ name }) => name === "mutation Fill")!;
    const change = collector.spans.filter(span => span.traceId === written.traceId);
    const inTransaction = change.filter(({ name, parentSpanId }) => {
      const parent = change.find(each => each.spanId === parentSpanId);
      return name !== "transaction" && parent?.name === "transaction";
    });
    expect(inTransaction.length).toBeGreaterThan(1);

    await fetch(`${url}/export/${secrets[0]}`);
    await fetch(`${url}/opd/${secrets[0]}?q=${secrets[2]}`);
    await eventually(() => collector.spans.some(({ name }) => name === "GET /opd/*"));
    const sent = Object.values(collector.bodies).flat().join();
    for (const secret of [...secrets, encodeURIComponent(secrets[1]!), folder])
      expect(sent.includes(secret) ? secret : "").toBe("");
    expect(await loadedBy(server)).toContain("@opentelemetry/sdk-node");
  });

  test("a stranger continues no trace", async () => {
    const { collector, start } = observed;
    const { url } = await start({ ...(await collector.settings()), TRUSTED_PROXIES: "none" });
    const traceparent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    const { id } = await post(url, { query: "{ services { totalCount } }" }, { traceparent });
    const [request] = (await collector.traceOf(id)).filter(({ kind }) => kind === 2);
    expect(traceparent).not.toContain(request!.traceId);
    expect(request!.parentSpanId ?? "").toBe("");
  });
});
