import { beforeEach, describe, expect, test } from "@jest/globals";
import { element, referenceElement as reference, toBeElement } from "../support/element.js";
import { useRepository } from "../support/repository.js";

const { ask, given } = useRepository();

/** DKP is in charge of fishery (3.25, mapped to RAB.02.06 and RAL.01.10) but not of archives. */
const story = [
  reference("sector", "RAB.02", 1, "RAB"),
  reference("fishery", "RAB.02.06", 2, "RAB"),
  reference("catching", "RAB.02.06.01", 3, "RAB"),
  reference("archives", "RAB.09.06", 2, "RAB"),
  reference("fishing", "RAL.01.10", 2, "RAL"),
  reference("letters", "RAL.02.04", 2, "RAL"),
  reference("u325", "3.25", 2, "URUSAN"),
  element("dkp", "Opd", "DKP"),
  element("upt", "Opd", "UPT"),
  element("licence", "Service", "IZIN"),
  element("archive", "Service", "ARSIP"),
  element("delivered", "Service", "LELANG"),
  element("wide", "Service", "UMUM"),
  element("unclassified", "Service", "TANPA"),
  element("process", "BusinessProcess", "PROSES"),
  `CREATE (fishery)-[:BROADER {id: 'b1'}]->(sector), (catching)-[:BROADER {id: 'b2'}]->(fishery), (u325)-[:MAPPED_TO {id: 'm1', fit: 'EXACT'}]->(fishery), (fishery)-[:MAPPED_TO {id: 'm2', fit: 'EXACT'}]->(fishing),
     (dkp)-[:RESPONSIBLE_FOR {id: 'r1'}]->(u325), (upt)-[:UNIT_OF {id: 'n1'}]->(dkp),
     (licence)-[:OWNED_BY {id: 'o1'}]->(dkp), (archive)-[:OWNED_BY {id: 'o2'}]->(upt), (delivered)-[:OWNED_BY {id: 'o3'}]->(dkp), (wide)-[:OWNED_BY {id: 'o4'}]->(dkp), (unclassified)-[:OWNED_BY {id: 'o5'}]->(dkp), (process)-[:OWNED_BY {id: 'o6'}]->(dkp),
     (licence)-[:CLASSIFIED_AS {id: 'c1'}]->(fishing), (archive)-[:CLASSIFIED_AS {id: 'c2'}]->(letters), (archive)-[:FULFILS {id: 'f1'}]->(archives), (wide)-[:FULFILS {id: 'f2'}]->(sector),
     (delivered)-[:CLASSIFIED_AS {id: 'c3'}]->(letters), (process)-[:DELIVERED_THROUGH {id: 'd1'}]->(delivered), (process)-[:CLASSIFIED_AS {id: 'c4'}]->(catching)`,
].join("\n");

describe("A function that an OPD serves outside its urusan", () => {
  beforeEach(() => given(story));

  test("is neither below nor above the functions of its urusan, not even by its process; unclassified services are not listed", async () => {
    const { data, errors } = await ask(
      `{ outsideUrusan(opd: "opd:DKP") { totalCount urusan { code } withoutCrosswalk { code } nodes { element { code } references { code } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.outsideUrusan).toEqual({
      totalCount: 1,
      urusan: [{ code: "3.25" }],
      withoutCrosswalk: [],
      nodes: [{ element: { code: "ARSIP" }, references: [{ code: "RAB.09.06" }, { code: "RAL.02.04" }] }],
    });
  });

  test("is not brought within them by a process that is only planned", async () => {
    await given(
      `MATCH (s:Service {code: 'ARSIP'}), (r:Reference {code: 'RAB.02.06.01'}) ${toBeElement("p", "BusinessProcess", "BARU")}
       CREATE (p)-[:DELIVERED_THROUGH {id: 'd2'}]->(s), (p)-[:CLASSIFIED_AS {id: 'c5'}]->(r)`,
    );
    const { data } = await ask(`{ outsideUrusan(opd: "opd:DKP") { nodes { element { code } references { code } } } }`);
    expect(data.outsideUrusan.nodes).toEqual([
      { element: { code: "ARSIP" }, references: [{ code: "RAB.09.06" }, { code: "RAL.02.04" }] },
    ]);
  });

  test("of a unit is judged by its own urusan", async () => {
    const { data } = await ask(`{ outsideUrusan(opd: "opd:UPT") { urusan { code } nodes { element { code } } } }`);
    expect(data.outsideUrusan).toEqual({ urusan: [], nodes: [{ element: { code: "ARSIP" } }] });
  });

  test("is searched among services by default, because an empty list names no kinds", async () => {
    const { data } = await ask(`{ outsideUrusan(opd: "opd:DKP", kinds: []) { totalCount } }`);
    expect(data.outsideUrusan).toEqual({ totalCount: 1 });
  });

  test("is a field of OPDs only", async () => {
    const { errors } = await ask(`{ outsideUrusan(opd: "service:IZIN") { totalCount } }`);
    expect(errors?.[0]?.originalError).toMatchObject({ code: "BAD_USER_INPUT" });
  });
});
