// The insurer's share taken twice: two `insurer pays` over the same losses multiply, 90% and 80% to 72%, which is seldom
// what was meant. Lines with a condition are left out, as only one of them may apply.
import type * as tree from '../syntax/tree.ts';
import { overlaps } from '../types/pays-lines.ts';
import type { WordingSubject } from './subject.ts';

export function shares({ names, vocabulary, problems }: WordingSubject): void {
  for (const { node } of names.coverages.values()) {
    const lines = node.statements
      .flatMap((statement) => (statement.kind === 'Pays' ? statement.lines : []))
      .filter(({ body, when }) => body.kind === 'Share' && body.above === undefined && when === undefined);
    for (const [index, line] of lines.entries()) {
      const first = lines.slice(0, Math.min(index, 50)).find((other) => meet(other, line));
      if (first === undefined) continue;
      const related = [{ span: first.span, message: { en: 'the share is taken here first', zh: '此处已按比例计算' } }];
      problems.report('share-taken-twice', line.span, {}, related);
    }
  }

  function meet({ on: one }: tree.PaysLine, { on: other }: tree.PaysLine): boolean {
    if (one === undefined || other === undefined) return true;
    return one.some((kind) => overlaps(kind.text, other, vocabulary));
  }
}
