import { expect, test } from "@jest/globals";
import type { Answer } from "./answer.js";
import { codes, listed } from "./codes.js";

/** Data. The expectations were read from seeds/maluku/*.csv by a person; test names give the rows. */
export function dataQuestions(answer: Answer) {
  test("Q12: second producers are listed in sharing.relations.csv and, of DAT-068, in shared.data-asset.csv", async () => {
    const { severalProducers, sameFunction } = await answer("Q12");
    const producers = severalProducers.nodes.map(({ ref, producedBy }) => [ref.slice(10), ...codes(producedBy)]);
    expect(producers).toEqual([
      ["DAT-020", "DISKETPANG", "DISPERINDAG"],
      ["DAT-034", "DISKOPUKM", "DISPERINDAG", "DPMPTSP"],
      ["DAT-057", "BKD", "DISDIKBUD"],
      ["DAT-068", "DKP", "PUPR"],
    ]);
    // RAD.09.06.06 of data-asset.csv: the archive of DISPUSIP, and the letters that DISPERINDAG stores separately.
    const archives = sameFunction.nodes.find(({ code }) => code === "RAD.09.06.06")!;
    expect(codes(archives.classifies)).toEqual(listed("DAT-038 DAT-039"));
    expect(archives.classifies.facets[0]!.buckets).toHaveLength(2);
  });

  test("Q13: DAT-057 (data-asset.csv), with a second producer, and two readers in integration.relations.csv", async () => {
    const { dataAsset } = await answer("Q13");
    expect(dataAsset).toMatchObject({
      sensitivity: "RESTRICTED",
      updateCycle: "MONTHLY",
      stewardedBy: { ref: "opd:DISKOMINFO" },
    });
    expect(codes(dataAsset.producedBy)).toEqual(["BKD", "DISDIKBUD"]);
    expect(codes(dataAsset.producedIn)).toEqual(["PB-057"]);
    expect(codes(dataAsset.maintainedBy)).toEqual(["SIASN"]);
    const readers = dataAsset.readBy.edges.map(({ relation, node }) => [node.ref, relation!.via, node.ownedBy!.name]);
    expect(readers).toEqual([
      ["application:E-PRESENSI", "DATABASE", "Badan Kepegawaian Daerah"],
      ["application:LMS", "API", "Badan Pengembangan Sumber Daya Manusia"],
    ]);
  });

  test("Q14: two rows of shared.data-asset.csv have no stewardedBy, one of them no producedIn", async () => {
    const { withoutSteward, withoutProcess } = await answer("Q14");
    expect(codes(withoutSteward)).toEqual(listed("DAT-070 DAT-072"));
    expect(codes(withoutProcess)).toEqual(["DAT-072"]);
  });

  test("Q16: READS of integration and sharing.relations.csv, where reader and data are of two OPDs and not OPEN", async () => {
    const { applications } = await answer("Q16");
    const reads = applications.nodes.flatMap(({ ref, responsible, reads }) =>
      reads.edges.map(({ node }) => [ref.slice(12), node.ref.slice(10), responsible!.name, node.responsible!.name]),
    );
    // E-PRESENSI reads DAT-057 of BKD, its own; GEOPORTAL and OSS-RBA read open maps.
    expect(reads).toEqual([
      ["E-ANJAB", "DAT-059", "Sekretariat Daerah", "Badan Pengembangan Sumber Daya Manusia"],
      ["E-MONEV", "DAT-070", "Badan Perencanaan Pembangunan Daerah", "Dinas Kesehatan"],
      ["E-MONEV", "DAT-073", "Badan Perencanaan Pembangunan Daerah", "Badan Penanggulangan Bencana Daerah"],
      ["E-SAKIP", "DAT-030", "Sekretariat Daerah", "Dinas Komunikasi dan Informatika"],
      ["E-TPP", "DAT-058", "Badan Pengelola Keuangan dan Aset Daerah", "Badan Kepegawaian Daerah"],
      ["LMS", "DAT-057", "Badan Pengembangan Sumber Daya Manusia", "Badan Kepegawaian Daerah"],
      ["LMS", "DAT-069", "Badan Pengembangan Sumber Daya Manusia", "Sekretariat Daerah"],
      ["PORTAL-WISATA", "DAT-073", "Dinas Pariwisata", "Badan Penanggulangan Bencana Daerah"],
      ["SIMPEG", "DAT-003", "Badan Kepegawaian Daerah", "Dinas Pendidikan dan Kebudayaan"],
      ["SIMPEG", "DAT-006", "Badan Kepegawaian Daerah", "Dinas Kesehatan"],
      ["SIMRS", "DAT-014", "Dinas Kesehatan", "Dinas Sosial"],
    ]);
    const closed = await answer("Q16", { sensitivity: ["CLOSED"] });
    expect(codes(closed.applications)).toEqual(listed("E-MONEV SIMRS"));
  });

  test("Q17: OPEN rows that say false or nothing under isInteroperable; GITA-INA-AMA reads four and keeps DAT-029", async () => {
    const { notInteroperable, notOnPortal } = await answer("Q17");
    expect(codes(notInteroperable)).toEqual(listed("DAT-027 DAT-041 DAT-068 DAT-071"));
    expect(notInteroperable.nodes.map(({ isInteroperable }) => isInteroperable)).toEqual([false, false, false, null]);
    expect(codes(notOnPortal)).toEqual(
      listed(`DAT-004 DAT-009 DAT-010 DAT-023 DAT-024 DAT-027 DAT-033 DAT-037 DAT-041 DAT-042 DAT-043 DAT-044 DAT-046
              DAT-048 DAT-049 DAT-050 DAT-051 DAT-054 DAT-060 DAT-068 DAT-071`),
    );
  });

  test("Q49: of the maps with two readers DAT-010 has one producer and one keeper, DAT-068 and DAT-073 have not", async () => {
    const { dataAssets } = await answer("Q49");
    expect(codes(dataAssets)).toEqual(listed("DAT-068 DAT-073"));
    const [border, hazard] = dataAssets.nodes;
    expect([codes(border!.producedBy), codes(border!.maintainedBy)]).toEqual([["DKP", "PUPR"], []]);
    expect(codes(border!.readBy)).toEqual(listed("COMMAND-CENTER GEOPORTAL"));
    expect([codes(hazard!.producedBy), codes(hazard!.maintainedBy)]).toEqual([
      ["BPBD"],
      ["COMMAND-CENTER", "GEOPORTAL"],
    ]);
    expect(codes(hazard!.readBy)).toEqual(listed("E-MONEV PORTAL-WISATA"));
  });
}
