// The endorsement slip (批单): what one endorsement changes in a policy, between the contract before it and the contract
// after. The figures stand first, before and after; then every clause that reads otherwise, marked word by word. Nothing in
// it is written by hand, so that it cannot say less, or more, than the contracts do.
import type { Body, Contract, Endorsement, Expression, Text } from '../../language/index.ts';
import { passages } from '../model/body.ts';
import type { Language } from '../model/document.ts';
import { documentModel } from '../model/model.ts';
import { isWritten, named, row, runs } from '../model/runs.ts';
import type { Block, ColumnsBlock, CoverBlock, HeadingBlock, Paper, Spans } from '../paper/paper.ts';
import { heading, lines, said } from '../paper/spans.ts';
import { passage, row as rowBlock, signatureBlock, wordingPaper } from '../paper/wording-paper.ts';
import { coverPhrases, footerPhrase } from '../phrases/document-phrases.ts';
import { slipPhrases as phrases } from '../phrases/letter-phrases.ts';
import { alike, fill, formatInstant, type Said, say } from '../phrases/words.ts';
import { redlineOf } from '../redline/redline.ts';
import { changedBlocks, type Version } from '../redline/summary.ts';
import { addressee } from './findings.ts';

export interface SlipOf {
  /** The number under which the insurer files it. */
  readonly number: string;
  readonly title: Text;
  /** A date or an instant as it is written, `2019-09-01`; or the condition on which the changes apply. */
  readonly effective: { readonly from: string } | { readonly where: Expression } | undefined;
  /** What the endorsement itself says. */
  readonly body: Body;
}

/** An endorsement of the contract, as its slip tells of it. */
export function slipOf({ number, title, name, effective, body }: Endorsement): SlipOf {
  return {
    number,
    title: named(title, name),
    effective: effective === null ? undefined : { where: effective.holds },
    body,
  };
}

/** The slip of an endorsement. Throws `MissingFigures` where one of the contracts leaves a figure of its policy out. */
export function slipPaper(before: Version, after: Version, endorsement: SlipOf, language: Language): Paper {
  const { contract, contractHash } = after;
  const { name, version } = contract.wording;
  const model = documentModel(contract, contractHash, language);
  const redline = redlineOf(
    wordingPaper(documentModel(before.contract, before.contractHash, language)),
    wordingPaper(model),
    [],
    'noted',
  );
  return {
    ...redline,
    title: runs(phrases.kind, language),
    blocks: [
      cover(endorsement, contract, language),
      ...addressee(contract, language),
      said('agreed', runs(agreed(endorsement, contract), language)),
      ...passage('endorsement', 'text', passages(endorsement.body, contract, language)),
      ...changedBlocks(before.contract, contract, language),
      heading('part', 'changes-in-text', '', runs(phrases.changes, language)),
      said('note', runs(phrases.note, language), 'source'),
      ...changedSections(redline.blocks),
      rowBlock(row('before', phrases.hashes, [{ said: alike(before.contractHash) }], language)),
      ...model.signature.map(signatureBlock),
    ],
    footer: { label: runs(fill(footerPhrase, alike(name), alike(version)), language), hash: contractHash },
  };
}

function agreed({ effective }: SlipOf, contract: Contract): Said {
  if (effective === undefined) return phrases.agreedUndated;
  return 'from' in effective
    ? fill(phrases.agreed, formatInstant(effective.from))
    : fill(phrases.agreedWhere, say(effective.where, contract));
}

function cover(endorsement: SlipOf, { policy, wording }: Contract, language: Language): CoverBlock {
  const particular = (label: Text, value: Text) => ({
    label: lines(runs(label, language)),
    value: lines(runs(value, language)),
  });
  const hasTitle = isWritten(endorsement.title);
  const of = named(wording.title, wording.name);
  return {
    block: 'cover',
    whole: false,
    kind: lines(runs(phrases.kind, language)),
    title: lines(runs(hasTitle ? endorsement.title : of, language)),
    subtitle: hasTitle ? lines(runs(of, language)) : [],
    particulars: [
      ...(policy === null ? [] : [particular(coverPhrases.policyNumber, alike(policy.id))]),
      particular(phrases.number, alike(endorsement.number)),
      ...(endorsement.effective !== undefined && 'from' in endorsement.effective
        ? [particular(phrases.effective, formatInstant(endorsement.effective.from))]
        : []),
    ],
  };
}

/**
 * Of every section that reads otherwise its heading and what changed in it. The schedule is left out: its figures stand in
 * the table above. So is a clause of which nothing but the number has changed.
 */
function changedSections(blocks: readonly Block[]): readonly Block[] {
  const found: Block[] = [];
  let heads: HeadingBlock[] = [];
  let isOwn = false;
  for (const block of blocks) {
    // The endorsement is told above; that it stands among those in force is no change of anything.
    if (block.block === 'heading') isOwn = /^endorsements?\b/.test(block.anchor);
    if (isOwn) continue;
    if (block.block === 'heading') {
      // A part stands over its clauses: it is told when the first of them is.
      heads = block.level === 'part' ? [block] : [...heads.filter(({ level }) => level === 'part'), block];
      if (block.change !== 'kept' || isTitleChanged(block)) heads = told(heads, found);
    } else if (block.block === 'columns' && isChanged(block)) {
      heads = told(heads, found);
      found.push(block);
    } else if (block.block === 'table' && block.key !== 'schedule' && block.change !== 'kept') {
      heads = told(heads, found);
      found.push(block);
    }
  }
  return found;
}

/** Puts the headings that are still to be told, none of which begins a page here, and leaves none. */
function told(heads: readonly HeadingBlock[], found: Block[]): HeadingBlock[] {
  found.push(...heads.map((each) => ({ ...each, breaks: false, listed: true })));
  return [];
}

const touched = (spans: Spans): boolean => spans.some(({ change }) => change !== 'kept');

function isTitleChanged({ title }: HeadingBlock): boolean {
  return title.some(touched);
}

function isChanged({ change, columns }: ColumnsBlock): boolean {
  return change !== 'kept' || columns.some(({ paragraphs }) => paragraphs.some(({ spans }) => touched(spans)));
}
