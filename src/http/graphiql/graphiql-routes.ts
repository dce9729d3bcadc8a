import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { escapeXml } from "../../formats/pictures/xml.js";
import type { Question } from "../../graphql/trusted-documents/read-questions.js";
import { forFiles } from "../request-viewer.js";
import { type Example, readExamples } from "./examples.js";

const { resolve } = createRequire(import.meta.url);
const page = fileURLToPath(new URL("page/", import.meta.url));
const folderOf = (packageName: string) => dirname(resolve(`${packageName}/package.json`));

/** Folders of scripts and styles by served name; browser builds of the packages, without a bundler. */
const assets: Record<string, string> = {
  "page.js": page,
  "page.css": page,
  "react.production.min.js": join(folderOf("react"), "umd"),
  "react-dom.production.min.js": join(folderOf("react-dom"), "umd"),
  "graphiql.min.js": folderOf("graphiql"),
  "graphiql.min.css": folderOf("graphiql"),
};

/** Adds `GET /graphiql`: GraphiQL with example requests and the trusted documents, served without external resources. */
export async function addGraphiql(
  app: FastifyInstance,
  questions: readonly Question[],
  organization: string,
): Promise<void> {
  const examples = [...readExamples(), ...questions.map(asExample)];
  const index = readFileSync(`${page}index.html`, "utf8").replaceAll("ORGANIZATION", () => escapeXml(organization));
  await app.register(fastifyStatic, { root: page, serve: false });
  app.get("/graphiql", forFiles, (_request, reply) => reply.type("text/html; charset=utf-8").send(index));
  app.get("/graphiql/examples.json", forFiles, () => examples);
  for (const [name, folder] of Object.entries(assets)) {
    app.get(`/graphiql/${name}`, forFiles, (_request, reply) => reply.sendFile(name, folder));
  }
}

const asExample = ({ name, question, questionInEnglish, query }: Question): Example => ({
  name,
  group: "Pertanyaan daerah · Questions of provinces",
  title: `${name} ${question}`,
  titleInEnglish: questionInEnglish,
  query,
});
