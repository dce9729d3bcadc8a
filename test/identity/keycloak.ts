import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFile, mkdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";
import { freePort } from "../../src/database/embedded/free-port.js";

const version = "26.5.6";
const plugin = "org.apache.maven.plugins:maven-dependency-plugin:3.6.1";
const cache = path.resolve("node_modules/.cache/keycloak");
const home = path.join(cache, `keycloak-${version}`);

/** Keycloak in development mode, with the realm of docs/keycloak-realm.json, in memory. */
export class Keycloak {
  private child: ChildProcess | undefined;
  private output = "";
  private port = 0;

  get issuer(): string {
    return `http://127.0.0.1:${this.port}/realms/spbe`;
  }

  /**
   * Starts it with values for the `${…}` of the realm, and waits as long as its process lives. Throws with its output if
   * it ends before.
   */
  async start(values: Record<string, string>): Promise<void> {
    await provide();
    this.port = await freePort();
    const address = ["--http-host=127.0.0.1", `--http-port=${this.port}`];
    const args = ["bin/kc.sh", "start-dev", "--import-realm", "--db=dev-mem", "--cache=local", ...address];
    const env = { PATH: process.env.PATH, JAVA_OPTS_KC_HEAP: "-Xms64m -Xmx512m", ...values };
    this.child = spawn("bash", args, { cwd: home, env, stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [this.child.stdout!, this.child.stderr!])
      stream.setEncoding("utf8").on("data", (text: string) => (this.output += text));
    while (!(await this.isReady())) {
      if (this.child.exitCode !== null) throw new Error(`Keycloak ended:\n${this.output}`);
      await setTimeout(500);
    }
  }

  async stop(): Promise<void> {
    if (!this.child || this.child.exitCode !== null) return;
    const ended = once(this.child, "close");
    this.child.kill();
    await ended;
  }

  /** Returns the access token of the service account of a client. */
  async tokenOf(client_id: string, client_secret: string): Promise<string> {
    const body = new URLSearchParams({ grant_type: "client_credentials", client_id, client_secret });
    const answer = await fetch(`${this.issuer}/protocol/openid-connect/token`, { method: "POST", body });
    const { access_token } = (await answer.json()) as { access_token?: string };
    if (!access_token) throw new Error(`No token for ${client_id}: ${answer.status}`);
    return access_token;
  }

  private isReady = () =>
    fetch(`${this.issuer}/.well-known/openid-configuration`).then(
      ({ ok }) => ok,
      () => false,
    );
}

/** Downloads Keycloak once, and puts the realm where it imports it. Throws with the output of Maven. */
async function provide(): Promise<void> {
  if (!(await stat(home).catch(() => undefined))) {
    const unpacked = path.join(cache, `unpacked-${process.pid}`);
    const artifact = `-Dartifact=org.keycloak:keycloak-quarkus-dist:${version}:zip`;
    await mkdir(unpacked, { recursive: true });
    const args = ["-B", "-ntp", `${plugin}:unpack`, artifact, `-DoutputDirectory=${unpacked}`];
    // Maven writes its markers into the folder in which it runs. Its errors are in the output, which the error includes.
    await promisify(execFile)("mvn", args, { cwd: unpacked }).catch(({ stdout, message }) => {
      throw new Error(`Maven could not fetch Keycloak ${version}: ${message}\n${stdout}`);
    });
    await rename(path.join(unpacked, `keycloak-${version}`), home);
    await rm(unpacked, { recursive: true });
  }
  await mkdir(path.join(home, "data/import"), { recursive: true });
  await copyFile("docs/keycloak-realm.json", path.join(home, "data/import/spbe-realm.json"));
}
