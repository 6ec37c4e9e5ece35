// A policy as it was a year ago and as it is now: the captive's, with other figures, other words in one clause, two clauses
// in another order and one that was not there.
import { globSync, readFileSync } from 'node:fs';
import { compile, type Unit } from '../../language/index.ts';

const root = new URL('../../', import.meta.url);
export const sources = globSync('policies/**/*.proviso', { cwd: root })
  .sort()
  .map((path) => ({ path, text: readFileSync(new URL(path, root), 'utf8') }));

export const { units } = compile(sources);

export function unitNamed(name: string, among: readonly Unit[] = units): Unit {
  const unit = among.find((each) => each.name === name);
  if (unit === undefined) throw new Error(`the workspace has no unit ${name}`);
  return unit;
}

const policy = '201290000002019000001';
const exclusions = /( {4}exclusion wilful_act[\s\S]*?\n {4}}\n)\n( {4}exclusion betterment[\s\S]*?\n {4}}\n)/;
const lastYear: readonly (readonly [string | RegExp, string])[] = [
  [/sum_insured: +CNY 190,000\.00/, 'sum_insured: CNY 150,000.00'],
  [/percentage += 10%/, 'percentage = 5%'],
  [/duration += 24 hours/, 'duration = 48 hours'],
  [/plan: +"A"/, 'plan: "B"'],
  ['a security team\n        is at work', 'an expert\n        begins to work'],
  ['安全技术团队自被保险人报案之时起', '专家自被保险人报案之时起'],
  ['for the reasonable cost of establishing', 'for the cost of establishing'],
  [exclusions, '$2\n$1'],
  [
    /\n {4}exclusion wilful_act[\s\S]*?\n {4}}\n/,
    '$&\n    exclusion fines "Fines" zh "罚款" {\n      excludes restoration_cost\n      text """\n        The Insurer does not pay fines.\n      """\n      text zh """\n        罚款，保险人不负责赔偿。\n      """\n    }\n',
  ],
];

export const now = unitNamed(policy);
const aYearAgo = compile(
  sources.map(({ path, text }) => ({ path, text: path.includes('cosco') ? asItWas(text) : text })),
);
if (aYearAgo.diagnostics.some(({ severity }) => severity === 'error'))
  throw new Error(JSON.stringify(aYearAgo.diagnostics, null, 1));
export const before = unitNamed(policy, aYearAgo.units);

function asItWas(text: string): string {
  return lastYear.reduce((changed, [from, to]) => changed.replace(from, to), text);
}

const files = new URL('../../node_modules/@expo-google-fonts/noto-serif-sc/', import.meta.url);
export const fonts = {
  regular: readFileSync(new URL('400Regular/NotoSerifSC_400Regular.ttf', files)),
  bold: readFileSync(new URL('700Bold/NotoSerifSC_700Bold.ttf', files)),
};
