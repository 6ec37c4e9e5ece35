// The generated schema, compiled. The only file that knows Ajv. Compiling takes tens of milliseconds, so it is done once
// for each Contract and kept for as long as the Contract lives.
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Contract } from '../../language/index.ts';
import type { Json } from './json.ts';
import { incidentSchema } from './schema.ts';

/** One failure of one keyword, with the schema that holds the keyword and what stands at the place. */
export type Failure = ErrorObject;

const validators = new WeakMap<Contract, ValidateFunction>();

/** What does not fit the schema; empty where all does. */
export function failuresOf(document: Json, contract: Contract): readonly Failure[] {
  const validate = validators.get(contract) ?? compile(contract);
  validators.set(contract, validate);
  return validate(document) ? [] : (validate.errors ?? []);
}

function compile(contract: Contract): ValidateFunction {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    messages: false,
    // Only what the document itself states counts, whatever Object.prototype may have been given.
    ownProperties: true,
    strict: true,
    strictRequired: false,
    strictTypes: false,
    // The pattern beside each format says as much as a schema can; the calendar is consulted in values.ts.
    validateFormats: false,
  });
  ajv.addVocabulary(['x-proviso']);
  return ajv.compile(incidentSchema(contract));
}
