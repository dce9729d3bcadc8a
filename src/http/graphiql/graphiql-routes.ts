import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import type { Question } from "../../graphql/trusted-documents/read-questions.js";
import { type Example, readExamples } from "./examples.js";

const { resolve } = createRequire(import.meta.url);
const page = fileURLToPath(new URL("page/", import.meta.url));
const folderOf = (packageName: string) => dirname(resolve(`${packageName}/package.json`));

/** Folders of scripts and styles by served name; browser builds of the packages, without a bundler. */
const assets: Record<string, string> = {
  "page.js": page,
  "page.css": page,
  "icon.svg": page,
  "react.production.min.js": join(folderOf("react"), "umd"),
  "react-dom.production.min.js": join(folderOf("react-dom"), "umd"),
  "graphiql.min.js": folderOf("graphiql"),
  "graphiql.min.css": folderOf("graphiql"),
};

/** Adds `GET /`: GraphiQL with example requests and the trusted documents, served without external resources. */
export async function addGraphiql(app: FastifyInstance, questions: readonly Question[]): Promise<void> {
  const examples = [...readExamples(), ...questions.map(asExample)];
  await app.register(fastifyStatic, { root: page, serve: false });
  app.get("/", (_request, reply) => reply.sendFile("index.html", page));
  // Browsers request it for every response that is not an HTML page, such as a picture.
  app.get("/favicon.ico", (_request, reply) => reply.sendFile("icon.svg", page));
  app.get("/graphiql/examples.json", () => examples);
  for (const [name, folder] of Object.entries(assets)) {
    app.get(`/graphiql/${name}`, (_request, reply) => reply.sendFile(name, folder));
  }
}

const asExample = ({ name, question, questionInEnglish, query }: Question): Example => ({
  name,
  group: "Pertanyaan · Questions of the field",
  title: `${name} ${question}`,
  titleInEnglish: questionInEnglish,
  query,
});
