// The Contract at its boundaries: its schema, its canonical text, its hash.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assertContract, canonicalJson, contractHash, loadContract } from '../../language/index.ts';
import { smallContract } from '../engine/small-contract.ts';

describe('the Contract', () => {
  test('any contract that is made is one by its schema, also after a trip through JSON text', () => {
    fc.assert(
      fc.property(smallContract, (contract) => {
        const again: unknown = JSON.parse(JSON.stringify(contract));
        assertContract(contract);
        const loaded = loadContract(again);
        expect('contract' in loaded && contractHash(loaded.contract)).toBe(contractHash(contract));
      }),
    );
  });

  test('a key too many, a key too few and a wrong form are refused at their place', () => {
    const [contract] = fc.sample(smallContract, { numRuns: 1, seed: 1 });
    const changed = (change: (copy: Record<string, unknown>) => void) => {
      const copy = JSON.parse(JSON.stringify(contract));
      change(copy);
      return loadContract(copy);
    };
    expect(changed((copy) => Object.assign(copy, { extra: 1 }))).toMatchObject({ fault: { pointer: '' } });
    expect(changed((copy) => delete copy.zone)).toMatchObject({ fault: { pointer: '' } });
    expect(changed((copy) => Object.assign(copy, { currency: 'yuan' }))).toMatchObject({
      fault: { pointer: '/currency' },
    });
  });

  test('canonical JSON does not see the order of keys, and keeps everything else', () => {
    expect(canonicalJson({ b: 1, a: [true, null, 'x\u2028'] })).toBe('{"a":[true,null,"x\u2028"],"b":1}');
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
    expect(() => canonicalJson(Number.NaN)).toThrow(TypeError);
  });
});
