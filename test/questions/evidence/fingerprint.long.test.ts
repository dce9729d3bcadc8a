import { beforeEach, describe, expect, test } from "@jest/globals";
import { localViewer, makeViewer, type Viewer } from "../../../src/access/viewer.js";
import { evaluation } from "../../../src/questions/evidence/rules/rules.js";
import { element } from "../../support/element.js";
import { useRepository } from "../../support/repository.js";
import { story } from "./evidence-story.js";

const { answerOf, given } = useRepository();

beforeEach(() => given(story));

const seeing = (kinds: string[]) => makeViewer("pemeriksa", { levels: [], kinds, opds: ["DKP"] });
/** Sees all elements of the story by their kinds. */
const inspector = seeing(["Opd", "Reference", "Document", "Service", "Application"]);
/** Sees of the applications those for which DKP is responsible. */
const operator = seeing(["Opd", "Reference", "Document", "Service"]);

const extent = { opd: "opd:DKP", at: "2026-11-24" };

async function fingerprintOf(indicator: string, viewer?: Viewer, { opd, at } = extent): Promise<string> {
  const source = `{ evidence(indicators: ["reference:${indicator}"], opd: "${opd}", at: "${at}") { indicators { fingerprint } } }`;
  return (await answerOf(source, viewer)).evidence.indicators[0].fingerprint;
}

/** Writes changes of an application, as a client would. */
async function change(code: string, changes: string) {
  const { application } = await answerOf(`{ application(ref: "application:${code}") { rev } }`);
  const source = `mutation { updateApplication(ref: "application:${code}", expectedRev: ${application.rev}, changes: {${changes}}) { problems { message } } }`;
  expect((await answerOf(source)).updateApplication.problems).toEqual([]);
}

/** Indicators, infrastructure and a security control that registers list although no figure for an OPD counts them. */
const besidesFigures = [
  "MATCH (a5:Reference {code: 'A5'}), (dkp:Opd {code: 'DKP'})",
  ...["I2", "I10", "I11"].map(code =>
    element(
      code.toLowerCase(),
      "Reference",
      code,
      `, taxonomy: 'INDIKATOR', version: '${evaluation}', level: 2, validFrom: '2026-06-01'`,
    ),
  ),
  element("srv", "Infrastructure", "srv", ", infrastructureType: 'SERVER', responsible: 'DKP'"),
  element("ctl", "SecurityControl", "ctl", ", controlType: 'AUDIT', responsible: 'DKP'"),
  `CREATE (i2)-[:BROADER {id: 'b12'}]->(a5), (i10)-[:BROADER {id: 'b10'}]->(a5), (i11)-[:BROADER {id: 'b11'}]->(a5),
    (srv)-[:OWNED_BY {id: 'o10'}]->(dkp), (ctl)-[:OWNED_BY {id: 'o11'}]->(dkp)`,
].join("\n");

describe("The fingerprint of the evidence of an indicator", () => {
  test("is a SHA-256 that is the same at each request, and for each viewer who may see all of it", async () => {
    const fingerprint = await fingerprintOf("I13");
    expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(await fingerprintOf("I13")).toBe(fingerprint);
    expect(await fingerprintOf("I13", inspector)).toBe(fingerprint);
    expect(await fingerprintOf("I14")).not.toBe(fingerprint);
  });

  test.each([
    ["a state of use", "A3", "applicationStatus: ACTIVE"],
    ["a name that the report shows", "A2", `name: "Nama lain"`],
    ["the owner", "A1", `ownedBy: "opd:DINKES"`],
    ["a relation to an application of another OPD", "A1", `consumes: { add: [{ to: "application:A4", via: API }] }`],
    ["a relation from an application of another OPD", "A4", `consumes: { add: [{ to: "application:A1", via: API }] }`],
  ])("is another after a change of %s", async (_, code, changes) => {
    const before = await fingerprintOf("I13");
    await change(code, changes);
    expect(await fingerprintOf("I13")).not.toBe(before);
  });

  test.each([
    ["I14", "a contract of its infrastructure", "srv", "contractUntil = '2027-01-01'"],
    ["I10", "the result of a security control", "ctl", "auditResult = 'baik'"],
    ["I11", "the result of a security control", "ctl", "auditResult = 'baik'"],
    ["I2", "the address of an application that supports a service", "A1", "url = 'https://lain.go.id'"],
  ])(
    "is another after a change of what the report of %s prints besides its figures: %s",
    async (indicator, _, id, set) => {
      await given(besidesFigures);
      const before = await fingerprintOf(indicator);
      await given(`MATCH (n:Element {id: '${id}'}) SET n.${set}, n.rev = 2`);
      expect(await fingerprintOf(indicator)).not.toBe(before);
    },
  );

  test("is another after a change of a document that is evidence", async () => {
    const before = await fingerprintOf("I13");
    const source = `mutation { updateDocument(ref: "document:D1", expectedRev: 1, changes: { number: "2/2026" }) { problems { message } } }`;
    expect((await answerOf(source)).updateDocument.problems).toEqual([]);
    expect(await fingerprintOf("I13")).not.toBe(before);
  });

  test("is another after a change of the way in which a related application is used", async () => {
    await change("A4", `consumes: { add: [{ to: "application:A1", via: API }] }`);
    const before = await fingerprintOf("I13");
    await given(`MATCH (:Application {id: 'A4'})-[flow:CONSUMES]->() SET flow.via = 'FILE'`);
    expect(await fingerprintOf("I13")).not.toBe(before);
  });

  test("is the same after a change of another OPD, and of a document that is no evidence of it", async () => {
    const before = await fingerprintOf("I13");
    await change("A4", 'applicationStatus: ACTIVE, functionalDescription: "lain"');
    await given(`MATCH (ended:Document {id: 'D4'}) SET ended.rev = 2`);
    expect(await fingerprintOf("I13")).toBe(before);
    const ofOther = { ...extent, opd: "opd:DINKES" };
    expect(await fingerprintOf("I13", localViewer, ofOther)).not.toBe(before);
  });

  test("rests on what the viewer may see: a change of what is hidden leaves it as it was", async () => {
    await given(`MATCH (hidden:Application {id: 'A3'}) SET hidden.responsible = 'DINKES'`);
    const [seen, all] = [await fingerprintOf("I13", operator), await fingerprintOf("I13")];
    expect(seen).not.toBe(all);
    await given(`MATCH (hidden:Application {id: 'A3'}) SET hidden.rev = 2, hidden.name = 'Rahasia'`);
    expect(await fingerprintOf("I13", operator)).toBe(seen);
    expect(await fingerprintOf("I13")).not.toBe(all);
  });

  test("of an indicator of documents only rests on its documents", async () => {
    const before = await fingerprintOf("I3");
    await given(
      `MATCH (indicator:Reference {code: 'I3'}), (document:Document {id: 'D1'}) CREATE (document)-[:EVIDENCES {id: 'e9'}]->(indicator)`,
    );
    expect(await fingerprintOf("I3")).not.toBe(before);
  });
});
