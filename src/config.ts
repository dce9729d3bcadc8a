import { existsSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { isDay, isTimezone, todayIn } from "./common/today.js";
import { backupPlanOf, backupSettings } from "./config/backup-settings.js";
import { clientSettings, clientsOf } from "./config/client-settings.js";
import { identityFaults, identitySettings, oidcOf } from "./config/identity-settings.js";
import { neo4jOf, neo4jSettings } from "./config/neo4j-settings.js";
import { PemdiCalendar } from "./config/pemdi-calendar.js";
import { recordSettings } from "./config/record-settings.js";
import { telemetryOf, telemetrySettings } from "./config/telemetry-settings.js";
import { transferSettings, transfersOf } from "./config/transfer-settings.js";
import { usualAsIfMs } from "./database/neo4j-options.js";

const port = z.coerce.number().int().min(0).max(65_535);
const day = z.string().refine(isDay, "must be a day such as 2027-01-31");
/** Boolean setting: `on` and `off`, `true` and `false`, `1` and `0`. */
const isOn = z.stringbool();
const wholeNumber = (least: number, most: number) => z.coerce.number().int().min(least).max(most);
const milliseconds = z.coerce.number().int().positive();
/** Browsers send host names in lower case. */
const hostNames = z.string().transform(text => text.split(",").map(each => each.trim().toLowerCase()));

const Environment = z
  .object({
    HOST: z.string().default("127.0.0.1"),
    PORT: port.default(4000),
    ALLOWED_HOSTS: hostNames.default([]),
    ...clientSettings,
    ...identitySettings,
    ...recordSettings,
    ...backupSettings,
    ...{ ...transferSettings, ...telemetrySettings },
    DATA_DIR: z.string().default("./data"),
    SEED: z.enum(["sample", "reference", "none"]).default("sample"),
    ORGANIZATION: z.string().max(200).default("Pemerintah Provinsi Maluku"),
    PEMDI_CALENDAR: PemdiCalendar,
    TIMEZONE: z.string().refine(isTimezone, "must be an IANA time zone such as Asia/Jayapura").default("Asia/Jayapura"),
    ACCEPT_CHANGES_UNTIL: day.optional(),
    ...neo4jSettings,
    KEPT_ANSWERS_MB: z.coerce.number().int().min(0).default(64),
    PLAN_QUESTIONS: z.stringbool().default(true),
    READ_TIMEOUT_MS: milliseconds.default(10_000),
    WRITE_TIMEOUT_MS: milliseconds.default(60_000),
    EXPORT_TIMEOUT_MS: milliseconds.default(60_000),
    AS_IF_TIMEOUT_MS: milliseconds.default(usualAsIfMs),
    GRAPHIQL: isOn.default(true),
    INTROSPECTION: isOn.default(true),
    METRICS: isOn.default(true),
    METRICS_PORT: wholeNumber(1, 65_535).optional(),
    LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  })
  .refine(settings => !settings.NEO4J_URI || settings.NEO4J_PASSWORD, {
    path: ["NEO4J_PASSWORD"],
    message: "must be set when NEO4J_URI is set",
    when: () => true,
  })
  .refine(settings => settings.METRICS_PORT !== settings.PORT, {
    path: ["METRICS_PORT"],
    message: "must differ from PORT",
  })
  .superRefine((settings, context) => {
    for (const [setting, message] of identityFaults(settings))
      context.addIssue({ code: "custom", path: [setting], message });
  });

/** Settings of `.env.example`, validated once. Without `neo4j.uri` the embedded engine is used. */
export type Config = ReturnType<typeof toConfig>;

/** Error of an invalid environment; the message lists every fault on a line of its own. */
export class ConfigError extends Error {}

/** Reads the settings; an empty variable counts as not set. Throws a ConfigError. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const set = Object.entries(environment).filter(([, value]) => value !== "");
  const result = Environment.safeParse(Object.fromEntries(set));
  if (!result.success) throw new ConfigError(faultsOf(result.error));
  return toConfig(result.data);
}

/**
 * Reads the settings of this process; an `.env` file in the working folder sets variables that the environment lacks.
 */
export function readProcessConfig(): Config {
  if (existsSync(".env")) process.loadEnvFile(".env");
  return readConfig(process.env);
}

// biome-ignore lint/complexity/noExcessiveLinesPerFunction: A table: one line for each setting.
function toConfig(settings: z.infer<typeof Environment>) {
  return {
    host: settings.HOST,
    port: settings.PORT,
    allowedHosts: settings.ALLOWED_HOSTS,
    ...clientsOf(settings),
    publicUrl: settings.PUBLIC_URL ?? `http://127.0.0.1:${settings.PORT}`,
    signingKey: settings.SIGNING_KEY,
    oidc: oidcOf(settings),
    dataDir: settings.DATA_DIR,
    recordKeyFile: settings.RECORD_KEY_FILE,
    recordSeals: settings.RECORD_SEALS ?? path.join(settings.DATA_DIR, "seals.jsonl"),
    recordOriginDays: settings.RECORD_ORIGIN_DAYS,
    backup: backupPlanOf(settings),
    seed: settings.SEED,
    organization: settings.ORGANIZATION,
    evaluationCalendar: settings.PEMDI_CALENDAR,
    timezone: settings.TIMEZONE,
    /** Returns the current day in the time zone. */
    today: () => todayIn(settings.TIMEZONE),
    acceptChangesUntil: settings.ACCEPT_CHANGES_UNTIL,
    keptAnswersBytes: settings.KEPT_ANSWERS_MB * 1_000_000,
    planQuestions: settings.PLAN_QUESTIONS,
    exportTimeoutMs: settings.EXPORT_TIMEOUT_MS,
    ...transfersOf(settings),
    graphiql: settings.GRAPHIQL,
    introspection: settings.INTROSPECTION,
    metrics: settings.METRICS,
    metricsPort: settings.METRICS_PORT,
    neo4j: neo4jOf(settings),
    logLevel: settings.LOG_LEVEL,
    telemetry: telemetryOf(settings),
  };
}

function faultsOf(error: z.ZodError): string {
  const lines = error.issues.map(issue => `  ${issue.path.join(".")}: ${issue.message}`);
  return ["These settings cannot be used (see .env.example):", ...lines].join("\n");
}
