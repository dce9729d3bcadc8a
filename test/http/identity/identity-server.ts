import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll } from "@jest/globals";
import { pino } from "pino";
import { type Config, readConfig } from "../../../src/config.js";
import type { HttpServer } from "../../../src/http/http-server.js";
import { startServer } from "../../../src/start-server.js";
import { runWith } from "../../cli/run-command.js";
import { element } from "../../support/element.js";
import { eventually } from "../../support/eventually.js";
import { patient } from "../../support/patient.js";
import { testEngine, today, useEmptyRepository, useSample } from "../../support/repository.js";
import { posted } from "../posted.js";

/** Seconds after which a change of an account holds, with some room for a busy machine. */
const withinSeconds = 30;

/** Settings of a server besides those of the tests. */
type Environment = () => Record<string, string>;

/** Provides a whole server, as `npm start` makes it, with the OPDs DKP and DINKES and a unit of DKP. */
export function useIdentity(environment: Environment = () => ({})) {
  const repository = useEmptyRepository();
  beforeAll(() =>
    repository.given(`${element("dkp", "Opd", "DKP", ", opdType: 'DINAS'")} ${element("upt", "Opd", "UPT-1", ", opdType: 'UPT'")}
      ${element("dinkes", "Opd", "DINKES", ", opdType: 'DINAS'")} CREATE (upt)-[:UNIT_OF {id: 'u1'}]->(dkp) SET dkp.id = 'id-of-dkp'`),
  );
  return useServer(repository, environment);
}

/** Provides a whole server with the sample, on the day of the tests; on later days its answers differ. */
export const useSampleServer = (environment?: Environment) =>
  useServer(useSample(), environment, { today: () => today });

/** Provides a whole server, as `npm start` makes it, on a repository. */
export function useServer(
  { database }: Pick<ReturnType<typeof useEmptyRepository>, "database">,
  environment: Environment = () => ({}),
  own: Partial<Config> = {},
) {
  const logged: string[] = [];
  let [folder, server] = ["", undefined as HttpServer | undefined];
  const settings = () => ({
    ...testEngine(),
    ...patient,
    ...{ PORT: "0", SEED: "none", DATA_DIR: path.join(folder, "data") },
    // Seals of another repository, in a file that is shared, would speak of other events.
    RECORD_SEALS: path.join(folder, "seals.jsonl"),
    ...environment(),
  });
  const config = () => ({ ...readConfig(settings()), ...own });
  const log = pino({ level: "trace" }, { write: line => logged.push(line) });
  const start = async () => {
    server = await startServer(config(), log, line => logged.push(line));
  };
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "spbe-identity-"));
    await start();
  });
  afterAll(async () => {
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const send = (where: string, init: RequestInit = {}) => fetch(server!.url + where, { redirect: "manual", ...init });
  const ask = (query: string, headers: Record<string, string> = {}) => send("/graphql", posted({ query }, headers));
  const command = async (...words: string[]) => {
    const { code, stdout } = await runWith(config, "account", words);
    // The server notices the first account within two seconds.
    if (words[0] === "add" && code === 0) await soonStatus(403, () => ask("{ opds { totalCount } }"));
    return { code, stdout, last: stdout.trim().split("\n").at(-1)! };
  };
  const tokenOf = async (name: string) => bearer((await command("token", name, "--until", "2099-01-01")).last);
  return {
    database,
    logged,
    config,
    /** Stops the server, and starts it again at another port. */
    async restart() {
      await server?.stop();
      await start();
    },
    command,
    send,
    /** Issues a token of an account. Returns the header with it. */
    tokenOf,
    /** Adds an account with a role and a token. Returns the header with the token. */
    account: async (name: string, role: string, ...more: string[]) => {
      await command("add", name, "--role", role, ...more);
      return tokenOf(name);
    },
    url: () => server!.url,
    folder: () => folder,
    /** Sends a GraphQL request. */
    ask,
    me: async (headers: Record<string, string> = {}) => (await send("/me", { headers })).json() as Promise<any>,
    /** Sends JSON as a program. */
    post: (where: string, body: unknown, headers: Record<string, string>) => send(where, posted(body, headers)),
    /** Sends the form of the sign-in page for a link. */
    useLink: (link: string, headers: Record<string, string> = {}) =>
      send("/sign-in", {
        method: "POST",
        headers: { origin: server!.url, ...headers },
        body: new URLSearchParams({ token: new URL(link).searchParams.get("token")! }),
      }),
  };
}

export const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

/** Returns the cookie that a response sets, as a browser would send it. */
export const cookieOf = (answer: Response) => answer.headers.getSetCookie()[0]!.split(";")[0]!;

/** Repeats a request until its status is this one, for some seconds. */
export const soonStatus = (status: number, request: () => Promise<Response>): Promise<void> =>
  eventually(async () => (await request()).status === status, withinSeconds);
