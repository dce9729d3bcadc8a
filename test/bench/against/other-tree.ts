import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { project } from "../processes/programs.js";

/** Commit of this repository, checked out in a separate folder until `remove` is called. */
export interface OtherTree {
  folder: string;
  remove(): void;
}

const git = (...words: string[]) => execFileSync("git", words, { cwd: project, encoding: "utf8", stdio: "pipe" });

/** Checks a commit out; it shares the installed packages if the lock file is equal. Throws for an unknown commit. */
export function checkOut(commit: string): OtherTree {
  const found = hashOf(commit);
  const folder = path.join(mkdtempSync(path.join(tmpdir(), "spbe-bench-against-")), "tree");
  const remove = () => {
    git("worktree", "remove", "--force", folder);
    rmSync(path.dirname(folder), { recursive: true });
  };
  git("worktree", "add", "--detach", folder, found);
  try {
    providePackages(folder);
  } catch (error) {
    remove();
    throw error;
  }
  return { folder, remove };
}

function hashOf(commit: string): string {
  try {
    return git("rev-parse", "--verify", "--quiet", "--end-of-options", `${commit}^{commit}`).trim();
  } catch {
    throw new Error(`There is no commit "${commit}" in this repository.`);
  }
}

function providePackages(folder: string) {
  const lockOf = (tree: string) => readFileSync(path.join(tree, "package-lock.json"), "utf8");
  if (lockOf(folder) === lockOf(project)) {
    symlinkSync(path.join(project, "node_modules"), path.join(folder, "node_modules"));
    return;
  }
  console.log("Installing the packages of the other tree …");
  execFileSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: folder, stdio: "inherit" });
}
