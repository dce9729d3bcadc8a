import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Account } from "../../access/accounts/account.js";
import { requireManager } from "../../access/accounts/account-rules.js";
import { addAccount, addGrant, approveGrant, revokeAccount } from "../../access/accounts/change-accounts.js";
import { readAccounts } from "../../access/accounts/read-accounts.js";
import type { Actor } from "../../access/accounts/record-account.js";
import type { Grant } from "../../access/grant.js";
import { RepositoryError } from "../../common/repository-error.js";
import type { Database } from "../../database/database.js";
import { idsOfOpds } from "../../repository/opds-of-grants.js";
import { originOf } from "../record/origin-of.js";
import { forAnyViewer } from "../request-viewer.js";

const names = z.array(z.string().max(300)).max(100).optional();
const GrantBody = z.strictObject({
  role: z.string().max(20),
  ...{ opds: names, kinds: names, documents: names },
  ...{ from: z.string().max(10).optional(), until: z.string().max(10).optional() },
});
const AccountBody = z.strictObject({
  name: z.string().max(200),
  subject: z.string().min(1).max(300).optional(),
  grants: z.array(GrantBody).max(20).default([]),
});

interface Store {
  database: Database;
  /** Returns the day in the province, `2026-11-24`. */
  today(): string;
}

type Named = FastifyRequest<{ Params: { name: string } }>;
type NamedGrant = FastifyRequest<{ Params: { name: string; id: string } }>;

/**
 * Adds the management of accounts for ADMIN: `GET /accounts` is the access review; `POST /accounts`, `/accounts/:name/grants`,
 * `/accounts/:name/grants/:id/approve` and `/accounts/:name/revoke` change accounts. Links and tokens are issued by the
 * command only, because whoever issues one could use it.
 */
export function addAccountRoutes(app: FastifyInstance, store: Store): void {
  const { database } = store;
  const withIds = async (grants: z.infer<typeof GrantBody>[]) =>
    Promise.all(grants.map(async grant => ({ ...grant, ...(await opdsIn(grant, store)) }) as Grant));
  app.get("/accounts", forAnyViewer, async ({ viewer }): Promise<Account[]> => {
    requireManager(viewer);
    return readAccounts(database);
  });
  app.post("/accounts", forAnyViewer, async (request, reply) => {
    const { viewer, body } = request;
    requireManager(viewer);
    const { grants, ...account } = readBody(AccountBody, body);
    return reply
      .code(201)
      .send(await addAccount(database, actorOf(request), { ...account, grants: await withIds(grants) }));
  });
  app.post("/accounts/:name/grants", forAnyViewer, async (request: Named) => {
    const { viewer, params, body } = request;
    requireManager(viewer);
    const [grant] = await withIds([readBody(GrantBody, body)]);
    return addGrant(database, actorOf(request), params.name, grant!);
  });
  app.post("/accounts/:name/grants/:id/approve", forAnyViewer, (request: NamedGrant) =>
    approveGrant(database, actorOf(request), request.params.name, request.params.id),
  );
  app.post("/accounts/:name/revoke", forAnyViewer, (request: Named) =>
    revokeAccount(database, actorOf(request), request.params.name),
  );
}

const actorOf = (request: FastifyRequest): Actor => ({
  ...request.viewer,
  requestId: request.id,
  origin: originOf(request),
});

async function opdsIn({ opds }: { opds?: string[] }, { database, today }: Store): Promise<{ opds?: string[] }> {
  return opds ? { opds: await idsOfOpds({ database, today: today() }, opds) } : {};
}

/** Returns a body that has this shape. Throws BAD_USER_INPUT with the place of the first fault. */
function readBody<T>(shape: z.ZodType<T>, body: unknown): T {
  const { data, error } = shape.safeParse(body);
  if (data !== undefined) return data;
  const [fault] = error!.issues;
  throw new RepositoryError("BAD_USER_INPUT", `${fault!.path.join(".") || "The body"}: ${fault!.message}.`);
}
