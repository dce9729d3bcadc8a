import { afterEach, beforeAll, expect, test } from "@jest/globals";
import { readBuiltPages } from "../../src/http/web/built-pages.js";
import { useSite } from "./site.js";

const site = useSite();

let staff: Record<string, string>;
let inspector: Record<string, string>;
beforeAll(async () => {
  [staff, inspector] = [await site.account("Pegawai", "STAFF"), await site.account("Inspektorat", "AUDITOR")];
});

/** Elements of the sample, which are RESTRICTED and INTERNAL by their kinds. */
const audit = { address: "/e/securityControl%3AAUD-01", name: "Audit keamanan SIMPEG 2025" };
const server = { address: "/e/infrastructure%3ASRV-DB", name: "Server basis data" };

const read = ({ address }: { address: string }, headers?: Record<string, string>) => site.html(address, headers);

afterEach(() => {
  expect(site.logged.filter(line => line.includes('"level":50'))).toEqual([]);
});

test("Two viewers ask the same addresses in turn, and neither gets the page of the other", async () => {
  for (let turn = 0; turn < 2; turn++) {
    expect(await read(audit, inspector)).toMatchObject({ status: 200, text: expect.stringContaining(audit.name) });
    expect(await read(audit, staff)).toMatchObject({ status: 404, text: expect.not.stringContaining(audit.name) });
    expect(await read(server, staff)).toMatchObject({ status: 200, text: expect.stringContaining(server.name) });
    expect(await read(server)).toMatchObject({ status: 404, text: expect.not.stringContaining(server.name) });
  }
});

test("A page names no account: everybody with the same rights may be given the same", async () => {
  expect((await site.html("/", staff)).text).not.toContain("Pegawai");
});

test("A page tells that the session has ended, and links to a sign-in that returns to it", async () => {
  const { status, text } = await site.html("/", { cookie: "spbe-session=ended" });
  expect([status, text]).toEqual([401, expect.stringContaining('href="/sign-in?kembali=%2F"')]);
});

test("An address without a page says so, with the status 404", async () => {
  const { status, text } = await site.html("/opd/a/b/c");
  expect([status, text]).toEqual([404, expect.stringContaining("tidak ada")]);
});

test("A page that is requested as if operations had been applied, which nobody keeps any more, is still a page", async () => {
  const { status, headers, text } = await site.html("/opd?asIf=usang");
  expect([status, headers.get("content-type")]).toEqual([404, "text/html; charset=utf-8"]);
  expect(text).toContain("<main");
});

test("A change is offered to those who may try it, and others read that they may not", async () => {
  const offered = async (headers?: Record<string, string>) =>
    (await site.html("/dampak?dari=service%3ALYN-002", headers)).text.includes("Coba sebuah perubahan");
  expect([await offered(inspector), await offered(staff), await offered()]).toEqual([true, false, false]);
  const { status, text } = await site.html("/dampak?asIf=delete,service:LYN-002");
  expect([status, text]).toEqual([403, expect.stringContaining("tidak berhak mencoba perubahan")]);
});

test("Everybody gets the scripts and styles of a page", async () => {
  const { text } = await site.html("/");
  const files = [...text.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, file]) => file!);
  expect(files.length).toBeGreaterThan(1);
  for (const file of files) expect([file, (await site.send(file)).status]).toEqual([file, 200]);
});

test("The document of effects lets nobody try operations who may ask trusted documents only", async () => {
  const { hash } = (await readBuiltPages())!.documents.find(({ name }) => name === "PageMejaEffect")!;
  const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash } });
  const asked = new URLSearchParams({ extensions, variables: '{"operations":[]}' });
  const refused = await site.send(`/graphql?${asked}`, { headers: { "apollo-require-preflight": "true" } });
  expect(((await refused.json()) as any).errors[0].extensions.code).toBe("FORBIDDEN");
});

test("A question mark within a choice belongs to it", async () => {
  expect((await site.html("/cari?kata=apa?", staff)).text).toContain('value="apa?"');
});
