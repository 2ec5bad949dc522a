import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";

/** Where systems put a Chromium; `CEXI_BROWSER` names another. None of them is downloaded. */
const PLACES = [
  process.env.CEXI_BROWSER ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

export const browserPath: string | undefined = PLACES.find((path) => path !== "" && existsSync(path));

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export interface Opened {
  readonly page: Page;
  /** What the page said on its console, threw, or asked for from elsewhere. Empty for a page in order. */
  readonly complaints: string[];
}

/** One browser with a fresh profile for many pages. */
export class Browser {
  readonly #profile = mkdtempSync(join(tmpdir(), "cexi-browser-"));
  #context: BrowserContext | undefined;

  async open(url: string, { isDark = false, width = 1200 } = {}): Promise<Opened> {
    const { chromium } = createRequire(import.meta.url)("playwright-core") as typeof import("playwright-core");
    this.#context ??= await chromium.launchPersistentContext(this.#profile, {
      executablePath: browserPath!,
      headless: true,
      args: FLAGS,
    });
    const page = await this.#context.newPage();
    await page.emulateMedia({ colorScheme: isDark ? "dark" : "light" });
    await page.setViewportSize({ width, height: 900 });
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("request", (request) => {
      if (!/^(?:file|data):/u.test(request.url())) complaints.push(`request: ${request.url()}`);
    });
    await page.goto(url);
    return { page, complaints };
  }

  async close(): Promise<void> {
    await this.#context?.close();
    rmSync(this.#profile, { recursive: true, force: true });
  }
}
