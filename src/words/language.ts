export { LANGUAGES, type Language } from "../model/language.js";
