import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { HttpServer } from "../../src/server/http-server.js";
import { startTinyServer } from "./tiny-server.js";

let server: HttpServer;
beforeAll(async () => {
  server = await startTinyServer();
});
afterAll(() => server.stop());

test("GraphiQL comes from this server alone, and the browser is told to fetch from nowhere else", async () => {
  const answer = await fetch(server.url);
  const links = [...(await answer.text()).matchAll(/(?:src|href)="([^"]+)"/g)].map(([, link]) => link!);
  expect(links.filter(link => !link.startsWith("/graphiql/"))).toEqual([]);
  for (const link of links) expect([link, (await fetch(server.url + link)).status]).toEqual([link, 200]);
  expect(answer.headers.get("content-security-policy")).toMatch(/^default-src 'self'/);
});

test("What is opened by itself, such as a picture, has the icon of the page", async () => {
  const icon = await fetch(`${server.url}/favicon.ico`);
  expect([icon.status, icon.headers.get("content-type")]).toEqual([200, "image/svg+xml"]);
});

test("GraphiQL is given the example questions", async () => {
  const examples = (await (await fetch(`${server.url}/graphiql/examples.json`)).json()) as object[];
  expect(examples[0]).toMatchObject({ name: "01-services", query: expect.stringContaining("services") });
});
