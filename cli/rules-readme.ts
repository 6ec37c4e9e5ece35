// The README.md beside exported rules: what they decide, what they must be given, and how to load them.
import type { RuleSet } from '../engine/index.ts';

const library = 'json-rules-engine';

export function rulesReadme({ wording, contractHash, facts, rules }: RuleSet): string {
  const stated = facts.flatMap((use) => (use.from === 'computed' ? [] : [`- \`${use.fact}\`: ${valuesOf(use.row)}`]));
  const computed = facts.flatMap((use) =>
    use.from === 'computed'
      ? [`- \`${use.fact}\`: ${use.sentence.en ?? use.sentence.zh} (${use.sentence.zh ?? use.sentence.en})`]
      : [],
  );
  return `# Rules of ${wording.name} ${wording.version}

\`rules.json\` holds the conditions of the wording as ${rules.length} rules of json-rules-engine 7. It was made of the contract
\`${contractHash}\`; Proviso refuses rules that it did not make, so change the wording and export again.

The rules decide conditions: yes, no, or open. They do not calculate what is paid.

## Loading

\`\`\`js
import { readFileSync } from 'node:fs';
import { Engine } from '${library}';

const { rules } = JSON.parse(readFileSync('rules.json', 'utf8'));
const engine = new Engine(rules);
const { events } = await engine.run(facts);
for (const { type, params } of events) console.log(params.statements, type);
\`\`\`

Each condition has two rules. \`holds\` fires where it definitely holds, \`fails\` where it definitely does not. Where neither fires it
is open: something it hangs on is not stated. \`params.statements\` names the statements of the wording that the condition stands in.

No rule uses \`path\`, and \`allowUndefinedFacts\` is not needed: give every fact below, what is not known as \`"unstated"\`.

## Facts

Always: \`always\`: \`"yes"\`

Facts of the incident are named \`fact.…\`; those of a loss item \`its.…\`: run the rules once for the event, with these \`unstated\`, and
once for each loss item.

${stated.join('\n')}

## Computed facts

What the engine's operators cannot say is judged beforehand and given as \`"yes"\`, \`"no"\` or \`"open"\`: \`computed.item.…\` of the loss item at hand
(of the event, where none is), \`computed.event.…\` of the event alone.

${computed.length === 0 ? 'There are none.' : computed.join('\n')}
`;
}

const valuesOf = (row: 'codes' | 'numbers' | 'texts'): string =>
  ({
    codes: '`"yes"`, `"no"`; a kind as `"=name"`; `"never"`; `"unstated"`',
    numbers:
      'a whole number: minor units of money, milliseconds (of an instant since 1970), months, 10^-12 of a percentage; `"never"`; `"unstated"`',
    texts: 'the text behind `=`, `"=CN"`; `"never"`; `"unstated"`',
  })[row];
