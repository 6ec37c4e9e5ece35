// The phrases of the language: any expression, line or value of the Contract as words in English and Chinese.
export { sayAccount, sayInsurers } from './accounts.ts';
export { amountInWords, capitalNumerals } from './amount-in-words.ts';
export { countryCodes, countryName, formatCountries } from './countries.ts';
export { clauseName, declaredBy, kindName, kindNames, type Scope as PhraseScope, scheduleName } from './names.ts';
export { sayMeasure, sayPaysLine } from './pays.ts';
export { alike, both, capitalised, fill as fillPhrase, type Phrase, type Said, words as wordsOf } from './said.ts';
export { say, sayInFigures, sayNot } from './say.ts';
export { unboundPhrase } from './value-phrases.ts';
export {
  currencyName,
  formatDuration,
  formatFigure,
  formatInstant,
  formatMilliseconds,
  formatPercentage,
  formatPeriod,
  formatScheduleValue,
} from './values.ts';
export { sayWiderLine } from './wider-pays.ts';
