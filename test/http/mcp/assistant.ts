import { expect } from "@jest/globals";
import { Client, type ClientOptions, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { posted } from "../posted.js";
import { headersOf, useViewersServer, type Who } from "../viewers-server.js";

/** Result of a tool: its JSON, its bytes, and whether it is an error. */
export interface ToolResult {
  json: any;
  bytes: number;
  isError: boolean;
}

/** Generation of the protocol: with `initialize` and without. */
export type Era = "legacy" | "modern";

const negotiations: Record<Era, ClientOptions> = {
  legacy: {},
  modern: { versionNegotiation: { mode: { pin: "2026-07-28" } } },
};

/** A cold engine on a busy machine takes minutes to plan. */
const patient = { timeout: 240_000 };

/** Connects an assistant to a server, by default of the generation that the library uses by itself. */
export async function connectAssistant(url: string, headers: Record<string, string> = {}, era: Era = "legacy") {
  const client = new Client({ name: "asisten-uji", version: "1.0.0" }, negotiations[era]);
  await client.connect(new StreamableHTTPClientTransport(new URL("/mcp", url), { requestInit: { headers } }));
  const call = async (name: string, args: Record<string, unknown> = {}): Promise<ToolResult> => {
    const { content, isError = false } = await client.callTool({ name, arguments: args }, patient);
    const { text } = content[0] as { text: string };
    return { json: JSON.parse(text), bytes: Buffer.byteLength(text), isError };
  };
  const read = async (uri: string) => {
    const { contents } = await client.readResource({ uri }, patient);
    return JSON.parse((contents[0] as { text: string }).text);
  };
  return { client, call, read };
}

export type TestAssistant = Awaited<ReturnType<typeof connectAssistant>>;

/** Provides a server for assistants. `who` is the viewer of a connection. */
export function useAssistants() {
  const url = useViewersServer();
  return {
    assistant: (who: Who = "all", era?: Era) => connectAssistant(url(), headersOf(who), era),
    get: async (path: string): Promise<any> => (await fetch(url() + path)).json(),
    /** Sends a GraphQL request. Returns its data, and fails if there are errors. */
    async ask(query: string, variables: Record<string, unknown> = {}): Promise<any> {
      const answer = await fetch(`${url()}/graphql`, posted({ query, variables }));
      const { data, errors } = (await answer.json()) as any;
      expect(errors).toBeUndefined();
      return data;
    },
  };
}
