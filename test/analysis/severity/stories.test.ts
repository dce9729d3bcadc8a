import { expect, test } from "@jest/globals";
import { element } from "../../support/element.js";
import { useRepository } from "../../support/repository.js";

const { ask, given } = useRepository();

/** What the loss of these does, by code: severity, and because of which codes. */
async function lossOf(of: string[], args = "") {
  const { data, errors } = await ask(
    `query ($of: [ID!]!) { impact(of: $of ${args}) { nodes { severity because { element { code } } element { code } } } }`,
    { of },
  );
  expect(errors).toBeUndefined();
  const nodes = data.impact.nodes as any[];
  return Object.fromEntries(
    nodes.map(({ element, severity, because }) => [
      element.code,
      [severity, ...because.map((each: any) => each.element.code)].join(" "),
    ]),
  );
}

let relations = 0;
/** Cypher of one relation between two variables; `more` are properties. */
const needs = (source: string, type: string, target: string, more = "") =>
  `CREATE (${source})-[:${type} {id: 'r${relations++}'${more}}]->(${target})`;

const graph = (...lines: string[]) => given(lines.join("\n"));
const primary = ", role: 'PRIMARY'";
const alternative = ", role: 'ALTERNATIVE'";
const electronic = ", method: 'ELECTRONIC'";
const hybrid = ", method: 'HYBRID'";

test("when the database server is down, what runs on it stops, electronic services stop and hybrid ones go on worse", async () => {
  await graph(
    element("db", "Infrastructure", "SRV-DB"),
    element("app", "Application", "APP"),
    element("e", "Service", "ELEKTRONIK", electronic),
    element("h", "Service", "HIBRIDA", hybrid),
    element("m", "Service", "TANPA-METODE"),
    element("report", "Application", "LAPORAN"),
    element("p", "BusinessProcess", "PROSES"),
    element("q", "BusinessProcess", "PROSES-HIBRIDA"),
    element("o", "Opd", "OPD"),
    needs("app", "RUNS_ON", "db"),
    needs("e", "SUPPORTED_BY", "app", primary),
    needs("h", "SUPPORTED_BY", "app", primary),
    needs("m", "SUPPORTED_BY", "app", primary),
    needs("report", "CONSUMES", "app"),
    needs("o", "USES", "report"),
    needs("p", "DELIVERED_THROUGH", "e"),
    needs("q", "DELIVERED_THROUGH", "h"),
  );
  expect(await lossOf(["SRV-DB"])).toEqual({
    APP: "STOPS SRV-DB",
    ELEKTRONIK: "STOPS APP",
    PROSES: "STOPS ELEKTRONIK",
    HIBRIDA: "DEGRADES APP",
    LAPORAN: "DEGRADES APP",
    "TANPA-METODE": "DEGRADES APP",
    "PROSES-HIBRIDA": "DEGRADES HIBRIDA",
    OPD: "TOUCHED",
  });
});

test("when the licence of the database software ends, the servers that need it stop, and all that rests on them", async () => {
  await graph(
    element("dbms", "Infrastructure", "DBMS", ", licenceUntil: '2026-12-31'"),
    element("srv", "Infrastructure", "SRV"),
    element("app", "Application", "APP"),
    element("data", "DataAsset", "DATA"),
    element("svc", "Service", "LAYANAN", electronic),
    needs("srv", "NEEDS_SOFTWARE", "dbms"),
    needs("app", "RUNS_ON", "srv"),
    needs("data", "STORED_IN", "srv"),
    needs("svc", "SUPPORTED_BY", "app", primary),
    needs("svc", "USES_DATA", "data"),
  );
  expect(await lossOf(["DBMS"])).toEqual({
    SRV: "STOPS DBMS",
    APP: "STOPS SRV",
    DATA: "STOPS SRV",
    LAYANAN: "STOPS APP",
  });
});

