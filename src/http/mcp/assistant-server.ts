import { ProtocolError, ProtocolErrorCode, ResourceNotFoundError, Server } from "@modelcontextprotocol/server";
import { programName } from "../../common/tracing.js";
import { version } from "../../common/version.js";
import { callTool, type ToolCaller } from "./call-tool.js";
import type { Tool } from "./tool.js";

/** Parts of the server of an assistant that are the same for all viewers. */
export interface Assistant {
  tools: readonly Tool[];
  instructions: string;
}

/** Address of an element as a resource. */
const elementAddress = /^spbe:\/\/element\/(.+)$/;
const elementTemplate = {
  uriTemplate: "spbe://element/{ref}",
  name: "element",
  title: "Element of the SPBE architecture",
  description:
    "Everything recorded about one element, as by the tool element. `ref` is kind and code, `service:LYN-001`.",
  mimeType: "application/json",
};

/** Makes the server of one message for its viewer: the tools that the viewer may call, and elements as resources. */
export function assistantServer({ tools, instructions }: Assistant, caller: ToolCaller): Server {
  const server = new Server(
    { name: programName, title: "Arsitektur SPBE", version },
    { capabilities: { tools: {}, resources: {} }, instructions },
  );
  server.setRequestHandler("tools/list", () => ({
    tools: tools.filter(tool => tool.isFor(caller.viewer)).map(described),
  }));
  server.setRequestHandler("tools/call", ({ params }) => {
    const tool = tools.find(({ name }) => name === params.name);
    if (tool) return callTool(tool, params.arguments ?? {}, caller);
    const known = tools.filter(each => each.isFor(caller.viewer)).map(({ name }) => name);
    throw new ProtocolError(ProtocolErrorCode.InvalidParams, `Unknown tool ${params.name}. Use ${known.join(", ")}.`);
  });
  server.setRequestHandler("resources/list", () => ({ resources: [] }));
  server.setRequestHandler("resources/templates/list", () => ({ resourceTemplates: [elementTemplate] }));
  server.setRequestHandler("resources/read", ({ params }) => readElement(tools, params.uri, caller));
  return server;
}

const described = ({ name, title, description, inputSchema }: Tool) => ({
  ...{ name, title, description, inputSchema },
  annotations: { readOnlyHint: true },
});

async function readElement(tools: readonly Tool[], uri: string, caller: ToolCaller) {
  const tool = tools.find(({ name }) => name === elementTemplate.name);
  const ref = refIn(uri);
  if (!tool || ref === undefined) throw new ResourceNotFoundError(uri);
  const { content, isError } = await callTool(tool, { ref }, caller);
  const [first] = content as { text: string }[];
  if (!isError) return { contents: [{ uri, mimeType: elementTemplate.mimeType, text: first!.text }] };
  const [{ message, extensions }] = JSON.parse(first!.text).errors;
  if (extensions.code === "NOT_FOUND") throw new ResourceNotFoundError(uri, message);
  throw new ProtocolError(ProtocolErrorCode.InternalError, message, extensions);
}

/** Returns the ref in the address of an element; undefined for any other address. */
function refIn(uri: string): string | undefined {
  try {
    const [, ref] = elementAddress.exec(uri) ?? [];
    return ref && decodeURIComponent(ref);
  } catch {
    return undefined;
  }
}
