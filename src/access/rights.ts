import { RepositoryError } from "../common/repository-error.js";
import { askableBy } from "./askable.js";
import { type Role, type RoleName, roles } from "./roles.js";
import { publicViewer, type Viewer } from "./viewer.js";

/** Returns true for a viewer who may read comments with their accounts. */
export const readsComments = (viewer: Viewer): boolean => askableBy(viewer) === "ANYTHING";

/** Returns true if a viewer may ask a trusted document; without a name, any other request. */
export function mayAsk(viewer: Viewer, document: string | undefined): boolean {
  const askable = askableBy(viewer);
  if (askable === "ANYTHING") return true;
  return document !== undefined && (askable === "TRUSTED_DOCUMENTS" || askable.includes(document));
}

/** Throws FORBIDDEN for a viewer who may not ask a trusted document; without a name, any other request. */
export function requireAskable(viewer: Viewer, document: string | undefined): void {
  if (mayAsk(viewer, document)) return;
  const askable = askableBy(viewer);
  const documents = typeof askable === "string" ? "trusted documents (GET /questions)" : askable.join(", ");
  throw forbidden(
    viewer,
    documents === "" ? "Asking anything" : `You may ask ${documents} only. Everything else`,
    rolesThat(role => !role.onlyDocuments && !role.managesAccounts),
  );
}

/** Returns true for a viewer who reads a record of changes. */
export const readsRecord = ({ records }: Viewer): boolean => records === "EVERYTHING" || records.opds.length > 0;

/** Throws FORBIDDEN for a viewer who reads no record of changes. */
export function requireRecord(viewer: Viewer): void {
  if (readsRecord(viewer)) return;
  throw forbidden(
    viewer,
    "The record of changes",
    rolesThat(({ readsRecord }) => readsRecord !== "NOTHING"),
  );
}

/** Throws FORBIDDEN for a viewer whose grants change nothing. */
export function requireWriting(viewer: Viewer): void {
  if (viewer.grants.some(({ role }) => roles[role].changes !== "NOTHING")) return;
  throw forbidden(
    viewer,
    "Writing",
    rolesThat(role => role.changes !== "NOTHING"),
  );
}

/** Throws FORBIDDEN for a viewer whose grants do not allow comments. */
export function requireCommenting(viewer: Viewer): void {
  if (viewer.comments) return;
  throw forbidden(
    viewer,
    "Commenting",
    rolesThat(role => role.comments === true),
  );
}

/** Throws FORBIDDEN for a viewer who may not read the accounts of others. */
export function requireAccounts(viewer: Viewer): void {
  if (viewer.accounts !== "NOTHING") return;
  throw forbidden(
    viewer,
    "Reading accounts",
    rolesThat(({ readsAccounts }) => Boolean(readsAccounts)),
  );
}

/** Returns the events of the record that a viewer may read. Throws FORBIDDEN for one who may read none. */
export function eventsReadBy(viewer: Viewer): "EVERYTHING" | "OF_ACCOUNTS" {
  if (viewer.grants.some(({ role }) => roles[role].readsEvents)) return "EVERYTHING";
  if (viewer.accounts === "MANAGES") return "OF_ACCOUNTS";
  throw forbidden(
    viewer,
    "The record of events",
    rolesThat(({ readsEvents }) => Boolean(readsEvents)),
  );
}

const rolesThat = (may: (role: Role) => boolean) => (Object.keys(roles) as RoleName[]).filter(name => may(roles[name]));

function forbidden({ account }: Viewer, what: string, needed: RoleName[]): RepositoryError {
  const signIn = account === publicViewer.account ? " Sign in, or send Authorization: Bearer <token>." : "";
  return new RepositoryError("FORBIDDEN", `${what} needs one of the roles ${needed.join(", ")}.${signIn}`, { needed });
}