test("when a national application is out of reach, an application stops only where the exchange is said to be vital", async () => {
  await graph(
    element("siak", "Application", "SIAK", ", responsible: 'OUTSIDE'"),
    element("ppdb", "Application", "PPDB"),
    element("simrs", "Application", "SIMRS"),
    element("school", "Service", "SEKOLAH", electronic),
    element("clinic", "Service", "KLINIK", electronic),
    needs("ppdb", "CONSUMES", "siak", ", vital: true"),
    needs("simrs", "CONSUMES", "siak"),
    needs("school", "SUPPORTED_BY", "ppdb", primary),
    needs("clinic", "SUPPORTED_BY", "simrs", primary),
  );
  expect(await lossOf(["SIAK"])).toEqual({
    PPDB: "STOPS SIAK",
    SEKOLAH: "STOPS PPDB",
    SIMRS: "DEGRADES SIAK",
    KLINIK: "DEGRADES SIMRS",
  });
});

test("an alternative stands in for a retired primary, and the service stops only when both are gone", async () => {
  await graph(
    element("main", "Application", "UTAMA"),
    element("spare", "Application", "PENGGANTI"),
    element("extra", "Application", "PENDUKUNG"),
    element("svc", "Service", "LAYANAN", electronic),
    needs("svc", "SUPPORTED_BY", "main", primary),
    needs("svc", "SUPPORTED_BY", "spare", alternative),
    needs("svc", "SUPPORTED_BY", "extra", ", role: 'SUPPORTING'"),
  );
  expect(await lossOf(["UTAMA"])).toEqual({ LAYANAN: "DEGRADES UTAMA" });
  expect(await lossOf(["PENGGANTI"])).toEqual({ LAYANAN: "DEGRADES PENGGANTI" });
  expect(await lossOf(["PENDUKUNG"])).toEqual({ LAYANAN: "DEGRADES PENDUKUNG" });
  expect(await lossOf(["PENGGANTI", "UTAMA"])).toEqual({ LAYANAN: "STOPS PENGGANTI UTAMA" });
});

test("an alternative that is no longer in force, or an alternative of nothing, stands in for nobody", async () => {
  await graph(
    element("main", "Application", "UTAMA"),
    element("old", "Application", "LAMA", ", validUntil: '2025-01-01'"),
    element("svc", "Service", "LAYANAN", electronic),
    element("lonely", "Service", "HANYA-PENGGANTI", electronic),
    needs("svc", "SUPPORTED_BY", "main", primary),
    needs("svc", "SUPPORTED_BY", "old", alternative),
    needs("lonely", "SUPPORTED_BY", "main", alternative),
  );
  expect(await lossOf(["UTAMA"])).toEqual({ LAYANAN: "STOPS UTAMA", "HANYA-PENGGANTI": "DEGRADES UTAMA" });
  expect(await lossOf(["UTAMA"], `at: "2024-06-01"`)).toMatchObject({ LAYANAN: "DEGRADES UTAMA" });
});

test("each of two primaries is needed; an alternative that is lost too saves neither", async () => {
  await graph(
    element("a", "Application", "A"),
    element("b", "Application", "B"),
    element("c", "Application", "C"),
    element("svc", "Service", "LAYANAN", electronic),
    needs("svc", "SUPPORTED_BY", "a", primary),
    needs("svc", "SUPPORTED_BY", "b", primary),
    needs("svc", "SUPPORTED_BY", "c", alternative),
  );
  expect(await lossOf(["A", "B"])).toEqual({ LAYANAN: "DEGRADES A B" });
  expect(await lossOf(["A", "C"])).toEqual({ LAYANAN: "STOPS A C" });
});

