import type { ApolloServer, BaseContext } from "@apollo/server";
import type { FastifyInstance, FastifyReply } from "fastify";
import { type GraphQLField, type GraphQLSchema, getNamedType, isObjectType } from "graphql";
import { contentTypeOf } from "../formats/format.js";
import { formatsWith } from "../formats/formats-with.js";
import type { Asking } from "../graphql/request-context.js";
import { askRootField, type RootField } from "./ask-root-field.js";
import { askingOf } from "./asking-of.js";
import type { Places } from "./clients/places.js";
import { sendGraphqlError } from "./json-errors.js";

/** Formats in which a field of an answer is a file. */
export const pictureFormats = formatsWith("picture");

type PictureFormat = (typeof pictureFormats)[number];

/** A picture that is opened by itself runs nothing and loads nothing. */
const contentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors";

/**
 * `GET /export/impact.svg?of=…`, `.graphml` too: each root field whose answer has a picture, as a file, with the arguments
 * of the field; one that takes several is repeated.
 */
export function addPictureRoutes<C extends BaseContext>(
  app: FastifyInstance,
  schema: GraphQLSchema,
  apollo: ApolloServer<C>,
  places: Places,
  createContext: (asking: Asking) => C,
): void {
  for (const root of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    for (const format of pictureFormats.filter(({ picture }) => has(root, picture.field))) {
      const name = `${root.name}.${format.name}`;
      const asked: RootField = {
        root,
        selection: format.picture.field,
        operationName: `Export_${root.name}_${format.name}`,
      };
      app.get(`/export/${name}`, { onRequest: places.take }, async (request, reply) => {
        const context = createContext(askingOf(request, reply));
        const { data, errors } = await askRootField(apollo, asked, request, context);
        if (errors?.[0]) return sendGraphqlError(reply, errors[0]);
        return sendFile(reply, format, name, data![root.name][format.picture.field]);
      });
    }
  }
}

function has(root: GraphQLField<unknown, unknown>, field: string): boolean {
  const answer = getNamedType(root.type);
  return isObjectType(answer) && answer.getFields()[field] !== undefined;
}

function sendFile(reply: FastifyReply, format: PictureFormat, name: string, content: string) {
  reply.header("content-security-policy", `${contentSecurityPolicy} ${reply.server.frameAncestors}`);
  reply.header("content-disposition", `${format.picture.disposition}; filename="${name}"`);
  return reply.type(contentTypeOf(format)).send(content);
}
