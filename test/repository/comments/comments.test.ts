import { describe, expect, test } from "@jest/globals";
import { viewerWith } from "../../../src/access/viewer.js";
import { limits } from "../../../src/common/limits.js";
import { architect, editor, staff, useComments } from "./comment-story.js";

const { ask, mutate, write, comments, textsOf } = useComments();

describe("A comment", () => {
  test("has its time, the office of its author and its text, for every official who sees the element", async () => {
    const comment = await write("Apakah layanan ini masih ada?");
    expect(comment).toEqual({
      ...{ id: expect.any(String), at: expect.stringMatching(/Z$/), account: "Bidang Aptika" },
      ...{ text: "Apakah layanan ini masih ada?", resolvedBy: null, resolvedAt: null },
    });
    const nodes = [{ text: "Apakah layanan ini masih ada?", account: "Bidang Aptika", resolvedBy: null }];
    expect(await comments("service:IZIN", "", staff)).toEqual({ totalCount: 1, nodes });
    // The pages are trusted documents that everybody may ask; what offices discuss is not for everybody.
    const none = { totalCount: 0, nodes: [] };
    expect(await comments("service:IZIN", "", viewerWith("public", [{ role: "PUBLIC" }]))).toEqual(none);
  });

  test("on an element that the writer does not see is like one on nothing", async () => {
    for (const ref of ["application:RAHASIA", "RAHASIA", "application:TIADA"]) {
      const { comment, problems } = await mutate(`comment(ref: "${ref}", text: "Uji")`);
      const unknown = {
        rule: "NOT_FOUND",
        path: ["ref"],
        message: `Tidak ditemukan: ${ref}.`,
        extensions: { unknown: [ref] },
      };
      expect({ comment, problems }).toEqual({ comment: null, problems: [unknown] });
    }
  });

  test("is resolved once, and open and resolved ones can be listed", async () => {
    const { id } = await write("Pertama");
    await write("Kedua");
    const resolved = await mutate(`resolveComment(id: "${id}")`, editor);
    expect(resolved.comment).toMatchObject({
      text: "Pertama",
      resolvedBy: "Operator DKP",
      resolvedAt: expect.stringMatching(/Z$/),
    });
    expect((await mutate(`resolveComment(id: "${id}")`, staff)).comment).toEqual(resolved.comment);
    expect(await textsOf(undefined, "(resolved: true)")).toEqual(["Pertama"]);
    expect(await textsOf(undefined, "(resolved: false)")).toEqual(["Kedua"]);
  });

  test("is deleted by its author or by who may change everything, and leaves no text", async () => {
    const [own, other] = [await write("Milik sendiri"), await write("Milik lain")];
    const refused = await mutate(`deleteComment(id: "${own.id}")`, editor);
    expect(refused.problems).toMatchObject([{ rule: "FORBIDDEN", path: ["id"] }]);
    expect(await textsOf()).toHaveLength(2);
    expect(await mutate(`deleteComment(id: "${own.id}")`)).toEqual({ comment: null, problems: [] });
    expect(await mutate(`deleteComment(id: "${other.id}")`, architect)).toEqual({ comment: null, problems: [] });
    expect(await textsOf()).toEqual([]);
    expect((await mutate(`resolveComment(id: "${own.id}")`)).problems).toMatchObject([{ rule: "NOT_FOUND" }]);
  });

  test("of an element that the viewer does not see is neither resolved nor deleted", async () => {
    const { id } = await write("Tertutup", architect, "application:RAHASIA");
    for (const name of ["resolveComment", "deleteComment"])
      expect((await mutate(`${name}(id: "${id}")`)).problems).toEqual(
        (await mutate(`${name}(id: "tiada")`)).problems.map((problem: object) =>
          JSON.parse(JSON.stringify(problem).replaceAll("tiada", id)),
        ),
      );
    expect((await comments("application:RAHASIA", "", architect)).totalCount).toBe(1);
  });

  test("has a text that people can read, of bounded length", async () => {
    const rulesOf = async (text: string) =>
      (await mutate(`comment(ref: "service:IZIN", text: "${text}")`)).problems.map(
        ({ rule }: { rule: string }) => rule,
      );
    expect(await rulesOf("  ")).toEqual(["REQUIRED_MISSING"]);
    expect(await rulesOf("x".repeat(limits.maxCommentLength + 1))).toEqual(["TOO_LONG"]);
    expect(await rulesOf("a\\u0000b")).toEqual(["UNWRITABLE_TEXT"]);
    expect(await rulesOf("x".repeat(limits.maxCommentLength))).toEqual([]);
    expect((await comments()).totalCount).toBe(1);
  });

  test("is tried out with validateOnly", async () => {
    const tried = await mutate(`comment(ref: "service:IZIN", text: "Uji", validateOnly: true)`);
    expect(tried.comment.text).toBe("Uji");
    expect(await textsOf()).toEqual([]);
  });

  test("is no element: no list, search, count or record has it, and the element keeps its revision", async () => {
    await write("Pelikan");
    const source = `{ search(text: "pelikan") { element { ref } } elements(refs: ["service:IZIN"]) { rev }
      services(search: "pelikan") { totalCount } statistics { total } changes { totalCount } }`;
    const { data, errors } = await ask(source);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      search: [],
      services: { totalCount: 0 },
      changes: { totalCount: 0 },
      statistics: { total: 4 },
    });
    expect(data.elements).toEqual([{ rev: 1 }]);
    const node = await ask(`{ node(id: "${(await write("Lagi")).id}") { id } }`);
    expect(node.data?.node).toBeNull();
  });
});
