import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { describeReport } from "../../src/formats/describe-report.js";
import { messageIn } from "../../src/formats/message-in.js";
import { rulesInEnglish } from "../../src/formats/rules-in-english.js";
import { untouched } from "../../src/repository/changes/count-touched.js";
import type { Problem } from "../../src/repository/changes/operation.js";
import { filesIn } from "../documents/files-in.js";

describe("The message of a problem in English", () => {
  test.each([
    [
      "UNKNOWN_OPD",
      "Perangkat daerah “Dinas Kesehatn” tidak dikenal. Maksud Anda DINKES Dinas Kesehatan?",
      "No perangkat daerah has this code or name: “Dinas Kesehatn”. Did you mean DINKES Dinas Kesehatan?",
    ],
    [
      "INVALID_VALUE",
      "“naktif” harus salah satu dari Aktif, Tidak Aktif. Maksud Anda Aktif atau Tidak Aktif?",
      "The value does not fit the column: “naktif”. Use one of Aktif, Tidak Aktif. Did you mean Aktif or Tidak Aktif?",
    ],
    [
      "METADATA_MISSING",
      "Belum tercatat: Tujuan, Target Layanan.",
      "Mandatory metadata is not recorded; see the columns of the sheet that are marked: Tujuan, Target Layanan.",
    ],
    [
      "REPLACE_REMOVES",
      "--replace menghapus 1 elemen (1 Layanan: service:S1), karena tidak ada lagi dalam berkas.",
      "--replace removes what the file no longer has: 1 elemen (1 Layanan: service:S1).",
    ],
    ["UNKNOWN_SHEET", "Lembar tidak dikenal; isinya tidak dibaca.", "The sheet is unknown and is not read."],
  ])(
    "of %s gives its meaning, the values that the Indonesian one quotes, and its suggestion",
    (rule, message, english) => {
      expect(messageIn("en", { rule, message })).toBe(english);
      expect(messageIn("id", { rule, message })).toBe(message);
    },
  );

  test("of a rule without a meaning is the Indonesian one", () => {
    expect(messageIn("en", { rule: "NEW_RULE", message: "Ada yang baru." })).toBe("Ada yang baru.");
  });
});

test("every rule that an import can name has a meaning in English", () => {
  const told =
    /(?:refuse|warn|warnOnce|FileError|ModelFault|fault|problemOf|warningOf|refusal)\(\s*"([A-Z][A-Z0-9_]+)"/g;
  const folders = ["src/formats/workbook", "src/formats/tables", "src/formats/taxonomy", "src/formats/archimate"];
  const files = [...folders, "src/repository/changes"].flatMap(folder => filesIn(folder, ".ts"));
  const rules = files.flatMap(file => [...readFileSync(file, "utf8").matchAll(told)].map(([, rule]) => rule!));
  expect(new Set(rules).size).toBeGreaterThan(60);
  expect(rules.filter(rule => !(rule in rulesInEnglish))).toEqual([]);
});

test("a report in English has no Indonesian word of its own", () => {
  const problem = (severity: Problem["severity"], row: number): Problem => ({
    severity,
    rule: "UNKNOWN_OPD",
    path: ["Layanan", row, "Dimiliki oleh"],
    message: "Perangkat daerah “X” tidak dikenal.",
  });
  const refused = { ...untouched, problems: [problem("ERROR", 2), problem("ERROR", 3)], written: false };
  expect(describeReport(refused, "en")).toBe(
    "Layanan\n  ✗ row 2–3, column “Dimiliki oleh”: No perangkat daerah has this code or name: “X”. [UNKNOWN_OPD]\n\nREFUSED: errors (✗) 2, warnings (!) 0. Nothing is written.",
  );
  const done = { ...untouched, created: 1_200, deleted: 1, problems: [problem("WARNING", 2)], written: true };
  expect(describeReport(done, "en").split("\n\n").at(-1)).toBe(
    "DONE. Elements: 1,200 created, 0 updated, 0 unchanged, 1 deleted; relations: 0 added, 0 removed; warnings: 1.",
  );
});
