import type { FastifyInstance } from "fastify";
import { askableBy } from "../../access/askable.js";
import { type Reach, roles } from "../../access/roles.js";
import { isSignedIn, type Viewer } from "../../access/viewer.js";
import type { Database } from "../../database/database.js";
import { type OpdOfGrant, opdsOfGrants } from "../../repository/opds-of-grants.js";
import { forbidStoring } from "../no-store.js";
import { forAnyViewer } from "../request-viewer.js";

/**
 * `GET /me`: the account of the request, its roles with OPDs and days (`until` is the first day on which a role no longer
 * applies), and what the account may do.
 */
export function addMeRoute(app: FastifyInstance, database: Pick<Database, "read">): void {
  app.get("/me", forAnyViewer, async ({ viewer }, reply) => {
    const opds = await opdsOfGrants(
      database,
      viewer.grants.flatMap(grant => grant.opds ?? []),
    );
    return forbidStoring(reply).send(describe(viewer, opds));
  });
}

const reachesOf = (reaches: Reach[]) => [...new Set(reaches)].filter(reach => reach !== "NOTHING");

function describe(viewer: Viewer, opds: Map<string, OpdOfGrant>) {
  const { account, grants, sight } = viewer;
  const held = grants.map(({ role }) => roles[role]);
  return {
    account,
    isSignedIn: isSignedIn(viewer),
    signIn: "/sign-in",
    roles: grants.map(({ role, kinds, documents, from, until, opds: ids }) => ({
      ...{ role, label: roles[role].label, kinds, documents, from, until },
      opds: ids?.flatMap(id => opds.get(id) ?? []),
    })),
    may: {
      see: sight === "EVERYTHING" ? ["EVERYTHING"] : sight.levels,
      ask: askableBy(viewer),
      change: reachesOf(held.map(({ changes }) => changes)),
      readRecord: reachesOf(held.map(({ readsRecord }) => readsRecord)),
      comment: viewer.comments,
      manageAccounts: viewer.accounts === "MANAGES",
      readAccounts: viewer.accounts !== "NOTHING",
    },
  };
}
