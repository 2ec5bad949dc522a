declare module "opencc-js/dict/TSCharacters" {
  /** Traditional letters and their simplified ones: `萬 万|與 与`. */
  const pairs: string;
  export default pairs;
}
