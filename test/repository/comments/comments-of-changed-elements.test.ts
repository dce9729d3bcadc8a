import { describe, expect, test } from "@jest/globals";
import { useMerger } from "../changes/merger.js";
import { create, remove } from "../changes/writer.js";

const { ask, apply, merged, statement } = useMerger();

async function comment(ref: string, text: string) {
  const { data } = await ask(`mutation { comment(ref: "${ref}", text: "${text}") { problems { rule } } }`);
  return data.comment.problems;
}

/** Returns the texts of all stored comments with the code of their element; null if there is none. */
const stored = async () => {
  const rows = await statement(
    "MATCH (c:Comment) OPTIONAL MATCH (n:Element {id: c.elementId}) RETURN c.text AS text, n.code AS code ORDER BY text",
  );
  return rows.map(({ text, code }) => [text, code]);
};

describe("Comments", () => {
  test("move to the remaining element of a merge, and not in a dry run", async () => {
    await comment("application:SI-CANTIK", "a");
    await comment("application:SICANTIK", "b");
    await merged({ more: ", validateOnly: true" });
    expect(await stored()).toEqual([
      ["a", "SI-CANTIK"],
      ["b", "SICANTIK"],
    ]);
    await merged();
    expect(await stored()).toEqual([
      ["a", "SICANTIK"],
      ["b", "SICANTIK"],
    ]);
  });

  test("go with their element, and not with a refused deletion", async () => {
    await comment("service:IZIN", "a");
    await comment("service:CUTI", "b");
    await apply([remove("service:IZIN"), remove("service:TIADA")]);
    expect(await stored()).toHaveLength(2);
    await apply([remove("service:IZIN")]);
    expect(await stored()).toEqual([["b", "CUTI"]]);
  });

  test("are read as recorded under @asIf, where none can be written", async () => {
    await comment("application:SI-CANTIK", "a");
    const supposed = `@asIf(operations: [{ delete: { ref: "application:SI-CANTIK", expectedRev: 1 } }, { create: { clientRef: "baru", input: { service: { code: "BARU", name: "Baru" } } } }])`;
    const source = `query ${supposed} { application(ref: "application:SI-CANTIK") { id } element(ref: "baru") { code comments { totalCount } } }`;
    const { data, errors } = await ask(source);
    expect(errors).toBeUndefined();
    expect(data).toEqual({ application: null, element: { code: "BARU", comments: { totalCount: 0 } } });
    expect(await stored()).toEqual([["a", "SI-CANTIK"]]);
    const { errors: refused } = await ask(
      `mutation ${[supposed].join()} { comment(ref: "application:SICANTIK", text: "b") { problems { rule } } }`,
    );
    expect(refused![0]!.message).toContain("@asIf");
  });

  test("never outlive an element that is deleted while somebody comments on it", async () => {
    for (let round = 0; round < 10; round++) {
      const code = `GILIR-${round}`;
      await apply([create("Service", code)]);
      await Promise.all([comment(`service:${code}`, code), apply([remove(`service:${code}`)])]);
    }
    expect((await stored()).filter(([, code]) => code === null)).toEqual([]);
  });
});
