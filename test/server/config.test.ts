import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { readConfig } from "../../src/server/config.js";

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
    expect(readConfig({ PORT: "", NEO4J_URI: "", WRITE_TOKEN: "" })).toEqual(readConfig({}));
  });

  test("name hosts in whatever letters people write, as browsers send them", () => {
    const { allowedHosts } = readConfig({ ALLOWED_HOSTS: "SPBE.MalukuProv.go.id, arsitektur.example" });
    expect(allowedHosts).toEqual(["spbe.malukuprov.go.id", "arsitektur.example"]);
  });

  test("take options of the JVM as a shell would, by the blanks between them", () => {
    const { neo4j } = readConfig({ NEO4J_JVM_OPTIONS: " -XX:+UseG1GC  -Xss1m" });
    expect(neo4j.jvmOptions).toEqual(["-XX:+UseG1GC", "-Xss1m"]);
  });

  test("stand in .env.example, each with its default", () => {
    const lines = readFileSync(".env.example", "utf8").matchAll(/^#([A-Z0-9_]+)=(.*)$/gm);
    const example = Object.fromEntries([...lines].map(([, name, value]) => [name, value]));
    const read = readFileSync("src/server/config.ts", "utf8").matchAll(/^ {4}([A-Z0-9_]+): /gm);
    expect(Object.keys(example).sort()).toEqual([...read].map(([, name]) => name).sort());
    expect(readConfig(example)).toEqual(readConfig({}));
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
