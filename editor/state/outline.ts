// What the open file declares, asked once for all that show it. What is as it was stays the same value.
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { services } from '../../language/index.ts';
import { ask } from './client.ts';
import { shared } from './deciding.ts';
import { revision } from './drafts.ts';
import { file } from './editing.ts';
import { tellFailure } from './failure.ts';

export const outline = signal<readonly services.OutlineSymbol[]>([]);

/** Keeps it in step with the file and its text while a screen shows it. */
export function useOutline(): void {
  const path = file.value;
  const at = revision.value;
  useEffect(() => {
    void ask('outline', path).then((found) => {
      if (path === file.peek()) outline.value = shared(outline.peek(), found);
    }, tellFailure);
  }, [path, at]);
}
