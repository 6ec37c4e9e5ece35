// Someone who types in a wording of a thousand lines: words, amounts, clause text and statements, key by key at places all
// over it, and takes each back again. Most of the texts on the way are broken, or mean something else.

export interface Typing {
  /** What stands before the place. */
  readonly after: string;
  readonly typed: string;
}

/** Of these, one in each section in turn: `#` is the number of the section. */
const typings: readonly Typing[] = [
  { after: 'event.records > #', typed: '00' },
  { after: 'Cost that could be avoided is not insured', typed: ', nor is a [computer_system]' },
  { after: 'caused by  malicious_act or system_failure', typed: ' or human_error' },
  { after: 'limit_#: money = CNY #,000,000', typed: '.50' },
  { after: '隐患应当在造成损害之前整改', typed: '，以{share_#}为限' },
  { after: 'zh "第#项整改" {\n', typed: 'text """A"""\n' },
  { after: 'limit          limit_#  each event', typed: ' on cost_# when outage.duration > 3 hours' },
  { after: 'insures    cost_#', typed: '_x' },
];

/** Every text on the way, in order; each differs from the one before in one character. */
export function keystrokes(text: string, sections: number): readonly string[] {
  const texts: string[] = [];
  for (let section = 1; section <= sections; section += 1) {
    const { after, typed } = typings[section % typings.length] ?? { after: '', typed: '' };
    const place = after.replaceAll('#', String(section));
    const offset = text.indexOf(place) + place.length;
    if (offset < place.length) throw new Error(`the wording has no ${place}`);
    const written = typed.replaceAll('#', String(section));
    const states = Array.from({ length: written.length + 1 }, (_, length) => written.slice(0, length));
    for (const state of [...states.slice(1), ...states.slice(0, -1).reverse()])
      texts.push(text.slice(0, offset) + state + text.slice(offset));
  }
  return texts;
}
