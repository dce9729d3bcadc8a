import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { stillGoingOn } from "../database/still-going-on.js";

const placeOf = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const sources = placeOf("src/web/");
/** Trusted documents, which the page of questions lists. */
const questions = placeOf("schema/questions/");
const built = placeOf("dist/web/built.json");

/**
 * Builds the web page if its sources are newer; in an installation without sources it came built. Runs in a process of
 * its own, so that the server keeps none of its memory. A failure is reported, and the server works without the page.
 */
export async function buildPagesIfOlder(onProgress: (message: string) => void): Promise<void> {
  try {
    await buildIfOlder(onProgress);
  } catch (error) {
    onProgress(`The web page could not be built: ${(error as Error).message}`);
  }
}

async function buildIfOlder(onProgress: (message: string) => void): Promise<void> {
  if (!existsSync(sources) || (existsSync(built) && newest() <= statSync(built).mtimeMs)) return;
  const child = spawn(process.execPath, [`${sources}build.mjs`], { stdio: ["ignore", "ignore", "pipe"] });
  let complaint = "";
  child.stderr.on("data", text => (complaint += text));
  const [code] = await stillGoingOn(once(child, "close"), "The web page is being built", onProgress);
  if (code !== 0) onProgress(`The web page could not be built; npm run web tells why. ${lastLineOf(complaint)}`);
}

const newest = () => Math.max(newestOf(sources), newestOf(questions));

/** Returns the time of the newest file in a folder, in milliseconds since 1970. */
function newestOf(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return Math.max(...files.map(file => statSync(folder + file).mtimeMs));
}

const lastLineOf = (text: string) => text.trim().split("\n").at(-1) ?? "";
