import { expect, test } from "@jest/globals";
import { element } from "../../support/element.js";
import { alternative, electronic, graph, lossOf, needs, primary } from "./loss-of.js";

test("an alternative replaces a retired primary, and the service stops only when both are gone", async () => {
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

test("an alternative that is no longer in force, or an alternative of nothing, replaces nothing", async () => {
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

test("an OPD without its link to the intranet continues on its second link; a lost shared backbone cuts both", async () => {
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
