// What a DOCX may do when it is opened: show text, lead to places within itself, count pages, list its contents. Whatever a
// wording says in any place for text, nothing in the file is a field of its own, an address, or another file.
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { documentModel, type Paper, renderDocx, wordingPaper } from '../../clauses/index.ts';
import type { Contract, Segment } from '../../language/index.ts';
import { fixture, hash } from './fixture.ts';

const payloads = [
  '=cmd|/C calc!A0',
  '{ DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc" }',
  '</w:t></w:r><w:r><w:instrText>INCLUDETEXT "http://x"</w:instrText></w:r><w:r><w:t>',
  '<w:altChunk r:id="rId1"/>',
  '<w:fldSimple w:instr="INCLUDEPICTURE http://x"/>',
  'https://example.org/',
  'javascript:alert(1)',
  'file:///etc/passwd',
  ']]><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>&b;',
  '\u0000\u0001\u202Edeb\u202C\uFFFE\uD800',
];

/** The fixture with a payload in every title and every text. */
function hostile(payload: string): Contract {
  const title = { en: `a ${payload}`, zh: `甲 ${payload}` };
  const body = (): { readonly en: readonly Segment[]; readonly zh: readonly Segment[] } => ({
    en: [{ segment: 'text', text: payload }],
    zh: [{ segment: 'text', text: `${payload} 乙` }],
  });
  return {
    ...fixture,
    policy: { id: payload, title },
    wording: { ...fixture.wording, title },
    parts: fixture.parts.map((part) => ({ ...part, title })),
    schedule: fixture.schedule.map((entry) => ({
      ...entry,
      title,
      value: entry.value?.type === 'party' ? { type: 'party', name: title } : entry.value,
    })),
    coverages: fixture.coverages.map((clause) => ({ ...clause, title, body: body() })),
    exclusions: fixture.exclusions.map((clause) => ({ ...clause, title, because: title, body: body() })),
    warranties: fixture.warranties.map((clause) => ({ ...clause, title, body: body() })),
  };
}

const paperOf = (contract: Contract): Paper => wordingPaper(documentModel(contract, hash, 'both'));

async function filesOf(contract: Contract): Promise<ReadonlyMap<string, string>> {
  const entries = unzipSync(await renderDocx(paperOf(contract)));
  return new Map(Object.entries(entries).map(([name, content]) => [name, strFromU8(content)]));
}

const tagsOf = (xml: string): readonly string[] => xml.match(/<\/?[\w:]+/g) ?? [];

test.each(payloads)('%j is text and nothing else', async (payload) => {
  const files = await filesOf(hostile(payload));
  const harmless = await filesOf(hostile('harmless'));
  expect([...files.keys()]).toEqual([...harmless.keys()]);
  for (const [name, xml] of files) {
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    expect(tagsOf(xml), name).toEqual(tagsOf(harmless.get(name) ?? ''));
    expect(xml).not.toMatch(/<!DOCTYPE|<!ENTITY|[\u202A-\u202E]/);
    expect(xml).not.toContain('\u0000');
    expect(xml).not.toContain('\u0001');
  }
});

test('there are no fields but contents and page numbers', async () => {
  const files = await filesOf(hostile('PAGE TOC'));
  const fields = [...files].flatMap(([name, xml]) =>
    [...xml.matchAll(/<w:instrText[^>]*>([^<]*)</g)].map(
      ([, code = '']) => `${name}: ${code.trim().split(/[ \\]/)[0]}`,
    ),
  );
  expect(new Set(fields)).toEqual(
    new Set([
      'word/document.xml: TOC',
      ...['PAGE', 'NUMPAGES'].flatMap((code) => [`word/footer1.xml: ${code}`, `word/footer2.xml: ${code}`]),
      ...fields.filter((field) => /document\.xml: PAGEREF$/.test(field)),
    ]),
  );
  for (const xml of files.values())
    expect(xml).not.toMatch(/<w:fldSimple|w:altChunk|<w:object|<o:OLEObject|<w:attachedTemplate/);
});

test('nothing leads outside the file', async () => {
  for (const [name, xml] of await filesOf(hostile('https://example.org/'))) {
    if (name.endsWith('.rels')) {
      expect(xml, name).not.toContain('TargetMode="External"');
      for (const [, target = ''] of xml.matchAll(/Target="([^"]*)"/g)) expect(target).toMatch(/^[\w/.-]+$/);
    }
    for (const [link] of xml.matchAll(/<w:hyperlink [^>]*>/g)) expect(link).not.toContain('r:id');
    expect(name).not.toMatch(/vba|macro|embeddings|activeX|customXml/i);
  }
});

test('every link leads to a place in the document', async () => {
  const xml = (await filesOf(fixture)).get('word/document.xml') ?? '';
  const places = new Set([...xml.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]*)"/g)].map(([, name]) => name));
  const links = [...xml.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]*)"/g)].map(([, anchor]) => anchor);
  expect(links.length).toBeGreaterThan(5);
  for (const link of links) expect(places).toContain(link);
});
