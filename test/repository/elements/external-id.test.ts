import { describe, expect, it } from "@jest/globals";
import { element } from "../../support/element.js";
import { useRepository } from "../../support/repository.js";
import { nobody } from "../../support/viewers.js";

const { ask, given, roundTrips } = useRepository();

const foreign = [
  element("a", "Service", "DARI-SIPP", ", externalId: '7', source: 'SIPP'"),
  element("b", "Application", "DARI-LAIN", ", externalId: '7', source: 'Lain'"),
  element("c", "Opd", "TANPA-SUMBER", ", externalId: '7'"),
  element("d", "Opd", "DKP"),
  "CREATE (a)-[:OWNED_BY {id: 'r'}]->(d)",
].join("\n");

const find = async (args: string, viewer?: Parameters<typeof ask>[2]) => {
  const { data, errors } = await ask(
    `{ elementByExternalId(${args}) { ref ... on Service { ownedBy { code } } } }`,
    {},
    viewer,
  );
  expect(errors).toBeUndefined();
  return data.elementByExternalId;
};

describe("An element is found by the identifier that another system has for it", () => {
  it("in that system, with what it is related to, in one round trip", async () => {
    await given(foreign);
    expect(await find(`externalId: "7", source: "SIPP"`)).toEqual({
      ref: "service:DARI-SIPP",
      ownedBy: { code: "DKP" },
    });
    expect(roundTrips()).toBe(1);
    expect(await find(`externalId: "7", source: "Lain"`)).toEqual({ ref: "application:DARI-LAIN" });
  });

  it("among those without a system, if none is given", async () => {
    await given(foreign);
    for (const none of ["", ", source: null", `, source: ""`]) {
      expect(await find(`externalId: "7"${none}`)).toEqual({ ref: "opd:TANPA-SUMBER" });
    }
  });

  it("or not at all", async () => {
    await given(foreign);
    expect(await find(`externalId: "8", source: "SIPP"`)).toBeNull();
    expect(await find(`externalId: "7", source: "sipp"`)).toBeNull();
    expect(await find(`externalId: "7"`, nobody)).toBeNull();
  });
});
