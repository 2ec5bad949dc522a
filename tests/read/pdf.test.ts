import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { clean } from "../../src/index.js";
import { isContentsEntry, isPageNumber } from "../../src/read/pdf/pdf-furniture.js";
import { parseInput } from "../../src/read/read-input.js";
import { block, type Page, type Placed, pdfOf, pdfPages, WIDTH } from "../helpers/office/pdf.js";

const read = (bytes: Buffer) => parseInput("a.pdf", { bytes, sha256: "", shrunk: false }, {});
async function linesOf(...pages: (Page | readonly Placed[])[]): Promise<{ text: string[]; furniture: string[] }> {
  const all = pages.map((page): Page => ("texts" in page ? page : { texts: page as readonly Placed[] }));
  const { documents, problems } = await read(pdfPages(all));
  expect(problems).toEqual([]);
  const { text, lineHints } = documents[0]!;
  const lines = text.split("\n");
  return {
    text: lines.filter((_, index) => lineHints[index] !== "furniture"),
    furniture: lines.filter((_, index) => lineHints[index] === "furniture"),
  };
}
/** Lines of text broken after so many letters, the first indented by two, as official documents are set. */
function set(text: string, width = 26): string[] {
  const lines: string[] = [];
  let rest = `　　${text}`;
  while (rest !== "") {
    lines.push(rest.slice(0, width));
    rest = rest.slice(width);
  }
  return lines;
}
const LONG =
  "全区地区生产总值增长百分之六，一般公共预算收入增长百分之五，规模以上工业增加值增长百分之八，固定资产投资稳步回升。";
const OTHER = "坚持把发展经济的着力点放在实体经济上，培育壮大先进制造业集群，推动传统产业改造升级，加快布局新兴产业。";

