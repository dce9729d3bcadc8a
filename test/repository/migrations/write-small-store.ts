// Writes a small repository with the program in the working folder, which is that of an earlier version, into NEO4J_URI:
// elements with relations, a merge and a deletion in the record, a comment, an account, a snapshot and events.
import path from "node:path";

const load = (file: string) => import(path.resolve("src", file));

const { readConfig } = await load("config.ts");
const { openDatabase } = await load("start/open-database.ts");
const { localViewer } = await load("access/viewer.ts");
const { createContext } = await load("repository/context.ts");
const { applyChanges } = await load("repository/changes/apply-changes.ts");
const { addComment } = await load("repository/comments/write-comments.ts");
const { addAccount } = await load("access/accounts/add-account.ts");
const { keepSnapshot } = await load("questions/snapshots/write-snapshots.ts");

const { database, stop } = await openDatabase(readConfig(process.env), () => {});
const today = "2026-11-30";
const context = createContext({ database, viewer: localViewer, today });
const create = (kind: string, code: string, relations = {}) => ({
  action: "create",
  ...{ kind, path: [], properties: { code, name: `Nama ${code}` }, relations },
});
const write = (...operations: object[]) => applyChanges(context, operations);

await write(
  { ...create("Opd", "DINKES"), properties: { code: "DINKES", name: "Dinas Kesehatan", opdType: "DINAS" } },
  create("Application", "SIMPUS", { ownedBy: { add: [{ to: "opd:DINKES" }] } }),
  create("Service", "IZIN", {
    supportedBy: { add: [{ to: "application:SIMPUS" }] },
    ownedBy: { add: [{ to: "opd:DINKES" }] },
  }),
);
await write(create("Service", "GANDA"), create("Service", "HAPUS"));
await write({ action: "merge", from: "service:GANDA", into: "service:IZIN", path: [] });
await write({ action: "delete", element: "service:HAPUS", path: [] });
await addComment(context, { ref: "service:IZIN", text: "Mohon diperiksa." });
await addAccount(database, localViewer, { name: "Admin Arsitektur", grants: [{ role: "ARCHITECT" }], today });
await keepSnapshot(context, today);
await stop();
