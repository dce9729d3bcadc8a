import type { FastifyRequest } from "fastify";
import { refuseHugeDocument } from "./bounded-document.js";
import { refuseHugeJson } from "./bounded-json.js";

type Asked = Record<string, unknown> | null | undefined;

/** Checks the size of the document and of the JSON in the URL before Apollo parses them. Throws BAD_USER_INPUT. */
export async function boundRequest({ query, body }: FastifyRequest): Promise<void> {
  const inAddress = query as NonNullable<Asked>;
  for (const text of textsIn(inAddress.variables, inAddress.extensions)) refuseHugeJson(text, "The address");
  for (const source of textsIn(inAddress.query, (body as Asked)?.query)) refuseHugeDocument(source);
}

/** A parameter that occurs twice in a URL is a list. */
const textsIn = (...values: unknown[]): string[] => values.flat().filter(each => typeof each === "string");
