import { beforeAll, describe, expect, test } from "@jest/globals";
import type { ImportReport } from "../../../src/formats/import-report.js";
import { importFile } from "../../support/archimate.js";
import { useEmptyRepository } from "../../support/repository.js";
import { file } from "./import-story.js";

const { database, ask } = useEmptyRepository();

let report: ImportReport;
beforeAll(async () => {
  report = await importFile(database, file);
});

const problems = (rule: string) => report.problems.filter(each => each.rule === rule).map(({ path }) => path[1]);
const lineOf = (text: string) => file.slice(0, file.indexOf(text)).split("\n").length;

describe("a warning for the architect has its line", () => {
  test.each([
    ["UNNAMED_ELEMENT", [`"grup"`]],
    ["REPEATED_NAME", [`"app"`]],
    ["ISOLATED_ELEMENT", [`"sendiri"`]],
    ["SELF_LOOP", [`"r10"`]],
    ["REPEATED_RELATION", [`"r3"`]],
    ["RELATION_ON_RELATION", [`"r13"`]],
    ["UNKNOWN_ELEMENT_TYPE", [`"aneh"`]],
    ["UNKNOWN_RELATION_TYPE", [`"r15"`]],
  ])("%s", (rule, at) => {
    expect(problems(rule)).toEqual(at.map(text => lineOf(`identifier=${text}`)));
  });

  test("CYCLE: how many elements it has, and which", () => {
    const [cycle] = report.problems.filter(({ rule }) => rule === "CYCLE");
    expect(cycle?.message).toMatch(/lingkaran 2 elemen: Sistem izin, Sistem izin/);
  });

  test("NOT_IMPORTED: folders, views and viewpoints", () => {
    const messages = report.problems.filter(({ rule }) => rule === "NOT_IMPORTED").map(({ message }) => message);
    expect(messages).toEqual([expect.stringMatching(/organizations \(1\)/), expect.stringMatching(/viewpoint \(1\)/)]);
  });

  test("an element without a name is called by its code", async () => {
    expect((await ask(`{ strategy(ref: "strategy:grup") { name } }`)).data.strategy.name).toBe("grup");
  });
});
