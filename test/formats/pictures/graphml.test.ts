import { expect, test } from "@jest/globals";
import { useRepository } from "../../support/repository.js";
import { parseXml, type XmlElement } from "./parse-xml.js";
import { crowd, story } from "./story.js";

const { ask, given } = useRepository();

async function graphOf(root: string): Promise<XmlElement[]> {
  const { data, errors } = await ask(`{ ${root} { graphml } }`);
  expect(errors).toBeUndefined();
  return parseXml((Object.values(data)[0] as any).graphml);
}

const named = (elements: XmlElement[], wanted: string) => elements.filter(({ name }) => name === wanted);

test("GraphML tells of each element and relation in data that are declared, and in a labelled box for yEd", async () => {
  await given(story);
  const elements = await graphOf(`impact(of: ["infrastructure:SRV"])`);
  const declared = named(elements, "key").map(({ attributes }) => attributes.id);
  const used = named(elements, "data").map(({ attributes, text }) => [attributes.key!, text]);
  expect(used.filter(([key]) => !declared.includes(key))).toEqual([]);
  expect(used).toEqual(
    expect.arrayContaining([
      ["node-severity", "DEGRADES"],
      ["node-opd", "DKP"],
      ["edge-label", "menjalankan"],
    ]),
  );
  expect(named(elements, "y:NodeLabel").map(({ text }) => text)).toContain("Aplikasi APP\nNama APP\nBerhenti");
});

test("GraphML says in the description that yEd shows what it is of, and why there is more", async () => {
  await given(story);
  const described = async (root: string) =>
    named(await graphOf(root), "data").find(({ attributes }) => attributes.key === "graph-Description")!.text;
  expect(await described(`impact(of: ["infrastructure:SRV"], maxDepth: 1)`)).toMatch(
    /^Dampak gangguan: Nama SRV\. .* per .*\. Penelusuran berhenti pada batas kedalaman: masih ada yang lebih jauh\.$/,
  );
  expect(await described(`impact(of: ["infrastructure:SRV"])`)).not.toContain("berhenti");
});

test("GraphML holds what a picture has no room for, and every relation leads to an element", async () => {
  await given(crowd);
  const elements = await graphOf(`impact(of: ["infrastructure:SRV"])`);
  const ids = new Set(named(elements, "node").map(({ attributes }) => attributes.id));
  const edges = named(elements, "edge").map(({ attributes }) => attributes);
  expect([ids.size, edges.length]).toEqual([321, 320]);
  expect(edges.every(({ source, target }) => ids.has(source) && ids.has(target))).toBe(true);
});
