import { expect, test } from "@jest/globals";
import { nameSize, textRoom } from "../../../src/formats/pictures/svg/box.js";
import { ink } from "../../../src/formats/pictures/svg/palette.js";
import { textWidth } from "../../../src/formats/pictures/svg/text-width.js";
import type { XmlElement } from "./parse-xml.js";
import { chain, story } from "./story.js";
import { boxes, texts, usePictures } from "./use-pictures.js";

const { given, drawn } = usePictures();

const isBand = ({ attributes }: XmlElement) => attributes.fill === ink.band;

test("A picture has a text for screen readers: a title, and every element in words", async () => {
  await given(story);
  const [svg, title, desc] = await drawn(`impact(of: ["infrastructure:SRV"])`);
  expect(svg!.attributes).toMatchObject({
    role: "img",
    "aria-labelledby": `${title!.attributes.id} ${desc!.attributes.id}`,
  });
  expect(title!.text).toBe("Dampak gangguan: Nama SRV");
  expect(desc!.text).toContain("2 langkah: Nama S1 (Layanan S1, 2 langkah, Berhenti)");
  expect(desc!.text).toMatch(/Hubungan: .*Nama SRV menjalankan Nama APP; .*Nama APP mendukung Nama S1.*\.$/);
});

test("The text for screen readers lists the nearest relations first", async () => {
  await given(story);
  const [, , desc] = await drawn(`ownership(of: "application:APP")`);
  const told = ["Nama APP berjalan di", "Nama SRV ditempatkan di", "Nama RUANG dimiliki oleh"];
  const places = told.map(words => desc!.text.indexOf(words));
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(places[0]).toBeGreaterThan(0);
});

test("A picture has its own title and texts beside other pictures in the same page", async () => {
  await given(story);
  const pictures = [await drawn(`impact(of: ["SRV"])`), await drawn(`impact(of: ["APP"])`)];
  const ids = pictures.flatMap(elements => elements.flatMap(({ attributes }) => attributes.id ?? []));
  expect([ids.length, new Set(ids).size]).toEqual([4, 4]);
});

test("A picture keeps every text within what it stands on, however wide its letters and the page", async () => {
  await given(story);
  await given("MATCH (n {id: 'APP'}) SET n.name = $name", { name: "www".repeat(40) });
  const name = texts(await drawn(`impact(of: ["infrastructure:SRV"])`)).filter(text => text.startsWith("www"));
  // The bold w of Arial is 0.778 em wide.
  expect(Math.max(...name.map(line => line.length)) * 0.778 * nameSize).toBeLessThan(textRoom);
  await given(chain);
  const elements = await drawn(`impact(of: ["infrastructure:SRV"])`);
  const [band, head] = [elements.find(isBand)!, elements.find(({ text }) => text === "Sumber gangguan")!];
  const wide = textWidth(head.text, Number(head.attributes["font-size"]), true);
  expect(wide).toBeLessThanOrEqual(Number(band.attributes.width) + 1);
  expect(wide).toBeGreaterThan(200);
});

test("A picture writes the code of a perangkat daerah in full, however long it is", async () => {
  const codes = ["DISKOMINFOSANDI-PROV", "BADAN-PENGEMBANGAN-SUMBER-DAYA-MANUSIA-MALUKU"];
  await given(story);
  for (const code of codes) {
    await given("MATCH (n {id: 'DKP'}) SET n.code = $code", { code });
    for (const root of [`impact(of: ["infrastructure:SRV"])`, `ownership(of: "application:APP")`]) {
      const text = (await drawn(root)).find(each => each.name === "text" && each.text === code)!;
      expect(textWidth(code, Number(text.attributes["font-size"]))).toBeLessThanOrEqual(textRoom + 0.01);
    }
  }
});

test("A picture shows hostile names as what they are", async () => {
  await given(story);
  const name = `<script>alert("1")</script> & \u0007\u202Eشبكة ${"panjang".repeat(60)}`;
  await given("MATCH (n {id: 'APP'}) SET n.name = $name, n.code = ']]>'", { name });
  const elements = await drawn(`impact(of: ["infrastructure:SRV"])`);
  expect(elements.map(each => each.name)).not.toContain("script");
  expect(boxes(elements).join()).toContain('<script>alert("1")</script> & شبكة panjang');
  expect(Math.max(...texts(elements).map(text => text.length))).toBeLessThan(120);
});
