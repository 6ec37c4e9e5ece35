// How the two titles of a fact, its record's and its own, become one name in a sentence: `Event` and `Discovery` are
// `the discovery of the event`, 数据 and 是否泄露 are 数据泄露. The two languages put names together by rules of their own,
// kept here so that no sentence has to know them. Where a rule does not fit a title, the name is plain, never wrong.
import { remembering } from '../remember.ts';
import { type Said, uncapitalised } from './said.ts';

/** A fact's name in the shapes a sentence may need. */
export interface Label {
  /** `the discovery of the event`; `its means of payment`. */
  readonly noun: Said;
  /** English only, where the title is a participle: `claim first made`, `remediated`. */
  readonly verbal: string | undefined;
  /** Chinese only: 整改 from 整改时间, what happened without the word for its time, and to what. */
  readonly happened: { readonly subject: string; readonly verb: string };
  /** As a condition that holds: `data disclosed`, `there is an interruption`; 数据泄露. */
  readonly holds: Said;
  /** As a condition that does not. */
  readonly fails: Said;
}

/** What a fact is: only of what happens, or may be so, does a participle in its title make a clause. */
export type LabelOf = 'time' | 'truth' | 'amount';

/** `record` is undefined where the sentence has named it already, as for the elements of a list. */
export function label(record: Said | undefined, own: Said, of: LabelOf): Label {
  const english = rememberedEnglish[of](pairOf(record?.en, own.en));
  const chinese = rememberedChinese(pairOf(record?.zh, own.zh));
  return {
    noun: { en: english.noun, zh: chinese.noun },
    verbal: english.verbal,
    happened: chinese.happened,
    holds: { en: english.holds, zh: chinese.holds },
    fails: { en: english.fails, zh: chinese.fails },
  };
}

/** The same two titles come again in many sentences. */
const rememberedEnglish = {
  time: remembering((pair) => englishOf(pair, 'time')),
  truth: remembering((pair) => englishOf(pair, 'truth')),
  amount: remembering((pair) => englishOf(pair, 'amount')),
};
function englishOf(pair: string, of: LabelOf): EnglishLabel {
  const [record, own] = titlesOf(pair);
  return englishLabel(record && uncapitalised(record), uncapitalised(own), of);
}
const rememberedChinese = remembering((pair) => chineseLabel(...titlesOf(pair)));

function pairOf(record: string | undefined, own: string): string {
  return record === undefined ? own : `${record}\n${own}`;
}

/** A title has no line ends. */
function titlesOf(pair: string): readonly [record: string | undefined, own: string] {
  const at = pair.indexOf('\n');
  return at < 0 ? [undefined, pair] : [pair.slice(0, at), pair.slice(at + 1)];
}

/** A field of the loss item, which sentences call `it`: `its means of payment`, `it is owed without the contract`. */
export function itemLabel(own: Said): Label {
  const name = uncapitalised(own.en);
  const noun = { en: `its ${name}`, zh: `其${own.zh.replace(asked, '')}` };
  const plain = chineseLabel(undefined, own.zh);
  const predicate = startsAsParticiple.test(name) ? name : `${article(name)}${name}`;
  return {
    noun,
    verbal: undefined,
    happened: plain.happened,
    holds: { en: `it is ${predicate}`, zh: plain.holds },
    fails: { en: `it is not ${predicate}`, zh: plain.fails },
  };
}

// ---- English -------------------------------------------------------------------------------------------------------

const participle =
  '(?:(?!insured)\\p{L}*[^e\\P{L}]ed|made|known|begun|given|paid|lost|shown|held|done|taken|stolen|owed)(?!\\p{L})';
/** `first made`, `directly related`, `known before inception`: said of the record. */
const startsAsParticiple = new RegExp(`^(?:(?:first|last|\\p{L}+ly) )*${participle}`, 'u');
/** `claim made`, `essential service impaired`: names what it is said of. */
const endsAsParticiple = new RegExp(`^(.+) (${participle})$`, 'u');
/** `became public`: a verb of its own. */
const startsAsVerb = /^(?:became|was|were|is|are|has|had)\b/;

type EnglishLabel = {
  readonly noun: string;
  readonly verbal: string | undefined;
  readonly holds: string;
  readonly fails: string;
};

