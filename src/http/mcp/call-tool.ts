import type { CallToolResult } from "@modelcontextprotocol/server";
import type { GraphQLFormattedError } from "graphql";
import { RepositoryError } from "../../common/repository-error.js";
import { boundedText } from "./bounded-answer.js";
import type { Answer, Args, Caller, Tool } from "./tool.js";

/** Caller of a tool, and the handling of errors that it throws. */
export interface ToolCaller extends Caller {
  /** Returns an error as clients see it. */
  explain(error: unknown): GraphQLFormattedError;
  /** Called for a refusal because of the rights of the viewer. */
  onForbidden(): void;
}

/** Arguments that narrow nothing. */
const ofOrder = ["first", "after", "orderBy", "at", "plateau", "variables", "name", "asIf"];

/**
 * Calls a tool. Its answer is JSON, bounded in size. A refusal is an error of the tool, not of the protocol, so that the
 * assistant reads its code and its message, which says what to do.
 */
export async function callTool(tool: Tool, args: Args, caller: ToolCaller): Promise<CallToolResult> {
  const answer = await answerOf(tool, args, caller);
  const { data, errors = [] } = answer;
  if (errors.some(({ extensions }) => extensions?.code === "FORBIDDEN")) caller.onForbidden();
  const isError = errors.length > 0 && isEmpty(data);
  const text = boundedText(isError ? { errors: answer.errors } : answer, adviceFor(tool, args));
  return { content: [{ type: "text", text }], ...(isError && { isError }) };
}

async function answerOf(tool: Tool, args: Args, caller: ToolCaller): Promise<Answer> {
  try {
    checkNames(tool, args);
    const { data, errors } = await tool.call(args, caller);
    return { data, errors: errors?.map(shortened) };
  } catch (error) {
    return { errors: [caller.explain(error)] };
  }
}

/** Omits the place in the document, which the assistant has not seen. */
const shortened = ({ message, path, extensions }: GraphQLFormattedError) => ({
  ...{ message, extensions },
  ...(path && { path }),
});

const isEmpty = (data: unknown): boolean =>
  data === undefined || data === null || Object.values(data).every(value => value === null);

/** Throws BAD_USER_INPUT for an argument that the tool does not have, and for one that is missing. */
function checkNames({ name, inputSchema }: Tool, args: Args): void {
  const known = Object.keys(inputSchema.properties);
  const unknown = Object.keys(args).find(each => !known.includes(each));
  const all = known.length > 0 ? `Use ${known.join(", ")}.` : "It has none.";
  if (unknown !== undefined) throw invalid(unknown, `is not an argument of ${name}. ${all}`);
  const missing = inputSchema.required?.find(each => (args[each] ?? null) === null);
  if (missing !== undefined) throw invalid(missing, `is required by ${name}.`);
}

const invalid = (place: string, why: string) => new RepositoryError("BAD_USER_INPUT", `${place}: ${why}`, { place });

/** Returns how to get a shorter answer: a smaller page, and arguments that have not been given. */
function adviceFor({ inputSchema, advice }: Tool, args: Args): string {
  const names = Object.keys(inputSchema.properties);
  const narrowing = names.filter(each => !ofOrder.includes(each) && !(each in args));
  return [
    "The answer was too long; the lists below were cut.",
    ...(names.includes("first") ? ["Use a smaller `first`, and follow `pageInfo.endCursor` with `after`."] : []),
    ...(narrowing.length > 0 ? [`Narrow it with ${narrowing.join(", ")}.`] : []),
    ...(advice ? [advice] : []),
  ].join(" ");
}
