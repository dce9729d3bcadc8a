import { describe, expect, test } from "@jest/globals";
import { asIf, named, rename, useProvince } from "./province.js";

const { ask } = useProvince();

describe("the response cache", () => {
  test("neither stores nor repeats an answer as if, which has no ETag", async () => {
    const source = `${asIf} ${named}`;
    const answers = [];
    for (const operations of [[rename], [rename]]) answers.push(await ask(source, { operations }));
    for (const { headers } of answers) {
      expect(Object.fromEntries(headers)).not.toHaveProperty("etag");
      expect(headers.get("cache-status")).toBeNull();
      expect(headers.get("x-bookmark")).toBeNull();
      expect(headers.get("cache-control")).toBe("no-store");
    }
  });

  test("repeats the recorded answer before and after it", async () => {
    const first = await ask(named);
    await ask(`${asIf} ${named}`, { operations: [rename] });
    const again = await ask(named);
    expect(again.headers.get("cache-status")).toBe("answers; hit");
    expect(again.body).toEqual(first.body);
  });

  test("does not mix remembered single points of failure with supposed ones", async () => {
    const points = "{ singlePointsOfFailure { totalCount nodes { stops elements { code } } } }";
    const gone = { unrelate: { id: "r1" } };
    const before = await ask(points);
    const supposed = await ask(`${asIf} ${points}`, { operations: [gone] });
    const after = await ask(`${points} # anew`);
    expect(supposed.body.data).not.toEqual(before.body.data);
    expect(after.body.data).toEqual(before.body.data);
  });
});
