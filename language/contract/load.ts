// Contracts are checked against their schema at both ends of every boundary: when one is made, and when one comes in.
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Contract } from './contract.ts';
import { contractSchema } from './contract-schema.ts';

/** Made when first wanted: compiling the schema takes longer than compiling a wording. */
let validator: ValidateFunction<Contract> | undefined;
function validate(): ValidateFunction<Contract> {
  validator ??= new Ajv2020({
    discriminator: true,
    allErrors: false,
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
  }).compile<Contract>(contractSchema);
  return validator;
}

export interface ContractFault {
  /** RFC 6901 */
  readonly pointer: string;
  readonly message: string;
}

/** Reads a Contract from parsed JSON; the first place at which it is none. */
export function loadContract(json: unknown): { readonly contract: Contract } | { readonly fault: ContractFault } {
  const isContract = validate();
  return isContract(json) ? { contract: json } : { fault: faultOf(isContract.errors?.at(-1)) };
}

/** INVARIANT of lowering: what it makes is a Contract by schema. Throws where it is not; that is our mistake. */
export function assertContract(contract: Contract): void {
  const isContract = validate();
  if (!isContract(contract)) {
    const { pointer, message } = faultOf(isContract.errors?.at(-1));
    throw new Error(`broken invariant: the Contract is not one at ${pointer}: ${message}`);
  }
}

function faultOf(error: ErrorObject | undefined): ContractFault {
  return { pointer: error?.instancePath ?? '', message: error?.message ?? 'not a Contract' };
}
