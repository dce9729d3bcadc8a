import { describe, expect, test } from "@jest/globals";
import type { FastifyRequest } from "fastify";
import { localViewer, publicViewer, viewerWith } from "../../src/access/viewer.js";
import { unauthenticated } from "../../src/http/identity/identity-errors.js";
import { csv, named, useImports } from "./import-server.js";
import { refusal } from "./tiny-server.js";

describe("POST /import with a token", () => {
  const { post, elements } = useImports({ identifyViewer: byToken });

  test("is for those who send it", async () => {
    expect(await refusal(await post(csv, named, { authorization: "Bearer wrong" }))).toEqual([401, "UNAUTHENTICATED"]);
    expect(await refusal(await post(csv, named))).toEqual([403, "FORBIDDEN"]);
    expect(await elements()).toEqual([]);
    expect((await post(csv, named, { authorization: "Bearer a-token-of-sixteen-or-more" })).status).toBe(200);
  });
});

describe.each(["PUBLIC", "STAFF", "AUDITOR", "ADMIN"] as const)("POST /import as %s", role => {
  const { post, elements } = useImports({ identifyViewer: () => viewerWith(role, [{ role }]) });

  test("is refused, because the role changes nothing", async () => {
    expect(await refusal(await post(csv, named))).toEqual([403, "FORBIDDEN"]);
    expect(await elements()).toEqual([]);
  });
});

/** Knows one token, of an account that may change everything. */
function byToken({ headers: { authorization } }: FastifyRequest) {
  if (authorization === undefined) return publicViewer;
  if (authorization === "Bearer a-token-of-sixteen-or-more") return localViewer;
  throw unauthenticated("wrong");
}
