import type { CleanDocument } from "../model/document.js";
import { chooseEngine } from "../segment/choose-engine.js";
import type { EngineName } from "../segment/engine.js";
import { type Lexicon, loadLexicon } from "../segment/lexicon.js";
import { tokenizeCorpus } from "../segment/tokenize-corpus.js";
import type { TokenizedCorpus } from "../segment/tokenized.js";

export interface TokenizeOptions {
  /** Engine to use; the default one where absent, with a fallback (see `chooseEngine`). */
  readonly engine?: EngineName;
  /** Terms to keep whole; the built-in policy lexicon where absent. */
  readonly lexicon?: Lexicon;
}

/** A segmented corpus, and one line for stderr where another engine than the default one had to be used. */
export interface TokenizeResult {
  readonly corpus: TokenizedCorpus;
  readonly notice: string | null;
}

/** Segments documents, in this process. The engine is loaded here and not before. */
export async function tokenizeDocuments(
  documents: readonly CleanDocument[],
  options: TokenizeOptions = {},
): Promise<TokenizeResult> {
  const { engine, notice } = chooseEngine(options.engine);
  const lexicon = options.lexicon ?? loadLexicon().lexicon;
  return { corpus: tokenizeCorpus(documents, engine, lexicon), notice };
}
