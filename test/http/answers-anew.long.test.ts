import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { HttpServer } from "../../src/http/http-server.js";
import { openTestDatabase, today } from "../support/repository.js";
import { nobody } from "../support/viewers.js";
import { named, useKeptAnswers } from "./keeping-server.js";

const { database, ask, circumstances, serve, server } = useKeptAnswers();
/** Two servers on one Neo4j, each with its own driver, as behind a load balancer. */
const second = openTestDatabase();
let otherServer: HttpServer;

beforeAll(async () => {
  otherServer = await serve(second);
});
afterAll(async () => {
  await otherServer.stop();
  await second.close();
});

describe("A query is executed anew", () => {
  test.each([
    ["an operation of the same document is another", { operationName: "B" }],
    ["variables are others", { variables: { ref: "LAIN" } }],
  ])("when %s", async (_what, more) => {
    const query = `query A($ref: ID = "X") { service(ref: $ref) { name } } query B($ref: ID = "X") { service(ref: $ref) { name } }`;
    await ask(query, { operationName: "A" });
    expect((await ask(query, { operationName: "A", ...more })).isKept).toBe(false);
  });

  test("on another day, and for who may see other things", async () => {
    await ask(named);
    circumstances.day = "2026-11-25";
    expect((await ask(named)).isKept).toBe(false);
    Object.assign(circumstances, { day: today, viewer: nobody });
    expect((await ask(named)).isKept).toBe(false);
  });

  test("after Cypher written by hand, through whatever driver", async () => {
    await ask(named);
    await second.write(transaction => transaction.run("MATCH (s:Service) SET s.name = 'Lain'"));
    expect((await ask(named)).body.data.service.name).toBe("Lain");
  });

  test("when its answer had errors, and when it changes something", async () => {
    for (const query of [
      `{ impact(of: "NONE") { totalCount } }`,
      `{ nothing }`,
      `mutation { delete(ref: "LYN-001", expectedRev: 1) { problems { rule } } }`,
    ]) {
      await ask(query);
      expect((await ask(query)).isKept).toBe(false);
    }
  });

  test("when Neo4j does not tell how new the graph is", async () => {
    await ask(named);
    circumstances.isAway = true;
    expect(await ask(named)).toMatchObject({ isKept: false, body: { data: { service: {} } } });
  });
});

test("Two servers, a thousand changes and questions in turns: no answer is older than the change before it", async () => {
  const [one, other] = [server(), otherServer];
  const askAt = async (...asked: HttpServer[]) => {
    const answers = await Promise.all(asked.map(server => ask(named, {}, {}, server)));
    return answers.map(({ isKept, body }) => ({ isKept, name: body.data.service.name }));
  };
  for (let turn = 1; turn <= 50; turn++) {
    const name = `Nama ${turn}`;
    const writer = turn % 2 ? database : second;
    await writer.write(transaction => transaction.run("MATCH (s:Service) SET s.name = $name", { name }));
    const fresh = await askAt(one, other, one, other);
    expect(fresh.map(answer => answer.name)).toEqual([name, name, name, name]);
    const again = await askAt(...Array(15).fill([one, other]).flat().slice(0, 15));
    expect(again).toEqual(Array(15).fill({ isKept: true, name }));
  }
});

test("A change tells its bookmark, with which another server's answer is at least as new; one from elsewhere is refused", async () => {
  const query = `mutation { updateService(ref: "LYN-001", expectedRev: 1, changes: { name: "Baru" }) { element { name } } }`;
  const bookmark = (await ask(query)).headers.get("x-bookmark")!;
  expect(bookmark).toMatch(/^FB:/);
  const { body } = await ask(named, {}, { "x-bookmark": bookmark }, otherServer);
  expect(body.data.service.name).toBe("Baru");
  const refused = await ask(named, {}, { "x-bookmark": "FB:kcwQ" });
  expect(refused.body.errors[0].extensions.code).toBe("BOOKMARK_UNKNOWN");
});
