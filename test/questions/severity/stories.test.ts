import { expect, test } from "@jest/globals";
import { element } from "../../support/element.js";
import { electronic, graph, hybrid, lossOf, needs, primary } from "./loss-of.js";

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

test("when a national application is out of reach, an application stops only if the exchange is declared vital", async () => {
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
