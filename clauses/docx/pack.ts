// The bytes of a DOCX, made to depend on nothing but the paper: entries in the order of their names, times and ids that the
// library draws from a clock, a counter of the process or chance replaced by fixed ones.
import { strFromU8, strToU8, type Unzipped, unzipSync, type Zippable, zipSync } from 'fflate';

/** The beginning of time in a ZIP, so that no clock shows. */
const filed = new Date(1980, 0, 1);

/** The same document with the same bytes each time. */
export function packed(bytes: Uint8Array): Uint8Array {
  const entries: Unzipped = unzipSync(bytes);
  const names = Object.keys(entries).sort();
  // Word wants the list of types first.
  const ordered = [
    ...names.filter((name) => name === '[Content_Types].xml'),
    ...names.filter((name) => name !== '[Content_Types].xml'),
  ];
  const sorted: Zippable = {};
  for (const name of ordered) sorted[name] = settled(name, entries[name] ?? new Uint8Array());
  return zipSync(sorted, { mtime: filed, level: 9, os: 3, attrs: 0 });
}

function settled(name: string, content: Uint8Array): Uint8Array {
  if (!/\.(?:xml|rels)$/.test(name)) return content;
  const xml = strFromU8(content).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, '$12000-01-01T00:00:00Z');
  return strToU8(name === 'word/document.xml' ? contentsCounted(bookmarksCounted(xml)) : xml);
}

/** So do the places that the contents lead to. Only tags and our own fields are touched: a text cannot hold a tag. */
function contentsCounted(xml: string): string {
  const known = new Map<string, string>();
  return xml.replace(
    /(<w:(?:hyperlink|bookmarkStart)\b[^>]*?\bw:(?:anchor|name)="_Toc|<w:instrText[^>]*>\s*PAGEREF _Toc)(\d+)/g,
    (_, head: string, id: string) => {
      const own = known.get(id) ?? String(known.size + 1);
      known.set(id, own);
      return `${head}${own}`;
    },
  );
}

/** Ids of bookmarks count from one in each document, not through the life of the process. */
function bookmarksCounted(xml: string): string {
  const known = new Map<string, string>();
  return xml.replace(/(<w:bookmark(?:Start|End)\b[^>]*?\bw:id=")([^"]*)"/g, (_, head: string, id: string) => {
    const own = known.get(id) ?? String(known.size + 1);
    known.set(id, own);
    return `${head}${own}"`;
  });
}
