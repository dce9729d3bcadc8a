import { expect, test } from "@jest/globals";
import { verifyEvents } from "../../../src/record/events/verify-events.js";
import { readRecordKey } from "../../../src/record/record-key.js";
import { refusal } from "../tiny-server.js";
import { cookieOf } from "./identity-server.js";
import { useRecord } from "./record-server.js";

const { command, send, ask, useLink, url, database, config, logged, of, record, events, refusals } = useRecord();

/** Sends a mutation as an account, and returns its data. */
const mutate = async (name: string, mutation: string) =>
  ((await (await ask(`mutation { ${mutation} }`, of(name))).json()) as any).data;

test("a request that shows something RESTRICTED is recorded once, also when its answer was remembered", async () => {
  const headers = { ...of("Operator DKP"), "user-agent": "Peramban/1" };
  const list = "{ applications { nodes { code } } }";
  let [requests, isRemembered] = [0, false];
  // Recording and the day of last use move the revision, so that the second answer need not be the remembered one.
  for (; !isRemembered && requests < 50; requests++)
    isRemembered = (await ask(list, headers)).headers.get("cache-status") === "answers; hit";
  expect(isRemembered).toBe(true);
  await ask(`{ applications(filter: { code: { eq: "TBK" } }) { nodes { code publicIp } } }`, headers);
  await ask(list, of("Staf"));
  await ask("{ applications { totalCount } }", headers);
  const read = await events("Operator DKP", "READ_RESTRICTED", requests);
  expect(read[0]).toMatchObject({
    ...{ subject: "/graphql", refs: ["application:RHS"], count: 1, roles: ["EDITOR"] },
    origin: { client: "Peramban/1", address: expect.stringMatching(/127\.0\.0\.1|::1/) },
  });
  expect(new Set(read.map(({ requestId }) => requestId)).size).toBe(requests);
  expect(await record("Inspektorat", "?event=READ_RESTRICTED&account=Staf")).toEqual([]);
  expect(await record("Inspektorat", "?event=READ_RESTRICTED&account=local")).toEqual([]);
});

test("a RESTRICTED property of an open element is recorded for whoever may read it, as are files", async () => {
  const paths = [
    "/export/applications.csv",
    "/export/applications.xlsx",
    "/export/neighbourhood.svg?of=application:RHS",
  ];
  for (const path of paths) expect((await send(path, { headers: of("Inspektorat") })).status).toBe(200);
  const exported = await events("Inspektorat", "EXPORTED_RESTRICTED", 3);
  expect(exported.map(({ subject }) => subject)).toEqual(paths.map(path => path.split("?")[0]));
  expect(exported[0]!.refs).toEqual(["application:RHS", "application:TBK"]);
  expect(exported[2]!.refs).toEqual(["application:RHS"]);
  await ask("{ changes { nodes { ref } } }", of("Inspektorat"));
  expect((await events("Inspektorat", "READ_RESTRICTED", 1))[0]!.refs).toEqual(["application:RHS"]);
  await ask("{ aggregate(elements: { applications: {} }) { nodes { count } } }", of("Inspektorat"));
  const values = `{ aggregate(elements: { applications: {} }, by: { name: "publicIp" }) { nodes { first { value } } } }`;
  await ask(values, of("Inspektorat"));
  expect((await events("Inspektorat", "READ_RESTRICTED", 2))[1]!.refs).toEqual(["application:TBK"]);
});

test("a request that breaks off is recorded with its address, and ends no server", async () => {
  const stop = new AbortController();
  // A busy machine refuses some before they break off: those of no account whose refusals are counted below.
  const headers = { ...of("Pengelola"), "content-type": "text/csv" };
  const init = { headers, method: "POST", signal: stop.signal };
  const broken = Array.from({ length: 20 }, () => send("/import?name=Layanan.csv", { ...init, body: "Kode,Nama\n" }));
  setTimeout(() => stop.abort(), 2);
  await Promise.allSettled(broken);
  expect((await send("/me", { headers: of("Pengelola") })).status).toBe(200);
});

test("sign-ins are recorded", async () => {
  const link = (await command("link", "Staf")).last;
  const cookie = cookieOf(await useLink(link));
  expect((await useLink(link)).status).toBe(401);
  await send("/sign-out", { method: "POST", headers: { cookie, origin: url() } });
  await events("Staf", "SIGNED_IN", 1);
  await events("Staf", "SIGNED_OUT", 1);
});

test("reading a comment on a RESTRICTED element is recorded", async () => {
  const text = `comment(ref: "application:RHS", text: "Benar?") { comment { id } problems { rule } }`;
  const { id } = (await mutate("Operator DKP", text)).comment.comment;
  const read = await record("Inspektorat", "?event=READ_RESTRICTED&account=Inspektorat");
  const resolved = await mutate("Inspektorat", `resolveComment(id: "${id}", validateOnly: true) { comment { text } }`);
  expect(resolved.resolveComment.comment.text).toBe("Benar?");
  const [event] = (await events("Inspektorat", "READ_RESTRICTED", read.length + 1)).slice(-1);
  expect(event).toMatchObject({ refs: ["application:RHS"], count: 1 });
  const deleted = await mutate("Inspektorat", `deleteComment(id: "${id}") { problems { rule } }`);
  expect(deleted.deleteComment.problems).toEqual([{ rule: "FORBIDDEN" }]);
});

