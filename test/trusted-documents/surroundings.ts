import { expect, test } from "@jest/globals";
import type { Answer } from "./answer.js";
import { codeOf, codesOfRows } from "./codes.js";

/** Neighbourhoods, paths and single points. The expectations were read from seeds/maluku/*.csv by a person. */
export function questionsOfSurroundings(answer: Answer) {
  test("Q21: a breach of SIMRS touches its data, server, service, process, partners and owner, then what these touch", async () => {
    const { neighbourhood } = await answer("Q21");
    const at = (far: number) => codesOfRows(neighbourhood.nodes.filter(({ distance }) => distance === far));
    // Rows that name SIMRS: data-asset, support, platform, integration, sharing (reads DAT-014), security, business-process.
    const near = "AUD-03 DAT-005 DAT-014 KLK-01 LYN-005 PB-005 RSUD-HAULUSSY SIAK-TERPUSAT SIKS-NG SRV-WEB-2";
    expect(at(1)).toEqual(near.split(" "));
    // On SRV-WEB-2 (platform): others that run there, and the data centre beneath it.
    expect(at(2)).toEqual(expect.arrayContaining(["ANDALALIN", "DC-KOLOKASI", "DINKES", "GITA-INA-AMA", "LYN-014"]));
  });

  test("Q25: LYN-061 and LYN-028 hang together by JDIH and PPID on one server", async () => {
    const { path } = await answer("Q25");
    // support.relations.csv, platform.relations.csv: both run on SRV-APP and on SRV-DB.
    const refs = path.steps.map(({ to }) => codeOf(to!));
    expect(refs).toEqual(["JDIH", expect.stringMatching(/^SRV-(APP|DB)$/), "PPID", "LYN-028"]);
  });

  test("Q26: most services stop without AMDALNET, since the permits require its environmental approval", async () => {
    const { singlePointsOfFailure } = await answer("Q26");
    // AMDALNET is primary of LYN-022 (ELECTRONIC), which delivers PB-022; LYN-035 and LYN-048 require PB-022
    // (cross-opd.relations.csv), LYN-035 delivers PB-035, LYN-040 requires it. OPDs: DLH, DPMPTSP, DKP, ESDM.
    const [first, second, third] = singlePointsOfFailure.nodes;
    expect(first).toMatchObject({ stops: 4, opds: 4, elements: [{ ref: "application:AMDALNET" }] });
    expect(first!.services.nodes.map(codeOf)).toEqual(["LYN-022", "LYN-035", "LYN-040", "LYN-048"]);
    // Primaries of two ELECTRONIC services each without alternative: LYN-051 and LYN-054, LYN-023 and LYN-030.
    expect([second!, third!].map(({ elements }) => codeOf(elements[0]!))).toEqual(["SIPD-RI", "SP4N-LAPOR"]);
  });
}