test("of two web servers of one redundancy name one may fail; with both the site stops", async () => {
  await graph(
    element("one", "Infrastructure", "WEB-1"),
    element("two", "Infrastructure", "WEB-2"),
    element("app", "Application", "SITUS"),
    element("svc", "Service", "LAYANAN", electronic),
    needs("app", "RUNS_ON", "one", ", redundancy: 'web'"),
    needs("app", "RUNS_ON", "two", ", redundancy: 'web'"),
    needs("svc", "SUPPORTED_BY", "app", primary),
  );
  expect(await lossOf(["WEB-1"])).toEqual({ SITUS: "DEGRADES WEB-1", LAYANAN: "DEGRADES SITUS" });
  expect(await lossOf(["WEB-1", "WEB-2"])).toEqual({ SITUS: "STOPS WEB-1 WEB-2", LAYANAN: "STOPS SITUS" });
});

test("an OPD whose link to the intranet is cut goes on by its second link, and a shared backbone takes both", async () => {
  await graph(
    element("core", "Infrastructure", "JIPD"),
    element("radio", "Infrastructure", "RADIO"),
    element("fibre", "Infrastructure", "SERAT"),
    element("opd", "Opd", "DINSOS"),
    element("svc", "Service", "LAYANAN"),
    needs("radio", "CONNECTED_TO", "core"),
    needs("fibre", "CONNECTED_TO", "core"),
    needs("opd", "CONNECTED_TO", "radio"),
    needs("opd", "CONNECTED_TO", "fibre"),
    needs("svc", "PERFORMED_BY", "opd"),
  );
  expect(await lossOf(["RADIO"])).toEqual({ DINSOS: "DEGRADES RADIO", LAYANAN: "TOUCHED" });
  expect(await lossOf(["JIPD"])).toEqual({
    RADIO: "STOPS JIPD",
    SERAT: "STOPS JIPD",
    DINSOS: "STOPS RADIO SERAT",
    LAYANAN: "DEGRADES DINSOS",
  });
});

test("a process that is stuck stops the service of another OPD that requires it, and the process of that one", async () => {
  await graph(
    element("space", "BusinessProcess", "TATA-RUANG", ", responsible: 'PUPR'"),
    element("permit", "Service", "IZIN", ", method: 'HYBRID', responsible: 'DPMPTSP'"),
    element("process", "BusinessProcess", "PERIZINAN"),
    element("next", "BusinessProcess", "PENGAWASAN"),
    needs("permit", "REQUIRES", "space"),
    needs("process", "DELIVERED_THROUGH", "permit"),
    needs("next", "TRIGGERED_BY", "process"),
  );
  expect(await lossOf(["TATA-RUANG"])).toEqual({
    IZIN: "STOPS TATA-RUANG",
    PERIZINAN: "STOPS IZIN",
    PENGAWASAN: "DEGRADES PERIZINAN",
  });
});

test("a relation may say itself whether it is vital, either way", async () => {
  await graph(
    element("srv", "Infrastructure", "SRV"),
    element("batch", "Application", "MALAM-HARI"),
    element("live", "Application", "LANGSUNG"),
    element("svc", "Service", "HIBRIDA", hybrid),
    needs("batch", "RUNS_ON", "srv", ", vital: false"),
    needs("live", "RUNS_ON", "srv"),
    needs("svc", "SUPPORTED_BY", "live", ", role: 'SUPPORTING', vital: true"),
  );
  expect(await lossOf(["SRV"])).toEqual({
    LANGSUNG: "STOPS SRV",
    "MALAM-HARI": "DEGRADES SRV",
    HIBRIDA: "STOPS LANGSUNG",
  });
});

test("applications that need each other are not their own reason: a circle stops only by trouble from outside", async () => {
  await graph(
    element("srv", "Infrastructure", "SRV"),
    element("a", "Application", "A"),
    element("b", "Application", "B"),
    needs("a", "CONSUMES", "b", ", vital: true"),
    needs("b", "CONSUMES", "a", ", vital: true"),
    needs("a", "RUNS_ON", "srv", ", vital: false"),
  );
  expect(await lossOf(["SRV"])).toEqual({ A: "DEGRADES SRV", B: "DEGRADES A" });
  expect(await lossOf(["A"])).toEqual({ B: "STOPS A" });
});
