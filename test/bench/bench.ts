import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import neo4j from "neo4j-driver";
import { startEmbeddedNeo4j } from "../../src/database/embedded/start-embedded-neo4j.js";
import { Neo4jDatabase } from "../../src/database/neo4j-database.js";
import { loadGovernments, loadTaxonomies } from "./load-archipelago.js";
import { type Measured, measure } from "./measure.js";
import { measureWriting } from "./measure-writing.js";
import { questions } from "./questions.js";

/** `npm run bench [-- 1,20,200]`: how long questions take at these numbers of governments, each of 2,600 elements, and writing one more. */
const sizes = (process.argv[2] ?? "1,20,200").split(",").map(Number);
const runs = 30;
const today = "2026-11-24";

const dataDir = await mkdtemp(path.join(tmpdir(), "spbe-bench-"));
const engine = await startEmbeddedNeo4j({ dataDir, heap: "4g", onProgress: message => console.log(message) });
const { uri, user, password } = engine;
const database = new Neo4jDatabase({ uri, user, password, readTimeoutMs: 60_000, writeTimeoutMs: 600_000 });
const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
try {
  await loadTaxonomies(database, today);
  await run();
  await runWriting();
} finally {
  await driver.close();
  await database.close();
  await engine.stop();
  await rm(dataDir, { recursive: true, force: true });
}

async function run() {
  const first = new Map<string, number>();
  let loaded = 0;
  for (const size of sizes) {
    await loadGovernments(database, loaded + 1, size);
    await database.read("CALL db.awaitIndexes(600)");
    loaded = size;
    console.log(
      `\n${size} governments\n${row(["question", "median ms", "p95 ms", "÷ driver", "÷ first size", "round trips"])}`,
    );
    for (const [name, query] of Object.entries(questions)) {
      console.log(row([name, ...(await cells(name, query, first))]));
    }
  }
}

async function runWriting() {
  const { elementsPerSecond, relationsPerSecond, ratioToBare, againSeconds } = await measureWriting(database, today);
  const head = ["writing one more government", "elements/s", "relations/s", "÷ bare UNWIND", "s unchanged"];
  const figures = [elementsPerSecond.toFixed(0), relationsPerSecond.toFixed(0), ratioToBare.toFixed(2)];
  console.log(`\n${row(head)}\n${row(["applyChanges, both together", ...figures, againSeconds.toFixed(2)])}`);
}

async function cells(name: string, query: string, first: Map<string, number>): Promise<string[]> {
  try {
    const measured = await measure({ database, driver, today }, query, runs);
    if (!first.has(name)) first.set(name, measured.medianMs);
    return figures(measured, first.get(name)!);
  } catch (error) {
    return [(error as { originalError?: { code?: string } }).originalError?.code ?? String(error)];
  }
}

function figures({ medianMs, p95Ms, ratioToDriver, roundTrips }: Measured, atFirst: number): string[] {
  const numbers = [medianMs.toFixed(1), p95Ms.toFixed(1), ratioToDriver.toFixed(2), (medianMs / atFirst).toFixed(2)];
  return [...numbers, String(roundTrips)];
}

function row([name = "", ...cells]: string[]): string {
  return name.padEnd(34) + cells.map(cell => cell.padStart(14)).join("");
}
