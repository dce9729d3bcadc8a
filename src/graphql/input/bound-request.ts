import type { FastifyRequest } from "fastify";
import { refuseHugeDocument } from "./bounded-document.js";
import { refuseHugeJson } from "./bounded-json.js";

type Asked = Record<string, unknown> | null | undefined;

/** Refuses a request for Apollo before it parses the document, and the JSON in an address. Throws BAD_USER_INPUT. */
export async function boundRequest({ query, body }: FastifyRequest): Promise<void> {
  const inAddress = query as NonNullable<Asked>;
  for (const text of textsIn(inAddress.variables, inAddress.extensions)) refuseHugeJson(text, "The address");
  for (const source of textsIn(inAddress.query, (body as Asked)?.query)) refuseHugeDocument(source);
}

/** A name that an address has twice comes as a list. */
const textsIn = (...values: unknown[]): string[] => values.flat().filter(each => typeof each === "string");
