// A fact that a reason rests on, in the words of the form it was stated in: `Event · Country: CN` for `event.country`.
import type { Reason } from '../../engine/index.ts';
import { say, told } from '../state/settings.ts';
import { words } from '../words/words.ts';
import type { FormField } from '../worker/incidents.ts';

type FactRead = Reason['facts'][number];

/** `fields`: of the form; what they do not name keeps the name that an incident document gives it. */
export function factSaid({ fact, value }: FactRead, fields: readonly FormField[]): string {
  const named = namedBy(fact, fields);
  const stated = value === null ? say(words.notStated) : named === undefined ? value : valueSaid(value, named.field);
  return named === undefined ? `${fact} = ${stated}` : `${named.title}${say(words.colon)}${stated}`;
}

interface Named {
  /** With what it is a field of: a record, or an element of a list by its id. */
  readonly title: string;
  readonly field: FormField;
}

function namedBy(fact: string, fields: readonly FormField[]): Named | undefined {
  let [inner, found]: [readonly FormField[], FormField | undefined] = [fields, undefined];
  const titles: string[] = [];
  for (const step of fact.split('.')) {
    const [, key, id] = /^([^[]+)(?:\[(.*)\])?$/.exec(step) ?? [];
    found = inner.find((field) => field.key === key);
    if (found === undefined) return undefined;
    titles.push(id ?? told(found.title, found.key));
    inner = found.fields;
  }
  return found === undefined ? undefined : { title: [...new Set(titles)].join(' · '), field: found };
}

/** The engine writes values in a notation that both languages share (`facts-read.ts`). */
function valueSaid(value: string, field: FormField): string {
  switch (field.form) {
    case 'boolean':
      return value.replace(/^(yes|no)\b/, (word) => say(word === 'yes' ? words.yes : words.no));
    case 'kind':
    case 'kind-of-field':
      return value
        .split(', ')
        .map((name) => optionSaid(name, field))
        .join(say(words.comma));
    case 'instant':
      return value === 'never' ? say(words.never) : value.replaceAll(/(\d)T(\d\d:)/g, '$1 $2');
    case 'duration':
      return value.replaceAll(/PT(\d+)H(?!\d)/g, (_, hours: string) => say(words.hours(Number(hours))));
    case 'judged': {
      const [inner] = field.fields;
      const [, judged = value, by = ''] = /^(.*?)( \(.*\))?$/s.exec(value) ?? [];
      return inner === undefined ? value : valueSaid(judged, inner) + by;
    }
    case 'list':
      return value
        .split('; ')
        .map((element) => elementSaid(element, field.fields))
        .join(say(words.semicolon));
    default:
      return value;
  }
}

/** `method: ransomware, proximate: yes`. */
function elementSaid(element: string, fields: readonly FormField[]): string {
  const parts = element.split(', ').map((part) => {
    const [key = '', value] = part.split(': ');
    const field = fields.find((each) => each.key === key);
    return field === undefined || value === undefined
      ? part
      : `${told(field.title, key)}${say(words.colon)}${valueSaid(value, field)}`;
  });
  return parts.join(say(words.comma));
}

function optionSaid(name: string, { options }: FormField): string {
  return told(options.find((option) => option.name === name)?.title, name);
}
