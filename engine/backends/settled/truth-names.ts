import type { Truth } from '../../determination.ts';

/** How the determination writes a truth, by its number. */
export const truthNames: readonly [Truth, Truth, Truth] = ['no', 'open', 'yes'];
