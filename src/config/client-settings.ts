import { compile } from "@fastify/proxy-addr";
import { z } from "zod";

const listed = z.string().transform(text =>
  text
    .split(",")
    .map(each => each.trim())
    .filter(each => each !== ""),
);

/** Origins of other sites. No wildcard: whoever may read or embed is named. */
const origins = listed
  .refine(all => all.every(isOrigin), "must be origins such as https://portal.example.go.id, separated by commas")
  .default([]);

/** Besides the proxies of this machine; `none` omits these. */
const proxies = listed
  .transform(all => (all.includes("none") ? all.filter(each => each !== "none") : [...new Set(["loopback", ...all])]))
  .refine(isCompilable, "must be addresses or networks such as 10.1.2.3, 10.1.0.0/16 or loopback, or none")
  .default(["loopback"]);

/** Settings of clients: other sites, reverse proxies and limits. */
export const clientSettings = {
  CORS_ORIGINS: origins,
  FRAME_ORIGINS: origins,
  TRUSTED_PROXIES: proxies,
  RATE_LIMIT: z.coerce.number().int().min(0).max(1_000_000).default(3_000),
  WEBHOOKS: z.stringbool().default(true),
  WEBHOOK_HOSTS: listed.transform(all => all.map(each => each.toLowerCase())).default([]),
  EVENT_STREAMS: z.coerce.number().int().min(0).max(10_000).default(200),
};

/** Returns the rules of other sites, proxies and limits. */
export const clientsOf = (settings: z.infer<z.ZodObject<typeof clientSettings>>) => ({
  corsOrigins: settings.CORS_ORIGINS,
  frameOrigins: settings.FRAME_ORIGINS,
  trustedProxies: settings.TRUSTED_PROXIES,
  /** Requests per minute of one client; 0 for no limit. */
  rateLimit: settings.RATE_LIMIT,
  /** True if this server sends the messages of webhooks. */
  webhooks: settings.WEBHOOKS,
  /** Hosts, with or without port, to which webhooks may send besides public addresses with https. */
  webhookHosts: settings.WEBHOOK_HOSTS,
  /** Streams of events of one server at one time. */
  eventStreams: settings.EVENT_STREAMS,
});

const isOrigin = (text: string): boolean =>
  URL.canParse(text) && ["http:", "https:"].includes(new URL(text).protocol) && new URL(text).origin === text;

function isCompilable(all: readonly string[]): boolean {
  try {
    return all.length === 0 || typeof compile([...all]) === "function";
  } catch {
    return false;
  }
}
