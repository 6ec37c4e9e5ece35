// Diagnostics of the static checks: what has a meaning, but one that its author can hardly have had in mind.
import { type BothLanguages, error, warning } from './diagnostic.ts';

type None = Record<never, never>;
type Name = { readonly name: string };

const languages: Readonly<Record<'en' | 'zh', BothLanguages>> = {
  en: { en: 'English', zh: '英文' },
  zh: { en: 'Chinese', zh: '中文' },
};

export const checksCatalogue = {
  // ---- what is declared and not used
  'unused-entry': warning<Name>(
    ({ name }) => ({
      en: `\`${name}\` stands in the schedule, but no clause, account or text reads it`,
      zh: `明细表中的 \`${name}\` 没有任何条款、账户或正文引用`,
    }),
    ({ name }) => ({
      en: `name it where it should take effect, write \`{${name}}\` in a text, or leave it out`,
      zh: `请在应当生效之处引用，或在正文中写 \`{${name}}\`，或删去`,
    }),
  ),
  'unused-account': warning<Name>(
    ({ name }) => ({
      en: `no \`pays\` draws on the account \`${name}\``,
      zh: `没有任何 \`pays\` 使用账户 \`${name}\``,
    }),
    ({ name }) => ({ en: `add \`limit ${name}\` where it should apply`, zh: `请在适用处加入 \`limit ${name}\`` }),
  ),
  'unused-definition': warning<Name>(
    ({ name }) => ({ en: `no text uses the defined term \`${name}\``, zh: `没有正文使用定义 \`${name}\`` }),
    ({ name }) => ({
      en: `write \`[${name}]\` where the term is meant, or leave the definition out`,
      zh: `请在使用该术语处写 \`[${name}]\`，或删去该定义`,
    }),
  ),
  'unread-fact': warning<Name>(
    ({ name }) => ({ en: `nothing reads the fact \`${name}\``, zh: `没有任何条款读取事实 \`${name}\`` }),
    () => ({
      en: 'use it in a condition, or leave it out: nobody should be asked for it',
      zh: '请在条件中使用，或删去：不应要求他人提供无用的事实',
    }),
  ),
  'unread-kind': warning<Name>(
    ({ name }) => ({ en: `no clause names the kind \`${name}\``, zh: `没有条款提到类别 \`${name}\`` }),
    () => ({ en: 'name it in a clause, or leave it out', zh: '请在条款中使用，或删去' }),
  ),
  // ---- one meaning per term
  'same-title': warning<{ name: string; other: string; title: string }>(
    ({ name, other, title }) => ({
      en: `\`${name}\` and \`${other}\` bear the same title, \`${title}\``,
      zh: `\`${name}\` 与 \`${other}\` 的名称相同：\`${title}\``,
    }),
    () => ({
      en: 'keep one of the two, or give them titles that tell them apart',
      zh: '请只保留一个，或以不同名称加以区分',
    }),
  ),
  'same-text': warning<{ name: string; other: string }>(
    ({ name, other }) => ({
      en: `\`${name}\` and \`${other}\` are defined by the same text`,
      zh: `\`${name}\` 与 \`${other}\` 的定义文字相同`,
    }),
    () => ({ en: 'keep one of the two: one concept has one name', zh: '请只保留一个：一个概念只用一个名称' }),
  ),
  'unmarked-term': warning<{ written: string; term: string }>(
    ({ written, term }) => ({
      en: `\`${written}\` is the title of the defined term \`${term}\`, but is not marked as one`,
      zh: `\`${written}\` 是已定义术语 \`${term}\` 的名称，但没有标明`,
    }),
    ({ term }) => ({
      en: `write \`[${term}]\` where the defined meaning is meant, and other words where it is not`,
      zh: `如指该定义，请写 \`[${term}]\`；否则请换用其他词语`,
    }),
  ),
  'figure-in-one-language': error<{ figure: string; language: 'en' | 'zh'; name: string }>(
    ({ figure, language, name }) => ({
      en: `the ${languages[language].en} text of \`${name}\` does not say \`{${figure}}\``,
      zh: `\`${name}\` 的${languages[language].zh}正文没有 \`{${figure}}\``,
    }),
    () => ({ en: 'both texts have to promise the same', zh: '两种文字的约定应当一致' }),
  ),
  // ---- exclusions, carve-backs, warranties
  'unreachable-exclusion': warning<Name>(
    ({ name }) => ({
      en: `\`${name}\` excludes what no coverage bound by it insures`,
      zh: `受 \`${name}\` 约束的保险责任均不承保其所除外的损失`,
    }),
    () => ({
      en: 'name kinds that are insured, or move it to where it binds the coverage that is meant',
      zh: '请写所承保的损失类别，或移至能约束相应保险责任之处',
    }),
  ),
  'swallowed-coverage': warning<{ coverage: string; exclusion: string }>(
    ({ coverage, exclusion }) => ({
      en: `\`${exclusion}\` takes away all that \`${coverage}\` insures: it never pays`,
      zh: `\`${exclusion}\` 将 \`${coverage}\` 的承保范围全部除外，该责任永不赔付`,
    }),
    () => ({
      en: 'narrow the exclusion with `where`, `when` or `unless`, or leave the coverage out',
      zh: '请以 `where`、`when` 或 `unless` 限缩该免除，或删去该保险责任',
    }),
  ),
  'carve-back-from-nothing': warning<None>(
    () => ({
      en: 'this can never hold where the exclusion bites, so that it gives nothing back',
      zh: '免除适用时此条件不可能成立，故未恢复任何保障',
    }),
    () => ({ en: 'check the two conditions against each other', zh: '请核对两处条件' }),
  ),
  'warranty-binds-nothing': warning<Name>(
    ({ name }) => ({
      en: `a breach of \`${name}\` changes nothing: it binds no coverage that it could`,
      zh: `违反 \`${name}\` 没有任何后果：没有保险责任受其约束`,
    }),
    () => ({
      en: 'move it to where it binds a coverage, or name kinds of loss that are insured',
      zh: '请移至能约束保险责任之处，或写所承保的损失类别',
    }),
  ),
  // ---- money
  'condition-binds-nothing': warning<{ name: string }>(
    ({ name }) => ({
      en: `failing \`${name}\` changes nothing: it binds no coverage that it could`,
      zh: `\`${name}\` 未履行不产生任何后果：没有受其约束的保险责任`,
    }),
    () => ({
      en: 'put it into the coverage, or the part, that it is meant for, or leave it out',
      zh: '请将其移入所针对的保险责任或部分，或删去',
    }),
  ),
  'sublimit-above-limit': warning<{ coverage: string; limit: string }>(
    ({ coverage, limit }) => ({
      en: `\`${limit}\` is above the limit that \`${coverage}\` has in all`,
      zh: `\`${limit}\` 高于 \`${coverage}\` 的总限额`,
    }),
    () => ({ en: 'lower this limit, or raise the wider one', zh: '请降低此限额，或提高上层限额' }),
  ),
  'limit-above-account': warning<{ coverage: string; limit: string }>(
    ({ coverage, limit }) => ({
      en: `\`${limit}\` is above the account that \`${coverage}\` draws on`,
      zh: `\`${limit}\` 高于 \`${coverage}\` 所使用账户的限额`,
    }),
    () => ({ en: 'lower this limit, or raise the account', zh: '请降低此限额，或提高账户限额' }),
  ),
  'share-taken-twice': warning<None>(
    () => ({
      en: 'the insurer’s share is taken twice of the same losses, so that the two multiply',
      zh: '同一损失两次按比例计算，两个比例将相乘',
    }),
    () => ({
      en: 'keep one of the two, or tell them apart with `on` or `when`',
      zh: '请只保留一个，或以 `on`、`when` 加以区分',
    }),
  ),
  // ---- conditions
  'repeated-condition': warning<None>(
    () => ({ en: 'this condition is stated twice', zh: '该条件重复' }),
    () => ({ en: 'leave out the second', zh: '请删去后一处' }),
  ),
  'never-holds': warning<None>(
    () => ({ en: 'this can never hold', zh: '该条件不可能成立' }),
    () => ({ en: 'check what is compared', zh: '请核对所比较的内容' }),
  ),
  'always-holds': warning<None>(
    () => ({ en: 'this always holds', zh: '该条件恒成立' }),
    () => ({ en: 'check what is compared, or leave it out', zh: '请核对所比较的内容，或删去' }),
  ),
  // ---- scenarios
  'wording-without-scenario': warning<Name>(
    ({ name }) => ({ en: `no scenario tries the wording \`${name}\``, zh: `没有场景检验条款 \`${name}\`` }),
    () => ({
      en: 'write a case that it pays, and one that it does not: `scenario "…" { with { … } expect … }`',
      zh: '请各写一个应赔与不赔的案例：`scenario "…" { with { … } expect … }`',
    }),
  ),
  'clause-without-scenario': warning<Name>(
    ({ name }) => ({ en: `no scenario expects anything of \`${name}\``, zh: `没有场景对 \`${name}\` 有所预期` }),
    () => ({
      en: 'add an `expect` that names it, once where it applies and once where it does not',
      zh: '请加入提到该条款的 `expect`，适用与不适用各一处',
    }),
  ),
} as const;
