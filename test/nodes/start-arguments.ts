import { readFileSync } from "node:fs";

/** Returns the arguments that `npm start` gives Node. Throws if it starts another program. */
export function startArguments(): string[] {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
  const [program, ...args] = scripts.start.split(" ");
  if (program !== "node") throw new Error(`npm start runs ${program}, not node.`);
  return args;
}
