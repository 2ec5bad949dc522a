export { type CopiedDocument, type CopiedRun, type CopiesResult, copies } from "./copies.js";
export { type ForeignPlace, foreignPlaces } from "./foreign-places.js";
export { copiesPage } from "./page.js";
export { PHRASE_STATUSES, type PhraseChange, type PhraseStatus, phraseChanges, phraseCounts } from "./phrases.js";
export { RUN_DEFAULTS } from "./runs.js";
export { type SentencePair, sentencePairs } from "./sentences.js";
export {
  copiedDocumentsTable,
  copiesGraph,
  foreignPlacesTable,
  phrasesTable,
  runsTable,
  sentencePairsTable,
} from "./table.js";
