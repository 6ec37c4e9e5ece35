// What several insurers pay, each his own share, and what reinstating accounts costs.
import type { Determination } from '../../engine/index.ts';
import { both } from '../../language/index.ts';
import { boundsText } from './amounts.ts';
import { heading } from './heading.ts';
import { type Cell, indent, table } from './layout.ts';
import { type Page, say } from './page.ts';
import { words } from './words.ts';

const columns = [{ flexible: true }, { align: 'right' }, { align: 'right' }] as const;

export function insurerLines({ insurers = [] }: Determination, page: Page): readonly string[] {
  if (insurers.length === 0) return [];
  const rows = insurers.map(({ insurer, title, share, payable }): readonly Cell[] => [
    { text: say(both(title, insurer), page) },
    { text: share.atLeast === share.atMost ? share.atLeast : `${share.atLeast} .. ${share.atMost}` },
    { text: boundsText(payable, page) },
  ]);
  return [heading(words.insurers.title, page), ...indent(table(columns, rows, page.width - 2), 2)];
}

export function reinstatementLines({ reinstatements = [] }: Determination, page: Page): readonly string[] {
  if (reinstatements.length === 0) return [];
  const { dim } = page.colours;
  const { reinstatements: said } = words;
  const head = ['', say(said.reinstated, page), say(said.premium, page)].map((text): Cell => ({ text, paint: dim }));
  const rows = reinstatements.map(({ account, title, reinstated, premium }): readonly Cell[] => [
    { text: say(both(title, account), page) },
    { text: boundsText(reinstated, page) },
    { text: boundsText(premium, page) },
  ]);
  return [heading(said.title, page), ...indent(table(columns, [head, ...rows], page.width - 2), 2)];
}
