import { beforeEach, describe, expect, test } from "@jest/globals";
import { told, useImports } from "../../../http/import-server.js";
import { element } from "../../../support/element.js";
import { story } from "./import-story.js";

const { given, send, ask } = useImports();

beforeEach(() => given(story));

describe("A text written by people", () => {
  test("is understood where it can only mean one thing, and a warning says how", async () => {
    const report = await send({
      "Layanan DKP 2026": [
        "Daftar layanan,,,,,",
        "Kode,Nama Layanan,Metoda Layanan,Pemilik,Biaya (Rp),Berlaku Sejak",
        "LYN-2,Kartu nelayan,Elektronk,nama dkp,Rp 1.500.000,31/12/2026",
      ],
    });
    expect(told(report).filter(each => !each.includes("METADATA_MISSING"))).toEqual([
      "WARNING SHEET_GUESSED Layanan DKP 2026 1",
      "WARNING HEADER_GUESSED Layanan DKP 2026 2 Metoda Layanan",
      "WARNING VALUE_GUESSED Layanan DKP 2026 3 Metoda Layanan",
      "WARNING NAME_READ Layanan DKP 2026 3 Pemilik",
    ]);
    const { data } = await ask(`{ service(ref: "service:LYN-2") { method feeRupiah validFrom ownedBy { code } } }`);
    expect(data!.service).toEqual({
      method: "ELECTRONIC",
      feeRupiah: 1_500_000,
      validFrom: "2026-12-31",
      ownedBy: { code: "DKP" },
    });
  });

  test("names what looks like it: other blanks, apostrophes, dashes and accents mean the same element", async () => {
    await given(
      element("q", "Opd", "YQ", "").replace("Nama YQ", "Yayasan\u00a0Qur’an Café–Laut") +
        element("z", "Opd", "ZQ", "").replace("Nama ZQ", "Balai Ma\\'had_Pesisir"),
    );
    for (const owner of ["YAYASAN QUR'AN CAFE-LAUT", "Balai Ma’had Pesisir"]) {
      const report = await send({ Layanan: ["Kode,Nama,Pemilik", `LYN-2,Kartu nelayan,${owner}`] });
      expect(told(report).filter(each => !each.includes("METADATA_MISSING"))).toEqual([
        "WARNING NAME_READ Layanan 2 Pemilik",
      ]);
    }
  });

  test("about persons is skipped, and never repeated in a message", async () => {
    const report = await send({
      Layanan: ["Kode,Nama,Nama PIC,No. HP,NIP,Hobi", "LYN-2,Kartu nelayan,Budi,081234,1987,Memancing"],
    });
    expect(told(report).filter(each => !each.includes("METADATA_MISSING"))).toEqual([
      "WARNING PERSONAL_DATA Layanan 1 Nama PIC",
      "WARNING PERSONAL_DATA Layanan 1 No. HP",
      "WARNING PERSONAL_DATA Layanan 1 NIP",
      "WARNING UNKNOWN_COLUMN Layanan 1 Hobi",
    ]);
    expect(JSON.stringify(report)).not.toMatch(/Budi|081234|1987/);
  });

  test("left empty is a finding, unless it is recorded already", async () => {
    const { problems } = await send({
      Layanan: ["Kode,Nama,Potensi Risiko", "LYN-1,Nama baru,Salah catat", "LYN-2,Ya,"],
    });
    expect(problems.map(({ rule, message }) => `${rule} ${message}`)).toEqual([
      expect.stringMatching(/^METADATA_MISSING Belum tercatat: Tujuan, Target Layanan, (?!Metode)/),
      "RISK_WITHOUT_MITIGATION Potensi risiko sudah diisi, mitigasi risikonya belum.",
      "TEXT_TOO_SHORT “Ya” kurang dari 3 huruf.",
      expect.stringMatching(/^METADATA_MISSING Belum tercatat: Tujuan, Target Layanan, Metode Layanan/),
    ]);
  });
});
