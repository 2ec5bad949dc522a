import type { Metadata } from "../model/document.js";
import type { Page } from "./html-dom.js";
export const statedByPage = (_page: Page): Partial<Metadata> => ({});
