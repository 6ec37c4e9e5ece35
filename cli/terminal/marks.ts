// How outcomes and truths look: one word or sign, one colour, the same in every table. The colour repeats what the word
// says, and never says more.
import type { ItemDetermination, Outcome, Truth } from '../../engine/index.ts';
import type { Page, Paint } from './page.ts';

export function paintOutcome(outcome: Outcome, { colours }: Page): Paint {
  switch (outcome) {
    case 'payable':
      return colours.green;
    case 'not-covered':
      return colours.dim;
    case 'open':
      return colours.yellow;
  }
}

export function paintGround(ground: ItemDetermination['ground'], page: Page): Paint {
  switch (ground) {
    case 'granted':
      return page.colours.green;
    case 'excluded':
    case 'denied':
    case 'suspended':
      return page.colours.red;
    case 'pending':
    case 'undecided':
      return page.colours.yellow;
    case 'not-insured':
    case 'not-triggered':
      return page.colours.dim;
  }
}

export function truthMark(truth: Truth, { colours }: Page): string {
  switch (truth) {
    case 'yes':
      return colours.green('✓');
    case 'no':
      return colours.dim('✗');
    case 'open':
      return colours.yellow('?');
  }
}
