/** Languages that the program speaks to people. What programs read is the same in all of them. */
export const LANGUAGES = ["zh", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language of a locale (`zh_CN.UTF-8`): Chinese where it says so, English otherwise. */
export const languageOfLocale = (locale: string): Language => (/^zh/iu.test(locale) ? "zh" : "en");
