import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { addresses } from "../web/page-addresses.js";

const folders = readdirSync("src/web/pages").sort();

/** Returns the folder of the page at an address. */
const folderOf = (address: string) => /^\/(\w*)/.exec(address)![1] || "ringkasan";

test("Each page of src/web/pages has an address in test/web/page-addresses.ts, which the tests open", () => {
  expect([...new Set(addresses.map(folderOf))].sort()).toEqual(folders);
});

test("Each page of src/web/pages has a row in docs/web.md", () => {
  const rows = readFileSync("docs/web.md", "utf8").matchAll(/^\|[^|]*\| `(\/[^`]*)` \|/gm);
  expect([...rows].map(([, address]) => folderOf(address!)).sort()).toEqual(folders);
});
