import { expect, test } from "@jest/globals";
import { canonicalText, chained, linkOf } from "../../src/record/chain.js";
import { recordKeyOf } from "../../src/record/record-key.js";

const key = recordKeyOf("a key of at least thirty-two characters");
const record = { id: "1", revFrom: 1, revTo: 2, note: "SK 12/2027" };

test("the text of a record does not depend on the order of its properties, nor on those without a value", () => {
  const turned = { note: "SK 12/2027", mergedWith: null, revTo: 2, revFrom: 1, id: "1", name: undefined };
  expect(canonicalText(turned)).toBe(canonicalText(record));
  expect(canonicalText(record)).toBe('[["id","1"],["note","SK 12/2027"],["revFrom",1],["revTo",2]]');
});

test("a value cannot move into the name or the value beside it", () => {
  const texts = [{ a: "1", b: "2" }, { a: '1"],["b","2' }, { a: ["1", "b", "2"] }, { a: 1, b: 2 }].map(canonicalText);
  expect(new Set(texts).size).toBe(texts.length);
});

test("each property, the record before and the key determine the link", () => {
  const link = linkOf(key, "before", record);
  expect(link).toMatch(/^[\w-]{43}$/);
  expect(linkOf(key, "before", { ...record })).toBe(link);
  const others = [
    linkOf(key, undefined, record),
    linkOf(key, "beforE", record),
    linkOf(recordKeyOf("another key of at least thirty-two characters"), "before", record),
    ...Object.keys(record).map(name => linkOf(key, "before", { ...record, [name]: "changed" })),
    ...Object.keys(record).map(name => linkOf(key, "before", { ...record, [name]: undefined })),
    linkOf(key, "before", { ...record, viewer: "local" }),
  ];
  expect(new Set([link, ...others]).size).toBe(others.length + 1);
});

test("a chained record names the one before, and its link covers what is stored", () => {
  const first = chained(key, undefined, record);
  const { hash, ...stored } = chained(key, first.hash, { ...record, id: "2" });
  expect(Object.keys(first)).not.toContain("previous");
  expect(stored).toEqual({ ...record, id: "2", previous: first.hash });
  expect(linkOf(key, first.hash, { ...stored, hash })).toBe(hash);
});
