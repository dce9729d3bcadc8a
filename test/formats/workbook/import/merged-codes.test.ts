import { beforeEach, describe, expect, test } from "@jest/globals";
import { told, useImports } from "../../../http/import-server.js";
import { element } from "../../../support/element.js";

const { given, send, elements, relations, ask } = useImports();

const entered = ", provenance: 'REPORTED'";

/** E-IZIN was entered twice, and the second element was merged into the first. */
beforeEach(async () => {
  await given(`${element("d", "Opd", "DKP", ", opdType: 'DINAS'")} ${element("s", "Service", "LYN-1", entered)}
    ${element("a", "Application", "E-IZIN", entered)} ${element("b", "Application", "EIZIN-2", entered)} CREATE (b)-[:OWNED_BY {id: 'o1'}]->(d)`);
  await merge("EIZIN-2", "E-IZIN", [1, 1]);
});

async function merge(from: string, into: string, [one, other]: [number, number]) {
  const { data } = await ask(
    `mutation { merge(from: "application:${from}", into: "application:${into}", expectedRevs: { from: ${one}, into: ${other} }) { problems { message } } }`,
  );
  expect(data!.merge.problems).toEqual([]);
}

const sheets = {
  Aplikasi: ["Kode,Nama,Dimiliki oleh", "EIZIN-2,Nama lama,DKP"],
  "Didukung oleh": ["Dari,Ke,Peran", "LYN-1,EIZIN-2 Nama lama,Utama"],
};

describe("A workbook that still has the code of an element that was merged into another", () => {
  test("does not make it anew: its row is not read, and a warning names what it was merged into", async () => {
    const before = await elements();
    const report = await send({ Aplikasi: sheets.Aplikasi });
    expect(report).toMatchObject({ status: 200, created: 0, updated: 0, relationsAdded: 0 });
    expect(told(report)).toEqual(["WARNING MERGED_AWAY Aplikasi 2 Kode"]);
    expect(report.problems[0]!.message).toMatch(
      /^“EIZIN-2” telah digabungkan menjadi E-IZIN Nama E-IZIN: .*kode E-IZIN/,
    );
    expect(await elements()).toEqual(before);
  });

  test("means by it what it was merged into, wherever else the code stands", async () => {
    const report = await send(sheets);
    expect(told(report)).toEqual(["WARNING MERGED_AWAY Aplikasi 2 Kode", "WARNING NAME_READ Didukung oleh 2 Ke"]);
    expect(await relations()).toContain("LYN-1 SUPPORTED_BY E-IZIN");
  });

  test("means, after a further merge, what that was merged into", async () => {
    await given(element("c", "Application", "IZIN", entered));
    await merge("E-IZIN", "IZIN", [2, 1]);
    const { problems } = await send({ Aplikasi: sheets.Aplikasi });
    expect(problems[0]!.message).toContain("digabungkan menjadi IZIN");
  });

  test("means the element itself again, once somebody has made one of that code", async () => {
    await ask(`mutation { createApplication(input: { code: "EIZIN-2", name: "Lain" }) { problems { message } } }`);
    expect(await send({ Aplikasi: sheets.Aplikasi })).toMatchObject({ created: 0, updated: 1 });
  });

  test("may make it anew, once what it was merged into is deleted", async () => {
    await ask(`mutation { delete(ref: "application:E-IZIN", expectedRev: 2, force: true) { problems { message } } }`);
    expect(await send({ Aplikasi: sheets.Aplikasi })).toMatchObject({ created: 1 });
  });
});
