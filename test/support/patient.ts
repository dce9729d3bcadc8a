/** Settings of servers on a busy machine, where Neo4j plans and reads slowly; the limits have tests of their own. */
export const patient = {
  READ_TIMEOUT_MS: "120000",
  WRITE_TIMEOUT_MS: "120000",
  EXPORT_TIMEOUT_MS: "120000",
  AS_IF_TIMEOUT_MS: "120000",
};