function englishLabel(record: string | undefined, own: string, of: LabelOf): EnglishLabel {
  const apart = record === undefined || sharesWord(record, own) ? undefined : record;
  if (startsAsVerb.test(own)) {
    const clause = apart === undefined ? own : `the ${apart} ${own}`;
    return { noun: `whether ${clause}`, verbal: undefined, holds: clause, fails: `it is not the case that ${clause}` };
  }
  if (of !== 'amount' && startsAsParticiple.test(own)) {
    const subject = apart === undefined ? '' : `${apart} `;
    return participial(`${subject}${own}`, `${subject}not ${own}`, of);
  }
  if (of !== 'amount' && endsAsParticiple.test(own))
    return participial(own, own.replace(endsAsParticiple, '$1 not $2'), of);
  const ofRecord = apart === undefined ? '' : ` of the ${apart}`;
  const aside = apart === undefined ? '' : ` (${apart})`;
  return {
    noun: `the ${own.replace(/^the /, '')}${ofRecord}`,
    verbal: undefined,
    holds: `there is ${article(own)}${own}${aside}`,
    fails: `there is no ${own}${aside}`,
  };
}

function participial(clause: string, denied: string, of: 'time' | 'truth'): EnglishLabel {
  return {
    noun: of === 'time' ? `the time of “${clause}”` : `whether “${clause}”`,
    verbal: clause,
    holds: clause,
    fails: denied,
  };
}

function article(noun: string): string {
  const head = noun.split(' of ')[0] ?? noun;
  if (/(?:s|ence|ance|ing|fraud|consent)$/.test(head)) return '';
  return /^[aeiou]/.test(noun) ? 'an ' : 'a ';
}

/** `Interruption` and `Start of the interruption`: the record need not be named again. */
function sharesWord(left: string, right: string): boolean {
  const others = longWords(right);
  return longWords(left).some((word) => others.includes(word));
}

function longWords(text: string): readonly string[] {
  const found = text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  return found.map((word) => word.replace(/s$/, ''));
}

// ---- Chinese -------------------------------------------------------------------------------------------------------

/** A title that asks (是否泄露) is a predicate, and says so of its record; any other is a noun or a clause of its own. */
const asked = /^是否(?:已经|已)?/u;

type ChineseLabel = {
  readonly noun: string;
  readonly happened: Label['happened'];
  readonly holds: string;
  readonly fails: string;
};

function chineseLabel(record: string | undefined, own: string): ChineseLabel {
  const stem = own.replace(asked, '');
  const noun = record === undefined ? stem : chineseName(record, stem);
  const happened = chineseHappening(record ?? '', stem);
  if (!asked.test(own)) return { noun, happened, holds: `属于${stem}的情形`, fails: `不属于${stem}的情形` };
  if (record?.endsWith(stem)) return { noun, happened, holds: `发生${record}`, fails: `未发生${record}` };
  const subject = record !== undefined && noun === record + stem ? record : '';
  return { noun, happened, holds: `${subject}${stem}`, fails: `${subject}未${stem}` };
}

/** 营业中断 and 中断开始时间 are 营业中断开始时间: what both titles say is said once. */
function chineseName(record: string, own: string): string {
  if (own.includes(record)) return own;
  if (record.endsWith(own)) return record;
  for (let length = Math.min(record.length, own.length) - 1; length > 0; length -= 1) {
    if (own.startsWith(record.slice(-length))) return record + own.slice(length);
  }
  return sharesPair(record, own) ? own : record + own;
}

/** 发现时间 of 事件 is 发现, said of 事件; a record that the title names already is taken off it. */
function chineseHappening(record: string, own: string): Label['happened'] {
  const named = record !== '' && own.startsWith(record) && own.length > record.length ? own.slice(record.length) : own;
  const subject = named === own && sharesPair(record, own) ? '' : record;
  return { subject, verb: named.replace(/的?(?:时间|日期|时刻|之日|日)$/u, '') };
}

/** 第三者索赔 and 首次索赔时间 share 索赔. */
function sharesPair(left: string, right: string): boolean {
  for (let at = 0; at + 2 <= left.length; at += 1) {
    if (right.includes(left.slice(at, at + 2))) return true;
  }
  return false;
}
