import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const file = path.resolve("node_modules/.cache/tests/neo4j/running.json");

/** Settings of tests that name the engine of `npm run neo4j:tests`; none if it does not run. */
export function engineOfTests() {
  if (!existsSync(file)) return {};
  const { uri, user, password, pid } = JSON.parse(readFileSync(file, "utf8"));
  try {
    process.kill(pid, 0);
  } catch {
    return {};
  }
  return { TEST_NEO4J_URI: uri, TEST_NEO4J_USER: user, TEST_NEO4J_PASSWORD: password };
}
