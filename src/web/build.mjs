import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import preact from "@preact/preset-vite";
import { build } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import { writeLicences } from "./licences.mjs";
import { documentFiles, documentOf, questions, trustedDocuments } from "./trusted-documents.mjs";
import { writeBuilt } from "./write-built.mjs";

// Builds the web page into dist/web: what browsers load, what the server renders, and the documents of the pages.

const root = fileURLToPath(new URL(".", import.meta.url));
const target = fileURLToPath(new URL("../../dist/web/", import.meta.url));
// Two servers may start, and so build, at the same time.
const outDir = `${target.slice(0, -1)}.${process.pid}`;
const before = `${outDir}.before`;

const shared = {
  configFile: false,
  root,
  logLevel: "warn",
  plugins: [preact({ prefreshEnabled: false, devToolsEnabled: false }), questions, trustedDocuments],
};

/** Each build lists the packages whose code it contains. */
const license = { fileName: "licenses.json" };

/** Parts of several pages are one file: one request on a weak link instead of twenty, whose heads are longer than what they bring. */
const sharedByPages = { name: "ui", test: /src\/web\/(ui|app)\//, minShareCount: 2 };

/** Parts of the desk that are loaded only where they are needed share one file, too. */
const sharedByForms = { name: "forms", test: /src\/web\/pages\/meja\//, minShareCount: 2 };

/** Answers that may be shown without a network: pages and their data, unless the server forbids to store them. */
const mayBeKept = {
  cacheWillUpdate: async ({ request, response }) => {
    const { status, headers } = response;
    // Whoever is refused reads no older answer either.
    if ([401, 403, 404].includes(status)) await (await caches.open("jawaban")).delete(request);
    const isOpen = !headers.has("x-confidentiality") && !/no-store/.test(headers.get("cache-control") ?? "");
    const isText = /^(text\/html|application\/(graphql-response\+)?json)/.test(headers.get("content-type") ?? "");
    return status === 200 && isOpen && isText ? response : null;
  },
};

/** First segments of the addresses whose answers are stored: pages, and their data. */
const kept = [...readdirSync(join(root, "pages")), "graphql"];

const offline = VitePWA({
  ...{ injectRegister: null, manifest: false, filename: "service-worker.js" },
  workbox: {
    ...{ globPatterns: [], navigateFallback: null, inlineWorkboxRuntime: true, sourcemap: false },
    ...{ skipWaiting: true, clientsClaim: true },
    runtimeCaching: [
      {
        urlPattern: /^https?:\/\/[^/]+\/assets\//,
        handler: "CacheFirst",
        options: { cacheName: "berkas", expiration: { maxEntries: 60, purgeOnQuotaError: true } },
      },
      {
        urlPattern: new RegExp(`^https?://[^/]+/(?:(?:${kept.join("|")})(?:[/?]|$)|\\?|$)`),
        handler: "NetworkFirst",
        options: {
          cacheName: "jawaban",
          expiration: { maxEntries: 150, purgeOnQuotaError: true },
          plugins: [mayBeKept],
        },
      },
    ],
  },
});

// Removes the remains of a failed build.
process.on("exit", () => {
  for (const folder of [outDir, before]) rmSync(folder, { recursive: true, force: true });
});

await build({
  ...shared,
  plugins: [...shared.plugins, offline],
  build: {
    outDir: join(outDir, "browser"),
    manifest: true,
    emptyOutDir: false,
    license,
    cssCodeSplit: false,
    assetsDir: "assets",
    rollupOptions: {
      input: join(root, "app/browser.tsx"),
      output: { codeSplitting: { groups: [sharedByPages, sharedByForms] } },
    },
  },
});
await build({
  ...shared,
  ssr: { noExternal: true },
  build: { outDir: join(outDir, "server"), emptyOutDir: false, license, ssr: join(root, "app/server.tsx") },
});

const documents = documentFiles.map(documentOf);
const manifest = JSON.parse(await readFile(join(outDir, "browser/.vite/manifest.json"), "utf8"));
const entry = Object.values(manifest).find(({ isEntry }) => isEntry);
const styles = Object.values(manifest)
  .map(({ file }) => file)
  .filter(file => file.endsWith(".css"));

for (const file of readdirSync(join(outDir, "browser/assets"))) {
  const bytes = readFileSync(join(outDir, "browser/assets", file));
  await writeFile(join(outDir, "browser/assets", `${file}.br`), brotliCompressSync(bytes));
  await writeFile(join(outDir, "browser/assets", `${file}.gz`), gzipSync(bytes, { level: 9 }));
}
writeLicences(outDir);
writeBuilt(outDir, target, { script: `/${entry.file}`, styles: styles.map(file => `/${file}`), documents });
await replaceTarget();

/** Another build may put its own there in between; both are the same. */
async function replaceTarget(triesLeft = 5) {
  try {
    await rm(before, { recursive: true, force: true });
    if (existsSync(target)) await rename(target, before);
    await rename(outDir, target);
    await rm(before, { recursive: true, force: true });
  } catch (error) {
    if (triesLeft === 0) throw error;
    await replaceTarget(triesLeft - 1);
  }
}