// Refusals are stored after their minute, so that one test waits for those of all tests above.
test("refusals are counted by account, code and minute, those of changes and comments too", async () => {
  for (let each = 0; each < 3; each++) await send("/export/accounts.csv", { headers: of("Staf") });
  const change = `updateApplication(ref: "TBK", expectedRev: 1, changes: { name: "X" }) { problems { rule } }`;
  expect((await mutate("Operator DKP", change)).updateApplication.problems).toEqual([{ rule: "FORBIDDEN" }]);
  const sheet = { method: "POST", headers: { ...of("Operator DKP"), "content-type": "text/csv" } };
  const foreign = await send("/import?name=Aplikasi.csv", { ...sheet, body: "Kode,Nama,dimiliki oleh\nX,X,DINKES\n" });
  expect(foreign.status).toBe(422);
  expect((await events("public", "SIGN_IN_FAILED", 1))[0]).toMatchObject({ subject: "UNAUTHENTICATED" });
  await refusals("Inspektorat", 1);
  for (const refused of [...(await refusals("Staf", 3)), ...(await refusals("Operator DKP", 2))])
    expect(refused).toMatchObject({ subject: "FORBIDDEN" });
});

test("every change of an account is recorded at once, with who made it from where", async () => {
  const grant = `addGrant(name: "Staf", grant: { role: EDITOR, opds: ["DKP"] }) { problems { rule } }`;
  expect((await mutate("Pengelola", grant)).addGrant.problems).toEqual([]);
  const changes = await record("Inspektorat", "?event=ACCOUNT_CHANGED");
  expect(changes.filter(({ subject }) => subject === "Staf").map(({ account, detail }) => [account, detail])).toEqual([
    ["local", "ADDED STAFF"],
    ["local", "LINK ISSUED"],
    ["local", "TOKEN ISSUED"],
    ["local", "LINK ISSUED"],
    ["Pengelola", "GRANTED EDITOR"],
  ]);
  expect(changes.at(-1)!.origin).toMatchObject({ address: expect.any(String) });
});

test("AUDITOR reads the whole record, ADMIN that of accounts without origins, everybody else nothing", async () => {
  const ofAdmin = await record("Pengelola");
  expect(new Set(ofAdmin.map(({ event }) => event))).not.toContain("READ_RESTRICTED");
  expect(ofAdmin.some(({ event }) => event === "ACCOUNT_CHANGED")).toBe(true);
  expect(JSON.stringify(ofAdmin)).not.toMatch(/127\.0\.0\.1|Peramban/);
  expect(await record("Pengelola", "?event=REFUSED")).toEqual([]);
  for (const headers of [of("Operator DKP"), of("Staf"), {}])
    expect(await refusal(await send("/record", { headers }))).toEqual([403, "FORBIDDEN"]);
  expect(await refusal(await send("/record?since=kemarin", { headers: of("Inspektorat") }))).toEqual([
    400,
    "BAD_USER_INPUT",
  ]);
  const csv = await (await send("/record?format=csv&event=ACCOUNT_CHANGED", { headers: of("Inspektorat") })).text();
  expect(csv).toContain("Waktu,Peristiwa,Akun");
  expect(csv).toContain("Akun diubah,local");
  await events("Pengelola", "RECORD_READ", 2);
});

test("neither log nor metrics have an event, and the chains are whole", async () => {
  const metrics = await (await send("/metrics", { headers: of("Staf") })).text();
  const numberOf = (name: string) => Number(new RegExp(`^${name} (\\d+)$`, "m").exec(metrics)?.[1]);
  expect(numberOf("record_events_stored")).toBeGreaterThan(1);
  expect(numberOf("record_events_lost")).toBe(0);
  for (const text of ["Inspektorat", "application:RHS", "Peramban/1"]) {
    expect(metrics).not.toContain(text);
    expect(logged.join("\n")).not.toContain(text);
  }
  const defects = [];
  for await (const defect of verifyEvents(database, readRecordKey(config()))) defects.push(defect);
  expect(defects).toEqual([]);
});

test("the command erases where the events of an account came from, and says so in the record", async () => {
  expect((await command("erase", "Operator DKP")).stdout).toContain("dihapus");
  const [read] = await record("Inspektorat", "?event=READ_RESTRICTED&account=Operator DKP");
  expect(read).toMatchObject({ refs: ["application:RHS"], origin: null });
  expect((await record("Pengelola", "?event=ORIGINS_ERASED"))[0]).toMatchObject({
    subject: "Operator DKP",
    account: "local",
  });
  for await (const defect of verifyEvents(database, readRecordKey(config()))) expect(defect).toBeUndefined();
});
