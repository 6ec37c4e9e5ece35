// The frame in which a document is shown. It follows the cursor; a click in it leads to the clause.
import { useSignal } from '@preact/signals';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { cursor, wanted } from '../state/editing.ts';
import { fileAddress } from '../state/route.ts';
import { dark, say } from '../state/settings.ts';
import { words } from '../words/words.ts';
import type { AnchoredClause } from '../worker/documents.ts';
import { framed } from './framed.ts';
import { patched } from './patched.ts';

export interface Shown {
  readonly html: string;
  readonly clauses: readonly AnchoredClause[];
}

/** `path`: the file that the cursor is in. */
export function Frame({ shown, path }: { readonly shown: Shown; readonly path: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const now = useRef(shown);
  now.current = shown;
  const isDark = dark.value;
  const html = useMemo(() => framed(shown.html, isDark), [shown.html, isDark]);
  const loaded = useSignal(html);
  const isLoaded = useRef(false);
  useLayoutEffect(() => {
    const page = frame.current?.contentDocument;
    if (isLoaded.current && page != null) {
      unmark(page);
      if (patched(page, html)) return;
      isLoaded.current = false;
    }
    loaded.value = html;
  }, [html, loaded]);
  const place = cursor.value;
  useLayoutEffect(() => scrollTo(frame.current, shown.clauses, path, place), [place, shown, path]);
  return (
    <iframe
      ref={frame}
      title={say(words.document)}
      // Of this origin, so that the page may scroll it and see what is clicked; without scripts, whatever its text says.
      sandbox="allow-same-origin"
      srcdoc={loaded.value}
      onLoad={() => {
        isLoaded.current = true;
        listen(frame.current, () => now.current.clauses);
        scrollTo(frame.current, now.current.clauses, path, cursor.peek());
      }}
    />
  );
}

function unmark(page: Document): void {
  for (const marked of page.querySelectorAll('[data-at-cursor]')) marked.removeAttribute('data-at-cursor');
}

function scrollTo(
  frame: HTMLIFrameElement | null,
  clauses: readonly AnchoredClause[],
  path: string,
  offset: number,
): void {
  const around = clauses
    .filter((clause) => clause.file === path && clause.start <= offset && offset <= clause.end)
    .sort((left, right) => left.end - left.start - (right.end - right.start))[0];
  const page = frame?.contentDocument;
  if (around === undefined || page === null || page === undefined) return;
  unmark(page);
  const element = page.getElementById(around.anchor);
  element?.setAttribute('data-at-cursor', '');
  element?.scrollIntoView({ block: 'nearest' });
}

/** Links stay within the document; anywhere else a click leads to the text of the clause. */
function listen(frame: HTMLIFrameElement | null, clauses: () => readonly AnchoredClause[]): void {
  const page = frame?.contentDocument;
  page?.addEventListener('click', (event) => {
    const target = event.target as Element | null;
    const link = target?.closest('a[href]');
    if (link !== null && link !== undefined) {
      event.preventDefault();
      const href = link.getAttribute('href') ?? '';
      if (href.startsWith('#')) page.getElementById(decodeURIComponent(href.slice(1)))?.scrollIntoView();
      return;
    }
    for (let element = target; element !== null; element = element.parentElement) {
      const clause = clauses().find(({ anchor }) => anchor === element.id);
      if (clause === undefined) continue;
      wanted.value = { file: clause.file, start: clause.start, end: clause.start };
      location.hash = fileAddress(clause.file);
      return;
    }
  });
}
