import type { ApolloServer, BaseContext } from "@apollo/server";
import type { FastifyInstance, FastifyReply } from "fastify";
import { type GraphQLField, type GraphQLSchema, getNamedType, isObjectType } from "graphql";
import type { Asking } from "../graphql/request-context.js";
import { askRootField, type RootField } from "./ask-root-field.js";
import { goneSignal } from "./gone-signal.js";
import { sendGraphqlError } from "./json-errors.js";
import type { Places } from "./places.js";

/** Fields of an answer that are files, by the ending of their names. */
const files = {
  svg: { field: "picture", type: "image/svg+xml; charset=utf-8", disposition: "inline" },
  graphml: { field: "graphml", type: "application/graphml+xml; charset=utf-8", disposition: "attachment" },
};

/** The endings of the addresses of pictures. */
export const pictureEndings = Object.keys(files);

type File = (typeof files)[keyof typeof files];

/** A picture that is opened by itself runs nothing and loads nothing. */
const contentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

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
    for (const [ending, file] of Object.entries(files).filter(([, { field }]) => has(root, field))) {
      const name = `${root.name}.${ending}`;
      const asked: RootField = {
        root,
        selection: file.field,
        operationName: `Export_${root.name}_${ending}`,
      };
      app.get(`/export/${name}`, { onRequest: places.take }, async (request, reply) => {
        const gone = goneSignal(reply);
        const context = createContext({ viewer: request.viewer, gone: () => gone });
        const { data, errors } = await askRootField(apollo, asked, request, context);
        if (errors?.[0]) return sendGraphqlError(reply, errors[0]);
        return sendFile(reply, file, name, data![root.name][file.field]);
      });
    }
  }
}

function has(root: GraphQLField<unknown, unknown>, field: string): boolean {
  const answer = getNamedType(root.type);
  return isObjectType(answer) && answer.getFields()[field] !== undefined;
}

function sendFile(reply: FastifyReply, { type, disposition }: File, name: string, content: string) {
  reply.header("content-security-policy", contentSecurityPolicy);
  reply.header("content-disposition", `${disposition}; filename="${name}"`);
  return reply.type(type).send(content);
}
