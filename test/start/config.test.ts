import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { readConfig } from "../../src/config.js";
import { requireIdentity } from "../../src/start/require-identity.js";
import { warningsOf } from "../../src/start/warnings.js";

const settingFiles = [
  "src/config.ts",
  "src/config/backup-settings.ts",
  "src/config/client-settings.ts",
  "src/config/identity-settings.ts",
  "src/config/neo4j-settings.ts",
  "src/config/record-settings.ts",
  "src/config/telemetry-settings.ts",
  "src/config/transfer-settings.ts",
];

/** Settings of an environment, with the day instead of its clock. */
function settingsOf(environment: Record<string, string>) {
  const config = readConfig(environment);
  return { ...config, today: config.today() };
}

describe("The settings", () => {
  test("are complete without any variable: this machine only, embedded engine, sample", () => {
    const config = readConfig({});
    expect(config).toMatchObject({ host: "127.0.0.1", port: 4000, seed: "sample", timezone: "Asia/Jayapura" });
    expect(config.neo4j.uri).toBeUndefined();
  });

  test("report all their faults together", () => {
    const faulty = { PORT: "many", SEED: "all", NEO4J_URI: "http://neo4j", TIMEZONE: "Ambon", NEO4J_HEAP: "big" };
    const message = messageOf(() => readConfig(faulty));
    for (const name of [...Object.keys(faulty), "NEO4J_PASSWORD"]) expect(message).toContain(`${name}:`);
    expect(message.split("\n")).toHaveLength(7);
  });

  test("take an empty variable for one that is not set", () => {
    expect(settingsOf({ PORT: "", NEO4J_URI: "", SIGNING_KEY: "" })).toEqual(settingsOf({}));
  });

  test("name hosts in whatever letters people write, as browsers send them", () => {
    const { allowedHosts } = readConfig({ ALLOWED_HOSTS: "SPBE.MalukuProv.go.id, arsitektur.example" });
    expect(allowedHosts).toEqual(["spbe.malukuprov.go.id", "arsitektur.example"]);
  });

  test("list the periods of the yearly evaluation by their first day, and none by default", () => {
    const { evaluationCalendar } = readConfig({
      PEMDI_CALENDAR: " Wawancara: 2027-07-01..2027-08-15; Mandiri: tahap 1: 2027-03-01..2027-04-15;",
    });
    expect(evaluationCalendar).toEqual([
      { name: "Mandiri: tahap 1", from: "2027-03-01", until: "2027-04-15" },
      { name: "Wawancara", from: "2027-07-01", until: "2027-08-15" },
    ]);
    expect(readConfig({}).evaluationCalendar).toEqual([]);
  });

  test.each([
    ['"Wawancara 2027-07-01" is no period. Write: Name: 2026-04-01..2026-05-15; Name: …', "Wawancara 2027-07-01"],
    ['": 2027-07-01..2027-08-15" is no period', ": 2027-07-01..2027-08-15"],
    ['"2027-02-30" in "Wawancara: 2027-02-30..2027-08-15" is no day', "Wawancara: 2027-02-30..2027-08-15"],
    ['"Wawancara: 2027-07-01..2027-06-30" ends before it begins', "Wawancara: 2027-07-01..2027-06-30"],
    ["more than 100 characters", `${"x".repeat(101)}: 2027-07-01..2027-07-02`],
    ["has more than 20 periods", Array(21).fill("A: 2027-07-01..2027-07-02").join(";")],
  ])("refuse a calendar of the evaluation with words of the fault: %s", (fault, calendar) => {
    const message = messageOf(() => readConfig({ PEMDI_CALENDAR: calendar }));
    expect(message).toContain("PEMDI_CALENDAR: ");
    expect(message).toContain(fault);
  });

  test("take options of the JVM as a shell would, by the blanks between them", () => {
    const { neo4j } = readConfig({ NEO4J_JVM_OPTIONS: " -XX:+UseG1GC  -Xss1m" });
    expect(neo4j.jvmOptions).toEqual(["-XX:+UseG1GC", "-Xss1m"]);
  });

  test("bound how slow a client may be, in seconds and bytes per second", () => {
    const { transfers } = readConfig({
      TRANSFER_GRACE_S: "60",
      TRANSFER_MIN_BYTES_PER_S: "500",
      TRANSFER_SILENCE_S: "30",
    });
    expect(transfers).toEqual({ graceMs: 60_000, bytesPerSecond: 500, silenceMs: 30_000 });
    const faulty = {
      TRANSFER_GRACE_S: "0",
      TRANSFER_MIN_BYTES_PER_S: "0",
      TRANSFER_SILENCE_S: "601",
      MAX_UPLOADS: "0",
      UPLOADS_MB: "99",
      UPLOAD_HOURS: "0",
    };
    const message = messageOf(() => readConfig(faulty));
    for (const name of Object.keys(faulty)) expect(message).toContain(`${name}:`);
  });

  test("switch off what is shown, by the words that people use", () => {
    const off = readConfig({ GRAPHIQL: "off", INTROSPECTION: "false", METRICS: "0" });
    expect(off).toMatchObject({ graphiql: false, introspection: false, metrics: false });
    expect(messageOf(() => readConfig({ METRICS_PORT: "4000" }))).toContain("METRICS_PORT: must differ from PORT");
  });

  test("warn of a server that is open to the network and answers to any name, or without TLS", () => {
    const warnings = (environment: NodeJS.ProcessEnv) => warningsOf(readConfig(environment)).join("\n");
    expect(warnings({})).toBe("");
    expect(warnings({ HOST: "0.0.0.0" })).toMatch(/ALLOWED_HOSTS is not set/);
    const named = { HOST: "0.0.0.0", ALLOWED_HOSTS: "spbe.example" };
    expect(warnings({ ...named, PUBLIC_URL: "http://spbe.example" })).toMatch(/Without TLS/);
    expect(warnings({ ...named, PUBLIC_URL: "https://spbe.example" })).toBe("");
  });

  test.each([
    [{ HOST: "0.0.0.0" }, "HOST is 0.0.0.0"],
    [{ ALLOWED_HOSTS: "spbe.example" }, "ALLOWED_HOSTS has spbe.example"],
    [{ PUBLIC_URL: "https://spbe.example/" }, "PUBLIC_URL is https://spbe.example"],
  ])("refuse %j while nobody can sign in", (environment, opening) => {
    const config = readConfig(environment as NodeJS.ProcessEnv);
    expect(messageOf(() => requireIdentity(config, false))).toMatch(new RegExp(`^${opening},.*npm run account`));
    expect(messageOf(() => requireIdentity(config, true))).toBe("");
    expect(messageOf(() => requireIdentity(readConfig({}), false))).toBe("");
  });

  test("of an identity provider need each other", () => {
    const issuer = { OIDC_ISSUER: "https://sso.example/realms/spbe" };
    expect(messageOf(() => readConfig(issuer))).toContain("OIDC_ISSUER: needs OIDC_AUDIENCE");
    expect(messageOf(() => readConfig({ OIDC_AUDIENCE: "spbe" }))).toContain("OIDC_ISSUER: must be set");
    expect(readConfig({ ...issuer, OIDC_AUDIENCE: "spbe" }).oidc).toMatchObject({
      audience: "spbe",
      subjectClaim: "sub",
    });
    expect(readConfig({}).oidc).toBeUndefined();
  });

  test("are listed in .env.example, each with its default", () => {
    const lines = readFileSync(".env.example", "utf8").matchAll(/^#([A-Z0-9_]+)=(.*)$/gm);
    const example = Object.fromEntries([...lines].map(([, name, value]) => [name, value]));
    const read = settingFiles.flatMap(file => [...readFileSync(file, "utf8").matchAll(/^ {2,4}([A-Z0-9_]+): /gm)]);
    expect(Object.keys(example).sort()).toEqual(read.map(([, name]) => name).sort());
    expect(settingsOf(example)).toEqual(settingsOf({}));
  });
});

function messageOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return (error as Error).message;
  }
  return "";
}
