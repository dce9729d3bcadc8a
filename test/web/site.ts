import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll } from "@jest/globals";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { useServer } from "../http/identity/identity-server.js";
import { useSample } from "../support/repository.js";

/** Addresses of all pages with the sample, each with an answer. */
export const addresses = [
  "/",
  "/cari?kata=izin",
  "/e/infrastructure%3ASRV-DB",
  "/opd",
  "/opd/DISPERINDAG",
  "/dampak?dari=infrastructure%3ASRV-DB",
  "/cakupan",
  "/temuan",
  "/rencana",
  "/meja",
  "/tanya",
];

/** Provides the sample as a whole server with its pages. `html` returns a page as a browser without script reads it. */
export function useSite(environment?: () => Record<string, string>) {
  const server = useServer(useSample(), environment);
  const html = async (address: string, headers: Record<string, string> = {}) => {
    const answer = await server.send(address, { headers: { accept: "text/html", ...headers } });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };
  return { ...server, html };
}

/** Waits until something holds, in a page whose policy forbids Playwright's own waiting. Throws after a minute. */
export async function soon(holds: () => Promise<boolean>) {
  for (const until = Date.now() + 60_000; Date.now() < until; await setTimeout(50)) if (await holds()) return;
  throw new Error("It did not happen within a minute.");
}

/** Width of a phone and of a screen, in pixels. */
export const widths = [360, 1280] as const;

/** Provides Debian's Chromium. Throws if it is missing: `apt-get install chromium`. */
export function useBrowser() {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: "/usr/bin/chromium", chromiumSandbox: false, timeout: 200_000 });
  });
  afterAll(() => browser?.close());
  return {
    /** Opens a window of its own, without anything remembered, for the time of `use`. */
    async inWindow<T>(
      options: Parameters<Browser["newContext"]>[0],
      use: (page: Page, all: BrowserContext) => Promise<T>,
    ) {
      const window = await browser.newContext({ locale: "id-ID", timezoneId: "Asia/Jayapura", ...options });
      window.setDefaultTimeout(200_000);
      try {
        return await use(await window.newPage(), window);
      } finally {
        await window.close();
      }
    },
  };
}
