// The phrases of the language: any expression, line or value of the Contract as words in English and Chinese.
export { amountInWords, capitalNumerals } from './amount-in-words.ts';
export { countryCodes, countryName, formatCountries } from './countries.ts';
export {
  clauseName,
  type Declared,
  declaredBy,
  kindName,
  kindNames,
  type Scope,
  scheduleName,
  titleOf,
} from './names.ts';
export { sayAccount, sayPaysLine } from './pays.ts';
export {
  alike,
  both,
  capitalised,
  fill,
  listed,
  type Phrase,
  type Said,
  uncapitalised,
  within,
  words,
} from './said.ts';
export { say, sayInFigures, sayNot } from './say.ts';
export { optionPhrases, truthPhrases, unboundPhrase } from './value-phrases.ts';
export {
  currencyName,
  formatDuration,
  formatFigure,
  formatInstant,
  formatMilliseconds,
  formatMoney as formatMoneyText,
  formatNumber,
  formatPercentage,
  formatPeriod,
  formatScheduleValue,
  formatSum,
} from './values.ts';
