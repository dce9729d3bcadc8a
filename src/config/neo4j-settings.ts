import { z } from "zod";

/** Settings of Neo4j: its address, its credentials and its process. */
export const neo4jSettings = {
  NEO4J_URI: z
    .string()
    .regex(/^(neo4j|bolt)(\+s|\+ssc)?:\/\/./, "must begin with neo4j:// or bolt://")
    .optional(),
  NEO4J_USER: z.string().default("neo4j"),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: z.string().default("neo4j"),
  NEO4J_HEAP: z
    .string()
    .regex(/^\d+[mg]$/i, "must be a size such as 512m or 2g")
    .default("1g"),
  NEO4J_JVM_OPTIONS: z
    .string()
    .transform(text => text.trim().split(/\s+/))
    .optional(),
};

type Settings = z.infer<z.ZodObject<typeof neo4jSettings>>;

/** Milliseconds that statements may take. */
type Timeouts = Record<"READ_TIMEOUT_MS" | "WRITE_TIMEOUT_MS" | "AS_IF_TIMEOUT_MS", number>;

/** Returns the address, the process and the timeouts of Neo4j. */
export const neo4jOf = (settings: Settings & Timeouts) => ({
  uri: settings.NEO4J_URI,
  user: settings.NEO4J_USER,
  password: settings.NEO4J_PASSWORD ?? "",
  database: settings.NEO4J_DATABASE,
  heap: settings.NEO4J_HEAP,
  jvmOptions: settings.NEO4J_JVM_OPTIONS,
  readTimeoutMs: settings.READ_TIMEOUT_MS,
  writeTimeoutMs: settings.WRITE_TIMEOUT_MS,
  asIfTimeoutMs: settings.AS_IF_TIMEOUT_MS,
});
