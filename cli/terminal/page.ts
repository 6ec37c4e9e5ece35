// Where text for people is printed: its language, its width, and whether it has colour. Nothing else in this folder
// knows of the process, so that every rendering is a function from data to lines, and can be tested as one.
import pc from 'picocolors';
import { both, type Text } from '../../language/index.ts';

export type Language = 'en' | 'zh';
/** What the option `--lang` takes; `both` prints everything in English and then in Chinese. */
export type Languages = Language | 'both';

export type Paint = (text: string) => string;
type Colours = ReturnType<typeof pc.createColors>;

export interface Page {
  readonly language: Language;
  /** In columns; a Chinese character takes two. */
  readonly width: number;
  readonly colours: Colours;
}

export function pageOf(language: Language, width: number, colour: boolean): Page {
  return { language, width, colours: pc.createColors(colour) };
}

/** The text in the page's language, or in the other where it is missing there. */
export function say(text: Text, page: Page): string {
  return both(text, '')[page.language];
}

/** `both` as the two languages it stands for. */
export function eachOf(languages: Languages): readonly Language[] {
  return languages === 'both' ? ['en', 'zh'] : [languages];
}

export const plain: Paint = (text) => text;
