import { expect, jest, test } from "@jest/globals";
import { Element, ElementKind, Metamodel } from "../../../src/metamodel/define/index.js";
import { metamodel as original } from "../../../src/metamodel/metamodel.js";

@ElementKind({ label: "Pencarian", plural: "search", description: "A kind with the name of a question." })
class Quest extends Element {}

jest.unstable_mockModule("../../../src/metamodel/metamodel.js", () => ({
  metamodel: new Metamodel({ kinds: [...original.kinds, Quest], relations: [...original.relations] }),
}));

test("a kind whose list has the name of a question is refused, because one of the two could not be queried", async () => {
  await expect(import("../../../src/graphql/schema.js")).rejects.toThrow("Two root fields have the name search");
});
