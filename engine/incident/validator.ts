// The generated schema, compiled. The only file that knows Ajv. Compiling takes tens of milliseconds, so it is done once
// for each Contract and kept for as long as the Contract lives.
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Contract } from '../../language/index.ts';
import { isSchema, type JsonSchema, marksOf } from './forms.ts';
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
  const { $defs, ...schema } = incidentSchema(contract);
  return ajv.compile(inlined(schema, isSchema($defs) ? $defs : {}));
}

/**
 * The schema with each reference replaced by what it refers to. Ajv calls a function for a reference and copies all
 * errors so far after each call: with references, a long list of mistakes would take time in the square of its length.
 */
function inlined(schema: JsonSchema, definitions: JsonSchema): JsonSchema {
  const { $ref, ...own } = schema;
  const entries = Object.entries(own).map(([keyword, value]) => [keyword, inlinedIn(value, definitions)] as const);
  const rest = Object.fromEntries(entries);
  if (typeof $ref !== 'string') return rest;
  const meant = definitions[decodeURIComponent($ref.slice('#/$defs/'.length))];
  if (!isSchema(meant)) throw new Error(`broken invariant: \`${$ref}\` refers to nothing`);
  return { ...inlined(meant, definitions), ...rest, 'x-proviso': { ...marksOf(meant), ...marksOf(own) } };
}

function inlinedIn(value: unknown, definitions: JsonSchema): unknown {
  if (Array.isArray(value)) return value.map((each) => inlinedIn(each, definitions));
  return isSchema(value) ? inlined(value, definitions) : value;
}
