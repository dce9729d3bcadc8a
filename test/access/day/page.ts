import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** Command of a page, with its heading and the answer below it. */
export interface Step {
  heading: string;
  command: string;
  /** Excerpt of the answer as JSON; undefined if the page shows none. */
  answer?: unknown;
}

/** Returns the shell blocks of docs/a-day.md in their order, each with the JSON block that follows it. */
export function stepsOfDay(): Step[] {
  const sections = readFileSync("docs/a-day.md", "utf8").split(/^## /m).slice(1);
  return sections.flatMap(section => {
    const [heading] = section.split("\n", 1);
    const blocks = section.matchAll(/^```sh\n([\s\S]*?)^```\n(?:```json\n([\s\S]*?)^```\n)?/gm);
    return [...blocks].map(([, command, answer]) => ({
      ...{ heading: heading!, command: command! },
      ...(answer && { answer: JSON.parse(answer) }),
    }));
  });
}

/** Returns the arguments of each `npm run account -- …` in a command. */
export function accountCommandsIn(command: string): string[][] {
  const calls = execFileSync("bash", ["-c", `npm() { printf '%s\\t' "\${@:4}"; echo; }\n${command}`], {
    encoding: "utf8",
  });
  return calls
    .trim()
    .split("\n")
    .map(line => line.trim().split("\t"));
}
