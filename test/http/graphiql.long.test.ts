import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { HttpServer } from "../../src/http/http-server.js";
import { ask, configWith, startTinyServer } from "./tiny-server.js";

let server: HttpServer;
beforeAll(async () => {
  server = await startTinyServer();
});
afterAll(() => server.stop());

test("GraphiQL comes from this server alone, and its policy lets the browser load from nowhere else", async () => {
  const answer = await fetch(`${server.url}/graphiql`);
  const links = [...(await answer.text()).matchAll(/(?:src|href)="([^"]+)"/g)].map(([, link]) => link!);
  expect(links.filter(link => !/^\/(graphiql\/|favicon\.ico$)/.test(link))).toEqual([]);
  for (const link of links) expect([link, (await fetch(server.url + link)).status]).toEqual([link, 200]);
  expect(answer.headers.get("content-security-policy")).toMatch(/^default-src 'self'/);
});

test("A file opened on its own, such as a picture, has the icon of the page", async () => {
  const icon = await fetch(`${server.url}/favicon.ico`);
  expect([icon.status, icon.headers.get("content-type")]).toEqual([200, "image/svg+xml"]);
  expect(icon.headers.get("cache-control")).toBe("public, max-age=86400");
});

test("GraphiQL is given the example questions", async () => {
  const examples = (await (await fetch(`${server.url}/graphiql/examples.json`)).json()) as object[];
  expect(examples[0]).toMatchObject({ name: "01-services", query: expect.stringContaining("services") });
});

test("GraphiQL can be switched off, and queries are still answered", async () => {
  const without = await startTinyServer(configWith({ graphiql: false }));
  for (const path of ["/", "/graphiql", "/graphiql/page.js", "/graphiql/examples.json"])
    expect([path, (await fetch(without.url + path)).status]).toEqual([path, 404]);
  expect((await ask(without, "{ hello }")).body.data).toEqual({ hello: "halo" });
  await without.stop();
});

test("The schema can be hidden from clients: neither introspection nor an error shows its names", async () => {
  const silent = await startTinyServer(configWith({ introspection: false }));
  expect((await ask(silent, "{ __schema { types { name } } }")).body.errors[0].message).toMatch(/introspection/);
  expect((await ask(silent, "{ helo }")).body.errors[0].message).not.toContain("hello");
  expect((await ask(silent, "{ hello __typename }")).body.data).toEqual({ hello: "halo", __typename: "Query" });
  await silent.stop();
});
