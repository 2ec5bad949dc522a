import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { cexi, isStackTrace, json, scratch } from "../helpers/cexi.js";

const folder = scratch();
const corpus = join(folder, "corpus");
const file = (name: string): string => join(folder, name);
const run = (...args: string[]) => cexi([...args, "--engine", "node-rs", "--quiet"], { cwd: folder });
const records = (out: string) =>
  out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

const HOSTILE = "=1+1\u0007 <b>产业</b>&amp;\u202e";
const ROWS = [
  ["推动产业发展，加快项目建设。项目带动产业！改善民生。", "2023", "甲区"],
  [`产业转型，民生优先。项目建设提速；ＧＤＰ 增长。𠮷祥如意。`, "2024", "乙区"],
  ["教育均衡，民生改善。产业发展带动就业。", "2024", HOSTILE],
];
writeFileSync(
  `${corpus}.csv`,
  `text,year,place\n${ROWS.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\n")}\n`,
);
const texts = `${corpus}.csv`;

/** What the schema of a command says of a result. */
function wrong(command: string, result: unknown): unknown {
  const validate = new Ajv2020({ strict: false }).compile(JSON.parse(cexi(["schema", command]).out));
  return validate(result) ? null : validate.errors;
}

const python = (kind: string, path: string) => {
  const { status, stdout, stderr } = spawnSync(
    "/usr/bin/python3",
    [join(import.meta.dirname, "../helpers/read_back.py"), kind, path],
    {
      encoding: "utf8",
    },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
};
const has = (module: string): boolean => spawnSync("/usr/bin/python3", ["-c", `import ${module}`]).status === 0;

const frequencies = () => json(run("freq", texts, "--format", "json"));

describe("cexi tokens", () => {
  it("prints a record a document in a pipe, whose tokens counted are those of freq", () => {
    const counts: Record<string, number> = {};
    for (const { tokens } of records(run("tokens", texts).out))
      for (const token of tokens) counts[token] = (counts[token] ?? 0) + 1;
    const { terms } = frequencies();
    expect(counts).toEqual(
      Object.fromEntries(terms.map(({ term, count }: { term: string; count: number }) => [term, count])),
    );
  });

  it("counts every token of the corpus with --no-stopwords, --numbers and --min-length 1", () => {
    const all = records(run("tokens", texts, "--no-stopwords", "--numbers", "--min-length", "1").out);
    const sum = all.reduce((total, { tokens }) => total + tokens.length, 0);
    expect(sum).toBe(frequencies().corpus.tokens);
  });

  it("gives offsets in characters that cut each token out of the text of clean", () => {
    const cleaned = records(cexi(["clean", texts, "--format", "ndjson", "--quiet"], { cwd: folder }).out);
    const found = records(run("tokens", texts, "--raw", "--offsets", "--pos").out);
    for (const [n, { text, tokens, offsets, pos }] of found.entries()) {
      expect(text).toBe(cleaned[n].text);
      const characters = [...text];
      expect(
        offsets.map(([from, to]: [number, number]) => characters.slice(from, to).join("").normalize("NFKC")),
      ).toEqual(tokens);
      expect(pos).toHaveLength(tokens.length);
    }
  });

  it("writes one unit a line as text", () => {
    const { out } = run("tokens", texts, "--unit", "sentence", "--format", "text");
    const sentences = records(run("tokens", texts, "--unit", "sentence").out);
    expect(out.trimEnd().split("\n")).toHaveLength(sentences.length);
    expect(out.split("\n")[1]).toBe("项目 带动 产业");
  });

  it("is what its schema says, as JSON and as records", () => {
    const result = json(run("tokens", texts, "--format", "json", "--raw", "--offsets", "--pos"));
    expect(wrong("tokens", result)).toBeNull();
    expect(result.documents).toHaveLength(3);
  });

  it.skipIf(!has("pandas"))("is read by pandas", () => {
    run("tokens", texts, "-o", file("tokens.jsonl"));
    const { tokens } = python("pandas", file("tokens.jsonl"));
    expect(tokens).toBe(frequencies().terms.reduce((sum: number, { count }: { count: number }) => sum + count, 0));
  });
});

describe("cexi matrix", () => {
  it("writes three files whose order is one, with the counts of freq for sums", () => {
    const { code, out } = run("matrix", texts, "-o", file("m.mtx"));
    expect([code, out]).toEqual([0, ""]);
    const [head, ...lines] = readFileSync(file("m.mtx"), "utf8")
      .split("\n")
      .filter((line) => !line.startsWith("%"));
    const terms = readFileSync(file("m.terms.tsv"), "utf8")
      .trimEnd()
      .split("\n")
      .slice(1)
      .map((line) => line.split("\t"));
    const documents = readFileSync(file("m.documents.tsv"), "utf8").trimEnd().split("\n").slice(1);
    const entries = lines.filter((line) => line !== "").map((line) => line.split(" ").map(Number));
    expect(head).toBe(`${documents.length} ${terms.length} ${entries.length}`);
    const { terms: list } = frequencies();
    expect(terms.map(([term]) => term)).toEqual(list.map(({ term }: { term: string }) => term));
    const sums = terms.map((_, at) =>
      entries.filter(([, column]) => column === at + 1).reduce((sum, [, , n]) => sum + n!, 0),
    );
    expect(sums).toEqual(list.map(({ count }: { count: number }) => count));
  });

  it("adds up groups as freq --by does, whatever a group is called", () => {
    const grouped = json(run("matrix", texts, "--by", "place", "--format", "json"));
    expect(wrong("matrix", grouped)).toBeNull();
    const { groups } = json(run("freq", texts, "--by", "place", "--format", "json"));
    const counts = groups.flatMap(({ name, terms }: { name: string; terms: { term: string; count: number }[] }) =>
      terms.filter(({ count }) => count > 0).map(({ term, count }) => `${name} ${term} ${count}`),
    );
    const entries = grouped.entries.map(
      ([row, column, n]: number[]) => `${grouped.documents[row! - 1].document} ${grouped.terms[column! - 1].term} ${n}`,
    );
    expect(entries.sort()).toEqual(counts.sort());
  });

  it("gives chosen terms as strings in their order, a column each", () => {
    writeFileSync(file("terms.txt"), "民生\n# ours\n没有\n产业发展\n");
    const { out } = run(
      "matrix",
      texts,
      "--terms",
      file("terms.txt"),
      "--match",
      "string",
      "--wide",
      "--format",
      "tsv",
    );
    const rows = out
      .trimEnd()
      .split("\n")
      .map((line) => line.split("\t").slice(-3));
    expect(rows).toEqual([
      ["民生", "没有", "产业发展"],
      ["1", "0", "1"],
      ["1", "0", "0"],
      ["1", "0", "1"],
    ]);
  });

  it("names a missing list of terms in one line", () => {
    const { code, err } = run("matrix", texts, "--terms", file("none.txt"));
    expect(code).toBe(2);
    expect(isStackTrace(err)).toBe(false);
    expect(err).toContain("none.txt");
  });

  it.skipIf(!has("scipy"))("is read by scipy with the sums of freq", () => {
    run("matrix", texts, "-o", file("s.mtx"));
    const { terms, corpus: figures } = frequencies();
    expect(python("scipy", file("s.mtx"))).toEqual({
      shape: [figures.documents, terms.length],
      columns: terms.map(({ count }: { count: number }) => count),
      documents: terms.map(({ documents }: { documents: number }) => documents),
    });
  });

  it.skipIf(spawnSync("Rscript", ["-e", "library(Matrix)"]).status !== 0)("is read by R's Matrix", () => {
    run("matrix", texts, "-o", file("r.mtx"));
    const script = `m <- Matrix::readMM(commandArgs(TRUE)[1]); cat(dim(m), sum(m))`;
    const { stdout } = spawnSync("Rscript", ["-e", script, file("r.mtx")], { encoding: "utf8" });
    const { terms, corpus: figures } = frequencies();
    const sum = terms.reduce((total: number, { count }: { count: number }) => total + count, 0);
    expect(stdout).toBe(`${figures.documents} ${terms.length} ${sum}`);
  });
});

describe("cexi network", () => {
  const SMALL = ["--min-documents", "1", "--min-count", "1"];

  it("is what its schema says, alone and by group", () => {
    const whole = json(run("network", texts, ...SMALL, "--format", "json"));
    expect(wrong("network", whole)).toBeNull();
    expect(whole.edges.length).toBeGreaterThan(3);
    const grouped = json(run("network", texts, ...SMALL, "--by", "year", "--format", "json"));
    expect(wrong("network", grouped)).toBeNull();
    expect(grouped.groups.map(({ name }: { name: string }) => name)).toEqual(["2023", "2024"]);
  });

  it("writes edges and nodes side by side, and a graph a group", () => {
    run("network", texts, ...SMALL, "-o", file("words.csv"));
    expect(readFileSync(file("words.csv"), "utf8").split("\n")[0]).toBe("source,target,cooccurrence,jaccard,npmi,g2");
    expect(readFileSync(file("words.nodes.csv"), "utf8").split("\n")[0]).toBe(
      "term,count,documents,degree,first_year,community",
    );
    run("network", texts, ...SMALL, "--by", "year", "-o", file("years.gexf"));
    for (const year of [2023, 2024]) expect(readFileSync(file(`years.${year}.gexf`), "utf8")).toContain("gexf.net/1.3");
  });

  it.each(["0", "word", "-2", "1.5"])("refuses the window %s in one line", (window) => {
    const { code, err } = run("network", texts, "--window", window);
    expect([code, err.trimEnd().split("\n").length, isStackTrace(err)]).toEqual([2, 1, false]);
  });

  it("draws a picture with its labels as text", () => {
    run("network", texts, ...SMALL, "--plot", file("words.svg"), "-o", file("plot.json"));
    expect(readFileSync(file("words.svg"), "utf8")).toContain("产业");
  });

  it.skipIf(!has("networkx"))("has the degrees and the modularity that networkx finds", () => {
    run("network", texts, ...SMALL, "-o", file("words.graphml"));
    run("network", texts, ...SMALL, "-o", file("words.gexf"));
    const { nodes, edges, communities } = json(run("network", texts, ...SMALL, "--format", "json"));
    const found = python("networkx", file("words.graphml"));
    expect(found.labels).toEqual(nodes.map(({ term }: { term: string }) => term));
    expect(found.degrees).toEqual(nodes.map(({ degree }: { degree: number }) => degree));
    expect(found.modularity).toBeCloseTo(communities.modularity, 9);
    expect(python("gexf", file("words.gexf"))).toEqual({ nodes: nodes.length, edges: edges.length });
  });

  it.skipIf(!has("igraph"))("is read by igraph, as GraphML and as Pajek", () => {
    const { nodes, edges } = json(run("network", texts, ...SMALL, "--format", "json"));
    const weight = edges.reduce((sum: number, { cooccurrence }: { cooccurrence: number }) => sum + cooccurrence, 0);
    for (const name of ["i.graphml", "i.net"]) {
      run("network", texts, ...SMALL, "-o", file(name));
      expect(python("igraph", file(name))).toEqual({ nodes: nodes.length, weight });
    }
  });
});
