import { expect, test } from "@jest/globals";
import type { Answer } from "./answer.js";
import { codes, listed } from "./codes.js";

/** Plans and days. The expectations were read from seeds/maluku/*.csv by a person; test names give the rows. */
export function timeQuestions(answer: Answer) {
  test("Q30: of the Setda, time.*.csv plans one new service, one upgrade and one end", async () => {
    const { transition } = await answer("Q30");
    expect(transition.byChange.map(({ value, count }) => [value, count])).toEqual([
      ["NEW", 1],
      ["UPGRADE", 1],
      ["RETIRE", 1],
    ]);
    // SKM supports LYN-068 (roles.relations.csv) and maintains DAT-071; BIRO-ORG of the Setda owns all of these.
    expect(transition.nodes).toEqual([
      {
        change: "NEW",
        services: 0,
        opds: 0,
        element: { ref: "service:LYN-201@TO_BE", name: "Konsultasi penataan organisasi (contoh)", validFrom: null },
        replaces: [],
      },
      {
        change: "UPGRADE",
        services: 2,
        opds: 1,
        element: { ref: "application:SKM-TERPADU@TO_BE", name: "Survei kepuasan terpadu (contoh)", validFrom: null },
        replaces: [{ ref: "application:SKM", name: "Survei kepuasan masyarakat daring (contoh)" }],
      },
      {
        change: "RETIRE",
        services: 1,
        opds: 1,
        element: {
          ref: "application:PINJAM-RUANG@TO_BE",
          name: "Peminjaman ruang daring (contoh)",
          validFrom: "2027-07-01",
        },
        replaces: [{ ref: "application:PINJAM-RUANG", name: "Peminjaman ruang daring (contoh)" }],
      },
    ]);
  });

  test("Q40: the 17 entries of time.relations.csv belong to the merged dinas from 2027 on, and did to the two before", async () => {
    const data = await answer("Q40");
    const [merged] = data.after.nodes;
    expect(merged!.precededBy.edges.map(({ relation, node }) => [relation!.since, node.ref])).toEqual([
      ["2027-01-01", "opd:DISDIKBUD"],
      ["2027-01-01", "opd:DISPORA"],
    ]);
    expect(codes(merged!.owns)).toEqual(
      listed(
        "DAT-001 DAT-002 DAT-003 DAT-004 DAT-036 LYN-001 LYN-002 LYN-003 LYN-004 LYN-036 PB-001 PB-002 PB-003 PB-004 PB-036 PPDB SI-CAGAR-BUDAYA",
      ),
    );
    expect(data.before.nodes.map(({ ref, owns }) => [ref, owns.totalCount])).toEqual([
      ["opd:DISDIKBUD", 14],
      ["opd:DISPORA", 3],
    ]);
    expect(codes(data.before.nodes[1]!.owns)).toEqual(listed("DAT-036 LYN-036 PB-036"));
  });
}
