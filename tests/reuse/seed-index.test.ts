import { describe, expect, it } from "vitest";
import { noise } from "../../bench/plant-copies.mjs";
import { lettersOf } from "../../src/reuse/letters.js";
import { eachPassageSeed, MOST_PLACES, SeedIndex } from "../../src/reuse/seed-index.js";
import { cleanDocument } from "../helpers/count-corpus.js";

const common = noise(99, 40);
const texts = Array.from({ length: 70 }, (_, n) => lettersOf(cleanDocument(`${n}.txt`, noise(n, 80), common)));

const placesOf = (index: SeedIndex, hash: number): string[] => {
  const places: string[] = [];
  index.each(hash, (document, at) => places.push(`${document}:${at}`));
  return places;
};

describe("SeedIndex", () => {
  it("gives the same places whether it holds all seeds or those alone that are asked for", () => {
    const [all, asked] = [new SeedIndex(texts), new SeedIndex(texts, [texts[3]!])];
    eachPassageSeed(texts[3]!, (hash) => expect(placesOf(asked, hash)).toEqual(placesOf(all, hash)));
  });

  it("looks at places evenly apart of what stands in very many texts", () => {
    const index = new SeedIndex(texts);
    const [seed] = [...seedsOf(lettersOf(cleanDocument("c.txt", common)))];
    const documents = placesOf(index, seed!).map((place) => Number(place.split(":")[0]));
    expect(documents).toEqual(Array.from({ length: MOST_PLACES }, (_, n) => Math.floor((n * 70) / MOST_PLACES)));
  });
});

function seedsOf(letters: (typeof texts)[number]): Set<number> {
  const seeds = new Set<number>();
  eachPassageSeed(letters, (hash) => seeds.add(hash));
  return seeds;
}
