import type { Confidentiality } from "../metamodel/define/index.js";
import { askableBy } from "./askable.js";
import type { Grant } from "./grant.js";
import { type Role, roles } from "./roles.js";

/**
 * Elements that a viewer may see: all; or those of some levels of confidentiality, those of some kinds, and those that
 * some OPDs are responsible for.
 */
export type Sight =
  | "EVERYTHING"
  | { levels: readonly Confidentiality[]; kinds: readonly string[]; opds: readonly string[] };

/** Elements that a right concerns: all, or those that some OPDs are responsible for. */
type Extent = "EVERYTHING" | { opds: readonly string[] };

/** Account of a request and its rights. Requests of one account share it, so it is never changed, and no key of a request. */
export interface Viewer {
  /** Name of the account, as the change log records it. */
  readonly account: string;
  /** Id of the account. Absent for `public`, `local` and this program itself. */
  readonly accountId?: string;
  /** Rights in force. */
  readonly grants: readonly Grant[];
  readonly sight: Sight;
  /** Elements that the viewer may change. */
  readonly changes: Extent;
  /** Elements whose record of changes the viewer reads, of those that the viewer sees. */
  readonly records: Extent;
  /** True if the viewer may comment on elements. */
  readonly comments: boolean;
  /** Right to the accounts of others. */
  readonly accounts: "MANAGES" | "READS" | "NOTHING";
  /** Equal for viewers who may ask, see and write the same; part of the key of every cache that outlives a request. */
  readonly fingerprint: string;
}

/** Makes a viewer from a sight. Equal sights have equal fingerprints, regardless of their order. */
export function makeViewer(account: string, sight: Sight, grants: readonly Grant[] = []): Viewer {
  const seen =
    sight === "EVERYTHING"
      ? sight
      : { levels: sight.levels.toSorted(), kinds: sight.kinds.toSorted(), opds: sight.opds.toSorted() };
  const [changes, records] = [extentOf(grants, "changes"), extentOf(grants, "readsRecord")];
  const comments = rightsOf(grants).some(({ role }) => role.comments);
  const accounts = accountsOf(grants);
  const fingerprint = JSON.stringify([seen, changes, records, comments, accounts, askableBy({ grants })]);
  return { account, grants, sight, changes, records, comments, accounts, fingerprint };
}

/** Makes the viewer of an account whose grants are all in force. Without grants: sees nothing. */
export const viewerWith = (account: string, grants: readonly Grant[]): Viewer =>
  makeViewer(account, sightOf(grants), grants);

function sightOf(grants: readonly Grant[]): Sight {
  const rights = rightsOf(grants);
  if (rights.some(({ role }) => role.seesAll === "EVERYTHING")) return "EVERYTHING";
  return {
    levels: [...new Set(rights.flatMap(({ role }) => role.sees))],
    kinds: within(rights, "seesAll", "kinds"),
    opds: within(rights, "seesAll", "opds"),
  };
}

function extentOf(grants: readonly Grant[], what: "changes" | "readsRecord"): Extent {
  const rights = rightsOf(grants);
  if (rights.some(({ role }) => role[what] === "EVERYTHING")) return "EVERYTHING";
  return { opds: within(rights, what, "opds").sort() };
}

function accountsOf(grants: readonly Grant[]): Viewer["accounts"] {
  const held = rightsOf(grants).map(({ role }) => role);
  if (held.some(({ managesAccounts }) => managesAccounts)) return "MANAGES";
  return held.some(({ readsAccounts }) => readsAccounts) ? "READS" : "NOTHING";
}

interface Right {
  grant: Grant;
  role: Role;
}

const rightsOf = (grants: readonly Grant[]): Right[] => grants.map(grant => ({ grant, role: roles[grant.role] }));

/** Returns the OPDs or kinds of those grants whose role reaches only these. */
function within(rights: Right[], what: "seesAll" | "changes" | "readsRecord", part: "kinds" | "opds"): string[] {
  const reach = { kinds: "OF_ITS_KINDS", opds: "OF_ITS_OPDS" }[part];
  return [...new Set(rights.flatMap(({ grant, role }) => (role[what] === reach ? (grant[part] ?? []) : [])))];
}

/** Viewer of requests without credentials, while an identity is configured. */
export const publicViewer = viewerWith("public", [{ role: "PUBLIC" }]);

/** Returns the account for a log: its id, because the name of an account may say too much of a small office. */
export const accountInLog = ({ account, accountId }: Viewer): string => accountId ?? account;

/** Returns true for the viewer of an account. */
export const isSignedIn = ({ account }: Viewer): boolean =>
  ![localViewer.account, publicViewer.account].includes(account);

/** Person at this machine, with all rights, while no identity is configured. */
export const localViewer = makeViewer("local", "EVERYTHING", [{ role: "ARCHITECT" }, { role: "ADMIN" }]);

/**
 * Returns the Cypher condition under which a viewer may see the node in a variable: an element, or a record of one with
 * its `confidentiality`, `kind` and `responsible`. Every MATCH of an element needs it. Viewers with a partial sight
 * share one text, so that Neo4j plans it once; `viewerParameters` has its parameters.
 */
export function visible({ sight }: Viewer, variable: string): string {
  if (sight === "EVERYTHING") return "true";
  return `(coalesce(${variable}.confidentiality IN $viewerLevels OR ${variable}.responsible IN $viewerOpds, false) OR ${variable}.kind IN $viewerKinds)`;
}

/**
 * Returns the parameters of `visible` and `ownRecord`, bound once to each statement of a request. Neo4j plans a statement anew for a list
 * of none, one, up to 10, up to 100 entries and so on, so each has two more that no stored value equals: viewers with up to
 * eight OPDs share the plans.
 */
export function viewerParameters({ sight, records }: Viewer): Record<string, readonly string[]> {
  const filled = (values: readonly string[]) => [...values, "", ""];
  const ofRecord: Record<string, string[]> = records === "EVERYTHING" ? {} : { viewerRecordOpds: filled(records.opds) };
  if (sight === "EVERYTHING") return ofRecord;
  const { levels, kinds, opds } = sight;
  return { viewerLevels: filled(levels), viewerKinds: filled(kinds), viewerOpds: filled(opds), ...ofRecord };
}

/** Returns the names of the roles of a viewer, each once. */
export const rolesOf = ({ grants }: Pick<Viewer, "grants">): string[] => [...new Set(grants.map(({ role }) => role))];
