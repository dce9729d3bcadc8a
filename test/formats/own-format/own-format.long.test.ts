import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { element } from "../../support/element.js";
import { addLines } from "./lines.js";

addLines();

const { useImports } = await import("../../http/import-server.js");
const { useExports } = await import("../../http/export-server.js");
const { runCommand } = await import("../../cli/run-command.js");
const { formatPage } = await import("../../../src/cli/format-page.js");

const twoServices = "LYN-1 Izin usaha\nLYN-2 Rawat jalan\n";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "spbe-lines-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("A format that is one declaration and one line of the list", () => {
  const { post, elements, given } = useImports();
  const { get } = useExports();
  const sent = { "content-type": "text/x-lines" };

  test("is imported over HTTP by its media type or the name of the file, with its own option", async () => {
    expect(await (await post(twoServices, {}, sent)).json()).toMatchObject({ created: 2, written: true });
    expect(await (await post(twoServices, { name: "dua.lines" })).json()).toMatchObject({ unchanged: 2 });
    const applications = await post("APL-1 Sistem izin\n", { sheetName: "Aplikasi", dryRun: "true" }, sent);
    expect(await applications.json()).toMatchObject({ created: 1, written: false });
    expect(await elements()).toEqual(["Service LYN-1", "Service LYN-2"]);
  });

  test("refuses options that it does not declare, and values that its check refuses", async () => {
    const refusal = async (query: Record<string, string>) => {
      const answer = await post(twoServices, query, sent);
      return [answer.status, ((await answer.json()) as any).errors[0].message];
    };
    expect(await refusal({ opd: "DKP" })).toEqual([
      400,
      "`opd` is unknown here. Use dryRun, replace, replaceAnyway, name, upload, sheetName.",
    ]);
    expect(await refusal({ sheetName: "dua kata" })).toEqual([400, "`sheetName` must be one word."]);
  });

  test("is imported and exported by the commands, which show it in their usage", async () => {
    const file = path.join(folder, "dua.lines");
    await writeFile(file, twoServices);
    expect(await runCommand("import", file, "--sheet-name", "dua kata")).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(
        /^--sheet-name must be one word\.\nUsage: npm run import -- FILE \[--sheet-name NAME\]/,
      ),
    });
    expect(await runCommand("import", file)).toMatchObject({ code: 0, stdout: expect.stringContaining("2 dibuat") });
    expect(await elements()).toEqual(["Service LYN-1", "Service LYN-2"]);
    const written = path.join(folder, "all.lines");
    expect(await runCommand("export", written, "--opd", "DKP")).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("--opd does not apply to --format lines."),
    });
    expect(await runCommand("export", written, "--kinds", "Layanan")).toMatchObject({
      code: 0,
      stdout: `${written} sudah ditulis.\n`,
    });
    expect(await readFile(written, "utf8")).toBe("Layanan.csv\n");
    expect((await runCommand("export", "--help")).stdout).toContain("the names of the files that an export as CSV");
    expect((await runCommand("import", "--help")).stdout).toContain("npm run import -- FILE.lines …  Element a line");
  });

  test("exports lists over HTTP, and is named where a list is unknown", async () => {
    await given(`${element("a", "Service", "LYN-1")} ${element("b", "Service", "LYN-2")}`);
    const list = await get("services.lines");
    expect(list.headers.get("content-type")).toBe("text/x-lines; charset=utf-8");
    expect(await list.text()).toBe("LYN-1 Nama LYN-1\nLYN-2 Nama LYN-2\n");
    expect(await (await get("servics.lines")).text()).toContain("as csv or xlsx or lines,");
  });

  test("is a row of the page of formats", () => {
    expect(formatPage()).toContain(
      "| `lines` | Element a line | `.lines`, `text/x-lines` | import, lists, repository |",
    );
  });
});
