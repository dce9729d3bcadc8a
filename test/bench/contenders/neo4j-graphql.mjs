import { readFile } from "node:fs/promises";
import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginCacheControlDisabled } from "@apollo/server/plugin/disabled";
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from "@as-integrations/fastify";
import { Neo4jGraphQL } from "@neo4j/graphql";
import fastify from "fastify";
import neo4j from "neo4j-driver";

/** The archipelago as a user of @neo4j/graphql would serve it, on Apollo Server and fastify. Says where it listens as a line. */
const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD } = process.env;
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD));
const typeDefs = await readFile(new URL("graph.graphql", import.meta.url), "utf8");
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();

const app = fastify();
const plugins = [ApolloServerPluginCacheControlDisabled(), fastifyApolloDrainPlugin(app)];
const apollo = new ApolloServer({ schema, plugins, stopOnTerminationSignals: false });
await apollo.start();
app.route({ method: ["GET", "POST"], url: "/graphql", handler: fastifyApolloHandler(apollo) });
console.log(`Ready: ${await app.listen({ host: "127.0.0.1", port: 0 })}/graphql`);
// The bench is gone, however that came.
process.on("disconnect", () => process.exit());
