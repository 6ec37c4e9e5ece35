// Types as the author writes them: `instant or never`, `kind medium`, `list`.
import type * as tree from '../syntax/tree.ts';
import type { Type } from '../types/type.ts';

export function typeText(type: Type): string {
  return type.type === 'kind' ? `kind ${type.axis}` : type.type;
}

export function typeNodeText({ base, orNever, judgedBy }: tree.TypeNode): string {
  const named = base.base === 'kind' ? `kind ${base.axis.text}` : base.name.text;
  const judged = judgedBy === undefined ? '' : ` judged by ${judgedBy.text}`;
  return `${named}${orNever ? ' or never' : ''}${judged}`;
}
