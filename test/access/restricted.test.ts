import { expect, test } from "@jest/globals";
import { findRestricted, restrictedMark } from "../../src/access/restricted.js";
import { localViewer } from "../../src/access/viewer.js";

const cypher = `RETURN ${restrictedMark(localViewer, "n")}`;

function foundIn(rows: object[]) {
  const found: object[] = [];
  findRestricted(cypher, rows, element => found.push(element));
  return found;
}

test("a mark is found anywhere in a row", () => {
  const element = { kind: "Application", code: "RHS" };
  expect(foundIn([{ page: { rows: [{ node: {}, mark: ["#RESTRICTED", element] }] } }])).toEqual([element]);
});

test("a stored list of texts is no mark, whatever it says", () => {
  for (const list of [["#RESTRICTED", "x"], ["#RESTRICTED", null], ["#RESTRICTED"], ["#RESTRICTED", "x", "y"]])
    expect(foundIn([{ outputs: list, mark: null }])).toEqual([]);
});
