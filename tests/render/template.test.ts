import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { embeddedJson, html, trusted } from "../../src/render/html/template.js";
import { visible } from "../../src/render/visible.js";

describe("the html tag", () => {
  it("escapes what is inserted, in text and in attributes", () => {
    const evil = `<b onclick="x" class='y'>&amp;</b>`;
    expect(html`<p title="${evil}">${evil}</p>`.text).toBe(
      `<p title="&lt;b onclick=&quot;x&quot; class=&#39;y&#39;&gt;&amp;amp;&lt;/b&gt;">&lt;b onclick=&quot;x&quot; class=&#39;y&#39;&gt;&amp;amp;&lt;/b&gt;</p>`,
    );
  });

  it("keeps markup made by itself, joins lists, and inserts nothing for nothing", () => {
    expect(html`${[html`<i>${1}</i>`, "<"]}${null}${undefined}${false}${trusted("<hr>")}`.text).toBe(
      "<i>1</i>&lt;<hr>",
    );
  });

  it("makes marks that reorder or break text visible", () => {
    expect(html`${"a\u202eb\ud800c\u001b"}`.text).toBe("a\ufffdb\ufffdc\u241b");
  });

  it("inserts one text and no element, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 40 }),
        fc.constantFrom("<", "</p>", `">`, "'", "&lt;"),
        (a, b) => {
          const text = a + b + a;
          const { document } = parseHTML(
            html`<!doctype html><html><body><p title="${text}">${text}</p></body></html>`.text,
          );
          expect(document.querySelectorAll("body *").length).toBe(1);
          expect(document.querySelector("p")!.getAttribute("title")).toBe(visible(text));
        },
      ),
    );
  });
});

describe("embedded JSON", () => {
  it("cannot end its element, and reads back as the same value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const { text } = embeddedJson({ value, evil: "</script><!--" });
        expect(text).not.toMatch(/[<>&]/u);
        expect(JSON.parse(text)).toEqual(
          JSON.parse(JSON.stringify({ value, evil: "</script><!--" }), (_, member) =>
            typeof member === "string" ? visible(member) : member,
          ),
        );
      }),
    );
  });

  it("keeps every offset of a text, so that marks stay where they were", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        expect(JSON.parse(embeddedJson(text).text).length).toBe(text.length);
      }),
    );
  });
});
