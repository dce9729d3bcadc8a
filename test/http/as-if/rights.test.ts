import { expect, test } from "@jest/globals";
import { asIf, named, rename, useProvince } from "./province.js";

const { ask } = useProvince();

const taken = { update: { ref: "service:LYN-2", expectedRev: 1, changes: { service: { ownedBy: "opd:DKP" } } } };

test.each([
  ["what the own OPD of an operator is responsible for", "operator", rename, { name: "Nama baru", rev: 2 }],
  ["any change by the Inspektorat, who sees everything", "auditor", taken, { rev: 2, ownedBy: { ref: "opd:DKP" } }],
])("%s may be supposed", async (_, viewer, operation, service) => {
  const query = `${asIf} { service(ref: "${operation.update.ref}") { name rev ownedBy { ref } } }`;
  const { body } = await ask(query, { operations: [operation] }, { "x-test-viewer": viewer });
  expect(body).toMatchObject({ data: { service } });
});

test.each([
  ["an operator cannot suppose to own an element of another OPD", "operator", taken],
  ["an official who changes nothing cannot suppose anything", "staff", taken],
])("%s, since the answer would show what is hidden", async (_, viewer, operation) => {
  const { status, body } = await ask(`${asIf} ${named}`, { operations: [operation] }, { "x-test-viewer": viewer });
  expect({ status, error: body.errors[0] }).toMatchObject({
    status: 422,
    error: { extensions: { code: "OPERATIONS_REFUSED", problems: [{ rule: "FORBIDDEN" }] } },
  });
});
