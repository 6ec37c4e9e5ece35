// What a PDF may do when it is opened: show text, and lead to places within itself. And what an incident says for text, in a
// letter, is as inert as what a wording says.
import { getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { documentModel, letterPaper, renderDocx, renderPaper, renderPdf, wordingPaper } from '../../clauses/index.ts';
import type { Determination } from '../../engine/index.ts';
import { fixture, hash } from './fixture.ts';
import { determinationOn } from './letters.ts';
import { fonts, now } from './renewal.ts';

const payloads = [
  '<script>alert(1)</script>',
  '](javascript:alert(1))',
  'https://example.org/ javascript:alert(1)',
  '(a) /URI (http://x) /S /JavaScript /JS (app.alert(1))',
  '\u202Edeb\u202C\u0000',
  '{{constructor}}',
];

/** The names by which a PDF does something. */
const acts = /\/(?:URI|JavaScript|JS|Launch|SubmitForm|ImportData|GoToR|GoToE|EmbeddedFiles?|RichMedia|AcroForm|AA)\b/;

test.each(payloads)('%j acts on nothing in a PDF', async (payload) => {
  const title = { en: `a ${payload}`, zh: `甲 ${payload}` };
  const contract = {
    ...fixture,
    policy: { id: payload, title },
    wording: { ...fixture.wording, title },
    coverages: fixture.coverages.map((clause) => ({ ...clause, title })),
  };
  const pdf = await renderPdf(wordingPaper(documentModel(contract, hash, 'both')), fonts);
  const document = await getDocumentProxy(new Uint8Array(pdf));
  for (let at = 1; at <= document.numPages; at += 1) {
    const annotations = await (await document.getPage(at)).getAnnotations();
    for (const { url, action, dest, subtype } of annotations) {
      expect({ url, action, subtype }).toEqual({ url: undefined, action: undefined, subtype: 'Link' });
      expect(typeof dest).toBe('string');
    }
  }
  expect(await document.getJSActions()).toBeNull();
  expect(await document.getAttachments()).toBeNull();
  // Streams are compressed: what is left is the structure. A title of the file is written in hexadecimal.
  expect(
    Buffer.from(pdf)
      .toString('latin1')
      .replace(/stream[\s\S]*?endstream/g, ''),
  ).not.toMatch(acts);
});

test.each(payloads)('%j of an incident is inert in a letter', async (payload) => {
  const found = determinationOn(now, 'cosco/incidents/finding-not-judged.json');
  const letter = (text: string) => letterPaper(hostile(found, text), now.contract, now.contractHash, 'both');
  const tags = (html: string): readonly string[] => html.match(/<[^>]*>/g) ?? [];
  expect(tags(renderPaper(letter(payload), 'html'))).toEqual(tags(renderPaper(letter('harmless'), 'html')));
  expect(renderPaper(letter(payload), 'markdown')).not.toMatch(/(?:^|[^\\])<script|[^\\]\]\(javascript/m);
  expect((await renderDocx(letter(payload))).length).toBeGreaterThan(1000);
});

/** What comes from outside with an incident: its name, and those of its losses, events and facts. */
function hostile(determination: Determination, text: string): Determination {
  return {
    ...determination,
    incident: { ...determination.incident, id: `1 ${text}` },
    items: determination.items.map((item, at) => ({ ...item, id: `${at} ${text}`, title: {} })),
    questions: determination.questions.map((question) => ({ ...question, ask: {}, fact: `2 ${text}` })),
  };
}
