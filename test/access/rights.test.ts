import { expect, test } from "@jest/globals";
import { askableBy } from "../../src/access/askable.js";
import type { Grant } from "../../src/access/grant.js";
import { requireAskable, requireWriting } from "../../src/access/rights.js";
import { makeViewer, publicViewer, viewerParameters, viewerWith } from "../../src/access/viewer.js";

test("a viewer without any role may ask nothing and write nothing", () => {
  const nobody = viewerWith("nobody", []);
  expect(askableBy(nobody)).toEqual([]);
  const forbidden = expect.objectContaining({ code: "FORBIDDEN" });
  for (const document of ["Q01", undefined]) expect(() => requireAskable(nobody, document)).toThrow(forbidden);
  expect(() => requireAskable(nobody, "Q01")).toThrow(/^Asking anything needs one of the roles STAFF, EDITOR,/);
  expect(() => requireWriting(nobody)).toThrow(forbidden);
});

test("a program may send the documents of all its grants, and somebody with a role for everything any request", () => {
  const client = [
    { role: "CLIENT", documents: ["Q01"] },
    { role: "CLIENT", documents: ["Q01", "Q02"] },
  ] as const;
  expect(askableBy(viewerWith("program", client))).toEqual(["Q01", "Q02"]);
  expect(askableBy(viewerWith("program", [...client, { role: "PUBLIC" }]))).toBe("TRUSTED_DOCUMENTS");
  expect(askableBy(viewerWith("program", [...client, { role: "STAFF" }]))).toBe("ANYTHING");
});

test("viewers who see the same, but do not read the same record of changes, share no remembered answer", () => {
  const { sight } = viewerWith("inspektorat", [{ role: "AUDITOR" }]);
  const fingerprints = [
    [],
    [{ role: "AUDITOR" }],
    [{ role: "EDITOR", opds: ["a"] }],
    [{ role: "EDITOR", opds: ["b"] }],
  ].map(grants => makeViewer("x", sight, grants as Grant[]).fingerprint);
  expect(new Set(fingerprints).size).toBe(fingerprints.length);
});

test("viewers who see the same, but may not ask the same, share no remembered answer", () => {
  const program = { role: "CLIENT", documents: ["Q02", "Q01"] } as const;
  const [one, same, ...others] = [
    [program],
    [{ role: "CLIENT", documents: ["Q01", "Q02", "Q01"] }],
    [{ role: "CLIENT", documents: ["Q01"] }],
    [program, { role: "PUBLIC" }],
    [program, { role: "ADMIN" }],
  ].map(grants => viewerWith("x", grants as Grant[]).fingerprint);
  expect(same).toBe(one);
  expect(new Set([one, ...others]).size).toBe(4);
});

test("the lists of all viewers have from two to ten entries, for which Neo4j has one plan", () => {
  const opds = ["a", "b", "c", "d", "e", "f", "g", "h"];
  const viewers = [
    publicViewer,
    ...([[], opds.slice(0, 1), opds] as const).map(own => viewerWith("operator", [{ role: "EDITOR", opds: [...own] }])),
    viewerWith("verifikator", [{ role: "VERIFIER", kinds: ["Service"] }]),
    viewerWith("admin", [{ role: "ADMIN" }]),
  ];
  const sizes = viewers.flatMap(viewer => Object.values(viewerParameters(viewer)).map(({ length }) => length));
  expect(sizes).toHaveLength(4 * viewers.length);
  expect(sizes.filter(size => size < 2 || size > 10)).toEqual([]);
});
