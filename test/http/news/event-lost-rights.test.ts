import { beforeEach, describe, expect, test } from "@jest/globals";
import { headersOf } from "../../support/account-token.js";
import { eventually } from "../../support/eventually.js";
import { identityOn } from "./events-server.js";
import { useEventViewers } from "./use-event-viewers.js";

const { database, ask, answerOf, listening, start, idOf, service, rename } = useEventViewers();

describe("A listener who loses the right in mid-stream", () => {
  const editor = async (name: string) => ({
    headers: await headersOf(database, name, { role: "EDITOR", opds: [await idOf("opd:DKP")] }),
    name,
  });

  beforeEach(() => start({ identifyViewer: request => identityOn(database).identify(request) }));

  test.each([
    [
      "whose account is revoked",
      (name: string) => `revokeAccount(name: "${name}") { problems { message } }`,
      "UNAUTHENTICATED",
    ],
    [
      "whose role is withdrawn",
      (name: string, grant: string) => `withdrawGrant(name: "${name}", grant: "${grant}") { problems { message } }`,
      "FORBIDDEN",
    ],
  ])("%s gets nothing more, and the reason", async (_, mutation, code) => {
    const { headers, name } = await editor("Operator DKP");
    await service("S1", "DKP");
    const listener = await listening("", headers);
    await rename("service:S1");
    await listener.until(1);
    const { accounts } = await answerOf("{ accounts { nodes { grants { id } } } }");
    const { errors } = await ask(`mutation { ${mutation(name, accounts.nodes[0].grants[0].id)} }`);
    expect(errors).toBeUndefined();
    await eventually(() => listener.state.hasEnded);
    await rename("service:S1", "Lagi");
    expect(listener.changes()).toHaveLength(1);
    expect(listener.heard.at(-1)).toMatchObject({ event: "closed", data: { code } });
    const again = await listening("", headers);
    expect(again.answer.status).toBe({ UNAUTHENTICATED: 401, FORBIDDEN: 403 }[code]);
  });

  test("with a token that has ended is not let in, and one without any reads as the public", async () => {
    await editor("Operator DKP");
    expect((await listening("", { authorization: "Bearer kenari" })).answer.status).toBe(401);
    expect((await listening()).answer.status).toBe(403);
  });
});
