import { beforeEach, describe, expect, test } from "@jest/globals";
import { useImports } from "../../../http/import-server.js";
import { element } from "../../../support/element.js";
import { story } from "./rules-story.js";

const { given, send, relations, ask } = useImports();

beforeEach(() => given(story));

describe("With replace", () => {
  beforeEach(() =>
    given(`${element("s", "Service", "S", ", provenance: 'REPORTED', purpose: 'Tujuan lama', method: 'HYBRID'")} WITH s MATCH (a:Application), (d:Opd {code: 'DKP'})
      FOREACH (_ IN CASE WHEN a.code <> 'E-KAPAL' THEN [1] END | CREATE (s)-[:SUPPORTED_BY {id: a.code + d.code, role: 'PRIMARY'}]->(a))
      WITH DISTINCT s, d CREATE (s)-[:PERFORMED_BY {id: 'p'}]->(d)`),
  );

  test("data that the file could contain but leaves out is removed, and nothing else", async () => {
    const report = await send(
      {
        Layanan: ["Kode,Nama,Tujuan,Dilaksanakan oleh", "S,Nama S,,"],
        "Didukung oleh": ["Dari,Ke,Peran", "S,E-LAUT,PRIMARY"],
      },
      { replace: "true" },
    );
    expect(report).toMatchObject({ status: 200, updated: 1, deleted: 0, relationsRemoved: 2 });
    expect((await relations()).filter(each => each.startsWith("S "))).toEqual(["S SUPPORTED_BY E-LAUT"]);
    const { data } = await ask(`{ service(ref: "service:S") { purpose method } }`);
    expect(data!.service).toEqual({ purpose: null, method: "HYBRID" });
  });

  test("a sheet or a column that is not in the file says nothing", async () => {
    expect(await send({ Layanan: ["Kode,Nama", "S,Nama S"] }, { replace: "true" })).toMatchObject({
      updated: 0,
      relationsRemoved: 0,
    });
  });

  test("a file says what it removes, in the dry run too", async () => {
    const sheets = { Layanan: ["Kode,Nama,Tujuan,Dilaksanakan oleh", "S,Nama S,,"] };
    for (const dryRun of ["true", "false"]) {
      const { problems, written } = await send(sheets, { replace: "true", dryRun });
      expect(written).toBe(dryRun === "false");
      expect(problems.find(({ rule }) => rule === "REPLACE_REMOVES")!.message).toBe(
        "--replace menghapus 1 isi sel (1 Tujuan: S) dan 1 hubungan (1 dilaksanakan oleh), karena tidak ada lagi dalam berkas.",
      );
    }
  });
});

describe("A file that would replace most of what is stored is refused unless that is confirmed", () => {
  const codes = Array.from({ length: 12 }, (_, index) => `L${index}`);
  beforeEach(() =>
    given(codes.map(code => element(code, "Service", code, ", provenance: 'REPORTED', purpose: 'Tujuan'")).join(" ")),
  );
  const purposes = async () => {
    const { data } = await ask(`{ services(filter: { purpose: { exists: true } }) { totalCount } }`);
    return data!.services.totalCount;
  };
  const refused = {
    ...{ status: 422, written: false },
    problems: expect.arrayContaining([
      expect.objectContaining({
        ...{ rule: "REPLACES_LITTLE", severity: "ERROR" },
        message: expect.stringContaining("replaceAnyway=true"),
      }),
    ]),
  };

  test("if its columns are empty", async () => {
    const sheets = { Layanan: ["Kode,Nama,Tujuan", ...codes.map(code => `${code},Nama ${code},`)] };
    expect(await send(sheets, { replace: "true" })).toMatchObject(refused);
    expect(await purposes()).toBe(12);
    expect(await send(sheets, { replace: "true", replaceAnyway: "true" })).toMatchObject({ written: true });
    expect(await purposes()).toBe(0);
  });

  test("if its codes have other names, as those of another perangkat daerah", async () => {
    const sheets = { Layanan: ["Kode,Nama", ...codes.map(code => `${code},Layanan lain ${code}`)] };
    expect(await send(sheets, { replace: "true" })).toMatchObject(refused);
    expect(await send(sheets)).toMatchObject({ written: true, updated: 12 });
  });
});
