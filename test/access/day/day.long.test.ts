import { execFile } from "node:child_process";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { beforeAll, expect, test } from "@jest/globals";
import { runWith } from "../../cli/run-command.js";
import { useSampleServer } from "../../http/identity/identity-server.js";
import { accountCommandsIn, stepsOfDay } from "./page.js";

const { command, config, url } = useSampleServer();
const [accounts, ...others] = stepsOfDay();
const steps = others.slice(0, -1);
const check = others.at(-1)!;
const environment: Record<string, string> = { PATH: process.env.PATH! };
let folder = "";

/** Name of the variable that has the token of an account: `OPERATOR_DKP`. */
const variableOf = (account: string) => account.toUpperCase().replaceAll(" ", "_");

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "spbe-day-"));
  environment.SERVER = url();
  for (const [verb, name, ...more] of accountCommandsIn(accounts!.command)) {
    const { code, stdout, last } = await command(verb!, name!, ...more);
    expect({ code, stdout }).toEqual({ code: 0, stdout });
    if (verb === "token") environment[variableOf(name!)] = last;
  }
});

test("the page has accounts for four offices and a dozen commands with answers", () => {
  expect(accounts!.heading).toBe("The accounts");
  expect(steps.length).toBeGreaterThanOrEqual(10);
  expect(steps.filter(({ answer }) => answer === undefined)).toEqual([]);
});

test.each(steps)("$heading: the command answers as the page shows", async ({ command, answer }) => {
  const { stdout } = await promisify(execFile)("bash", ["-euc", command], { cwd: folder, env: environment });
  expect(JSON.parse(stdout)).toMatchObject(answer as object);
});

test("the record of the day holds", async () => {
  expect(check.command).toBe("npm run verify-record\n");
  const { code, stdout } = await runWith(config, "verify-record", []);
  expect(stdout).toContain("No defect.");
  expect(code).toBe(0);
});