describe("the lines of a PDF", () => {
  it("are joined into paragraphs without a space", async () => {
    expect((await linesOf(block([...set(LONG), ...set(OTHER)]))).text).toEqual([LONG, OTHER]);
  });

  it("begin a paragraph where they are indented, even after a full line", async () => {
    const full = LONG.slice(0, 24); // with its indent the whole line
    expect((await linesOf(block([...set(OTHER), ...set(full), ...set(LONG)]))).text).toEqual([OTHER, full, LONG]);
  });

  it("are joined over the end of a page, with what stands between them set before", async () => {
    const lines = [...set(LONG), ...set(OTHER)];
    const footer = (n: number): Placed => ({ text: `— ${n} —`, x: 280, y: 60 });
    const pages = [
      [...block(lines.slice(0, 4)), footer(1)],
      [...block(lines.slice(4)), footer(2)],
    ];
    expect(await linesOf(...pages)).toEqual({ text: [LONG, OTHER], furniture: ["— 1 —", "— 2 —"] });
  });

  it("keep the space between English words, and none inside a number", async () => {
    const english = [
      "The Belt and Road Initiative and",
      "the Digital Economy Partnership",
      "Agreement of 2024 were named.",
    ];
    expect((await linesOf(block(english, { size: 16 }))).text.join("|")).toContain("Initiative and the Digital");
    const number = `${"增长".repeat(12)}20`;
    expect((await linesOf(block([number, `24亿元，${"提高".repeat(10)}。`]))).text[0]).toContain("2024亿元");
  });

  it("have no spaces where letters are spread over the line", async () => {
    const spread = [..."把今年确定为攻坚年"].map((text, index) => ({ text, x: 80 + index * 40, y: 700 }));
    expect((await linesOf([...spread, ...block(set(LONG), { y: 660 })])).text).toEqual(["把今年确定为攻坚年", LONG]);
  });

  it("are read once where they are printed again for bold type or a shadow", async () => {
    const heading: Placed = { text: "一、着力办好民生实事", x: 80, y: 740 };
    const again = [0.3, 0.6].map((by) => ({ ...heading, x: 80 + by, y: 740 + by }));
    const letters = [..."清单细细则"].map((text, index) => ({ text, x: 80 + index * 16, y: 700 }));
    const page = [heading, ...again, ...letters, ...letters.map((one) => ({ ...one, x: one.x + 0.4 }))];
    expect((await linesOf([...page, ...block(set(LONG), { y: 660 })])).text).toEqual([
      heading.text,
      "清单细细则",
      LONG,
    ]);
  });

  it("keep cells of a table apart", async () => {
    const row = (y: number, ...cells: string[]): Placed[] =>
      cells.map((text, index) => ({ text, x: 80 + index * 150, y }));
    const { text } = await linesOf([...row(700, "指标", "单位", "增长"), ...row(672, "生产总值", "亿元", "6.5")]);
    expect(text).toEqual(["指标 单位 增长", "生产总值 亿元 6.5"]);
  });

  it("run down each column before the next, over its end as over that of a page", async () => {
    const [left, right] = [set(`${LONG}${OTHER}`, 12), set(OTHER, 12)];
    const lines = [...left, ...right];
    const half = Math.ceil(lines.length / 2);
    const columns = [...block(lines.slice(0, half), { x: 60 }), ...block(lines.slice(half), { x: 320 })];
    expect((await linesOf(columns)).text).toEqual([`${LONG}${OTHER}`, OTHER]);
  });

  it.each([90, 180, 270])("are the same on a page turned by %i degrees", async (rotate) => {
    const upright = [...block([...set(LONG), ...set(OTHER)]), { text: "— 1 —", x: 280, y: 60 }];
    const [height, width] = [842, WIDTH];
    const places: Readonly<Record<number, (p: Placed) => Pick<Placed, "x" | "y">>> = {
      90: ({ x, y }) => ({ x: width - y * (width / height), y: x }),
      180: ({ x, y }) => ({ x: width - x, y: height - y }),
      270: ({ x, y }) => ({ x: y * (width / height), y: height - x }),
    };
    // The text runs against the turn of the page, so that a reader sees it upright.
    const texts = upright.map((placed) => ({ ...placed, ...places[rotate]!(placed), angle: rotate }));
    const squeezed = rotate === 180 ? texts : texts.map((text) => ({ ...text, size: 16 }));
    expect((await linesOf({ texts: squeezed, rotate })).text).toEqual([LONG, OTHER]);
  });
});

