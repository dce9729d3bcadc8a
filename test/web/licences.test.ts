import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { useSite } from "./site.js";

const site = useSite();

/** Returns the heads of the texts: name and version by name. */
async function licences(): Promise<Map<string, string>> {
  const answer = await site.send("/licenses.txt");
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/plain; charset=utf-8"]);
  const [, ...texts] = (await answer.text()).split(/\n={100}\n/);
  for (const text of texts) expect(text.trim()).toMatch(/^\S+ \d\S* \([^)]+.*\)(\n\n\S|$)/);
  return new Map(texts.map(text => [text.trim().split(" ")[0]!, text]));
}

const lock = JSON.parse(readFileSync("package-lock.json", "utf8")).packages;

test("Whoever loads the pages finds the licence of everything in them", async () => {
  const found = await licences();
  for (const name of [
    "preact",
    "preact-render-to-string",
    "cytoscape",
    "wouter-preact",
    "graphiql",
    "react",
    "react-dom",
  ])
    expect(found.get(name)).toContain(`${name} ${lock[`node_modules/${name}`].version} (`);
  expect(found.get("cytoscape")).toContain("The Cytoscape Consortium");
  expect(found.get("codemirror")).toContain("Permission is hereby granted");
});

test("So does whoever loads the service worker", async () => {
  const worker = await (await site.send("/service-worker.js")).text();
  const parts = new Set([...worker.matchAll(/workbox:([a-z-]+):/g)].map(([, part]) => part!));
  const found = await licences();
  expect(parts.size).toBeGreaterThan(1);
  for (const part of parts) expect([part, found.has(`workbox-${part}`)]).toEqual([part, true]);
});
