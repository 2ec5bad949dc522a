import type { Metadata } from "../model/document.js";

interface SourceRule {
  readonly id: string;
  readonly pattern: RegExp;
  readonly why: string;
  readonly example: string;
}

/** Names under which public bodies publish. A medium that prints their texts is a reprint. */
export const OFFICIAL_SOURCES: readonly SourceRule[] = [
  {
    id: "government-site",
    pattern: /政府(?:门户)?网|政务网/u,
    why: "the portal of a government",
    example: "中国政府网",
  },
  {
    id: "government",
    pattern: /人民政府|国务院|(?:省|市|区|县|州|旗)政府/u,
    why: "a government names itself",
    example: "济南市历城区人民政府",
  },
  {
    id: "office",
    pattern: /(?:委员会|办公厅|办公室|管委会|[省市区县州旗]委|厅|局|部)$/u,
    why: "names of departments end so; names of media do not",
    example: "山东省发展和改革委员会",
  },
];

/** What shows that an official body published a text: the host of its address, or its source; `null` otherwise. */
export function officialSource(metadata: Pick<Metadata, "url" | "source">): string | null {
  const host = hostOf(metadata.url);
  if (host !== null && /(?:^|\.)gov\.cn$/u.test(host)) return host;
  const source = metadata.source?.trim();
  return source && OFFICIAL_SOURCES.some((rule) => rule.pattern.test(source)) ? source : null;
}

const hostOf = (url: string | null): string | null =>
  /^(?:[a-z]+:)?\/\/(?:[^/?#@]*@)?([^/?#:]+)/iu.exec(url?.trim() ?? "")?.[1]?.toLowerCase() ?? null;
