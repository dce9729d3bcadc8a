import { afterAll, beforeAll, expect } from "@jest/globals";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { useSampleServer } from "../http/identity/identity-server.js";

/**
 * Provides a whole server with its pages, by default with the sample. `html` returns a page as a browser without script reads it,
 * `words` the text of its main part. `signIn` signs a window in as a person does, by a link; default: a new one of the account.
 */
export function useSite(server = useSampleServer()) {
  const html = async (address: string, headers: Record<string, string> = {}) => {
    const answer = await server.send(address, { headers: { accept: "text/html", ...headers } });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };
  const words = async (address: string, headers: Record<string, string> = {}) => {
    const { status, text } = await html(address, headers);
    expect([address, status]).toEqual([address, 200]);
    return wordsIn(/<main[\s\S]*<\/main>/.exec(text)![0]);
  };
  const signIn = async (page: Page, name: string, link?: string) => {
    const { pathname, search } = new URL(link ?? (await server.command("link", name)).last);
    await page.goto(server.url() + pathname + search);
    await page.click("main button");
    await page.waitForURL(`${server.url()}/`);
  };
  return { ...server, html, words, signIn };
}

/** Returns the text of HTML as a reader has it: without marks, and without a gap where a mark stands within a line. */
export const wordsIn = (html: string): string =>
  html
    .replace(/<\/?(a|abbr|b|em|small|span|strong|time)\b[^>]*>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ");

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
