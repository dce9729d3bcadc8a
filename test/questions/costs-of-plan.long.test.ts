import { beforeEach, describe, expect, test } from "@jest/globals";
import { planned } from "../repository/elements/planned.js";
import { useRepository } from "../support/repository.js";

const { ask, given } = useRepository();

/** X (100, funded with 10) becomes T (250), Y (7) is retired; A and B of a ministry become M of DKP; S4 is operated by X's owner. */
const withCosts = `
  MATCH (x:Application {id: 'X'}), (y:Application {id: 'Y'}), (t:Application {id: 'T@TO_BE'}), (m:Application {id: 'M@TO_BE'}), (s4:Service {id: 'S4'}),
    (srv:Infrastructure {id: 'SRV'}), (cloud:Infrastructure {id: 'CLOUD@TO_BE'}), (dkp:Opd {id: 'DKP'})
  SET x.annualCostRupiah = 100, y.annualCostRupiah = 7, t.annualCostRupiah = 250, m.developmentCostRupiah = 900, srv.annualCostRupiah = 40, srv.responsible = 'OUTSIDE'
  CREATE (fish:Element:Reference {id: 'fish', kind: 'Reference', code: '3.25', name: 'Perikanan', taxonomy: 'URUSAN', version: '1', level: 1}),
    (program:Element:Reference {id: 'program', kind: 'Reference', code: 'P1', name: 'Program', taxonomy: 'PROGRAM', version: '1', level: 1}),
    (ministry:Element:Opd {id: 'KKP', kind: 'Opd', code: 'KKP', name: 'KKP', plateau: 'AS_IS', state: 'VALID', rev: 1, opdType: 'MINISTRY', responsible: 'OUTSIDE'}),
    (dkp)-[:RESPONSIBLE_FOR {id: 'u1'}]->(fish), (x)-[:FUNDED_BY {id: 'f1', year: 2026, amountRupiah: 10}]->(program),
    (srv)-[:OWNED_BY {id: 'w1'}]->(ministry), (s4)-[:PERFORMED_BY {id: 'w2'}]->(dkp), (s4)-[:FUNDED_BY {id: 'f2', year: 2026, amountRupiah: 3}]->(program)`;

const rows = "rows { value annualRupiah developmentRupiah fundedRupiah undivided }";

async function costs(args: string) {
  const { data, errors } = await ask(`{ costs(${args}) { elements notRecorded annualRupiah fundedRupiah ${rows} } }`);
  expect(errors).toBeUndefined();
  return data.costs;
}

describe("Costs of a plan", () => {
  beforeEach(async () => {
    await given(planned);
    await given(withCosts);
  });

  test("are those of the elements planned, under the urusan of who will answer for them", async () => {
    expect(await costs("by: URUSAN, kinds: [Application], plateau: TO_BE")).toEqual({
      ...{ elements: 2, notRecorded: 0, annualRupiah: 250, fundedRupiah: 10 },
      rows: [{ value: "reference:3.25", annualRupiah: 250, developmentRupiah: 900, fundedRupiah: 10, undivided: 0 }],
    });
    expect(await costs("by: URUSAN, kinds: [Application]")).toEqual({
      ...{ elements: 2, notRecorded: 2, annualRupiah: 107, fundedRupiah: 10 },
      rows: [{ value: "reference:3.25", annualRupiah: 107, developmentRupiah: null, fundedRupiah: 10, undivided: 0 }],
    });
  });

  test("of one OPD are those that it will own, by succession too", async () => {
    const planned = await costs(`by: PAYER, opd: "opd:DKP", plateau: TO_BE`);
    expect(planned).toMatchObject({ elements: 2, annualRupiah: 250, fundedRupiah: 10 });
    expect(planned.rows).toMatchObject([{ value: "opd:DKP", annualRupiah: 250, developmentRupiah: 900 }]);
  });

  test("of named elements count those alone: of every kind, of institutions outside too, each once", async () => {
    const of = `of: ["service:S4", "infrastructure:SRV", "infrastructure:SRV", "application:X"]`;
    expect(await costs(`by: OPERATOR, ${of}`)).toEqual({
      ...{ elements: 3, notRecorded: 0, annualRupiah: 140, fundedRupiah: 13 },
      rows: [
        { value: "opd:DKP", annualRupiah: null, developmentRupiah: null, fundedRupiah: 3, undivided: 0 },
        { value: null, annualRupiah: 140, developmentRupiah: null, fundedRupiah: 10, undivided: 0 },
      ],
    });
    expect(await costs(`by: OPERATOR, ${of}, kinds: [Application]`)).toMatchObject({ elements: 1, annualRupiah: 100 });
    expect(await costs(`by: OPERATOR, ${of}, opd: "opd:DKP"`)).toMatchObject({ elements: 2, annualRupiah: 100 });
  });

  test("of a named element that is replaced are those of its successor, in the plan of a named one by default", async () => {
    expect(await costs(`by: PAYER, of: ["application:X"], plateau: TO_BE`)).toMatchObject({ annualRupiah: 250 });
    expect(await costs(`by: PAYER, of: ["application:T@TO_BE"]`)).toMatchObject({
      annualRupiah: 250,
      fundedRupiah: 10,
    });
  });

  test("with several operators count in full with each, which is shown, and once in the total", async () => {
    await given(`MATCH (x:Application {id: 'X'}), (opd:Opd) CREATE (x)-[:OPERATED_BY {id: 'w3' + opd.id}]->(opd)`);
    expect(await costs(`by: OPERATOR, of: ["application:X"], plateau: TO_BE`)).toMatchObject({
      ...{ elements: 1, annualRupiah: 250 },
      rows: [
        { value: "opd:DKP", annualRupiah: 250, undivided: 1 },
        { value: "opd:KKP", annualRupiah: 250, undivided: 1 },
      ],
    });
  });

  test.each([
    ["of: []", "BAD_USER_INPUT"],
    [`of: ["application:NONE"]`, "NOT_FOUND"],
    [`of: ["application:Y"], plateau: TO_BE`, "NOT_FOUND"],
    [`of: [${Array.from({ length: 501 }, (_, number) => `"application:N${number}"`)}]`, "BAD_USER_INPUT"],
  ])("of %.30s… are refused as %s", async (args, code) => {
    const { errors } = await ask(`{ costs(by: OPD, ${args}) { elements } }`);
    expect(errors?.[0]?.originalError).toMatchObject({ code });
  });
});
