import type { SourceDocument } from "../model/document.js";
export const pageDocument = (file: SourceDocument): SourceDocument => file;
