// What the reader has chosen: the language of the page, light or dark. Kept in the browser; at first what the browser says.
import { computed, effect, signal } from '@preact/signals';
import type { Said, Text } from '../../language/index.ts';

export type PageLanguage = 'en' | 'zh';

export const language = signal<PageLanguage>(kept('language', ['en', 'zh']) ?? browserLanguage());
export const theme = signal<'auto' | 'light' | 'dark'>(kept('theme', ['auto', 'light', 'dark']) ?? 'auto');
/** Of the document: what is signed is in both unless one is asked for. */
export const documentLanguage = signal<'en' | 'zh' | 'both'>(kept('document', ['en', 'zh', 'both']) ?? 'both');

const prefersDark = matchMedia('(prefers-color-scheme: dark)');
const systemDark = signal(prefersDark.matches);
prefersDark.addEventListener('change', ({ matches }) => {
  systemDark.value = matches;
});
export const dark = computed(() => theme.value === 'dark' || (theme.value === 'auto' && systemDark.value));

effect(() => {
  document.documentElement.lang = language.value === 'en' ? 'en' : 'zh-Hans';
  document.documentElement.dataset.theme = dark.value ? 'dark' : 'light';
});
effect(() => keep('language', language.value));
effect(() => keep('theme', theme.value));
effect(() => keep('document', documentLanguage.value));

/** In the language of the page. */
export function say(said: Said): string {
  return said[language.value];
}

/** A text that may lack a language; the other then, or what it is called otherwise. */
export function told(text: Text | undefined, otherwise = ''): string {
  return text?.[language.value] || text?.en || text?.zh || otherwise;
}

function browserLanguage(): PageLanguage {
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

function kept<Value extends string>(name: string, values: readonly Value[]): Value | undefined {
  const value = stored(name);
  return values.find((each) => each === value);
}

/** A browser may forbid keeping anything; the page then forgets, and works. */
export function stored(name: string): string | undefined {
  try {
    return localStorage.getItem(`proviso.${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

export function keep(name: string, value: string): void {
  try {
    localStorage.setItem(`proviso.${name}`, value);
  } catch (error) {
    console.info('nothing is kept in this browser', error);
  }
}
