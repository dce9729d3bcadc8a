import { beforeEach, describe, expect, test } from "@jest/globals";
import { useImports } from "../../../server/import-server.js";
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

  test("what the file has a place for and leaves out is removed, and nothing else", async () => {
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
});
