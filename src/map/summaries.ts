import { toRecord } from "../clean/record.js";
import { markTemplates, type TemplateSummary } from "../clean/templates.js";
import { DictionaryCounter, type IndexSums } from "../count/dictionary/dictionary-counter.js";
import { INDEX_DEFAULTS } from "../count/dictionary/index-options.js";
import type { SheetSums } from "../count/dictionary/term-sheet.js";
import { folded } from "../count/folded.js";
import { SubstringCounter } from "../count/substrings.js";
import { bandKeys } from "../dedup/candidates.js";
import { FAMILY_DEFAULTS } from "../dedup/family-options.js";
import { signatureOf } from "../dedup/signature.js";
import { catalogueWith } from "../indicators/catalogue.js";
import { type DocumentFigure, figuresFor } from "../indicators/headline.js";
import { onlySections } from "../metadata/sections/only-sections.js";
import type { CleanDocument } from "../model/document.js";
import { type KeyValue, valueFor } from "../model/group.js";
import { passageText, visibleCharacters } from "../model/passage.js";
import type { Count } from "../model/quantity.js";
import type { DocumentRecord } from "../model/record.js";
import { withKept } from "../pipeline/prepare-input.js";
import type { FinishedDocument } from "../pipeline/prepared-format.js";
import { loadLexicon } from "../segment/lexicon.js";
import { type Stand, standsIn } from "../slogans/merge.js";
import { type MinedDocument, mineDocument } from "../slogans/mine.js";
import { OccurrenceFinder } from "../slogans/occurrences.js";
import type { MapOptions } from "./options.js";
import { type StoredSlogan, storedSlogans } from "./stored.js";
import { type CutDocument, Cutter, type TermSummary } from "./terms.js";

export interface MappedDocument {
  readonly document: CleanDocument;
  /** Its lines that a site may repeat; `null` where no run looks for any. */
  readonly template: TemplateSummary | null;
  /** Those of them that are templates; told of its own, whatever the options say. */
  readonly templates?: ReadonlySet<string>;
  /** Its lines are known no more: nothing can be taken from it. */
  readonly isFinal?: true;
  /** What an earlier run found in it. */
  readonly mined?: Pick<MinedDocument, "slogans">;
}

/** What every document is told by: the head of its record. */
type DocumentHead = Omit<DocumentRecord, "lines" | "text" | "sections" | "removed">;

/** What is told of one document: its head, and what was asked for. */
export interface DocumentSummary extends DocumentHead {
  /** Characters (code points) of kept text, white space left out. */
  readonly characters: Count;
  /** The values of the fields of `--by`. */
  readonly keys?: Readonly<Record<string, KeyValue>>;
  readonly record?: DocumentRecord;
  readonly template?: TemplateSummary & { readonly record?: DocumentRecord };
  readonly signature?: SignatureSummary;
  readonly terms?: TermSummary;
  readonly slogans?: readonly StoredSlogan[];
  readonly indicators?: readonly DocumentFigure[];
  readonly index?: IndexSums & SheetSums;
  readonly kept?: string;
  readonly strings?: { readonly indexes: readonly Count[]; readonly counts: readonly Count[] };
  readonly stands?: readonly Stand[];
}

interface SignatureSummary {
  readonly digest: string;
  /** Letters and digits. */
  readonly letters: Count;
  readonly min_hash: readonly Count[];
  readonly smallest: readonly Count[];
  /** Documents that share one may be versions of one text; none for texts that are compared as wholes only. */
  readonly bands: readonly string[];
}

/** Makes the summaries of documents, one after the other. What it keeps between two of them is bounded. */
export class Summaries {
  readonly #cutter: Cutter | null;
  #index: DictionaryCounter | null;
  readonly #strings: SubstringCounter | null;
  readonly #finder: OccurrenceFinder | null;
  readonly #indicatorsOf;

  /** @throws {CexiError} if a list cannot be read, or no engine can be used */
  constructor(private readonly options: MapOptions) {
    const { emit, strings = [], forms = new Map(), headline } = options;
    this.#cutter = emit.has("terms") || isIndexCut(options) ? new Cutter(options) : null;
    this.#index = this.#newIndex();
    this.#strings = emit.has("strings") ? new SubstringCounter(strings.map(folded), true) : null;
    this.#finder = emit.has("stands") ? new OccurrenceFinder(forms) : null;
    this.#indicatorsOf = figuresFor(headline === undefined ? null : catalogueWith(headline));
  }

