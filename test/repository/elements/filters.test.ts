import { expect, test } from "@jest/globals";
import { useRepository } from "../../support/repository.js";
import { province } from "./province.js";

const { ask, given } = useRepository();

test.each([
  [`{ method: { eq: HYBRID } }`, ["S2"]],
  [`{ method: { ne: HYBRID } }`, ["S1", "S3"]],
  [`{ NOT: { method: { eq: HYBRID } } }`, ["S1", "S3"]],
  [`{ method: { exists: false } }`, ["S3"]],
  [`{ audience: { has: BUSINESS } }`, ["S1"]],
  [`{ supportedBy: { exists: false } }`, ["S3"]],
  [`{ supportedBy: { count: { gte: 2 } } }`, ["S1"]],
  [`{ supportedBy: { some: { code: { eq: "A1" } }, where: { role: { eq: PRIMARY } } } }`, ["S1", "S2"]],
  [`{ supportedBy: { where: { role: { eq: ALTERNATIVE } } } }`, ["S1"]],
  [`{ supportedBy: { all: { ownedBy: { exists: true } } } }`, ["S2", "S3"]],
  [`{ supportedBy: { none: { runsOn: { some: { hostedOn: { some: { code: { eq: "DC" } } } } } } } }`, ["S3"]],
  [`{ OR: [{ code: { startsWith: "S1" } }, { name: { contains: "nama s3" } }] }`, ["S1", "S3"]],
  [`{ ownedBy: { some: { within: "opd:DKP" } } }`, ["S1"]],
])("the filter %s finds %j", async (filter, codes) => {
  await given(province);
  const { data, errors } = await ask(`{ services(filter: ${filter}) { nodes { code } totalCount } }`);
  expect(errors).toBeUndefined();
  expect(data.services).toEqual({ nodes: codes.map(code => ({ code })), totalCount: codes.length });
});
