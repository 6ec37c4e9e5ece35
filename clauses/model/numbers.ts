// Clause numbers in a row, the way a lawyer cites them: `Clauses 4.1 to 4.8, 5.2`, 第4.1条至第4.8条、第5.2条.
import { numberPhrases } from '../phrases/document-phrases.ts';
import { alike, fill, type Said } from '../phrases/words.ts';

/** Three or more that follow one another are cited by the first and the last. */
export function clauseNumbers(numbers: readonly string[]): Said {
  const cited = spans(numbers).flatMap((span): readonly Said[] => {
    const [first = '', ...rest] = span;
    const last = rest.at(-1);
    return last === undefined || rest.length < 2
      ? span.map((number) => fill(numberPhrases.one, alike(number)))
      : [fill(numberPhrases.span, alike(first), alike(last))];
  });
  const said = { en: cited.map((each) => each.en).join(', '), zh: cited.map((each) => each.zh).join('、') };
  return fill(numbers.length === 1 ? numberPhrases.clause : numberPhrases.clauses, said);
}

/** Runs of numbers of which each follows the one before it. */
function spans(numbers: readonly string[]): readonly (readonly string[])[] {
  const found: string[][] = [];
  for (const number of numbers) {
    const open = found.at(-1);
    const before = open?.at(-1);
    if (open !== undefined && before !== undefined && follows(number, before)) open.push(number);
    else found.push([number]);
  }
  return found;
}

/** `4.3` follows `4.2`. */
function follows(number: string, before: string): boolean {
  const [head, tail] = divided(number);
  const [headBefore, tailBefore] = divided(before);
  return head === headBefore && tail === tailBefore + 1;
}

function divided(number: string): readonly [string, number] {
  const at = number.lastIndexOf('.');
  return [number.slice(0, at + 1), Number(number.slice(at + 1))];
}
