import { describe, expect, test } from "@jest/globals";
import { aWhile } from "./listen.js";
import { opd, service, useEvents } from "./use-events.js";

const { ask, servers, listening, write, rename } = useEvents();

describe("A filter", () => {
  const refsFor = async (query: string) => {
    const listener = await listening(servers.one.url, query);
    return { listener, refs: () => listener.changes().map(({ data }) => data.ref) };
  };

  test("wants kinds, the responsible OPD, or one element", async () => {
    await write(opd("DKP"), opd("DINKES"), service("S1", `ownedBy: "opd:DKP"`), service("S2", `ownedBy: "opd:DINKES"`));
    const all = await refsFor("");
    const byFilter = {
      "?kind=Service&kind=Application": await refsFor("?kind=Service&kind=Application"),
      "?kind=Opd,Application": await refsFor("?kind=Opd,Application"),
      "?opd=opd:DKP": await refsFor("?opd=opd:DKP"),
      "?element=service:S2": await refsFor("?element=service:S2"),
      "?kind=Opd&opd=opd:DINKES": await refsFor("?kind=Opd&opd=opd:DINKES"),
    };
    for (const ref of ["service:S1", "service:S2"]) await rename(ref, "Baru");
    for (const ref of ["opd:DKP", "opd:DINKES"])
      await ask(
        `mutation { updateOpd(ref: "${ref}", expectedRev: 1, changes: { name: "Baru" }) { problems { message } } }`,
      );
    await all.listener.until(4);
    await aWhile(500);
    expect(Object.fromEntries(Object.entries(byFilter).map(([query, { refs }]) => [query, refs()]))).toEqual({
      "?kind=Service&kind=Application": ["service:S1", "service:S2"],
      "?kind=Opd,Application": ["opd:DKP", "opd:DINKES"],
      "?opd=opd:DKP": ["service:S1", "opd:DKP"],
      "?element=service:S2": ["service:S2"],
      "?kind=Opd&opd=opd:DINKES": ["opd:DINKES"],
    });
  });

  test.each([
    ["?kind=Kenari", 400, "BAD_USER_INPUT"],
    ["?kinds=Service", 400, "BAD_USER_INPUT"],
    ["?element=service:NIHIL", 404, "NOT_FOUND"],
    ["?opd=opd:NIHIL", 404, "NOT_FOUND"],
    ["?question=Q999", 404, "NOT_FOUND"],
    ["?question=Q09&kind=Service", 400, "BAD_USER_INPUT"],
    ["?question=Q09&variables=[1]", 400, "BAD_USER_INPUT"],
    ["?variables={}", 400, "BAD_USER_INPUT"],
  ])("%s is refused with %s %s", async (query, status, code) => {
    const { answer } = await listening(servers.one.url, query);
    expect([answer.status, ((await answer.json()) as any).errors[0].extensions.code]).toEqual([status, code]);
  });
});
