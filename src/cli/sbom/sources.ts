import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Bill } from "./bill-of-materials.js";

const maven = "org.cyclonedx:cyclonedx-maven-plugin:2.9.1:makeBom";
const most = { encoding: "utf8", maxBuffer: 2 ** 27 } as const;

/** Returns npm's bill of all packages in package-lock.json, those of developers included. */
export function billOfPackages(): Bill {
  // NODE_ENV=production would omit them.
  const form = ["--sbom-format", "cyclonedx", "--sbom-type", "application", "--package-lock-only", "--include=dev"];
  return JSON.parse(execFileSync("npm", ["sbom", ...form], most));
}

/** Returns `name@version` of the packages whose code is in the pages. Throws if the pages are not built. */
export function bundledPackages(): ReadonlySet<string> {
  const entries: { name: string; version: string }[] = JSON.parse(readFileSync("dist/web/licenses.json", "utf8"));
  return new Set(entries.map(({ name, version }) => `${name}@${version}`));
}

/** Returns Maven's bill of the jars of the embedded engine. Needs Maven, which downloads its plug-in once. */
export function billOfJars(): Bill {
  const folder = mkdtempSync(path.join(tmpdir(), "spbe-sbom-"));
  try {
    const output = ["-DoutputFormat=json", `-DoutputDirectory=${folder}`, "-DoutputName=jars", "-DschemaVersion=1.5"];
    const args = [
      "-B",
      "-q",
      "-f",
      "src/database/embedded/pom.xml",
      maven,
      ...output,
      "-DincludeBomSerialNumber=false",
    ];
    execFileSync("mvn", args, { ...most, stdio: ["ignore", "pipe", "inherit"] });
    return JSON.parse(readFileSync(path.join(folder, "jars.json"), "utf8"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
