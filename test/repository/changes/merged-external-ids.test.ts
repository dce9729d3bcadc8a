import { beforeEach, describe, expect, it } from "@jest/globals";
import { useMerger } from "./merger.js";
import { create, update } from "./writer.js";

const { apply, found, merged, statement } = useMerger();

describe("An external id of an element that was merged", () => {
  beforeEach(() => apply([update("application:SICANTIK", { externalId: "app-1", source: "Berkas" })]));
  const merge = () => merged({ revs: [1, 2] });

  it("finds the one that stays, as its own does, and after a further merge the one after that", async () => {
    await merge();
    expect([await found("id-7"), await found("app-1")]).toEqual(["application:SICANTIK", "application:SICANTIK"]);
    await apply([create("Application", "BARU")]);
    await merged({ from: "application:SICANTIK", into: "application:BARU", revs: [3, 1] });
    expect([await found("id-7"), await found("app-1")]).toEqual(["application:BARU", "application:BARU"]);
    expect(await found("id-7", "Lain")).toBeUndefined();
  });

  it("is taken until the element that has it is deleted", async () => {
    await merge();
    const again = () => apply([create("Application", "BARU", { externalId: "id-7", source: "Berkas" })]);
    expect((await again()).problems).toMatchObject([{ rule: "EXTERNAL_ID_TAKEN" }]);
    await apply([{ action: "delete", element: "application:SICANTIK", path: [] }]);
    expect(await found("id-7")).toBeUndefined();
    expect((await again()).problems).toEqual([]);
    expect(await found("id-7")).toBe("application:BARU");
  });

  it("has an index to be found by", async () => {
    const [row] = await statement(
      "SHOW INDEXES YIELD labelsOrTypes, properties WHERE 'FormerExternalId' IN labelsOrTypes AND properties = ['source', 'externalId'] RETURN count(*) AS count",
    );
    expect(row?.count).toBe(1);
  });
});
