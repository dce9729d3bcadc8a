import { beforeAll, describe, expect, test } from "@jest/globals";
import { linkOf, ofDiskominfo } from "./pemdi-page.js";
import { useSite } from "./site.js";

const site = useSite();

let inspector: Record<string, string>;
let staff: Record<string, string>;
beforeAll(async () => {
  inspector = await site.account("Inspektorat", "AUDITOR");
  staff = await site.account("Pegawai", "STAFF");
});

describe("Viewers of a part", () => {
  test("read the numbers of what they see; officials learn how many are hidden, and the public does not", async () => {
    const source = `{ evidence(indicators: ["reference:I9"]) { hidden { count } indicators { figures { code label count missing } } nodes { element { name } } } }`;
    for (const headers of [staff, {}]) {
      const { data } = (await (await site.ask(source, headers)).json()) as any;
      if (!data?.evidence) continue;
      const { text } = await site.html("/pemdi?indikator=I9", headers);
      for (const { code, label, count, missing } of data.evidence.indicators[0].figures) {
        expect([code, linkOf(text, code, "COUNTED")]).toEqual([code, count > 0 ? label : undefined]);
        expect([code, linkOf(text, code, "MISSING")]).toEqual([code, missing > 0 ? `${missing} belum` : undefined]);
      }
    }
    expect(await site.words("/pemdi?indikator=I9", staff)).toMatch(/\d+ elemen lain tidak boleh Anda lihat/);
    const ofPublic = await site.words("/pemdi?indikator=I9");
    expect(ofPublic).not.toMatch(/tidak boleh Anda lihat|Audit keamanan SIMPEG/);
  });

  test("read, if they may change nothing, the office to turn to instead of the way to the desk", async () => {
    const words = await site.words(`${ofDiskominfo}&keadaan=MISSING`, inspector);
    expect(words).toContain("Mintalah operator Dinas Komunikasi dan Informatika melengkapinya.");
    expect(words).not.toContain("Lengkapi di meja kerja");
  });
});
