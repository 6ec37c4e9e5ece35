// `caused by` and `arising from` as a test on the links of a chain, each link's kinds by table.
import type { Expression } from '../../../language/index.ts';
import type { ContractIndex } from '../../contract-index.ts';
import { pathKey } from './layout.ts';
import { valuesOf } from './lower-test.ts';
import { isNo, type TestBody, type Truth3 } from './plan.ts';
import type { Layouts } from './sheet.ts';
import { supposed } from './supposed.ts';

type CauseTest = Extract<Expression, { op: 'caused-by' | 'arising-from' }>;

export function causesTest({ op, kinds }: CauseTest, layouts: Layouts, index: ContractIndex): TestBody {
  const declaration = index.facts.get('causes');
  if (declaration === undefined) return { test: 'constant', truth: isNo };
  const list = layouts.root.lists.get(pathKey(['causes']));
  const { type } = declaration;
  if (list === undefined || type.type !== 'list') return { test: 'interpreted' };
  const marks = list.layout.slots.get(pathKey(['proximate']));
  if (marks !== undefined && marks.declaration.type.type !== 'boolean') return { test: 'interpreted' };
  const links = [];
  for (const field of type.fields) {
    const axis = field.type.type === 'kind' ? field.type.axis : undefined;
    const wanted = kinds.filter((each) => each.axis === axis);
    const slot = list.layout.slots.get(pathKey([field.name]));
    if (wanted.length === 0 || slot === undefined) continue;
    if (field.derived !== null) return { test: 'interpreted' };
    const reference = { op: 'element', up: 0, path: [field.name] } as const;
    const isOne: Expression = {
      op: 'any',
      of: wanted.map(({ axis, kind }) => ({ op: 'is-kind', value: reference, axis, kind })),
    };
    const truth = (value: boolean | string | null): Truth3 =>
      supposed(
        isOne,
        value === null ? null : { reference, fact: { fact: 'value', value, judged: null } },
        [type.fields],
        index,
      );
    const never = supposed(isOne, { reference, fact: { fact: 'never' } }, [type.fields], index);
    links.push({ index: slot.index, table: [truth(null), never, ...valuesOf(field, index).map(truth)] });
  }
  return { test: op, list: list.index, links, proximate: marks?.index ?? null };
}
