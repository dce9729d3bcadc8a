import { expect, test } from "@jest/globals";
import { referenceElement } from "../support/element.js";
import { useRepository } from "../support/repository.js";

const { ask, given } = useRepository();

const applications = (first: number, last: number, fulfils: string) =>
  `UNWIND range(${first}, ${last}) AS number MATCH (f:Reference) WHERE f.code IN ${fulfils}
   MERGE (a:Element:Application {kind: 'Application', id: 'A' + number, code: 'A' + number, name: 'A' + number, plateau: 'AS_IS', state: 'VALID', rev: 1})
   CREATE (a)-[:FULFILS {id: a.id + f.id}]->(f)`;

const functions = (...codes: string[]) =>
  given(codes.map(code => referenceElement(code.toLowerCase(), code, 1, "RAL")).join("\n"));

test("an element has the same similar elements in a list as alone, however many of the list share its traits", async () => {
  await functions("F");
  await given(applications(10, 39, "['F']"));
  const { data, errors } = await ask(
    "{ applications { nodes { code similar { totalCount cut { element { code } } } } } }",
  );
  expect(errors).toBeUndefined();
  const last = data.applications.nodes.at(-1);
  expect(last).toMatchObject({ code: "A39", similar: { totalCount: 24, cut: [{ element: { code: "F" } }] } });
  const alone = await ask(`{ similar(to: "application:A39") { totalCount cut { element { code } } } }`);
  expect(alone.data.similar).toEqual(last.similar);
});

test("a trait that too many elements have is listed only if the element itself has it", async () => {
  await functions("F", "G", "ALL");
  await given(applications(10, 10, "['F', 'G']"));
  await given(applications(11, 25, "['F', 'ALL']"));
  await given(applications(26, 40, "['G', 'ALL']"));
  const { data, errors } = await ask(`{ similar(to: "application:A10") { totalCount cut { element { code } } } }`);
  expect(errors).toBeUndefined();
  expect(data.similar).toEqual({ totalCount: 30, cut: [] });
});

test("a function that a proposal names twice counts once", async () => {
  await functions("F", "G");
  await given(applications(10, 10, "['F']"));
  const { data, errors } = await ask(
    `{ similar(proposal: { name: "X", fulfils: ["reference:F", "reference:F", "reference:G"] }) { nodes { score reasons { share shared { code } } } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data.similar.nodes).toEqual([{ score: 0.2, reasons: [{ share: 0.5, shared: [{ code: "F" }] }] }]);
});
