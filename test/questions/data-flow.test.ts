import { describe, expect, test } from "@jest/globals";
import { element } from "../support/element.js";
import { useRepository } from "../support/repository.js";
import { staff } from "../support/viewers.js";

describe("A data flow", () => {
  const { ask, given } = useRepository();
  const story = [
    element("dkp", "Opd", "DKP", ", confidentiality: 'PUBLIC', opdType: 'DINAS'"),
    element("open", "Application", "TERBUKA", ", confidentiality: 'PUBLIC', responsible: 'DKP'"),
    element("secret", "Application", "RAHASIA", ", confidentiality: 'RESTRICTED', responsible: 'DKP'"),
    element("data", "DataAsset", "DATA", ", confidentiality: 'PUBLIC', responsible: 'DKP'"),
    element("old", "Application", "LAMA", ", confidentiality: 'PUBLIC', validUntil: '2026-01-01'"),
    `CREATE (open)-[:READS {id: 'r1', via: 'SPLP'}]->(data), (secret)-[:READS {id: 'r2'}]->(data), (open)-[:CONSUMES {id: 'r3'}]->(secret),
       (old)-[:READS {id: 'r4'}]->(data), (data)-[:MAINTAINED_BY {id: 'r5', until: '2026-02-01'}]->(open)`,
  ].join("\n");
  const query = (args = "") =>
    `{ dataFlows${args} { totalCount nodes { sort via label method provider { code } user { code } } cells { flows } } }`;

  test("with an end that the viewer may not see is neither listed nor counted", async () => {
    await given(story);
    expect((await ask(query(), {}, staff)).data.dataFlows).toEqual({
      totalCount: 1,
      nodes: [
        {
          sort: "READS",
          via: "SPLP",
          label: "Membaca data",
          method: "Sistem Penghubung Layanan Pemerintah",
          provider: { code: "DATA" },
          user: { code: "TERBUKA" },
        },
      ],
      cells: [{ flows: 1 }],
    });
    expect((await ask(query())).data.dataFlows).toMatchObject({ totalCount: 3, cells: [{ flows: 3 }] });
    const { errors } = await ask(query(`(user: "application:RAHASIA")`), {}, staff);
    expect(errors![0]!.originalError).toMatchObject({ code: "NOT_FOUND" });
  });

  test("between two institutions outside the province is left out where only those of the province are wanted", async () => {
    await given(
      `${element("ministry", "Opd", "KEMENTERIAN", ", opdType: 'MINISTRY', responsible: 'OUTSIDE'")}
       ${element("one", "Application", "LUAR-1", ", responsible: 'OUTSIDE'")} ${element("other", "Application", "LUAR-2", ", responsible: 'OUTSIDE'")}
       ${element("ours", "Application", "KITA", ", responsible: 'KITA'")} ${element("free", "Application", "TANPA-PEMILIK")}
       CREATE (one)-[:CONSUMES {id: 'f1'}]->(other), (ours)-[:CONSUMES {id: 'f2'}]->(other), (free)-[:CONSUMES {id: 'f3'}]->(other)`,
    );
    const usersOf = async (args: string) => {
      const { dataFlows } = (await ask(query(args))).data;
      expect(dataFlows.totalCount).toBe(dataFlows.nodes.length);
      return dataFlows.nodes.map(({ user }: any) => user.code);
    };
    expect(await usersOf("")).toEqual(["KITA", "LUAR-1", "TANPA-PEMILIK"]);
    expect(await usersOf("(ofProvince: true)")).toEqual(["KITA", "TANPA-PEMILIK"]);
  });

  test("is marked as invented by its own provenance, also between real applications, and counted over all pages", async () => {
    await given(story);
    await given(
      "MATCH ()-[r {id: 'r1'}]->() SET r.provenance = 'VERIFIED' WITH 1 AS one MATCH ()-[r {id: 'r3'}]->() SET r.provenance = 'SAMPLE'",
    );
    const { data } = await ask(`{ dataFlows(first: 1) { samples nodes { provenance isSample } } }`);
    expect(data.dataFlows).toEqual({ samples: 1, nodes: [{ provenance: null, isSample: false }] });
    const ofStaff = (await ask(`{ dataFlows { samples nodes { provenance trust isSample } } }`, {}, staff)).data
      .dataFlows;
    expect(ofStaff).toEqual({
      samples: 0,
      nodes: [{ provenance: "VERIFIED", trust: "Terverifikasi dari sumber publik", isSample: false }],
    });
  });

  test("counts on the days on which its relation and both ends are in force", async () => {
    await given(story);
    expect((await ask(query(`(at: "2025-12-31")`))).data.dataFlows.totalCount).toBe(5);
    expect((await ask(query(`(at: "2026-01-15")`))).data.dataFlows.totalCount).toBe(4);
  });
});
