import type { JsonObject } from '../../src/generate/json-value.js';
import { compileValidator } from '../../src/generate/schema/compile.js';
import { rootSchemaOf } from '../../src/generate/schema/prepare.js';
import type { Validator } from '../../src/templates/validator.js';
import { loadModule } from './load-module.js';

/** Compiles the component schema `Value`, beside others when given, the way the generator does. */
export async function validatorOf(schema: JsonObject, others: JsonObject = {}): Promise<Validator<unknown>> {
  const document = { components: { schemas: { Value: schema, ...others } } };
  const { validateValue } = await loadModule(
    await compileValidator(rootSchemaOf(document, 'Value'), 'validateValue'),
  );
  return validateValue as Validator<unknown>;
}
