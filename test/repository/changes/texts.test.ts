import { beforeEach, describe, expect, it } from "@jest/globals";
import { create, useWriter } from "./writer.js";

const { apply, ask, element, statement } = useWriter();

beforeEach(() => apply([create("Application", "A", { outputs: ["Surat"], url: "https://a.go.id" })]));

const document = `mutation ($input: ApplicationInput!) { createApplication(input: $input) {
  element { ref name outputs description } problems { rule path message } } }`;

const created = async (input: object) => {
  const { data, errors } = await ask(document, { input: { code: "B", name: "Nama", ...input } });
  expect(errors).toBeUndefined();
  return data.createApplication;
};

describe("A text of an element", () => {
  it.each(["code", "name", "source", "externalId"])(
    "that it is found by is refused beyond what an index holds: %s",
    async name => {
      const { element: written, problems } = await created({ [name]: "語".repeat(3_000) });
      expect(written).toBeNull();
      expect(problems).toMatchObject([{ rule: "TOO_LONG", path: ["input", name] }]);
      expect(problems[0].message).toContain("paling panjang 1000 karakter, bukan 3000");
    },
  );

  it("that identifies it may be as long as its limit", async () => {
    const longest = "語".repeat(1_000);
    const given = { code: longest, name: longest, source: longest, externalId: longest };
    expect((await created(given)).problems).toEqual([]);
    const found = await ask("query ($ref: ID!) { application(ref: $ref) { name } }", { ref: `application:${longest}` });
    expect(found.data.application).toEqual({ name: longest });
  });

  it("that nobody looks for has no such bound", async () => {
    const description = "x".repeat(100_000);
    expect((await created({ description })).element).toMatchObject({ description });
  });

  it.each([["name"], ["code"]])("of blanks only is empty, and a %s is required", async name => {
    expect((await created({ [name]: " \t" })).problems).toMatchObject([
      { rule: "REQUIRED_MISSING", path: ["input", name] },
    ]);
  });

  it("of blanks only is not stored, nor in a list", async () => {
    expect((await created({ description: "  ", outputs: ["", "Surat", " "] })).element).toMatchObject({
      description: null,
      outputs: ["Surat"],
    });
    await ask(
      `mutation { updateApplication(ref: "application:A", expectedRev: 1, changes: { url: " ", outputs: [""] }) { problems { rule } } }`,
    );
    const { url, outputs, rev } = (await element("A"))!;
    expect({ url, outputs, rev }).toEqual({ url: undefined, outputs: undefined, rev: 2 });
  });
});

describe("A placeholder text", () => {
  it.each(["-", "–", "…", "n/a", "Nihil", "tidak ada", "Belum ada."])(
    "is not stored, and reported: %s",
    async nothing => {
      const { element: written, problems } = await created({ description: nothing, outputs: ["Surat", nothing] });
      expect(written).toMatchObject({ description: null, outputs: ["Surat"] });
      const told = problems.map(({ rule, path }: { rule: string; path: string[] }) => `${rule} ${path.join(".")}`);
      expect(told.toSorted()).toEqual(["PLACEHOLDER input.description", "PLACEHOLDER input.outputs"]);
    },
  );

  it.each(["name", "code"])("is no %s", async name => {
    const { element: written, problems } = await created({ [name]: "-" });
    expect(written).toBeNull();
    expect(problems).toContainEqual(expect.objectContaining({ rule: "REQUIRED_MISSING", path: ["input", name] }));
  });

  it("is not a text that only begins so", async () => {
    expect((await created({ description: "- cetak kartu" })).element).toMatchObject({ description: "- cetak kartu" });
  });
});

describe("A code is refused that looks like another", () => {
  it.each([
    ["by blanks at its ends", " A"],
    ["by a line break", "A\n"],
    ["by a space of no width", "A\u200b"],
    ["by half a character", "A\ud800"],
    ["by letters put together of two", "A\u0301"],
  ])("%s", async (_, code) => {
    expect((await created({ code })).problems).toMatchObject([{ rule: "INDISTINCT_CODE", path: ["input", "code"] }]);
  });

  it("but not for blanks within it", async () => {
    expect((await created({ code: "A 1 (é)" })).element).toMatchObject({ ref: "application:A 1 (é)" });
  });

  it("nor where it has stood there since before that was a rule", async () => {
    await statement("MATCH (n:Application {code: 'A'}) SET n.code = ' A'");
    const { data } = await ask(
      `mutation { updateApplication(ref: "application: A", expectedRev: 1, changes: { code: " A", name: "Baru" }) { element { name } problems { rule } } }`,
    );
    expect(data.updateApplication).toEqual({ element: { name: "Baru" }, problems: [] });
  });
});

describe("Characters that no text can hold are refused in every text that is written", () => {
  const refused = (path: (string | number)[]) => [{ rule: "UNWRITABLE_TEXT", path: path.map(String) }];
  it.each([
    ["U+0000", "a\u0000b", "U+0000 pada karakter ke-2"],
    ["half of a character", "ab\ud83c", "U+D83C pada karakter ke-3"],
  ])("%s", async (_, description, told) => {
    const { element: written, problems } = await created({ description });
    expect([written, problems]).toMatchObject([null, refused(["input", "description"])]);
    expect(problems[0].message).toContain(told);
  });

  it.each([
    ["in a list", { outputs: ["Surat", "\u0000"] }, ["outputs", 1]],
    ["in the name of an attribute", { attributes: [{ name: "\u0000", value: "x" }] }, ["attributes", 0, "name"]],
    ["in the value of an attribute", { attributes: [{ name: "x", value: "\udc00" }] }, ["attributes", 0, "value"]],
    ["in a name, which is found by", { name: "\u0000" }, ["name"]],
  ])("%s", async (_, input, path) => {
    expect((await created(input)).problems).toMatchObject(refused(["input", ...path]));
  });

  it("of a relation too", async () => {
    await apply([create("Infrastructure", "C")]);
    const related = `mutation ($text: String!) { relate(from: "application:A", type: CONNECTED_TO, to: "infrastructure:C",
      properties: { note: $text }) { problems { rule path } } }`;
    expect((await ask(related, { text: "\u0000" })).data.relate.problems).toEqual(refused(["note"]));
  });

  it("in the note of a change, which is stored with it", async () => {
    const noted = `mutation ($text: String!) { updateApplication(ref: "application:A", expectedRev: 1, changes: { name: "B" },
      note: $text) { problems { rule path } } }`;
    expect((await ask(noted, { text: "x\u0000" })).data.updateApplication.problems).toEqual(refused(["note"]));
    expect((await element("A"))!.name).not.toBe("B");
  });
});
