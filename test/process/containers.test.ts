import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "@jest/globals";

const dockerfile = readFileSync("Dockerfile", "utf8");
const compose = readFileSync("docker-compose.yml", "utf8");

const engineVersion = /<version>(5\.[\d.]+)<\/version>/.exec(
  readFileSync("src/database/embedded/pom.xml", "utf8"),
)![1]!;

test("the containers run the very Neo4j that is embedded elsewhere, and one version of an LTS of Node", () => {
  expect(compose).toMatch(new RegExp(`^ {4}image: neo4j:${engineVersion}(@sha256:[0-9a-f]{64})?$`, "m"));
  const images = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image);
  expect([...new Set(images)]).toEqual([expect.stringMatching(/^\$\{NODE_IMAGE\}$/)]);
  expect(dockerfile).toMatch(/^ARG NODE_IMAGE=node:24\.\d+\.\d+-\w+-slim(@sha256:[0-9a-f]{64})?$/m);
});

/** Settings that do not apply to the container or that it fixes: it has its own Neo4j, and its port is published. */
const notPassedOn = ["DATA_DIR", "NEO4J_DATABASE", "NEO4J_JVM_OPTIONS"];

test("every setting reaches the server in its container, unless it means nothing there", () => {
  const settings = [...readFileSync(".env.example", "utf8").matchAll(/^#([A-Z0-9_]+)=/gm)].map(([, name]) => name!);
  const passedOn = settings.filter(name => new RegExp(`^ {6}${name}: |\\$\\{${name}:`, "m").test(compose));
  expect(settings.filter(name => !passedOn.includes(name)).sort()).toEqual(notPassedOn);
});

test("each container writes to its volumes only, has no privileges, none to gain, and a bound of memory", () => {
  const services = [...compose.matchAll(/^ {2}(neo4j|repository):\n((?: {4}.*\n|\n)+)/gm)].map(([, , text]) => text!);
  expect(services).toHaveLength(2);
  for (const service of services) {
    expect(service).toMatch(/^ {4}read_only: true$/m);
    expect(service).toMatch(/^ {4}cap_drop: \[ALL\]$/m);
    expect(service).toMatch(/^ {4}security_opt: \["no-new-privileges:true"\]$/m);
    expect(service).toMatch(/^ {4}mem_limit: \$\{\w+:-\d+[mg]\}$/m);
  }
});

test("a container writes only to intended places on the disk or in memory: data, settings, logs, uploads, and the key of the record", () => {
  const written = [...compose.matchAll(/^ {6}- ([\w-]+):(\/\S+)$/gm)].map(([, , folder]) => folder);
  expect(written).toEqual(["/data", "/var/lib/neo4j/conf", "/logs", "/tmp", "/data"]);
  expect(compose).toContain('tmpfs: ["/tmp:exec", "/run"]');
});

/** Returns the exit code of the image's health check for a server that answers with that status. */
async function checkHealth(status: number): Promise<number> {
  const server = createServer((request, response) => {
    response.writeHead(request.url === "/health/ready" ? status : 404).end();
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const [, command] = /HEALTHCHECK [^[]*CMD (\[.*\])/.exec(dockerfile)!;
  const [program, ...args] = JSON.parse(command!);
  const { port } = server.address() as AddressInfo;
  const [code] = await once(spawn(program, args, { env: { ...process.env, PORT: String(port) } }), "exit");
  server.close();
  return code;
}

test("a container is healthy only while its server is ready", async () => {
  expect(await checkHealth(200)).toBe(0);
  expect(await checkHealth(503)).toBe(1);
});

test("a container gives the server the room that `npm start` gives it", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
  const [option] = /--max-semi-space-size=\d+/.exec(scripts.start)!;
  expect(dockerfile).toMatch(new RegExp(`^CMD \\["node", "${option}", "dist/`, "m"));
});
