import { expect, test } from "@jest/globals";
import { useImports } from "../http/import-server.js";
import { elementOf, exchangeFile } from "../support/archimate.js";

const { post } = useImports();

test("POST /import requires the source of a model with a generic name before it replaces another", async () => {
  const model = (identifier: string) =>
    exchangeFile([elementOf(identifier, "ApplicationComponent", identifier)]).replace("Contoh", "(new model)");
  const send = async (identifier: string, query: Record<string, string>) => {
    const answer = await post(model(identifier), { ...query, name: "model.xml" });
    return { status: answer.status, ...((await answer.json()) as object) };
  };
  expect(await send("a", {})).toMatchObject({ status: 200, written: true });
  expect(await send("b", { replace: "true", dryRun: "true" })).toMatchObject({
    ...{ status: 422, deleted: 0 },
    problems: expect.arrayContaining([expect.objectContaining({ rule: "SOURCE_UNCLEAR", severity: "ERROR" })]),
  });
  const named = { replace: "true", source: "(new model)" };
  expect(await send("b", named)).toMatchObject({ status: 422, deleted: 0 });
  expect(await send("b", { ...named, replaceAnyway: "true" })).toMatchObject({ status: 200, deleted: 1, created: 1 });
});
