export { type Application, type Quote, type QuotedLine, type QuoteQuestion, quote, type RuleFound } from './quote.ts';