describe("what belongs to the page", () => {
  const page = (n: number, count: number, header: string): Placed[] => [
    { text: header, x: 200, y: 800 },
    ...block(set(n % 2 ? LONG : OTHER)),
    { text: `第${n}页 共${count}页`, x: 250, y: 40 },
  ];

  it("is a header that comes again, and every page number", async () => {
    const pages = [1, 2, 3, 4].map((n) => page(n, 4, "历城区人民政府公报"));
    const { text, furniture } = await linesOf(...pages);
    expect(text).toEqual([LONG, OTHER, LONG, OTHER]);
    expect(furniture).toHaveLength(8);
  });

  it("is no line that stands once, nor one that comes again inside the text", async () => {
    const pages = [1, 2].map((n): Placed[] => [
      { text: n === 1 ? "只出现一次的标题" : "另一个标题在这里", x: 200, y: 800 },
      ...block([...set(LONG), "小标题"]),
    ]);
    expect((await linesOf(...pages)).text.filter((line) => /标题/u.test(line))).toHaveLength(4);
  });

  it("is removed with its reason and is never the title", async () => {
    const pages = [1, 2].map((n) => ({ texts: page(n, 2, "历城区人民政府公报") }));
    pages[0]!.texts.splice(1, 0, { text: "关于加快产业发展的实施意见", x: 150, y: 750 });
    const { documents } = await read(pdfPages(pages));
    const { lines } = clean(documents[0]!);
    expect(lines.filter(({ label }) => label === "title").map(({ raw }) => raw)).toEqual([
      "关于加快产业发展的实施意见",
    ]);
    const removed = lines.filter(({ reason }) => reason.startsWith("page-furniture"));
    expect(removed.map(({ raw }) => raw).sort()).toEqual(
      ["历城区人民政府公报", "历城区人民政府公报", "第1页共2页", "第2页共2页"].sort(),
    );
  });

  it("is a watermark across the page", async () => {
    const mark: Placed = { text: "内部资料注意保存", x: 150, y: 300, size: 40, angle: 45 };
    expect(await linesOf([mark, ...block(set(LONG))])).toEqual({ text: [LONG], furniture: ["内部资料注意保存"] });
  });

  it("is a list of contents, and its entries are not run together", async () => {
    const entries = ["一、总体要求", "二、重点任务", "三、保障措施"].map(
      (name, index) => `${name}${"．".repeat(19 - index)}${index + 3}`,
    );
    expect(await linesOf(block([...entries, ...set(LONG)]))).toEqual({ text: [LONG], furniture: entries });
  });

  it.each([
    "3",
    "— 3 —",
    "- 12 -",
    "第 3 页 共 20 页",
    "第3页",
    "第三页",
    "3/20",
    "3 / 20",
    "·3·",
    "Page 3 of 20",
    "iv",
    "－３－",
    "第3页（共20页）",
    "第 3 页，共 20 页",
  ])("knows %s for the number of a page", (text) => expect(isPageNumber(text)).toBe(true));
  it.each(["2024年", "3.5%", "第三章", "3家企业", "一、总体要求", "百", "mix of", "12345"])(
    "takes %s for no number of a page",
    (text) => expect(isPageNumber(text)).toBe(false),
  );
  it.each(["一、总体要求............3", "附件 ··········· 12", "结语…………（20）"])(
    "knows %s for an entry of contents",
    (text) => expect(isContentsEntry(text)).toBe(true),
  );
  it.each(["增长6.5", "等等……2024年", "网址www.a.b.cn 3"])("takes %s for no entry of contents", (text) =>
    expect(isContentsEntry(text)).toBe(false),
  );
});

describe("a PDF that cannot be read", () => {
  const codeOf = async (bytes: Buffer): Promise<string[]> => {
    const { problems } = await read(bytes);
    for (const { reason } of problems) expect(reason).not.toMatch(/\n|Error/u);
    return problems.map(({ code }) => code);
  };
  const sound = pdfPages([{ texts: block(set(LONG)) }]);

  it("because its pages are pictures, says to run a text recognition", async () => {
    expect(await codeOf(pdfPages([{ texts: [] }, { texts: [] }]))).toEqual(["E_NO_TEXT_LAYER"]);
  });

  it("because it is encrypted, says so", async () => {
    const id = "00112233445566778899aabbccddeeff";
    const objects = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [] /Count 0 >>",
      `<< /Filter /Standard /V 1 /R 2 /O <${"ab".repeat(32)}> /U <${"cd".repeat(32)}> /P -4 >>`,
    ];
    expect(await codeOf(pdfOf(objects, `/Encrypt 3 0 R /ID [<${id}> <${id}>]`))).toEqual(["E_ENCRYPTED"]);
  });

  it("because it is cut off, is read as far as it goes or named", async () => {
    for (const share of [0.2, 0.5, 0.9]) {
      const { documents, problems } = await read(sound.subarray(0, Math.floor(sound.length * share)));
      expect(problems.length).toBeGreaterThan(0);
      for (const { text } of documents) expect(LONG.startsWith(text.slice(0, 10))).toBe(true);
    }
  });

  it("because a page grows beyond all measure, is named before it fills the memory", async () => {
    const bomb = deflateSync(Buffer.alloc(600 << 20, "0 0 m\n"), { level: 9 });
    const bytes = pdfPages([{ texts: [] }], () => ({ filter: "/Filter /FlateDecode", bytes: bomb }));
    const before = process.memoryUsage().rss;
    expect(await codeOf(bytes)).toEqual(["E_PDF_BOMB"]);
    expect(process.memoryUsage().rss - before).toBeLessThan(700 << 20);
  });
});