  of({ document: read, template, templates, mined, isFinal }: MappedDocument): DocumentSummary {
    const { emit, by, sections } = this.options;
    const whole = this.#withoutTemplates(read, template, templates);
    const document = sections === undefined || isFinal ? whole : withKept(onlySections(whole, sections));
    const { lines, text, sections: borders, removed, ...head } = toRecord({ ...document, lines: [] });
    const summary = {
      ...head,
      characters: visibleCharacters(document),
      ...(by && { keys: Object.fromEntries(by.map((field) => [field, valueFor(document, field)])) }),
    };
    if (emit.has("open") && templates === undefined && template !== null && template.keys.length > 0)
      return { ...summary, template: openTemplate(read, template) };
    if (this.#cutter?.refresh()) this.#index = this.#newIndex();
    const cut = this.#cutter?.cut(passageText(document)) ?? null;
    return {
      ...summary,
      ...(emit.has("record") && { record: toRecord(whole) }),
      ...(emit.has("template") && { template: openTemplate(read, templates === undefined ? template : null) }),
      ...(emit.has("signature") && { signature: signatureSummary(document) }),
      ...(emit.has("terms") && { terms: this.#cutter!.summaryOf(cut!) }),
      ...(emit.has("slogans") && { slogans: storedSlogans(mineDocument(document)) }),
      ...(emit.has("indicators") && { indicators: this.#indicatorsOf(document) }),
      ...(emit.has("index") && { index: this.#indexOf(document, cut) }),
      ...(emit.has("kept") && { kept: passageText(document) }),
      ...(emit.has("strings") && { strings: this.#stringsOf(document) }),
      ...(emit.has("stands") && { stands: standsIn(document, mined ?? mineDocument(document), this.#finder!) }),
    };
  }

  #withoutTemplates(
    document: CleanDocument,
    template: TemplateSummary | null,
    templates = this.options.templates,
  ): FinishedDocument {
    const { keepBoilerplate } = this.options;
    const mayHold = templates !== undefined && !keepBoilerplate && template?.keys.some((key) => templates.has(key));
    const { kept, ...marked } = mayHold ? markTemplates(document, templates) : document;
    return kept === undefined ? withKept(marked) : { ...marked, kept };
  }

  #newIndex(): DictionaryCounter | null {
    const { emit, dictionary, match = INDEX_DEFAULTS.match, nested = INDEX_DEFAULTS.nested } = this.options;
    if (!emit.has("index")) return null;
    const vocabulary = isIndexCut(this.options) ? this.#cutter!.vocabulary : undefined;
    const hosts = vocabulary ? [] : loadLexicon().lexicon.terms.keys();
    return new DictionaryCounter(dictionary!, { match, nested, hosts }, vocabulary);
  }

  #indexOf(document: FinishedDocument, cut: CutDocument | null): IndexSums & SheetSums {
    const counter = this.#index!;
    const { characters, han, sentences, tokens, categories, entries } = counter.of(
      document,
      isIndexCut(this.options) ? cut! : undefined,
    );
    const inOrder = [...entries].sort((a, b) => a.entry - b.entry);
    return { characters, han, sentences, tokens, categories, entries: inOrder, ...counter.sheet.take(counter.keys) };
  }

  #stringsOf(document: FinishedDocument) {
    this.#strings!.add(passageText(document));
    return this.#strings!.take();
  }
}

const isIndexCut = ({ emit, tokens, match }: MapOptions): boolean =>
  emit.has("index") && (tokens === true || match === "token");

/** A document that may hold templates brings its record along, so that it need not be cleaned again when they are known. */
function openTemplate(document: CleanDocument, template: TemplateSummary | null) {
  if (template === null || template.keys.length === 0) return { anchor: "", keys: [] };
  return { ...template, record: toRecord(document) };
}

function signatureSummary(document: FinishedDocument): SignatureSummary {
  const { digest, characters, minHash, smallest } = signatureOf(document);
  const isComparable = characters >= FAMILY_DEFAULTS.minCharacters;
  return {
    digest,
    letters: characters,
    min_hash: [...minHash],
    smallest: [...smallest],
    bands: isComparable ? bandKeys(minHash) : [],
  };
}
