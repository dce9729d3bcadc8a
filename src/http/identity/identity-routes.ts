import type { FastifyInstance } from "fastify";
import type { Database } from "../../database/database.js";
import type { Identity } from "./identity.js";
import { addMeRoute } from "./me-route.js";
import { requireOwnOrigin } from "./own-origin.js";
import { addSignInRoutes } from "./sign-in-routes.js";

/** Adds sign-in, `GET /me`, and the protection of sessions to a server. */
export function addIdentityRoutes(app: FastifyInstance, identity: Identity, database: Database): void {
  requireOwnOrigin(app, identity.cookies, identity.parts.publicUrl);
  addMeRoute(app, database);
  addSignInRoutes(app, identity);
}
