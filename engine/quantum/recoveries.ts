// What is recovered from others, and who has it first: what is left of the payment once the insurer has his part.
import { one, type PaysLine, subtractRatios } from '../../language/index.ts';
import { type Amount, larger, nothing, smaller, subtract, times } from './amount.ts';
import { quotient } from './share.ts';

/** A larger loss or payment never leaves less, and a larger recovery never more. */
export function recovered(
  first: Extract<PaysLine, { line: 'recoveries' }>['first'],
  paid: Amount,
  loss: Amount,
  recovery: Amount,
): Amount {
  switch (first) {
    // The insured keeps what makes up for what was not paid, which is loss - paid; the insurer has the rest.
    case 'uninsured':
      return smaller(paid, larger(nothing, subtract(loss, recovery)));
    case 'pro-rata':
      return isNothing(loss) ? paid : times(paid, subtractRatios(one, quotient(recovery, loss)));
    case 'insurer':
      return larger(nothing, subtract(paid, recovery));
  }
}

function isNothing({ unbounded, value }: Amount): boolean {
  return unbounded.numerator === 0n && value.numerator === 0n;
}
