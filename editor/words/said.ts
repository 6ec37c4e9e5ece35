// A word of the workbench in both its languages.
import type { Said } from '../../language/index.ts';

export const said = (en: string, zh: string): Said => ({ en, zh });
export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
