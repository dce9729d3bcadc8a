import { describe, expect, test } from "@jest/globals";
import { parseXml } from "./parse-xml.js";
import { crowd, story, thicket } from "./story.js";
import { boxes, texts, usePictures } from "./use-pictures.js";

const { ask, given, roundTrips, drawn } = usePictures();

describe("The picture of an impact", () => {
  test("names each element with kind, code, distance, severity in words and who answers for it", async () => {
    await given(story);
    const elements = await drawn(`impact(of: ["infrastructure:SRV"])`);
    expect(boxes(elements).sort()).toEqual([
      "Nama APP (Aplikasi APP, 1 langkah, Berhenti, penanggung jawab Nama DKP)",
      "Nama DATA (Data dan Informasi DATA, 2 langkah, Terganggu)",
      "Nama S1 (Layanan S1, 2 langkah, Berhenti)",
      "Nama S2 (Layanan S2, 2 langkah, Terganggu)",
      "Nama SRV (Infrastruktur SRV)",
    ]);
    expect(texts(elements)).toEqual(
      expect.arrayContaining(["Sumber gangguan", "2 langkah", "Berhenti (2)", "Aplikasi (1)"]),
    );
    expect(roundTrips()).toBe(4);
  });

  test("tells by its arrows the way that trouble goes, also between elements of one distance", async () => {
    await given(story);
    const elements = await drawn(`impact(of: ["infrastructure:SRV"])`);
    expect(texts(elements)).toEqual(
      expect.arrayContaining(["menjalankan", "mendukung", "memelihara", "digunakan oleh layanan"]),
    );
  });

  test("of chosen kinds shows the way to them too", async () => {
    await given(story);
    const elements = await drawn(`impact(of: ["infrastructure:SRV"], kinds: [Service], severity: [STOPS])`);
    expect(boxes(elements)).toHaveLength(3);
    expect(texts(elements)).toEqual(expect.arrayContaining(["Berhenti · perantara", "perantara (1)", "Nama S1"]));
    expect(texts(elements).join(" ")).toContain("· 1 layanan terdampak, 1 perantara");
  });

  test("of several kinds counts them together", async () => {
    await given(story);
    const summary = texts(await drawn(`impact(of: ["infrastructure:SRV"])`)).find(text => text.includes("arsitektur"));
    expect(summary).toMatch(/· 4 elemen terdampak$/);
  });

  test("that was cut says so and why", async () => {
    await given(story);
    expect(texts(await drawn(`impact(of: ["infrastructure:SRV"], maxDepth: 1)`))).toContain(
      "Penelusuran berhenti pada batas kedalaman: masih ada yang lebih jauh.",
    );
    expect(texts(await drawn(`impact(of: ["infrastructure:SRV"])`)).join()).not.toMatch(/berhenti pada|tidak/);
  });

  test("that does not hold all shows 300 and says how many there are", async () => {
    await given(crowd);
    const elements = await drawn(`impact(of: ["infrastructure:SRV"])`);
    expect(boxes(elements)).toHaveLength(301);
    expect(texts(elements).join(" ")).toContain("Digambar 300 dari 320 elemen");
    expect(elements[2]!.text).toContain("Dan 240 elemen lainnya.");
    expect(texts(elements)).toContain("Nama hubungan tidak ditulis agar terbaca; berkas .graphml memuatnya.");
    expect(texts(elements)).not.toContain("menjalankan");
  });

  test("of more relations than anybody can follow leaves out those that do not lead nearer, and says how many", async () => {
    await given(thicket);
    const elements = await drawn(`neighbourhood(of: ["infrastructure:SRV"], hops: 1)`);
    expect(boxes(elements)).toHaveLength(20);
    expect(texts(elements).join(" ")).toContain("342 hubungan antara elemen yang sama jauhnya tidak digambar");
    const { data } = await ask(`{ neighbourhood(of: ["infrastructure:SRV"], hops: 1) { graphml } }`);
    expect(data.neighbourhood.graphml.match(/<edge /g)).toHaveLength(361);
  });

  test("is the same each time, and plays no part in pages", async () => {
    await given(story);
    const { data } = await ask(`{ impact(of: ["SRV"]) { picture } again: impact(of: ["SRV"], first: 1) { picture } }`);
    expect(data.again).toEqual(data.impact);
  });
});

test("a neighbourhood is drawn with the relations as they are recorded", async () => {
  await given(story);
  const elements = await drawn(`neighbourhood(of: ["application:APP"], hops: 1)`);
  expect(texts(elements)).toEqual(
    expect.arrayContaining(["Lingkungan sekitar: Nama APP", "berjalan di", "didukung oleh"]),
  );
  expect(boxes(elements)).toHaveLength(5);
});

test("ownership is drawn with what an owner is inherited from, and all who answer", async () => {
  await given(story);
  const elements = await drawn(`ownership(of: "application:APP")`);
  expect(boxes(elements).map(text => text.split(" (")[0])).toEqual(["Nama APP", "Nama RUANG", "Nama DKP", "Nama SRV"]);
  expect(texts(elements)).toEqual(expect.arrayContaining(["berjalan di", "ditempatkan di", "dimiliki oleh"]));
});

test("every element of a list has its picture, but not more than can be laid out", async () => {
  await given(story);
  const { data } = await ask(`{ services { nodes { code impact(direction: DEPENDENCIES) { picture } } } }`);
  expect(data.services.nodes.map(({ impact }: any) => parseXml(impact.picture)[1]!.text)).toEqual([
    "Ketergantungan: Nama S1",
    "Ketergantungan: Nama S2",
  ]);
});
