import { execFile } from "node:child_process";
import { cp, mkdir, readFile, symlink } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";

const exec = promisify(execFile);

/** Copies from one folder, named `from`, into another, as a Dockerfile says. */
interface Copies {
  from: string;
  files: [source: string, target: string][];
}

/** Returns what each stage of the Dockerfile copies. */
async function stages(): Promise<Copies[][]> {
  const [, ...texts] = (await readFile("Dockerfile", "utf8")).split(/^FROM /m);
  return texts.map(text =>
    [...text.matchAll(/^COPY (?:--from=(\w+) )?(.+) (\S+)$/gm)].map(([, from = ".", sources, target]) => ({
      from,
      files: sources!.split(" ").map(source => [source.replace(/^\/app\//, ""), target!]),
    })),
  );
}

async function copy(copies: Copies[], folders: Record<string, string>, to: string): Promise<void> {
  for (const { from, files } of copies)
    for (const [source, target] of files) {
      if (source === "node_modules") continue;
      const file = target === "./" ? path.basename(source) : target;
      await cp(path.join(folders[from]!, source), path.join(to, file), { recursive: true });
    }
}

/**
 * Builds what the Dockerfile would: the files that it copies, built with all packages, and then with those only that a
 * server needs. Returns the folder, within `folder`.
 */
export async function buildImage(folder: string): Promise<string> {
  const [build, final] = await stages();
  const [sources, image] = ["build", "app"].map(name => path.join(folder, name)) as [string, string];
  await mkdir(sources);
  await copy(build!, { ".": "." }, sources);
  await symlink(path.resolve("node_modules"), path.join(sources, "node_modules"));
  await exec("npm", ["run", "build"], { cwd: sources });
  await copy(final!, { ".": ".", build: sources }, image);
  await cp("package-lock.json", path.join(image, "package-lock.json"));
  const quiet = ["--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund"];
  await exec("npm", ["ci", "--omit=dev", ...quiet], { cwd: image });
  return image;
}
