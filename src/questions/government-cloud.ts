import { visible } from "../access/viewer.js";
import { asIsInForce, relationValidity, stepValidity } from "../graph/validity.js";
import type { RuleFrame } from "./condition.js";

/** Maximum depth of hosting: machine, cluster, platform and cloud are the deepest chain on record. */
const deepestHosting = 6;

/** Compiles the condition that a relation `r` RUNS_ON and its host, in variables, are in force and may be seen. */
const isHost = (host: string, { scope: { viewer }, day }: RuleFrame): string =>
  `${relationValidity("r", day)} AND ${asIsInForce(host, day)} AND ${visible(viewer, host)}`;

/**
 * Compiles the condition that an application runs on a government cloud or in a data centre of another government body (such
 * as the national one), directly or through hosting. Written in Cypher, because Neo4j needs seconds to plan a filter of this
 * depth.
 */
export function runsOnGovernmentCloud(element: string, frame: RuleFrame): string {
  const { scope, day } = frame;
  const isCloud = `(cloud.infrastructureType = 'CLOUD' AND cloud.ownershipStatus = 'OWN'
      OR cloud.infrastructureType IN ['CLOUD', 'COMPUTING_FACILITY'] AND cloud.ownershipStatus = 'OTHER_GOVERNMENT')`;
  return `EXISTS { MATCH (${element})-[r:RUNS_ON]->(host:Infrastructure)-[hosting:HOSTED_ON*0..${deepestHosting}]->(cloud:Infrastructure)
      WHERE ${isHost("host", frame)} AND all(each IN hosting WHERE ${stepValidity("each", "endNode", day)}) AND ${isCloud} AND ${visible(scope.viewer, "cloud")} }`;
}

/** Compiles the condition that a host is recorded on which an application runs. */
export const runsOnRecord = (element: string, frame: RuleFrame): string =>
  `EXISTS { MATCH (${element})-[r:RUNS_ON]->(host:Infrastructure) WHERE ${isHost("host", frame)} }`;
